import { html } from 'lit';
import type { Course } from './course';
import type { Drawing } from './drawing';
import type { Point } from './geometry';
import { wholeOf } from './chips';
import { explained } from './legend';
import './menu';
import type { Item } from './menu';
import type { Overview } from './picture';
import { nameOf } from './telling';
import { chosen, everything, sameChoice, toggled, type Choice, type View } from './view';
import type { Words } from './words';

/** A place of the window where the menu was asked for, and what stands there. */
export interface Asked {
  place: Point;
  choice: Choice;
}

/** Where the menu opens, and of what: at a place of the window; without one where the selection stands, or in the middle. */
export function asked(drawing: Drawing, choice: Choice, place: Point | null): Asked {
  const { left, top, width, height } = drawing.container.getBoundingClientRect();
  if (place) {
    return { place, choice: drawing.at({ x: place.x - left, y: place.y - top }) };
  }
  const { x, y } = drawing.placeOf(choice) ?? { x: width / 2, y: height / 2 };
  return { place: { x: left + Math.min(width, Math.max(0, x)), y: top + Math.min(height, Math.max(0, y)) }, choice };
}

/** What the menu may do with the map. */
interface Acts {
  open: (choice: Choice) => void;
  change: (view: View) => void;
  only: (disc: number) => void;
  centre: (choice: Choice) => void;
  fit: () => void;
}

/**
 * What the menu offers at a place.
 *
 * @param choice what stands there
 * @param kind its kind, where it is an actor
 * @param choices the four choices, which stay the same on the other screens
 */
function offers(choice: Choice, kind: string | null, picture: Overview, view: View, choices: string, words: Words, acts: Acts): Item[] {
  const item = (key: string, act: () => void, ...values: string[]): Item => ({ key, text: words.of(`menu.${key}`, ...values), act });
  const screens: Item[] = ['bridges', 'rings'].map((screen, index) => ({
    key: screen,
    text: words.of(`menu.${screen}`),
    href: choices === '' ? screen : `${screen}?${choices}`,
    apart: index === 0,
  }));
  if (!choice) {
    return [item('whole', acts.fit), item('everything', () => acts.change(everything(view))), ...screens];
  }
  if ('several' in choice) {
    return [item('only-several', () => acts.change({ ...view, only: choice, choice: null })), ...screens];
  }
  const middle = item('centre', () => acts.centre(choice));
  if ('disc' in choice) {
    return [
      item('open', () => acts.open(choice)),
      item('select-area', () => acts.change(chosen(view, choice))),
      middle,
      { ...item('only-area', () => acts.only(choice.disc)), apart: true },
      ...screens,
    ];
  }
  const steps = sameChoice(view.choice, choice) ? view.steps + 1 : 2;
  const others = explained(picture).kinds.filter((other) => other !== kind);
  const plural = words.inSentence(words.of(`kinds.${kind}`));
  return [
    item('open', () => acts.open(choice)),
    item('select', () => acts.change(chosen(view, choice))),
    item('step', () => acts.change(chosen(view, choice, steps))),
    middle,
    { ...item('only-kind', () => acts.change({ ...view, hiddenKinds: new Set(others) }), plural), apart: true },
    item('hide-kind', () => acts.change({ ...view, hiddenKinds: toggled(view.hiddenKinds, kind!) }), plural),
    ...screens,
  ];
}

/** The menu of what stands at a place. */
export function contextMenu(course: Course, { place, choice }: Asked, choices: string, words: Words, close: () => void) {
  const { drawing, picture, view } = course;
  const several = choice && 'several' in choice ? words.of('crumbs.several', choice.several.length) : wholeOf(picture, view.only, words);
  const items = offers(choice, drawing?.markOf(choice)?.kind ?? null, picture, view, choices, words, {
    open: (one) => course.open(one),
    change: (changed) => course.change(changed),
    only: (disc) => drawing && course.change(drawing.scene.withoutHidden({ ...view, only: { disc } })),
    centre: (one) => drawing?.centre(one, true),
    fit: () => drawing?.fit(true),
  });
  return html`<bindeled-map-menu
    .place=${place}
    .items=${items}
    name=${nameOf(choice, drawing, picture, words) ?? several}
    @close=${close}
  ></bindeled-map-menu>`;
}
