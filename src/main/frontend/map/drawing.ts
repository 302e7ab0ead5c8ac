import Graph from 'graphology';
import Sigma from 'sigma';
import { EdgeLineProgram } from 'sigma/rendering';
import { faintForGl, readColours, type Colours } from './colours';
import { drawGround, isDrawn } from './ground';
import { drawLabels, type Box, type Wanted } from './labels';
import { MarkProgram, shapeOf } from './marks';
import { BIT, FORMS, type Bundle, type Disc, type Form, type Loaded, type Mark, type Overview } from './picture';
import { DOTS } from './words';

/** Below this camera ratio persons appear of themselves. */
export const NEAR = 0.45;
/** Below this one single memberships appear. */
const VERY_NEAR = 0.15;

export interface View {
  /** Kinds that the legend has switched off. */
  hiddenKinds: Set<string>;
  /** Forms of ties that are shown; 'none' are ties of someone without a group. */
  forms: Set<Form | 'none'>;
  /** Only these ties and their ends: what a link from another screen asked for. */
  onlyTies: boolean;
  /** Persons are shown at any distance. */
  persons: boolean;
}

export type Choice = { node: number } | { disc: number } | null;

interface NodeAttributes {
  x: number;
  y: number;
  mark: Mark;
  unit: boolean;
}

interface EdgeAttributes {
  /** Form bits of a tie, or -1 for an affiliation. */
  bits: number;
}

/** The map itself: a sigma drawing of marks and ties between a ground of areas and a layer of names. */
export class Drawing {
  readonly graph = new Graph<NodeAttributes, EdgeAttributes>({ type: 'undirected', multi: false });
  readonly sigma: Sigma<NodeAttributes, EdgeAttributes>;
  colours: Colours;
  labels: Box[] = [];

  private readonly ground: HTMLCanvasElement;
  private readonly names: HTMLCanvasElement;
  private readonly neighbours = new Set<string>();
  private near = false;
  private veryNear = false;
  private strength = 0.3;
  private bundles: Bundle[] = [];
  private hovered: string | null = null;
  private choice: Choice = null;
  private matches = new Set<string>();
  private spacing = 4;

  constructor(
    private readonly host: HTMLElement,
    readonly container: HTMLElement,
    readonly picture: Overview,
    private view: View,
    private readonly unplaced: string,
    private readonly events: { choose: (choice: Choice) => void; moved: () => void }
  ) {
    this.colours = readColours(host);
    for (const mark of picture.bodies) {
      this.addMark(mark, false);
    }
    this.sigma = new Sigma<NodeAttributes, EdgeAttributes>(this.graph, container, {
      renderLabels: false,
      // There is room when it is made; when the page is left, its container may lose its size before sigma is told.
      allowInvalidContainer: true,
      defaultNodeType: 'mark',
      defaultEdgeType: 'tie',
      nodeProgramClasses: { mark: MarkProgram as any },
      nodeHoverProgramClasses: { mark: MarkProgram as any },
      edgeProgramClasses: { tie: EdgeLineProgram as any },
      minEdgeThickness: 0.4,
      stagePadding: 22,
      zIndex: true,
      minCameraRatio: 0.01,
      maxCameraRatio: 1.6,
      nodeReducer: (key, data) => this.nodeLook(key, data) as any,
      edgeReducer: (key, data) => this.edgeLook(key, data) as any,
      defaultDrawNodeHover: () => {},
    });
    this.ground = this.sigma.createCanvas('ground', { beforeLayer: 'edges' });
    this.names = this.sigma.createCanvas('names', { afterLayer: 'nodes' });
    for (const layer of [this.ground, this.names]) {
      layer.style.pointerEvents = 'none';
      layer.style.position = 'absolute';
      layer.style.inset = '0';
    }
    this.sigma.setCustomBBox(this.extent());
    this.measure();
    // Only after a rendering does sigma know where everything is.
    this.sigma.on('afterRender', () => {
      this.paintGround();
      this.paintNames();
    });
    this.sigma.on('clickNode', ({ node }) => events.choose({ node: Number(node) }));
    this.sigma.on('clickStage', ({ event }) => this.clickGround(event.x, event.y));
    this.sigma.on('enterNode', ({ node }) => this.hover(node));
    this.sigma.on('leaveNode', () => this.hover(null));
    this.sigma.on('resize', () => this.measure());
    this.sigma.getCamera().on('updated', () => this.cameraMoved());
    this.sigma.refresh();
  }

