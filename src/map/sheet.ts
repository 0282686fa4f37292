/** Where a picture is drawn: its context in CSS pixels, and the map's box in the page that it shows. */
export interface Sheet {
  readonly context: CanvasRenderingContext2D;
  readonly view: DOMRect;
  /** Pixels of the picture for each CSS pixel. */
  readonly ratio: number;
}

/** A box of the page in the picture's CSS pixels. */
export function boxIn({ view }: Sheet, element: Element | Range): DOMRect {
  const { x, y, width, height } = element.getBoundingClientRect();
  return new DOMRect(x - view.x, y - view.y, width, height);
}
