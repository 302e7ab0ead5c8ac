import { LitElement, html, nothing, svg } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Drawing, type Choice, type View } from './drawing';
import { isDrawn } from './ground';
import { legend } from './legend';
import { FORMS, Source, type Form, type Mark, type Overview } from './picture';
import type { MapSearch } from './search';
import './search';
import { styles } from './styles';
import { pngFile } from './png';
import { composeSheet, filtered, underTitle, type About } from './sheet';
import { svgFile } from './svg';
import { tablesOf, type Line, type Table } from './tables';
import { takeOut } from './take-out';
import './twin';
import { Words } from './words';

/** Up to this many persons are fetched all at once, above it by the areas that are in sight. */
const FETCHED_WHOLE = 8000;
/** More persons than this at a time no screen has room for. */
const MOST_AT_ONCE = 60000;
/** A network this small is shown with its persons from the start. */
const SMALL = 150;

const icon = (path: string) => svg`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;

/** The map of a network; see NetworkMap.java for what it is given and what it tells. */
@customElement('bindeled-network-map')
export class NetworkMap extends LitElement {
  static styles = styles;

  /** Address of the picture's data, without query. */
  @property() base = 'map';
  /** The choices as they stand in the address. */
  @property() choices = '';
  /** Forms of the only ties that are to be shown, with commas; empty for everything. */
  @property() ties = '';
  @property() language = 'da';
  /** The words as JSON. */
  @property() words = '{}';
  @property() fileName = 'map';
  /** What files say of the network, as JSON. */
  @property() about = '{}';

  @state() private picture: Overview | null = null;
  @state() private fault: string | null = null;
  @state() private view: View = NetworkMap.opening('');
  @state() private table = false;
  @state() private tables: Table[] = [];
  @state() private status = '';
  @state() private undrawable = false;

  @query('.stage') private stage!: HTMLElement;
  @query('bindeled-map-search') private search!: MapSearch;

  private texts = new Words({}, 'da');
  private source = new Source('map', '');
  private drawing: Drawing | null = null;
  private choice: Choice = null;
  private loaded = new Set<number>();
  private loadedForms: string | null = null;
  private opened: AbortController | null = null;
  private later = 0;
  private readonly sizes = new ResizeObserver(() => this.draw());
  private readonly scheme = matchMedia('(prefers-color-scheme: dark)');
  private readonly page = new MutationObserver(() => this.drawing?.recolour());
  private readonly recolour = () => this.drawing?.recolour();

  private static opening(ties: string): View {
    const only = ties.split(',').filter((form) => (FORMS as string[]).includes(form)) as Form[];
    return {
      hiddenKinds: new Set(),
      forms: new Set(only.length > 0 ? only : [...FORMS, 'none']),
      onlyTies: only.length > 0,
      persons: false,
    };
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
    if (changed.has('choices') || changed.has('base') || changed.has('ties')) {
      this.open();
    }
  }

  /** Selects an area, an actor or nothing and brings it into the middle. Called from the panel beside the map. */
  async go(kind: 'node' | 'disc' | '', number: number) {
    await this.take(kind === 'node' ? { node: number } : kind === 'disc' ? { disc: number } : null, null);
  }

  /** What is drawn at this moment. */
  describe() {
    const drawing = this.drawing;
    if (!drawing || !this.picture) {
      return null;
    }
    const nodes: Record<string, number> = {};
    for (const key of drawing.shownNodes()) {
      const kind = drawing.graph.getNodeAttribute(key, 'mark').kind;
      nodes[kind] = (nodes[kind] ?? 0) + 1;
    }
    const ties: Record<string, number> = { bonding: 0, bridging: 0, linking: 0, none: 0, affiliation: 0, drawn: 0 };
    for (const { bits } of drawing.shownEdges()) {
      if (bits < 0) {
        ties.affiliation++;
        continue;
      }
      ties.drawn++;
      ties.bonding += bits & 1 ? 1 : 0;
      ties.bridging += bits & 2 ? 1 : 0;
      ties.linking += bits & 4 ? 1 : 0;
      ties.none += bits === 0 ? 1 : 0;
    }
    const { width, height } = drawing.sigma.getDimensions();
    return {
      nodes,
      ties,
      areas: this.picture.discs.filter(isDrawn).length,
      bands: drawing.bands().length,
      labels: drawing.labels,
      choice: this.choice,
      ratio: drawing.sigma.getCamera().ratio,
      x: drawing.sigma.getCamera().x,
      y: drawing.sigma.getCamera().y,
      width,
      height,
      loading: this.later !== 0 || this.loading > 0,
    };
  }

  /** Where a mark stands on the screen, in pixels from the map's top left corner. */
  placeOf(node: number): { x: number; y: number } | null {
    return this.drawing?.graph.hasNode(String(node))
      ? this.drawing.sigma.graphToViewport(this.drawing.graph.getNodeAttributes(String(node)))
      : null;
  }

  private loading = 0;

  private close() {
    this.opened?.abort();
    clearTimeout(this.later);
    this.later = 0;
    this.drawing?.kill();
    this.drawing = null;
  }

  private async open() {
    this.close();
    const opened = (this.opened = new AbortController());
    this.picture = null;
    this.fault = null;
    this.tables = [];
    this.choice = null;
    this.loaded.clear();
    this.loadedForms = null;
    this.view = NetworkMap.opening(this.ties);
    this.source = new Source(this.base, this.choices);
    try {
      this.picture = await this.source.overview(opened.signal);
    } catch (fault) {
      this.failed(fault, opened);
      return;
    }
    const small = this.picture.nodes <= SMALL || this.picture.discs.every((disc) => disc.name === null);
    this.view = { ...this.view, persons: small };
    this.draw();
  }

  /** Draws once there is something to draw and room for it: sigma needs a container that has a size. */
  private draw() {
    if (this.drawing || !this.picture || this.picture.discs.length === 0 || this.stage.clientWidth === 0 || this.stage.clientHeight === 0) {
      return;
    }
    try {
      this.drawing = new Drawing(this, this.stage, this.picture, this.view, this.texts.of('unplaced'), {
        choose: (choice) => this.choose(choice),
        moved: () => this.moved(),
      });
    } catch (fault) {
      console.warn('The map cannot be drawn', fault);
      this.undrawable = true;
      this.table = true;
    }
    this.fetchMore();
    this.tell();
  }

  private moved() {
    clearTimeout(this.later);
    this.later = window.setTimeout(() => {
      this.later = 0;
      this.fetchMore();
      this.tell();
    }, 150);
  }

  /** Fetches the persons that are to be seen and have not been sent yet. */
  private async fetchMore() {
    const { drawing, picture, opened } = this;
    if (!drawing || !picture || !opened) {
      return;
    }
    const forms = this.view.onlyTies ? FORMS.filter((form) => this.view.forms.has(form)) : [];
    const leaves = picture.discs.filter((disc) => disc.parts.length === 0).map((disc) => disc.number);
    let wanted: number[] | null;
    if (this.view.onlyTies) {
      if (this.loadedForms === forms.join() || forms.length === 0) {
        return;
      }
      this.loadedForms = forms.join();
      wanted = null;
    } else {
      if (!drawing.personsShown && !this.choice) {
        return;
      }
      const sought = picture.nodes <= FETCHED_WHOLE ? leaves : drawing.visibleDiscs();
      wanted = sought.filter((disc) => !this.loaded.has(disc));
      if (wanted.length === 0) {
        return;
      }
      const many = wanted.reduce((sum, disc) => sum + (picture.discs[disc].persons ?? 0), 0);
      if (many > MOST_AT_ONCE) {
        this.status = this.texts.of('too-many', many);
        return;
      }
    }
    this.loading++;
    try {
      const before = [...this.loaded];
      wanted?.forEach((disc) => this.loaded.add(disc));
      const loaded = await this.source.nodes(wanted && wanted.length === leaves.length ? null : wanted, wanted ? before : [], forms, opened.signal);
      if (this.drawing === drawing) {
        drawing.add(loaded);
      }
    } catch (fault) {
      this.failed(fault, opened);
    } finally {
      this.loading--;
      this.tell();
    }
  }

  private async fetchBundles(choice: Choice) {
    const { drawing, opened } = this;
    if (!choice || !('disc' in choice) || !drawing || !opened) {
      return;
    }
    this.loading++;
    try {
      const bundles = await this.source.bundlesOf(choice.disc, opened.signal);
      if (this.drawing === drawing && this.choice === choice) {
        drawing.choose(choice, bundles);
      }
    } catch (fault) {
      this.failed(fault, opened);
    } finally {
      this.loading--;
      this.tell();
    }
  }

  private failed(fault: unknown, opened: AbortController) {
    if (opened.signal.aborted) {
      return;
    }
    console.warn('The map could not be fetched', fault);
    this.fault = fault instanceof Error && fault.message === '401' ? 'signed-out' : 'unreachable';
  }

  private choose(choice: Choice) {
    this.choice = choice;
    this.drawing?.choose(choice, []);
    this.fetchMore();
    this.fetchBundles(choice);
    this.tell();
    const [kind, number] = choice === null ? ['', -1] : 'node' in choice ? ['node', choice.node] : ['disc', choice.disc];
    this.dispatchEvent(new CustomEvent('map-select', { detail: { kind, number } }));
  }

  /** Goes to what was searched for or picked from the table; a person that was not sent yet is fetched first. */
  private async take(choice: Choice, mark: Mark | null) {
    if (choice && 'node' in choice && this.drawing && this.opened && !this.drawing.graph.hasNode(String(choice.node)) && mark) {
      this.view = { ...this.view, onlyTies: false, forms: new Set([...FORMS, 'none']) };
      this.drawing.show(this.view);
      this.loaded.add(mark.disc);
      const before = [...this.loaded].filter((disc) => disc !== mark.disc);
      this.drawing.add(await this.source.nodes([mark.disc], before, [], this.opened.signal));
    }
    this.choose(choice);
    await this.drawing?.centre(choice, true);
    this.stage.focus({ preventScroll: true });
  }

  private change(view: View) {
    this.view = view;
    this.drawing?.show(view);
    this.drawing?.choose(this.choice);
    this.fetchMore();
    this.tell();
  }

  private toggleKind(kind: string) {
    const hiddenKinds = new Set(this.view.hiddenKinds);
    if (!hiddenKinds.delete(kind)) {
      hiddenKinds.add(kind);
    }
    this.change({ ...this.view, hiddenKinds });
  }

  private toggleForm(form: Form | 'none') {
    const forms = new Set(this.view.forms);
    if (!forms.delete(form)) {
      forms.add(form);
    }
    this.change({ ...this.view, forms });
  }

  /** Says what is shown and keeps the table in step with it. */
  private tell() {
    const { drawing, picture } = this;
    if (!picture) {
      return;
    }
    const now = this.describe();
    if (now && drawing) {
      const persons = picture.kinds.slice(0, 4).reduce((sum, kind) => sum + (now.nodes[kind] ?? 0), 0);
      const bodies = Object.values(now.nodes).reduce((sum, count) => sum + count, 0) - persons;
      this.status = [
        now.areas > 1 ? this.texts.of('status.areas', now.areas) : '',
        bodies > 0 ? this.texts.of('status.bodies', bodies) : '',
        persons > 0 ? this.texts.of('status.persons', persons) : '',
        now.ties.drawn > 0 ? this.texts.of('status.ties', now.ties.drawn) : '',
        persons === 0 && !this.view.onlyTies && picture.nodes > 0 && picture.unit === 'persons' ? this.texts.of('status.zoom') : '',
      ]
        .filter((part) => part !== '')
        .join(' · ');
    }
    if (this.table) {
      this.tables = tablesOf(this.linesShown(picture), drawing, picture, this.texts);
    }
  }

  private linesShown(picture: Overview): Line[] {
    const where = (disc: number) => {
      const names: string[] = [];
      for (let at = disc; at >= 0; at = picture.discs[at].parent) {
        const name = picture.discs[at].name ?? this.texts.of('unplaced');
        if (!names.includes(name)) {
          names.push(name);
        }
      }
      return names.join(', ');
    };
    const areas: Line[] = picture.discs
      .filter(isDrawn)
      .filter((disc) => !disc.rest && disc.name !== null)
      .map((disc) => ({
        choice: { disc: disc.number },
        name: disc.name!,
        kind: null,
        what: this.texts.of(`level.${disc.level}`),
        where: disc.parent < 0 ? '' : where(disc.parent),
        count: disc.persons,
      }));
    const marks = this.drawing
      ? this.drawing.shownNodes().map((key) => this.drawing!.graph.getNodeAttribute(key, 'mark'))
      : picture.bodies;
    return [
      ...areas,
      ...marks.map((mark) => ({
        choice: { node: mark.number },
        name: mark.name ?? this.texts.of('unnamed'),
        kind: mark.kind,
        what: this.texts.of(`kind.${mark.kind}`),
        where: where(mark.disc),
        count: mark.count,
      })),
    ];
  }

  private key = (event: KeyboardEvent) => {
    const drawing = this.drawing;
    if (!drawing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const step = 80;
    const keys: Record<string, () => void> = {
      '+': () => drawing.zoom(0.7, true),
      '=': () => drawing.zoom(0.7, true),
      '-': () => drawing.zoom(1 / 0.7, true),
      '0': () => drawing.fit(true),
      ArrowLeft: () => drawing.pan(-step, 0, true),
      ArrowRight: () => drawing.pan(step, 0, true),
      ArrowUp: () => drawing.pan(0, -step, true),
      ArrowDown: () => drawing.pan(0, step, true),
      '/': () => this.search.focusField(),
    };
    if (keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    }
  };

  /** Esc steps back: first the selection goes, then the whole picture is shown. */
  private escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') {
      return;
    }
    if (this.choice) {
      this.choose(null);
    } else {
      this.drawing?.fit(true);
    }
  };

  private async file(ending: 'png' | 'svg') {
    const { drawing, picture } = this;
    if (drawing && picture) {
      const sheet = await composeSheet(this, drawing, picture, this.view, this.texts, this.told());
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
    const texts = this.texts;
    const { picture, view } = this;
    const only = FORMS.filter((form) => view.forms.has(form));
    return html`<div class="top" @keydown=${this.escape}>
        <bindeled-map-search
          .picture=${picture}
          .words=${texts}
          .ask=${(text: string, signal: AbortSignal) => this.source.search(text, signal)}
          @take=${(event: CustomEvent) => this.take(event.detail.choice, event.detail.mark)}
          @found=${(event: CustomEvent) => this.drawing?.highlight(event.detail)}
        ></bindeled-map-search>
        ${view.onlyTies
          ? html`<button class="chip" @click=${() => this.change(NetworkMap.opening(''))}>
              ${texts.of('chip.only', only.map((form) => texts.of(`form.${form}`).toLowerCase()).join(', ') || texts.of('chip.none'))}
              <span aria-hidden="true">×</span><span class="visually-hidden">${texts.of('chip.remove')}</span>
            </button>`
          : picture?.unit === 'persons'
            ? html`<button
                class="switch"
                aria-pressed=${view.persons}
                @click=${() => this.change({ ...view, persons: !view.persons })}
              >
                ${texts.of('persons')}
              </button>`
            : nothing}
      </div>
      <div class="frame" @keydown=${this.escape}>
        <div class="stage" tabindex="0" role="application" aria-label=${texts.of('map')} aria-describedby="keys" @keydown=${this.key}></div>
        <span id="keys" class="visually-hidden">${texts.of('keys')}</span>
        ${this.message()}
        <div class="tools" role="group" aria-label=${texts.of('tools')}>
          ${this.tool('zoom-in', 'M12 5v14M5 12h14', () => this.drawing?.zoom(0.7, true))}
          ${this.tool('zoom-out', 'M5 12h14', () => this.drawing?.zoom(1 / 0.7, true))}
          ${this.tool('fit', 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5', () => this.drawing?.fit(true))}
          ${this.tool('table', 'M4 5h16v14H4zM4 10h16M10 10v9', this.showTable, this.table)}
          ${this.tool('png', 'M12 4v11M7 11l5 5 5-5M5 20h14', () => this.file('png'))}
          ${this.tool('svg', 'M6 17C6 10 18 14 18 7M4 17h4v4H4zM16 3h4v4h-4z', () => this.file('svg'))}
        </div>
      </div>
      <p class="status" role="status">${this.status}</p>
      ${picture
        ? legend(
            picture,
            view,
            texts,
            (kind) => this.toggleKind(kind),
            (form) => this.toggleForm(form)
          )
        : nothing}
      ${this.table
        ? html`<bindeled-map-twin
            .tables=${this.tables}
            .about=${this.drawing && picture
              ? [
                  underTitle(texts, this.told()),
                  filtered(this.drawing, picture, view, texts),
                  texts.of('sheet.withheld.table', picture.limit),
                ]
              : []}
            .record=${this.record}
            .words=${texts}
            .limit=${picture?.limit ?? 5}
            fileName=${this.fileName}
            @take=${(event: CustomEvent) => this.take(event.detail.choice, event.detail.mark)}
          ></bindeled-map-twin>`
        : nothing}`;
  }

  private tool(name: string, path: string, act: () => void, pressed?: boolean) {
    return html`<button
      data-tool=${name}
      aria-label=${this.texts.of(`tool.${name}`)}
      title=${this.texts.of(`tool.${name}`)}
      aria-pressed=${pressed ?? nothing}
      @click=${act}
    >
      ${icon(path)}
    </button>`;
  }

  private message() {
    if (this.fault) {
      return html`<div class="message" role="alert">
        <p>${this.texts.of(`fault.${this.fault}`)}</p>
        <button @click=${() => (this.fault === 'signed-out' ? location.reload() : this.open())}>${this.texts.of('fault.again')}</button>
      </div>`;
    }
    if (this.undrawable) {
      return html`<div class="message"><p>${this.texts.of('fault.undrawable')}</p></div>`;
    }
    if (!this.picture) {
      return html`<div class="message"><p>${this.texts.of('loading')}</p></div>`;
    }
    return nothing;
  }
}
