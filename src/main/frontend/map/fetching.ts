import type { Drawing } from './drawing';
import { FORMS, type Form, type Overview, type Source, type TooMany } from './picture';
import { ruleOf } from './rules';
import { rulesOf, sameChoice, type Choice, type View } from './view';
import type { Words } from './words';

/** Up to this many persons are fetched all at once, above it by the areas that are in sight. */
const FETCHED_WHOLE = 8000;
/** More persons than this at a time no screen has room for. */
const MOST_AT_ONCE = 60000;

/** What a view should show and the browser does not hold, as a key of the words and its values. */
export interface Gap {
  of: 'persons' | 'steps';
  key: string;
  values: number[];
}

interface Events {
  /** Something has come, or was refused. */
  told: () => void;
  failed: (fault: unknown) => void;
}

/** Fetches what a view needs and the browser does not hold, each thing once. */
export class Fetching {
  private loading = 0;
  private readonly loaded = new Set<number>();
  private loadedForms: string | null = null;
  /** Steps that were fetched around an actor. */
  private readonly around = new Map<number, number>();
  /** What was too many to be sent, by actor and steps. */
  private readonly refused = new Map<string, TooMany>();
  private readonly leaves: number[];

  constructor(
    private readonly source: Source,
    private readonly picture: Overview,
    private readonly drawing: Drawing,
    private readonly words: Words,
    private readonly signal: AbortSignal,
    private readonly events: Events
  ) {
    this.leaves = picture.discs.filter((disc) => disc.parts.length === 0).map((disc) => disc.number);
  }

  get isLoading(): boolean {
    return this.loading > 0;
  }

  /** What is missing of a view because it is too much. */
  gaps(view: View): Gap[] {
    const gaps: Gap[] = [];
    const { choice, steps } = view;
    const refused = choice && 'node' in choice && !this.holdsSteps(view) ? this.refused.get(`${choice.node}/${steps}`) : undefined;
    if (refused) {
      gaps.push({ of: 'steps', key: 'too-far', values: [refused.found, steps, refused.most] });
    }
    const many = view.onlyTies ? 0 : this.sum(this.wanted(view));
    if (many > MOST_AT_ONCE) {
      gaps.push({ of: 'persons', key: 'too-many', values: [many] });
    }
    return gaps;
  }

  /** True once every tie that a view may show is here. */
  private holdsAll(view: View): boolean {
    return view.onlyTies ? this.loadedForms !== null : this.leaves.every((disc) => this.loaded.has(disc));
  }

  /** The rules a view needs: their classes first, then everything that is here once more, with what each node has. */
  private async rules(view: View): Promise<void> {
    const codes = rulesOf(view);
    const fresh = codes.filter((code) => !this.source.by.includes(code));
    this.source.by = codes;
    if (fresh.length === 0) {
      return;
    }
    this.loaded.clear();
    this.loadedForms = null;
    this.around.clear();
    await this.ask(async () => {
      const found = await Promise.all(fresh.map(async (code) => [code, await this.source.rule(code, this.signal)] as const));
      found.forEach(([code, json]) => this.drawing.scene.rules.set(code, ruleOf(code, json, this.words)));
      this.drawing.show(this.drawing.scene.view);
    });
  }

  /** All that a view needs: persons in sight, those around the selection, the ties of a selected area. */
  async all(view: View) {
    await Promise.all([this.rules(view), this.persons(view), this.steps(view), this.bundles(view.choice)]);
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
    const wanted = this.wanted(view);
    if (wanted.length === 0 || this.sum(wanted) > MOST_AT_ONCE) {
      return;
    }
    const before = [...this.loaded];
    wanted.forEach((disc) => this.loaded.add(disc));
    await this.load(wanted.length === this.leaves.length ? null : wanted, before, []);
  }

  private wanted(view: View): number[] {
    return this.sought(view).filter((disc) => !this.loaded.has(disc));
  }

  /** Persons in some discs, as far as their number is told. */
  private sum(discs: number[]): number {
    return discs.reduce((sum, disc) => sum + (this.picture.discs[disc].persons ?? 0), 0);
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
  async steps(view: View) {
    if (view.choice && 'node' in view.choice && !this.holdsSteps(view)) {
      await this.near(view.choice.node, view.steps);
    }
  }

  /** True where everyone within the steps of the selected actor is here. */
  private holdsSteps(view: View): boolean {
    const { choice, steps } = view;
    const node = choice && 'node' in choice ? choice.node : null;
    return node === null || (this.around.get(node) ?? -1) >= steps || (this.drawing.holds(node) && this.holdsAll(view));
  }

  /** An actor with those within some steps. Where they are too many, the actor stays with those who are here. */
  async near(node: number, steps: number) {
    const key = `${node}/${steps}`;
    if ((this.around.get(node) ?? -1) >= steps || this.refused.has(key)) {
      return;
    }
    await this.ask(async () => {
      const answer = await this.source.around(node, steps, this.signal);
      if ('most' in answer) {
        this.refused.set(key, answer);
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
      this.events.told();
    }
  }
}
