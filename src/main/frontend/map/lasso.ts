import { LitElement, css, html, svg } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Point } from './geometry';

/** A line shorter than this was a click. */
const SHORTEST = 12;

/** Lies over the map while several are to be selected: takes the pointer, so that the map stands still, and draws its line. */
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
    path {
      fill: color-mix(in srgb, var(--bindeled-ink) 8%, transparent);
      stroke: var(--bindeled-ink);
      stroke-width: 2;
      stroke-dasharray: 6 4;
    }
  `;

  @state() private line: Point[] = [];
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
    return html`<svg aria-hidden="true">${path === '' ? '' : svg`<path d="${path}Z" />`}</svg>`;
  }

  private begin = (event: PointerEvent) => {
    if (this.pointer === null && event.button === 0) {
      this.pointer = event.pointerId;
      this.setPointerCapture?.(event.pointerId);
      this.line = [this.place(event)];
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
