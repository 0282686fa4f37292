import { GAP } from '../text/words.ts';
import { CUE } from './cues.ts';
import { isDateline } from './dateline.ts';
import { endsOrganisation, wordAt, type Candidate, type Reading } from './reading.ts';

/** Whether a name means the place itself, and why, in a few words. */
export interface Judgement {
  readonly literal: boolean;
  readonly reason: string;
}

const literal = (reason: string): Judgement => ({ literal: true, reason });
const associative = (reason: string): Judgement => ({ literal: false, reason });

/**
 * Decides between the place itself and what its name stands for, from the words round it.
 * A name that can stand for a government is taken for one unless something local is said of it; any other name is
 * taken for the place unless it is part of an organisation's name. The first rule that applies decides.
 */
export function judge(reading: Reading, candidate: Candidate): Judgement {
  const { use } = candidate;
  if (use.role === 'swallow') return associative('part of a longer name');
  if (use.role === 'generic') return literal('common phrase for it');
  if (isDateline(reading, candidate)) return literal('dateline');
  const byDefault = use.place.government === undefined ? literal('named') : associative('acts, or is spoken of as a state');
  return compound(reading, candidate) ?? rightOf(reading, candidate) ?? (use.role === 'demonym' ? associative('nationality') : leftOf(reading, candidate) ?? byDefault);
}

/** "Islamabad-based", "China-brokered", "anti-Iran". */
function compound(reading: Reading, { first, last }: Candidate): Judgement | undefined {
  if (reading.gap(last + 1) === GAP.hyphen) {
    const cue = reading.cue(last + 1);
    if (cue & CUE.based) return literal('based there');
    if (cue & CUE.backed) return associative('acts as a state');
    const other = reading.candidateAt(last + 1);
    // "the Dhaka–Chittagong line"
    if (other && other.use.role === 'name' && reading.gap(other.last + 1) === GAP.space && reading.cue(other.last + 1) & CUE.geo) return literal(`its ${wordAt(reading, other.last + 1)}`);
  }
  if (reading.gap(first) === GAP.hyphen && !reading.candidateAt(first - 1) && !(reading.cue(first - 1) & CUE.direction)) return associative('part of a compound');
  return undefined;
}

/** What follows: a possessive, "province", "government", "Agreement". */
function rightOf(reading: Reading, candidate: Candidate): Judgement | undefined {
  const owned = reading.afterPossessive(candidate);
  if (owned >= 0) return possessive(reading, candidate, owned);
  if (endsOrganisation(reading, candidate)) return associative('part of a longer name');
  const next = candidate.last + 1;
  if (reading.gap(next) !== GAP.space) return undefined;
  const cue = reading.cue(next);
  if (startsOrganisation(reading, candidate)) return associative('part of a longer name');
  if (cue & CUE.geo) return literal(`its ${wordAt(reading, next)}`);
  if (cue & CUE.behind) return literal(`before “${wordAt(reading, next)}”`);
  if (cue & CUE.event && (cue & CUE.travel || candidate.use.place.government !== candidate.use.place.id)) {
    return candidate.use.role === 'demonym' ? undefined : literal(`${wordAt(reading, next)} there`);
  }
  if (cue & CUE.gov) {
    const then = next + 1;
    // "the Alberta oil town": the town, not the oil.
    return reading.gap(then) === GAP.space && reading.cue(then) & CUE.geo ? literal(`its ${wordAt(reading, then)}`) : associative(`its ${wordAt(reading, next)}`);
  }
  return undefined;
}

/** "Iran's coast" is there; "Iran's influence" is a state's. */
function possessive(reading: Reading, { use }: Candidate, owned: number): Judgement | undefined {
  for (let i = owned; i < owned + 3 && (i === owned || reading.gap(i) === GAP.space); i++) {
    const cue = reading.cue(i);
    if (cue & CUE.gov || (cue & CUE.org && i === owned)) return associative(`its ${wordAt(reading, i)}`);
    if (cue & CUE.geo) return literal(`its ${wordAt(reading, i)}`);
    if (i === owned && reading.candidateAt(i)) return literal('the place it belongs to');
    if (cue & (CUE.in | CUE.to | CUE.from | CUE.of | CUE.with | CUE.on | CUE.for)) break;
  }
  return use.place.government === undefined ? undefined : associative('owns, as a state does');
}

/** "Doha Agreement", "Tehran Peace Forum", "Nile Basin Initiative". */
function startsOrganisation(reading: Reading, { last }: Candidate): boolean {
  if (reading.cue(last + 1) & CUE.org) return true;
  if (reading.titled) return false;
  for (let i = last + 1; i <= last + 4 && reading.gap(i) === GAP.space && reading.isCapital(i); i++) {
    if (reading.cue(i) & CUE.org) return true;
  }
  return false;
}

