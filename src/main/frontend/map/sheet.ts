import type { NodeDisplayData } from 'sigma/types';
import type { Drawing } from './drawing';
import { crosses } from './geometry';
import type { Box } from './labels';
import { classesOf, explained, FATE_LINES, LINES, shapeOfClass } from './legend';
import { kindOfShape, outlinesOf } from './marks';
import { FATES, type Overview } from './picture';
import { near, Recorder, withPen, type Drawn, type Ink, type Piece } from './recorder';
import type { Said } from './saying';
import type { View } from './view';
import { DOTS, type Words } from './words';

/** What the screen around the map knows of the network and the map does not. */
export interface About {
  /** The network's name. */
  network: string;
  /** In the reader's way of writing dates. */
  date: string;
  groups: string;
}

/** A picture of the map with everything one must know to read it, before it is written as any kind of file. */
export interface Sheet {
  title: string;
  /** What it shows in words, for those who do not see it. */
  description: string;
  language: string;
  width: number;
  height: number;
  family: string;
  paper: string;
  /** The part of the sheet beyond which nothing of the map is drawn. */
  frame: { x: number; y: number; width: number; height: number };
  /** The map's layers, from below, within the frame and measured from its corner. */
  map: { name: string; pieces: Piece[] }[];
  /** Everything else. */
  words: Piece[];
  /** Numbers of the persons that are drawn. */
  persons: number[];
}

const MARGIN = 20;
const NARROWEST = 320;

/** The sheet of what is drawn now. */
export function composeSheet(host: HTMLElement, drawing: Drawing, view: View, words: Words, about: About, said: Said): Promise<Sheet> {
  return withPen(host, (ruler) => composed(host, ruler, drawing, view, words, about, said));
}

function composed(
  host: HTMLElement,
  ruler: CanvasRenderingContext2D,
  drawing: Drawing,
  view: View,
  words: Words,
  about: About,
  said: Said
): Sheet {
  const { picture } = drawing;
  const { width, height } = drawing.sigma.getDimensions();
  const family = getComputedStyle(host).fontFamily;
  const colours = drawing.scene.colours;
  const ground = new Recorder(width, height, ruler);
  const names = new Recorder(width, height, ruler);
  const labels = drawing.paintWith(ground.asPen(), names.asPen());
  const marks = marksOf(drawing, width, height);
  const sheetWidth = Math.max(width, NARROWEST) + 2 * MARGIN;
  const page = new Page(sheetWidth, family, ruler);

  page.line(document.title, { size: 18, weight: '650', colour: colours.ink });
  const under = underTitle(words, about);
  page.line(under, { size: 13, weight: '400', colour: colours.quiet });
  page.down(8);
  const frame = { x: (sheetWidth - width) / 2, y: page.y, width, height };
  page.down(height + 14);
  legendOf(page, drawing, picture, view, words);
  for (const sentence of said.sentences) {
    page.down(4);
    page.line(sentence, { size: 12, weight: '400', colour: colours.quiet });
  }
  page.down(MARGIN - 6);

  const box: Drawn = { d: `M0 0H${near(width)}V${near(height)}H0z`, fill: colours.ground, stroke: colours.line, width: 2 };
  return {
    title: document.title,
    description: [under, ...said.sentences].join(' '),
    language: words.language,
    width: sheetWidth,
    height: Math.ceil(page.y),
    family,
    paper: colours.paper,
    frame,
    map: [
      { name: 'ground', pieces: [box] },
      { name: 'areas', pieces: ground.pieces },
      { name: 'ties', pieces: tiesOf(drawing, width, height) },
      { name: 'marks', pieces: marks.pieces },
      { name: 'names', pieces: names.pieces },
    ],
    words: page.pieces,
    persons: [...new Set([...marks.persons, ...named(drawing, picture, labels), ...said.persons])],
  };
}

/** The network, its date and its groups. */
export function underTitle(words: Words, about: About): string {
  return [about.network, words.of('sheet.date', about.date), words.of('sheet.groups', about.groups)].filter(Boolean).join(' · ');
}

/** Numbers of persons among some marks. */
export function personsAmong(picture: Overview, marks: { number: number; kind: string }[]): number[] {
  const kinds = picture.kinds.slice(0, 4);
  return marks.filter((mark) => kinds.includes(mark.kind)).map((mark) => mark.number);
}

