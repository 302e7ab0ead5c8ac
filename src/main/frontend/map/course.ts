import { readColours } from './colours';
import { Drawing } from './drawing';
import { Fetching, type Gap } from './fetching';
import type { Point } from './geometry';
import type { Source, Overview } from './picture';
import { Scene } from './scene';
import { Showing } from './showing';
import { History, chosen, everything, sameChoice, type Choice, type Joined, type View } from './view';
import { nameOfRule } from './rules';
import type { Words } from './words';

interface Events {
  /** What is shown, selected or known is another. */
  changed: () => void;
  /** The camera moves. */
  moved: () => void;
  /** The panel beside the map is to show something else. */
  told: (choice: Choice | Joined) => void;
  failed: (fault: unknown) => void;
  /** A tap that the map is not to take as one. */
  ignores: () => boolean;
}

/** One's way through one picture: the view with those before it, the drawing of it, and what the panel shows. */
export class Course {
  /** What is shown, once there is room for it: the drawing, or the same undrawn where the browser cannot draw. */
  showing: Showing | null = null;
  drawing: Drawing | null = null;
  /** What the panel was told to show. */
  told: Choice | Joined = null;
  /** What came of the latest act, as a key of the words. */
  note: string | null = null;

  private readonly history: History;
  private fetching: Fetching | null = null;
  private later = 0;
  /** How often something was gone to: the latest counts. */
  private turn = 0;
  /** What was gone to and could not be fetched. */
  private missed: { choice: Choice; panel: boolean } | null = null;

  constructor(
    readonly picture: Overview,
    private readonly source: Source,
    first: View,
    private readonly signal: AbortSignal,
    private readonly events: Events
  ) {
    this.history = new History(first);
  }

  get view(): View {
    return this.history.present;
  }

  /** The view as it stands, wherever the camera has come to. */
  get seen(): View {
    return { ...this.view, camera: this.drawing?.camera ?? this.view.camera };
  }

  /** True where the panel shows what is selected. */
  get tellsChoice(): boolean {
    return this.told !== null && !('tie' in this.told || 'band' in this.told);
  }

  get canUndo(): boolean {
    return this.history.canUndo;
  }

  get canRedo(): boolean {
    return this.history.canRedo;
  }

  get isLoading(): boolean {
    return this.later !== 0 || (this.fetching?.isLoading ?? false);
  }

  /** What is missing of what the view should show. */
  get gaps(): Gap[] {
    return this.fetching?.gaps(this.view) ?? [];
  }

  /** True where persons are shown and those of areas that were not in sight have not been fetched. */
  get isPart(): boolean {
    return this.fetching?.holdsPart(this.view) ?? false;
  }

  get isUndrawable(): boolean {
    return this.showing !== null && this.drawing === null;
  }

  /** Draws in a container that has a size, and goes to what is selected where a link names it. */
  async draw(host: HTMLElement, container: HTMLElement, words: Words, goThere: boolean) {
    try {
      this.drawing = new Drawing(host, container, this.picture, this.view, words, {
        choose: (choice) => this.events.ignores() || this.choose(choice),
        open: (choice) => choice && ('tie' in choice || 'band' in choice ? this.openJoined(choice) : this.open(choice)),
        moved: () => this.moved(),
      });
    } catch (fault) {
      console.warn('The map cannot be drawn', fault);
      container.replaceChildren();
    }
    const showing = (this.showing = this.drawing ?? new Showing(new Scene(this.picture, this.view, readColours(host))));
    const fetching = (this.fetching = new Fetching(this.source, this.picture, showing, words, this.signal, {
      told: this.events.changed,
      failed: this.events.failed,
    }));
    this.events.changed();
    const { choice } = this.view;
    if (choice && 'node' in choice && !showing.holds(choice.node)) {
      await fetching.actor(choice.node);
    }
    const led = goThere ? this.lead(choice) : null;
    await fetching.all(this.view);
    await led;
  }

  end() {
    clearTimeout(this.later);
    this.later = 0;
    this.drawing?.kill();
    this.drawing = null;
    this.showing = null;
    this.fetching = null;
  }

  change(view: View) {
    this.rest();
    this.history.push({ ...view, camera: this.drawing?.camera ?? view.camera });
    this.show();
  }