  /** Takes in nodes and ties the server has sent. */
  add(loaded: Loaded) {
    for (const mark of loaded.nodes) {
      this.addMark(mark, true);
    }
    for (let k = 0; k < loaded.ties.length; k += 3) {
      this.addEdge(loaded.ties[k], loaded.ties[k + 1], loaded.ties[k + 2]);
    }
    for (let k = 0; k < loaded.affiliations.length; k += 2) {
      this.addEdge(loaded.affiliations[k], loaded.affiliations[k + 1], -1);
    }
    this.weigh();
    this.choose(this.choice);
  }

  show(view: View) {
    this.view = view;
    this.weigh();
    this.sigma.refresh();
  }

  /** The more ties, the fainter each of them. */
  private weigh() {
    let ties = 0;
    this.graph.forEachEdge((_edge, { bits }) => {
      ties += bits >= 0 && this.allowed(bits) ? 1 : 0;
    });
    this.strength = Math.min(0.75, Math.max(0.08, (this.view.onlyTies ? 14 : 9) / Math.sqrt(ties + 1)));
  }

  /**
   * Selects something.
   *
   * @param bundles the ties of a selected area with others
   */
  choose(choice: Choice, bundles: Bundle[] = this.bundles) {
    this.choice = choice;
    this.bundles = bundles;
    this.neighbours.clear();
    if (choice && 'node' in choice && this.graph.hasNode(String(choice.node))) {
      const key = String(choice.node);
      this.neighbours.add(key);
      this.graph.forEachEdge(key, (_edge, attributes, source, target) => {
        if (this.allowed(attributes.bits)) {
          this.neighbours.add(source === key ? target : source);
        }
      });
    }
    this.sigma.refresh();
  }

  /** Marks what a search has found, so that its names are shown. */
  highlight(keys: string[]) {
    this.matches = new Set(keys);
    this.sigma.refresh();
  }

  recolour() {
    this.colours = readColours(this.host);
    this.sigma.refresh();
  }

  /** True if ties of a form are shown. */
  shows(form: Form): boolean {
    return this.view.forms.has(form);
  }

  get personsShown(): boolean {
    return this.view.persons || this.view.onlyTies || this.near || this.picture.unit === 'bodies';
  }

  /** Discs without parts of which anything can be seen. */
  visibleDiscs(): number[] {
    const { width, height } = this.sigma.getDimensions();
    return this.picture.discs
      .filter((disc) => disc.parts.length === 0)
      .filter((disc) => {
        const { x, y } = this.sigma.graphToViewport(disc);
        const radius = disc.radius * this.scale();
        return x + radius > 0 && x - radius < width && y + radius > 0 && y - radius < height;
      })
      .map((disc) => disc.number);
  }

  async centre(choice: Choice, animate: boolean) {
    if (!choice) {
      return;
    }
    const disc = 'disc' in choice ? this.picture.discs[choice.disc] : null;
    const place = disc ?? this.graph.getNodeAttributes(String((choice as { node: number }).node));
    const framed = this.sigma.viewportToFramedGraph(this.sigma.graphToViewport(place));
    const camera = this.sigma.getCamera();
    const { width, height } = this.sigma.getDimensions();
    const ratio = disc
      ? Math.min(1, (camera.ratio * (2.3 * disc.radius * this.scale())) / Math.min(width, height))
      : Math.min(camera.ratio, 0.35);
    await this.move({ x: framed.x, y: framed.y, ratio }, animate);
  }

  async fit(animate: boolean) {
    await this.move({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }, animate);
  }

  async zoom(factor: number, animate: boolean) {
    const camera = this.sigma.getCamera();
    await this.move({ ratio: camera.getBoundedRatio(camera.ratio * factor) }, animate);
  }

  async pan(right: number, down: number, animate: boolean) {
    const { width, height } = this.sigma.getDimensions();
    const from = this.sigma.viewportToFramedGraph({ x: width / 2, y: height / 2 });
    const to = this.sigma.viewportToFramedGraph({ x: width / 2 + right, y: height / 2 + down });
    const camera = this.sigma.getCamera();
    await this.move({ x: camera.x + to.x - from.x, y: camera.y + to.y - from.y }, animate);
  }

