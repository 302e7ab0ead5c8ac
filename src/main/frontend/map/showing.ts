import type { Bundle, Loaded, Mark } from './picture';
import type { EdgeAttributes, Scene } from './scene';
import type { Choice, View } from './view';

/** A tie that is shown, and the keys of its ends. */
export interface ShownTie extends EdgeAttributes {
  source: string;
  target: string;
}

/** What a scene shows at this moment. A browser that cannot draw it has this alone, for the table. */
export class Showing {
  constructor(readonly scene: Scene) {}

  add(loaded: Loaded) {
    this.scene.add(loaded);
  }

  show(view: View) {
    this.scene.show(view);
  }

  showBundles(bundles: Bundle[]) {
    this.scene.showBundles(bundles);
  }

  holds(node: number): boolean {
    return this.scene.graph.hasNode(String(node));
  }

  /** The actor that is selected, if it is here. */
  markOf(choice: Choice): Mark | null {
    return choice && 'node' in choice && this.holds(choice.node) ? this.scene.graph.getNodeAttribute(String(choice.node), 'mark') : null;
  }

  /** Discs without parts of which anything can be seen: all, where there is no window to look through. */
  visibleDiscs(): number[] {
    return this.scene.picture.discs.filter((disc) => disc.parts.length === 0).map((disc) => disc.number);
  }

  /** Keys of the marks that are shown. */
  shownNodes(): string[] {
    return this.scene.graph.filterNodes((key) => !this.isNodeHidden(key));
  }

  shownEdges(): ShownTie[] {
    const { graph } = this.scene;
    return graph
      .filterEdges((key) => !this.isEdgeHidden(key))
      .concat(this.scene.lost().map(({ key }) => key))
      .map((key) => {
        const [source, target] = graph.extremities(key);
        return { ...graph.getEdgeAttributes(key), source, target };
      });
  }

  protected isNodeHidden(key: string): boolean {
    return !this.scene.isShown(key, this.scene.graph.getNodeAttributes(key));
  }

  protected isEdgeHidden(key: string): boolean {
    return this.scene.edgeLook(key, this.scene.graph.getEdgeAttributes(key)).hidden;
  }
}
