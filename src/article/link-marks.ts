import type { Mention } from '../story.ts';
import { keepSelection } from './keep-selection.ts';
import css from './link-marks.css?inline';
import { ownMarks, type ArticleText } from './read.ts';
import { regroup, type Regrouping } from './regroup.ts';
import { cutRun, isSound, joinRun, type Run } from './run.ts';
import { isFree, slicesOf, type Slice } from './slices.ts';

/** Whose cuts a text node is part of: two elements that read one article keep apart. */
const owners = new WeakMap<Text, LinkMarks>();

/** Work between two pauses, milliseconds: the page goes on answering. */
const SLICE = 8;

export interface LinkAnswers {
  readonly pick: (mention: Mention) => void;
  /** The focus is on a name, or no longer. */
  readonly over: (mention: Mention | undefined) => void;
  /** Makes a change of the page that is no reason to read it again. */
  readonly quietly: (change: () => void) => void;
}

/**
 * Buttons in the page's text, one stop for each mention. They are spans with the role: a `<button>` is laid out as one box, and would break lines
 * elsewhere. A name that runs through several inline elements has a span in each, of which the first is the button.
 */
export class LinkMarks {
  private readonly answers: LinkAnswers;
  private readonly watcher = new MutationObserver(() => this.mend());
  private readonly mentions = new Map<Element, Mention>();
  private runs = new Map<Text, Run>();
  private text: ArticleText | undefined;
  private describe: (mention: Mention) => string = () => '';
  /** The latest showing begun; an earlier one stops. */
  private turn = 0;
  private release: (() => void) | undefined;

  constructor(answers: LinkAnswers) {
    this.answers = answers;
  }

  /** Puts buttons round these mentions, keeps those that stand there already, and gives the mentions that can have none. */
  async show(text: ArticleText, mentions: readonly Mention[], describe: (mention: Mention) => string): Promise<readonly Mention[] | undefined> {
    if (this.text?.root !== text.root) this.begin(text.root);
    const turn = ++this.turn;
    this.text = text;
    this.describe = describe;
    const { linked, rest } = this.divide(text, mentions);
    const focused = this.focused();
    this.change(() => this.drop(wantedOf(text, linked)));
    const wanted = [...wantedOf(text, linked)].filter(([node]) => !ownMarks.has(node.parentNode!));
    this.rename(text, linked);
    for (let i = 0; i < wanted.length;) {
      const stop = performance.now() + SLICE;
      this.change(() => {
        const regroupings: Regrouping[] = [];
        do regroupings.push(this.cut(...wanted[i]!)); while (++i < wanted.length && performance.now() < stop);
        regroup(text, regroupings);
      });
      if (i < wanted.length) await new Promise((resume) => setTimeout(resume));
      if (turn !== this.turn) return undefined;
    }
    if (focused && !focused.element.isConnected) this.refocus(text, nearest(linked, focused.mention));
    return rest;
  }

  /** The page's text is as it was before the first button. */
  clear(): void {
    this.turn++;
    this.release?.();
    this.release = undefined;
    this.change(() => this.undo([...this.runs.values()]));
    this.text = undefined;
  }

  /** The mention whose button, or part of it, this is. */
  mentionOf(node: EventTarget | null | undefined): Mention | undefined {
    return this.mentions.get(node as Element);
  }

  /** The button that a span of the page begins in. */
  button({ startContainer }: Range): HTMLElement | undefined {
    const mark = startContainer.parentElement;
    return mark && this.mentions.has(mark) ? mark : undefined;
  }

  private begin(root: Element): void {
    this.clear();
    const page = root.getRootNode() as Document | ShadowRoot;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    page.adoptedStyleSheets.push(sheet);
    const keydown = (event: Event) => this.press(event as KeyboardEvent);
    const focus = (event: Event) => this.answers.over(event.type === 'focusin' ? this.mentionOf(event.target) : undefined);
    root.addEventListener('keydown', keydown);
    root.addEventListener('focusin', focus);
    root.addEventListener('focusout', focus);
    this.watcher.observe(root, { childList: true, characterData: true, subtree: true });
    this.release = () => {
      root.removeEventListener('keydown', keydown);
      root.removeEventListener('focusin', focus);
      root.removeEventListener('focusout', focus);
      this.watcher.disconnect();
      page.adoptedStyleSheets = page.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
    };
  }

