import Graph from 'graphology';
import { within } from './around';
import { faintForGl, type Colours } from './colours';
import { shapeOf } from './marks';
import { BIT, FORMS, mayLook, type Bundle, type Disc, type Fate, type Form, type Loaded, type Mark, type Overview } from './picture';
import { COLOURS, classOf, keyOf, type Rule } from './rules';
import { toggled, type Choice, type View } from './view';

/** Below this camera ratio persons appear of themselves. */
export const NEAR = 0.45;
/** Below this one single memberships appear. */
const VERY_NEAR = 0.15;

/** Kind of a mark that is no actor. */
const ANCHOR = 'anchor';

export interface NodeAttributes {
  x: number;
  y: number;
  mark: Mark;
  unit: boolean;
  /** What it has, by the code of a rule. */
  values: Record<string, number | null>;
}

export interface EdgeAttributes {
  /** Form bits of a tie, or -1 for an affiliation. */
  bits: number;
  /** What has become of it since the date it is compared with; kept where nothing is compared. */
  fate: Fate;
}

/** Marks and ties, and what of them a view shows and how. It knows nothing of the screen but how near it is. */
export class Scene {
  readonly graph = new Graph<NodeAttributes, EdgeAttributes>({ type: 'undirected', multi: false });
  /** What belongs to the selection, with the steps to it; empty unless actors are selected. */
  reach = new Map<string, number>();
  /** What a search has found. */
  matches = new Set<string>();
  /** How close marks stand where the whole picture is seen. */
  spacing = 4;
  /** The ties of a selected area with others. */
  private bundles: Bundle[] = [];
  private near = false;
  private veryNear = false;
  private strength = 0.3;
  /** Ties of which an end has not come yet, by that end: answers of the server overtake each other. */
  private readonly waiting = new Map<number, [number, number, number, Fate][]>();
  /** Classes of the rules that are known, by their codes. */
  rules = new Map<string, Rule>();
  /** Those the selection had ties with that are lost. */
  private parted = new Set<string>();

  constructor(
    readonly picture: Overview,
    public view: View,
    public colours: Colours
  ) {
    // Sigma places nothing while there is no node, areas and names included: one that is never seen is always there.
    this.addMark({ number: -1, name: null, kind: ANCHOR, disc: 0, x: 0, y: 0, count: null }, false);
    for (const mark of picture.bodies) {
      this.addMark(mark, false);
    }
    this.show(view);
  }

  /** Takes in nodes and ties the server has sent. */
  add(loaded: Loaded) {
    const { gone } = loaded;
    for (const mark of [...loaded.nodes, ...(gone?.nodes ?? [])]) {
      this.addMark(mark, true);
    }
    for (const [code, values] of Object.entries(loaded.values ?? {})) {
      loaded.nodes.forEach(({ number }, k) => (this.graph.getNodeAttribute(String(number), 'values')[code] = values[k]));
    }
    const born = new Set(loaded.born);
    for (let k = 0; k < loaded.ties.length; k += 3) {
      this.addEdge(loaded.ties[k], loaded.ties[k + 1], loaded.ties[k + 2], born.has(k / 3) ? 'born' : 'kept');
    }
    for (let k = 0; gone && k < gone.ties.length; k += 3) {
      this.addEdge(gone.ties[k], gone.ties[k + 1], gone.ties[k + 2], 'gone');
    }
    for (let k = 0; k < loaded.affiliations.length; k += 2) {
      this.addEdge(loaded.affiliations[k], loaded.affiliations[k + 1], -1, 'kept');
    }
    this.show(this.view);
  }

  show(view: View) {
    if (this.view.choice !== view.choice) {
      this.bundles = [];
    }
    this.view = view;
    this.reach = this.reached();
    this.parted = this.partedFrom();
    this.weigh();
  }

  showBundles(bundles: Bundle[]) {
    this.bundles = bundles;
  }

  /** @returns true if what is shown is another than before */
  cameFrom(ratio: number): boolean {
    const changed = ratio < NEAR !== this.near || ratio < VERY_NEAR !== this.veryNear;
    this.near = ratio < NEAR;
    this.veryNear = ratio < VERY_NEAR;
    return changed;
  }

  get personsShown(): boolean {
    return mayLook(this.picture) && (this.view.persons || this.view.onlyTies || this.near || this.picture.unit === 'bodies');
  }

  chosenDisc(): Disc | null {
    const { choice } = this.view;
    return choice && 'disc' in choice ? this.picture.discs[choice.disc] : null;
  }

  isChosen(key: string): boolean {
    const { choice } = this.view;
    return choice !== null && 'node' in choice && String(choice.node) === key;
  }

