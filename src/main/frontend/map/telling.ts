/** What is shown, told in other ways than as a drawing: counted, in a sentence, and as the lines of a table. */

import type { Course } from './course';
import type { Drawing } from './drawing';
import type { Gap } from './fetching';
import type { Point } from './geometry';
import { isDrawn } from './ground';
import { withoutForms } from './legend';
import { mayLook, type Mark, type Overview } from './picture';
import type { Scene } from './scene';
import type { Showing } from './showing';
import type { Line } from './tables';
import type { Choice } from './view';
import type { Words } from './words';

/** What is shown at this moment, in numbers. */
function counts(showing: Showing, picture: Overview) {
  const { scene } = showing;
  const nodes: Record<string, number> = {};
  /** Those who were in the network on the other date and are no longer. */
  const left: Record<string, number> = {};
  for (const key of showing.shownNodes()) {
    const { kind, gone } = scene.graph.getNodeAttribute(key, 'mark');
    const counted = gone ? left : nodes;
    counted[kind] = (counted[kind] ?? 0) + 1;
  }
  const ties: Record<string, number> = { bonding: 0, bridging: 0, linking: 0, none: 0, affiliation: 0, drawn: 0, born: 0, gone: 0 };
  for (const { bits, fate } of showing.shownEdges()) {
    if (bits < 0 || fate === 'gone') {
      ties[bits < 0 ? 'affiliation' : 'gone']++;
      continue;
    }
    ties.born += fate === 'born' ? 1 : 0;
    ties.drawn++;
    ties.bonding += bits & 1 ? 1 : 0;
    ties.bridging += bits & 2 ? 1 : 0;
    ties.linking += bits & 4 ? 1 : 0;
    ties.none += bits === 0 ? 1 : 0;
  }
  const areas = picture.discs.filter(isDrawn).filter((disc) => scene.discShown(disc)).length;
  return { nodes, left, ties, areas, bands: scene.bands().length };
}

/** What is drawn at this moment. */
export function describe(drawing: Drawing, picture: Overview) {
  const { scene, sigma } = drawing;
  const { view } = scene;
  return {
    ...counts(drawing, picture),
    labels: drawing.labels,
    choice: view.choice,
    steps: view.steps,
    reached: scene.reach.size,
    only: view.only,
    hidden: [...view.hiddenKinds],
    persons: view.persons,
    spacing: scene.spacing,
    ...drawing.camera,
    ...sigma.getDimensions(),
  };
}

/** What something is called, or null where nothing single is selected. */
export function nameOf(choice: Choice, showing: Showing | null, picture: Overview, words: Words): string | null {
  if (!choice || 'several' in choice) {
    return null;
  }
  if ('disc' in choice) {
    return picture.discs[choice.disc].name ?? words.of('unplaced');
  }
  return showing?.markOf(choice)?.name ?? words.of('unnamed');
}

