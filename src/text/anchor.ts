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
  /** The passages, folded; and where each begins in the whole, with a space between any two. */
  private readonly texts: readonly string[];
  private readonly begins: readonly number[];
  private readonly whole: string;
  private latest: { readonly i: number; readonly folded: Folded } | undefined;

  constructor(passages: readonly Passage[]) {
    this.passages = passages;
    this.texts = passages.map(({ text }) => textOf(fold(text)));
    let length = 0;
    this.begins = this.texts.map((text) => (length += text.length + 1) - text.length - 1);
    this.whole = this.texts.join(' ');
  }

  /** All places where a quotation stands within one passage, in reading order. */
  find({ exact, prefix = '', suffix = '' }: Quotation): Anchor[] {
    const wanted = foldedText(exact);
    const [before, after] = [foldedText(prefix), foldedText(suffix)];
    const found: Anchor[] = [];
    if (wanted === '') return found;
    for (const [i, text] of this.texts.entries()) {
      for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
        if (this.stands(this.begins[i]! + at, wanted.length, before, after)) found.push(this.anchor(i, at, wanted.length));
      }
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