/** Numbers of the persons whose names are written: the name of one who is selected is, though his mark lies beyond the edge. */
function named(drawing: Drawing, picture: Overview, labels: Box[]): number[] {
  const { graph } = drawing.scene;
  return personsAmong(
    picture,
    labels.filter(({ key }) => graph.hasNode(key)).map(({ key }) => graph.getNodeAttribute(key, 'mark'))
  );
}

/** Colours for WebGL are multiplied with their opacity; a file has the two apart. */
function plain(colour: string): { colour: string; opacity: string } {
  if (colour.length < 9) {
    return { colour, opacity: '' };
  }
  const opacity = parseInt(colour.slice(7), 16) / 255;
  const parts = [1, 3, 5].map((from) => Math.min(255, Math.round(parseInt(colour.slice(from, from + 2), 16) / (opacity || 1))));
  return { colour: '#' + parts.map((part) => part.toString(16).padStart(2, '0')).join(''), opacity: colour.slice(7) };
}

function solid(colour: string): string {
  const { colour: bare, opacity } = plain(colour);
  return bare + opacity;
}

/** The marks that are in sight, those in front last. One that lies outside the window is not in the file either. */
function marksOf(drawing: Drawing, width: number, height: number): { pieces: Piece[]; persons: number[] } {
  const seen = drawing
    .shownNodes()
    .map((key) => {
      const data = drawing.scene.graph.getNodeAttributes(key);
      const look = drawing.sigma.getNodeDisplayData(key)! as NodeDisplayData & { shape: number };
      return { mark: data.mark, look, reach: drawing.sigma.scaleSize(look.size), ...drawing.sigma.graphToViewport(data) };
    })
    .filter(({ x, y, reach }) => x + reach > 0 && y + reach > 0 && x - reach < width && y - reach < height)
    .sort((a, b) => a.look.zIndex - b.look.zIndex);
  return {
    pieces: seen.flatMap(({ look, x, y, reach }) => markPieces(kindOfShape(look.shape), solid(look.color), { x, y, scale: reach / 10 })),
    persons: personsAmong(
      drawing.picture,
      seen.map(({ mark }) => mark)
    ),
  };
}

/** The outlines of one mark; only the first bears its name, so that marks can be counted. */
function markPieces(kind: string, colour: string, at: Drawn['at']): Drawn[] {
  return outlinesOf(kind).map(({ d, line }, index) => {
    const ink: Ink = line ? { stroke: colour, width: line } : { fill: colour };
    return { d, at, ...ink, is: index === 0 ? `mark ${kind}` : 'more' };
  });
}

function tiesOf(drawing: Drawing, width: number, height: number): Piece[] {
  const { sigma } = drawing;
  const { graph } = drawing.scene;
  const thinnest = sigma.getSetting('minEdgeThickness');
  return graph
    .filterEdges((key) => !sigma.getEdgeDisplayData(key)?.hidden)
    .map((key) => {
      const look = sigma.getEdgeDisplayData(key)!;
      const [from, to] = graph.extremities(key).map((end) => sigma.graphToViewport(graph.getNodeAttributes(end)));
      return { look, from, to, affiliation: graph.getEdgeAttribute(key, 'bits') < 0 };
    })
    .filter(({ from, to }) => crosses(from, to, width, height))
    .sort((a, b) => a.look.zIndex - b.look.zIndex)
    .map(({ look, from, to, affiliation }) => ({
      d: `M${near(from.x)} ${near(from.y)}L${near(to.x)} ${near(to.y)}`,
      stroke: solid(look.color),
      width: Math.max(thinnest, sigma.scaleSize(look.size)),
      is: affiliation ? 'affiliation' : 'tie',
    }));
}