/** Several actors counted by kind, for instance “2 foreninger og 9 borgere”. */
function counted(numbers: readonly number[], showing: Showing, picture: Overview, words: Words): string {
  const counts = new Map<string, number>();
  for (const number of numbers) {
    const kind = showing.scene.graph.getNodeAttribute(String(number), 'mark').kind;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const parts = picture.kinds
    .filter((kind) => counts.has(kind))
    .map((kind) => {
      const count = counts.get(kind)!;
      return `${words.number(count)} ${words.inSentence(words.of(count === 1 ? `kind.${kind}` : `kinds.${kind}`))}`;
    });
  return words.list(parts);
}

/** What is in the frame that keys move. */
function framed(numbers: readonly number[], showing: Showing, picture: Overview, words: Words): string {
  return words.many('lasso.framed', numbers.length, counted(numbers, showing, picture, words));
}

/** What is missing of what a view should show. */
export function missing(gaps: Gap[], words: Words): string {
  return gaps.map(({ key, values }) => words.of(key, ...values)).join(' ');
}

/**
 * What is selected and what one can do with it. Only what is shown is counted.
 *
 * @param gaps what is missing of the view
 * @param panel true where the panel tells of it already
 */
export function selected(showing: Showing, picture: Overview, gaps: Gap[], panel: boolean, words: Words): string {
  const { scene } = showing;
  const { view, personsShown } = scene;
  const { choice } = view;
  if (!choice) {
    return '';
  }
  if ('several' in choice) {
    // On another date those who are selected may still be on their way.
    const held = choice.several.filter((number) => showing.holds(number));
    if (held.length === 0) {
      return '';
    }
    const hint = personsShown ? '' : ` ${words.of('several.zoom')}`;
    return words.of('several', counted(held, showing, picture, words)) + hint;
  }
  if ('node' in choice && !showing.holds(choice.node)) {
    return '';
  }
  const name = nameOf(choice, showing, picture, words)!;
  const parts = ['disc' in choice ? words.of('selected.area', name) : withOthers(name, scene, choice.node, words)];
  if (gaps.some((gap) => gap.of === 'steps')) {
    parts.push(words.of('selected.partly'));
  }
  if (!panel) {
    parts.push(words.of('selected.open'));
  }
  return parts.join(' ');
}

/** An actor with those of its neighbours, or of those within more steps, that are shown. */
function withOthers(name: string, scene: Scene, node: number, words: Words): string {
  const { reach, view } = scene;
  const others = [...reach.keys()].filter((key) => key !== String(node) && scene.isShown(key, scene.graph.getNodeAttributes(key)));
  return words.many(view.steps === 1 ? 'selected.actor' : 'selected.steps', others.length, name, others.length, view.steps);
}

/**
 * What stands under the map: what came of the latest act, what is selected or in the frame, what is missing, and what is to be seen.
 *
 * @param lasso true while several are to be selected
 * @param corners of the frame that keys move, if there is one
 */
export function statusOf(course: Course, showing: Showing, lasso: boolean, corners: Point[] | null, words: Words): string {
  const { drawing, gaps, note, picture, view } = course;
  const parts = [
    note ? words.of(note) : '',
    drawing && corners ? framed(drawing.inside(corners), showing, picture, words) : '',
    lasso && !view.choice
      ? words.of(corners ? 'lasso.take' : 'lasso.hint')
      : selected(showing, picture, gaps, course.told !== null || drawing === null, words),
    missing(gaps.filter(({ fault }) => fault === null), words),
    status(showing, picture, drawing !== null, words),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/**
 * What is to be seen, in numbers.
 *
 * @param drawn false where one cannot come nearer
 */
function status(showing: Showing, picture: Overview, drawn: boolean, words: Words): string {
  const now = counts(showing, picture);
  const persons = picture.kinds.slice(0, 4).reduce((sum, kind) => sum + (now.nodes[kind] ?? 0), 0);
  const bodies = Object.values(now.nodes).reduce((sum, count) => sum + count, 0) - persons;
  const { scene } = showing;
  return [
    now.areas > 1 ? words.of('status.areas', now.areas) : '',
    bodies > 0 ? words.of(bodies === 1 ? 'status.body' : 'status.bodies', bodies) : '',
    persons > 0 ? words.of(persons === 1 ? 'status.person' : 'status.persons', persons) : '',
    now.ties.drawn > 0 ? words.of(now.ties.drawn === 1 ? 'status.tie' : 'status.ties', now.ties.drawn) : '',
    picture.changes && now.ties.born > 0 ? words.of('status.born', now.ties.born) : '',
    now.ties.gone > 0 ? words.of('status.gone', now.ties.gone) : '',
    persons === 0 && !scene.personsShown && picture.nodes > 0 && mayLook(picture) ? words.of(drawn ? 'status.zoom' : 'status.press') : '',
    mayLook(picture) ? '' : words.of('status.purpose'),
    withoutForms(picture, scene.view) ? words.of('status.forms') : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** The same as a table. */
export function lines(showing: Showing, picture: Overview, words: Words): Line[] {
  const where = (disc: number) => {
    const names: string[] = [];
    for (let at = disc; at >= 0; at = picture.discs[at].parent) {
      const name = picture.discs[at].name ?? words.of('unplaced');
      if (!names.includes(name)) {
        names.push(name);
      }
    }
    return names.join(', ');
  };
  const areas: Line[] = picture.discs
    .filter(isDrawn)
    .filter((disc) => !disc.rest && disc.name !== null && showing.scene.discShown(disc))
    .map((disc) => ({
      choice: { disc: disc.number },
      name: disc.name!,
      kind: null,
      what: words.of(`level.${disc.level}`),
      where: disc.parent < 0 ? '' : where(disc.parent),
      count: disc.persons,
    }));
  const marks: { mark: Mark; values: Record<string, number | null> }[] = showing
    .shownNodes()
    .map((key) => showing.scene.graph.getNodeAttributes(key));
  return [
    ...areas,
    ...marks.map(({ mark, values }) => ({
      values,
      choice: { node: mark.number },
      name: mark.name ?? words.of('unnamed'),
      kind: mark.kind,
      what: mark.gone ? words.of('kind.gone', words.of(`kind.${mark.kind}`)) : words.of(`kind.${mark.kind}`),
      where: where(mark.disc),
      count: mark.count,
    })),
  ];
}
