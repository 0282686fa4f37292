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

/** The page at the words round a mention, which browsers find and mark: a text fragment. `above` is what the page says before the passage. */
export function textLinkOf(page: string, passages: readonly Passage[], target: Target, above?: string): string {
  const { hash } = new URL(page);
  // A hash that says which page it is stays; one that names a spot goes.
  return `${bare(page)}${/^#[!/]/.test(hash) ? hash : '#'}:~:text=${textDirective(passages, target, above)}`;
}

/** The words round a mention as `[prefix-,]start[,end]`. */
export function textDirective(passages: readonly Passage[], target: Target, above = ''): string {
  const index = passages.findIndex(({ id }) => id === target.passage);
  const { text, lang } = passages[index]!;
  // 1. The sentence, in the parts between what stands on the page as an image, a footnote's number or the end of a line.
  const excerpt = excerptOf(text, target, lang);
  const parts = partsOf(text, excerpt, lang);
  const [{ start }, { end }] = [parts[0]!, parts.at(-1)!];
  // 2. Its first and last words, if it is long or in parts, and these are not found earlier in it.
  const first = text.slice(start, parts[0]!.end);
  const last = text.slice(parts.at(-1)!.start, end);
  const [head, tail] = parts.length > 1 || first.length > WHOLE ? [new Edges(first, lang).first(PART), new Edges(last, lang).last(PART)] : [first, ''];
  const between = text.slice(start + head.length, end).toLowerCase();
  const ranged = tail === '' || between.indexOf(tail.toLowerCase()) === between.length - tail.length;
  const [from, to] = ranged ? [head, tail] : [first, parts.length > 1 ? last : ''];
  // 3. What stands before, as much as tells it from the same words earlier on the page.
  const before = `${passages.slice(0, index).map((passage) => passage.text).join('\n')}\n${text.slice(0, start)}`;
  const earlier = `${above.replace(/\s+/g, ' ')}\n${before}`;
  const prefix = isNamed(earlier, from) ? prefixOf(before, { earlier, head: from, lang }) : '';
  return [prefix && `${fragment(prefix)}-`, fragment(from), to && fragment(to)].filter(Boolean).join(',');
}

/** What is found as it stands: browsers find whole words, and a footnote's number makes one with the word it stands at. */
function partsOf(text: string, excerpt: Span, lang: string | undefined): Span[] {
  const spans = [...text.slice(excerpt.start, excerpt.end).matchAll(new RegExp(`[^${BREAK}]+`, 'g'))].map(({ index, 0: part }) => {
    const from = excerpt.start + index;
    const whole = new Edges(part, lang).inside(text[from - 1] === BREAK, text[from + part.length] === BREAK);
    const words = whole.trim();
    const start = from + part.indexOf(whole) + whole.indexOf(words);
    return { start, end: start + words.length };
  });
  const found = spans.filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
  return found.length > 0 ? found : [excerpt];
}

function prefixOf(before: string, { earlier, head, lang }: { readonly earlier: string; readonly head: string; readonly lang: string | undefined }): string {
  // A prefix stands in one block, right before; the words of an image are none.
  const line = before.trimEnd().split(new RegExp(`[\\n${BREAK}]`)).at(-1)!.trim();
  const edges = new Edges(line, lang);
  for (let length = PART; length < line.length; length += PART) {
    const prefix = edges.last(length);
    if (!new RegExp(`${escaped(prefix)}\\s+${escaped(head)}`, 'iu').test(earlier)) return prefix;
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

  /** Without the word that touches its start, or its end, if so asked. */
  inside(start: boolean, end: boolean): string {
    const { text, words } = this;
    const [from, to] = [words[0], words.at(-1)];
    return text.slice(start && from?.start === 0 ? from.end : 0, end && to?.end === text.length ? to.start : undefined);
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