  /** Discs that are drawn: all, or the one that alone is shown with what lies in it. */
  discShown(disc: Disc): boolean {
    const { only } = this.view;
    return !only || !('disc' in only) || this.lies(disc.number, only.disc);
  }

  /** The ties that are drawn as bands: between the highest areas, those of the selected one, or none where single ties are looked at. */
  bands(): Bundle[] {
    const none = FORMS.every((form) => !this.view.forms.has(form));
    if (none || this.view.onlyTies || this.reach.size > 0 || this.view.only) {
      return [];
    }
    return this.chosenDisc() ? this.bundles : this.personsShown ? [] : this.picture.bundles;
  }

  isShown(key: string, data: NodeAttributes): boolean {
    const { only } = this.view;
    if (data.mark.kind === ANCHOR || this.view.hiddenKinds.has(data.mark.kind)) {
      return false;
    }
    if (this.classHidden(data)) {
      return false;
    }
    if (only) {
      // Who alone is shown is shown: persons too.
      return 'disc' in only ? this.lies(data.mark.disc, only.disc) : this.only().has(data.mark.number);
    }
    if (this.reach.has(key) || this.parted.has(key)) {
      return true;
    }
    if (data.mark.gone && this.view.hiddenFates.has('gone')) {
      return false;
    }
    if (this.view.onlyTies) {
      return data.unit && this.graph.someEdge(key, (_edge, attributes) => attributes.bits >= 0 && this.allowed(attributes));
    }
    return !data.unit || this.personsShown || this.matches.has(key) || this.inChosenDisc(data.mark.disc);
  }

  /** A view with something selected in which that is not left out. */
  revealing(view: View, choice: Choice): View {
    if (!choice || 'several' in choice) {
      return view;
    }
    const { only } = view;
    if ('disc' in choice) {
      return only && !('disc' in only && this.lies(choice.disc, only.disc)) ? { ...view, only: null } : view;
    }
    if (!this.graph.hasNode(String(choice.node))) {
      return view;
    }
    const { kind, disc } = this.graph.getNodeAttribute(String(choice.node), 'mark');
    const outside = only && ('disc' in only ? !this.lies(disc, only.disc) : !only.several.includes(choice.node));
    const hidden = view.hiddenKinds.has(kind);
    const data = this.graph.getNodeAttributes(String(choice.node));
    const classed = this.classHidden(data) ? keyOf(this.colouring!, this.classOf(data)) : null;
    return outside || hidden || classed !== null
      ? {
          ...view,
          only: outside ? null : only,
          hiddenKinds: hidden ? toggled(view.hiddenKinds, kind) : view.hiddenKinds,
          hiddenClasses: classed === null ? view.hiddenClasses : toggled(view.hiddenClasses, classed),
        }
      : view;
  }

  /** A view without a selection that it leaves out. */
  withoutHidden(view: View): View {
    const { choice, only } = view;
    const several = choice !== null && 'several' in choice;
    return several || this.revealing(view, choice).only !== only ? { ...view, choice: null } : view;
  }

  nodeLook(key: string, data: NodeAttributes) {
    const colour = this.inkOf(data);
    const aside = this.reach.size > 0 ? !this.reach.has(key) && !this.parted.has(key) : this.chosenDisc() !== null && !this.inChosenDisc(data.mark.disc);
    const chosen = this.isChosen(key);
    return {
      x: data.x,
      y: data.y,
      label: null,
      type: 'mark',
      shape: this.shapeOf(data),
      size: this.sizeOf(data) * (chosen ? 1.6 : 1),
      color: aside || data.mark.gone ? faintForGl(colour, aside ? 0.22 : 0.4) : colour,
      hidden: !this.isShown(key, data),
      zIndex: chosen ? 3 : this.reach.has(key) ? 2 : data.unit ? 0 : 1,
    };
  }

  edgeLook(key: string, data: EdgeAttributes) {
    const shown = this.edgeShown(key, data);
    const [a, b] = this.graph.extremities(key);
    const touches = this.reach.size > 0 && this.isStep(a, b);
    const affiliation = data.bits < 0;
    const colour = affiliation ? this.colours.withheld : this.colourOf(data.bits);
    // Where two dates are compared, what is new is what one looks for.
    const weight = !this.picture.changes || affiliation ? 1 : data.fate === 'born' ? 2.2 : 0.6;
    return {
      type: 'tie',
      color: faintForGl(colour, affiliation ? (touches ? 0.6 : 0.25) : Math.min(0.95, (touches ? 0.85 : this.strength) * weight)),
      size: (touches ? 1.6 : this.view.onlyTies ? 1 : 0.7) * (weight > 1 ? 2 : 1),
      // Lost ties are drawn dashed, below.
      hidden: !shown || data.fate === 'gone',
      zIndex: affiliation ? 0 : data.fate === 'born' ? 2 : 1,
    };
  }

