import { css } from 'lit';

export const passagesStyles = css`
  :host { display: block; color: var(--ink); text-align: start; }
  :host([hidden]) { display: none; }
  header { display: grid; grid-template-columns: 1fr auto; align-items: start; column-gap: 0.5rem; }
  h2 { margin: 0; font: 600 1.25rem/1.25 var(--serif); overflow-wrap: anywhere; }
  p { margin: 0; }
  .type { grid-column: 1 / -1; color: var(--quiet); font-size: 0.85rem; }
  .note { margin-top: 0.5rem; padding-inline-start: 0.6rem; border-inline-start: 2px solid var(--rule); font-size: 0.85rem; line-height: 1.4; color: var(--quiet); }
  .counts { margin-top: 0.55rem; font-size: 0.85rem; }
  figure { margin: 0.55rem 0 0; padding-top: 0.55rem; border-top: 1px solid var(--rule); }
  blockquote { margin: 0; font: 400 1rem/1.48 var(--serif); overflow-wrap: break-word; }
  mark { background: var(--mark); color: inherit; border-radius: 3px; padding: 0 0.12em; font-weight: 600; }
  mark.associative { background: none; border-bottom: 2px dotted var(--quiet); border-radius: 0; padding: 0; }
  figcaption { margin-top: 0.35rem; font-size: 0.8rem; color: var(--quiet); }
  footer { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 0.25rem 0.75rem; position: sticky; inset-block-end: 0; margin-block: 0.35rem -0.75rem; padding-block: 0.4rem 0.75rem; background: var(--paper); }
  .steps { display: inline-flex; align-items: center; gap: 0.15rem; margin-inline-start: auto; }
  .position { font-size: 0.8rem; color: var(--quiet); font-variant-numeric: tabular-nums; margin-inline-end: 0.25rem; }
  button { all: unset; box-sizing: border-box; display: inline-grid; place-items: center; min-width: 2rem; min-height: 2rem; border-radius: 6px; cursor: pointer; color: var(--ink); }
  button:hover { background: var(--hover); }
  button:focus-visible { outline: 2px solid var(--focus); outline-offset: -1px; }
  button:disabled { opacity: 0.35; cursor: default; background: none; }
  button.show { padding-inline: 0.7rem; background: var(--accent); color: var(--on-accent); font-size: 0.9rem; font-weight: 600; }
  button.show:hover { filter: brightness(1.1); }
  .close { margin: -0.25rem -0.35rem 0 0; }
  :host(:dir(rtl)) .steps svg { transform: scaleX(-1); }
`;
