/** An attribute of the nearest element that has it, from this one outwards through shadow hosts. */
export function nearest(element: Element, name: string): string | null {
  for (let at: Element | undefined = element; at; at = hostOf(at)) {
    const found: Element | null = at.closest(`[${name}]`);
    // A form field of that name hides the method from a form: ask the prototype.
    if (found) return Element.prototype.getAttribute.call(found, name);
  }
  return null;
}

/** The host of the shadow tree an element stands in. */
export function hostOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}
