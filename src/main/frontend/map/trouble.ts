import { html, nothing } from 'lit';
import type { Gap } from './fetching';
import type { Words } from './words';

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
