import { LitElement, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Course } from './course';
import { frameStyles } from './frame-styles';
import type { Point } from './geometry';
import { longPress } from './hands';
import { lassoLayer, type MapLasso } from './lasso';
import { legend } from './legend';
import { asked, contextMenu, type Asked } from './offers';
import { Source, mayLook, type Overview } from './picture';
import { pickers } from './pickers';
import { pngFile } from './png';
import { ownName, type Offered } from './rules';
import type { MapSearch } from './search';
import './search';
import { saidOf } from './saying';
import { changedIn, seenOf, viewOf, type Seen } from './seen';
import { composeSheet, underTitle, type About } from './sheet';
import { shortcut } from './shortcuts';
import { styles } from './styles';
import { svgFile } from './svg';
import { tablesOf, type Table } from './tables';
import { OneFile, takeOut } from './take-out';
import { describe, lines, statusOf } from './telling';
import './time';
import { tools } from './tools';
import { FAULTS, message, trouble } from './trouble';
import './twin';
import { rulesOf, withKnownRules, type Choice, type Joined, type View } from './view';
import { whereabouts } from './whereabouts';
import { Words } from './words';

/** What a rule can be chosen for. */
const RULED = ['colour', 'size', 'name'] as const;

/** A network this small is shown with its persons from the start. */
const SMALL = 150;

/** The map of a network; see NetworkMap.java for what it is given and what it tells. */
@customElement('bindeled-network-map')
export class NetworkMap extends LitElement {
  static styles = [styles, frameStyles];

  /** Address of the picture's data, without query. */
  @property() base = 'map';
  /** The choices as they stand in the address. */
  @property() choices = '';
  /** What is seen to begin with, as JSON; see seen.ts. */
  @property() view = '{}';
  /** Days that can be shown, as JSON: stops, date and compare. */
  @property() time = '{}';
  /** What marks can be coloured, sized and named by, as JSON. */
  @property() rules = '[]';
  /** Another number each time the server has something shown. */
  @property({ type: Number }) round = 0;
  @property() language = 'da';
  /** The words as JSON. */
  @property() words = '{}';
  @property() fileName = 'map';
  /** By what the server knows which picture the numbers of actors and areas are of. */
  @property() numbering = '';
  /** What files say of the network, as JSON. */
  @property() about = '{}';

  @state() private course: Course | null = null;
  @state() private fault: string | null = null;
  @state() private table = false;
  @state() private tables: Table[] = [];
  @state() private status = '';
  @state() private lasso = false;
  @state() private menu: Asked | null = null;

  @query('.stage') private stage!: HTMLElement;
  @query('bindeled-map-search') private search!: MapSearch;
  @query('bindeled-map-lasso') private loop!: MapLasso | null;

  private texts = new Words({}, 'da');
  private source = new Source('map', '', '');
  private readonly files = new OneFile(() => this.requestUpdate());
  /** The corners of the frame that keys move. */
  private framed: Point[] | null = null;
  private opened: AbortController | null = null;
  /** What is seen, as it was written down last, or as it was opened. */
  private kept = '{}';
  /** The same as the server knows it. */
  private known = '{}';
  /** What was asked for, and what is seen in its place, where the network does not have all of it. */
  private begun: { wanted: View; first: View } | null = null;
  private later = 0;
  private offered: Offered[] = [];
  /** Codes of rules that are asked for and are none of this network. */
  private unknown: string[] = [];
  /** The round whose picture is shown. */
  private shownRound = 0;
  /** Of which picture the numbers are that are shown. */
  private shownNumbering = '';
  /** What is selected is gone to once it is drawn. */
  private goThere = false;
  private readonly sizes = new ResizeObserver(() => (this.drawing ? this.drawing.resized() : this.draw()));
  private readonly scheme = matchMedia('(prefers-color-scheme: dark)');
  private readonly page = new MutationObserver(() => this.drawing?.recolour());
  private readonly recolour = () => this.drawing?.recolour();
  private readonly press = longPress((place) => this.showMenu(place));

