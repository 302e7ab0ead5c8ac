/** What is to be seen of a picture, as a value that never changes: each change makes another, so that it can be taken back. */

import { FORMS, type Fate, type Form } from './picture';
import { AREAS_ONLY, BY_KIND, BY_NAME, BY_TIES } from './rules';

/** What is selected: an actor, an area, several actors at once, or nothing. */
export type Choice = { node: number } | { disc: number } | { several: readonly number[] } | null;

/** A tie between two actors, or those between two areas: told of in the panel, and no selection. */
export type Joined = { tie: readonly [number, number] } | { band: readonly [number, number] };

/** What alone is shown: an area, some actors, or, where it is null, everything. */
export type Only = { disc: number } | { several: readonly number[] } | null;

export interface Camera {
  x: number;
  y: number;
  ratio: number;
  angle: number;
}

export interface View {
  /** Kinds that are switched off. */
  readonly hiddenKinds: ReadonlySet<string>;
  /** Forms of ties that are shown; 'none' are ties of someone without a group. */
  readonly forms: ReadonlySet<Form | 'none'>;
  /** What has become of ties that are not shown, where two dates are compared. */
  readonly hiddenFates: ReadonlySet<Fate>;
  /** Only these ties and their ends: what a link from another screen asked for. */
  readonly onlyTies: boolean;
  /** Persons are shown at any distance. */
  readonly persons: boolean;
  /** Codes of what marks are coloured, sized and named by. */
  readonly colour: string;
  readonly size: string;
  readonly name: string;
  /** Keys of the classes of the rule of colour that are switched off. */
  readonly hiddenClasses: ReadonlySet<string>;
  readonly choice: Choice;
  /** So many steps out from a selected actor are shown. */
  readonly steps: number;
  readonly only: Only;
  readonly camera: Camera;
}

/** Further out than this nobody counts steps. */
export const MOST_STEPS = 9;

/** Where everything is in sight. */
export const WHOLE: Camera = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };

/** What is seen first. */
export function opening(persons: boolean): View {
  return {
    hiddenKinds: new Set(),
    forms: new Set([...FORMS, 'none']),
    hiddenFates: new Set(),
    onlyTies: false,
    colour: BY_KIND,
    size: BY_TIES,
    name: BY_NAME,
    hiddenClasses: new Set(),
    persons,
    choice: null,
    steps: 1,
    only: null,
    camera: WHOLE,
  };
}

/** The same place and selection with nothing left out. */
export function everything(view: View): View {
  return { ...view, hiddenKinds: new Set(), forms: new Set([...FORMS, 'none']), hiddenFates: new Set(), hiddenClasses: new Set(), onlyTies: false, steps: 1, only: null };
}

export function chosen(view: View, choice: Choice, steps = 1): View {
  return { ...view, choice, steps: Math.min(MOST_STEPS, Math.max(0, steps)) };
}

export function toggled<T>(set: ReadonlySet<T>, one: T): Set<T> {
  const other = new Set(set);
  if (!other.delete(one)) {
    other.add(one);
  }
  return other;
}

/** Codes of the rules a view needs the server for. */
export function rulesOf({ colour, size, name }: View): string[] {
  return [...new Set([colour, size, name])].filter((code) => ![BY_KIND, BY_TIES, BY_NAME, AREAS_ONLY].includes(code));
}

/** The same without rules that the network does not have, for instance of an attribute that is gone. */
export function withKnownRules(view: View, codes: string[]): View {
  const unknown = rulesOf(view).filter((code) => !codes.includes(code));
  const first = opening(view.persons);
  const known = (name: 'colour' | 'size' | 'name') => (unknown.includes(view[name]) ? first[name] : view[name]);
  const colour = known('colour');
  return {
    ...view,
    colour,
    size: known('size'),
    name: known('name'),
    hiddenClasses: colour === view.colour ? view.hiddenClasses : first.hiddenClasses,
  };
}

export function sameChoice(a: Choice, b: Choice): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** True where a camera stands, for the eye, where another stood. */
export function samePlace(a: Camera, b: Camera): boolean {
  const near = 1e-3 * Math.min(a.ratio, b.ratio);
  return Math.abs(a.x - b.x) < near && Math.abs(a.y - b.y) < near && Math.abs(a.ratio - b.ratio) < near && Math.abs(a.angle - b.angle) < 1e-3;
}

/** Longer than anybody goes back; each step is small. */
const LONGEST = 200;

/** The views that were seen before the present one, and those that were taken back. */
export class History {
  private past: View[] = [];
  private future: View[] = [];
  /** True while the latest step was only a move of the camera: the next move belongs to it. */
  private moving = false;

  constructor(private current: View) {}

  get present(): View {
    return this.current;
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** A change that can be taken back by itself. */
  push(view: View) {
    this.past.push(this.current);
    this.past.splice(0, this.past.length - LONGEST);
    this.future = [];
    this.current = view;
    this.moving = false;
  }

  /** The camera has come to rest; moves that follow each other are one step. */
  moved(camera: Camera) {
    if (samePlace(camera, this.current.camera)) {
      return;
    }
    const view = { ...this.current, camera };
    if (this.moving) {
      this.current = view;
    } else {
      this.push(view);
      this.moving = true;
    }
  }

  /** The camera was led to where the latest change wanted it: no step of its own. */
  led(camera: Camera) {
    this.current = { ...this.current, camera };
  }

  undo(): boolean {
    return this.step(this.past, this.future);
  }

  redo(): boolean {
    return this.step(this.future, this.past);
  }

  private step(from: View[], to: View[]): boolean {
    const view = from.pop();
    if (view) {
      to.push(this.current);
      this.current = view;
      this.moving = false;
    }
    return view !== undefined;
  }
}
