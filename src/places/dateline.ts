import { textOf } from '../text/fold.ts';
import type { Candidate, Reading } from './reading.ts';

const PART = String.raw`[\p{Lu}\p{Lo}](?:[\p{L}\p{M}\u200C.']|-(?=\p{L}))*`;
const NAME = String.raw`${PART}(?: (?:d[eu]|al|of|${PART})){0,4}`;
const JOINED = '[,،] |/| (?:and|et|و|اور) ';
const DATE = String.raw`[,،]? (?:\p{L}{3,9}\.? \p{Nd}{1,2}|\p{Nd}{1,2} \p{L}{3,9})(?:,? \p{Nd}{4})?`;
/** Places; date and agency; a colon in the place of a dash; how the text begins. */
const DATELINE = new RegExp(String.raw`^(${NAME}(?:(?:${JOINED})${NAME})*)((?:${DATE})?(?: ?\([^()]{2,40}\))?)(?:( ?:)(?= |$)| ?(?:—|(?:–|--?)(?= |$)| \|)) ?(.?)`, 'u');

/**
 * Whether a name is where a passage says it was written: "TEHRAN — ", "Quetta, Pakistan (AP) – ", "KABUL, Nov 3: ", "بیروت —".
 * Capitals, a date or an agency make sure of it. Without them a dash will do for a town where a sentence starts behind it
 * ("Tehran — The minister", not "Tehran — which denies it —"), and a colon only in Arabic script, which has no capitals
 * ("اسلام آباد: "); "Tehran: we will not yield" is said by a government, and so is what a country says before a colon.
 */
export function isDateline({ folded, words, candidates, heading, shouted }: Reading, { from, to, use }: Candidate): boolean {
  if (heading || from > 60 || use.role !== 'name') return false;
  const [, places = '', source, colon, text = ''] = DATELINE.exec(textOf(folded, 0, Math.min(folded.length, 140))) ?? [];
  // A whole name of the list: "New Delhi" is not from Delhi.
  if (to > places.length || !new RegExp(`(?:^|${JOINED})$`).test(places.slice(0, from)) || !new RegExp(`^(?:$|${JOINED})`).test(places.slice(to))) return false;
  if (source) return true;
  const { place } = candidates[0]!.use;
  const country = candidates[0]!.from === 0 && place.government === place.id;
  const first = textOf(folded, words.from[0]!, words.to[0]!);
  const cased = first !== first.toLowerCase();
  const capitals = cased && !shouted && first.length > 2 && first === first.toUpperCase();
  if (colon) return !country && (capitals || !cased);
  return capitals || (!country && !/\p{Ll}/u.test(text));
}
