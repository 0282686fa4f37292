import { GAP } from '../text/words.ts';
import { CUE } from './cues.ts';
import { isDateline } from './dateline.ts';
import { endsOrganisation, wordAt, type Candidate, type Reading } from './reading.ts';

/**
 * What the words beside a name say: it is part of a person's name, a date, surely or likely a place, it speaks, it is part
 * of a brand, it is capital only as a sentence's first word (`first`, and `word` where it is a common word); or nothing.
 */
export type Evidence = 'person' | 'date' | 'place' | 'says' | 'brand' | 'first' | 'word' | undefined;

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
  // "Alliance of Sahel States": what the name belongs to is no person.
  if (endsOrganisation(reading, candidate)) return 'brand';
  // 2. A title or a given name before it: a space between them and nothing else.
  if (isTitled(reading, first)) return 'person';
  if (reading.gap(first) === GAP.space && reading.isCapital(before)) {
    // At a sentence's start any word is capital: "Landlocked Jordan" is no person, "Michael Jordan" is.
    if (reading.isStranger(before) && !(reading.startsSentence(before) && use.place.government !== undefined && ADJECTIVE.test(wordAt(reading, before)))) return 'person';
    if (isFullName(reading, before, first)) return 'person';
  }
  if (place) return 'place';
  // 3. A surname after it, unless the capitals end in what it is: "Rawalpindi Cricket Stadium".
  if (isFullName(reading, last, after)) return 'person';
  if (reading.gap(after) === GAP.space && reading.isStranger(after)) {
    for (let i = after; i < after + 4 && reading.isCapital(i) && (i === after || reading.gap(i) === GAP.space); i++) {
      if (reading.cue(i) & (CUE.geo | CUE.org | CUE.event)) return undefined;
    }
    if (use.place.government !== undefined || reading.cue(before) & CUE.article) return 'brand';
    return 'person';
  }
  // 4. Places do not speak, their governments do.
  if (reading.cue(after) & CUE.says && reading.gap(after) === GAP.space && use.place.government === undefined) return 'says';
  if (first !== last || !reading.startsSentence(first) || use.place.government !== undefined) return undefined;
  return reading.cue(first) & CUE.word && reading.gap(after) === GAP.space && !VERB.test(wordAt(reading, after)) ? 'word' : 'first';
}

/** "Bath is a town", "Bath towels are dear". */
const VERB = /^(?:is|was|has|had|will|would|lies|lay|sits|stands|stood|became|remains|remained|and|in|on|s)$/;

/** "Paris Holm", "Florence Lima": a given name that is a place's too, with a surname; or two names of towns side by side. */
function isFullName(reading: Reading, given: number, surname: number): boolean {
  if (reading.gap(surname) !== GAP.space || !reading.isCapital(surname) || reading.cue(surname) & NO_SURNAME) return false;
  const one = reading.candidateAt(given);
  const other = reading.candidateAt(surname);
  if (!one || one.first !== one.last || one.use.role !== 'name') return false;
  if (reading.cue(given) & CUE.given) return other ? other.first === other.last && other.use.role === 'name' : reading.isStranger(surname) && !isNamed(reading, surname);
  return other !== undefined && other.use.role === 'name' && one.use.place.government === undefined && other.use.place.government === undefined;
}

const NO_SURNAME = CUE.geo | CUE.org | CUE.gov | CUE.event | CUE.direction;

/** The capitals from word `i` on end in a thing: "Jordan Valley Authority". */
function isNamed(reading: Reading, i: number): boolean {
  for (let k = i; k < i + 4 && reading.isCapital(k) && (k === i || reading.gap(k) === GAP.space); k++) if (reading.cue(k) & NO_SURNAME) return true;
  return false;
}

const ADJECTIVE = /(?:ed|ing|ish|ous|ful|al|ic|ern|ive|less|able|ist|ary|most|ent|ant|ese|ian|ly|rich|poor)$/;

/** "General Salami", "Mr. Sharif": the full stop of a short title ends no sentence. */
function isTitled(reading: Reading, first: number): boolean {
  const title = first - 1;
  if (!reading.isCapital(title) || !(reading.cue(title) & CUE.title)) return false;
  const gap = reading.gap(first);
  return gap === GAP.space || (gap === GAP.sentence && reading.words.to[title]! - reading.words.from[title]! <= 4);
}

/** "near Quetta" is likely a place, "the town of May" surely one, and so is where a text was written. */
function isPlace(reading: Reading, candidate: Candidate): 'surely' | 'likely' | undefined {
  const { first, last } = candidate;
  if (isDateline(reading, candidate)) return 'surely';
  if (reading.gap(last + 1) === GAP.space && reading.cue(last + 1) & CUE.geo) return 'surely';
  if (reading.cue(first - 1) & CUE.of && reading.cue(first - 2) & (CUE.geo | CUE.direction)) return 'surely';
  return isSomewhere(reading, first) ? 'likely' : undefined;
}

/** "in Trail", "in Trail and Nelson", "between Penticton and Vernon". */
function isSomewhere(reading: Reading, first: number): boolean {
  const before = reading.cue(first - 1);
  if (reading.gap(first) !== GAP.space) return false;
  if (before & (CUE.in | CUE.between)) return true;
  const other = before & CUE.and ? reading.candidateAt(first - 2) : undefined;
  return other !== undefined && other.use.role === 'name' && isSomewhere(reading, other.first);
}
