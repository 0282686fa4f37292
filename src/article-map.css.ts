import { css } from 'lit';

export const articleMapStyles = css`
  :host { display: flex; flex-direction: column; block-size: min(86vh, 46rem); min-block-size: 8rem; container-type: size; }
  :host([hidden]) { display: none; }
  .frame {
    all: initial; display: flex; flex: 1 1 auto; flex-direction: column; min-block-size: 0; position: relative; overflow: hidden; box-sizing: border-box;
    color-scheme: inherit; direction: inherit; border-radius: 10px; border: 1px solid var(--rule);
    --ink: var(--article-map-ink, light-dark(#24211d, #ece7df));
    --paper: var(--article-map-paper, light-dark(#fffdf9, #1b1f24));
    --accent: var(--article-map-accent, light-dark(#b3401a, #ff9a66));
    --on-accent: light-dark(#fff, #22120a);
    --quiet: color-mix(in oklab, var(--ink) 68%, var(--paper));
    --rule: color-mix(in oklab, var(--ink) 16%, var(--paper));
    --hover: color-mix(in oklab, var(--ink) 7%, var(--paper));
    --open: color-mix(in oklab, var(--accent) 18%, var(--paper));
    --open-ink: var(--ink);
    --mark: color-mix(in oklab, var(--accent) 24%, var(--paper));
    --focus: light-dark(#1559b7, #8fc1ff);
    --sans: var(--article-map-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans Arabic', sans-serif);
    --serif: 'Iowan Old Style', 'Palatino Linotype', Palatino, 'Source Serif 4', 'Noto Serif', Georgia, 'Noto Naskh Arabic', serif;
    font: 400 0.9375rem/1.45 var(--sans); color: var(--ink); background: var(--paper); text-align: start;
  }
  .map-box { position: relative; flex: 1 1 60%; min-block-size: 7rem; }
  .map { position: absolute; inset: 0; }
  .controls { position: absolute; inset-block-start: 0.6rem; inset-inline-end: 0.6rem; z-index: 1000; display: grid; gap: 2px; justify-items: end; }
  .controls button, .way-back {
    all: unset; box-sizing: border-box; display: inline-grid; place-items: center; min-width: 2.25rem; min-height: 2.25rem; cursor: pointer;
    background: var(--paper); color: var(--ink); border: 1px solid var(--rule); border-radius: 7px; font: 500 0.85rem/1 var(--sans);
  }
  .controls button:hover { background: var(--hover); }
  .controls button:disabled { color: var(--rule); cursor: default; }
  .controls .all { padding-inline: 0.6rem; }
  .controls button:focus-visible, .way-back:focus-visible { outline: 2px solid var(--focus); outline-offset: 1px; }
  .hint { position: absolute; inset: auto 0 1rem; margin: 0 auto; width: fit-content; max-width: 80%; z-index: 1000; padding: 0.4rem 0.8rem; border-radius: 99px; background: var(--ink); color: var(--paper); font-size: 0.85rem; pointer-events: none; }
  .side { flex: 0 1 auto; max-block-size: 36%; overflow: auto; overscroll-behavior: contain; padding: 0.5rem; box-sizing: border-box; border-block-start: 1px solid var(--rule); }
  .side:has(.panel:not(:empty)) { max-block-size: 58%; }
  .panel:not(:empty) { padding: 0.5rem 0.5rem 0.9rem; border-block-end: 1px solid var(--rule); margin-block-end: 0.5rem; }
  .notice { margin: 0; padding: 0.9rem 1rem; }
  place-passages:focus-visible { outline: none; }
  .way-back { display: inline-flex; gap: 0.4rem; position: fixed; inset: auto auto 1.25rem 50%; translate: -50% 0; margin: 0; padding: 0 1rem; min-height: 2.75rem; border-radius: 99px; background: var(--accent); color: var(--on-accent); font-weight: 600; font-size: 0.95rem; box-shadow: 0 2px 12px #0005; }
  :host(:dir(rtl)) .way-back svg { transform: scaleX(-1); }
  /* A strip has room for the map alone. */
  @container (max-height: 19rem) {
    .side:not(:has(.panel:not(:empty))), .controls .all { display: none; }
  }
  @container (min-width: 56rem) and (min-height: 19rem) {
    .frame { flex-direction: row; }
    .map-box { flex: 1 1 auto; }
    .side, .side:has(.panel:not(:empty)) { flex: 0 0 16.5rem; max-block-size: none; border-block-start: 0; border-inline-start: 1px solid var(--rule); }
    .notice { align-self: center; }
  }
`;
