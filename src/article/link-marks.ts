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
  /** The mention whose button had the focus when it had to go. */
  private lost: Mention | undefined;
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
    let slices = linked.flatMap((mention) => slicesOf(text, mention));
    const before = this.runs.size;
    this.change(() => this.drop(byNode(slices)));
    // What is whole again is cut anew.
    if (this.runs.size < before) slices = linked.flatMap((mention) => slicesOf(text, mention));
    for (const slice of slices) this.keep(slice);
    const wanted = [...byNode(slices.filter(({ node }) => !ownMarks.has(node.parentNode!)))];
    for (let i = 0; i < wanted.length;) {
      const stop = performance.now() + SLICE;
      this.change(() => {
        const regroupings: Regrouping[] = [];
        do regroupings.push(...this.cut(...wanted[i]!)); while (++i < wanted.length && performance.now() < stop);
        regroup(text, regroupings);
      });
      if (i < wanted.length) await new Promise((resume) => setTimeout(resume));
      if (turn !== this.turn) return undefined;
    }
    if (this.lost) this.refocus(text, nearest(linked, this.lost));
    return rest;
  }

  /** The page's text is as it was before the first button. */
  clear(): void {
    this.turn++;
    this.release?.();
    this.release = undefined;
    this.change(() => this.undo([...this.runs.values()]));
    this.text = this.lost = undefined;
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

  /** A button that stays is the new mention's. */
  private keep(slice: Slice): void {
    const mark = slice.node.parentElement;
    if (mark && this.mentions.has(mark)) this.dress(mark, slice);
  }

  private cut(node: Text, slices: readonly Slice[]): Regrouping[] {
    // The page may have changed it since: then it will be read again.
    if (!node.isConnected || node.data.length < slices.at(-1)!.to) return [];
    let cut!: ReturnType<typeof cutRun>;
    keepSelection(node.parentNode!, () => cut?.run.nodes ?? [node], () => {
      cut = cutRun(node, slices, (slice) => this.dress(node.ownerDocument.createElement('span'), slice));
    });
    this.runs.set(node, cut.run);
    for (const part of cut.run.nodes) owners.set(part, this);
    return [cut.regrouping];
  }

  private dress(mark: HTMLElement, { mention, first, whole }: Slice): HTMLElement {
    this.mentions.set(mark, mention);
    const attributes: Record<string, string | undefined> = { 'data-article-map': mention.place };
    if (first) {
      // Its own text is its name; where that is a part, the whole is said here and left out there.
      Object.assign(attributes, { role: 'button', tabindex: '0', 'aria-description': this.describe(mention), 'aria-label': whole ? undefined : this.printed(mention) });
    } else attributes['aria-hidden'] = 'true';
    for (const [name, value] of Object.entries(attributes)) {
      if (value === undefined) mark.removeAttribute(name);
      else if (mark.getAttribute(name) !== value) mark.setAttribute(name, value);
    }
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
    const active = (this.text?.root.getRootNode() as Document | ShadowRoot | undefined)?.activeElement;
    const regroupings = runs.map((run) => {
      if (run.marks.includes(active as HTMLElement)) this.lost = this.mentionOf(active);
      let regrouping!: Regrouping;
      keepSelection(run.original, () => (regrouping ? [run.original] : run.nodes), () => (regrouping = joinRun(run)));
      this.runs.delete(run.original);
      for (const part of run.nodes) owners.delete(part);
      for (const mark of run.marks) this.mentions.delete(mark);
      return regrouping;
    });
    if (this.text) regroup(this.text, regroupings);
  }

  /** A button that is made again has the focus again, unless something else has it now. */
  private refocus(text: ArticleText, mention: Mention | undefined): void {
    this.lost = undefined;
    const range = mention && text.range(mention.passage, mention.start, mention.end);
    const { activeElement } = text.root.getRootNode() as Document | ShadowRoot;
    if (range && (!activeElement || activeElement === document.body)) this.button(range)?.focus({ preventScroll: true });
  }
}

/** What each text node is to hold, in order. */
function byNode(slices: readonly Slice[]): Map<Text, Slice[]> {
  const nodes = new Map<Text, Slice[]>();
  for (const slice of slices) {
    const known = nodes.get(slice.node);
    if (known) known.push(slice);
    else nodes.set(slice.node, [slice]);
  }
  return nodes;
}

/** The mention of the same place in the same passage that is nearest. */
function nearest(mentions: readonly Mention[], { passage, place, start }: Mention): Mention | undefined {
  return mentions.filter((other) => other.passage === passage && other.place === place).sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))[0];
}
