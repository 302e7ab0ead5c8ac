import { LitElement, css, html, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';

/* Signs of classes and of how a pair stands, as GapCanvas.java and Standing.java write them. */
const fill: Record<string, number> = { r: 1, t: 0.5, f: 0.25, n: 0, x: 0, u: 0 };
const tints: Record<string, [string, number]> = {
  a: ['--bindeled-bridging', 70],
  b: ['--bindeled-bridging', 30],
  c: ['--bindeled-chance', 14],
  d: ['--bindeled-bonding', 30],
  e: ['--bindeled-bonding', 70],
  ' ': ['--bindeled-wash', 100],
};
const smallest = 3;
const largest = 20;
/** Cells from this size on have names beside them and signs within. */
const legible = 11;
const margin = 120;

interface Cell {
  row: number;
  column: number;
}

/** Draws a matrix of groups against groups that is too large for a table. */
@customElement('bindeled-gap-canvas')
export class GapCanvas extends LitElement {
  static override styles = css`
    :host { display: block; }
    .frame { overflow: auto; max-width: 100%; max-height: 80vh; border-radius: 8px; }
    .frame:focus-visible { outline: 2px solid var(--bindeled-ink); outline-offset: 2px; }
    canvas { display: block; cursor: pointer; }
    p { min-height: 1.5em; margin: 8px 0 0; font-size: 0.875rem; }
    .hint { min-height: 0; margin: 0; color: var(--bindeled-ink-quiet); }
  `;

  @property() label = '';
  @property() hint = '';
  @property() rows = '[]';
  @property() columns = '[]';
  @property() words = '{}';
  @property() classes = '';
  @property() tints = '';
  @property({ type: Number }) markedRow = -1;
  @property({ type: Number }) markedColumn = -1;

  @state() private cursor?: Cell;
  @query('canvas') private canvas!: HTMLCanvasElement;
  @query('.frame') private frame!: HTMLElement;

  private rowNames: string[] = [];
  private columnNames: string[] = [];
  private said: Record<string, string> = {};
  private size = smallest;
  private readonly sizes = new ResizeObserver(() => this.draw());
  private readonly attributes_ = new MutationObserver(() => this.draw());
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');
  private readonly redraw = () => this.draw();

  override connectedCallback() {
    super.connectedCallback();
    this.attributes_.observe(document.documentElement, { attributes: true });
    this.dark.addEventListener('change', this.redraw);
    this.sizes.observe(this);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.sizes.disconnect();
    this.attributes_.disconnect();
    this.dark.removeEventListener('change', this.redraw);
  }

  protected override willUpdate(changed: PropertyValues) {
    if (changed.has('rows')) this.rowNames = JSON.parse(this.rows);
    if (changed.has('columns')) this.columnNames = JSON.parse(this.columns);
    if (changed.has('words')) this.said = JSON.parse(this.words);
  }

  protected override updated() {
    this.draw();
  }

  protected override render() {
    return html`<div
        class="frame"
        tabindex="0"
        role="application"
        aria-label=${this.label}
        aria-describedby="hint"
        @keydown=${this.key}
        @focus=${() => (this.cursor ??= { row: 0, column: Math.min(1, this.columnNames.length - 1) })}
      >
        <canvas aria-hidden="true" @pointermove=${this.point} @click=${this.choose}></canvas>
      </div>
      <p class="told" role="status">${this.cursor ? this.tell(this.cursor) : ''}</p>
      <p class="hint" id="hint">${this.hint}</p>`;
  }

  /** What there is to say of a cell. */
  private tell(cell: Cell): string {
    const sign = this.classes[this.at(cell)] ?? ' ';
    const names = `${this.rowNames[cell.row] ?? ''} ↔ ${this.columnNames[cell.column] ?? ''}`;
    if (sign === ' ') return this.rowNames[cell.row] ?? '';
    const standing = this.said[this.tints[this.at(cell)] ?? ' '];
    return `${names}: ${this.said[sign] ?? ''}${standing ? `, ${standing}` : ''}`;
  }

  private at(cell: Cell): number {
    return cell.row * this.columnNames.length + cell.column;
  }

  private draw() {
    if (!this.canvas || this.rowNames.length === 0) return;
    const style = getComputedStyle(this);
    const wide = this.clientWidth || 600;
    const columns = this.columnNames.length;
    this.size = Math.max(smallest, Math.min(largest, Math.floor((wide - margin) / columns)));
    const left = this.left();
    const width = left + columns * this.size;
    const height = left + this.rowNames.length * this.size;
    const ratio = devicePixelRatio || 1;
    this.canvas.width = width * ratio;
    this.canvas.height = height * ratio;
    this.canvas.style.width = `${width}px`;
    this.canvas.style.height = `${height}px`;
    const pen = this.canvas.getContext('2d');
    if (!pen) return;
    pen.scale(ratio, ratio);
    this.drawCells(pen, style, left);
    if (left > 0) this.drawNames(pen, style, left);
    this.outline(pen, { row: this.markedRow, column: this.markedColumn }, style.getPropertyValue('--bindeled-ink'), left);
    if (this.cursor) this.outline(pen, this.cursor, style.getPropertyValue('--bindeled-ink-quiet'), left);
  }

  private left(): number {
    return this.size >= legible ? margin : 0;
  }

  private drawCells(pen: CanvasRenderingContext2D, style: CSSStyleDeclaration, left: number) {
    const paint = new Map<string, string>();
    for (const [sign, [name, part]] of Object.entries(tints)) {
      paint.set(sign, this.mixed(style, name, part));
    }
    const dot = style.getPropertyValue('--bindeled-ink');
    const gap = this.size > 6 ? 1 : 0;
    for (let row = 0; row < this.rowNames.length; row++) {
      for (let column = 0; column < this.columnNames.length; column++) {
        const at = this.at({ row, column });
        const sign = this.classes[at] ?? ' ';
        if (sign === ' ') continue;
        const x = left + column * this.size;
        const y = left + row * this.size;
        pen.fillStyle = paint.get(this.tints[at] ?? ' ') ?? '';
        pen.fillRect(x, y, this.size - gap, this.size - gap);
        if (this.size >= legible) this.drawSign(pen, sign, x + this.size / 2, y + this.size / 2, dot);
      }
    }
  }

  private drawSign(pen: CanvasRenderingContext2D, sign: string, x: number, y: number, ink: string) {
    const radius = sign === 'x' || sign === 'u' ? 1 : this.size / 4;
    const part = fill[sign] ?? 0;
    pen.strokeStyle = ink;
    pen.fillStyle = ink;
    pen.setLineDash(sign === 'f' ? [2, 2] : []);
    pen.beginPath();
    pen.arc(x, y, radius, 0, 2 * Math.PI);
    pen.stroke();
    pen.setLineDash([]);
    if (part === 1 || radius === 1) pen.fill();
    if (part === 0.5) {
      pen.beginPath();
      pen.arc(x, y, radius, Math.PI / 2, (3 * Math.PI) / 2);
      pen.fill();
    }
  }

  private drawNames(pen: CanvasRenderingContext2D, style: CSSStyleDeclaration, left: number) {
    pen.fillStyle = style.getPropertyValue('--bindeled-ink');
    pen.font = `${Math.min(12, this.size - 1)}px ${style.fontFamily}`;
    pen.textBaseline = 'middle';
    pen.textAlign = 'right';
    this.rowNames.forEach((name, row) => {
      pen.fillText(this.shortened(pen, name, left - 8), left - 6, left + (row + 0.5) * this.size);
    });
    this.columnNames.forEach((name, column) => {
      pen.save();
      pen.translate(left + (column + 0.5) * this.size, left - 6);
      pen.rotate(-Math.PI / 2);
      pen.textAlign = 'left';
      pen.fillText(this.shortened(pen, name, left - 8), 0, 0);
      pen.restore();
    });
  }

  private shortened(pen: CanvasRenderingContext2D, name: string, width: number): string {
    if (pen.measureText(name).width <= width) return name;
    let end = name.length;
    while (end > 1 && pen.measureText(`${name.slice(0, end)}…`).width > width) end--;
    return `${name.slice(0, end)}…`;
  }

  private outline(pen: CanvasRenderingContext2D, cell: Cell, colour: string, left: number) {
    const places = this.rows === this.columns ? [cell, { row: cell.column, column: cell.row }] : [cell];
    pen.strokeStyle = colour;
    pen.lineWidth = 2;
    for (const place of places) {
      if (place.row >= 0 && place.column >= 0) {
        pen.strokeRect(left + place.column * this.size, left + place.row * this.size, this.size, this.size);
      }
    }
    pen.lineWidth = 1;
  }

  /** A colour of the page mixed with its paper; the canvas knows neither variables nor light-dark. */
  private mixed(style: CSSStyleDeclaration, name: string, part: number): string {
    const probe = document.createElement('span');
    probe.style.color = `color-mix(in srgb, var(${name}) ${part}%, var(--bindeled-paper))`;
    this.renderRoot.append(probe);
    const colour = getComputedStyle(probe).color;
    probe.remove();
    return colour || style.color;
  }

  private cellOf(event: MouseEvent): Cell | undefined {
    const box = this.canvas.getBoundingClientRect();
    const cell = {
      row: Math.floor((event.clientY - box.top - this.left()) / this.size),
      column: Math.floor((event.clientX - box.left - this.left()) / this.size),
    };
    return cell.row < 0 || cell.column < 0 || cell.row >= this.rowNames.length || cell.column >= this.columnNames.length
      ? undefined
      : cell;
  }

  private point(event: PointerEvent) {
    const cell = this.cellOf(event);
    if (cell && (cell.row !== this.cursor?.row || cell.column !== this.cursor?.column)) this.cursor = cell;
  }

  private choose(event: MouseEvent) {
    const cell = this.cellOf(event);
    if (cell) this.chosen(cell);
  }

  private chosen(cell: Cell) {
    this.dispatchEvent(new CustomEvent('gap-choose', { detail: cell }));
  }

  private key(event: KeyboardEvent) {
    const cell = this.cursor ?? { row: 0, column: 0 };
    const steps: Record<string, Cell> = {
      ArrowUp: { row: cell.row - 1, column: cell.column },
      ArrowDown: { row: cell.row + 1, column: cell.column },
      ArrowLeft: { row: cell.row, column: cell.column - 1 },
      ArrowRight: { row: cell.row, column: cell.column + 1 },
      Home: { row: cell.row, column: 0 },
      End: { row: cell.row, column: this.columnNames.length - 1 },
    };
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.chosen(cell);
      return;
    }
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    this.cursor = {
      row: Math.max(0, Math.min(this.rowNames.length - 1, step.row)),
      column: Math.max(0, Math.min(this.columnNames.length - 1, step.column)),
    };
    const left = this.left();
    const x = left + this.cursor.column * this.size;
    const y = left + this.cursor.row * this.size;
    if (x < this.frame.scrollLeft || x + this.size > this.frame.scrollLeft + this.frame.clientWidth) this.frame.scrollLeft = x - left;
    if (y < this.frame.scrollTop || y + this.size > this.frame.scrollTop + this.frame.clientHeight) this.frame.scrollTop = y - left;
  }
}
