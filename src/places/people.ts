import { GAP } from '../text/words.ts';
import { CUE } from './cues.ts';
import { wordAt, type Candidate, type Reading } from './reading.ts';

/**
 * What the words beside a name say: it is part of a person's name, a date, surely or likely a place, it speaks, it is part
 * of a brand, it is capital only as a sentence's first word (`first`); or nothing.
 */
export type Evidence = 'person' | 'date' | 'place' | 'says' | 'brand' | 'first' | undefined;

/**
 * Looks for people and dates behind a name: "General Salami", "Shehbaz Sharif", "Jan Achakzai", "in May".
 * Capital letters are the evidence, so headlines in capitals give none.
 */
export function evidenceOf(reading: Reading, candidate: Candidate): Evidence {
  const { first, last, use } = candidate;
  if (use.role !== 'name') return undefined;
  const before = first - 1;
  const after = last + 1;
  const place = isPlace(reading, candidate);
  // 1. A month or a season is a date unless it is said to be a town.
  if (first === last && reading.cue(first) & CUE.calendar) return place === 'surely' ? 'place' : 'date';
  if (place === 'surely') return 'place';
  if (reading.titled) return undefined;
  // 2. A title or a given name before it: a space between them and nothing else.
  if (isTitled(reading, first)) return 'person';
  if (reading.gap(first) === GAP.space && reading.isCapital(before)) {
    // At a sentence's start any word is capital: "Landlocked Jordan" is no person, "Michael Jordan" is.
    if (reading.isStranger(before) && !(reading.startsSentence(before) && use.place.government !== undefined && ADJECTIVE.test(wordAt(reading, before)))) return 'person';
  }
  if (place) return 'place';
  // 3. A surname after it, unless the capitals end in what it is: "Rawalpindi Cricket Stadium".
  if (reading.gap(after) === GAP.space && reading.isStranger(after)) {
    for (let i = after; i < after + 4 && reading.isCapital(i) && (i === after || reading.gap(i) === GAP.space); i++) {
      if (reading.cue(i) & (CUE.geo | CUE.org | CUE.event)) return undefined;
    }
    return use.place.government === undefined ? 'person' : 'brand';
  }
  // 4. Places do not speak, their governments do.
  if (reading.cue(after) & CUE.says && reading.gap(after) === GAP.space && use.place.government === undefined) return 'says';
  return first === last && reading.startsSentence(first) && use.place.government === undefined ? 'first' : undefined;
}

const ADJECTIVE = /(?:ed|ing|ish|ous|ful|al|ic|ern|ive|less|able|ist|ary|most|ent|ant|ese|ian|ly|rich|poor)$/;

/** "General Salami", "Mr. Sharif": the full stop of a short title ends no sentence. */
function isTitled(reading: Reading, first: number): boolean {
  const title = first - 1;
  if (!reading.isCapital(title) || !(reading.cue(title) & CUE.title)) return false;
  const gap = reading.gap(first);
  return gap === GAP.space || (gap === GAP.sentence && reading.words.to[title]! - reading.words.from[title]! <= 4);
}

/** "near Quetta" is likely a place, "the town of May" surely one. */
function isPlace(reading: Reading, { first, last }: Candidate): 'surely' | 'likely' | undefined {
  if (reading.gap(last + 1) === GAP.space && reading.cue(last + 1) & CUE.geo) return 'surely';
  if (reading.cue(first - 1) & CUE.of && reading.cue(first - 2) & (CUE.geo | CUE.direction)) return 'surely';
  return reading.gap(first) === GAP.space && reading.cue(first - 1) & CUE.in ? 'likely' : undefined;
}
