import { html } from 'lit';
import { chips } from './chips';
import type { Course } from './course';
import { crumbs } from './crumbs';
import { filtersOf } from './saying';
import { nameOf } from './telling';
import type { Choice, View } from './view';
import type { Words } from './words';

/** What is left out of the view, and where in it one is. */
export function whereabouts(course: Course, words: Words, change: (view: View) => void, go: (choice: Choice) => void) {
  const { picture, view, showing } = course;
  const { choice } = view;
  const name = nameOf(choice, showing, picture, words);
  const mark = showing?.markOf(choice) ?? null;
  const several = choice && 'several' in choice ? words.of('crumbs.several', choice.several.length) : null;
  const disc = choice && 'disc' in choice ? choice.disc : (mark?.disc ?? -1);
  return html`${chips(filtersOf(course, words), view, words, change)} ${crumbs(picture, view.only, choice, disc, several ?? (mark && name), words, go)}`;
}
