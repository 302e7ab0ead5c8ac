import { html, nothing } from 'lit';
import type { Overview } from './picture';
import { wholeOf } from './chips';
import type { Choice, Only } from './view';
import type { Words } from './words';

interface Crumb {
  choice: Choice;
  name: string;
}

/** From the whole network, or what alone is shown of it, through the areas to what is selected. */
function crumbsOf(picture: Overview, only: Only, choice: Choice, disc: number, name: string | null, words: Words): Crumb[] {
  const areas: Crumb[] = [];
  const top = only && 'disc' in only ? only.disc : -1;
  for (let at = disc; at >= 0 && at !== top; at = picture.discs[at].parent) {
    const { number, rest, parent, name: area } = picture.discs[at];
    // Those an area holds besides its lower areas stand in the area itself.
    if (!(rest && parent >= 0) && !(area === null && picture.discs.length === 1)) {
      areas.unshift({ choice: { disc: number }, name: area ?? words.of('unplaced') });
    }
  }
  return [{ choice: null, name: wholeOf(picture, only, words) }, ...areas, ...(name === null ? [] : [{ choice, name }])];
}

/**
 * Where one is: each step can be gone to.
 *
 * @param only what alone is shown
 * @param disc the area of what is selected, or -1
 * @param name what is selected, where it is no area, or null
 */
export function crumbs(
  picture: Overview,
  only: Only,
  choice: Choice,
  disc: number,
  name: string | null,
  words: Words,
  go: (choice: Choice) => void
) {
  const path = crumbsOf(picture, only, choice, disc, name, words);
  return html`<nav class="crumbs" aria-label=${words.of('crumbs')}>
    <ol>
      ${path.map(
        (crumb, index) =>
          html`<li>
            <button aria-current=${index === path.length - 1 ? 'location' : nothing} @click=${() => go(crumb.choice)}>${crumb.name}</button>
          </li>`
      )}
    </ol>
  </nav>`;
}
