import { isDrawn } from './ground';
import { drawLabels, type Box, type Wanted } from './labels';
import { AREAS_ONLY, textOf } from './rules';
import type { NodeAttributes, Scene } from './scene';
import type { Words } from './words';
import { DOTS } from './words';

/** How the screen looks at a scene at this moment. */
export interface Sighting {
  width: number;
  height: number;
  /** Pixels per unit of the picture. */
  scale: number;
  family: string;
  hovered: string | null;
  words: Words;
  place: (at: { x: number; y: number }) => { x: number; y: number };
  /** Size of a mark in pixels, or null where it is hidden. */
  reach: (key: string) => number | null;
}

/** Draws the names of areas and marks there is room for. */
export function drawNames(pen: CanvasRenderingContext2D, scene: Scene, sighting: Sighting): Box[] {
  const { width, height } = sighting;
  const marks: Box[] = [];
  const wanted: Wanted[] = areaNames(scene, sighting);
  scene.graph.forEachNode((key, data) => {
    const reach = sighting.reach(key);
    if (reach === null) {
      return;
    }
    const { x, y } = sighting.place(data);
    if (x < -20 || y < -20 || x > width + 20 || y > height + 20) {
      return;
    }
    if (!data.unit || scene.reach.has(key)) {
      marks.push({ key, text: '', left: x - reach, top: y - reach, width: 2 * reach, height: 2 * reach });
    }
    const label = nameOf(scene, sighting, key, data, x, y, reach);
    if (label) {
      wanted.push(label);
    }
  });
  const { paper, quiet } = scene.colours;
  return drawLabels(pen, wanted, marks, { width, height, family: sighting.family, halo: paper, quiet });
}

function areaNames(scene: Scene, { width, scale, words, place }: Sighting): Wanted[] {
  const small = width < 560;
  const { colours } = scene;
  return scene.picture.discs
    .filter(isDrawn)
    .filter((disc) => scene.discShown(disc))
    .map((disc) => {
      const { x, y } = place(disc);
      const chosen = scene.chosenDisc() === disc;
      return {
        key: `d${disc.number}`,
        text: disc.name ?? words.of('unplaced'),
        more: disc.persons === null ? DOTS : disc.rest ? undefined : count(disc.persons),
        x,
        y,
        reach: disc.radius * scale,
        size: disc.depth > 0 || disc.name === null ? (small ? 11 : 12.5) : disc.parts.length === 0 ? (small ? 11 : 13.5) : small ? 13 : 16,
        weight: disc.depth === 0 ? 650 : 550,
        colour: disc.name === null ? colours.quiet : colours.ink,
        inside: true,
        rank: chosen ? 90 : 80 - disc.depth * 10 + disc.radius / 1e4,
        must: (disc.depth === 0 && disc.name !== null) || chosen,
        widest: small ? 120 : 200,
      };
    });
}

function nameOf(
  scene: Scene,
  { width, scale, hovered, words }: Sighting,
  key: string,
  data: NodeAttributes,
  x: number,
  y: number,
  reach: number
): Wanted | null {
  const { colours, picture } = scene;
  const person = data.unit && picture.unit === 'persons';
  const special = key === hovered || scene.matches.has(key) || scene.isChosen(key);
  const close = scene.reach.has(key) && scene.reach.size <= 60;
  const { view } = scene;
  if (view.name === AREAS_ONLY && !special) {
    return null;
  }
  if (data.mark.name === null || (scene.reach.size > 0 && !close && !special)) {
    return null;
  }
  // Names of persons need room: they come when persons stand some 34 pixels apart.
  if (person && !special && !close && scale < 34 && picture.nodes > 60) {
    return null;
  }
  return {
    key,
    text: textFor(scene, data, special, words),
    x,
    y,
    reach,
    size: person ? 11 : 11.5,
    weight: special ? 650 : 400,
    colour: special ? colours.ink : person ? colours.quiet : colours.ink,
    inside: false,
    rank: key === hovered ? 100 : special ? 95 : close ? 60 : person ? 10 : 40 + (data.mark.count ?? 0) / 1e4,
    must: special,
    widest: special ? 320 : width < 560 ? 100 : 150,
  };
}

/** The name, or what stands in its place; both of what one points at. */
function textFor({ rules, view }: Scene, { mark, unit, values }: NodeAttributes, special: boolean, words: Words): string {
  const rule = unit ? rules.get(view.name) : undefined;
  if (!rule) {
    return mark.name ?? '';
  }
  const value = textOf(rule, values[rule.code], words);
  return special ? `${mark.name}: ${value}` : value;
}

function count(number: number): string {
  return number.toLocaleString(document.documentElement.lang || 'da');
}
