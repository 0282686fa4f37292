import { html, nothing } from 'lit';
import type { Words } from './locale/en.ts';
import { paragraphNumber } from './places/gather.ts';
import type { Mention, Story } from './story.ts';
import { excerptsOf, printable, type Span } from './text/excerpt.ts';

/** How a passage is cited: what it is from ("Digest"), and what is said after that ("from your file, not stored"). */
export interface Citing {
  readonly source: string;
  readonly sourceNote: string;
  readonly words: Words;
}

/** The excerpt round mentions of one passage, with the names emphasised; text nodes only. */
export function quote(story: Story, mentions: readonly Mention[], words: Words) {
  const passage = story.passages.find(({ id }) => id === mentions[0]!.passage);
  if (!passage) return nothing;
  const { text, dir, lang } = passage;
  const spans = excerptsOf(text, mentions, lang);
  return html`<blockquote dir=${dir ?? 'auto'} lang=${lang ?? ''}>
      ${spans[0]!.start > 0 ? '… ' : ''}${spans.map((span, i) => [i > 0 ? ' … ' : '', emphasised(text, span, mentions, words)])}${spans.at(-1)!.end < text.length ? ' …' : ''}
    </blockquote>`;
}

/** Where the passage stands: "Digest, paragraph 5, from your file, not stored". */
export function citation(story: Story, passage: string, { source, sourceNote, words }: Citing): string {
  const number = paragraphNumber(story, passage);
  const where = number > 0 ? words.paragraph(source, number) : words.heading(source);
  return sourceNote ? words.aside(where, sourceNote) : where;
}

function emphasised(text: string, { start, end }: Span, mentions: readonly Mention[], words: Words) {
  let at = start;
  const parts: unknown[] = [];
  for (const mention of mentions.filter((each) => each.start >= start && each.end <= end)) {
    const title = mention.sense === 'literal' ? words.senseLiteral : words.senseAssociative;
    parts.push(printable(text.slice(at, mention.start)), html`<mark class=${mention.sense} title=${title}>${printable(text.slice(mention.start, mention.end))}</mark>`);
    at = mention.end;
  }
  return [...parts, printable(text.slice(at, end))];
}
