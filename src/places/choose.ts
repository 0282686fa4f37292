import { endOf, WORD, type Folded } from '../text/fold.ts';
import type { Hit } from '../text/names.ts';
import type { Passage } from '../text/passage.ts';
import type { Words } from '../text/words.ts';
import type { PlaceIndex, Use } from './place-index.ts';
import type { WithinRule } from './place.ts';
import type { Candidate } from './reading.ts';

/** The words round names, in lower case between single spaces, made when a context rule first asks. */
export class Contexts {
  private readonly passages: readonly Passage[];
  private article: string | undefined;
  private last: { passage: Passage; text: string } | undefined;

  constructor(passages: readonly Passage[]) {
    this.passages = passages;
  }

  of(passage: Passage): string {
    if (this.last?.passage !== passage) this.last = { passage, text: plain(passage.text) };
    return this.last.text;
  }

  ofArticle(): string {
    return (this.article ??= this.passages.map((passage) => plain(passage.text)).join(''));
  }
}

function plain(text: string): string {
  return ` ${text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{M}\p{N}_]+/gu, ' ').trim()} `;
}

/** For every name found, the place it means here; none where its context is missing or the page says otherwise. */
export function candidatesIn(
  passage: Passage, hits: readonly Hit<Use>[], folded: Folded, words: Words, contexts: Contexts, index: PlaceIndex,
): Candidate[] {
  const found: Candidate[] = [];
  const mayHoldAddress = hits.length > 0 && /:\/\/|@|www\./i.test(passage.text);
  const fixed = fixedSpans(passage, folded, words, index);
  for (const hit of hits) {
    if (passage.fixed?.length && overlapsFixed(passage, folded, hit)) continue;
    const uses = hit.values.filter((use) => !use.within || inContext(use.within, hit, passage, folded, words, contexts));
    if (uses.length === 0 || (mayHoldAddress && inAddress(passage.text, folded.starts[hit.from]!))) continue;
    // A context that holds is the strongest statement, then a proper name, then the gazetteer's order.
    const use = uses.reduce((best, other) => (rank(other) < rank(best) ? other : best));
    const others = [...new Set(uses.map((other) => other.place.id))].filter((id) => id !== use.place.id);
    found.push({ from: hit.from, to: hit.to, first: hit.word, last: lastWord(words, hit), use, others });
  }
  return fixed.length > 0 ? [...found, ...fixed].sort((a, b) => a.from - b.from) : found;
}

const ROLES: readonly Use['role'][] = ['name', 'demonym', 'swallow', 'generic'];

function rank({ within, role, order }: Use): number {
  return (within ? 0 : 1e9) + ROLES.indexOf(role) * 1e8 + order;
}

function lastWord({ from, count }: Words, { word, to }: { word: number; to: number }): number {
  let last = word;
  while (last + 1 < count && from[last + 1]! < to) last++;
  return last;
}

/** An editor's spans (`data-place`) win over everything, the inner over the one round it; a place that is not in the gazetteer means none. */
function fixedSpans(passage: Passage, folded: Folded, words: Words, index: PlaceIndex): Candidate[] {
  const spans: Candidate[] = [];
  const { fixed = [] } = passage;
  for (const [i, span] of fixed.entries()) {
    const place = index.byId.get(span.place);
    if (!place || (fixed[i - 1]?.start === span.start && fixed[i - 1]?.end === span.end)) continue;
    let from = 0;
    while (from < folded.length && (folded.starts[from]! < span.start || folded.codes[from] === 32)) from++;
    let to = from;
    while (to < folded.length && endOf(folded, to) <= span.end) to++;
    while (to > from && folded.codes[to - 1] === 32) to--;
    let word = 0;
    while (word + 1 < words.count && words.to[word]! <= from) word++;
    if (to > from && (spans.at(-1)?.from ?? -1) < from) spans.push({ from, to, first: word, last: lastWord(words, { word, to }), use: { place, role: 'name', order: 0 }, others: [], fixed: true });
  }
  return spans;
}

function overlapsFixed(passage: Passage, folded: Folded, hit: Hit<Use>): boolean {
  const start = folded.starts[hit.from]!;
  const end = endOf(folded, hit.to - 1);
  return passage.fixed!.some((span) => start < span.end && end > span.start);
}

/** A name inside a web or mail address is no mention. */
function inAddress(text: string, at: number): boolean {
  let start = at;
  let end = at;
  while (start > 0 && at - start < 300 && !/\s/.test(text[start - 1]!)) start--;
  while (end < text.length && end - at < 300 && !/\s/.test(text[end]!)) end++;
  return /:\/\/|[^\s@]@[^\s@]+\.|^[("'<]*www\./i.test(text.slice(start, end));
}

function inContext({ context, scope }: WithinRule, hit: Hit<Use>, passage: Passage, folded: Folded, words: Words, contexts: Contexts): boolean {
  const phrases = context.map((phrase) => plain(phrase));
  if (scope === 'article') return phrases.some((phrase) => contexts.ofArticle().includes(phrase));
  if (scope === 'passage') return phrases.some((phrase) => contexts.of(passage).includes(phrase));
  // Beside the name: as many words as the longest phrase has, on either side.
  const wide = Math.max(...phrases.map((phrase) => phrase.split(' ').length - 2));
  const last = lastWord(words, hit);
  const before = slice(folded, words, hit.word - wide, hit.word - 1);
  const after = slice(folded, words, last + 1, last + wide);
  return phrases.some((phrase) => before.endsWith(phrase) || after.startsWith(phrase));
}

function slice({ codes, kinds }: Folded, { from, to, count }: Words, first: number, last: number): string {
  const begin = Math.max(0, first);
  const end = Math.min(count - 1, last);
  let text = ' ';
  for (let i = begin; i <= end; i++) {
    for (let k = from[i]!; k < to[i]!; k++) if (kinds[k] === WORD) text += String.fromCharCode(codes[k]!);
    text += ' ';
  }
  return text.toLowerCase();
}