  constructor() {
    super();
    this.addEventListener('keydown', this.key);
  }

  connectedCallback() {
    super.connectedCallback();
    this.scheme.addEventListener('change', this.recolour);
    this.page.observe(document.documentElement, { attributes: true });
    if (this.hasUpdated) {
      this.open();
      this.sizes.observe(this.stage);
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.scheme.removeEventListener('change', this.recolour);
    this.page.disconnect();
    this.sizes.disconnect();
    this.close();
  }

  willUpdate(changed: Map<string, unknown>) {
    if (changed.has('rules')) {
      this.offered = JSON.parse(this.rules);
    }
    if (changed.has('words') || changed.has('language')) {
      this.texts = new Words(JSON.parse(this.words), this.language);
    }
  }

  firstUpdated() {
    this.sizes.observe(this.stage);
  }

  updated(changed: Map<string, unknown>) {
    if (['choices', 'base', 'round'].some((name) => changed.has(name))) {
      this.open();
    }
  }

  /** Selects an area, an actor or nothing, shows it in the panel and brings it into the middle. Called from the panel beside the map. */
  async go(kind: 'node' | 'disc' | '', number: number) {
    await this.take(kind === 'node' ? { node: number } : kind === 'disc' ? { disc: number } : null, true);
  }

  /** What is drawn at this moment. */
  describe() {
    const { course, drawing } = this;
    return course && drawing
      ? { ...describe(drawing, course.picture), panel: course.told !== null, lasso: this.lasso, loading: course.isLoading }
      : null;
  }

  /** Where a mark stands on the screen, in pixels from the map's top left corner. */
  placeOf(node: number): Point | null {
    return this.drawing?.placeOf({ node }) ?? null;
  }

  private get drawing() {
    return this.course?.drawing ?? null;
  }

  private close() {
    this.opened?.abort();
    clearTimeout(this.later);
    this.course?.end();
    this.course = null;
    this.menu = null;
    this.lasso = false;
    this.framed = null;
  }

  /** Fetches the picture of the choices and shows the view of it; what was shown before stays until it is here. */
  private async open() {
    this.opened?.abort();
    clearTimeout(this.later);
    const opened = (this.opened = new AbortController());
    this.fault = null;
    const source = new Source(this.base, this.choices, this.numbering);
    const { round, numbering } = this;
    source.offered = this.offered;
    try {
      const picture = await source.overview(opened.signal);
      const told: Seen = JSON.parse(this.view);
      const unwritten = this.unwritten(told);
      const seen = { ...told, ...unwritten };
      this.course?.end();
      this.menu = null;
      this.tables = [];
      this.source = source;
      this.shownRound = round;
      this.shownNumbering = numbering;
      const wanted = viewOf(seen, isSmall(picture));
      const first = withKnownRules(wanted, this.offered.map(({ code }) => code));
      this.begun = { wanted, first };
      this.unknown = rulesOf(wanted).filter((code) => !rulesOf(first).includes(code));
      this.goThere = seen.lead ?? false;
      this.table = seen.table ?? false;
      this.course = new Course(picture, source, first, opened.signal, {
        changed: () => this.tell(),
        moved: () => (this.menu = null),
        told: (choice) => this.dispatchEvent(new CustomEvent('map-select', { detail: { ...numbered(choice), numbering: this.shownNumbering } })),
        failed: (fault) => this.failed(fault, opened),
        ignores: () => this.press.held,
      });
      if (seen.panel) {
        this.course.open(first.choice);
      }
      this.known = this.written(viewOf(told, isSmall(picture)), told.panel ?? false, told.table ?? false);
      const changed = Object.keys(unwritten).length > 0;
      this.kept = changed ? this.known : this.written(this.course.seen, this.course.tellsChoice, this.table);
      await this.draw();
    } catch (fault) {
      this.failed(fault, opened);
    }
  }

  private written(view: View, panel: boolean, table: boolean): string {
    return JSON.stringify({ ...seenOf(view, panel, table), ...this.unknownOf(view) });
  }

  /** Rules that were asked for and are not there on this date stay asked for until another one is chosen. */
  private unknownOf(view: View): Seen {
    if (!this.begun) {
      return {};
    }
    const { wanted, first } = this.begun;
    const names = RULED.filter((name) => wanted[name] !== first[name] && view[name] === first[name]);
    const asked = Object.fromEntries(names.map((name) => [name, wanted[name]]));
    return names.includes('colour') && wanted.hiddenClasses.size > 0 ? { ...asked, without: [...wanted.hiddenClasses].sort() } : asked;
  }

  /** What has been done to the picture before and could not be told, where the new one is looked at in the same way. */
  private unwritten(told: Seen): Seen {
    const { course } = this;
    const before: Seen = JSON.parse(this.known);
    const goesOn = course?.drawing && Object.keys(changedIn({ persons: before.persons, ...told }, before)).length === 0;
    return goesOn ? changedIn(JSON.parse(this.written(course.seen, false, this.table)), before) : {};
  }

  /** Has what is seen written to the page's address, once it has not changed for a moment. */
  private keep() {
    clearTimeout(this.later);
    this.later = window.setTimeout(() => this.keepNow(), 400);
  }

  private keepNow() {
    const { course } = this;
    clearTimeout(this.later);
    const view = course?.drawing ? this.written(course.seen, course.tellsChoice, this.table) : this.kept;
    // Of a picture that is to be replaced nothing can be told; see unwritten.
    if (view !== this.kept && this.shownRound === this.round) {
      this.kept = this.known = view;
      this.dispatchEvent(new CustomEvent('map-look', { detail: { view, numbering: this.shownNumbering } }));
    }
  }

  /** Draws once there is something to draw and room for it: sigma needs a container that has a size. */
  private async draw() {
    const { course, stage } = this;
    if (!course || course.showing || course.picture.discs.length === 0 || stage.clientWidth === 0 || stage.clientHeight === 0) {
      return;
    }
    const drawn = course.draw(this, stage, this.texts, this.goThere);
    this.goThere = false;
    // Where nothing can be drawn the table stands for it.
    this.table ||= course.isUndrawable;
    this.tell();
    await drawn;
  }

  private failed(fault: unknown, opened: AbortController) {
    if (opened.signal.aborted) {
      return;
    }
    console.warn('The map could not be fetched', fault);
    this.fault = FAULTS[fault instanceof Error ? fault.message : ''] ?? 'unreachable';
  }

  private async take(choice: Choice, panel: boolean) {
    await this.onStage(() => this.course?.take(choice, panel));
  }

  /** Does something by which the button that has the focus may go, and leaves the focus on the map. */
  private onStage<T>(act: () => T): T {
    this.stage.focus({ preventScroll: true });
    return act();
  }

  /** Goes where a breadcrumb says. */
  private async visit(choice: Choice) {
    await (choice === null ? this.drawing?.fit(true) : null);
    await this.take(choice, false);
  }

  /** Keeps the words and the table in step with what is shown. */
  private tell() {
    const { course, texts } = this;
    const showing = course?.showing;
    if (course && showing) {
      this.status = statusOf(course, showing, this.lasso, this.framed, texts);
      if (this.table) {
        this.tables = tablesOf(lines(showing, course.picture, texts), showing, course.picture, texts);
      }
    }
    this.keep();
    this.requestUpdate();
  }

  private toggleLasso = () => {
    this.lasso = !this.lasso && this.drawing !== null;
    this.framed = null;
    this.onStage(() => this.tell());
  };

  private frame(corners: Point[]) {
    this.framed = corners;
    this.tell();
  }

  /** Opens the menu at a place of the window; without one, where the selection stands, or in the middle. */
  private showMenu(place: Point | null) {
    const { course, drawing } = this;
    if (!course || !drawing || this.menu) {
      return;
    }
    this.menu = asked(drawing, course.view.choice, place);
  }

  private closeMenu = () => this.onStage(() => (this.menu = null));

  private key = (event: KeyboardEvent) => {
    const onStage = event.composedPath()[0] === this.stage;
    const act =
      this.course &&
      shortcut(event, onStage, this.course, {
        lasso: this.lasso,
        toggleLasso: this.toggleLasso,
        steer: (right, down, corner) => this.loop?.steer(right, down, corner),
        takeFrame: () => this.loop?.take() ?? false,
        showMenu: () => this.showMenu(null),
        search: () => this.search.focusField(),
      });
    if (act) {
      event.preventDefault();
      act();
    }
  };

  private async file(ending: 'png' | 'svg') {
    const { course, drawing } = this;
    if (course && drawing) {
      const work = async () => {
        const sheet = await composeSheet(this, drawing, course.view, this.texts, this.told(), saidOf(course, this.texts, 'map'));
        const make = () => (ending === 'svg' ? svgFile(sheet) : pngFile(this, sheet));
        return takeOut(this.record, sheet.persons, make, `${this.fileName}.${ending}`);
      };
      await this.files.make(work, this.texts.of('file.failed'));
    }
  }

  /** Shows persons or no longer; before it is said what for, that is asked. */
  private showPersons(course: Course) {
    if (mayLook(course.picture)) {
      course.change({ ...course.view, persons: !course.view.persons });
    } else {
      this.dispatchEvent(new CustomEvent('map-purpose'));
    }
  }

  private told(): About {
    return { network: '', date: '', groups: '', ...JSON.parse(this.about) };
  }

  /** The server's part of the element takes down which persons leave in a file. */
  private record = (persons: number[]): Promise<string> => (this as any).$server.takenOut(this.shownNumbering, persons);

  private showTable = () => {
    this.table = !this.table;
    this.tell();
  };

  render() {
    const { course, texts, drawing } = this;
    const single = course !== null && course.view.choice !== null && !('several' in course.view.choice);
    return html`<div class="top">
        <bindeled-map-search
          .picture=${course?.picture ?? null}
          .words=${texts}
          .ask=${(text: string, signal: AbortSignal) => this.source.search(text, signal)}
          @take=${(event: CustomEvent) => this.take(event.detail.choice, true)}
          @found=${(event: CustomEvent) => drawing?.highlight(event.detail)}
        ></bindeled-map-search>
        ${course?.picture.unit === 'persons' && !(course.view.onlyTies && mayLook(course.picture))
          ? html`<button
              class="switch"
              aria-pressed=${mayLook(course.picture) ? course.view.persons : nothing}
              aria-haspopup=${mayLook(course.picture) ? nothing : 'dialog'}
              @click=${() => this.showPersons(course)}
            >
              ${texts.of('persons')}
            </button>`
          : nothing}
        ${course ? pickers(this.offered, course.view, texts, (view) => course.change(view)) : nothing}
      </div>
      ${course
        ? whereabouts(
            course,
            texts,
            (view) => this.onStage(() => course.change(view)),
            (choice) => this.visit(choice)
          )
        : nothing}
      <div class=${course?.isUndrawable ? 'frame undrawn' : 'frame'}>
        <div
          class="stage"
          tabindex="0"
          role="application"
          aria-label=${texts.of('map')}
          aria-describedby="keys"
          @contextmenu=${(event: MouseEvent) => {
            event.preventDefault();
            this.showMenu({ x: event.clientX, y: event.clientY });
          }}
          @pointerdown=${this.press.down}
          @pointermove=${this.press.move}
          @pointerup=${this.press.up}
          @pointercancel=${this.press.up}
        ></div>
        <span id="keys" class="visually-hidden">${texts.of('keys')}</span>
        ${this.lasso
          ? lassoLayer(
              texts,
              (corners) => this.frame(corners),
              (line) => {
                this.framed = null;
                course?.encircle(line);
              },
              this.toggleLasso
            )
          : nothing}
        ${message(texts, this.fault, course, () => (this.fault === 'unreachable' ? this.open() : location.reload()))}
        ${tools(texts, [
          { name: 'zoom-in', act: () => drawing?.zoom(0.7, true), off: !drawing },
          { name: 'zoom-out', act: () => drawing?.zoom(1 / 0.7, true), off: !drawing },
          { name: 'fit', act: () => drawing?.fit(true), off: !drawing },
          { name: 'undo', act: () => course?.undo(), off: !course?.canUndo },
          { name: 'redo', act: () => course?.redo(), off: !course?.canRedo },
          { name: 'lasso', act: this.toggleLasso, pressed: this.lasso, off: !drawing },
          { name: 'table', act: this.showTable, pressed: this.table },
          { name: 'png', act: () => this.file('png'), off: !drawing || this.files.busy || this.shownRound !== this.round },
          { name: 'svg', act: () => this.file('svg'), off: !drawing || this.files.busy || this.shownRound !== this.round },
        ])}
      </div>
      ${course ? this.timeline() : nothing}
      ${course ? trouble(course.gaps, texts, () => this.onStage(() => course.again())) : nothing}
      ${this.unknown.length > 0 ? html`<p class="trouble" role="status">${texts.of('rule.unknown', texts.list(this.unknown.map(ownName)))}</p>` : nothing}
      ${this.files.trouble ? html`<p class="trouble" role="alert">${this.files.trouble}</p>` : nothing}
      <div class="under">
        <p class="status" role="status">${this.status}</p>
        ${single && !course.told
          ? html`<button data-act="open" @click=${() => this.onStage(() => course.open(course.view.choice))}>${texts.of('menu.open')}</button>`
          : nothing}
      </div>
      ${course && this.menu ? contextMenu(course, this.menu, this.choices, texts, this.closeMenu) : nothing}
      ${course
        ? legend(course.picture, course.view, drawing?.scene.colouring ?? null, texts, (view) => course.change(view))
        : nothing}
      ${this.table
        ? html`<bindeled-map-twin
            .tables=${this.tables}
            .under=${underTitle(texts, this.told())}
            .said=${course ? saidOf(course, texts, 'table') : null}
            .record=${this.record}
            .words=${texts}
            .limit=${course?.picture.limit ?? 5}
            fileName=${this.fileName}
            @take=${({ detail: { choice, joined } }: CustomEvent) => (joined ? course?.openJoined(joined) : this.take(choice, true))}
          ></bindeled-map-twin>`
        : nothing}`;
  }

  /** The line of dates below the map. */
  private timeline() {
    const { stops, date, compare } = { stops: [], date: '', compare: '', ...JSON.parse(this.time) };
    return html`<bindeled-map-time
      .words=${this.texts}
      .stops=${stops}
      date=${date}
      compare=${compare}
      ?busy=${this.shownRound !== this.round || (this.course?.isLoading ?? true)}
      @time=${(event: CustomEvent) => {
        this.keepNow();
        this.dispatchEvent(new CustomEvent('map-time', { detail: event.detail }));
      }}
    ></bindeled-map-time>`;
  }
}

function isSmall(picture: Overview): boolean {
  return picture.nodes <= SMALL || picture.discs.every((disc) => disc.name === null);
}

/** A choice as NetworkMap.java is told of it. */
function numbered(choice: Choice | Joined): { kind: string; number: number; other: number } {
  if (!choice || 'several' in choice) {
    return { kind: '', number: -1, other: -1 };
  }
  if ('tie' in choice || 'band' in choice) {
    const [kind, [number, other]] = 'tie' in choice ? ['tie', choice.tie] as const : ['band', choice.band] as const;
    return { kind, number, other };
  }
  return 'node' in choice ? { kind: 'node', number: choice.node, other: -1 } : { kind: 'disc', number: choice.disc, other: -1 };
}
