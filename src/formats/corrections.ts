import { describe } from '../places/geometry.ts';
import type { Fault } from '../places/place.ts';
import { Anchors } from '../text/anchor.ts';
import { drained } from '../text/drained.ts';
import { parseJson } from '../text/json.ts';
import type { FixedSpan, Passage } from '../text/passage.ts';
import { withFixed } from './with-fixed.ts';

/** Wherever these words stand, the name in them means that place, or none. */
export interface Correction {
  /** What stands before the name, the name, and what stands after it. */
  readonly prefix: string;
  readonly exact: string;
  readonly suffix: string;
  /** A place's id, or `none`. */
  readonly place: string;
}

/** Thrown when a document holds no corrections; `faults` says what is wrong, path by path. */
export class CorrectionsError extends Error {
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super(`This is no file of corrections: ${faults[0]?.path ? `${faults[0].path} ` : ''}${faults[0]?.message}.`);
    this.name = 'CorrectionsError';
    this.faults = faults;
  }
}

/**
 * Reads a file of corrections: JSON with a list of `{ "quote", "name", "place" }`. `quote`: words as they stand in an article; `name`: the part of them
 * that is meant, all of them if it is left out; `place`: a place's id, or `none`. A correction that cannot be read becomes a fault and loses no other;
 * throws a `CorrectionsError` only when there is none in it.
 */
export function readCorrections(text: string): { readonly corrections: readonly Correction[]; readonly faults: readonly Fault[] } {
  const list = listIn(text);
  const faults: Fault[] = [];
  const corrections = list.flatMap((item, i) => readCorrection(item, (member, message) => faults.push({ path: `corrections[${i}]${member && `.${member}`}`, message })) ?? []);
  if (corrections.length === 0 && faults.length > 0) throw new CorrectionsError(faults);
  return { corrections, faults };
}

/** An article with the corrections that are found in it. What its own page says of a name goes before them. */
export function corrected(passages: readonly Passage[], corrections: readonly Correction[]): readonly Passage[] {
  return drained(correcting(passages, corrections));
}

/** The same, step by step. */
export function* correcting(passages: readonly Passage[], corrections: readonly Correction[]): Generator<undefined, readonly Passage[]> {
  const anchors = new Anchors(passages);
  const texts = new Map(passages.map(({ id, text }) => [id, text]));
  const spans = new Map<string, FixedSpan[]>();
  // Of two, the one that quotes more is meant for fewer places.
  const length = ({ prefix, exact, suffix }: Correction) => prefix.length + exact.length + suffix.length;
  for (const { place, ...quotation } of [...corrections].sort((a, b) => length(b) - length(a))) {
    for (const { passage, start, end } of anchors.find(quotation)) {
      if (!isWhole(texts.get(passage)!, start, end)) continue;
      const known = spans.get(passage);
      if (known) known.push({ start, end, place });
      else spans.set(passage, [{ start, end, place }]);
    }
    yield;
  }
  return passages.map((passage) => (spans.has(passage.id) ? withFixed(passage, spans.get(passage.id)!) : passage));
}

function listIn(text: string): readonly unknown[] {
  let json: unknown;
  try {
    json = parseJson(text);
  } catch (error) {
    throw new CorrectionsError([{ path: '', message: text.trimStart().startsWith('<') ? 'it is HTML or XML: an error page?' : `it is not JSON: ${(error as Error).message}` }]);
  }
  const list = Array.isArray(json) ? json : (json as { corrections?: unknown } | null)?.corrections;
  if (Array.isArray(list)) return list;
  throw new CorrectionsError([{ path: 'corrections', message: `is ${describe(list)}; expected a list of corrections with "quote", "name" and "place"` }]);
}

function readCorrection(item: unknown, fault: (member: string, message: string) => void): Correction | undefined {
  if (typeof item !== 'object' || item === null) return void fault('', `is ${describe(item)}; expected an object with "quote" and "place"`);
  const { quote, name = quote, place } = item as Readonly<Record<string, unknown>>;
  if (typeof quote !== 'string' || quote.trim() === '') return void fault('quote', `is ${describe(quote)}; expected words as they stand in an article`);
  if (typeof place !== 'string' || place.trim() === '') return void fault('place', `is ${describe(place)}; expected a place’s id, or "none"`);
  if (typeof name !== 'string' || name.trim() === '') return void fault('name', `is ${describe(name)}; expected the part of the quote that is corrected`);
  const at = quote.indexOf(name);
  if (at < 0) return void fault('name', `"${name}" does not stand in its quote`);
  if (quote.includes(name, at + 1)) return void fault('name', `"${name}" stands in its quote more than once; quote fewer words`);
  return { prefix: quote.slice(0, at), exact: name, suffix: quote.slice(at + name.length), place };
}

/** Between words: "Iran" is not corrected in "Iranian". */
function isWhole(text: string, start: number, end: number): boolean {
  return !/[\p{L}\p{N}\p{M}]$/u.test(text.slice(Math.max(0, start - 2), start)) && !/^[\p{L}\p{N}\p{M}]/u.test(text.slice(end, end + 2));
}
