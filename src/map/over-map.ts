export const EDGE = 34; // pixels kept free round what the map is moved to

/** What stands over the map's container, beside it in the same box: buttons, legend, credit. */
export function overMap(container: HTMLElement, selector: string): Element[] {
  return [...(container.parentElement?.querySelectorAll(selector) ?? [])];
}

/** Size of the box of buttons in the upper corner at the inline end, pixels. */
export function buttonsOf(container: HTMLElement): { readonly width: number; readonly height: number } {
  return overMap(container, '.controls')[0]?.getBoundingClientRect() ?? { width: 0, height: 0 };
}

/** The buttons are on the left. */
export function isRtl(container: HTMLElement): boolean {
  return getComputedStyle(container.parentElement ?? container).direction === 'rtl';
}

/** Boxes of elements that are seen, in the container's pixels. */
export function boxesIn(container: HTMLElement, elements: Iterable<Element>): DOMRect[] {
  const { left, top } = container.getBoundingClientRect();
  return [...elements].map((element) => element.getBoundingClientRect()).filter(({ width }) => width > 0).map((box) => new DOMRect(box.left - left, box.top - top, box.width, box.height));
}
