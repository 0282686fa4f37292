import { encode, writeHash, type Linked } from './hash.ts';
import type { Passage } from './text/passage.ts';
import { excerptOf, type Span } from './text/excerpt.ts';
import { BREAK } from './text/fold.ts';
import { languageTag } from './text/language.ts';

/** Where a mention stands: its passage, and its place in that passage's text. */
export interface Target extends Span {
  readonly passage: string;
}

/** Characters: an excerpt longer than this is told by its first and last words. */
const WHOLE = 90;
/** Characters: of these words, and of those that tell it from others like it. */
const PART = 28;

/** The page at an open place and passage, for maps that keep them in the hash. */
export function deepLinkOf(page: string, linked: Linked): string {
  const { hash } = new URL(page);
  return bare(page) + writeHash(hash, linked);
}

/** The page at an element. */
export function elementLinkOf(page: string, id: string): string {
  return `${bare(page)}#${encode(id)}`;
}

/** The page at the words round a mention, which browsers find and mark: a text fragment. */
export function textLinkOf(page: string, passages: readonly Passage[], target: Target): string {
  const { hash } = new URL(page);
  // A hash that says which page it is stays; one that names a spot goes.
  return `${bare(page)}${/^#[!/]/.test(hash) ? hash : '#'}:~:text=${textDirective(passages, target)}`;
}

/** The words round a mention as `[prefix-,]start[,end]`. */
export function textDirective(passages: readonly Passage[], target: Target): string {
  const index = passages.findIndex(({ id }) => id === target.passage);
  const { text, lang } = passages[index]!;
  // 1. The sentence, without what stands on the page as an image or a footnote's number.
  const excerpt = excerptOf(text, target, lang);
  const from = Math.max(excerpt.start, text.lastIndexOf(BREAK, target.start) + 1);
  const gap = text.indexOf(BREAK, target.end);
  const words = text.slice(from, gap < 0 ? excerpt.end : Math.min(gap, excerpt.end)).trim();
  const start = from + text.slice(from).indexOf(words);
  // 2. Its first and last words, if these are not found earlier in it.
  const edges = new Edges(words, lang);
  const [first, last] = words.length > WHOLE ? [edges.first(PART), edges.last(PART)] : [words, ''];
  const ranged = last !== '' && words.indexOf(last, first.length) === words.length - last.length;
  const [head, tail] = ranged ? [first, last] : [words, ''];
  // 3. What stands before, as much as tells it from the same words earlier in the article.
  const earlier = passages.slice(0, index).map((passage) => passage.text).join('\n');
  const before = `${earlier}\n${text.slice(0, start)}`;
  const prefix = isNamed(before, head) ? prefixOf(before, head, lang) : '';
  return [prefix && `${fragment(prefix)}-`, fragment(head), tail && fragment(tail)].filter(Boolean).join(',');
}

function prefixOf(before: string, head: string, lang: string | undefined): string {
  // A prefix stands in one block, right before; the words of an image are none.
  const line = before.trimEnd().split(new RegExp(`[\\n${BREAK}]`)).at(-1)!.trim();
  const edges = new Edges(line, lang);
  for (let length = PART; length < line.length; length += PART) {
    const prefix = edges.last(length);
    if (!new RegExp(`${escaped(prefix)}\\s+${escaped(head)}`, 'iu').test(before)) return prefix;
  }
  return line;
}

function isNamed(text: string, words: string): boolean {
  return text.toLowerCase().includes(words.toLowerCase());
}

/** The first and the last words of a text. */
class Edges {
  private readonly text: string;
  private readonly words: readonly Span[];

  constructor(text: string, lang: string | undefined) {
    this.text = text;
    this.words = [...new Intl.Segmenter(languageTag(lang), { granularity: 'word' }).segment(text)]
      .filter(({ isWordLike }) => isWordLike).map(({ index, segment }) => ({ start: index, end: index + segment.length }));
  }

  /** At least so many characters, to the end of a word. */
  first(length: number): string {
    return this.text.slice(0, this.words.find(({ end }) => end >= length)?.end ?? this.text.length);
  }

  last(length: number): string {
    return this.text.slice(this.words.findLast(({ start }) => this.text.length - start >= length)?.start ?? 0);
  }
}

/** In a text directive `-`, `,` and `&` are its own signs. */
function fragment(text: string): string {
  return encode(text).replaceAll('-', '%2D');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

function bare(page: string): string {
  return page.replace(/#.*/s, '');
}
