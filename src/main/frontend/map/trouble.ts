import { html, nothing } from 'lit';
import type { Course } from './course';
import type { Gap } from './fetching';
import type { Words } from './words';

/** What an answer of the server means that is no answer; everything else is that it cannot be reached. */
export const FAULTS: Record<string, string> = { '401': 'signed-out', '409': 'changed' };

/** What stands in place of the map while there is none. */
export function message(words: Words, fault: string | null, course: Course | null, again: () => void) {
  if (fault) {
    return html`<div class="message" role="alert">
      <p>${words.of(`fault.${fault}`)}</p>
      <button @click=${again}>${words.of('fault.again')}</button>
    </div>`;
  }
  const word = course?.isUndrawable ? 'fault.undrawable' : course ? null : 'loading';
  return word === null ? nothing : html`<div class="message"><p>${words.of(word)}</p></div>`;
}

/** What could not be fetched, beside what could, and a way to ask again. */
export function trouble(gaps: Gap[], words: Words, again: () => void) {
  const failed = gaps.filter(({ fault }) => fault !== null);
  if (failed.length === 0) {
    return nothing;
  }
  // Where several failed, it was for the same reason.
  const reason = failed.map(({ fault }) => fault).find((fault) => fault) ?? words.of('fault.kept');
  return html`<div class="trouble" role="alert">
    <p>${failed.map(({ key }) => words.of(key)).join(' ')} ${reason}</p>
    <button data-act="again" @click=${again}>${words.of('fault.again')}</button>
  </div>`;
}