  /** Draws what lies under the marks and ties, and then the names, with another pen: for a file. */
  paintWith(ground: CanvasRenderingContext2D, names: CanvasRenderingContext2D) {
    const labels = this.labels;
    this.paintGround(ground);
    this.paintNames(names);
    this.labels = labels;
  }

  /** Keys of the marks that are drawn. */
  shownNodes(): string[] {
    return this.graph.filterNodes((key) => !this.sigma.getNodeDisplayData(key)?.hidden);
  }

  shownEdges(): { bits: number; source: string; target: string }[] {
    return this.graph
      .filterEdges((key) => !this.sigma.getEdgeDisplayData(key)?.hidden)
      .map((key) => {
        const [source, target] = this.graph.extremities(key);
        return { bits: this.graph.getEdgeAttribute(key, 'bits'), source, target };
      });
  }

  kill() {
    this.sigma.kill();
  }

  private addMark(mark: Mark, unit: boolean) {
    const key = String(mark.number);
    if (!this.graph.hasNode(key)) {
      this.graph.addNode(key, { x: mark.x, y: mark.y, mark, unit });
    }
  }

  private addEdge(a: number, b: number, bits: number) {
    if (this.graph.hasNode(String(a)) && this.graph.hasNode(String(b)) && !this.graph.hasEdge(String(a), String(b))) {
      this.graph.addEdge(String(a), String(b), { bits });
    }
  }

  private extent(): { x: [number, number]; y: [number, number] } {
    const places = this.picture.discs;
    if (places.length === 0) {
      return { x: [-1, 1], y: [-1, 1] };
    }
    return {
      x: [Math.min(...places.map((d) => d.x - d.radius)), Math.max(...places.map((d) => d.x + d.radius))],
      y: [Math.min(...places.map((d) => d.y - d.radius)), Math.max(...places.map((d) => d.y + d.radius))],
    };
  }

  /** Pixels per unit of the picture. */
  private scale(): number {
    const zero = this.sigma.graphToViewport({ x: 0, y: 0 });
    const one = this.sigma.graphToViewport({ x: 1, y: 0 });
    return Math.hypot(one.x - zero.x, one.y - zero.y);
  }

  /** How large marks are when the whole picture is seen depends on how close they stand. */
  private measure() {
    this.spacing = this.scale() * this.sigma.getCamera().ratio;
  }

  private sizeOf(mark: Mark, unit: boolean): number {
    const count = mark.count ?? 0;
    if (unit && this.picture.unit === 'persons') {
      const base = Math.min(6, Math.max(0.8, 0.34 * this.spacing));
      return base * (mark.kind === 'citizen' ? 1 : 1.35) * Math.min(1.6, 0.8 + Math.sqrt(count) / 12);
    }
    const base = Math.min(9, Math.max(2, 0.75 * this.spacing));
    return mark.kind === 'place' || mark.kind === 'activity' ? base * 0.8 : base * Math.min(1.5, 0.9 + Math.sqrt(count) / 20);
  }

  private allowed(bits: number): boolean {
    if (bits < 0) {
      return !this.view.onlyTies;
    }
    return bits === 0 ? this.view.forms.has('none') : FORMS.some((form) => bits & BIT[form] && this.view.forms.has(form));
  }

  private isShown(key: string, data: NodeAttributes): boolean {
    if (this.view.hiddenKinds.has(data.mark.kind)) {
      return false;
    }
    if (this.neighbours.size > 0 && this.neighbours.has(key)) {
      return true;
    }
    if (this.view.onlyTies) {
      return data.unit && this.graph.someEdge(key, (_edge, attributes) => attributes.bits >= 0 && this.allowed(attributes.bits));
    }
    return !data.unit || this.personsShown || this.matches.has(key) || this.inChosenDisc(data.mark.disc);
  }

  private discHolds(key: string): boolean {
    return this.inChosenDisc(this.graph.getNodeAttribute(key, 'mark').disc);
  }

  /** The members of an area that is selected are shown. */
  private inChosenDisc(disc: number): boolean {
    if (!this.choice || !('disc' in this.choice)) {
      return false;
    }
    for (let at = disc; at >= 0; at = this.picture.discs[at].parent) {
      if (at === this.choice.disc) {
        return true;
      }
    }
    return false;
  }

