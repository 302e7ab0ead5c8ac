import { html, nothing, svg } from 'lit';
import { toggled, type View } from './view';
import { drawnMark, kindOfShape } from './marks';
import { COLOURS, keyOf, type Rule } from './rules';
import { FATES, FORMS, type Fate, type Form, type Overview } from './picture';
import { DOTS, type Words } from './words';

/** The line that stands for a form, in a box of 22 by 10. */
export const LINES: Record<string, { d: string; width: number }> = {
  bonding: { d: 'M0 5H22', width: 3 },
  bridging: { d: 'M1 8C5 1 17 1 21 8', width: 3 },
  linking: { d: 'M0 8H9V2H22', width: 3 },
  none: { d: 'M0 5H22', width: 1.5 },
};

/** The line that stands for what has become of a tie. */
export const FATE_LINES: Record<Fate, { d: string; width: number; dash: number[] }> = {
  born: { d: 'M0 5H22', width: 3.5, dash: [] },
  kept: { d: 'M0 5H22', width: 1.2, dash: [] },
  gone: { d: 'M0 5H22', width: 1.6, dash: [5, 4] },
};

function fateKey(fate: Fate) {
  const { d, width, dash } = FATE_LINES[fate];
  return svg`<svg class="line-key" viewBox="0 0 22 10" aria-hidden="true" fill="none" style="stroke:var(--bindeled-ink)">
    <path d=${d} stroke-width=${width} stroke-dasharray=${dash.join(' ') || nothing} />
  </svg>`;
}

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

/** The classes of a rule with those without a value last. */
export function classesOf(rule: Rule, words: Words): { number: number; key: string; text: string; count: number | null }[] {
  const classes = rule.classes.map(({ text, count }, number) => ({ number, key: keyOf(rule, number), text, count }));
  return rule.none.any ? [...classes, { number: -1, key: keyOf(rule, -1), text: words.of('class.none'), count: rule.none.count }] : classes;
}

/** The kind in whose shape the marks of a class are drawn. */
export function shapeOfClass(rule: Rule, one: number): string {
  return rule.bounds || one < 0 ? 'citizen' : kindOfShape(one % COLOURS);
}

function inkOfClass(rule: Rule, one: number): string {
  if (one < 0) {
    return 'var(--bindeled-withheld)';
  }
  return rule.bounds ? `var(--step-${Math.round((one * 4) / Math.max(1, rule.bounds.length - 1))})` : `var(--class-${one % COLOURS})`;
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
  rule: Rule | null,
  words: Words,
  change: (view: View) => void
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
            @click=${() => change({ ...view, hiddenKinds: toggled(view.hiddenKinds, kind) })}
          >
            ${rule ? nothing : drawnMark(kind, `var(--kind-${kind})`)} ${words.of(`kinds.${kind}`)} ${count(picture.kindCounts[kind])}
          </button>`
      )}
    </fieldset>
    ${rule
      ? html`<fieldset>
          <legend>${words.of('legend.classes', rule.name)} <span class="scope">${words.of('legend.whole')}</span></legend>
          ${classesOf(rule, words).map(
            ({ number, key, text, count: persons }) =>
              html`<button
                data-class=${number}
                aria-pressed=${!view.hiddenClasses.has(key)}
                title=${words.of('legend.toggle')}
                @click=${() => change({ ...view, hiddenClasses: toggled(view.hiddenClasses, key) })}
              >
                ${drawnMark(shapeOfClass(rule, number), inkOfClass(rule, number))} ${text} ${count(persons)}
              </button>`
          )}
          ${picture.unit === 'persons' ? html`<p>${words.of('legend.classes.bodies')}</p>` : nothing}
        </fieldset>`
      : nothing}
    <fieldset>
      <legend>${words.of('legend.forms')} <span class="scope">${words.of('legend.whole')}</span></legend>
      ${forms.map(
        (form) =>
          html`<button
            data-form=${form}
            aria-pressed=${view.forms.has(form)}
            title=${words.of(`form.${form}.meaning`)}
            @click=${() => change({ ...view, forms: toggled(view.forms, form) })}
          >
            ${lineKey(form)} ${words.of(`form.${form}`)} ${count(picture.formCounts[form])}
          </button>`
      )}
    </fieldset>
    ${picture.changes
      ? html`<fieldset>
          <legend>${words.of('legend.fates')} <span class="scope">${words.of('legend.whole')}</span></legend>
          ${FATES.map(
            (fate) =>
              html`<button
                data-fate=${fate}
                aria-pressed=${!view.hiddenFates.has(fate)}
                title=${words.of('legend.toggle')}
                @click=${() => change({ ...view, hiddenFates: toggled(view.hiddenFates, fate) })}
              >
                ${fateKey(fate)} ${words.of(`fate.${fate}`)} ${count(picture.changes![fate].ties ?? null)}
              </button>`
          )}
        </fieldset>`
      : nothing}
    ${rims ? html`<p>${words.of('legend.ground')}</p>` : nothing}
  </div>`;
}
