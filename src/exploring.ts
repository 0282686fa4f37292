import { endOf, fold, type Folded } from './text/fold.ts';
import { splitWords, type Words } from './text/words.ts';
import { withoutOverlaps } from './text/names.ts';
import type { Passage } from './text/passage.ts';
import type { Gazetteer, Place } from './places/place.ts';
import type { Mention, Story } from './story.ts';
import { indexOf, type PlaceIndex } from './places/place-index.ts';
import { candidatesIn, Contexts } from './places/choose.ts';
import { meansItsPlace } from './places/generic.ts';
import { evidenceOf, type Evidence } from './places/people.ts';
import { Reading, type Candidate } from './places/reading.ts';
import { judge } from './places/sense.ts';

/** A mention before the whole article is known. */
interface Draft extends Mention {
  readonly evidence: Evidence;
  readonly name: string;
  readonly governs: boolean;
}

/** Characters read between two pauses: some 2 ms of work. */
const SLICE = 64_000;

/**
 * Finds the places an article names: where, which, and in which sense. Pure, and linear in the text. Works in slices:
 * it pauses between passages, so that a page with a long text goes on answering its reader.
 */
export function* exploring(passages: readonly Passage[], gazetteer: Gazetteer): Generator<undefined, Story> {
  const index = indexOf(gazetteer);
  const contexts = new Contexts(passages);
  const named = new Set<string>();
  const drafts: Draft[] = [];
  let folded: Folded | undefined;
  let words: Words | undefined;
  let read = 0;
  for (const passage of passages) {
    folded = fold(passage.text, folded);
    words = splitWords(folded, words);
    readPassage(passage, folded, words, index, contexts, named, drafts);
    read += passage.text.length;
    if (read > SLICE) {
      read = 0;
      yield undefined;
    }
  }
  return gather(passages, index, drafts);
}

function readPassage(
  passage: Passage, folded: Folded, words: Words, index: PlaceIndex, contexts: Contexts, named: Set<string>, drafts: Draft[],
): void {
  const hits = withoutOverlaps(candidatesIn(passage, index.names.find(folded, words), folded, words, contexts, index));
  if (hits.length === 0) return;
  const reading = new Reading(folded, words, hits, passage.kind === 'heading');
  for (const candidate of hits) {
    const { use } = candidate;
    if (use.role === 'generic' && !meansItsPlace(reading, candidate, named)) continue;
    if (reading.shouted && candidate.to - candidate.from < 3 && !isSpokenOf(reading, candidate)) continue;
    const evidence = candidate.fixed ? 'place' : evidenceOf(reading, candidate);
    const { literal, reason } = evidence === 'brand' ? { literal: false, reason: 'part of a longer name' } : judge(reading, candidate);
    const [from, to] = use.inner ? [candidate.from + use.inner[0], candidate.from + use.inner[1]] : [candidate.from, candidate.to];
    const start = folded.starts[from]!;
    const end = endOf(folded, to - 1);
    drafts.push({
      passage: passage.id, start, end, place: use.place.id, sense: literal ? 'literal' : 'associative', reason,
      ...(candidate.others.length > 0 && { others: candidate.others }), ...(candidate.fixed && { fixed: true }),
      evidence, name: passage.text.slice(start, end), governs: use.place.government !== undefined,
    });
    if (evidence === 'person' || evidence === 'date') continue;
    named.add(use.place.id);
    if (use.place.government !== undefined) named.add(use.place.government);
  }
}

/** In a text in capitals "US" may be the pronoun: it must be "the US" or stand after a preposition of place. */
function isSpokenOf(reading: Reading, { first }: Candidate): boolean {
  return reading.cue(first - 1) !== 0;
}

/** Leaves out people and dates, whose evidence may come anywhere in the article, and builds the story. */
function gather(passages: readonly Passage[], index: PlaceIndex, drafts: readonly Draft[]): Story {
  const people = new Set<string>();
  const towns = new Set<string>();
  for (const { evidence, name } of drafts) {
    if (evidence === 'person') people.add(name);
    if (evidence === 'place') towns.add(name);
  }
  const common = commonWords(passages, new Set(drafts.filter(({ evidence }) => evidence === 'first').map(({ name }) => name.toLowerCase())));
  const mentions: Mention[] = [];
  const places = new Map<string, Place>();
  for (const { evidence, name, governs, ...mention } of drafts) {
    if (evidence === 'person' || evidence === 'date') continue;
    // A surname once seen in a full name is that person, unless it is surely a place here.
    if (evidence !== 'place' && !governs && people.has(name)) continue;
    if (evidence === 'word' || (evidence === 'says' && !towns.has(name))) continue;
    if (evidence === 'first' && common.has(name.toLowerCase())) continue;
    mentions.push(evidence === 'says' ? { ...mention, sense: 'associative', reason: 'speaks' } : mention);
    if (!places.has(mention.place)) places.set(mention.place, index.byId.get(mention.place)!);
  }
  return { passages, places: [...places.values()], mentions };
}

/** Which of these words the article also writes in lower case: "Reading is fun … while reading". */
function commonWords(passages: readonly Passage[], words: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  if (words.size === 0) return found;
  for (const { text } of passages) for (const [word] of text.matchAll(/\p{Ll}+/gu)) if (words.has(word)) found.add(word);
  return found;
}
