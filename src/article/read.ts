import { nearest } from './nearest.ts';
import { drained } from '../text/drained.ts';
import { PassageBuilder, type Built, type ElementView, type Piece } from '../text/passage-builder.ts';
import type { Passage } from '../text/passage.ts';

export interface ReadOptions {
  /** Selector of what is not read. Default: nothing but what is never text. */
  readonly exclude?: string;
  /** Ask the page's styles what is shown; false for a document that is not rendered. Default true. */
  readonly styles?: boolean;
}

// A form field named "childNodes" hides the property of that name: ask the prototype, and let a TreeWalker walk.
const localName = Object.getOwnPropertyDescriptor(globalThis.Element?.prototype ?? {}, 'localName')?.get;
const namespace = Object.getOwnPropertyDescriptor(globalThis.Element?.prototype ?? {}, 'namespaceURI')?.get;
const XHTML = 'http://www.w3.org/1999/xhtml';

/** An article element as passages, and the way back from a passage's offsets to the page. */
export class ArticleText {
  readonly root: Element;
  readonly passages: readonly Passage[];
  /** What each passage is made of, and each text node's part in it; only `regroup` changes them. */
  readonly pieces: Map<string, readonly Piece<Text>[]>;
  readonly byNode = new Map<Text, { passage: string; piece: Piece<Text> }[]>();

  constructor(root: Element, built: readonly Built<Text>[]) {
    this.root = root;
    this.passages = built.map(({ passage }) => passage);
    this.pieces = new Map(built.map(({ passage, pieces }) => [passage.id, pieces]));
    for (const { passage, pieces } of built) {
      for (const piece of pieces) {
        const known = this.byNode.get(piece.source);
        if (known) known.push({ passage: passage.id, piece });
        else this.byNode.set(piece.source, [{ passage: passage.id, piece }]);
      }
    }
  }

  /** The page's range of a span of a passage; `undefined` when the text has gone from the page. */
  range(passage: string, start: number, end: number): Range | undefined {
    const from = this.point(passage, start, false);
    const to = this.point(passage, end, true);
    if (!from || !to) return undefined;
    const range = from.node.ownerDocument.createRange();
    try {
      range.setStart(from.node, from.offset);
      range.setEnd(to.node, to.offset);
    } catch {
      return undefined; // the page's script shortened the node
    }
    return range;
  }

  /** The passage and offset of a position in the page's text. */
  locate(node: Node, offset: number): { passage: string; offset: number } | undefined {
    const known = this.byNode.get(node as Text)?.findLast(({ piece }) => piece.offset <= offset);
    return known && { passage: known.passage, offset: known.piece.at + Math.min(offset - known.piece.offset, known.piece.length) };
  }

  /** The element a passage stands in. */
  element(passage: string): Element | undefined {
    const node = this.pieces.get(passage)?.[0]?.source;
    return node?.isConnected ? node.parentElement ?? undefined : undefined;
  }

  private point(passage: string, at: number, end: boolean): { node: Text; offset: number } | undefined {
    const pieces = this.pieces.get(passage) ?? [];
    const piece = end ? pieces.findLast((candidate) => candidate.at < at) : pieces.findLast((candidate) => candidate.at <= at);
    if (!piece?.source.isConnected) return undefined;
    return { node: piece.source, offset: piece.offset + Math.min(at - piece.at, piece.length) };
  }
}

/** Buttons of ours round names in the page's text: the text reads as if they were not there. */
export const ownMarks = new WeakSet<Node>();

/** Nodes read between two chances to pause. */
const NODES = 100;

/** Reads the text of an element as it is shown, in document order. Touches nothing. */
export function readArticle(root: Element, options?: ReadOptions): ArticleText {
  return drained(readingArticle(root, options));
}

/** The same with chances to pause, for as long as the page does not change. */
export function* readingArticle(root: Element, { exclude = '', styles = true }: ReadOptions = {}): Generator<undefined, ArticleText> {
  const builder = new PassageBuilder<Text>();
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const furniture = exclude.trim() === '' ? undefined : safeSelector(root, exclude);
  const ids = new Set<string>();
  const enter = (node: Node): boolean => {
    if (node.nodeType === Node.TEXT_NODE) {
      builder.add((node as Text).data, node as Text);
      return false;
    }
    if (ownMarks.has(node)) return builder.enter({ name: 'span', attribute: () => null });
    const element = node as Element;
    const id = Element.prototype.getAttribute.call(element, 'id');
    if (id) ids.add(id);
    if (node !== root && furniture && Element.prototype.matches.call(element, furniture)) return false;
    const seen = view(element, styles && node !== root);
    // An <article-map> inside an article is not its text; one that holds the article is. Its language may be that of the page round it.
    return builder.enter(node === root ? { ...seen, name: 'div', attribute: (wanted) => (wanted === 'lang' || wanted === 'dir' ? nearest(root, wanted) : seen.attribute(wanted)) } : seen);
  };
  let entered = enter(root);
  for (let read = 1; ; read++) {
    if (read % NODES === 0) yield undefined;
    if (entered && walker.firstChild()) {
      entered = enter(walker.currentNode);
      continue;
    }
    if (entered && walker.currentNode.nodeType === Node.ELEMENT_NODE) builder.leave();
    while (!walker.nextSibling()) {
      if (walker.currentNode === root || !walker.parentNode()) return new ArticleText(root, builder.finish(ids));
      builder.leave();
    }
    entered = enter(walker.currentNode);
  }
}

function safeSelector(root: Element, selector: string): string | undefined {
  try {
    root.matches(selector);
    return selector;
  } catch {
    console.warn(`<article-map>: exclude="${selector}" is not a selector; nothing is excluded by it.`);
    return undefined;
  }
}

function view(element: Element, styles: boolean): ElementView {
  const name = namespace!.call(element) === XHTML ? String(localName!.call(element)) : '';
  const attribute = (wanted: string) => Element.prototype.getAttribute.call(element, wanted);
  if (!styles || name === 'br' || name === 'wbr') return { name, attribute };
  const style = getComputedStyle(element);
  const { display } = style;
  if (display === '') return { name, attribute, hidden: true };
  const block = !/^(?:inline|contents|ruby|math)/.test(display) && style.float === 'none';
  return { name, attribute, hidden: isUnseen(style), ...(display !== 'contents' && (block || isInline(name)) && { block }) };
}

/** Not shown, or shown to assistive technology only: a reader sent there would find nothing. */
function isUnseen(style: CSSStyleDeclaration): boolean {
  if (style.display === 'none' || (style.visibility !== 'visible' && style.visibility !== '')) return true;
  return style.position === 'absolute' && style.overflow === 'hidden' && Number.parseFloat(style.width) <= 1;
}

/** Elements whose style may make a block of them, or not; what the standard calls a block stays one. */
function isInline(name: string): boolean {
  return /^(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|q|s|samp|small|span|strong|time|u|var)$/.test(name);
}
