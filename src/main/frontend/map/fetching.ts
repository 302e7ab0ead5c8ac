import { FORMS, Refused, mayLook, type Form, type Loaded, type Overview, type Source, type TooMany } from './picture';
import { ruleOf } from './rules';
import type { Showing } from './showing';
import { rulesOf, sameChoice, type Choice, type View } from './view';
import type { Words } from './words';

/** Up to this many persons are fetched all at once, above it by the areas that are in sight. */
const FETCHED_WHOLE = 8000;
/** More persons than this at a time no screen has room for. */
const MOST_AT_ONCE = 60000;

type Part = 'persons' | 'steps' | 'bundles' | 'rules';

/** What a view should show and the browser does not hold, as a key of the words and its values. */
export interface Gap {
  of: Part;
  key: string;
  values: number[];
  /** Why a request failed, as the server says it; empty where it said nothing, null where nothing failed. */
  fault: string | null;
}

/** A request that failed. */
interface Fault {
  reason: string;
  /** True for views that still miss what it was to bring. */
  missedBy: (view: View) => boolean;
}

interface Events {
  /** Something has come, or was refused. */
  told: () => void;
  /** The page is of no use any more. */
  failed: (fault: unknown) => void;
}

/** Answers after which the page must be opened anew: nobody is signed in, or numbers mean something else by now. */
const ANEW = [401, 409];

/** Fetches what a view needs and the browser does not hold, each thing once. */
export class Fetching {
  private loading = 0;
  /** Discs whose persons have come, and those that were asked for and have not. */
  private readonly loaded = new Set<number>();
  private readonly awaited = new Set<number>();
  /** The same of forms, where only some ties are looked at. */
  private readonly loadedForms = new Set<Form>();
  private readonly awaitedForms = new Set<Form>();
  /** Steps that were fetched around an actor. */
  private readonly around = new Map<number, number>();
  /** What was too many to be sent, by actor and steps. */
  private readonly refused = new Map<string, TooMany>();
  private readonly faults = new Map<Part, Fault>();
  private readonly leaves: number[];
  /** Another number with each choice of rules. */
  private epoch = 0;

  constructor(
    private readonly source: Source,
    private readonly picture: Overview,
    private readonly showing: Showing,
    private readonly words: Words,
    private readonly signal: AbortSignal,
    private readonly events: Events
  ) {
    this.leaves = picture.discs.filter((disc) => disc.parts.length === 0).map((disc) => disc.number);
  }

  get isLoading(): boolean {
    return this.loading > 0;
  }

  /** What is missing of a view because it is too much, or because a request failed. */
  gaps(view: View): Gap[] {
    const gaps: Gap[] = [];
    const { choice, steps } = view;
    const refused = choice && 'node' in choice && !this.holdsSteps(view) ? this.refused.get(`${choice.node}/${steps}`) : undefined;
    if (refused) {
      gaps.push({ of: 'steps', key: steps === 1 ? 'too-far.1' : 'too-far.n', values: [refused.found, steps, refused.most], fault: null });
    }
    const many = view.onlyTies ? 0 : this.sum(this.wanted(view));
    if (many > MOST_AT_ONCE) {
      gaps.push({ of: 'persons', key: 'too-many', values: [many], fault: null });
    }
    for (const [of, { reason, missedBy }] of this.faults) {
      if (missedBy(view)) {
        gaps.push({ of, key: `fault.${of}`, values: [], fault: reason });
      }
    }
    return gaps;
  }

  /** True once every tie that a view may show is here. */
  private holdsAll(view: View): boolean {
    const forms = FORMS.filter((form) => view.forms.has(form));
    return view.onlyTies ? forms.every((form) => this.loadedForms.has(form)) : this.leaves.every((disc) => this.loaded.has(disc));
  }

  /** True where the persons of some areas are shown and those of others, which were not in sight, are not here. */
  holdsPart(view: View): boolean {
    const all = !this.showing.scene.personsShown || view.onlyTies || view.only !== null;
    return !all && mayLook(this.picture) && this.loaded.size > 0 && !this.holdsAll(view);
  }

  /** The rules a view needs: their classes first, then everything that is here once more, with what each node has. */
  private async rules(view: View): Promise<void> {
    const codes = rulesOf(view);
    const fresh = codes.some((code) => !this.source.by.includes(code));
    this.source.by = codes;
    if (fresh) {
      this.epoch++;
      [this.loaded, this.loadedForms, this.awaited, this.awaitedForms, this.around].forEach((known) => known.clear());
    }
    const { rules } = this.showing.scene;
    const unknown = codes.filter((code) => !rules.has(code));
    if (unknown.length === 0) {
      return;
    }
    await this.ask('rules', (wanted) => rulesOf(wanted).some((code) => !rules.has(code)), async () => {
      const found = await Promise.all(unknown.map(async (code) => [code, await this.source.rule(code, this.signal)] as const));
      return () => {
        found.forEach(([code, json]) => rules.set(code, ruleOf(this.source.offered.find((one) => one.code === code) ?? { code, text: null }, json, this.words)));
        this.showing.show(this.showing.scene.view);
      };
    });
  }

