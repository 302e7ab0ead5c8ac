import { css } from 'lit';

/* Kinds of actors in colours that people with colour vision deficiency can tell apart; the shapes say the same. None is a form's colour. */
export const styles = css`
  :host {
    --kind-citizen: light-dark(#64748b, #94a3b8);
    --kind-ambassador: light-dark(#be185d, #f472b6);
    --kind-professional: light-dark(#0369a1, #38bdf8);
    --kind-decision_maker: light-dark(#111827, #f8fafc);
    --kind-association: light-dark(#3f6212, #a3e635);
    --kind-community: light-dark(#4d7c0f, #bef264);
    --kind-organisation: light-dark(#1e3a8a, #93c5fd);
    --kind-forum: light-dark(#7c2d12, #fdba74);
    --kind-place: light-dark(#78716c, #a8a29e);
    --kind-activity: light-dark(#78716c, #a8a29e);
    /* Classes without order: told apart with any colour vision, and by shape. */
    --class-0: light-dark(#0b64b0, #6db3f2);
    --class-1: light-dark(#b45309, #f9a857);
    --class-2: light-dark(#0b7a5c, #4fd1a5);
    --class-3: light-dark(#a3357a, #f08ac4);
    --class-4: light-dark(#6b5b00, #e3cf4a);
    --class-5: light-dark(#4b3f9e, #b3a7f5);
    --class-6: light-dark(#9b1c1c, #fb8b8b);
    --class-7: light-dark(#0e6f7c, #5fd4e3);
    --class-8: light-dark(#4d4d4d, #d4d4d4);
    --class-9: light-dark(#7a7a7a, #9c9c9c);
    /* Ranges of a figure: one hue, the more the farther from the ground. */
    --step-0: light-dark(#8fb4dd, #365583);
    --step-1: light-dark(#5f91cb, #4c78b4);
    --step-2: light-dark(#3770b4, #6c9ddb);
    --step-3: light-dark(#1b4f91, #9fc3f0);
    --step-4: light-dark(#0a2c5c, #dbe9fc);
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    min-width: 0;
  }
  button,
  input {
    font: inherit;
    font-size: 0.875rem;
    color: var(--bindeled-ink);
  }
  button {
    padding: 7px 11px;
    border: 1px solid var(--bindeled-line);
    border-radius: 8px;
    background: var(--bindeled-paper);
    line-height: 1.25;
    cursor: pointer;
  }
  button:hover {
    background: var(--bindeled-wash);
  }
  :is(button, input, .stage, .scroll, a):focus-visible {
    outline: 2px solid var(--bindeled-ink);
    outline-offset: 2px;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  bindeled-map-search {
    flex: 1 1 16rem;
    max-width: 26rem;
  }
  .search {
    position: relative;
  }
  .search input {
    box-sizing: border-box;
    width: 100%;
    padding: 8px 12px;
    border: 1px solid var(--bindeled-line);
    border-radius: 8px;
    background: var(--bindeled-paper);
  }
  .search input::placeholder {
    color: var(--bindeled-ink-quiet);
    opacity: 1;
  }
  .search ul {
    position: absolute;
    z-index: 5;
    inset: calc(100% + 4px) 0 auto 0;
    margin: 0;
    padding: 4px;
    border-radius: 8px;
    background: var(--bindeled-paper);
    box-shadow: 0 4px 24px rgb(0 0 0 / 0.18);
    list-style: none;
  }
  .search li {
    display: flex;
    gap: 8px;
    align-items: baseline;
    padding: 6px 8px;
    border-radius: 6px;
    font-size: 0.875rem;
    cursor: pointer;
  }
  .search li[aria-selected='true'] {
    background: var(--bindeled-wash);
    box-shadow: inset 3px 0 0 var(--bindeled-ink);
  }
  .search li svg {
    flex: none;
    align-self: center;
  }
  .search li span {
    margin-inline-start: auto;
    color: var(--bindeled-ink-quiet);
    text-align: end;
  }
  [aria-pressed='true'].switch {
    background: var(--bindeled-ink);
    color: var(--bindeled-paper);
  }
  .frame {
    position: relative;
    height: var(--map-height, clamp(22rem, calc(100dvh - 22rem), 56rem));
    border-radius: var(--bindeled-radius);
    background: var(--bindeled-ground);
    box-shadow: inset 0 0 0 1px var(--bindeled-line);
    overflow: hidden;
  }
  .stage {
    position: absolute;
    inset: 0;
    border-radius: inherit;
    touch-action: none;
  }
  /* The canvases lie over the stage's own outline, so its frame is drawn above them. */
  .stage:focus-visible {
    outline: none;
  }
  .stage:focus-visible::after {
    content: '';
    position: absolute;
    z-index: 1;
    inset: 0;
    border: 3px solid var(--bindeled-ink);
    border-radius: inherit;
    box-shadow: inset 0 0 0 1px var(--bindeled-paper);
    pointer-events: none;
  }
  .pickers {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
  }
  .picker {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    font-size: 0.875rem;
    color: var(--bindeled-ink-quiet);
  }
  .picker select {
    max-width: 190px;
    min-height: 34px;
    padding: 4px 8px;
    border: 1px solid var(--bindeled-line);
    border-radius: 8px;
    background: var(--bindeled-paper);
    color: var(--bindeled-ink);
    font: inherit;
  }
  @media (max-width: 560px) {
    .pickers {
      width: 100%;
      gap: 8px;
    }
    .picker {
      flex: 1 1 90px;
      flex-direction: column;
      gap: 0;
      align-items: stretch;
      min-width: 0;
    }
    .picker select {
      width: 100%;
    }
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 24px;
    font-size: 0.875rem;
  }
  .legend fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    align-items: center;
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .legend legend {
    float: left;
    padding: 0 4px 0 0;
    color: var(--bindeled-ink-quiet);
  }
  .legend button {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    padding: 5px 9px;
    border-color: transparent;
    background: transparent;
  }
  .legend button:hover {
    background: var(--bindeled-wash);
  }
  .legend button[aria-pressed='false'] {
    text-decoration: line-through;
    color: var(--bindeled-ink-quiet);
  }
  .legend button[aria-pressed='false'] svg {
    opacity: 0.35;
  }
  .legend .count {
    color: var(--bindeled-ink-quiet);
    font-variant-numeric: tabular-nums;
  }
  .legend .scope {
    padding: 1px 6px;
    border: 1px solid var(--bindeled-line);
    border-radius: 8px;
    font-size: 0.75rem;
  }
  .legend p {
    flex-basis: 100%;
    margin: 0;
    color: var(--bindeled-ink-quiet);
  }
  .line-key {
    flex: none;
    width: 22px;
    height: 10px;
  }
  .twin {
    border-radius: var(--bindeled-radius);
    background: var(--bindeled-paper);
    padding: 8px 16px 16px;
  }
  .pick,
  .filter {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    padding: 8px 0;
    font-size: 0.875rem;
  }
  .pick .count {
    margin-inline-start: 4px;
    opacity: 0.8;
    font-variant-numeric: tabular-nums;
  }
  .filter input {
    box-sizing: border-box;
    flex: 0 1 18rem;
    min-width: 8rem;
    padding: 7px 12px;
    border: 1px solid var(--bindeled-line);
    border-radius: 8px;
    background: var(--bindeled-paper);
  }
  .found {
    color: var(--bindeled-ink-quiet);
    font-variant-numeric: tabular-nums;
  }
  .scroll {
    overflow-x: auto;
  }
  .arrow {
    display: inline-block;
    width: 1em;
    text-align: center;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 0.875rem;
  }
  caption {
    padding: 8px 0;
    text-align: start;
    color: var(--bindeled-ink-quiet);
  }
  th,
  td {
    padding: 4px 12px 4px 0;
    border-bottom: 1px solid var(--bindeled-line);
    text-align: start;
    font-weight: 400;
  }
  th button,
  td button {
    padding: 4px;
    border: 0;
    background: transparent;
    text-align: start;
  }
  thead .numeric button {
    display: inline-flex;
    flex-direction: row-reverse;
  }
  thead button {
    white-space: nowrap;
    color: var(--bindeled-ink-quiet);
    font-weight: 600;
  }
  .numeric {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  tbody th button {
    text-decoration: underline;
    text-underline-offset: 3px;
    text-decoration-thickness: 1px;
  }
  /* What went wrong, beside what did not. */
  .trouble {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    padding: 8px 12px;
    border-inline-start: 3px solid var(--bindeled-ink);
    border-radius: 8px;
    background: var(--bindeled-wash);
    font-size: 0.875rem;
  }
  p.trouble {
    margin: 0;
  }
  .trouble p {
    flex: 1 1 16rem;
    margin: 0;
  }
  .more {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 8px;
  }
  .more [aria-disabled='true'] {
    color: var(--bindeled-ink-quiet);
    cursor: default;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (max-width: 560px) {
    .frame {
      height: var(--map-height, clamp(18rem, 95vw, 40rem));
    }
    .legend button {
      padding: 8px 6px;
    }
  }
  @media print {
    .top {
      display: none;
    }
  }
`;
