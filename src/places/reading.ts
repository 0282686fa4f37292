import { CAPITAL, GAP, UPPER, type Words } from '../text/words.ts';
import { textOf, type Folded } from '../text/fold.ts';
import type { Use } from './place-index.ts';
import { CUE, cuesOf } from './cues.ts';

/** A name in a passage that may become a mention. */
export interface Candidate {
  /** Folded units of the name or phrase. */
  readonly from: number;
  readonly to: number;
  /** Its words, first and last. */
  readonly first: number;
  readonly last: number;
  readonly use: Use;
  /** Ids of the other places it could mean. */
  readonly others: readonly string[];
  /** Said by the page itself. */
  readonly fixed?: true;
}

/** One passage as the rules see it: its words, their cues, and the names among them. */
export class Reading {
  readonly folded: Folded;
  readonly words: Words;
  readonly candidates: readonly Candidate[];
  /** Nearly all words are in capitals. */
  readonly shouted: boolean;
  /** No running prose: a headline, a list of names. A capital letter says nothing here. */
  readonly titled: boolean;
  readonly heading: boolean;

  constructor(folded: Folded, words: Words, candidates: readonly Candidate[], heading: boolean) {
    this.folded = folded;
    this.words = words;
    this.candidates = candidates;
    this.heading = heading;
    const { shape, count, from, to } = words;
    let [capitals, upper, long, small] = [0, 0, 0, 0];
    // A few dozen words tell; a passage may have a hundred thousand.
    for (let i = 0; i < count && i < 60; i++) {
      if (shape[i] === 0 && to[i]! - from[i]! > 1) small++;
      if (to[i]! - from[i]! < 4) continue;
      long++;
      if (shape[i]! & CAPITAL) capitals++;
      if (shape[i]! & UPPER) upper++;
    }
    this.shouted = long > 0 && upper >= 0.8 * long;
    this.titled = this.shouted || small < 3 || (heading && long > 2 && capitals >= 0.7 * long);
  }

  /** Cues of word `i`; 0 outside the passage. */
  cue(i: number): number {
    return i >= 0 && i < this.words.count ? cuesOf(this.words.lower[i]!) : 0;
  }

  gap(i: number): number {
    return i < this.words.count ? this.words.gap[i]! : GAP.sentence;
  }

  isCapital(i: number): boolean {
    return i >= 0 && i < this.words.count && (this.words.shape[i]! & CAPITAL) !== 0;
  }

  /** Word `i` is capital for no better reason than that a sentence starts with it. */
  startsSentence(i: number): boolean {
    return i >= 0 && this.gap(i) >= GAP.clause;
  }

  /** The candidate that word `i` belongs to. */
  candidateAt(i: number): Candidate | undefined {
    // Binary search: candidates are in order and never overlap.
    let low = 0;
    let high = this.candidates.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const candidate = this.candidates[middle]!;
      if (candidate.last < i) low = middle + 1;
      else if (candidate.first > i) high = middle - 1;
      else return candidate;
    }
    return undefined;
  }

  /** "Iran's", "the United States'": the word after the name that the possessive belongs to, or -1. */
  afterPossessive(candidate: Candidate): number {
    const next = candidate.last + 1;
    if (this.gap(next) === GAP.apostrophe && this.words.to[next]! - this.words.from[next]! === 1) {
      return this.words.lower[next] === S ? next + 1 : -1;
    }
    return next < this.words.count && this.folded.codes[candidate.to] === 39 && this.folded.codes[candidate.to - 1] === 115 && this.gap(next) === GAP.space ? next : -1;
  }

  /** A capital word that is no name, cue or place of ours: a given name, a surname, a brand. */
  isStranger(i: number): boolean {
    if (!this.isCapital(i) || this.candidateAt(i)) return false;
    const length = this.words.to[i]! - this.words.from[i]!;
    if (length < 2 && this.folded.codes[this.words.to[i]!] !== 46) return false;
    return (this.cue(i) & NOT_A_NAME) === 0 && !(length > 1 && this.words.shape[i]! & UPPER && !this.shouted);
  }
}

const S = Math.imul(0x811c9dc5 ^ 115, 0x01000193);
const NOT_A_NAME = CUE.geo | CUE.org | CUE.gov | CUE.direction | CUE.neighbour | CUE.calendar | CUE.small | CUE.article | CUE.and | CUE.in | CUE.to | CUE.from | CUE.of | CUE.title | CUE.event;

/** Word `i` in lower case. */
export function wordAt({ folded, words }: Reading, i: number): string {
  return textOf(folded, words.from[i], words.to[i]).toLowerCase();
}

/** "University of Tehran", "Treaty of Riga". */
export function endsOrganisation(reading: Reading, { first }: Candidate): boolean {
  return !reading.titled && Boolean(reading.cue(first - 1) & CUE.of) && reading.gap(first) === GAP.space && reading.isCapital(first - 2) && Boolean(reading.cue(first - 2) & CUE.org);
}
