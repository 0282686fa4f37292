import type { ArticleText } from './read.ts';

/**
 * Tells which passages a reader has in view, by their ids, whenever that changes; the page may scroll, or a box the article
 * stands in. What lies under `over`, where that stays on the screen over the article, is not in view. The browser watches:
 * nothing is measured as the page scrolls. Returns the release.
 */
export function watchInView(text: ArticleText, over: HTMLElement, tell: (passages: ReadonlySet<string>) => void): () => void {
  const ids = passagesByElement(text);
  let observer: IntersectionObserver | undefined;
  const watch = () => {
    observer?.disconnect();
    const seen = new Set<Element>();
    const { top, bottom } = coveredBy(over, text.root);
    observer = new IntersectionObserver((changes) => {
      for (const { target, isIntersecting } of changes) {
        if (isIntersecting) seen.add(target);
        else seen.delete(target);
      }
      tell(new Set([...seen].flatMap((element) => ids.get(element) ?? [])));
      // A passage that only touches the edge is not in view.
    }, { rootMargin: `${-1 - top}px 0px ${-1 - bottom}px` });
    for (const element of ids.keys()) observer.observe(element);
  };
  // It watches from the start, and anew when what lies over the article has another size.
  const size = new ResizeObserver(watch);
  size.observe(over);
  return () => {
    size.disconnect();
    observer?.disconnect();
  };
}

/** The elements that hold one passage each, or several that are nowhere apart. */
function passagesByElement(text: ArticleText): ReadonlyMap<Element, readonly string[]> {
  const ids = new Map<Element, string[]>();
  for (const { id, text: { length } } of text.passages) {
    const element = blockOf(text, id, length);
    if (!element) continue;
    const known = ids.get(element);
    if (known) known.push(id);
    else ids.set(element, [id]);
  }
  return ids;
}

/** The element all of a passage stands in; the start of the passage, where that is the whole article. */
function blockOf(text: ArticleText, id: string, length: number): Element | undefined {
  const node = text.range(id, 0, length)?.commonAncestorContainer;
  const element = node instanceof Element ? node : node?.parentElement ?? undefined;
  return element === text.root ? text.element(id) : element;
}

/** How much of the window's height an element covers that stays at its upper or lower edge over most of the article's width, pixels. */
function coveredBy(over: HTMLElement, article: Element): { readonly top: number; readonly bottom: number } {
  const [a, b] = [over.getBoundingClientRect(), article.getBoundingClientRect()];
  const { innerHeight } = window;
  if (Math.min(a.right, b.right) - Math.max(a.left, b.left) < b.width / 2 || a.height > 0.9 * innerHeight) return { top: 0, bottom: 0 };
  let node: Element | null = over;
  while (node && !/sticky|fixed/.test(getComputedStyle(node).position)) node = node.parentElement ?? (node.getRootNode() as ShadowRoot).host ?? null;
  const stays = node && getComputedStyle(node);
  if (!node || !stays) return { top: 0, bottom: 0 };
  const { height } = node.getBoundingClientRect();
  return stays.top === 'auto' || (stays.position === 'fixed' && a.top + a.bottom > innerHeight) ? { top: 0, bottom: height } : { top: height, bottom: 0 };
}
