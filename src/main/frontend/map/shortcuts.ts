import type { Course } from './course';
import { keyOf } from './hands';

/** Pixels the map moves by an arrow key. */
const STEP = 80;

/** What keys do that is not done by the course itself. */
export interface Reach {
  lasso: boolean;
  toggleLasso: () => void;
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
  const there: Record<string, () => void> = {
    menu: reach.showMenu,
    '+': () => (steppable ? course.stepOut(steps + 1) : drawing.zoom(0.7, true)),
    '-': () => (steppable ? course.stepOut(steps - 1) : drawing.zoom(1 / 0.7, true)),
    digit: () => (steppable ? course.stepOut(Number(event.key)) : event.key === '0' && drawing.fit(true)),
    Enter: () => choice && course.open(choice),
    l: reach.toggleLasso,
    ArrowLeft: () => drawing.pan(-STEP, 0, true),
    ArrowRight: () => drawing.pan(STEP, 0, true),
    ArrowUp: () => drawing.pan(0, -STEP, true),
    ArrowDown: () => drawing.pan(0, STEP, true),
    '/': reach.search,
  };
  return everywhere[key] ?? (onStage ? there[key] : null) ?? null;
}
