import type { Folded } from '../text/fold.ts';
import type { Candidate, Reading } from './reading.ts';

const PART = String.raw`[\p{Lu}\p{Lo}](?:[\p{L}\p{M}\u200C.']|-(?=\p{L}))*`;
const NAME = String.raw`${PART}(?: (?:d[eu]|al|of|${PART})){0,4}`;
const DATE = String.raw`[,،]? (?:\p{L}{3,9}\.? \p{Nd}{1,2}|\p{Nd}{1,2}(?:er)?\.? \p{L}{3,9})(?:[,،]? \p{Nd}{4})?`;
const DATELINE = new RegExp(
  String.raw`^(?<places>${NAME}(?:(?:[,،] |/| (?:and|et|و|اور) )${NAME})*)(?<source>(?:${DATE})?(?: ?\([^()]{2,40}\)| /[^/]{2,30}/)?)(?:(?<colon> ?:)(?= |$)| ?(?:—|(?:–|--?)(?= |$)| \|)) ?(?<text>.?)`, 'u',
);

/**
 * Whether a name is where a passage says it was written: "TEHRAN — ", "Quetta, Pakistan (AP) – ", "KABUL, Nov 3: ", "بیروت —".
 * Capitals, a date or an agency make sure of it. Without them a dash will do for a town where a sentence starts behind it
 * ("Tehran — The minister", not "Tehran — which denies it —"), and a colon only in Arabic script, which has no capitals
 * ("اسلام آباد: "); "Tehran: we will not yield" is said by a government, and so is what a country says before a colon.
 */
export function isDateline({ folded, words, candidates, heading, shouted }: Reading, { from, to, use }: Candidate): boolean {
  if (heading || from > 60 || use.role !== 'name') return false;
  const { places, source, colon, text } = DATELINE.exec(textOf(folded, 0, 140))?.groups ?? {};
  if (places === undefined) return false;
  // A whole name of the list, or several: "New Delhi" is not from Delhi.
  if (to > places.length || !/(?:^|[,/،] ?| (?:and|et|و|اور) )$/.test(places.slice(0, from)) || !/^(?:$|[,/،]| (?:and|et|و|اور) )/.test(places.slice(to))) return false;
  if (source) return true;
  const { place } = candidates[0]!.use;
  const country = candidates[0]!.from === 0 && place.government === place.id;
  const first = textOf(folded, words.from[0]!, words.to[0]!);
  const cased = first !== first.toLowerCase();
  const capitals = cased && !shouted && first.length > 2 && first === first.toUpperCase();
  if (colon) return !country && (capitals || !cased);
  return capitals || (!country && !/\p{Ll}/u.test(text!));
}

function textOf({ codes, length }: Folded, from: number, to: number): string {
  // Ten times as fast as spreading the codes.
  return String.fromCharCode.apply(undefined, codes.subarray(from, Math.min(to, length)) as unknown as number[]);
}
