import { byPassage } from '../places/gather.ts';
import type { Mention } from '../story.ts';
import { Marks, textPositionAt } from './mark.ts';
import type { ArticleText } from './read.ts';

/**
 * The link between a story and the article's own text: marks the mentions, answers clicks on them, and scrolls to one.
 * Nothing in the page's DOM is changed.
 */
export class TextLink {
  private readonly marks = new Marks();
  private readonly pick: (mention: Mention) => void;
  private readonly over: (mention: Mention | undefined) => void;
  private text: ArticleText | undefined;
  private byPassage: ReadonlyMap<string, readonly Mention[]> = new Map();
  private hovered: Mention | undefined;
  private release: (() => void) | undefined;

  /** `pick`: a name was clicked; `over`: the pointer is over one, or no longer. */
  constructor(pick: (mention: Mention) => void, over: (mention: Mention | undefined) => void) {
    this.pick = pick;
    this.over = over;
  }

  /** Marks these mentions in this text, and makes them answer. */
  attach(text: ArticleText, mentions: readonly Mention[]): void {
    this.detach();
    this.text = text;
    this.marks.show(text, mentions);
    this.byPassage = byPassage(mentions);
    const click = (event: MouseEvent) => this.answer(event);
    const move = (event: PointerEvent) => event.pointerType === 'mouse' && this.hover(event.clientX, event.clientY);
    const leave = () => this.hover(-1, -1);
    text.root.addEventListener('click', click as EventListener);
    text.root.addEventListener('pointermove', move as EventListener, { passive: true });
    text.root.addEventListener('pointerleave', leave);
    this.release = () => {
      leave();
      text.root.removeEventListener('click', click as EventListener);
      text.root.removeEventListener('pointermove', move as EventListener);
      text.root.removeEventListener('pointerleave', leave);
    };
  }

  detach(): void {
    this.release?.();
    this.release = undefined;
    this.marks.clear();
    this.text = undefined;
  }

  emphasise(mentions: readonly Mention[], spot?: Mention): void {
    if (this.text) this.marks.emphasise(this.text, mentions, spot);
  }

  /** Marks the one spot the reader was sent to. */
  point(mention: Mention): void {
    if (this.text) this.marks.point(this.text, mention);
  }

  /** Scrolls a mention into view, and returns the way back to where the page was; `undefined` when it is not on the page. */
  scrollTo(mention: Mention): (() => void) | undefined {
    const element = this.text?.element(mention.passage);
    const range = this.text?.range(mention.passage, mention.start, mention.end);
    if (!element || !range) return undefined;
    const restore = rememberScroll(element);
    element.closest('details:not([open])')?.setAttribute('open', '');
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    // In a passage taller than the screen the middle is not the mention.
    const { top, bottom } = range.getBoundingClientRect();
    const height = element.ownerDocument.documentElement.clientHeight;
    if (top < height * 0.15 || bottom > height * 0.85) element.ownerDocument.defaultView?.scrollBy({ top: (top + bottom - height) / 2, behavior: 'instant' });
    return restore;
  }

  private hover(x: number, y: number): void {
    const mention = x < 0 ? undefined : this.mentionAt(x, y);
    if (mention === this.hovered || !this.text) return;
    this.hovered = mention;
    this.marks.hover(this.text, mention);
    this.over(mention);
  }

  private answer(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    // The page's own links and controls keep their clicks; a selection is not a click.
    if (event.composedPath().some((node) => node instanceof Element && node.matches('a[href], button, input, select, textarea, label, summary, [contenteditable]'))) return;
    if (getSelection()?.isCollapsed === false) return;
    const mention = this.mentionAt(event.clientX, event.clientY);
    if (mention) this.pick(mention);
  }

  private mentionAt(x: number, y: number): Mention | undefined {
    const { text } = this;
    const position = text && textPositionAt(text.root.ownerDocument, x, y);
    const spot = position && text.locate(position.node, position.offset);
    if (!spot) return undefined;
    // The caret snaps to the nearest text, so the click must also be on the letters.
    return this.byPassage.get(spot.passage)?.find((mention) => mention.start <= spot.offset && spot.offset <= mention.end
      && [...(text.range(mention.passage, mention.start, mention.end)?.getClientRects() ?? [])].some((box) => x >= box.left - 2 && x <= box.right + 2 && y >= box.top - 4 && y <= box.bottom + 4));
  }
}

function rememberScroll(element: Element): () => void {
  const scrolled: [Element, number, number][] = [];
  for (let node: Element | null = element; node; node = node.parentElement ?? (node.getRootNode() as ShadowRoot).host ?? null) {
    if (node.scrollHeight > node.clientHeight || node.scrollWidth > node.clientWidth) scrolled.push([node, node.scrollTop, node.scrollLeft]);
  }
  return () => {
    for (const [node, top, left] of scrolled) node.scrollTo({ top, left, behavior: 'instant' });
  };
}
