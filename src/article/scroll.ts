/** How far from the edges of what is seen a line is good to read: a share of its height. */
const EDGE = 0.15;

/** What an element is seen in, through slots and shadow roots, from the inside out. */
function* ancestors(element: Element): Generator<Element> {
  for (let node: Element | null = element; node; node = node.assignedSlot ?? node.parentElement ?? (node.getRootNode() as Partial<ShadowRoot>).host ?? null) yield node;
}

function scrolls(node: Element): boolean {
  return node.scrollHeight > node.clientHeight || node.scrollWidth > node.clientWidth;
}

/** Remembers where everything stands that these elements can be scrolled in, and returns the way back there. */
export function rememberScroll(...elements: readonly Element[]): () => void {
  const scrolled = new Map(elements.flatMap((element) => [...ancestors(element)]).filter(scrolls).map((node) => [node, [node.scrollTop, node.scrollLeft] as const]));
  return () => {
    for (const [node, [top, left]] of scrolled) node.scrollTo({ top, left, behavior: 'instant' });
  };
}

/** Scrolls a line to where it is read well, in all that it can be scrolled in; what hides it is opened. */
export function scrollToLine(range: Range): void {
  const element = elementOf(range.startContainer);
  reveal(element);
  // Renders what the page renders only near the view, and minds whatever else the browser does.
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  // In a passage taller than the screen the middle is not the line.
  for (const node of ancestors(element)) if (scrolls(node)) center(node, range, element);
}

/** The element that a node of a text stands in. */
export function elementOf(node: Node): HTMLElement {
  return (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement) as HTMLElement;
}

function center(port: Element, range: Range, element: Element): void {
  const line = range.getBoundingClientRect();
  const style = getComputedStyle(port);
  const isPage = port === port.ownerDocument.scrollingElement;
  if (!isPage && !/auto|scroll|hidden/.test(style.overflowY)) return;
  const pixels = (length: string) => (length.endsWith('%') ? port.clientHeight / 100 : 1) * (Number.parseFloat(length) || 0);
  const above = pixels(style.scrollPaddingTop) + pixels(getComputedStyle(element).scrollMarginTop);
  const top = (isPage ? 0 : port.getBoundingClientRect().top + port.clientTop) + above;
  const height = port.clientHeight - above - pixels(style.scrollPaddingBottom);
  if (line.top >= top + height * EDGE && line.bottom <= top + height * (1 - EDGE)) return;
  port.scrollBy({ top: (line.top + line.bottom) / 2 - top - height / 2, behavior: 'instant' });
}

/** Opens what the page has folded away round an element, as a browser does for one who searches in it. */
function reveal(element: Element): void {
  for (const node of ancestors(element)) {
    if (node.localName === 'details') node.setAttribute('open', '');
    if (node.getAttribute('hidden') !== 'until-found') continue;
    node.dispatchEvent(new Event('beforematch', { bubbles: true }));
    node.removeAttribute('hidden');
  }
}
