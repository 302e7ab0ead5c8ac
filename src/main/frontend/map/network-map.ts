import { LitElement, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Course } from './course';
import { frameStyles } from './frame-styles';
import type { Point } from './geometry';
import { longPress } from './hands';
import './lasso';
import { legend } from './legend';
import { contextMenu, type Asked } from './offers';
import { Source } from './picture';
import { pngFile } from './png';
import type { MapSearch } from './search';
import './search';
import { composeSheet, filtered, underTitle, type About } from './sheet';
import { shortcut } from './shortcuts';
import { styles } from './styles';
import { svgFile } from './svg';
import { tablesOf, type Table } from './tables';
import { takeOut } from './take-out';
import { describe, lines, selected, status } from './telling';
import { tools } from './tools';
import './twin';
import { opening, toggled, type Choice } from './view';
import { whereabouts } from './whereabouts';
import { Words } from './words';

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
  /** Forms of the only ties that are to be shown, with commas; empty for everything. */
  @property() ties = '';
  /** What is selected to begin with, for instance disc:4, or nothing. */
  @property() first = '';
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
  @state() private undrawable = false;
  @state() private table = false;
  @state() private tables: Table[] = [];
  @state() private status = '';
  @state() private lasso = false;
  @state() private menu: Asked | null = null;

  @query('.stage') private stage!: HTMLElement;
  @query('bindeled-map-search') private search!: MapSearch;

  private texts = new Words({}, 'da');
  private source = new Source('map', '', '');
  private opened: AbortController | null = null;
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
    if (changed.has('words') || changed.has('language')) {
      this.texts = new Words(JSON.parse(this.words), this.language);
    }
  }

  firstUpdated() {
    this.sizes.observe(this.stage);
  }

  updated(changed: Map<string, unknown>) {
    if (['choices', 'base', 'numbering', 'ties', 'first'].some((name) => changed.has(name))) {
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
    this.course?.end();
    this.course = null;
    this.menu = null;
    this.lasso = false;
  }

  private async open() {
    this.close();
    const opened = (this.opened = new AbortController());
    this.fault = null;
    this.tables = [];
    this.source = new Source(this.base, this.choices, this.numbering);
    try {
      const picture = await this.source.overview(opened.signal);
      const small = picture.nodes <= SMALL || picture.discs.every((disc) => disc.name === null);
      const [kind, number] = this.first.split(':');
      const first: Choice = kind === 'node' ? { node: Number(number) } : kind === 'disc' ? { disc: Number(number) } : null;
      this.course = new Course(picture, this.source, opening(this.ties, small, first), opened.signal, {
        changed: () => this.tell(),
        moved: () => (this.menu = null),
        told: (choice) => this.dispatchEvent(new CustomEvent('map-select', { detail: numbered(choice) })),
        failed: (fault) => this.failed(fault, opened),
        ignores: () => this.press.held,
      });
      this.draw();
    } catch (fault) {
      this.failed(fault, opened);
    }
  }

  /** Draws once there is something to draw and room for it: sigma needs a container that has a size. */
  private async draw() {
    const { course, stage } = this;
    if (!course || course.drawing || course.picture.discs.length === 0 || stage.clientWidth === 0 || stage.clientHeight === 0) {
      return;
    }
    try {
      await course.draw(this, stage, this.texts.of('unplaced'));
    } catch (fault) {
      console.warn('The map cannot be drawn', fault);
      this.undrawable = true;
      this.table = true;
      this.tell();
    }
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
    const { course, drawing, texts } = this;
    if (course && drawing) {
      const { note, picture, view, told } = course;
      const parts = [
        note ? texts.of(note.key, ...note.values) : '',
        this.lasso && !view.choice ? texts.of('lasso.hint') : selected(drawing, picture, told !== null, texts),
        status(drawing, picture, texts),
      ];
      this.status = parts.filter((part) => part !== '').join(' ');
    }
    if (course && this.table) {
      this.tables = tablesOf(lines(drawing, course.picture, texts), drawing, course.picture, texts);
    }
    this.requestUpdate();
  }

  private toggleLasso = () => {
    this.lasso = !this.lasso && this.drawing !== null;
    this.onStage(() => this.tell());
  };

  /** Opens the menu at a place of the window; without one, where the selection stands. */
  private showMenu(place: Point | null) {
    const { course, drawing } = this;
    if (!course || !drawing || this.menu || (!place && !course.view.choice)) {
      return;
    }
    const { left, top, width, height } = this.stage.getBoundingClientRect();
    if (place) {
      this.menu = { place, choice: drawing.at({ x: place.x - left, y: place.y - top }) };
    } else {
      const { x, y } = drawing.placeOf(course.view.choice) ?? { x: width / 2, y: height / 2 };
      const inside = { x: left + Math.min(width, Math.max(0, x)), y: top + Math.min(height, Math.max(0, y)) };
      this.menu = { place: inside, choice: course.view.choice };
    }
  }

  private closeMenu = () => this.onStage(() => (this.menu = null));

  private key = (event: KeyboardEvent) => {
    const onStage = event.composedPath()[0] === this.stage;
    const act =
      this.course &&
      shortcut(event, onStage, this.course, {
        lasso: this.lasso,
        toggleLasso: this.toggleLasso,
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
      const sheet = await composeSheet(this, drawing, course.picture, course.view, this.texts, this.told());
      const make = () => (ending === 'svg' ? svgFile(sheet) : pngFile(this, sheet));
      const trouble = await takeOut(this.record, sheet.persons, make, `${this.fileName}.${ending}`);
      this.status = trouble || this.status;
    }
  }

  private told(): About {
    return { network: '', date: '', groups: '', ...JSON.parse(this.about) };
  }

  /** The server's part of the element takes down which persons leave in a file. */
  private record = (persons: number[]): Promise<string> => (this as any).$server.takenOut(persons);

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
        ${course?.picture.unit === 'persons' && !course.view.onlyTies
          ? html`<button
              class="switch"
              aria-pressed=${course.view.persons}
              @click=${() => course.change({ ...course.view, persons: !course.view.persons })}
            >
              ${texts.of('persons')}
            </button>`
          : nothing}
      </div>
      ${course
        ? whereabouts(
            course,
            texts,
            (view) => this.onStage(() => course.change(view)),
            (choice) => this.visit(choice)
          )
        : nothing}
      <div class="frame">
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
          ? html`<bindeled-map-lasso @drawn=${(event: CustomEvent<Point[]>) => course?.encircle(event.detail)}></bindeled-map-lasso>`
          : nothing}
        ${this.message()}
        ${tools(texts, [
          { name: 'zoom-in', act: () => drawing?.zoom(0.7, true) },
          { name: 'zoom-out', act: () => drawing?.zoom(1 / 0.7, true) },
          { name: 'fit', act: () => drawing?.fit(true) },
          { name: 'undo', act: () => course?.undo(), off: !course?.canUndo },
          { name: 'redo', act: () => course?.redo(), off: !course?.canRedo },
          { name: 'lasso', act: this.toggleLasso, pressed: this.lasso },
          { name: 'table', act: this.showTable, pressed: this.table },
          { name: 'png', act: () => this.file('png') },
          { name: 'svg', act: () => this.file('svg') },
        ])}
      </div>
      <div class="under">
        <p class="status" role="status">${this.status}</p>
        ${single && !course.told
          ? html`<button data-act="open" @click=${() => this.onStage(() => course.open(course.view.choice))}>${texts.of('menu.open')}</button>`
          : nothing}
      </div>
      ${course && this.menu ? contextMenu(course, this.menu, this.choices, texts, this.closeMenu) : nothing}
      ${course
        ? legend(
            course.picture,
            course.view,
            texts,
            (kind) => course.change({ ...course.view, hiddenKinds: toggled(course.view.hiddenKinds, kind) }),
            (form) => course.change({ ...course.view, forms: toggled(course.view.forms, form) })
          )
        : nothing}
      ${this.table
        ? html`<bindeled-map-twin
            .tables=${this.tables}
            .about=${course && drawing
              ? [
                  underTitle(texts, this.told()),
                  filtered(drawing, course.picture, course.view, texts),
                  texts.of('sheet.withheld.table', course.picture.limit),
                ]
              : []}
            .record=${this.record}
            .words=${texts}
            .limit=${course?.picture.limit ?? 5}
            fileName=${this.fileName}
            @take=${(event: CustomEvent) => this.take(event.detail.choice, true)}
          ></bindeled-map-twin>`
        : nothing}`;
  }

  private message() {
    const { texts } = this;
    if (this.fault) {
      return html`<div class="message" role="alert">
        <p>${texts.of(`fault.${this.fault}`)}</p>
        <button @click=${() => (this.fault === 'unreachable' ? this.open() : location.reload())}>${texts.of('fault.again')}</button>
      </div>`;
    }
    const word = this.undrawable ? 'fault.undrawable' : this.course ? null : 'loading';
    return word === null ? nothing : html`<div class="message"><p>${texts.of(word)}</p></div>`;
  }
}

/** What an answer of the server means that is no answer; everything else is that it cannot be reached. */
const FAULTS: Record<string, string> = { '401': 'signed-out', '409': 'changed' };

/** A choice as NetworkMap.java is told of it. */
function numbered(choice: Choice): { kind: string; number: number; other: number } {
  if (!choice || 'several' in choice) {
    return { kind: '', number: -1, other: -1 };
  }
  return 'node' in choice ? { kind: 'node', number: choice.node, other: -1 } : { kind: 'disc', number: choice.disc, other: -1 };
}
