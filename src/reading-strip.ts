import { html, svg } from 'lit';

export interface StripOptions {
  /** Where each mention stands in the article, from 0 to 1. */
  readonly shares: readonly number[];
  /** Which of them is shown. */
  readonly index: number;
  /** Direction of the article. */
  readonly dir: 'ltr' | 'rtl';
  readonly label: string;
  /** Where the shown one stands, in words. */
  readonly spot: string;
  readonly go: (index: number) => void;
}

/** The article as a line, with a tick at each mention of a place: one stop for the keyboard, whatever their number. */
export function readingStrip({ shares, index, dir, label, spot, go }: StripOptions) {
  // All ticks are one path, so that hundreds cost as much as one.
  const ticks = shares.map((share) => `M${Math.round(share * 1000)} 0v1`).join('');
  const at = `${(shares[index] ?? 0) * 100}%`;
  const turn = (to: number) => to !== index && go(to);
  const click = (event: MouseEvent) => {
    const { left, width } = (event.currentTarget as Element).querySelector('svg')!.getBoundingClientRect();
    const share = (event.clientX - left) / width;
    turn(nearest(shares, dir === 'rtl' ? 1 - share : share));
  };
  const keydown = (event: KeyboardEvent) => {
    const to = target(event, index, shares.length, dir);
    if (to === undefined) return;
    event.preventDefault();
    turn(to);
  };
  return html`<div class="strip" role="slider" tabindex="0" dir=${dir} aria-label=${label} title=${label} aria-orientation="horizontal" aria-valuemin="1" aria-valuemax=${shares.length}
    aria-valuenow=${index + 1} aria-valuetext=${spot} @click=${click} @keydown=${keydown}>
    <svg aria-hidden="true">
      <line class="text" x1="0" x2="100%" y1="50%" y2="50%" />
      <svg viewBox="0 0 1000 1" preserveAspectRatio="none" y="25%" height="50%"><path class="ticks" d=${ticks} /></svg>
      ${svg`<line class="here" x1=${at} x2=${at} y1="12%" y2="88%" /><circle class="here" cx=${at} cy="50%" r="5" />`}
    </svg>
  </div>`;
}

function nearest(shares: readonly number[], wanted: number): number {
  const distances = shares.map((share) => Math.abs(share - wanted));
  return distances.indexOf(Math.min(...distances));
}

/** Where a key of a slider leads; `undefined` for other keys. */
function target({ key, ctrlKey, altKey, metaKey }: KeyboardEvent, index: number, count: number, dir: 'ltr' | 'rtl'): number | undefined {
  if (ctrlKey || altKey || metaKey) return undefined;
  const [forth, back] = dir === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  if (key === forth || key === 'ArrowUp') return Math.min(index + 1, count - 1);
  if (key === back || key === 'ArrowDown') return Math.max(index - 1, 0);
  return key === 'Home' ? 0 : key === 'End' ? count - 1 : undefined;
}
