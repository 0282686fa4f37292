/**
 * Folding: two texts that read the same become the same code units, and every folded unit knows where it stood.
 *
 * NFKC; a run of white space is one space; invisible characters go; apostrophes and hyphens have one shape;
 * Arabic kaf and yeh have one shape, harakat and tatweel go, and so does the hamza of an ezafe over heh (دوحهٔ). Case is kept.
 */
export interface Folded {
  /** Folded UTF-16 code units; only the first `length` count, as in the other arrays. */
  codes: Uint16Array;
  /** What each unit is: one of the kinds below. */
  kinds: Uint8Array;
  /** UTF-16 offset in the original where each unit's source starts. */
  starts: Uint32Array;
  /** Where a unit's source ends, for the few that come from more than one code unit. */
  ends: Map<number, number>;
  length: number;
}

/** Letters, marks, digits, `_`: a name never starts or ends inside a run of them. */
export const WORD = 1;
export const OTHER = 2;
export const SPACE = 3;
/** A letter of a script written without spaces: Han, kana, Thai, Lao, Khmer, Burmese. */
export const SOLO = 4;
const GONE = 5;
/** Needs its neighbours and NFKC: surrogates, combining marks, compatibility characters. */
const COMPLEX = 6;

/** Stands for what a reader sees between two pieces of text but cannot read: an image, a footnote's edge. */
export const BREAK = '\uFFFC';

const KINDS = new Uint8Array(65536);
const FOLDS = new Uint16Array(65536);
const invisible = /[\u00AD\u200B\u2060\uFEFF\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u0640]|[\u064B-\u0652\u0670]/;
const apostrophe = /[\u2018\u2019\u201B\u02BC\u02BB\u02B9\u2032\u0060\u00B4\uFF07]/;
const solo = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const needsNeighbours = /[\p{M}\u1160-\u11FF\uD800-\uDFFF]/u;
const latin = /\p{Script=Latin}/u;

function wordKind(character: string): number {
  return solo.test(character) ? SOLO : /[\p{L}\p{M}\p{N}_]/u.test(character) ? WORD : OTHER;
}

/** Classifies a code unit the first time it is met: a page uses a few hundred of the 65,536. */
function learn(code: number): number {
  const character = String.fromCharCode(code);
  let kind: number;
  let folded = code;
  if (invisible.test(character)) kind = GONE;
  else if (/\s/.test(character)) [kind, folded] = [SPACE, 32];
  else if (apostrophe.test(character)) [kind, folded] = [OTHER, 39];
  else if (code === 0x2010 || code === 0x2011) [kind, folded] = [OTHER, 45];
  else if (code === 0x0643) [kind, folded] = [WORD, 0x06a9];
  else if (code === 0x064a || code === 0x0649) [kind, folded] = [WORD, 0x06cc];
  else if (code === 0x06c0) [kind, folded] = [WORD, 0x0647];
  else if (code === 0x06c2) [kind, folded] = [WORD, 0x06c1];
  else if (code === 0x200c || code === 0x200d || needsNeighbours.test(character)) kind = COMPLEX;
  else {
    const normal = character.normalize('NFKC');
    kind = normal === character ? wordKind(character) : COMPLEX;
  }
  FOLDS[code] = folded;
  KINDS[code] = kind;
  return kind;
}

export function emptyFolded(size: number): Folded {
  return {
    codes: new Uint16Array(size), kinds: new Uint8Array(size),
    starts: new Uint32Array(size), ends: new Map(), length: 0,
  };
}

/** Folds `text`, reusing the arrays of `into` where they are large enough. */
export function fold(text: string, into?: Folded): Folded {
  // NFKC lengthens a unit to 18 at most; such text is rare, so room for that is made only when it is met.
  let out = into && into.codes.length >= text.length + 64 ? into : emptyFolded(text.length + 64);
  let { codes, kinds, starts, ends } = out;
  let length = 0;
  ends.clear();
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const kind = KINDS[code] || learn(code);
    if (kind < SPACE || kind === SOLO) {
      codes[length] = FOLDS[code]!;
      kinds[length] = kind;
      starts[length++] = i;
    } else if (kind === SPACE) {
      if (length > 0 && kinds[length - 1] === SPACE) continue;
      codes[length] = 32;
      kinds[length] = SPACE;
      starts[length++] = i;
    } else if (kind === COMPLEX) {
      // 1. A joiner between Latin letters is invisible; elsewhere it shapes the script and stays.
      if (code === 0x200c || code === 0x200d) {
        if (latin.test(text[i - 1] ?? '') && latin.test(text[i + 1] ?? '')) continue;
        codes[length] = code;
        kinds[length] = OTHER;
        starts[length++] = i;
        continue;
      }
      // 2. A combining mark belongs to the character before it: take that one back.
      let from = i;
      if (needsNeighbours.test(text[i]!) && (code < 0xd800 || code > 0xdfff) && length > 0 && kinds[length - 1] !== SPACE) {
        from = starts[length - 1]!;
        while (length > 0 && starts[length - 1]! >= from) length--;
      }
      // 3. Its whole cluster is normalised together, and stands at the cluster's place.
      let to = i + (text.codePointAt(i)! > 0xffff ? 2 : 1);
      while (to < text.length && /[\p{M}\u1160-\u11FF]/u.test(text[to]!)) to++;
      const cluster = text.slice(from, to).normalize('NFKC').replace('\u0647\u0654', '\u0647');
      if (length + cluster.length + text.length - to + 64 > codes.length) {
        out = grown(out, length, text.length + cluster.length);
        ({ codes, kinds, starts, ends } = out);
      }
      for (const character of cluster) {
        const known = KINDS[character.charCodeAt(0)] || learn(character.charCodeAt(0));
        if (known === GONE) continue;
        const what = character.length > 1 || known === COMPLEX ? wordKind(character) : known;
        for (let k = 0; k < character.length; k++) {
          const unit = character.charCodeAt(k);
          codes[length] = character.length > 1 ? unit : FOLDS[unit] || unit;
          kinds[length] = what;
          ends.set(length, to);
          starts[length++] = from;
        }
      }
      i = to - 1;
    }
  }
  out.length = length;
  return out;
}

function grown(folded: Folded, length: number, more: number): Folded {
  const larger = emptyFolded(2 * folded.codes.length + more);
  larger.codes.set(folded.codes.subarray(0, length));
  larger.kinds.set(folded.kinds.subarray(0, length));
  larger.starts.set(folded.starts.subarray(0, length));
  larger.ends = folded.ends;
  return larger;
}

/** UTF-16 offset in the original where the source of unit `k` ends. */
export function endOf({ starts, ends }: Folded, k: number): number {
  return ends.get(k) ?? starts[k]! + 1;
}

/** The folded text as a string: what two spellings of one name have in common. */
export function foldedText(text: string): string {
  return textOf(fold(text)).trim();
}

/** Folded units `from` (inclusive) to `to` (exclusive) as a string; by default all. */
export function textOf({ codes, length }: Folded, from = 0, to = length): string {
  let text = '';
  // Applied, not spread: that takes ten times as long.
  for (let i = from; i < to; i += 4096) text += String.fromCharCode.apply(undefined, codes.subarray(i, Math.min(to, i + 4096)) as unknown as number[]);
  return text;
}
