import { refocus } from '../focus.ts';

/** Gives the focus to an element that has none of its own; nothing of that is left when the focus goes. False if it cannot have it. */
export function focusForNow(element: HTMLElement): boolean {
  if (refocus(element)) return true;
  const before = element.getAttribute('tabindex');
  element.setAttribute('tabindex', '-1');
  element.addEventListener('blur', () => (before === null ? element.removeAttribute('tabindex') : element.setAttribute('tabindex', before)), { once: true });
  return refocus(element);
}