/** What governs the name from the left: a preposition, a verb, an adjective of direction. */
function leftOf(reading: Reading, candidate: Candidate): Judgement | undefined {
  const { place } = candidate.use;
  const { at, direction, neighbour } = governor(reading, candidate);
  if (direction) return literal('part of it');
  if (at < 0) return undefined;
  const cue = reading.cue(at);
  const word = wordAt(reading, at);
  const near = (kind: number, words: number) => hasBefore(reading, at, kind, words);
  if (cue & CUE.in) return near(CUE.feeling, 1) ? associative('feeling about a state') : literal(`after “${word}”`);
  if (cue & CUE.visit) return literal(`after “${word}”`);
  if (place.government === undefined) return undefined;
  const capital = place.government !== place.id;
  if (cue & CUE.from) {
    if (neighbour || near(CUE.travel, 6) || reachesTown(reading, candidate)) return literal(`after “${word}”`);
    return near(CUE.act, 4) || capital ? associative('comes from a state') : literal(`after “${word}”`);
  }
  // Persian travels behind the name: "به تهران رفت".
  const travels = near(CUE.travel, 6) || reading.cue(candidate.last + 1) & CUE.travel;
  if (cue & CUE.to) return (travels && !near(CUE.act, 3)) || leavesTown(reading, at) ? literal(`the way ${word} it`) : undefined;
  if (cue & (CUE.for | CUE.over)) return near(CUE.travel, 2) ? literal(`the way ${word} it`) : undefined;
  if (cue & CUE.on) return near(CUE.attack, 1) ? literal(`after “${word}”`) : undefined;
  if (cue & CUE.of) return near(CUE.geo | CUE.direction | CUE.travel, 1) ? literal(`after “${word}”`) : undefined;
  if (cue & CUE.between) return near(CUE.geo, 1) || near(CUE.travel, 1) ? literal(`after “${word}”`) : undefined;
  return undefined;
}

const GOVERNS = CUE.in | CUE.to | CUE.from | CUE.of | CUE.between | CUE.with | CUE.on | CUE.over | CUE.for | CUE.visit;

/**
 * Walks left from a name over what belongs to its noun phrase: articles, adjectives, and the names it is listed with.
 * "in the volatile Balochistan", "borders Uzbekistan, Tajikistan and Kazakhstan".
 */
function governor(reading: Reading, candidate: Candidate): { at: number; direction: boolean; neighbour: boolean } {
  let direction = false;
  let neighbour = false;
  let adjectives = 0;
  let listed = false;
  for (let i = candidate.first - 1, steps = 0; i >= 0 && steps < 12; steps++) {
    const gap = reading.gap(i + 1);
    if (gap >= GAP.clause) break;
    const other = reading.candidateAt(i);
    if (gap === GAP.comma && !(other && (listed || joinsList(reading, candidate, other)))) break;
    if (other) {
      if (gap === GAP.space && !listed) break;
      listed = true;
      i = other.first - 1;
      continue;
    }
    const cue = reading.cue(i);
    // A verb form such as "visiting" beats the noun it also is.
    if (cue & GOVERNS && !(cue & CUE.neighbour && adjectives === 0 && cue & CUE.in && reading.cue(i - 1) & GOVERNS)) {
      return { at: adjectives > 0 ? -1 : i, direction, neighbour };
    }
    if (cue & CUE.and) {
      if (!reading.candidateAt(i - 1) && !(reading.cue(i - 1) & CUE.neighbour)) break;
      if (reading.gap(i) === GAP.comma && !isListed(reading, i - 1)) break;
      listed = true;
    } else if (cue & CUE.article) adjectives = 0;
    else if (cue & CUE.direction) direction ||= !listed;
    else if (cue & CUE.neighbour) neighbour ||= !listed;
    else if (reading.isCapital(i) || ++adjectives > 2 || listed) break;
    i--;
  }
  return { at: -1, direction, neighbour };
}

/** In "A, B, and C" the comma before "and" is a list's; in "war in A, and B voted" a new clause begins. */
function isListed(reading: Reading, i: number): boolean {
  const before = (reading.candidateAt(i)?.first ?? i) - 1;
  const name = reading.cue(before) & CUE.article ? before - 1 : before;
  return reading.gap(name + 1) === GAP.comma && reading.candidateAt(name) !== undefined;
}

/** A comma joins two names in a list ("Iran, China and Russia") or in an address ("Quetta, Pakistan"), not across a clause. */
function joinsList(reading: Reading, { last, use }: Candidate, before: Candidate): boolean {
  if (use.place.government === use.place.id && before.use.place.government !== before.use.place.id) return true;
  for (let i = last + 1; i <= last + 8; i++) {
    if (reading.gap(i) >= GAP.clause) return false;
    if (reading.cue(i) & CUE.and) return reading.candidateAt(i + 1) !== undefined || reading.candidateAt(i + 2) !== undefined;
    if (!reading.candidateAt(i) && !(reading.cue(i) & CUE.article)) return false;
  }
  return false;
}

/** "from Rome to Lyon": where the way ends in a town, it starts in one. */
function reachesTown(reading: Reading, { last }: Candidate): boolean {
  const other = reading.candidateAt(last + 2);
  return reading.gap(last + 1) === GAP.space && Boolean(reading.cue(last + 1) & CUE.to) && other !== undefined && other.use.place.government === undefined;
}

/** "from Aktau to Baku", "across Georgia to Turkey": where the way starts in a place, it ends in one. */
function leavesTown(reading: Reading, to: number): boolean {
  const other = reading.candidateAt(to - 1);
  if (!other || reading.gap(to) !== GAP.space) return false;
  const before = reading.cue(other.first - 1);
  return Boolean(before & CUE.in) || (Boolean(before & CUE.from) && other.use.place.government === undefined);
}

/** One of the `words` words before word `at` has the cue, in the same clause. */
function hasBefore(reading: Reading, at: number, kind: number, words: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - words && reading.gap(i + 1) < GAP.clause; i--) {
    if (reading.cue(i) & kind) return true;
  }
  return false;
}
