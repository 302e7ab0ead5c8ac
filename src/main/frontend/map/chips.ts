import { html, nothing } from 'lit';
import { FORMS, mayLook, type Overview } from './picture';
import { everything, type View } from './view';
import type { Words } from './words';

export interface Filter {
  key: string;
  text: string;
  /** The same in the middle of a sentence. */
  said: string;
  /** Null where it cannot be taken away. */
  without: View | null;
}

/** What a view leaves out or brings forward, each with the view without it. */
export function filters(picture: Overview, view: View, personsShown: boolean, name: string | null, words: Words): Filter[] {
  const found: Filter[] = [];
  const add = (key: string, text: string, without: View | null, said = words.inSentence(text)) => found.push({ key, text, said, without });
  if (view.only) {
    const text =
      'disc' in view.only
        ? words.of('chip.area', picture.discs[view.only.disc].name ?? words.of('unplaced'))
        : words.of('chip.several', view.only.several.length);
    add('only', text, { ...view, only: null });
  }
  if (view.onlyTies) {
    const forms = FORMS.filter((form) => view.forms.has(form)).map((form) => words.inSentence(words.of(`form.${form}`)));
    const all = { ...view, onlyTies: false, forms: everything(view).forms };
    add('ties', words.of('chip.only', words.list(forms) || words.of('chip.none')), all);
  } else {
    for (const form of [...FORMS, 'none'] as const) {
      if (!view.forms.has(form)) {
        add(`form-${form}`, words.of(`chip.form.${form}`), { ...view, forms: new Set([...view.forms, form]) });
      }
    }
  }
  for (const kind of picture.kinds.filter((one) => view.hiddenKinds.has(one))) {
    const hiddenKinds = new Set(view.hiddenKinds);
    hiddenKinds.delete(kind);
    add(`kind-${kind}`, words.of('chip.without', words.inSentence(words.of(`kinds.${kind}`))), { ...view, hiddenKinds });
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
