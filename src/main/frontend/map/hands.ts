/** What hands do: keys with their names, and fingers that rest on the map. */

import type { Point } from './geometry';

/** What a key means to the map, or null where it belongs to what is being typed or to the browser. */
export function keyOf(event: KeyboardEvent): string | null {
  const typing = event.composedPath().some((target) => target instanceof HTMLInputElement);
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (event.ctrlKey || event.metaKey) {
    const step = key === 'z' ? (event.shiftKey ? 'redo' : 'undo') : key === 'y' ? 'redo' : null;
    return typing || event.altKey ? null : step;
  }
  if (event.altKey || (typing && key !== 'Escape')) {
    return null;
  }
  if (key === 'ContextMenu' || (key === 'F10' && event.shiftKey)) {
    return 'menu';
  }
  return key >= '0' && key <= '9' && key.length === 1 ? 'digit' : key === '=' ? '+' : key;
}

/** So long a finger rests where a mouse would click with its other button. */
const REST = 500;
/** Farther than this the finger was moved. */
const FAR = 10;

/** Hears a finger that rests on one spot. While {@code held}, the lifting of the finger is no tap. */
export function longPress(pressed: (place: Point) => void) {
  let timer = 0;
  let from: Point = { x: 0, y: 0 };
  const stop = () => clearTimeout(timer);
  const press = {
    held: false,
    down: (event: PointerEvent) => {
      stop();
      press.held = false;
      // A second finger zooms.
      if (event.pointerType !== 'touch' || !event.isPrimary) {
        return;
      }
      from = { x: event.clientX, y: event.clientY };
      timer = window.setTimeout(() => {
        press.held = true;
        pressed(from);
      }, REST);
    },
    move: (event: PointerEvent) => {
      if (Math.hypot(event.clientX - from.x, event.clientY - from.y) > FAR) {
        stop();
      }
    },
    up: stop,
  };
  return press;
}
