/** How long an article must be still before it is read again, in milliseconds. */
const STILL = 250;

/**
 * Finds the element with this id in the host's tree, now or when it arrives, and tells of it again when its text has
 * changed, `undefined` when it has gone. Returns the release.
 */
export function watchArticle(host: Element, id: string, tell: (article: Element | undefined) => void): () => void {
  const tree = host.getRootNode() as Document | ShadowRoot;
  let article: Element | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = -Infinity;
  const text = new MutationObserver(() => {
    // The first change after a quiet time is read at once: a replaced article is there. The rest waits until it is still again.
    const now = performance.now();
    const quiet = now - last > STILL;
    last = now;
    clearTimeout(timer);
    timer = setTimeout(() => tell(article), quiet ? 0 : STILL);
  });
  const look = () => {
    // The page removes both together: that is no missing article.
    if (!host.isConnected) return;
    const found = tree.getElementById(id) ?? undefined;
    if (found === article) return;
    article = found;
    text.disconnect();
    clearTimeout(timer);
    if (article) text.observe(article, { childList: true, characterData: true, subtree: true, attributes: true, attributeFilter: ['data-place', 'hidden', 'id', 'lang'] });
    tell(article);
  };
  const arrivals = new MutationObserver(look);
  arrivals.observe(tree, { childList: true, subtree: true, attributes: true, attributeFilter: ['id'] });
  look();
  if (!article) tell(undefined);
  return () => {
    arrivals.disconnect();
    text.disconnect();
    clearTimeout(timer);
  };
}