  /** Lost ties that are shown, with the colour of the form they had. */
  lost(): { key: string; a: NodeAttributes; b: NodeAttributes; colour: string }[] {
    if (!this.picture.changes || this.view.hiddenFates.has('gone')) {
      return [];
    }
    return this.graph
      .filterEdges((key, data) => data.fate === 'gone' && this.edgeShown(key, data))
      .map((key) => {
        const [a, b] = this.graph.extremities(key).map((end) => this.graph.getNodeAttributes(end));
        return { key, a, b, colour: this.colourOf(this.graph.getEdgeAttribute(key, 'bits')) };
      });
  }

  private edgeShown(key: string, data: EdgeAttributes): boolean {
    const [a, b] = this.graph.extremities(key);
    const ends = this.isShown(a, this.graph.getNodeAttributes(a)) && this.isShown(b, this.graph.getNodeAttributes(b));
    const selected = this.reach.size > 0;
    const touches = selected && (data.fate === 'gone' ? this.parts(a, b) : this.isStep(a, b));
    const affiliation = data.bits < 0;
    const inDisc = this.chosenDisc() === null || this.discHolds(a) || this.discHolds(b);
    return ends && inDisc && this.allowed(data) && (selected ? touches : !affiliation || this.veryNear || this.view.only !== null);
  }

  allowed({ bits, fate }: EdgeAttributes): boolean {
    if (bits < 0) {
      return !this.view.onlyTies;
    }
    if (this.picture.changes && this.view.hiddenFates.has(fate)) {
      return false;
    }
    return bits === 0 ? this.view.forms.has('none') : FORMS.some((form) => bits & BIT[form] && this.view.forms.has(form));
  }

  /**
   * A selected actor and those so many steps out over the ties that are shown. A membership is a step only from the selected actor itself:
   * through a large association everybody would be two steps from everybody.
   */
  private reached(): Map<string, number> {
    const { choice, steps } = this.view;
    if (choice && 'several' in choice) {
      return new Map(choice.several.map((number) => [String(number), 0]));
    }
    if (!choice || !('node' in choice) || !this.graph.hasNode(String(choice.node))) {
      return new Map();
    }
    const from = String(choice.node);
    const { gone } = this.graph.getNodeAttribute(from, 'mark');
    return within(from, steps, (key, far) => {
      const others: string[] = [];
      this.graph.forEachEdge(key, (_edge, attributes, source, target) => {
        const { bits, fate } = attributes;
        // What is lost leads nowhere; of someone gone it is all there is.
        const leads = fate !== 'gone' || (gone === true && far === 0);
        if (leads && this.allowed(attributes) && (bits >= 0 || far === 0)) {
          others.push(source === key ? target : source);
        }
      });
      return others;
    });
  }

  private partedFrom(): Set<string> {
    const parted = new Set<string>();
    if (this.picture.changes && !this.view.hiddenFates.has('gone')) {
      for (const [key, far] of this.reach) {
        this.graph.forEachEdge(key, (_edge, attributes, source, target) => {
          const other = source === key ? target : source;
          if (attributes.fate === 'gone' && far < this.outermost() && !this.reach.has(other) && this.allowed(attributes)) {
            parted.add(other);
          }
        });
      }
    }
    return parted;
  }

  /** True for lost ties of the selection. */
  private parts(a: string, b: string): boolean {
    return [a, b].some((key) => (this.reach.get(key) ?? Infinity) < this.outermost());
  }

  /** Ties of those as far out as this are not looked at. */
  private outermost(): number {
    const { choice, steps } = this.view;
    return choice && 'several' in choice ? 1 : steps;
  }

  /** True for the ties the steps go over, and for those among several that are selected. */
  private isStep(a: string, b: string): boolean {
    const far = this.reach.get(a);
    const other = this.reach.get(b);
    if (far === undefined || other === undefined) {
      return false;
    }
    const { choice, steps } = this.view;
    return choice !== null && ('several' in choice || Math.min(far, other) < steps);
  }

  private lies(disc: number, within: number): boolean {
    for (let at = disc; at >= 0; at = this.picture.discs[at].parent) {
      if (at === within) {
        return true;
      }
    }
    return false;
  }

  private kept: { of: readonly number[]; numbers: Set<number> } = { of: [], numbers: new Set() };

