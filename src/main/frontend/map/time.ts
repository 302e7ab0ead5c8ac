import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Words } from './words';

/** A date that is shown stays so long before the next one, while it plays. */
const REST = 1100;

/** Two handles on a line of dates: the one that is shown, and an earlier one it is compared with; and a way to see one after the other. */
@customElement('bindeled-map-time')
export class MapTime extends LitElement {
  static styles = css`
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 12px;
      min-height: 44px;
      font-size: 0.875rem;
      color: var(--bindeled-ink);
    }
    .dates {
      position: relative;
      flex: 1 1 200px;
      min-width: 160px;
      height: 32px;
    }
    .line,
    .between {
      position: absolute;
      top: 50%;
      height: 4px;
      translate: 0 -50%;
      border-radius: 2px;
      background: var(--bindeled-line);
    }
    .line {
      inset-inline: 8px;
    }
    .between {
      background: var(--bindeled-ink-quiet);
    }
    input {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      margin: 0;
      background: none;
      appearance: none;
      pointer-events: none;
    }
    input::-webkit-slider-thumb {
      appearance: none;
      width: 16px;
      height: 28px;
      border: 2px solid var(--bindeled-paper);
      border-radius: 6px;
      background: var(--bindeled-ink);
      cursor: ew-resize;
      pointer-events: auto;
    }
    input::-moz-range-thumb {
      width: 12px;
      height: 24px;
      border: 2px solid var(--bindeled-paper);
      border-radius: 6px;
      background: var(--bindeled-ink);
      cursor: ew-resize;
      pointer-events: auto;
    }
    input.then::-webkit-slider-thumb {
      border-radius: 50%;
      height: 18px;
      width: 18px;
      background: var(--bindeled-ink-quiet);
    }
    input.then::-moz-range-thumb {
      border-radius: 50%;
      height: 14px;
      width: 14px;
      background: var(--bindeled-ink-quiet);
    }
    input:focus-visible {
      outline: 2px solid var(--bindeled-focus, var(--bindeled-ink));
      border-radius: 6px;
    }
    button {
      min-height: 32px;
      padding: 4px 12px;
      border: 0;
      border-radius: 16px;
      background: var(--bindeled-wash);
      color: inherit;
      font: inherit;
      cursor: pointer;
    }
    p {
      margin: 0;
      font-variant-numeric: tabular-nums;
    }
  `;

  /** Days of the network that are stopped at, as 2024-06-30, the earliest first. */
  @property({ attribute: false }) stops: string[] = [];
  /** The day that is shown. */
  @property() date = '';
  /** The day it is compared with, or an empty text. */
  @property() compare = '';
  @property({ attribute: false }) words!: Words;
  /** True while a date is being fetched. */
  @property({ type: Boolean }) busy = false;
  @property({ attribute: false }) playing = false;

  /** Where a handle is being dragged to. */
  @state() private dragged: { name: 'now' | 'then'; day: string } | null = null;

  private timer = 0;
  /** The day that was asked for last while it plays. */
  private awaited = '';

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  render() {
    const { words, dragged } = this;
    const date = dragged?.name === 'now' ? dragged.day : this.date;
    const compare = dragged?.name === 'then' ? dragged.day : this.compare;
    const all = this.all();
    if (all.length < 2) {
      return nothing;
    }
    const at = all.indexOf(date);
    const then = compare === '' ? null : all.indexOf(compare);
    const share = (index: number) => index / (all.length - 1);
    return html`<button data-time="play" aria-pressed=${this.playing} @click=${this.togglePlay}>
        ${this.playing ? `❚❚ ${words.of('time.pause')}` : `▶ ${words.of('time.play')}`}
      </button>
      <p>
        ${then === null ? words.of('time.at', words.date(date)) : words.of('time.between', ...[compare, date].sort().map((day) => words.date(day)))}
      </p>
      <div class="dates" role="group" aria-label=${words.of('time')}>
        <div class="line"></div>
        ${then === null
          ? nothing
          : html`<div
                class="between"
                style="left:calc(8px + ${Math.min(share(at), share(then))} * (100% - 16px));width:calc(${Math.abs(
                  share(at) - share(then)
                )} * (100% - 16px))"
              ></div>
              ${this.handle('then', then, all, words.of('time.then'))}`}
        ${this.handle('now', at, all, words.of('time.now'))}
      </div>
      ${then === null
        ? html`<button data-time="compare" @click=${this.begin}>${words.of('time.compare')}</button>`
        : html`<button data-time="alone" @click=${() => this.ask(this.date, '')}>${words.of('time.alone')}</button>`}`;
  }

  private handle(name: 'now' | 'then', at: number, all: string[], label: string) {
    return html`<input
      type="range"
      class=${name}
      min="0"
      max=${all.length - 1}
      step="1"
      .value=${String(at)}
      aria-label=${label}
      aria-valuetext=${this.words.date(all[at])}
      @change=${(event: Event) => {
        const day = all[Number((event.target as HTMLInputElement).value)];
        this.stop();
        this.ask(name === 'now' ? day : this.date, name === 'now' ? this.compare : day);
      }}
      @input=${(event: Event) => {
        this.dragged = { name, day: all[Number((event.target as HTMLInputElement).value)] };
      }}
    />`;
  }

  /** The stops, and the days that are chosen though none is there. */
  private all(): string[] {
    return [...new Set([...this.stops, this.date, this.compare])].filter((day) => day !== '').sort();
  }

  /** Compares with the earliest day. */
  private begin = () => {
    const [first] = this.all();
    this.ask(this.date, first === this.date ? '' : first);
  };

  private togglePlay = () => {
    if (this.playing) {
      this.stop();
      return;
    }
    const all = this.all();
    this.playing = true;
    this.awaited = this.date;
    // From the end it begins anew, after the day it is compared with: what is new since then is seen to grow.
    if (this.date === all[all.length - 1]) {
      this.goOn(all[this.compare === '' ? 0 : all.indexOf(this.compare) + 1]);
    } else {
      this.step();
    }
  };

  private step() {
    const all = this.all();
    const at = all.indexOf(this.date);
    if (at >= all.length - 1) {
      this.stop();
    } else {
      this.goOn(all[at + 1]);
    }
  }

  private goOn(day: string) {
    this.awaited = day;
    this.ask(day, this.compare);
  }

  private stop() {
    clearTimeout(this.timer);
    this.timer = 0;
    this.playing = false;
  }

  willUpdate(changed: Map<string, unknown>) {
    if (changed.has('date') || changed.has('compare')) {
      this.dragged = null;
    }
  }

  /** Once a date is there it rests a moment before the next; where another date is there than was asked for, somebody has chosen it. */
  updated(changed: Map<string, unknown>) {
    if (this.playing && ((changed.has('date') && this.date !== this.awaited) || changed.has('compare'))) {
      this.stop();
    }
    if (this.playing && (changed.has('busy') || changed.has('date') || changed.has('playing'))) {
      clearTimeout(this.timer);
      if (!this.busy) {
        this.timer = window.setTimeout(() => this.step(), REST);
      }
    }
  }

  /** The handles may pass each other: the later day is the one that is shown. */
  private ask(one: string, other: string) {
    const [compare, date] = other === '' || other < one ? [other, one] : [one, other];
    if (date !== this.date || compare !== this.compare) {
      this.dispatchEvent(new CustomEvent('time', { detail: { date, compare: compare === date ? '' : compare, playing: this.playing } }));
    }
  }
}