  private nodeLook(key: string, data: NodeAttributes) {
    const colour = this.colours.kinds[data.mark.kind] ?? this.colours.ink;
    const aside =
      this.neighbours.size > 0 ? !this.neighbours.has(key) : this.chosenDisc() !== null && !this.inChosenDisc(data.mark.disc);
    const chosen = this.choice !== null && 'node' in this.choice && String(this.choice.node) === key;
    return {
      x: data.x,
      y: data.y,
      label: null,
      type: 'mark',
      shape: shapeOf(data.mark.kind),
      size: this.sizeOf(data.mark, data.unit) * (chosen ? 1.6 : 1),
      color: aside ? faintForGl(colour, 0.22) : colour,
      hidden: !this.isShown(key, data),
      zIndex: chosen ? 3 : this.neighbours.has(key) ? 2 : data.unit ? 0 : 1,
    };
  }

  private edgeLook(key: string, data: EdgeAttributes) {
    const [a, b] = this.graph.extremities(key);
    const ends = this.isShown(a, this.graph.getNodeAttributes(a)) && this.isShown(b, this.graph.getNodeAttributes(b));
    const chosen = this.choice !== null && 'node' in this.choice ? String(this.choice.node) : null;
    const touches = chosen === a || chosen === b;
    const affiliation = data.bits < 0;
    const inDisc = this.chosenDisc() === null || this.discHolds(a) || this.discHolds(b);
    const shown = ends && inDisc && this.allowed(data.bits) && (chosen ? touches : !affiliation || this.veryNear);
    const colour = affiliation ? this.colours.withheld : this.colourOf(data.bits);
    return {
      type: 'tie',
      color: faintForGl(colour, affiliation ? (touches ? 0.6 : 0.25) : touches ? 0.85 : this.strength),
      size: touches ? 1.6 : this.view.onlyTies ? 1 : 0.7,
      hidden: !shown,
      zIndex: affiliation ? 0 : 1,
    };
  }

  /** Linking ties are bonding or bridging too: their own colour comes first, unless linking is switched off. */
  private colourOf(bits: number): string {
    for (const form of ['linking', 'bridging', 'bonding'] as Form[]) {
      if (bits & BIT[form] && this.view.forms.has(form)) {
        return this.colours[form];
      }
    }
    return this.colours.none;
  }

  private cameraMoved() {
    const { ratio } = this.sigma.getCamera();
    if (ratio < NEAR !== this.near || ratio < VERY_NEAR !== this.veryNear) {
      this.near = ratio < NEAR;
      this.veryNear = ratio < VERY_NEAR;
      this.sigma.refresh();
    }
    this.events.moved();
  }

  private hover(node: string | null) {
    this.hovered = node;
    this.container.style.cursor = node ? 'pointer' : '';
    this.sigma.scheduleRender();
  }

  private clickGround(x: number, y: number) {
    const at = this.sigma.viewportToGraph({ x, y });
    const hit = this.picture.discs
      .filter(isDrawn)
      .filter((disc) => Math.hypot(at.x - disc.x, at.y - disc.y) <= disc.radius)
      .sort((a, b) => b.depth - a.depth)[0];
    this.events.choose(hit ? { disc: hit.number } : null);
  }

  private async move(state: Record<string, number>, animate: boolean) {
    const calm = !animate || matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (calm) {
      this.sigma.getCamera().setState(state);
    } else {
      await this.sigma.getCamera().animate(state, { duration: 250 });
    }
  }

  private pen(layer: HTMLCanvasElement): CanvasRenderingContext2D {
    const { width, height } = this.sigma.getDimensions();
    const density = window.devicePixelRatio || 1;
    layer.style.width = `${width}px`;
    layer.style.height = `${height}px`;
    if (layer.width !== Math.round(width * density) || layer.height !== Math.round(height * density)) {
      layer.width = Math.round(width * density);
      layer.height = Math.round(height * density);
    }
    const pen = layer.getContext('2d')!;
    pen.setTransform(density, 0, 0, density, 0, 0);
    pen.clearRect(0, 0, width, height);
    return pen;
  }

  private chosenDisc(): Disc | null {
    return this.choice && 'disc' in this.choice ? this.picture.discs[this.choice.disc] : null;
  }

