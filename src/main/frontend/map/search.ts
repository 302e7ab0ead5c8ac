import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { drawnMark } from './marks';
import { styles } from './styles';
import type { Choice } from './view';
import { mayLook, type Mark, type Overview } from './picture';
import type { Words } from './words';

interface Hit {
  choice: NonNullable<Choice>;
  name: string;
  what: string;
  kind: string | null;
  mark: Mark | null;
}

const MOST = 8;

/** Finds areas, bodies and persons by name while one types; Enter goes to the first. */
@customElement('bindeled-map-search')
export class MapSearch extends LitElement {
  static styles = styles;

  @property({ attribute: false }) picture: Overview | null = null;
  @property({ attribute: false }) words!: Words;
  /** Asks the server for persons. */
  @property({ attribute: false }) ask: (text: string, signal: AbortSignal) => Promise<Mark[]> = async () => [];

  @state() private text = '';
  @state() private hits: Hit[] = [];
  @state() private active = 0;
  @state() private open = false;
  /** True where the server could not be asked for persons. */
  @state() private unasked = false;
  private asking: AbortController | null = null;

  focusField() {
    this.renderRoot.querySelector('input')?.focus();
  }

  render() {
    const words = this.words;
    const open = this.open && this.text.trim() !== '';
    return html`<div class="search">
      <input
        type="search"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-label=${words.of('search')}
        aria-autocomplete="list"
        aria-controls="hits"
        aria-expanded=${open}
        aria-activedescendant=${open && this.hits.length > 0 ? `hit-${this.active}` : nothing}
        placeholder=${words.of('search')}
        .value=${this.text}
        @input=${(event: Event) => this.type((event.target as HTMLInputElement).value)}
        @keydown=${this.key}
        @focus=${() => (this.open = true)}
        @blur=${() => (this.open = false)}
      />
      <ul id="hits" role="listbox" aria-label=${words.of('search.hits')} ?hidden=${!open}>
        ${open && this.hits.length === 0 ? html`<li role="option" aria-selected="false">${words.of(this.none())}</li>` : nothing}
        ${open
          ? this.hits.map(
              (hit, index) =>
                html`<li
                  id="hit-${index}"
                  role="option"
                  aria-selected=${index === this.active}
                  @pointerdown=${(event: Event) => {
                    event.preventDefault();
                    this.take(hit);
                  }}
                >
                  ${hit.kind ? drawnMark(hit.kind, `var(--kind-${hit.kind})`) : nothing} ${hit.name}<span>${hit.what}</span>
                </li>`
            )
          : nothing}
      </ul>
    </div>`;
  }

  private async type(text: string) {
    this.text = text;
    this.open = true;
    this.active = 0;
    this.unasked = false;
    this.asking?.abort();
    const asking = (this.asking = new AbortController());
    const wanted = text.trim().toLocaleLowerCase();
    const near = this.findNear(wanted);
    this.hits = near.slice(0, MOST);
    this.tell();
    if (wanted.length < 2 || !this.picture || !mayLook(this.picture)) {
      return;
    }
    try {
      const persons = await this.ask(text, asking.signal);
      this.hits = [...near, ...persons.map((mark) => this.hitOf(mark))].slice(0, MOST);
      this.tell();
    } catch (fault) {
      // A search that was overtaken by the next one is of no interest; one that failed leaves what was found here.
      if (!asking.signal.aborted) {
        console.warn('Search failed', fault);
        this.unasked = true;
      }
    }
  }

  /** Why nothing is found, as a key of the words. */
  private none(): string {
    return this.unasked ? 'search.failed' : this.picture && !mayLook(this.picture) ? 'search.purpose' : 'search.none';
  }

  private findNear(wanted: string): Hit[] {
    if (!this.picture || wanted === '') {
      return [];
    }
    const discs: Hit[] = this.picture.discs
      .filter((disc) => disc.name !== null && !disc.rest)
      .map((disc) => ({
        choice: { disc: disc.number },
        name: disc.name!,
        what: this.words.of(`level.${disc.level}`),
        kind: null,
        mark: null,
      }));
    const rank = (hit: Hit) => {
      const name = hit.name.toLocaleLowerCase();
      return name.startsWith(wanted) ? 0 : name.split(/[\s\-(]/).some((word) => word.startsWith(wanted)) ? 1 : name.includes(wanted) ? 2 : 3;
    };
    return [...discs, ...this.picture.bodies.map((mark) => this.hitOf(mark))]
      .filter((hit) => rank(hit) < 3)
      .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
  }

  private hitOf(mark: Mark): Hit {
    let disc = this.picture?.discs[mark.disc];
    return {
      choice: { node: mark.number },
      name: mark.name ?? this.words.of('unnamed'),
      what: [this.words.of(`kind.${mark.kind}`), disc?.name].filter(Boolean).join(', '),
      kind: mark.kind,
      mark,
    };
  }

  private key = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.active = (this.active + step + this.hits.length) % Math.max(1, this.hits.length);
      this.open = true;
    } else if (event.key === 'Enter' && this.hits[this.active]) {
      event.preventDefault();
      this.take(this.hits[this.active]);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      this.text = '';
      this.hits = [];
      this.tell();
    }
  };

  private take(hit: Hit) {
    this.open = false;
    this.text = hit.name;
    this.hits = [];
    this.tell();
    this.dispatchEvent(new CustomEvent('take', { detail: { choice: hit.choice, mark: hit.mark } }));
  }

  private tell() {
    const found = this.hits.flatMap((hit) => ('node' in hit.choice ? [String(hit.choice.node)] : []));
    this.dispatchEvent(new CustomEvent('found', { detail: found }));
  }
}
