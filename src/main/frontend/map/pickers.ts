import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { AREAS_ONLY, BY_KIND, BY_NAME, BY_TIES, nameOfRule, type Offered } from './rules';
import type { View } from './view';
import type { Words } from './words';

/** What marks are coloured, sized and named by, each to be chosen from a list. */
export function pickers(offered: Offered[], view: View, words: Words, change: (view: View) => void) {
  const figures = offered.filter(({ code, text }) => text === null && code !== 'tier' && code !== 'form');
  const properties = offered.filter((one) => !figures.includes(one));
  const options = (of: Offered[], chosen: string) =>
    of.map((one) => html`<option value=${one.code} .selected=${live(one.code === chosen)}>${nameOfRule(one, words)}</option>`);
  const own = (code: string, chosen: string) => html`<option value=${code} .selected=${live(code === chosen)}>${words.of(`rule.${code}`)}</option>`;
  const picker = (name: 'colour' | 'size' | 'name', first: unknown, others: unknown) =>
    html`<label class="picker">
      <span>${words.of(`pick.${name}`)}</span>
      <select
        data-pick=${name}
        @change=${(event: Event) => change(picked(view, name, (event.target as HTMLSelectElement).value))}
      >
        ${first} ${others}
      </select>
    </label>`;
  const groups = (chosen: string) => html`
    <optgroup label=${words.of('pick.properties')}>${options(properties, chosen)}</optgroup>
    <optgroup label=${words.of('pick.figures')}>${options(figures, chosen)}</optgroup>
  `;
  return html`<div class="pickers" role="group" aria-label=${words.of('pick')}>
    ${picker('colour', own(BY_KIND, view.colour), groups(view.colour))}
    ${picker('size', own(BY_TIES, view.size), html`<optgroup label=${words.of('pick.figures')}>${options(figures, view.size)}</optgroup>`)}
    ${picker('name', html`${own(BY_NAME, view.name)} ${own(AREAS_ONLY, view.name)}`, groups(view.name))}
  </div>`;
}

/** Another rule is looked at on the persons it is about. */
function picked(view: View, name: 'colour' | 'size' | 'name', code: string): View {
  const ofData = ![BY_KIND, BY_TIES, BY_NAME, AREAS_ONLY].includes(code);
  return {
    ...view,
    [name]: code,
    persons: view.persons || ofData,
    hiddenClasses: name === 'colour' ? new Set() : view.hiddenClasses,
  };
}
