import { selectOne } from 'css-select';
import { parse } from 'parse5';
import { adapter, type Htmlparser2TreeAdapterMap } from 'parse5-htmlparser2-tree-adapter';
import { webAddress } from '../web-address.ts';

/** What a page's head says of its article. */
export interface Head {
  readonly title?: string;
  readonly byline?: string;
  /** A day as `YYYY-MM-DD` where the page has one, else as it is written there. */
  readonly date?: string;
  /** Where it is on the web. */
  readonly url?: string;
}

/** For each, the first that is there; `content` or `href` holds what it says. */
const SAID = {
  title: ['meta[property="og:title"]'],
  byline: ['meta[name=author]', 'meta[property="article:author"]', 'meta[name="parsely-author"]'],
  date: ['meta[property="article:published_time"]', 'meta[name=date]', 'meta[itemprop=datePublished]', 'meta[name="parsely-pub-date"]'],
  url: ['link[rel~=canonical]', 'meta[property="og:url"]'],
} as const;

/** Reads the head of an HTML document, and no more of it. */
export function readHead(html: string): Head {
  const end = html.search(/<(?:\/head|body)[\s>]/i);
  if (end < 0) return {};
  const head = parse(html.slice(0, end), { treeAdapter: adapter });
  const said = (selectors: readonly string[]): string | undefined => {
    for (const selector of selectors) {
      const { content, href = content } = selectOne<Node, Element>(selector, head)?.attribs ?? {};
      const text = href?.replace(/\s+/g, ' ').trim();
      if (text) return text;
    }
    return undefined;
  };
  const { title, byline, date, url } = { title: said(SAID.title), byline: said(SAID.byline), date: said(SAID.date), url: webAddress(said(SAID.url)) };
  return {
    ...(title !== undefined && { title }),
    // Some name a page about the author.
    ...(byline !== undefined && webAddress(byline) === undefined && { byline }),
    ...(date !== undefined && { date: /^\d{4}-\d\d-\d\d(?=T|$)/.exec(date)?.[0] ?? date }),
    ...(url !== undefined && { url }),
  };
}

type Node = Htmlparser2TreeAdapterMap['node'];
type Element = Htmlparser2TreeAdapterMap['element'];