  /** All that a view needs: persons in sight, those around the selection, the ties of a selected area. */
  async all(view: View) {
    this.faults.delete('steps');
    await Promise.all([this.rules(view), this.persons(view), this.steps(view), this.bundles(view.choice)]);
  }

  /** The persons that are to be seen and have not been sent yet. */
  async persons(view: View) {
    if (!mayLook(this.picture)) {
      return;
    }
    if (view.onlyTies) {
      const forms = this.wantedForms(view);
      if (forms.length > 0) {
        await this.load(this.loadedForms, this.awaitedForms, forms, () => this.source.nodes(null, [], forms, this.signal));
      }
      return;
    }
    const wanted = this.wanted(view);
    if (wanted.length === 0 || this.sum(wanted) > MOST_AT_ONCE) {
      return;
    }
    const before = [...this.loaded, ...this.awaited];
    const discs = wanted.length === this.leaves.length ? null : wanted;
    await this.load(this.loaded, this.awaited, wanted, () => this.source.nodes(discs, before, [], this.signal));
  }

  private wantedForms(view: View): Form[] {
    return FORMS.filter((form) => view.forms.has(form) && !this.loadedForms.has(form) && !this.awaitedForms.has(form));
  }

  private wanted(view: View): number[] {
    return this.sought(view).filter((disc) => !this.loaded.has(disc) && !this.awaited.has(disc));
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
    if (this.showing.scene.personsShown) {
      return this.picture.nodes <= FETCHED_WHOLE ? this.leaves : this.showing.visibleDiscs();
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
    if (view.choice && 'node' in view.choice && mayLook(this.picture) && !this.holdsSteps(view)) {
      await this.near(view.choice.node, view.steps);
    }
  }

  /** True where everyone within the steps of the selected actor is here. */
  private holdsSteps(view: View): boolean {
    const { choice, steps } = view;
    const node = choice && 'node' in choice ? choice.node : null;
    return node === null || (this.around.get(node) ?? -1) >= steps || (this.showing.holds(node) && this.holdsAll(view));
  }

  /** An actor with those within some steps. Where they are too many, the actor stays with those who are here. */
  async near(node: number, steps: number) {
    const key = `${node}/${steps}`;
    if ((this.around.get(node) ?? -1) >= steps || this.refused.has(key)) {
      return;
    }
    const missedBy = (view: View) => (sameChoice(view.choice, { node }) ? !this.holdsSteps(view) : !this.showing.holds(node));
    const { epoch } = this;
    await this.ask('steps', missedBy, async () => {
      const answer = await this.source.around(node, steps, this.signal);
      return () => {
        if ('most' in answer) {
          this.refused.set(key, answer);
        } else {
          if (epoch === this.epoch) {
            this.around.set(node, steps);
          }
          this.showing.add(answer);
        }
      };
    });
  }

  /** An actor with its neighbours, or alone where they are too many. */
  async actor(node: number) {
    await this.near(node, 1);
    await (this.refused.has(`${node}/1`) ? this.near(node, 0) : null);
  }

  /** The ties of a selected area with others. */
  async bundles(choice: Choice) {
    if (!choice || !('disc' in choice)) {
      return;
    }
    const missedBy = (view: View) => sameChoice(view.choice, choice);
    await this.ask('bundles', missedBy, async () => {
      const bundles = await this.source.bundlesOf(choice.disc, this.signal);
      return () => sameChoice(this.showing.scene.view.choice, choice) && this.showing.showBundles(bundles);
    });
  }

  /** Loads persons of some discs or with ties of some forms; where that fails they are not taken for loaded. */
  private async load<T>(loaded: Set<T>, awaited: Set<T>, wanted: T[], fetch: () => Promise<Loaded>) {
    const { epoch } = this;
    wanted.forEach((one) => awaited.add(one));
    const missedBy = (view: View) => (view.onlyTies ? this.wantedForms(view) : this.wanted(view)).length > 0;
    await this.ask('persons', missedBy, async () => {
      try {
        const nodes = await fetch();
        return () => {
          // What was asked for before another rule was chosen lacks what that tells.
          wanted.forEach((one) => epoch === this.epoch && loaded.add(one));
          this.showing.add(nodes);
        };
      } finally {
        wanted.forEach((one) => epoch === this.epoch && awaited.delete(one));
      }
    });
  }

  /** @param fetch gives what is done with the answer, where anybody still waits for it */
  private async ask(part: Part, missedBy: Fault['missedBy'], fetch: () => Promise<() => unknown>) {
    this.loading++;
    this.faults.delete(part);
    const come = await fetch().catch((fault) => () => this.fail(part, fault, missedBy));
    this.loading--;
    if (!this.signal.aborted) {
      come();
      this.events.told();
    }
  }

  private fail(part: Part, fault: unknown, missedBy: Fault['missedBy']) {
    const status = fault instanceof Refused ? fault.status : 0;
    if (ANEW.includes(status)) {
      this.events.failed(fault);
    } else {
      console.warn('Something the map needs could not be fetched', fault);
      this.faults.set(part, { reason: fault instanceof Refused ? fault.reason : '', missedBy });
    }
  }
}
