import Sigma from 'sigma';
import { EdgeLineProgram } from 'sigma/rendering';
import { faint, readColours } from './colours';
import { crosses, distance, isInside, type Point } from './geometry';
import { drawGround, isDrawn } from './ground';
import type { Box } from './labels';
import { MarkProgram } from './marks';
import { drawNames } from './names';
import { FORMS, type Bundle, type Disc, type Loaded, type Overview } from './picture';
import { Scene, type EdgeAttributes, type NodeAttributes } from './scene';
import { Showing } from './showing';
import type { Camera, Choice, Joined, View } from './view';
import type { Words } from './words';

interface Events {
  /** A single click, on nothing too. */
  choose: (choice: Choice) => void;
  /** A double click. */
  open: (choice: Choice | Joined) => void;
  moved: () => void;
}

/** The map itself: a sigma drawing of a scene between a ground of areas and a layer of names. */
export class Drawing extends Showing {
  readonly sigma: Sigma<NodeAttributes, EdgeAttributes>;
  labels: Box[] = [];

  private readonly ground: HTMLCanvasElement;
  private readonly names: HTMLCanvasElement;
  private hovered: string | null = null;
  private unmeasured = true;

  constructor(
    private readonly host: HTMLElement,
    readonly container: HTMLElement,
    readonly picture: Overview,
    view: View,
    private readonly words: Words,
    private readonly events: Events
  ) {
    super(new Scene(picture, view, readColours(host)));
    this.sigma = new Sigma<NodeAttributes, EdgeAttributes>(this.scene.graph, container, {
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
      nodeReducer: (key, data) => this.scene.nodeLook(key, data) as any,
      edgeReducer: (key, data) => this.scene.edgeLook(key, data) as any,
      defaultDrawNodeHover: () => {},
    });
    this.ground = this.sigma.createCanvas('ground', { beforeLayer: 'edges' });
    this.names = this.sigma.createCanvas('names', { afterLayer: 'nodes' });
    for (const layer of [this.ground, this.names]) {
      layer.style.pointerEvents = 'none';
      layer.style.position = 'absolute';
      layer.style.inset = '0';
    }
    const [left, right, bottom, top] = picture.extent;
    this.sigma.setCustomBBox({ x: [left, right], y: [bottom, top] });
    this.sigma.getCamera().setState(view.camera);
    this.scene.cameFrom(view.camera.ratio);
    this.listen();
    this.sigma.refresh();
  }

  private listen() {
    // Only after a rendering does sigma know where everything is.
    this.sigma.on('afterRender', () => {
      this.measure();
      this.paintGround(this.pen(this.ground));
      this.labels = this.paintNames(this.pen(this.names));
    });
    this.sigma.on('clickNode', ({ node }) => this.events.choose({ node: Number(node) }));
    this.sigma.on('clickStage', ({ event }) => this.events.choose(this.discAt(event)));
    // A double click opens what is under it; the zoom that sigma would do would carry it off.
    this.sigma.on('doubleClickNode', ({ node, event }) => {
      event.preventSigmaDefault();
      this.events.open({ node: Number(node) });
    });
    this.sigma.on('doubleClickStage', ({ event }) => {
      event.preventSigmaDefault();
      this.events.open(this.joinedAt(event) ?? this.discAt(event));
    });
    this.sigma.on('enterNode', ({ node }) => this.hover(node));
    this.sigma.on('leaveNode', () => this.hover(null));
    this.sigma.on('resize', () => (this.unmeasured = true));
    this.sigma.getCamera().on('updated', () => {
      if (this.scene.cameFrom(this.sigma.getCamera().ratio)) {
        this.sigma.refresh();
      }
      this.events.moved();
    });
  }

  override add(loaded: Loaded) {
    super.add(loaded);
    this.sigma.refresh();
  }

  override show(view: View) {
    super.show(view);
    this.sigma.refresh();
  }

  override showBundles(bundles: Bundle[]) {
    super.showBundles(bundles);
    this.sigma.refresh();
  }

