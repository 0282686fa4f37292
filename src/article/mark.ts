import type { Mention } from '../story.ts';
import type { ArticleText } from './read.ts';

/** Names of our highlights; no page's own highlight is ever touched. */
const ALL = 'article-map-mention';
const OPEN = 'article-map-open';
const SPOT = 'article-map-spot';
const HOVER = 'article-map-hover';

/** How mentions look in the page's own text. Underlines shift nothing; the host may restyle `::highlight(article-map-mention)`. */
const css = `
::highlight(${ALL}) { text-decoration: underline 1.5px dotted color-mix(in srgb, currentColor 55%, transparent); text-underline-offset: 0.2em; }
::highlight(${OPEN}) { background-color: light-dark(#f7d9c4, #6b3a1f); color: light-dark(#3b1d0c, #fff1e6); text-decoration: underline 2px solid light-dark(#983414, #ff9a66); }
::highlight(${HOVER}) { text-decoration: underline 2px solid; }
::highlight(${SPOT}) { background-color: light-dark(#983414, #ff9a66); color: light-dark(#fff, #1d0d05); }`;

/** Browsers look through all ranges at each frame: a book with a hundred thousand names would freeze. The rest answer a click all the same. */
const MOST = 4000;

/** Rules of our sheet; one more while the pointer is over a name. */
const RULES = 4;

type Member = keyof Pick<Highlight, 'add' | 'delete'>;

/** Marks of one element on a page; several share the document's highlights, and each removes only its own ranges. */
export class Marks {
  private readonly ranges = new Map<string, Range[]>();
  private released: (() => void) | undefined;

  static get supported(): boolean {
    return typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight === 'function';
  }

  /** Underlines these mentions; the first call adopts our sheet into the article's document or shadow root. */
  show(text: ArticleText, mentions: readonly Mention[]): void {
    this.released ??= adoptSheet(text.root.getRootNode() as Document | ShadowRoot);
    // Where the reader's own colours are forced, a highlight is a block of them: too much for every name.
    this.replace(ALL, matchMedia('(forced-colors: active)').matches ? [] : rangesOf(text, mentions));
  }

  /** Makes the open place's mentions stand out, and the one the reader was sent to most of all. */
  emphasise(text: ArticleText, mentions: readonly Mention[], spot?: Mention): void {
    this.replace(OPEN, rangesOf(text, mentions), 1);
    this.replace(SPOT, spot ? rangesOf(text, [spot]) : [], 2);
  }

  /** Shows that the name under the pointer can be clicked: an underline, and a hand while it is over it. */
  hover(text: ArticleText, mention: Mention | undefined): void {
    this.replace(HOVER, mention ? rangesOf(text, [mention]) : [], 3);
    const { root } = text;
    const sheet = users.get(root.getRootNode() as Document | ShadowRoot)?.sheet;
    if (!sheet) return;
    while (sheet.cssRules.length > RULES) sheet.deleteRule(RULES);
    const itself = root.id ? `#${CSS.escape(root.id)}` : root.localName;
    if (mention) sheet.insertRule(`${itself}, ${itself} * { cursor: pointer; }`, RULES);
  }

  clear(): void {
    for (const name of [ALL, OPEN, SPOT, HOVER]) this.replace(name, []);
    this.released?.();
    this.released = undefined;
  }

  private replace(name: string, ranges: Range[], priority = 0): void {
    if (!Marks.supported) return;
    const change = (member: Member, list: readonly Range[]) => {
      let highlight = CSS.highlights.get(name);
      if (!highlight) {
        if (list.length === 0) return;
        highlight = new Highlight();
        highlight.priority = priority;
        CSS.highlights.set(name, highlight);
      }
      for (const range of list) highlight[member](range);
      if (highlight.size === 0) CSS.highlights.delete(name);
    };
    change('delete', this.ranges.get(name) ?? []);
    this.ranges.set(name, ranges);
    change('add', ranges);
  }
}

function rangesOf(text: ArticleText, mentions: readonly Mention[]): Range[] {
  return mentions.slice(0, MOST).map(({ passage, start, end }) => text.range(passage, start, end)).filter((range) => range !== undefined);
}

const users = new WeakMap<Document | ShadowRoot, { sheet: CSSStyleSheet; count: number }>();

function adoptSheet(root: Document | ShadowRoot): () => void {
  let entry = users.get(root);
  if (!entry) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    entry = { sheet, count: 0 };
    users.set(root, entry);
  }
  const { sheet } = entry;
  if (entry.count++ === 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    if (--entry.count === 0) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
  };
}

/** The position in the text under a point of the viewport, where the browser can tell. */
export function textPositionAt(document: Document, x: number, y: number): { node: Node; offset: number } | undefined {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position ? { node: position.offsetNode, offset: position.offset } : undefined;
  }
  const range = (document as Document & { caretRangeFromPoint?(x: number, y: number): Range | null }).caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}