  choose(choice: Choice) {
    if (!sameChoice(choice, this.view.choice)) {
      this.change(chosen(this.view, choice));
    }
  }

  /** Persons in the panel are looked at, which is recorded: only what is opened is told of. */
  open(choice: Choice) {
    this.choose(choice);
    this.tell(choice);
  }

  /** Opens the panel of a tie or of the ties between two areas; what is selected stays. */
  openJoined(joined: Joined) {
    this.told = joined;
    this.events.told(joined);
    this.events.changed();
  }

  stepOut(steps: number) {
    const next = chosen(this.view, this.view.choice, steps);
    if (next.steps !== this.view.steps) {
      this.change(next);
    }
  }

  /** Goes to something, wherever it is: an actor that was not sent yet is fetched first, and what hides it is let go of. */
  async take(choice: Choice, panel: boolean) {
    const { showing, fetching } = this;
    let view = this.view;
    const turn = ++this.turn;
    if (choice && 'node' in choice && showing && fetching && !showing.holds(choice.node)) {
      const before = view.choice;
      await fetching.actor(choice.node);
      // Meanwhile one may have gone elsewhere, which stands, or changed something else, which stands too.
      if (turn !== this.turn || this.view.choice !== before || this.showing !== showing) {
        return;
      }
      view = this.view.onlyTies ? { ...this.view, onlyTies: false, forms: everything(this.view).forms } : this.view;
      if (!showing.holds(choice.node)) {
        this.missed = { choice, panel };
        return;
      }
    }
    view = showing?.scene.revealing(view, choice) ?? view;
    if (view !== this.view || !sameChoice(choice, this.view.choice)) {
      this.change(chosen(view, choice));
    }
    if (panel) {
      this.tell(choice);
    }
    await this.lead(choice);
  }

  /** Asks again for what could not be fetched. */
  async again() {
    const { missed } = this;
    await Promise.all([this.fetching?.all(this.view), missed && this.take(missed.choice, missed.panel)]);
  }

  /** Brings something into the middle, which belongs to the change it follows from. */
  async lead(choice: Choice) {
    const { present } = this.history;
    await this.drawing?.centre(choice, true);
    if (this.drawing && this.history.present === present) {
      this.history.led(this.drawing.camera);
    }
  }

  /** Selects what lies within a line drawn on the screen. */
  encircle(line: Point[]) {
    const several = this.drawing?.inside(line) ?? [];
    this.choose(several.length === 0 ? null : { several });
    this.note = several.length === 0 ? 'lasso.none' : null;
    this.events.changed();
  }

  async undo() {
    this.rest();
    await this.restored(this.history.undo());
  }

  async redo() {
    this.rest();
    await this.restored(this.history.redo());
  }

  private async restored(any: boolean) {
    if (any) {
      this.show();
      await this.drawing?.move(this.view.camera, true);
    }
  }

  /** Shows the present view. */
  private show() {
    this.note = null;
    this.missed = null;
    this.showing?.show(this.view);
    this.fetching?.all(this.view);
    if (this.told) {
      this.tell(this.view.choice);
    }
    this.events.changed();
  }

  /** What a rule is called. */
  ruleNamed(code: string, words: Words): string {
    return nameOfRule(this.source.offered.find((one) => one.code === code) ?? { code, text: null }, words);
  }

  /** Has the panel show something; what is several has no panel. */
  private tell(choice: Choice) {
    const shown = choice && 'several' in choice ? null : choice;
    if (JSON.stringify(shown) !== JSON.stringify(this.told)) {
      this.told = shown;
      this.events.told(shown);
      this.events.changed();
    }
  }

  private moved() {
    this.events.moved();
    clearTimeout(this.later);
    this.later = window.setTimeout(() => {
      this.later = 0;
      this.rest();
      this.note = null;
      this.fetching?.persons(this.view);
      this.events.changed();
    }, 150);
  }

  /** Where the camera came to rest by hand is a view one can come back to. While it is led, its end is known already. */
  private rest() {
    if (this.drawing && !this.drawing.sigma.getCamera().isAnimated()) {
      this.history.moved(this.drawing.camera);
    }
  }
}
