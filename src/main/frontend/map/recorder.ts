/** A pen that writes down what it draws instead of drawing it, so that a file holds what the screen shows: both come from the same lines of code. */

export interface Ink {
  fill?: string;
  stroke?: string;
  width?: number;
  dash?: number[];
}

export interface Drawn extends Ink {
  /** An outline in the language of SVG's paths. */
  d: string;
  /** Where the outline's origin lies, and how large it is drawn, where it is not drawn as it stands. */
  at?: { x: number; y: number; scale: number };
  /** What it shows, for those who style or count the file's parts. */
  is?: string;
}

export interface Written extends Ink {
  text: string;
  /** The left end and the middle of the line. */
  x: number;
  y: number;
  size: number;
  weight: string;
  /** Pixels it takes in the page's typeface, with what follows it. */
  length: number;
  through?: boolean;
  /** What follows it in another ink, for instance a count. */
  more?: { text: string; fill?: string };
}

export type Piece = Drawn | Written;

export function isWritten(piece: Piece): piece is Written {
  return 'text' in piece;
}

/** Nobody sees less than a hundredth of a pixel. */
export const near = (value: number) => String(Math.round(value * 100) / 100);

/**
 * Works with the pen of a canvas within an element of the page. A canvas elsewhere would not have the page's way of writing figures, which
 * makes names longer, so that they would stand in other places.
 */
export async function withPen<T>(host: HTMLElement, work: (pen: CanvasRenderingContext2D) => T | Promise<T>): Promise<T> {
  const canvas = document.createElement('canvas');
  canvas.hidden = true;
  (host.shadowRoot ?? host).append(canvas);
  try {
    return await work(canvas.getContext('2d')!);
  } finally {
    canvas.remove();
  }
}

/** As much of a canvas's pen as the map uses; it measures texts with a real one. */
export class Recorder {
  readonly pieces: Piece[] = [];
  fillStyle = '#000000';
  strokeStyle = '#000000';
  lineWidth = 1;
  lineJoin = 'miter';
  textBaseline = 'middle';
  readonly canvas: { clientWidth: number; clientHeight: number };

  private path: string[] = [];
  private dash: number[] = [];

  constructor(
    width: number,
    height: number,
    private readonly ruler: CanvasRenderingContext2D
  ) {
    this.canvas = { clientWidth: width, clientHeight: height };
  }

  /** This pen where a canvas's pen is asked for. */
  asPen(): CanvasRenderingContext2D {
    return this as unknown as CanvasRenderingContext2D;
  }

  get font(): string {
    return this.ruler.font;
  }

  set font(font: string) {
    this.ruler.font = font;
  }

  measureText(text: string): TextMetrics {
    return this.ruler.measureText(text);
  }

  beginPath() {
    this.path = [];
  }

  moveTo(x: number, y: number) {
    this.path.push(`M${near(x)} ${near(y)}`);
  }

  lineTo(x: number, y: number) {
    this.path.push(`L${near(x)} ${near(y)}`);
  }

  quadraticCurveTo(byX: number, byY: number, x: number, y: number) {
    this.path.push(`Q${near(byX)} ${near(byY)} ${near(x)} ${near(y)}`);
  }

  bezierCurveTo(byX: number, byY: number, thenX: number, thenY: number, x: number, y: number) {
    this.path.push(`C${near(byX)} ${near(byY)} ${near(thenX)} ${near(thenY)} ${near(x)} ${near(y)}`);
  }

  rect(x: number, y: number, width: number, height: number) {
    this.path.push(`M${near(x)} ${near(y)}h${near(width)}v${near(height)}h${near(-width)}z`);
  }

  closePath() {
    this.path.push('z');
  }

  arc(x: number, y: number, radius: number, from: number, to: number) {
    const at = (angle: number) => `${near(x + radius * Math.cos(angle))} ${near(y + radius * Math.sin(angle))}`;
    const r = near(radius);
    // An arc that ends where it began would be none: a whole circle is two halves.
    const whole = to - from >= 2 * Math.PI - 1e-4;
    const middle = whole ? `A${r} ${r} 0 0 1 ${at(from + Math.PI)}` : '';
    const large = !whole && to - from > Math.PI ? 1 : 0;
    this.path.push(`${this.path.length > 0 ? 'L' : 'M'}${at(from)}${middle}A${r} ${r} 0 ${large} 1 ${at(whole ? from + 2 * Math.PI : to)}`);
  }

  setLineDash(dash: number[]) {
    this.dash = dash;
  }

  fill() {
    this.pieces.push({ d: this.path.join(''), fill: this.fillStyle });
  }

  stroke() {
    this.pieces.push({ d: this.path.join(''), stroke: this.strokeStyle, width: this.lineWidth, dash: this.dash });
  }

  fillText(text: string, x: number, y: number) {
    this.write({ ...this.written(text, x, y), fill: this.fillStyle });
  }

  strokeText(text: string, x: number, y: number) {
    this.write({ ...this.written(text, x, y), stroke: this.strokeStyle, width: this.lineWidth });
  }

  /** A text right behind another is kept as its continuation: it must follow where a reader's typeface is wider than ours. */
  private write(piece: Written) {
    const before = this.pieces
      .slice(-2)
      .filter(isWritten)
      .find(
        (one) => !one.more && Boolean(one.fill) === Boolean(piece.fill) && one.y === piece.y && Math.abs(one.x + one.length - piece.x) < 0.01
      );
    if (before) {
      before.more = { text: piece.text, fill: piece.fill };
      before.length += piece.length;
    } else {
      this.pieces.push(piece);
    }
  }

  /** The canvas writes a font anew in its own order, so weight and size are looked for in it. */
  private written(text: string, x: number, y: number): Written {
    const weight = /\b(\d{3}|bold)\b/.exec(this.font)?.[1] ?? '400';
    const size = Number(/([\d.]+)px/.exec(this.font)?.[1] ?? 12);
    return { text, x, y, size, weight, length: this.measureText(text).width };
  }
}
