/** Names on the map: each where there is room for it, the important ones first, none on top of another. */

export interface Wanted {
  key: string;
  text: string;
  /** A second text in quiet ink behind the first, for instance a count. */
  more?: string;
  /** Where the named thing is drawn, in pixels, and how far it reaches. */
  x: number;
  y: number;
  reach: number;
  size: number;
  weight: number;
  colour: string;
  /** Area names may stand inside what they name. */
  inside: boolean;
  /** Higher ones are placed first. */
  rank: number;
  /** Placed even where it leaves the screen or covers marks. */
  must?: boolean;
  widest: number;
}

export interface Box {
  key: string;
  text: string;
  left: number;
  top: number;
  width: number;
  height: number;
}

const PADDING = 2;

/** Boxes by coarse squares, to find quickly what a new box would cover. */
class Taken {
  private readonly squares = new Map<string, Box[]>();

  add(box: Box) {
    this.each(box, (key) => {
      const held = this.squares.get(key);
      if (held) {
        held.push(box);
      } else {
        this.squares.set(key, [box]);
      }
    });
  }

  covered(box: Box): boolean {
    let hit = false;
    this.each(box, (key) => {
      hit ||= (this.squares.get(key) ?? []).some(
        (other) =>
          box.left < other.left + other.width + PADDING &&
          other.left < box.left + box.width + PADDING &&
          box.top < other.top + other.height + PADDING &&
          other.top < box.top + box.height + PADDING
      );
    });
    return hit;
  }

  private each(box: Box, visit: (key: string) => void) {
    for (let column = Math.floor(box.left / 64); column <= Math.floor((box.left + box.width) / 64); column++) {
      for (let row = Math.floor(box.top / 64); row <= Math.floor((box.top + box.height) / 64); row++) {
        visit(`${column}:${row}`);
      }
    }
  }
}

/** Shortens a text to a width, with an ellipsis. */
export function clipped(pen: CanvasRenderingContext2D, text: string, widest: number): string {
  if (pen.measureText(text).width <= widest) {
    return text;
  }
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pen.measureText(text.slice(0, middle).trimEnd() + '…').width <= widest) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return text.slice(0, low).trimEnd() + '…';
}

/** Places a box may take around or inside what it names, best first. */
function candidates(label: Wanted, width: number, height: number): [number, number][] {
  const { x, y, reach } = label;
  if (label.inside) {
    const chord = (drop: number) => Math.sqrt(Math.max(0, reach * reach - drop * drop)) * 2;
    const inner: [number, number][] = [];
    // From the top of the disc downwards, where the disc is wide enough for the name.
    for (let top = -reach + 3; top + height <= reach; top += height) {
      const narrowest = Math.min(chord(top), chord(top + height));
      if (narrowest >= width * 0.9) {
        inner.push([x - width / 2, y + top]);
      }
    }
    const onTop: [number, number] = [x - width / 2, y - reach - height * 0.6];
    const outer: [number, number][] = [
      [x - width / 2, y + reach - height * 0.4],
      [x - width / 2, y - height / 2],
      [x - width / 2, y - reach * 0.6],
      [x - width / 2, y + reach * 0.4],
      [x + reach, y - height / 2],
      [x - reach - width, y - height / 2],
      [x - width * 0.2, y - reach - height * 0.6],
      [x - width * 0.8, y - reach - height * 0.6],
    ];
    return [onTop, ...inner.slice(0, 1), ...outer.slice(0, 1), ...inner.slice(1), ...outer.slice(1)];
  }
  const gap = reach + 3;
  return [
    [x + gap, y - height / 2],
    [x - width / 2, y + gap],
    [x - width / 2, y - gap - height],
    [x - gap - width, y - height / 2],
    [x + gap * 0.7, y + gap * 0.5],
    [x + gap * 0.7, y - gap * 0.5 - height],
    [x - gap * 0.7 - width, y + gap * 0.5],
    [x - gap * 0.7 - width, y - gap * 0.5 - height],
  ];
}

/**
 * Draws as many of the wanted names as there is room for.
 *
 * @param marks what names should not cover
 * @returns the boxes that were drawn
 */
export function drawLabels(
  pen: CanvasRenderingContext2D,
  wanted: Wanted[],
  marks: Box[],
  screen: { width: number; height: number; family: string; halo: string; quiet: string }
): Box[] {
  const names = new Taken();
  const symbols = new Taken();
  marks.forEach((mark) => symbols.add(mark));
  const drawn: Box[] = [];
  pen.textBaseline = 'middle';
  pen.lineJoin = 'round';
  for (const label of [...wanted].sort((a, b) => b.rank - a.rank || (a.key < b.key ? -1 : 1))) {
    pen.font = `${label.weight} ${label.size}px ${screen.family}`;
    const text = clipped(pen, label.text, label.widest);
    const textWidth = pen.measureText(text).width;
    const more = label.more ? ' ' + label.more : '';
    const width = textWidth + pen.measureText(more).width;
    const height = label.size * 1.25;
    const places = candidates(label, width, height).map(([left, top]) => ({
      key: label.key,
      text: label.text,
      left,
      top,
      width,
      height,
    }));
    const onScreen = (box: Box) =>
      box.left >= 2 && box.top >= 2 && box.left + width <= screen.width - 2 && box.top + height <= screen.height - 2;
    const free = places.filter((box) => onScreen(box) && !names.covered(box));
    // The name of an area may cover a mark rather than leave the area; that of a mark covers no other.
    const cost = (box: Box) => places.indexOf(box) + (symbols.covered(box) ? 2.5 : 0);
    let chosen = label.inside || label.must ? free.sort((a, b) => cost(a) - cost(b))[0] : free.find((box) => !symbols.covered(box));
    if (!chosen && label.must) {
      chosen = places.find((box) => !names.covered(box));
    }
    if (!chosen) {
      continue;
    }
    names.add(chosen);
    drawn.push(chosen);
    pen.strokeStyle = screen.halo;
    pen.lineWidth = 3.5;
    pen.fillStyle = label.colour;
    pen.strokeText(text, chosen.left, chosen.top + height / 2);
    pen.fillText(text, chosen.left, chosen.top + height / 2);
    if (more) {
      pen.strokeText(more, chosen.left + textWidth, chosen.top + height / 2);
      pen.fillStyle = screen.quiet;
      pen.fillText(more, chosen.left + textWidth, chosen.top + height / 2);
    }
  }
  return drawn;
}
