import { emptyFolded, fold, textOf, WORD, SOLO, OTHER, type Folded } from './fold.ts';
import { splitWords, type Words } from './words.ts';

/** A name found: folded units `from` to `to`, and everything that was filed under it. */
export interface Hit<T> {
  readonly from: number;
  readonly to: number;
  /** Index of the word it starts with. */
  readonly word: number;
  readonly values: readonly T[];
}

interface Form<T> {
  readonly codes: Uint16Array;
  readonly values: T[];
}

/**
 * Finds many names at once: a hash table over the first words of all names, then a plain comparison.
 * The cost follows the words of the text, not the number of names.
 */
export class NameIndex<T> {
  /** Distinct folded spellings. */
  readonly size: number;
  private readonly mask: number;
  private readonly keys: Int32Array;
  private readonly slots: Int32Array; // 1 + index into `buckets`; 0 is empty
  private readonly buckets: Form<T>[][] = [];
  /** Names that start with neither a letter nor a digit, by their first unit. */
  private readonly odd = new Map<number, Form<T>[]>();

  constructor(names: Iterable<readonly [name: string, value: T]>) {
    // 1. One form per folded spelling.
    const forms = new Map<string, Form<T>>();
    let folded = emptyFolded(256);
    for (const [name, value] of names) {
      folded = fold(name, folded);
      const key = textOf(folded).trim();
      if (key === '') continue;
      const form = forms.get(key);
      if (form) form.values.push(value);
      else forms.set(key, { codes: unitsOf(key), values: [value] });
    }
    this.size = forms.size;
    // 2. A table at most a quarter full, so that most words of a text meet an empty slot.
    let capacity = 64;
    while (capacity < 4 * forms.size) capacity *= 2;
    this.mask = capacity - 1;
    this.keys = new Int32Array(capacity);
    this.slots = new Int32Array(capacity);
    let words: Words | undefined;
    for (const [key, form] of forms) {
      folded = fold(key, folded);
      words = splitWords(folded, words);
      this.file(form, folded.kinds[0]!, words.hash[0]!);
    }
    for (const bucket of [...this.buckets, ...this.odd.values()]) bucket.sort((a, b) => b.codes.length - a.codes.length);
  }

  private file(form: Form<T>, kind: number, hash: number): void {
    if (kind !== WORD && kind !== SOLO) {
      const bucket = this.odd.get(form.codes[0]!);
      if (bucket) bucket.push(form);
      else this.odd.set(form.codes[0]!, [form]);
      return;
    }
    let slot = hash & this.mask;
    while (this.slots[slot] !== 0 && this.keys[slot] !== hash) slot = (slot + 1) & this.mask;
    if (this.slots[slot] === 0) {
      this.keys[slot] = hash;
      this.slots[slot] = this.buckets.push([]);
    }
    this.buckets[this.slots[slot]! - 1]!.push(form);
  }

  /** Every name at every place it stands, overlapping ones too; by start, longest first. */
  find(folded: Folded, words: Words): Hit<T>[] {
    const hits: Hit<T>[] = [];
    const { hash, from, count } = words;
    const { keys, slots, mask } = this;
    for (let word = 0; word < count; word++) {
      const wanted = hash[word]!;
      let slot = wanted & mask;
      while (slots[slot] !== 0) {
        if (keys[slot] === wanted) {
          this.compare(this.buckets[slots[slot]! - 1]!, folded, from[word]!, word, hits);
          break;
        }
        slot = (slot + 1) & mask;
      }
    }
    if (this.odd.size > 0) this.findOdd(folded, words, hits);
    return hits;
  }

  private findOdd(folded: Folded, words: Words, hits: Hit<T>[]): void {
    let word = 0;
    for (let i = 0; i < folded.length; i++) {
      while (word < words.count && words.from[word]! < i) word++;
      if (folded.kinds[i] !== OTHER) continue;
      const bucket = this.odd.get(folded.codes[i]!);
      if (bucket) this.compare(bucket, folded, i, word, hits);
    }
    hits.sort((a, b) => a.from - b.from || b.to - a.to);
  }

  private compare(bucket: readonly Form<T>[], { codes, kinds, length }: Folded, at: number, word: number, hits: Hit<T>[]): void {
    for (const form of bucket) {
      const { codes: wanted } = form;
      const end = at + wanted.length;
      if (end > length) continue;
      // A name ends where a word ends.
      if (kinds[end - 1] === WORD && end < length && kinds[end] === WORD) continue;
      let k = wanted.length - 1;
      while (k >= 0 && codes[at + k] === wanted[k]) k--;
      if (k < 0) hits.push({ from: at, to: end, word, values: form.values });
    }
  }
}

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
}

/** The longest names first; a unit of text belongs to one name at most; ties go to the one that starts first. */
export function withoutOverlaps<H extends { readonly from: number; readonly to: number }>(hits: readonly H[]): H[] {
  const kept: H[] = [];
  for (let i = 0; i < hits.length; ) {
    // A cluster: hits that touch one another; nearly always of one hit.
    let end = hits[i]!.to;
    let j = i + 1;
    while (j < hits.length && hits[j]!.from < end) end = Math.max(end, hits[j++]!.to);
    if (j === i + 1) kept.push(hits[i]!);
    else {
      const won: H[] = [];
      const byLength = hits.slice(i, j).sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
      for (const hit of byLength) if (won.every((other) => hit.to <= other.from || hit.from >= other.to)) won.push(hit);
      kept.push(...won.sort((a, b) => a.from - b.from));
    }
    i = j;
  }
  return kept;
}
