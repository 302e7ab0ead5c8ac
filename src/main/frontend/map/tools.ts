import { html, nothing, svg } from 'lit';
import type { Words } from './words';

interface Tool {
  name: string;
  act: () => void;
  /** Nothing to do at present. */
  off?: boolean;
  pressed?: boolean;
}

const ICONS: Record<string, string> = {
  'zoom-in': 'M12 5v14M5 12h14',
  'zoom-out': 'M5 12h14',
  fit: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  undo: 'M9 5 4 10l5 5M4 10h10a6 6 0 0 1 0 10h-3',
  redo: 'M15 5l5 5-5 5M20 10H10a6 6 0 0 0 0 10h3',
  lasso: 'M12 4c5 0 8 2.5 8 5.5S17 15 12 15s-8-2.5-8-5.5S7 4 12 4M8 14.5a2 2 0 1 0 1 2.5c0 2-1 3-3 3.5',
  table: 'M4 5h16v14H4zM4 10h16M10 10v9',
  png: 'M12 4v11M7 11l5 5 5-5M5 20h14',
  svg: 'M6 17C6 10 18 14 18 7M4 17h4v4H4zM16 3h4v4h-4z',
};

/** The buttons over the map. One with nothing to do stays where it is and can be reached, so that the focus is not lost. */
export function tools(words: Words, all: Tool[]) {
  return html`<div class="tools" role="group" aria-label=${words.of('tools')}>
    ${all.map(
      ({ name, act, off, pressed }) =>
        html`<button
          data-tool=${name}
          aria-label=${words.of(`tool.${name}`)}
          title=${words.of(`tool.${name}`)}
          aria-pressed=${pressed ?? nothing}
          aria-disabled=${off ?? nothing}
          @click=${() => off || act()}
        >
          ${svg`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${ICONS[name]} /></svg>`}
        </button>`
    )}
  </div>`;
}
