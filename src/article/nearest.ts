/** An attribute of the nearest element that has it, from this one outwards through shadow hosts. */
export function nearest(element: Element, name: string): string | null {
  const found = element.closest(`[${name}]`);
  const host = hostOf(element);
  return found?.getAttribute(name) ?? (host ? nearest(host, name) : null);
}

/** The host of the shadow tree an element stands in. */
export function hostOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}