function legendOf(page: Page, drawing: Drawing, picture: Overview, view: View, words: Words) {
  const { colours } = drawing.scene;
  const { kinds, forms, rims } = explained(picture);
  const count = (value: number | null) => (value === null ? DOTS : words.number(value));
  page.entries(
    words.of('legend.kinds'),
    kinds.map((kind) => ({
      key: (x, y) =>
        drawing.scene.colouring
          ? []
          : markPieces(kind, colours.kinds[kind], { x: x + 11, y, scale: 7 / 11 }).map((piece) => ({ ...piece, is: 'key' })),
      text: words.of(`kinds.${kind}`),
      count: count(picture.kindCounts[kind]),
      off: view.hiddenKinds.has(kind),
    })),
    colours
  );
  const { colouring } = drawing.scene;
  if (colouring) {
    page.entries(
      words.of('legend.classes', colouring.name),
      classesOf(colouring, words).map(({ number, key: own, text, count: persons }) => ({
        key: (x, y) =>
          markPieces(shapeOfClass(colouring, number), drawing.scene.colourOfClass(colouring, number), { x: x + 11, y, scale: 7 / 11 }).map(
            (piece) => ({ ...piece, is: 'key' })
          ),
        text,
        count: count(persons),
        off: view.hiddenClasses.has(own),
      })),
      colours
    );
  }
  page.entries(
    words.of('legend.forms'),
    forms.map((form) => ({
      key: (x, y) => [
        { d: LINES[form].d, at: { x, y: y - 5, scale: 1 }, stroke: form === 'none' ? colours.none : colours[form], width: LINES[form].width, is: 'key' },
      ],
      text: words.of(`form.${form}`),
      count: count(picture.formCounts[form]),
      off: !view.forms.has(form),
    })),
    colours
  );
  if (picture.changes) {
    const { changes } = picture;
    page.entries(
      words.of('legend.fates'),
      FATES.map((fate) => ({
        key: (x, y) => [{ ...FATE_LINES[fate], at: { x, y: y - 5, scale: 1 }, stroke: colours.ink, is: 'key' }],
        text: words.of(`fate.${fate}`),
        count: count(changes[fate].ties ?? null),
        off: view.hiddenFates.has(fate),
      })),
      colours
    );
  }
  if (rims) {
    page.down(4);
    page.line(words.of('legend.ground'), { size: 12, weight: '400', colour: colours.quiet });
  }
}

interface Entry {
  key: (x: number, y: number) => Drawn[];
  text: string;
  count: string;
  off: boolean;
}

/** Sets lines of text below each other. */
class Page {
  readonly pieces: Piece[] = [];
  y = MARGIN - 4;

  constructor(
    private readonly width: number,
    private readonly family: string,
    private readonly ruler: CanvasRenderingContext2D
  ) {}

  down(by: number) {
    this.y += by;
  }

  /** A text, in as many lines as it needs. */
  line(text: string, ink: { size: number; weight: string; colour: string }) {
    const room = this.width - 2 * MARGIN;
    let line = '';
    for (const word of text.split(/\s+/)) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && this.measure(longer, ink.size, ink.weight) > room) {
        this.put(line, ink);
        line = word;
      } else {
        line = longer;
      }
    }
    this.put(line, ink);
  }

  /** Keys with their words and counts, side by side as far as there is room. */
  entries(heading: string, entries: Entry[], colours: { ink: string; quiet: string }) {
    const height = 22;
    const size = 12.5;
    let x = MARGIN;
    const headed = this.measure(heading, size, '400');
    this.pieces.push({ text: heading, x, y: this.y + height / 2, size, weight: '400', length: headed, fill: colours.quiet });
    x += headed + 14;
    for (const { key, text, count, off } of entries) {
      const more = `\u2002${count}`;
      const length = this.measure(text, size, '400') + this.measure(more, size, '400');
      const whole = 28 + length;
      if (x + whole > this.width - MARGIN && x > MARGIN) {
        x = MARGIN;
        this.y += height;
      }
      const y = this.y + height / 2;
      this.pieces.push(...key(x, y).map((piece) => (off ? { ...piece, ...paler(piece) } : piece)));
      const ink = { size, weight: '400', fill: off ? colours.quiet : colours.ink, through: off };
      this.pieces.push({ text, x: x + 28, y, length, ...ink, more: { text: more, fill: colours.quiet } });
      x += whole + 18;
    }
    this.y += height;
  }

  private put(text: string, ink: { size: number; weight: string; colour: string }) {
    const height = ink.size * 1.45;
    const { size, weight, colour } = ink;
    this.pieces.push({ text, x: MARGIN, y: this.y + height / 2, size, weight, length: this.measure(text, size, weight), fill: colour });
    this.y += height;
  }

  private measure(text: string, size: number, weight: string): number {
    this.ruler.font = `${weight} ${size}px ${this.family}`;
    return this.ruler.measureText(text).width;
  }
}

function paler(ink: Ink): Ink {
  return { fill: ink.fill && ink.fill + '59', stroke: ink.stroke && ink.stroke + '59' };
}