  private press(event: KeyboardEvent): void {
    const mention = this.mentionOf(event.target);
    if (!mention || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    if (!event.repeat) this.answers.pick(mention);
  }

  /** What the page does to a text we have cut is done to the whole of it, before anyone sees the pieces. */
  private mend(): void {
    const broken = [...this.runs.values()].filter((run) => !isSound(run));
    if (broken.length > 0) this.change(() => this.undo(broken));
  }

  private change(act: () => void): void {
    this.answers.quietly(act);
    this.watcher.takeRecords();
  }

  /** Undoes the runs that do not stand as they are wanted. */
  private drop(wanted: ReadonlyMap<Text, readonly Slice[]>): void {
    this.undo([...this.runs.values()].filter((run) => !isSound(run) || !run.nodes.every((node, i) => {
      const slices = wanted.get(node) ?? [];
      return i % 2 === 0 ? slices.length === 0 : slices.length === 1 && this.stands(run.marks[(i - 1) / 2]!, slices[0]!);
    })));
  }

  private stands(mark: HTMLElement, { node, from, to, mention, first }: Slice): boolean {
    return from === 0 && to === node.data.length && first === mark.hasAttribute('role') && this.mentions.get(mark)?.place === mention.place;
  }

  /** The buttons that stay are those of the new mentions. */
  private rename(text: ArticleText, mentions: readonly Mention[]): void {
    for (const mention of mentions) {
      for (const slice of slicesOf(text, mention)) {
        const mark = slice.node.parentElement;
        if (mark && this.mentions.has(mark)) this.dress(mark, slice);
      }
    }
  }

  private cut(node: Text, slices: readonly Slice[]): Regrouping {
    let cut!: ReturnType<typeof cutRun>;
    keepSelection(node.parentNode!, () => cut?.run.nodes ?? [node], () => {
      cut = cutRun(node, slices, (slice) => this.dress(node.ownerDocument.createElement('span'), slice));
    });
    this.runs.set(node, cut.run);
    for (const part of cut.run.nodes) owners.set(part, this);
    return cut.regrouping;
  }

  private dress(mark: HTMLElement, { mention, first }: Slice): HTMLElement {
    this.mentions.set(mark, mention);
    mark.setAttribute('data-article-map', mention.place);
    if (first) {
      mark.tabIndex = 0;
      mark.setAttribute('role', 'button');
      mark.setAttribute('aria-description', this.describe(mention));
      // Its own text is its name; where that is a part, the whole is said here and left out there.
      const whole = slicesOf(this.text!, mention).length === 1 ? undefined : this.printed(mention);
      if (whole === undefined) mark.removeAttribute('aria-label');
      else mark.setAttribute('aria-label', whole);
    } else mark.setAttribute('aria-hidden', 'true');
    return mark;
  }

  private printed({ passage, start, end }: Mention): string | undefined {
    return this.text!.passages.find(({ id }) => id === passage)?.text.slice(start, end);
  }

  /** Which mentions can have a button, and which cannot. */
  private divide(text: ArticleText, mentions: readonly Mention[]): { linked: Mention[]; rest: Mention[] } {
    const free = new Map<Element | null, boolean>();
    const fits = ({ node }: Slice): boolean => {
      if ((owners.get(node) ?? this) !== this) return false;
      const parent = ownMarks.has(node.parentNode!) ? node.parentElement!.parentElement : node.parentElement;
      if (!free.has(parent)) free.set(parent, isFree(parent));
      return free.get(parent)!;
    };
    const linked: Mention[] = [];
    const rest: Mention[] = [];
    for (const mention of mentions) {
      const slices = slicesOf(text, mention);
      (slices.length > 0 && slices.every(fits) ? linked : rest).push(mention);
    }
    return { linked, rest };
  }

  private undo(runs: readonly Run[]): void {
    const regroupings = runs.map((run) => {
      let regrouping!: Regrouping;
      keepSelection(run.original, () => (regrouping ? [run.original] : run.nodes), () => (regrouping = joinRun(run)));
      this.runs.delete(run.original);
      for (const part of run.nodes) owners.delete(part);
      for (const mark of run.marks) this.mentions.delete(mark);
      return regrouping;
    });
    if (this.text) regroup(this.text, regroupings);
  }

  /** A button that had to be made again has the focus again. */
  private refocus(text: ArticleText, mention: Mention | undefined): void {
    const range = mention && text.range(mention.passage, mention.start, mention.end);
    if (range) this.button(range)?.focus({ preventScroll: true });
  }

  private focused(): { element: HTMLElement; mention: Mention } | undefined {
    const { activeElement } = this.text!.root.getRootNode() as Document | ShadowRoot;
    const mention = this.mentionOf(activeElement);
    return mention && { element: activeElement as HTMLElement, mention };
  }
}

/** What each text node is to hold of these mentions, in order. */
function wantedOf(text: ArticleText, mentions: readonly Mention[]): Map<Text, Slice[]> {
  const wanted = new Map<Text, Slice[]>();
  for (const slice of mentions.flatMap((mention) => slicesOf(text, mention))) {
    const known = wanted.get(slice.node);
    if (known) known.push(slice);
    else wanted.set(slice.node, [slice]);
  }
  return wanted;
}

/** The mention of the same place in the same passage that is nearest. */
function nearest(mentions: readonly Mention[], { passage, place, start }: Mention): Mention | undefined {
  return mentions.filter((other) => other.passage === passage && other.place === place).sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))[0];
}
