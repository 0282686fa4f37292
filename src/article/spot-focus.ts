import { focusForNow } from './focus-for-now.ts';
import { elementOf } from './scroll.ts';
import type { Spot } from './text-link.ts';

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
