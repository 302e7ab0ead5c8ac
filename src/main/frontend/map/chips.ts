import { html, nothing } from 'lit';
import { classesOf, explained, withoutForms } from './legend';
import { FATES, FORMS, mayLook, type Overview } from './picture';
import type { Rule } from './rules';
import { everything, toggled, type Only, type View } from './view';
import type { Words } from './words';

export interface Filter {
  key: string;
  text: string;
  /** The same in the middle of a sentence. */
  said: string;
  /** Null where it cannot be taken away. */
  without: View | null;
}

/** What a view is of, as the beginning of a sentence. */
export function wholeOf(picture: Overview, only: Only, words: Words): string {
  if (!only) {
    return words.of('crumbs.whole');
  }
  return 'disc' in only
    ? words.of('chip.area', picture.discs[only.disc].name ?? words.of('unplaced'))
    : words.many('chip.several', only.several.length, only.several.length);
}

/** What a view leaves out or brings forward, each with the view without it. */
export function filters(
  picture: Overview,
  view: View,
  personsShown: boolean,
  name: string | null,
  rules: { colouring: Rule | null },
  words: Words
): Filter[] {
  const found: Filter[] = [];
  const add = (key: string, text: string, without: View | null, said = words.inSentence(text)) => found.push({ key, text, said, without });
  if (view.only) {
    add('only', wholeOf(picture, view.only, words), { ...view, only: null });
  }
  const { forms, kinds } = explained(picture);
  const all = { ...view, onlyTies: false, forms: everything(view).forms };
  if (withoutForms(picture, view)) {
    add('forms', words.of('chip.forms'), all);
  } else if (view.onlyTies) {
    const left = FORMS.filter((form) => view.forms.has(form)).map((form) => words.inSentence(words.of(`form.${form}`)));
    add('ties', words.of('chip.only', words.list(left)), all);
  } else {
    for (const form of forms.filter((one) => !view.forms.has(one))) {
      add(`form-${form}`, words.of(`chip.form.${form}`), { ...view, forms: toggled(view.forms, form) });
    }
  }
  for (const fate of FATES.filter((one) => picture.changes && view.hiddenFates.has(one))) {
    add(`fate-${fate}`, words.of(`chip.fate.${fate}`), { ...view, hiddenFates: toggled(view.hiddenFates, fate) });
  }
  const { colouring } = rules;
  for (const { key, text } of colouring ? classesOf(colouring, words) : []) {
    if (view.hiddenClasses.has(key)) {
      const without = { ...view, hiddenClasses: toggled(view.hiddenClasses, key) };
      add(`class-${key}`, words.of('chip.class', text), without, words.of('shown.class', text));
    }
  }
  const hidden = kinds.filter((kind) => view.hiddenKinds.has(kind));
  const plural = (kind: string) => words.inSentence(words.of(`kinds.${kind}`));
  if (hidden.length > 1 && kinds.length - hidden.length <= 1) {
    const left = kinds.filter((kind) => !hidden.includes(kind)).map(plural);
    const shown = { ...view, hiddenKinds: new Set<string>() };
    add('kinds', words.many('chip.kinds', left.length, left[0]), shown, words.many('shown.kinds', left.length, left[0]));
  } else {
    hidden.forEach((kind) => add(`kind-${kind}`, words.of('chip.without', plural(kind)), { ...view, hiddenKinds: toggled(view.hiddenKinds, kind) }));
  }
  if (!mayLook(picture)) {
    add('persons', words.of('chip.persons'), null);
  } else if (!personsShown && !view.only && picture.unit === 'persons') {
    // What is selected is shown with its persons.
    const said = view.choice ? words.of('shown.persons') : undefined;
    add('persons', words.of('chip.persons'), { ...view, persons: true }, said);
  }
  if (view.choice && 'node' in view.choice && view.steps !== 1) {
    const many = view.steps === 0 ? 'none' : 'some';
    const values = [view.steps, name ?? ''];
    add('steps', words.of(`chip.steps.${many}`, ...values), { ...view, steps: 1 }, words.of(`shown.steps.${many}`, ...values));
  }
  return found;
}

/**
 * One sentence on what is shown.
 *
 * @param key of the words: what shows it
 */
export function sentence(found: Filter[], words: Words, key: 'shown' | 'sheet.map' | 'sheet.table'): string {
  const most = found.find(({ key }) => key === 'only');
  // The only ties come last in the sentence: what followed them would seem to be said of the ties.
  const last = found.filter(({ key }) => key === 'ties');
  const parts = [...found.filter((filter) => filter !== most && !last.includes(filter)), ...last].map(({ said }) => said);
  const whole = most ? most.said : words.of('shown.whole');
  return parts.length === 0 ? words.of(key, whole) : words.of(`${key}.but`, whole, words.list(parts));
}

/** One sentence on what is shown, and a chip for each thing that can be taken away from it. */
export function chips(found: Filter[], view: View, words: Words, change: (view: View) => void) {
  const several = view.choice && 'several' in view.choice ? view.choice : null;
  return html`<div class="shown">
    <p>${sentence(found, words, 'shown')}</p>
    <div class="chips" role="group" aria-label=${words.of('chips')}>
      ${several
        ? html`<button class="act" data-act="only" @click=${() => change({ ...view, only: several, choice: null })}>
            ${words.of('several.only')}
          </button>`
        : nothing}
      ${found.map(
        ({ key, text, without }) =>
          without &&
          html`<button class="chip" data-chip=${key} @click=${() => change(without)}>
            ${text} <span aria-hidden="true">×</span><span class="visually-hidden">${words.of('chip.remove')}</span>
          </button>`
      )}
      ${found.some(({ key }) => key !== 'persons')
        ? html`<button class="all" data-act="everything" @click=${() => change(everything(view))}>${words.of('shown.everything')}</button>`
        : nothing}
    </div>
  </div>`;
}
