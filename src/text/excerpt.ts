import { BREAK } from './fold.ts';
import { languageTag } from './language.ts';

export interface Span {
  /** UTF-16 offsets in the passage. */
  readonly start: number;
  readonly end: number;
}

/** A sentence shorter than this brings its neighbour along. */
const SHORT = 90;
/** A sentence longer than this is cut round the mention, between two words. */
const LONG = 320;

interface Segmented {
  readonly text: string;
  readonly language: string;
  readonly sentences: readonly Span[];
  readonly words: Intl.Segments;
}

let latest: Segmented | undefined;

/** A text in sentences and words; the last one is kept, as its mentions come one after another. */
function segmented(text: string, language: string): Segmented {
  if (latest?.text === text && latest.language === language) return latest;
  const sentences = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].map(({ index, segment }) => ({ start: index, end: index + segment.length }));
  return (latest = { text, language, sentences, words: new Intl.Segmenter(language, { granularity: 'word' }).segment(text) });
}

/** The sentence or two round a mention, as a span of the passage's text. */
export function excerptOf(text: string, mention: Span, lang?: string): Span {
  const language = languageTag(lang);
  const { sentences } = segmented(text, language);
  const first = sentences.findIndex((sentence) => sentence.end > mention.start);
  const last = Math.max(first, sentences.findIndex((sentence) => sentence.end >= mention.end));
  let { start } = sentences[first] ?? { start: 0 };
  let { end } = sentences[last] ?? { end: text.length };
  if (end - start < SHORT) {
    // The next sentence explains, the one before leads up to it.
    if (last + 1 < sentences.length) end = sentences[last + 1]!.end;
    else if (first > 0) start = sentences[first - 1]!.start;
  }
  if (end - start > LONG) [start, end] = cut(text, { start, end }, mention, language);
  while (end > mention.end && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}

function cut(text: string, { start, end }: Span, mention: Span, language: string): [number, number] {
  const room = Math.max(40, (LONG - (mention.end - mention.start)) >> 1);
  let from = Math.max(start, mention.start - room);
  const to = Math.min(end, mention.end + room);
  // Where words end is not seen in every script: the browser knows.
  const { words } = segmented(text, language);
  const { index, segment } = words.containing(from)!;
  if (index < from) from = index + segment.length;
  while (from < mention.start && /\s/.test(text[from]!)) from++;
  return [Math.min(from, mention.start), Math.max(words.containing(to)?.index ?? to, mention.end)];
}

/** The excerpts round several mentions of one passage, in order; those that touch are one. */
export function excerptsOf(text: string, mentions: readonly Span[], language?: string): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const mention of mentions) {
    const { start, end } = excerptOf(text, mention, language);
    const last = spans.at(-1);
    if (last && start <= last.end + 1) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return spans;
}

/** Text as a reader sees it in an excerpt: without the marks that stand for images and footnotes. */
export function printable(text: string): string {
  return text.replaceAll(BREAK, '').replace(/\s+/g, ' ');
}
