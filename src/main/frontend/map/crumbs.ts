import { html, nothing } from 'lit';
import type { Overview } from './picture';
import type { Choice } from './view';
import type { Words } from './words';

interface Crumb {
  choice: Choice;
  name: string;
}

/** From the whole network through the areas to what is selected. */
function crumbsOf(picture: Overview, choice: Choice, disc: number, name: string | null, words: Words): Crumb[] {
  const areas: Crumb[] = [];
  for (let at = disc; at >= 0; at = picture.discs[at].parent) {
    const { number, rest, parent, name: area } = picture.discs[at];
    // Those an area holds besides its lower areas stand in the area itself.
    if (!(rest && parent >= 0) && !(area === null && picture.discs.length === 1)) {
      areas.unshift({ choice: { disc: number }, name: area ?? words.of('unplaced') });
    }
  }
  return [{ choice: null, name: words.of('crumbs.whole') }, ...areas, ...(name === null ? [] : [{ choice, name }])];
}

/**
 * Where one is: each step can be gone to.
 *
 * @param disc the area of what is selected, or -1
 * @param name what is selected, where it is no area, or null
 */
export function crumbs(picture: Overview, choice: Choice, disc: number, name: string | null, words: Words, go: (choice: Choice) => void) {
  const path = crumbsOf(picture, choice, disc, name, words);
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