  /** Its container has another size, for instance because the panel beside it opened. */
  resized() {
    this.sigma.resize();
    this.sigma.refresh();
  }

  /** Marks what a search has found, so that its names are shown. */
  highlight(keys: string[]) {
    this.scene.matches = new Set(keys);
    this.sigma.refresh();
  }

  recolour() {
    this.scene.colours = readColours(this.host);
    this.sigma.refresh();
  }

  get camera(): Camera {
    const { x, y, ratio, angle } = this.sigma.getCamera();
    return { x, y, ratio, angle };
  }

  /** Those in the window. */
  override visibleDiscs(): number[] {
    const { width, height } = this.sigma.getDimensions();
    return super.visibleDiscs().filter((number) => {
      const disc = this.picture.discs[number];
      const { x, y } = this.sigma.graphToViewport(disc);
      const radius = disc.radius * this.scale();
      return x + radius > 0 && x - radius < width && y + radius > 0 && y - radius < height;
    });
  }

  /** What stands at a place of the screen: the nearest mark within reach of a finger's tip, else the lowest area, else nothing. */
  at(point: Point): Choice {
    let nearest: { key: string; far: number } | null = null;
    for (const key of this.shownNodes()) {
      const { x, y } = this.sigma.graphToViewport(this.scene.graph.getNodeAttributes(key));
      const far = Math.hypot(x - point.x, y - point.y);
      const reach = Math.max(6, this.sigma.scaleSize(this.sigma.getNodeDisplayData(key)?.size));
      if (far <= reach && far < (nearest?.far ?? Infinity)) {
        nearest = { key, far };
      }
    }
    return nearest ? { node: Number(nearest.key) } : this.discAt(point);
  }

  /** The tie, or the band between two areas, that is drawn at a place of the screen: the nearest within reach of a finger's tip. */
  joinedAt(point: Point): Joined | null {
    let nearest: { joined: Joined; far: number } | null = null;
    const look = (joined: Joined, from: Point, to: Point, reach: number) => {
      const far = distance(point, from, to);
      if (far <= reach && far < (nearest?.far ?? Infinity)) {
        nearest = { joined, far };
      }
    };
    for (const { bits, source, target } of this.shownEdges()) {
      const [from, to] = [source, target].map((key) => this.sigma.graphToViewport(this.scene.graph.getNodeAttributes(key)));
      if (bits >= 0) {
        look({ tie: [Number(source), Number(target)] }, from, to, 4);
      }
    }
    const at = this.sigma.viewportToGraph(point);
    const within = (disc: Disc) => Math.hypot(at.x - disc.x, at.y - disc.y) < disc.radius;
    for (const { a, b } of this.scene.bands().filter((band) => !within(band.a) && !within(band.b))) {
      look({ band: [a.number, b.number] }, this.sigma.graphToViewport(a), this.sigma.graphToViewport(b), 8);
    }
    return (nearest as { joined: Joined } | null)?.joined ?? null;
  }

  /** The marks that are shown within a line drawn on the screen. */
  inside(line: Point[]): number[] {
    return this.shownNodes()
      .filter((key) => isInside(this.sigma.graphToViewport(this.scene.graph.getNodeAttributes(key)), line))
      .map(Number);
  }

  /** Where on the screen something that is selected stands, or null where it stands nowhere. */
  placeOf(choice: Choice): Point | null {
    if (!choice || 'several' in choice) {
      return null;
    }
    if ('disc' in choice) {
      return this.sigma.graphToViewport(this.picture.discs[choice.disc]);
    }
    return this.holds(choice.node) ? this.sigma.graphToViewport(this.scene.graph.getNodeAttributes(String(choice.node))) : null;
  }

