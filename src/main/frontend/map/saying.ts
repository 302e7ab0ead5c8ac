import { filters, sentence, type Filter } from './chips';
import type { Course } from './course';
import { BY_NAME } from './rules';
import { personsAmong } from './sheet';
import { missing, nameOf, selected } from './telling';
import { WHOLE, samePlace } from './view';
import { DOTS, type Words } from './words';

/** What a file says of what it shows, so that it says the same as the screen it was taken from. */
export interface Said {
  sentences: string[];
  /** Numbers of the persons the sentences name. */
  persons: number[];
}

/** What is left out of a course's view, as the chips above the map have it. */
export function filtersOf({ picture, view, showing }: Course, words: Words): Filter[] {
  const shown = showing?.scene.personsShown ?? view.persons;
  const rules = { colouring: showing?.scene.colouring ?? null };
  return filters(picture, view, shown, nameOf(view.choice, showing, picture, words), rules, words);
}

/**
 * What a file must say besides what it holds.
 *
 * @param of the map itself, or a table: which part of the map the screen shows means nothing to a table
 */
export function saidOf(course: Course, words: Words, of: 'map' | 'table'): Said {
  const { drawing, gaps, picture, showing, view } = course;
  const mark = showing?.markOf(view.choice);
  const sentences = [
    sentence(filtersOf(course, words), words, `sheet.${of}`),
    showing ? selected(showing, picture, gaps, true, words) : '',
    missing(gaps, words),
    of === 'map' ? words.of('sheet.size', words.inSentence(course.ruleNamed(view.size, words))) : '',
    of === 'map' && view.name !== BY_NAME ? words.of('sheet.name', words.inSentence(course.ruleNamed(view.name, words))) : '',
    of === 'map' && drawing && !samePlace(drawing.camera, WHOLE) ? words.of('sheet.part') : '',
    of === 'table' && course.isPart ? words.of('sheet.part.table') : '',
    of === 'map' ? words.of('sheet.withheld', picture.limit, DOTS) : words.of('sheet.withheld.table', picture.limit),
  ];
  return { sentences: sentences.filter((one) => one !== ''), persons: mark ? personsAmong(picture, [mark]) : [] };
}
