import { css } from 'lit';

/* What stands around the map: what is left out, where one is, the buttons over it, and the status under it. */
export const frameStyles = css`
  .shown {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    font-size: 0.875rem;
  }
  .shown p {
    margin: 0;
  }
  /* One row is kept free, so that the map does not move under a hand that clicks twice. */
  .chips {
    display: flex;
    flex-wrap: wrap;
    min-width: 0;
    gap: 4px;
    align-items: center;
    min-height: 32px;
  }
  .chips button {
    padding: 5px 10px;
    border-radius: 16px;
    overflow-wrap: anywhere;
    text-align: start;
  }
  .chips .all {
    border-color: transparent;
    background: transparent;
    text-decoration: underline;
    text-underline-offset: 3px;
    text-decoration-thickness: 1px;
  }
  .chips .act {
    border-color: var(--bindeled-ink);
    background: var(--bindeled-ink);
    color: var(--bindeled-paper);
  }
  .crumbs ol {
    display: flex;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .crumbs li {
    display: flex;
    align-items: center;
    min-width: 2rem;
  }
  .crumbs li + li::before {
    content: '›';
    padding: 0 2px;
    color: var(--bindeled-ink-quiet);
  }
  .crumbs button {
    overflow: hidden;
    padding: 4px 6px;
    border: 0;
    background: transparent;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .crumbs button[aria-current] {
    font-weight: 600;
  }
  .under {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: start;
    justify-content: space-between;
    min-height: 34px;
  }
  .tools {
    position: absolute;
    inset: auto 8px 8px auto;
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    justify-content: end;
    max-width: calc(100% - 16px);
  }
  .tools button {
    display: grid;
    place-items: center;
    width: 36px;
    height: 36px;
    padding: 0;
  }
  .tools [aria-disabled='true'] {
    color: var(--bindeled-withheld);
    cursor: default;
  }
  .tools [aria-pressed='true'] {
    background: var(--bindeled-ink);
    color: var(--bindeled-paper);
  }
  .tools svg {
    width: 18px;
    height: 18px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .lassoing {
    position: absolute;
    inset: 8px 8px auto;
    display: flex;
    gap: 12px;
    align-items: center;
    width: fit-content;
    margin-inline: auto;
    padding: 4px 4px 4px 12px;
    border-radius: 8px;
    background: var(--bindeled-paper);
    box-shadow: 0 0 0 1px var(--bindeled-line);
    font-size: 0.875rem;
    pointer-events: none;
  }
  .lassoing button {
    pointer-events: auto;
  }
  .message {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 8px;
    padding: 24px;
    text-align: center;
  }
  .message p {
    max-width: 32rem;
    margin: 0;
  }
  .message :not(button) {
    pointer-events: none;
  }
  /* Without a drawing the message and the buttons stand below each other. */
  .undrawn {
    height: auto;
  }
  .undrawn .message {
    position: relative;
    inset: auto;
    padding: 24px 24px 8px;
  }
  .undrawn .tools {
    position: relative;
    inset: auto;
    max-width: none;
    padding: 8px;
    justify-content: center;
  }
  .status {
    flex: 1 1 16rem;
    margin: 0;
    min-height: 1.5em;
    color: var(--bindeled-ink-quiet);
    font-size: 0.875rem;
  }
  @media (max-width: 560px) {
    .tools {
      gap: 2px;
    }
    /* Chips stand in one row that is pushed along, so that the map is not pushed away; the last one stays in sight. */
    .chips {
      position: relative;
      flex-wrap: nowrap;
      padding: 2px;
      overflow-x: auto;
    }
    .chips button {
      position: relative;
      flex: none;
    }
    .chips .all {
      position: sticky;
      inset-inline-end: -2px;
      border: 0;
      border-radius: 0;
      background: var(--bindeled-ground);
      box-shadow: -8px 0 8px var(--bindeled-ground);
    }
  }
  @media print {
    .chips,
    .under button,
    .tools {
      display: none;
    }
  }
`;
