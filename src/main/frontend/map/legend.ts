import { html, nothing, svg } from 'lit';
import type { View } from './view';
import { drawnMark } from './marks';
import { FORMS, type Form, type Overview } from './picture';
import { DOTS, type Words } from './words';

/** The line that stands for a form, in a box of 22 by 10. */
export const LINES: Record<string, { d: string; width: number }> = {
  bonding: { d: 'M0 5H22', width: 3 },
  bridging: { d: 'M1 8C5 1 17 1 21 8', width: 3 },
  linking: { d: 'M0 8H9V2H22', width: 3 },
  none: { d: 'M0 5H22', width: 1.5 },
};

function lineKey(form: string) {
  const colour = form === 'none' ? 'var(--bindeled-chance)' : `var(--bindeled-${form})`;
  return svg`<svg class="line-key" viewBox="0 0 22 10" aria-hidden="true" fill="none" style="stroke:${colour}">
    <path d=${LINES[form].d} stroke-width=${LINES[form].width} />
  </svg>`;
}

/** What the legend explains: kinds and forms that occur, and the areas where there are any. */
export function explained(picture: Overview): { kinds: string[]; forms: (Form | 'none')[]; rims: boolean } {
  return {
    kinds: picture.kinds.filter((kind) => kind in picture.kindCounts),
    forms: [...FORMS, ...((picture.formCounts.none ?? 0) > 0 ? (['none'] as const) : [])],
    rims: picture.discs.some((disc) => disc.name !== null),
  };
}

/** True where no form of tie is shown that could be. */
export function withoutForms(picture: Overview, view: View): boolean {
  const { forms } = explained(picture);
  return forms.every((form) => !view.forms.has(form) || (view.onlyTies && form === 'none'));
}

/** The legend: every kind and form that occurs, its mark, its count, and a click that hides or shows it. */
export function legend(
  picture: Overview,
  view: View,
  words: Words,
  onKind: (kind: string) => void,
  onForm: (form: Form | 'none') => void
) {
  const count = (value: number | null) =>
    html`<span class="count" title=${value === null ? words.of('withheld', picture.limit) : nothing}
      >${value === null ? html`${DOTS}<span class="visually-hidden">${words.of('withheld', picture.limit)}</span>` : words.number(value)}</span
    >`;
  const { kinds, forms, rims } = explained(picture);
  return html`<div class="legend" role="group" aria-label=${words.of('legend')}>
    <fieldset>
      <legend>${words.of('legend.kinds')} <span class="scope">${words.of('legend.whole')}</span></legend>
      ${kinds.map(
        (kind) =>
          html`<button
            data-kind=${kind}
            aria-pressed=${!view.hiddenKinds.has(kind)}
            title=${words.of('legend.toggle')}
            @click=${() => onKind(kind)}
          >
            ${drawnMark(kind, `var(--kind-${kind})`)} ${words.of(`kinds.${kind}`)} ${count(picture.kindCounts[kind])}
          </button>`
      )}
    </fieldset>
    <fieldset>
      <legend>${words.of('legend.forms')} <span class="scope">${words.of('legend.whole')}</span></legend>
      ${forms.map(
        (form) =>
          html`<button
            data-form=${form}
            aria-pressed=${view.forms.has(form)}
            title=${words.of(`form.${form}.meaning`)}
            @click=${() => onForm(form)}
          >
            ${lineKey(form)} ${words.of(`form.${form}`)} ${count(picture.formCounts[form])}
          </button>`
      )}
    </fieldset>
    ${rims ? html`<p>${words.of('legend.ground')}</p>` : nothing}
  </div>`;
}
