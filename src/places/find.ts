import { foldedText } from '../text/fold.ts';
import type { PlaceEntry } from './gather.ts';

/** How a list of places is ordered: by mentions as gathered, as the article names them from where the reader is, or by name. */
export type Sort = 'mentions' | 'paragraph' | 'name';

export interface Finding {
  /** What the reader has typed; `''` leaves out nothing. */
  readonly query: string;
  readonly sort: Sort;
  /** BCP 47; whose alphabet orders the names. */
  readonly language: string;
  /** Ids of the article's passages, in reading order. */
  readonly passages: readonly string[];
  /** Id of the passage being read; default: the first. */
  readonly from?: string | undefined;
}

/** The places one of whose names, in whatever language, holds what was typed, in the order asked for. */
export function findPlaces(entries: readonly PlaceEntry[], finding: Finding): readonly PlaceEntry[] {
  return sorted(entries.filter(matching(finding.query)), finding);
}

function matching(query: string): (entry: PlaceEntry) => boolean {
  const wanted = searchable(query);
  return ({ place: { name, names } }) => wanted === '' || [name, ...names.map(({ toponym }) => toponym)].some((each) => searchable(each).includes(wanted));
}

/** Letters that Unicode does not take apart, as they are typed on a keyboard without them. */
const PLAIN: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ħ: 'h', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ð: 'd' };
const known = new Map<string, string>();

/**
 * A name as it is searched for: folded as in texts, and without case, diacritics (hamza and madda among them), apostrophes and
 * joiners; whatever else is neither letter nor digit is a space.
 */
function searchable(name: string): string {
  const before = known.get(name);
  if (before !== undefined) return before;
  const text = foldedText(name).normalize('NFD').replace(/[\u0300-\u036F\u0653-\u0655'\u02BE\u02BF\u200C\u200D]/g, '').toLowerCase()
    .replace(/[łøđħıßæœþð]/g, (letter) => PLAIN[letter]!).replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
  // Each key typed asks for the same names again; what was typed is not worth keeping for ever.
  if (known.size > 20_000) known.clear();
  known.set(name, text);
  return text;
}

function sorted(entries: readonly PlaceEntry[], { sort, language, passages, from }: Finding): readonly PlaceEntry[] {
  if (sort === 'mentions') return entries;
  if (sort === 'name') {
    const { compare } = new Intl.Collator(language, { numeric: true });
    return entries.toSorted((a, b) => compare(a.place.name, b.place.name));
  }
  const order = new Map(passages.map((id, i) => [id, i]));
  const start = order.get(from ?? '') ?? 0;
  const keys = new Map(entries.map((entry) => [entry, nextMention(entry, order, start)]));
  return entries.toSorted((a, b) => {
    const [one, other] = [keys.get(a)!, keys.get(b)!];
    return one[0] - other[0] || one[1] - other[1];
  });
}

/** Where a place is named next from the passage `start` on; where only before it, after all that comes. */
function nextMention({ mentions }: PlaceEntry, order: ReadonlyMap<string, number>, start: number): readonly [passage: number, offset: number] {
  const at = (passage: string) => order.get(passage) ?? order.size;
  const mention = mentions.find(({ passage }) => at(passage) >= start) ?? mentions[0];
  if (!mention) return [Infinity, 0];
  const passage = at(mention.passage);
  return [passage < start ? passage + order.size : passage, mention.start];
}
