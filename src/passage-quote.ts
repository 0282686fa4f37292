import { html, nothing } from 'lit';
import type { Words } from './locale/en.ts';
import { paragraphNumber } from './places/passages.ts';
import type { Mention, Story } from './story.ts';
import type { Passage } from './text/passage.ts';
import { excerptsOf, printable, type Span } from './text/excerpt.ts';

/** How a passage is cited: what it is from ("Digest"), and what is said after that ("from your file, not stored"). */
export interface Citing {
  readonly source: string;
  readonly sourceNote: string;
  readonly words: Words;
}

/** So many mentions an excerpt holds at most: those round the current one. */
const MOST = 40;

/** The excerpt round mentions of one passage, with the names emphasised, most of all the `current` one; text nodes only. */
export function quote(story: Story, all: readonly Mention[], words: Words, current = all[0]!) {
  const mentions = around(current, all);
  const passage = story.passages.find(({ id }) => id === mentions[0]!.passage);
  if (!passage) return nothing;
  const { dir, lang } = passage;
  return html`<blockquote dir=${dir ?? 'auto'} lang=${lang ?? ''}>
      ${excerpt(passage, mentions, (span) => emphasised(passage.text, span, { mentions, words, current }))}
    </blockquote>`;
}

/** The same as plain text. */
export function excerptText(story: Story, all: readonly Mention[]): string {
  const mentions = around(all[0]!, all);
  const passage = story.passages.find(({ id }) => id === mentions[0]!.passage);
  return passage ? excerpt(passage, mentions, ({ start, end }) => printable(passage.text.slice(start, end))).join('') : '';
}

function around(current: Mention, mentions: readonly Mention[]): readonly Mention[] {
  const from = Math.max(0, Math.min(mentions.indexOf(current) - MOST / 2, mentions.length - MOST));
  return mentions.slice(from, from + MOST);
}

/** The spans of an excerpt, with … where something is left out. */
function excerpt<T>({ text, lang }: Passage, mentions: readonly Mention[], show: (span: Span) => T): (T | string)[] {
  const spans = excerptsOf(text, mentions, lang);
  return [spans[0]!.start > 0 ? '… ' : '', ...spans.flatMap((span, i) => [i > 0 ? ' … ' : '', show(span)]), spans.at(-1)!.end < text.length ? ' …' : ''];
}

/** Where the passage stands: "Digest, paragraph 5, from your file, not stored". */
export function citation(story: Story, passage: string, { source, sourceNote, words }: Citing): string {
  const number = paragraphNumber(story, passage);
  const where = number > 0 ? words.paragraph(source, number) : words.heading(source);
  return sourceNote ? words.aside(where, sourceNote) : where;
}

interface Emphasis {
  readonly mentions: readonly Mention[];
  readonly words: Words;
  readonly current: Mention;
}

function emphasised(text: string, { start, end }: Span, { mentions, words, current }: Emphasis) {
  let at = start;
  const parts: unknown[] = [];
  for (const mention of mentions.filter((each) => each.start >= start && each.end <= end)) {
    const title = mention.sense === 'literal' ? words.senseLiteral : words.senseAssociative;
    parts.push(printable(text.slice(at, mention.start)), html`<mark class="${mention.sense} ${mention === current && mentions.length > 1 ? 'here' : ''}" title=${title}>${printable(text.slice(mention.start, mention.end))}</mark>`);
    at = mention.end;
  }
  return [...parts, printable(text.slice(at, end))];
}
