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
  const text = new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(() => tell(article), STILL);
  });
  const look = () => {
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