  /** The actors that alone are shown, as a set that is made once. */
  private only(): Set<number> {
    const of = this.view.only && 'several' in this.view.only ? this.view.only.several : [];
    if (this.kept.of !== of) {
      this.kept = { of, numbers: new Set(of) };
    }
    return this.kept.numbers;
  }

  private discHolds(key: string): boolean {
    return this.inChosenDisc(this.graph.getNodeAttribute(key, 'mark').disc);
  }

  /** The members of an area that is selected are shown. */
  private inChosenDisc(disc: number): boolean {
    const { choice } = this.view;
    return choice !== null && 'disc' in choice && this.lies(disc, choice.disc);
  }

  private addMark(mark: Mark, unit: boolean) {
    const key = String(mark.number);
    if (this.graph.hasNode(key)) {
      return;
    }
    this.graph.addNode(key, { x: mark.x, y: mark.y, mark, unit, values: {} });
    const ties = this.waiting.get(mark.number) ?? [];
    this.waiting.delete(mark.number);
    ties.forEach((tie) => this.addEdge(...tie));
  }

  /** A tie, now or as soon as both its ends are here. */
  private addEdge(a: number, b: number, bits: number, fate: Fate) {
    const missing = [a, b].find((end) => !this.graph.hasNode(String(end)));
    if (missing !== undefined) {
      const ties = this.waiting.get(missing) ?? [];
      ties.push([a, b, bits, fate]);
      this.waiting.set(missing, ties);
    } else if (!this.graph.hasEdge(String(a), String(b))) {
      this.graph.addEdge(String(a), String(b), { bits, fate });
    }
  }

  /** The more ties, the fainter each of them. */
  private weigh() {
    let ties = 0;
    this.graph.forEachEdge((_edge, attributes) => {
      ties += attributes.bits >= 0 && this.allowed(attributes) ? 1 : 0;
    });
    this.strength = Math.min(0.75, Math.max(0.08, (this.view.onlyTies ? 14 : 9) / Math.sqrt(ties + 1)));
  }

  /** The rule of colour, where its classes are here. */
  get colouring(): Rule | null {
    return this.rules.get(this.view.colour) ?? null;
  }

  /** The class of a mark by the rule of colour; 0 where marks have the colours of their kinds. */
  classOf(data: NodeAttributes): number {
    return this.colouring ? classOf(this.colouring, data.values[this.view.colour]) : 0;
  }

  /** True where the class of a mark is switched off. */
  private classHidden(data: NodeAttributes): boolean {
    const rule = this.colouring;
    return data.unit && rule !== null && this.view.hiddenClasses.has(keyOf(rule, this.classOf(data)));
  }

  /** The colour of a class. */
  colourOfClass(rule: Rule, one: number): string {
    if (one < 0) {
      return this.colours.withheld;
    }
    return rule.bounds
      ? this.colours.steps[Math.round((one * (this.colours.steps.length - 1)) / Math.max(1, rule.bounds.length - 1))]
      : this.colours.classes[one % COLOURS];
  }

  private inkOf(data: NodeAttributes): string {
    const rule = this.colouring;
    if (rule) {
      return data.unit ? this.colourOfClass(rule, this.classOf(data)) : this.colours.withheld;
    }
    return this.colours.kinds[data.mark.kind] ?? this.colours.ink;
  }

  /** Classes have shapes of their own, for colour never stands alone; steps of a figure are lighter or darker and keep the shapes of the kinds. */
  private shapeOf(data: NodeAttributes): number {
    const rule = this.colouring;
    const one = rule && !rule.bounds && data.unit ? this.classOf(data) : -1;
    return one >= 0 ? one % COLOURS : shapeOf(data.mark.kind);
  }

  private sizeOf({ mark, unit, values }: NodeAttributes): number {
    const count = mark.count ?? 0;
    const by = unit ? this.rules.get(this.view.size) : undefined;
    if (unit && this.picture.unit === 'persons') {
      const base = Math.min(6, Math.max(0.8, 0.34 * this.spacing));
      if (by) {
        return base * (0.6 + 1.6 * Math.sqrt(Math.min(1, (values[by.code] ?? 0) / (by.most || 1))));
      }
      return base * (mark.kind === 'citizen' ? 1 : 1.35) * Math.min(1.6, 0.8 + Math.sqrt(count) / 12);
    }
    const base = Math.min(9, Math.max(2, 0.75 * this.spacing));
    return mark.kind === 'place' || mark.kind === 'activity' ? base * 0.8 : base * Math.min(1.5, 0.9 + Math.sqrt(count) / 20);
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
}
