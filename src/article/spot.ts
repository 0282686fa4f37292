import type { Mention } from '../story.ts';
import { focusForNow } from './focus-for-now.ts';
import { elementOf } from './scroll.ts';
import type { TextLink } from './text-link.ts';

/** Where a mention stands on the page. */
export interface Spot {
  /** The article. */
  readonly root: Element;
  readonly range: Range;
  /** The whole passage. */
  readonly passage: Range;
  /** The mention's own button, where the text has buttons. */
  readonly button: HTMLElement | undefined;
}

/** Finds a mention on the page; `undefined` when it has gone. */
export function spotOf({ text, links }: TextLink, { passage, start, end }: Mention): Spot | undefined {
  const range = text?.range(passage, start, end);
  const whole = text?.range(passage, 0, Infinity);
  return text && range && whole && { root: text.root, range, passage: whole, button: links?.button(range) };
}

/** The element that holds the passage a mention stands in. */
export function blockOf({ passage }: Spot): HTMLElement {
  return elementOf(passage.commonAncestorContainer);
}

/** Gives the focus to a mention's button, or to the passage it stands in: reading goes on from there. */
export function focusSpot(spot: Spot): boolean {
  const { root, range, button } = spot;
  if (button) return focusForNow(button);
  const block = blockOf(spot);
  // A text that stands in the article bare has no block of its own: the whole article would be read out.
  return focusForNow(block === root ? elementOf(range.startContainer) : block);
}
