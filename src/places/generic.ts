import { GAP } from '../text/words.ts';
import { CUE } from './cues.ts';
import type { GazetteerPlace } from './place.ts';
import { wordAt, type Candidate, type Reading } from './reading.ts';

/**
 * Whether a common phrase ("the border", "northern provinces") means its place here: what it needs was named before,
 * it is a noun, and no other place claims it ("the Turkish border", "the border with Iraq", "Iraq's northern provinces").
 */
export function meansItsPlace(reading: Reading, candidate: Candidate, named: ReadonlySet<string>): boolean {
  const { place } = candidate.use;
  if (!(place.needs ?? []).every((id) => named.has(id))) return false;
  return !isVerb(reading, candidate) && !isAnyOne(reading, candidate) && !isClaimedBefore(reading, candidate) && !isClaimedAfter(reading, candidate);
}

/** "provinces that border Iran", "they border each other". */
function isVerb(reading: Reading, { first, last }: Candidate): boolean {
  if (first !== last) return false;
  if (reading.gap(first) === GAP.hyphen && !reading.candidateAt(first - 1)) return true; // cross-border
  if (reading.gap(last + 1) !== GAP.space) return false;
  return reading.candidateAt(last + 1)?.use.role === 'name' || (Boolean(reading.cue(first - 1) & (CUE.verbBefore | CUE.to)) && Boolean(reading.cue(last + 1) & (CUE.article | CUE.on)));
}

/** "share a border that …" is any border; "a border market" names the one of the story. */
function isAnyOne(reading: Reading, { first, last }: Candidate): boolean {
  const before = first > 0 ? wordAt(reading, first - 1) : '';
  if (!['a', 'an', 'any', 'no', 'another', 'every'].includes(before)) return false;
  return reading.gap(last + 1) !== GAP.space || (reading.cue(last + 1) & (CUE.small | CUE.with | CUE.of | CUE.between | CUE.verbBefore)) !== 0;
}

function isClaimedBefore(reading: Reading, { first, use }: Candidate): boolean {
  for (let i = first - 1; i >= first - 5 && i >= 0; i--) {
    const gap = reading.gap(i + 1);
    if (gap >= GAP.clause || gap === GAP.comma) return false;
    const other = reading.candidateAt(i);
    if (other) {
      if (other.use.role === 'generic' || !touches(use.place, other.use.place)) return true;
      // "Iraq–Iran border": look at what the name is joined to.
      if (reading.gap(other.first) !== GAP.hyphen) return false;
      i = other.first;
    } else if (reading.isStranger(i) && !reading.startsSentence(i)) return true;
    else if (gap !== GAP.apostrophe && reading.cue(i) & (CUE.article | CUE.small | CUE.in | CUE.to | CUE.from | CUE.of)) return false;
  }
  return false;
}

function isClaimedAfter(reading: Reading, { last, use }: Candidate): boolean {
  if (reading.gap(last + 1) !== GAP.space || !(reading.cue(last + 1) & (CUE.with | CUE.of | CUE.between | CUE.in))) return false;
  for (let i = last + 2; i <= last + 7 && i < reading.words.count && reading.gap(i) < GAP.clause; i++) {
    const other = reading.candidateAt(i);
    if (other) {
      if (!touches(use.place, other.use.place)) return true;
      i = other.last;
    } else if (reading.isStranger(i)) return true;
    else if (!(reading.cue(i) & (CUE.article | CUE.and | CUE.direction | CUE.neighbour))) return false;
  }
  return false;
}

/** Two places have to do with one another: one is needed by, governed by, or shares a country of its outline with the other. */
function touches(generic: GazetteerPlace, other: GazetteerPlace): boolean {
  const needs = generic.needs ?? [];
  if (generic.id === other.id || needs.includes(other.id) || (other.government !== undefined && needs.includes(other.government))) return true;
  const countries = countriesOf(generic);
  return countriesOf(other).some((code) => countries.includes(code));
}

/** `PK-BA` is in `PK`; `IR|PK` lies between two. */
function countriesOf({ outline }: GazetteerPlace): string[] {
  return (outline ?? []).flatMap((code) => code.split('|')).map((code) => code.split('-')[0]!);
}
