import { html } from 'lit';

/** An icon of one stroke in a box of 20 × 20, as large as the style sheet says. */
export function icon(path: string, width = 2) {
  return html`<svg viewBox="0 0 20 20" aria-hidden="true"><path d=${path} fill="none" stroke="currentColor" stroke-width=${width} stroke-linecap="round" stroke-linejoin="round" /></svg>`;
}
