import { LitElement, css, html, nothing, svg } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Point } from './geometry';
import type { Words } from './words';

/** A line shorter than this was a click. */
const SHORTEST = 12;
/** Pixels by which keys move or size the frame, and its smallest side. */
const STEP = 24;

/**
 * Lies over the map while several are to be selected: takes the pointer, so that the map stands still, and draws its line. For keys it has a
 * frame instead.
 */
@customElement('bindeled-map-lasso')
export class MapLasso extends LitElement {
  static styles = css`
    :host {
      position: absolute;
      inset: 0;
      cursor: crosshair;
      touch-action: none;
    }
    svg {
      width: 100%;
      height: 100%;
      pointer-events: none;
    }
    path,
    rect {
      fill: color-mix(in srgb, var(--bindeled-ink) 8%, transparent);
      stroke: var(--bindeled-ink);
      stroke-width: 2;
      stroke-dasharray: 6 4;
    }
  `;

  @state() private line: Point[] = [];
  @state() private frame: { x: number; y: number; width: number; height: number } | null = null;
  private pointer: number | null = null;

  constructor() {
    super();
    this.addEventListener('pointerdown', this.begin);
    this.addEventListener('pointermove', this.draw);
    this.addEventListener('pointerup', this.finish);
    this.addEventListener('pointercancel', this.drop);
  }

  render() {
    const path = this.line.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
    const { frame } = this;
    return html`<svg aria-hidden="true">
      ${path === '' ? nothing : svg`<path d="${path}Z" />`}
      ${frame ? svg`<rect x=${frame.x} y=${frame.y} width=${frame.width} height=${frame.height} />` : nothing}
    </svg>`;
  }

  /** Moves the frame, or its lower right corner, by so many steps; the first time it comes into the middle. */
  steer(right: number, down: number, corner: boolean) {
    const { clientWidth, clientHeight } = this;
    const within = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));
    const old = this.frame ?? { x: clientWidth / 3, y: clientHeight / 3, width: clientWidth / 3, height: clientHeight / 3 };
    this.frame = corner
      ? {
          ...old,
          width: within(old.width + right * STEP, STEP, clientWidth - old.x),
          height: within(old.height + down * STEP, STEP, clientHeight - old.y),
        }
      : {
          ...old,
          x: within(old.x + right * STEP, 0, clientWidth - old.width),
          y: within(old.y + down * STEP, 0, clientHeight - old.height),
        };
    this.dispatchEvent(new CustomEvent('framed', { detail: this.corners() }));
  }

  /** Selects what is in the frame, if there is one, which is what it gives. */
  take(): boolean {
    const corners = this.corners();
    this.frame = null;
    return corners.length > 0 && this.dispatchEvent(new CustomEvent('drawn', { detail: corners }));
  }

  private corners(): Point[] {
    if (!this.frame) {
      return [];
    }
    const { x, y, width, height } = this.frame;
    return [
      { x, y },
      { x: x + width, y },
      { x: x + width, y: y + height },
      { x, y: y + height },
    ];
  }

  private begin = (event: PointerEvent) => {
    if (this.pointer === null && event.button === 0) {
      this.pointer = event.pointerId;
      this.setPointerCapture?.(event.pointerId);
      this.line = [this.place(event)];
      this.frame = null;
    }
  };

  private draw = (event: PointerEvent) => {
    if (event.pointerId === this.pointer) {
      this.line = [...this.line, this.place(event)];
    }
  };

  private finish = (event: PointerEvent) => {
    if (event.pointerId !== this.pointer) {
      return;
    }
    const { line } = this;
    this.drop();
    const across = (of: (point: Point) => number) => Math.max(...line.map(of)) - Math.min(...line.map(of));
    if (line.length > 2 && across(({ x }) => x) + across(({ y }) => y) > SHORTEST) {
      this.dispatchEvent(new CustomEvent('drawn', { detail: line }));
    }
  };

  private drop = () => {
    this.pointer = null;
    this.line = [];
  };

  private place(event: PointerEvent): Point {
    const { left, top } = this.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }
}

/** The lasso over the map, with a word on how it is used and a way to end it that needs no keys. */
export function lassoLayer(words: Words, framed: (corners: Point[]) => void, drawn: (line: Point[]) => void, stop: () => void) {
  return html`<bindeled-map-lasso
      @framed=${(event: CustomEvent<Point[]>) => framed(event.detail)}
      @drawn=${(event: CustomEvent<Point[]>) => drawn(event.detail)}
    ></bindeled-map-lasso>
    <div class="lassoing">
      <span>${words.of('lasso.bar')}</span><button data-act="stop-lasso" @click=${stop}>${words.of('lasso.stop')}</button>
    </div>`;
}
