/** How long an article must be still before it is read again, in milliseconds. */
const STILL = 250;

/** What is watched of an article: its text, and the attributes that say how it is read. */
const TEXT = { childList: true, characterData: true, subtree: true, attributes: true, attributeFilter: ['data-place', 'hidden', 'id', 'lang'] };

export interface ArticleWatch {
  /** How often the page has changed the article. */
  readonly edits: () => number;
  /** Makes a change of our own in the article: it is no reason to read it again. */
  readonly quietly: (change: () => void) => void;
  readonly release: () => void;
}

/**
 * Finds the element with this id in the host's tree, now or when it arrives, and tells of it again when its text has
 * changed, `undefined` when it has gone. Without an id, the host's own children are the article.
 */
export function watchArticle(host: Element, id: string, tell: (article: Element | undefined) => void): ArticleWatch {
  const tree = host.getRootNode() as Document | ShadowRoot;
  let article: Element | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = -Infinity;
  let edits = 0;
  const again = () => tell(id || host.childElementCount > 0 || host.textContent?.trim() ? article : undefined);
  const changed = () => {
    // The first change after a quiet time is read at once: a replaced article is there. The rest waits until it is still again.
    edits++;
    const now = performance.now();
    const quiet = now - last > STILL;
    last = now;
    clearTimeout(timer);
    timer = setTimeout(again, quiet ? 0 : STILL);
  };
  const text = new MutationObserver(changed);
  const look = () => {
    // The page removes both together: that is no missing article.
    if (!host.isConnected) return;
    const found = id ? tree.getElementById(id) ?? undefined : host;
    if (found === article) return;
    article = found;
    text.disconnect();
    clearTimeout(timer);
    if (article) text.observe(article, TEXT);
    again();
  };
  const arrivals = new MutationObserver(look);
  if (id) arrivals.observe(tree, { childList: true, subtree: true, attributes: true, attributeFilter: ['id'] });
  look();
  if (!article) tell(undefined);
  return {
    edits: () => edits,
    quietly: (change) => {
      // What the page did before is told; what we do now is not.
      if (text.takeRecords().length > 0) changed();
      change();
      text.takeRecords();
    },
    release: () => {
      arrivals.disconnect();
      text.disconnect();
      clearTimeout(timer);
    },
  };
}
