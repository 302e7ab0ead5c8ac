import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Point } from './geometry';

export interface Item {
  key: string;
  text: string;
  /** Where it leads, for those that leave the map. */
  href?: string;
  act?: () => void;
  /** True for the first of another sort. */
  apart?: boolean;
}

/** The menu of a place on the map. It takes the focus while it is open and tells when it closes. */
@customElement('bindeled-map-menu')
export class MapMenu extends LitElement {
  static styles = css`
    :host {
      position: fixed;
      z-index: 20;
      box-sizing: border-box;
      max-width: calc(100vw - 16px);
      max-height: calc(100dvh - 16px);
      overflow-y: auto;
      border-radius: 8px;
      background: var(--bindeled-paper);
      box-shadow: 0 0 0 1px var(--bindeled-line), 0 4px 24px rgb(0 0 0 / 0.18);
    }
    [role='menu'] {
      display: grid;
      padding: 4px;
      font-size: 0.875rem;
    }
    header {
      padding: 6px 12px 4px;
      color: var(--bindeled-ink-quiet);
      overflow-wrap: anywhere;
    }
    [role='menuitem'] {
      box-sizing: border-box;
      padding: 7px 12px;
      border: 0;
      border-radius: 6px;
      background: transparent;
      color: var(--bindeled-ink);
      font: inherit;
      text-align: start;
      text-decoration: none;
      cursor: pointer;
    }
    [role='menuitem']:is(:hover, :focus) {
      background: var(--bindeled-wash);
      outline: none;
      box-shadow: inset 3px 0 0 var(--bindeled-ink);
    }
    [role='separator'] {
      height: 1px;
      margin: 4px 8px;
      background: var(--bindeled-line);
    }
    @media (pointer: coarse) {
      [role='menuitem'] {
        padding-block: 11px;
      }
    }
  `;

  /** Where on the screen it was asked for. */
  @property({ attribute: false }) place: Point = { x: 0, y: 0 };
  @property({ attribute: false }) items: Item[] = [];
  /** What it is about. */
  @property() name = '';

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('pointerdown', this.elsewhere, true);
    window.addEventListener('scroll', this.scrolled, true);
    window.addEventListener('wheel', this.scrolled, { capture: true, passive: true });
    window.addEventListener('resize', this.close);
    window.addEventListener('blur', this.close);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.elsewhere, true);
    window.removeEventListener('scroll', this.scrolled, true);
    window.removeEventListener('wheel', this.scrolled, true);
    window.removeEventListener('resize', this.close);
    window.removeEventListener('blur', this.close);
  }

  render() {
    return html`<header aria-hidden="true">${this.name}</header>
      <div role="menu" aria-label=${this.name} @keydown=${this.key}>
        ${this.items.map(
          (item) =>
            html`${item.apart ? html`<div role="separator"></div>` : nothing}
            ${item.href
              ? html`<a role="menuitem" tabindex="-1" data-item=${item.key} href=${item.href} router-ignore>${item.text}</a>`
              : html`<button role="menuitem" tabindex="-1" data-item=${item.key} @click=${() => this.take(item)}>${item.text}</button>`}`
        )}
      </div>`;
  }

  updated() {
    const { offsetWidth: width, offsetHeight: height } = this;
    this.style.left = `${Math.max(8, Math.min(this.place.x, innerWidth - width - 8))}px`;
    this.style.top = `${Math.max(8, Math.min(this.place.y, innerHeight - height - 8))}px`;
  }

  /** Only once: what arrives while the menu is open must not move the focus. */
  firstUpdated() {
    this.choices()[0]?.focus({ preventScroll: true });
  }

  private choices(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[role=menuitem]')];
  }

  private take(item: Item) {
    this.close();
    item.act?.();
  }

  private key = (event: KeyboardEvent) => {
    const all = this.choices();
    const at = all.indexOf(this.shadowRoot!.activeElement as HTMLElement);
    const to: Record<string, number> = {
      ArrowDown: (at + 1) % all.length,
      ArrowUp: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    };
    // The map below has keys of its own, and Esc would step back there too.
    event.stopPropagation();
    if (event.key in to) {
      event.preventDefault();
      all[to[event.key]].focus();
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      this.close();
    }
  };

  private elsewhere = (event: Event) => {
    if (!event.composedPath().includes(this)) {
      this.close();
    }
  };

  private scrolled = (event: Event) => {
    if (!event.composedPath().includes(this)) {
      this.close();
    }
  };

  private close = () => {
    this.dispatchEvent(new CustomEvent('close'));
  };
}
