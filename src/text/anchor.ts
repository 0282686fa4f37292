import { firstFrom } from './first-from.ts';
import { endOf, fold, foldedText, textOf, type Folded } from './fold.ts';
import type { Passage } from './passage.ts';

/** Some words of an article, with what stands before and after them where several such words are there. */
export interface Quotation {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** Where a quotation stands; UTF-16 offsets in the passage's text. */
export interface Anchor {
  readonly passage: string;
  readonly start: number;
  readonly end: number;
}

/** Finds quotations in an article again: each where it stands word for word, folded as all text is, and nowhere else. */
export class Anchors {
  private readonly passages: readonly Passage[];
  /** The passages, folded, with a space between any two; and where each begins in that. */
  private readonly whole: string;
  private readonly begins: readonly number[];
  private readonly words: ReadonlySet<string>;
  private latest: { readonly i: number; readonly folded: Folded } | undefined;

  constructor(passages: readonly Passage[]) {
    this.passages = passages;
    const texts = passages.map(({ text }) => textOf(fold(text)));
    let length = 0;
    this.begins = texts.map((text) => (length += text.length + 1) - text.length - 1);
    this.whole = texts.join(' ');
    this.words = new Set(wordsOf(this.whole));
  }

  /** All places where a quotation stands within one passage, in reading order. */
  find({ exact, prefix = '', suffix = '' }: Quotation): Anchor[] {
    const wanted = foldedText(exact);
    const [before, after] = [foldedText(prefix), foldedText(suffix)];
    const found: Anchor[] = [];
    // Most quotations of a publication's are of other articles: a word tells. What stands at an end may be a part of one.
    if (wanted === '' || ![before, wanted, after].every((part) => wordsOf(part).slice(1, -1).every((word) => this.words.has(word)))) return found;
    for (let at = this.whole.indexOf(wanted); at >= 0; at = this.whole.indexOf(wanted, at + 1)) {
      const i = firstFrom(this.begins.length, (next) => this.begins[next]! > at) - 1;
      const end = (this.begins[i + 1] ?? this.whole.length + 1) - 1;
      if (at + wanted.length <= end && this.stands(at, wanted.length, before, after)) found.push(this.anchor(i, at - this.begins[i]!, wanted.length));
    }
    return found;
  }

  /** Between the words before it and those after it: a space at the quotation's own edges is no word. */
  private stands(at: number, length: number, before: string, after: string): boolean {
    return this.whole.slice(0, at).trimEnd().endsWith(before) && this.whole.slice(at + length).trimStart().startsWith(after);
  }

  private anchor(i: number, at: number, length: number): Anchor {
    const { id, text } = this.passages[i]!;
    // Words that stand often in a passage are found there one after another.
    if (this.latest?.i !== i) this.latest = { i, folded: fold(text) };
    const { folded } = this.latest;
    return { passage: id, start: folded.starts[at]!, end: endOf(folded, at + length - 1) };
  }
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
