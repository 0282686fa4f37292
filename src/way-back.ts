import { html, render } from 'lit';
import { icon } from './icon.ts';
import type { Words } from './locale/en.ts';
import { adopt, sized } from './styles.ts';
import css from './way-back.css?inline';

/** Room round the button, in pixels. */
const GAP = 16;

/** Keeps the end of a page above the bar that lies along its bottom. */
const RESERVE = ':root { padding-block-end: calc(2.75rem + env(safe-area-inset-bottom)); }';

export interface WayBackOptions {
  /** The map's frame: the button stands in it, and over it while it is in view. */
  readonly frame: HTMLElement;
  /** The column of text that is read. */
  readonly column: Element;
  readonly words: Words;
  readonly back: () => void;
}

/** Shows the button that leads back to the map, where it hides nothing that is read. Returns its removal. */
export function showWayBack({ frame, column, words, back }: WayBackOptions): () => void {
  adopt(frame, css);
  const { ownerDocument: page } = frame;
  const button = Object.assign(page.createElement('button'), { type: 'button', className: 'way-back', popover: 'manual' });
  button.setAttribute('aria-keyshortcuts', 'Escape');
  button.addEventListener('click', back);
  render(html`${icon('M8 4L4 8l4 4M4 8h7a5 5 0 0 1 0 10H8')}<span>${words.backToMap}</span>`, button);
  frame.append(button);
  button.showPopover?.();
  const reserve = new CSSStyleSheet();
  reserve.replaceSync(sized(RESERVE));
  const keepFree = (bar: boolean) => {
    const others = page.adoptedStyleSheets.filter((sheet) => sheet !== reserve);
    if (bar !== others.length < page.adoptedStyleSheets.length) page.adoptedStyleSheets = bar ? [...others, reserve] : others;
  };
  let waiting = 0;
  const move = () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => keepFree(place(button, frame, column)));
  };
  keepFree(place(button, frame, column));
  addEventListener('scroll', move, { capture: true, passive: true });
  addEventListener('resize', move);
  return () => {
    cancelAnimationFrame(waiting);
    removeEventListener('scroll', move, { capture: true });
    removeEventListener('resize', move);
    keepFree(false);
    button.remove();
  };
}

/** Puts the button over the map, else beside the text, else along the bottom; true for the last. */
function place(button: HTMLElement, frame: HTMLElement, column: Element): boolean {
  const { clientWidth: width, clientHeight: height } = frame.ownerDocument.documentElement;
  const text = column.getBoundingClientRect();
  const map = frame.getBoundingClientRect();
  const [left, right, top, bottom] = [Math.max(map.left, 0), Math.min(map.right, width), Math.max(map.top, 0), Math.min(map.bottom, height)];
  button.className = 'way-back';
  const { offsetWidth: wide, offsetHeight: high } = button;
  // 1. Over the map, where that is in view and not over the text.
  const clear = right <= text.left || left >= text.right || bottom <= text.top || top >= text.bottom;
  if (clear && bottom - top >= high + 2 * GAP && right - left >= wide + GAP) return stand(button, (left + right - wide) / 2, bottom - high - GAP);
  // 2. In the text's margin, with words or without.
  for (const name of ['', 'small']) {
    button.classList.toggle('small', name === 'small');
    const side = [width - text.right, text.left].map((room) => room >= button.offsetWidth + GAP);
    if (side[0]) return stand(button, width - button.offsetWidth - GAP / 2, height - high - GAP);
    if (side[1]) return stand(button, GAP / 2, height - high - GAP);
  }
  // 3. Where the text has the whole width.
  button.className = 'way-back bar';
  button.style.left = button.style.top = '';
  return true;
}

function stand(button: HTMLElement, left: number, top: number): false {
  button.style.left = `${left}px`;
  button.style.top = `${top}px`;
  return false;
}
