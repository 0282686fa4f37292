/** The focused element, through nested shadow roots. */
export function deepActive(root: ShadowRoot): HTMLElement | undefined {
  let active = root.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return (active as HTMLElement | null) ?? undefined;
}

/** Whether the element stands inside the other, or inside its shadow root. */
export function within(element: Element, other: Element): boolean {
  return other.contains(element) || other.shadowRoot?.contains(element) === true;
}

/** Gives the focus to an element; false when it cannot have it. The page is not scrolled. */
export function refocus(element: HTMLElement): boolean {
  element.focus({ preventScroll: true });
  return (element.getRootNode() as ShadowRoot | Document).activeElement === element;
}

/** Whether keys pressed there are written. */
export function isField(target: EventTarget | undefined): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, select, textarea'));
}