  async centre(choice: Choice, animate: boolean) {
    const place = this.placeOf(choice);
    if (!place || !choice) {
      return;
    }
    const disc = 'disc' in choice ? this.picture.discs[choice.disc] : null;
    const framed = this.sigma.viewportToFramedGraph(place);
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

  async move(state: Partial<Camera>, animate: boolean) {
    const calm = !animate || matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (calm) {
      this.sigma.getCamera().setState(state);
    } else {
      await this.sigma.getCamera().animate(state, { duration: 250 });
    }
  }

  /** Draws what lies under the marks and ties, and then the names, with another pen: for a file. */
  paintWith(ground: CanvasRenderingContext2D, names: CanvasRenderingContext2D): Box[] {
    this.paintGround(ground);
    return this.paintNames(names);
  }

  /** What is hidden was worked out for the drawing already. */
  protected override isNodeHidden(key: string): boolean {
    return this.sigma.getNodeDisplayData(key)?.hidden ?? false;
  }

  protected override isEdgeHidden(key: string): boolean {
    return this.sigma.getEdgeDisplayData(key)?.hidden ?? false;
  }

  kill() {
    this.sigma.kill();
  }

  private discAt(point: Point): Choice {
    const at = this.sigma.viewportToGraph(point);
    const hit = this.picture.discs
      .filter(isDrawn)
      .filter((disc) => this.scene.discShown(disc) && Math.hypot(at.x - disc.x, at.y - disc.y) <= disc.radius)
      .sort((a, b) => b.depth - a.depth)[0];
    return hit ? { disc: hit.number } : null;
  }

  /** Pixels per unit of the picture. */
  private scale(): number {
    const zero = this.sigma.graphToViewport({ x: 0, y: 0 });
    const one = this.sigma.graphToViewport({ x: 1, y: 0 });
    return Math.hypot(one.x - zero.x, one.y - zero.y);
  }

  /** How large marks are when the whole picture is seen depends on how close they stand, which another size of the map changes. */
  private measure() {
    if (!this.unmeasured) {
      return;
    }
    this.unmeasured = false;
    const spacing = this.scale() * this.sigma.getCamera().ratio;
    if (Math.abs(spacing - this.scene.spacing) > 0.01 * spacing) {
      this.scene.spacing = spacing;
      this.sigma.scheduleRefresh();
    }
  }

  private hover(node: string | null) {
    this.hovered = node;
    this.container.style.cursor = node ? 'pointer' : '';
    this.sigma.scheduleRender();
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

  private paintGround(pen: CanvasRenderingContext2D) {
    const { scene } = this;
    drawGround(pen, {
      picture: this.picture,
      discs: this.picture.discs.filter(isDrawn).filter((disc) => scene.discShown(disc)),
      colours: scene.colours,
      forms: new Set(FORMS.filter((form) => scene.view.forms.has(form))),
      chosen: scene.chosenDisc(),
      bands: scene.bands(),
      rims: !scene.view.onlyTies,
      place: (x, y) => this.sigma.graphToViewport({ x, y }),
      scale: this.scale(),
    });
    this.paintLost(pen);
  }

  /** Ties that are lost, dashed. */
  private paintLost(pen: CanvasRenderingContext2D) {
    const { width, height } = this.sigma.getDimensions();
    pen.setLineDash([5, 4]);
    pen.lineWidth = 1.4;
    for (const { a, b, colour } of this.scene.lost()) {
      const from = this.sigma.graphToViewport(a);
      const to = this.sigma.graphToViewport(b);
      if (crosses(from, to, width, height)) {
        pen.strokeStyle = faint(colour, 0.75);
        pen.beginPath();
        pen.moveTo(from.x, from.y);
        pen.lineTo(to.x, to.y);
        pen.stroke();
      }
    }
    pen.setLineDash([]);
  }

  private paintNames(pen: CanvasRenderingContext2D): Box[] {
    return drawNames(pen, this.scene, {
      ...this.sigma.getDimensions(),
      scale: this.scale(),
      family: getComputedStyle(this.host).fontFamily,
      hovered: this.hovered,
      words: this.words,
      place: (at) => this.sigma.graphToViewport(at),
      reach: (key) => {
        const shown = this.sigma.getNodeDisplayData(key);
        return !shown || shown.hidden ? null : this.sigma.scaleSize(shown.size);
      },
    });
  }
}
