import { SOLO, SPACE, WORD, type Folded } from './fold.ts';

/** What stands between a word and the one before it. */
export const GAP = { space: 0, comma: 1, hyphen: 2, apostrophe: 3, clause: 4, sentence: 5 } as const;

/** How a word is written. */
export const CAPITAL = 1; // starts with a capital letter
export const UPPER = 2; // capitals only, two letters or more
export const DIGITS = 4;

/** The words of one folded text, as columns; only the first `count` rows count. */
export interface Words {
  /** Folded units `from` (inclusive) to `to` (exclusive). */
  from: Uint32Array;
  to: Uint32Array;
  /** Hash of the word as written, and of its ASCII letters in lower case. */
  hash: Int32Array;
  lower: Int32Array;
  shape: Uint8Array;
  gap: Uint8Array;
  count: number;
}

const FNV_BASIS = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

export function emptyWords(size: number): Words {
  return {
    from: new Uint32Array(size), to: new Uint32Array(size), hash: new Int32Array(size), lower: new Int32Array(size),
    shape: new Uint8Array(size), gap: new Uint8Array(size), count: 0,
  };
}

/** FNV-1a over UTF-16 units, 32 bits. */
export function hashOf(word: string): number {
  let hash = FNV_BASIS;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), FNV_PRIME);
  return hash;
}

/** Splits folded text into words: runs of letters, marks, digits and `_`; single letters in scripts without spaces. */
export function splitWords(folded: Folded, into?: Words): Words {
  const { codes, kinds, length } = folded;
  const words = into && into.from.length > length ? into : emptyWords(length + 1);
  const { from, to, hash: hashes, lower: lowers, shape: shapes, gap: gaps } = words;
  let count = 0;
  let last = 0; // where the previous word ended
  for (let i = 0; i < length; ) {
    const kind = kinds[i];
    if (kind !== WORD && kind !== SOLO) {
      i++;
      continue;
    }
    const begin = i;
    let hash = FNV_BASIS;
    let lower = FNV_BASIS;
    let capitals = 0;
    let small = 0;
    do {
      const code = codes[i]!;
      hash = Math.imul(hash ^ code, FNV_PRIME);
      if (code >= 65 && code <= 90) {
        capitals++;
        lower = Math.imul(lower ^ (code | 32), FNV_PRIME);
      } else {
        if (code >= 97) small++;
        lower = Math.imul(lower ^ code, FNV_PRIME);
      }
      i++;
    } while (kind === WORD && i < length && kinds[i] === WORD);
    const first = codes[begin]!;
    let shape = 0;
    if (first >= 65 && first <= 90) shape = capitals > 1 && small === 0 ? CAPITAL | UPPER : CAPITAL;
    else if (first >= 0xc0 && isCapital(first)) shape = CAPITAL;
    else if (first >= 48 && first <= 57) shape = DIGITS;
    from[count] = begin;
    to[count] = i;
    hashes[count] = hash;
    lowers[count] = lower;
    shapes[count] = shape;
    gaps[count] = count === 0 ? GAP.sentence : begin - last === 1 && kinds[last] === SPACE ? GAP.space : gapBetween(folded, last, begin, from[count - 1]!);
    count++;
    last = i;
  }
  words.count = count;
  return words;
}

function isCapital(code: number): boolean {
  const character = String.fromCharCode(code);
  return character !== character.toLowerCase();
}

/** The strongest separator between two words. A full stop after one letter is an initial ("F. M."), not an end. */
function gapBetween({ codes, kinds }: Folded, last: number, begin: number, previous: number): number {
  if (begin - last === 1) {
    if (codes[last] === 45) return GAP.hyphen;
    if (codes[last] === 39) return GAP.apostrophe;
  }
  let gap: number = GAP.space;
  for (let k = last; k < begin; k++) {
    const code = codes[k]!;
    if (kinds[k] === SPACE) continue;
    let here: number = GAP.clause;
    if (code === 44 || code === 0x60c || code === 0x3001) here = GAP.comma;
    else if (code === 39 || code === 34) here = k === last && begin - last === 2 && code === 39 ? GAP.space : GAP.clause;
    else if ((code === 0x2013 || code === 0x2014 || code === 45 || code === 47 || code === 0x200c) && begin - last === 1) here = GAP.hyphen;
    else if (code === 33 || code === 63 || code === 0x6d4 || code === 0x61f || code === 0x964 || code === 0x3002) here = GAP.sentence;
    else if (code === 46) here = last - previous === 1 || kinds[k + 1] !== SPACE ? GAP.space : GAP.sentence;
    if (here > gap) gap = here;
  }
  return gap;
}
