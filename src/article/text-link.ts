import { byPassage } from '../places/gather.ts';
import type { Mention } from '../story.ts';
import type { LinkMarks } from './link-marks.ts';
import { Marks, textPositionAt } from './mark.ts';
import type { ArticleText } from './read.ts';

export interface TextAnswers {
  /** A name was chosen. */
  readonly pick: (mention: Mention) => void;
  /** The pointer or the focus is on a name, or no longer. */
  readonly over: (mention: Mention | undefined) => void;
  /** Makes a change of the page that is no reason to read it again. */
  readonly quietly: (change: () => void) => void;
}

type Describe = (mention: Mention) => string;

/**
 * The link between a story and the article's own text: marks the mentions, answers clicks on them, and finds one.
 * Nothing in the page's DOM is changed, unless names are to be buttons.
 */
export class TextLink {
  private readonly marks = new Marks();
  private readonly answers: TextAnswers;
  /** What is marked. */
  text: ArticleText | undefined;
  private byPassage: ReadonlyMap<string, readonly Mention[]> = new Map();
  private hovered: Mention | undefined;
  private emphasised: readonly [mentions: readonly Mention[], spot: Mention | undefined] = [[], undefined];
  private release: (() => void) | undefined;
  links: LinkMarks | undefined;
  /** Says what a name's button is for; false while names are not to be buttons. */
  private describe: Describe | false = false;

  constructor(answers: TextAnswers) {
    this.answers = answers;
  }

  /** Marks these mentions in this text, and makes them answer; as buttons, if it is said what for. */
  attach(text: ArticleText, mentions: readonly Mention[], describe: Describe | false): void {
    this.release?.();
    if (this.text?.root.getRootNode() !== text.root.getRootNode()) this.marks.clear();
    this.describe = describe;
    if (!describe) this.links?.clear();
    this.text = text;
    if (describe) void this.link(text, mentions, describe);
    else this.marks.show(text, mentions);
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
    this.describe = false;
    this.links?.clear();
    this.marks.clear();
    this.text = undefined;
  }

  emphasise(mentions: readonly Mention[], spot?: Mention): void {
    this.emphasised = [mentions, spot];
    if (this.text) this.marks.emphasise(this.text, mentions, spot);
  }

  /** Makes names buttons: the code for it is loaded for the pages that ask for it. */
  private async link(text: ArticleText, mentions: readonly Mention[], describe: Describe): Promise<void> {
    // Where that does not come, names are marked as they are without buttons.
    const module = await import('./link-marks.ts').catch(() => undefined);
    if (this.describe !== describe) return;
    if (module) this.links ??= new module.LinkMarks({ ...this.answers, over: (mention) => this.light(mention) });
    const rest = this.links ? await this.links.show(text, mentions, describe) : mentions;
    if (!rest || this.describe !== describe) return;
    // So are those that can have none.
    this.marks.show(text, rest);
    this.emphasise(...this.emphasised);
  }

  private hover(x: number, y: number): void {
    this.light(x < 0 ? undefined : this.mentionAt(x, y));
  }

  private light(mention: Mention | undefined): void {
    if (mention === this.hovered || !this.text) return;
    this.hovered = mention;
    this.marks.hover(this.text, mention);
    this.answers.over(mention);
  }

  private answer(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    // The page's own links and controls keep their clicks; a selection is not a click.
    if (event.composedPath().some((node) => node instanceof Element && node.matches('a[href], button, input, select, textarea, label, summary, [contenteditable]'))) return;
    if (getSelection()?.isCollapsed === false) return;
    const mention = this.links?.mentionOf(event.composedPath()[0]) ?? this.mentionAt(event.clientX, event.clientY);
    if (mention) this.answers.pick(mention);
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
