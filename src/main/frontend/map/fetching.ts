import type { Drawing } from './drawing';
import { FORMS, type Form, type Overview, type Source } from './picture';
import { sameChoice, type Choice, type View } from './view';

/** Up to this many persons are fetched all at once, above it by the areas that are in sight. */
const FETCHED_WHOLE = 8000;
/** More persons than this at a time no screen has room for. */
const MOST_AT_ONCE = 60000;

/** What could not be shown because it is too much, as a key of the words and its values. */
export type Note = { key: string; values: number[] } | null;

interface Events {
  /** Something has come, or was refused. */
  told: (note: Note) => void;
  failed: (fault: unknown) => void;
}

/** Fetches what a view needs and the browser does not hold, each thing once. */
export class Fetching {
  private loading = 0;
  private readonly loaded = new Set<number>();
  private loadedForms: string | null = null;
  /** Steps that were fetched around an actor. */
  private readonly around = new Map<number, number>();
  private readonly leaves: number[];

  constructor(
    private readonly source: Source,
    private readonly picture: Overview,
    private readonly drawing: Drawing,
    private readonly signal: AbortSignal,
    private readonly events: Events
  ) {
    this.leaves = picture.discs.filter((disc) => disc.parts.length === 0).map((disc) => disc.number);
  }

  get isLoading(): boolean {
    return this.loading > 0;
  }

  /** True once every tie that a view may show is here. */
  private holdsAll(view: View): boolean {
    return view.onlyTies ? this.loadedForms !== null : this.leaves.every((disc) => this.loaded.has(disc));
  }

  /** All that a view needs: persons in sight, those around the selection, the ties of a selected area. */
  async all(view: View) {
    await Promise.all([this.persons(view), this.steps(view), this.bundles(view.choice)]);
  }

  /** The persons that are to be seen and have not been sent yet. */
  async persons(view: View) {
    const forms: Form[] = view.onlyTies ? FORMS.filter((form) => view.forms.has(form)) : [];
    if (view.onlyTies) {
      if (this.loadedForms === forms.join() || forms.length === 0) {
        return;
      }
      this.loadedForms = forms.join();
      await this.load(null, [], forms);
      return;
    }
    const wanted = this.sought(view).filter((disc) => !this.loaded.has(disc));
    if (wanted.length === 0) {
      return;
    }
    const many = wanted.reduce((sum, disc) => sum + (this.picture.discs[disc].persons ?? 0), 0);
    if (many > MOST_AT_ONCE) {
      this.events.told({ key: 'too-many', values: [many] });
      return;
    }
    const before = [...this.loaded];
    wanted.forEach((disc) => this.loaded.add(disc));
    await this.load(wanted.length === this.leaves.length ? null : wanted, before, []);
  }

  /** The lowest discs whose persons a view shows: each person that is sent is written down as looked at, so no others are asked for. */
  private sought({ only, choice }: View): number[] {
    if (only) {
      // Actors that alone are shown were selected, so they are here.
      return 'disc' in only ? this.leavesIn(only.disc) : [];
    }
    if (this.drawing.scene.personsShown) {
      return this.picture.nodes <= FETCHED_WHOLE ? this.leaves : this.drawing.visibleDiscs();
    }
    return choice && 'disc' in choice ? this.leavesIn(choice.disc) : [];
  }

  private leavesIn(whole: number): number[] {
    return this.leaves.filter((leaf) => {
      let at = leaf;
      while (at >= 0 && at !== whole) {
        at = this.picture.discs[at].parent;
      }
      return at === whole;
    });
  }

  /** Those within the steps of a selected actor, where not everybody is here already. */
  async steps({ choice, steps, ...view }: View) {
    if (choice && 'node' in choice && !(this.drawing.holds(choice.node) && this.holdsAll({ choice, steps, ...view }))) {
      await this.near(choice.node, steps);
    }
  }

  /** An actor with those within some steps. Where they are too many, the actor stays with those who are here. */
  async near(node: number, steps: number) {
    if ((this.around.get(node) ?? -1) >= steps) {
      return;
    }
    await this.ask(async () => {
      const answer = await this.source.around(node, steps, this.signal);
      if ('most' in answer) {
        this.events.told({ key: 'too-far', values: [answer.found, steps, answer.most] });
      } else {
        this.around.set(node, steps);
        this.drawing.add(answer);
      }
    });
  }

  /** The ties of a selected area with others. */
  async bundles(choice: Choice) {
    if (!choice || !('disc' in choice)) {
      return;
    }
    await this.ask(async () => {
      const bundles = await this.source.bundlesOf(choice.disc, this.signal);
      if (sameChoice(this.drawing.scene.view.choice, choice)) {
        this.drawing.showBundles(bundles);
      }
    });
  }

  private async load(wanted: number[] | null, before: number[], forms: Form[]) {
    await this.ask(async () => {
      const loaded = await this.source.nodes(wanted, before, forms, this.signal);
      if (!this.signal.aborted) {
        this.drawing.add(loaded);
      }
    });
  }

  private async ask(fetch: () => Promise<void>) {
    this.loading++;
    try {
      await fetch();
    } catch (fault) {
      this.events.failed(fault);
    } finally {
      this.loading--;
      this.events.told(null);
    }
  }
}
