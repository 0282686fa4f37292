import { compile, selectOne } from 'css-select';
import { html as spec, parse } from 'parse5';
import { adapter, type Htmlparser2TreeAdapterMap } from 'parse5-htmlparser2-tree-adapter';
import { FURNITURE } from '../text/furniture.ts';
import { PassageBuilder } from '../text/passage-builder.ts';
import type { Passage } from '../text/passage.ts';
import { readText } from '../text/read-text.ts';

export interface ReadOptions {
  /** What the text is; default `text`. */
  readonly type?: 'text' | 'html';
  /** Selector of the element that is the article in an HTML document, the first that matches. Default: the whole document. */
  readonly article?: string;
  /** Selector of what of an HTML document is not read; `''` for nothing. Default: page furniture, as `<article-map>` leaves it out. */
  readonly exclude?: string;
}

/** What pages hide from sight by their style sheets, which are not asked here. */
const HIDDEN = '.screen-reader-text, .visually-hidden, .sr-only';

type Node = Htmlparser2TreeAdapterMap['node'];
type Element = Htmlparser2TreeAdapterMap['element'];

/**
 * Reads an article's passages from a text or an HTML document, as a page would show it without style sheets.
 * Throws a `TypeError` for a selector that is none, and for one of an article that is not there.
 */
export function readPassages(text: string, { type = 'text', article = '', exclude = FURNITURE }: ReadOptions = {}): Passage[] {
  if (type === 'text') return readText(text);
  const document = parse(text, { treeAdapter: adapter });
  const root = article === '' ? document : selected('article', article, () => selectOne<Node, Element>(article, document));
  if (!root) throw new TypeError(`article: no element of the document matches ${JSON.stringify(article)}.`);
  return readHtml(root, selected('exclude', exclude, () => compile<Node, Element>(exclude.trim() === '' ? HIDDEN : `${HIDDEN}, ${exclude}`)));
}

function selected<T>(option: string, selector: string, find: () => T): T {
  try {
    return find();
  } catch (error) {
    throw new TypeError(`${option}: ${JSON.stringify(selector)} is not a selector: ${(error as Error).message}`, { cause: error });
  }
}

/** An attribute of an element, or of the nearest element round it. */
function nearest(from: Node, name: string): string | null {
  for (let node: Node | null = from; node; node = node.parent) if (adapter.isElementNode(node) && Object.hasOwn(node.attribs, name)) return node.attribs[name]!;
  return null;
}

/** Walks what parse5 made, by the HTML standard's algorithm, without recursion: it may be deep. */
function readHtml(root: Node, isFurniture: (node: Node) => boolean): Passage[] {
  const builder = new PassageBuilder<undefined>();
  const ids = new Set<string>();
  /** Enters a node; false: what it holds is not read. */
  const visit = (node: Node): boolean => {
    if (adapter.isTextNode(node)) builder.add(node.data, undefined);
    if (!adapter.isElementNode(node)) return 'childNodes' in node;
    const { attribs } = node;
    const attribute = (name: string) => (Object.hasOwn(attribs, name) ? attribs[name]! : null);
    if (attribute('id')) ids.add(attribs.id!);
    if (node !== root && isFurniture(node)) return false;
    const name = adapter.getNamespaceURI(node) === spec.NS.HTML ? adapter.getTagName(node) : '';
    return builder.enter(node === root ? { name: 'div', attribute: (wanted) => (wanted === 'lang' || wanted === 'dir' ? nearest(root, wanted) : attribute(wanted)) } : { name, attribute });
  };
  let node = root;
  for (let entered = visit(root); ;) {
    // 1. Down, if the node is entered and has children.
    const child = entered && 'firstChild' in node ? node.firstChild : null;
    if (child) {
      node = child;
      entered = visit(child);
      continue;
    }
    // 2. Else to the next sibling, leaving what is finished on the way up.
    for (; node === root || !node.nextSibling; node = node.parent!, entered = true) {
      if (entered && adapter.isElementNode(node)) builder.leave();
      if (node === root) return builder.finish(ids).map(({ passage }) => passage);
    }
    if (entered && adapter.isElementNode(node)) builder.leave();
    node = node.nextSibling;
    entered = visit(node);
  }
}
