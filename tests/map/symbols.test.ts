import { describe, expect, test } from 'vitest';
import { checksum } from '../../src/map/checksum.ts';
import { decodeDetail } from '../../src/map/decode-detail.ts';
import { decodeWorld } from '../../src/map/decode-world.ts';
import { rangeDecoder } from '../../src/map/range-decoder.ts';
import { symbolsOf, type Symbols } from '../../src/map/symbols.ts';
// @ts-expect-error The scripts of geo/ are plain JavaScript.
import { bitList } from '../../geo/bit-list.mjs';
// @ts-expect-error The same.
import { rangeEncoder } from '../../geo/range-encoder.mjs';

/** What is read of values written, and the bytes between. */
function roundTrip<T>(values: readonly T[], write: (out: Record<string, (...values: unknown[]) => void>, value: T) => void, read: (symbols: Symbols) => T): { bytes: Uint8Array; values: T[] } {
  const out = bitList();
  for (const value of values) write(out, value);
  const encoder = rangeEncoder(out.list);
  const writing = symbolsOf(encoder.code);
  expect(values.map(() => read(writing))).toEqual(values);
  const bytes: Uint8Array = encoder.bytes();
  const symbols = symbolsOf(rangeDecoder(bytes, 0));
  return { bytes, values: values.map(() => read(symbols)) };
}

const numbers = (values: readonly number[]) => roundTrip(values, (out, value) => out.number!(value), (symbols) => symbols.number(1, 0, 5));

/** Whole numbers below `most` that look like chance, the same each time. */
function* chance(most: number, seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield Math.floor((state / 2 ** 32) * most);
  }
}

function some(count: number, most: number, seed: number): number[] {
  const numbers = chance(most, seed);
  return Array.from({ length: count }, () => numbers.next().value);
}

const large = 2 ** 24;

describe('what is written is read', () => {
  test.each([
    ['nothing', []],
    ['a zero', [0]],
    ['the largest', [large - 1, large]],
    ['powers of two and their neighbours', Array.from({ length: 24 }, (_, i) => [2 ** i - 1, 2 ** i, 2 ** i + 1]).flat()],
    ['one number again and again', Array.from({ length: 5000 }, () => 7)],
    ['small ones', some(3000, 40, 1)],
    ['any', some(3000, large, 2)],
  ])('numbers: %s', (_, values) => {
    expect(numbers(values).values).toEqual(values);
    const signed = values.flatMap((value) => [value, value === 0 ? 0 : -value]);
    expect(roundTrip(signed, (out, value) => out.signed!(value), (symbols) => symbols.signed(1, [-3, 2 ** 31])).values).toEqual(signed);
  });

  test('bits and flags', () => {
    const values = some(500, 32, 3);
    expect(roundTrip(values, (out, value) => out.bits!(value, 5), (symbols) => symbols.bits(2, [], 5)).values).toEqual(values);
    const flags = values.map((value) => value & 1);
    expect(roundTrip(flags, (out, value) => out.flag!(value), (symbols) => symbols.flag(2, [1])).values).toEqual(flags);
  });

  test.each(['', 'Quetta', 'Kandahar\tقندهار\nHelmand\tهلمند', '日本\n', '🗺️'])('a text: %j', (text) => {
    expect(roundTrip([text, 'next'], (out, value) => out.text!(value), (symbols) => symbols.text()).values).toEqual([text, 'next']);
  });

  test('what repeats takes little room, and chance no more than it has', () => {
    expect(numbers(Array.from({ length: 5000 }, () => 3)).bytes.length).toBeLessThan(60);
    expect(roundTrip(some(4000, 256, 4), (out, value) => out.bits!(value, 8), (symbols) => symbols.bits(1, [0], 8)).bytes.length).toBeLessThan(4400);
  });

  test.each([-1, 0.5, 2 ** 25, NaN])('a number that does not fit is refused: %d', (value) => expect(() => bitList().number(value)).toThrow(/expected a whole number/));
});

describe('what is not a map file', () => {
  test('ends in an error when it is read past its end', () => {
    const { bytes } = numbers(some(300, 1000, 5));
    const symbols = symbolsOf(rangeDecoder(bytes.slice(0, 100), 0));
    expect(() => {
      for (;;) symbols.number(1, 0, 5);
    }).toThrow(/ends after 100 bytes/);
  });

  test.each(Array.from({ length: 40 }, (_, i) => i))('is read to an end even when its checksum is right: %i', (seed) => {
    const body = Uint8Array.from(some(400, 256, seed));
    const bytes = new Uint8Array(404);
    bytes.set(body, 4);
    new DataView(bytes.buffer).setUint32(0, checksum(bytes, 4));
    for (const decode of [decodeWorld, decodeDetail]) {
      try {
        decode(bytes.buffer);
      } catch (error) {
        expect(String(error)).toMatch(/^Error: .*map file/);
      }
    }
  });
});
