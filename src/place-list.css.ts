import { css } from 'lit';

export const listStyles = css`
  :host { display: block; }
  :host([hidden]) { display: none; }
  ul { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(11.5rem, 1fr)); gap: 1px 0.5rem; }
  h3 { font: inherit; font-weight: 600; color: var(--quiet); margin: 0.9rem 0 0.25rem; padding-inline: 0.5rem; }
  button {
    all: unset; box-sizing: border-box; display: flex; align-items: baseline; gap: 0.5rem; width: 100%; min-height: 2rem; padding: 0.28rem 0.5rem;
    border-radius: 6px; cursor: pointer; color: var(--ink);
  }
  button:hover { background: var(--hover); }
  button[aria-pressed='true'] { background: var(--open); color: var(--open-ink); }
  button:focus-visible { outline: 2px solid var(--focus); outline-offset: -2px; }
  .name { flex: 1; overflow-wrap: anywhere; }
  .associative .name { color: var(--quiet); }
  [aria-pressed='true'] .name { color: inherit; font-weight: 600; }
  .count { font-variant-numeric: tabular-nums; font-size: 0.85em; color: var(--quiet); }
  [aria-pressed='true'] .count { color: inherit; }
  .dot { align-self: center; flex: none; width: 0.6rem; height: 0.6rem; box-sizing: border-box; border: 2px solid var(--accent); background: var(--accent); border-radius: 50%; }
  .associative .dot { background: none; border-color: var(--quiet); }
  .dot.area, .dot.vague { border-radius: 2px; }
  .dot.line { height: 4px; width: 0.8rem; border-radius: 2px; margin-inline: -0.1rem; }
  .dot.none { border-style: dotted; background: none; }
  .reason { margin: 0 0 0.5rem; padding-inline: 1.6rem 0.5rem; color: var(--quiet); font-size: 0.9em; line-height: 1.4; }
  @media (forced-colors: active) { .dot { forced-color-adjust: none; border-color: CanvasText; } button[aria-pressed='true'] { outline: 2px solid Highlight; } }
`;