  /** The ties that are drawn as bands: between the highest areas, those of the selected one, or none where single ties are looked at. */
  bands(): Bundle[] {
    if (this.view.onlyTies || this.neighbours.size > 0) {
      return [];
    }
    const disc = this.chosenDisc();
    return disc ? this.bundles : this.personsShown ? [] : this.picture.bundles;
  }

  private paintGround(pen = this.pen(this.ground)) {
    const forms = new Set(FORMS.filter((form) => this.view.forms.has(form)));
    drawGround(pen, {
      picture: this.picture,
      colours: this.colours,
      forms,
      chosen: this.chosenDisc(),
      bands: this.bands(),
      rims: !this.view.onlyTies,
      place: (x, y) => this.sigma.graphToViewport({ x, y }),
      scale: this.scale(),
    });
  }

  private paintNames(pen = this.pen(this.names)) {
    const { width, height } = this.sigma.getDimensions();
    const family = getComputedStyle(this.host).fontFamily;
    const marks: Box[] = [];
    const wanted: Wanted[] = this.areaNames(width);
    const scale = this.scale();
    this.graph.forEachNode((key, data) => {
      const shown = this.sigma.getNodeDisplayData(key);
      if (!shown || shown.hidden) {
        return;
      }
      const { x, y } = this.sigma.graphToViewport(data);
      if (x < -20 || y < -20 || x > width + 20 || y > height + 20) {
        return;
      }
      const reach = this.sigma.scaleSize(shown.size);
      if (!data.unit || this.neighbours.has(key)) {
        marks.push({ key, text: '', left: x - reach, top: y - reach, width: 2 * reach, height: 2 * reach });
      }
      const label = this.nameOf(key, data, x, y, reach, scale, width);
      if (label) {
        wanted.push(label);
      }
    });
    this.labels = drawLabels(pen, wanted, marks, {
      width,
      height,
      family,
      halo: this.colours.paper,
      quiet: this.colours.quiet,
    });
  }

  private areaNames(width: number): Wanted[] {
    const named = this.picture.discs.filter(isDrawn);
    const small = width < 560;
    return named.map((disc) => {
      const { x, y } = this.sigma.graphToViewport(disc);
      const chosen = this.chosenDisc() === disc;
      return {
        key: `d${disc.number}`,
        text: disc.name ?? this.unplaced,
        more: disc.persons === null ? DOTS : disc.rest ? undefined : this.count(disc.persons),
        x,
        y,
        reach: disc.radius * this.scale(),
        size: disc.depth > 0 || disc.name === null ? (small ? 11 : 12.5) : disc.parts.length === 0 ? (small ? 11 : 13.5) : small ? 13 : 16,
        weight: disc.depth === 0 ? 650 : 550,
        colour: disc.name === null ? this.colours.quiet : this.colours.ink,
        inside: true,
        rank: chosen ? 90 : 80 - disc.depth * 10 + disc.radius / 1e4,
        must: (disc.depth === 0 && disc.name !== null) || chosen,
        widest: small ? 120 : 200,
      };
    });
  }

  private nameOf(
    key: string,
    data: NodeAttributes,
    x: number,
    y: number,
    reach: number,
    scale: number,
    width: number
  ): Wanted | null {
    const person = data.unit && this.picture.unit === 'persons';
    const special = key === this.hovered || this.matches.has(key) || (this.choice && 'node' in this.choice && String(this.choice.node) === key);
    const close = this.neighbours.has(key) && this.neighbours.size <= 60;
    if (data.mark.name === null || (this.neighbours.size > 0 && !close && !special)) {
      return null;
    }
    // Names of persons need room: they come when persons stand some 34 pixels apart.
    if (person && !special && !close && scale < 34 && this.picture.nodes > 60) {
      return null;
    }
    return {
      key,
      text: data.mark.name,
      x,
      y,
      reach,
      size: person ? 11 : 11.5,
      weight: special ? 650 : 400,
      colour: special ? this.colours.ink : person ? this.colours.quiet : this.colours.ink,
      inside: false,
      rank: key === this.hovered ? 100 : special ? 95 : close ? 60 : person ? 10 : 40 + (data.mark.count ?? 0) / 1e4,
      must: Boolean(special),
      widest: special ? 320 : width < 560 ? 100 : 150,
    };
  }

  private count(number: number): string {
    return number.toLocaleString(document.documentElement.lang || 'da');
  }
}
