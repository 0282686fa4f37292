import type { ArticleText } from './read.ts';

/**
 * Tells which passages a reader has in view, by their ids, whenever that changes; the page may scroll, or a box the article
 * stands in. The browser watches: nothing is measured. Returns the release.
 */
export function watchInView(text: ArticleText, tell: (passages: ReadonlySet<string>) => void): () => void {
  const ids = passagesByElement(text);
  const seen = new Set<Element>();
  const observer = new IntersectionObserver((changes) => {
    for (const { target, isIntersecting } of changes) {
      if (isIntersecting) seen.add(target);
      else seen.delete(target);
    }
    tell(new Set([...seen].flatMap((element) => ids.get(element) ?? [])));
  });
  for (const element of ids.keys()) observer.observe(element);
  return () => observer.disconnect();
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
