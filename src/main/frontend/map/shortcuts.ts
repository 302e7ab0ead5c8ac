import type { Course } from './course';
import { keyOf } from './hands';

/** Pixels the map moves by an arrow key. */
const STEP = 80;

/** Where arrow keys point: right and down. */
const WAYS: Record<string, [number, number] | undefined> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What keys do that is not done by the course itself. */
export interface Reach {
  lasso: boolean;
  toggleLasso: () => void;
  /** Moves the frame of what is to be selected by so many steps, or only its corner. */
  steer: (right: number, down: number, corner: boolean) => void;
  /** Selects what is in that frame; false where there is none. */
  takeFrame: () => boolean;
  showMenu: () => void;
  search: () => void;
}

/**
 * What a key does, or null where it means nothing here.
 *
 * @param onStage true where the map itself has the focus, and not a button beside it
 */
export function shortcut(event: KeyboardEvent, onStage: boolean, course: Course, reach: Reach): (() => void) | null {
  const { drawing } = course;
  const key = keyOf(event);
  if (key === null) {
    return null;
  }
  const { choice, steps } = course.view;
  const steppable = choice !== null && 'node' in choice;
  const everywhere: Record<string, () => void> = {
    undo: () => course.undo(),
    redo: () => course.redo(),
    // One thing at a time; the menu has closed itself by then.
    Escape: () => (reach.lasso ? reach.toggleLasso() : choice ? course.choose(null) : drawing?.fit(true)),
  };
  if (!drawing) {
    return everywhere[key] ?? null;
  }
  const way = WAYS[key];
  if (onStage && reach.lasso && way) {
    return () => reach.steer(way[0], way[1], event.shiftKey);
  }
  const there: Record<string, () => void> = {
    menu: reach.showMenu,
    '+': () => (steppable ? course.stepOut(steps + 1) : drawing.zoom(0.7, true)),
    '-': () => (steppable ? course.stepOut(steps - 1) : drawing.zoom(1 / 0.7, true)),
    digit: () => (steppable ? course.stepOut(Number(event.key)) : event.key === '0' && drawing.fit(true)),
    Enter: () => (reach.lasso && reach.takeFrame()) || (choice && course.open(choice)),
    l: reach.toggleLasso,
    '/': reach.search,
  };
  const pan = way && (() => drawing.pan(way[0] * STEP, way[1] * STEP, true));
  return everywhere[key] ?? (onStage ? (there[key] ?? pan) : null) ?? null;
}
