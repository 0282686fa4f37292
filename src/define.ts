/** Registers an element under its tag, unless another copy on the page has done so. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
