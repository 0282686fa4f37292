import { predictedBits } from './bit-model.ts';
import { TEXT } from './kinds.ts';
import type { BitCoder } from './range-decoder.ts';

/** Where the parts of a number stand among the nodes of its symbol. */
const SIGN = 1;
const SIZE = 2;
const DIGITS = 64;
/** Digits of a number beside the first that depend on the context; the others are as good as chance. */
const TELLING = 2;
/** A bit that may as well be 0 as 1. */
const CHANCE = 32768;
/** Digits of a number beside the first, at most. */
const LARGEST = 24;

/** Numbers and texts, made of predicted bits. `kind` is one of kinds.ts, `contexts` are whole numbers that tell more about what is likely. */
export type Symbols = ReturnType<typeof symbolsOf>;

export function symbolsOf(coder: BitCoder) {
  const bit = predictedBits(coder);

  /** A whole number of so many bits. */
  function bits(kind: number, contexts: readonly number[], width: number): number {
    let node = 1;
    for (let i = 0; i < width; i++) node = 2 * node + bit(4 * kind, contexts, node);
    return node - (1 << width);
  }

  /** A number from 1 on: how many binary digits it has, one bit each, then the digits after the first. */
  function size(kind: number, contexts: readonly number[]): number {
    let more = 0;
    while (bit(4 * kind + 1, contexts, SIZE + more)) {
      if (++more > LARGEST) throw new Error('A map file holds too large a number.');
    }
    let number = 1;
    for (let i = 0; i < more; i++) number = 2 * number + (i < TELLING ? bit(4 * kind + 2, contexts, DIGITS * (more + 1) + number) : coder(CHANCE));
    return number;
  }

  return {
    bits,
    /** 0 or 1. */
    flag: (kind: number, contexts: readonly number[]) => bit(4 * kind, contexts, 0),
    /** A whole number from 0 on, below 2^25 - 1. */
    number: (kind: number, ...contexts: number[]) => size(kind, contexts) - 1,
    signed(kind: number, contexts: readonly number[]): number {
      if (bit(4 * kind, contexts, 0)) return 0;
      return bit(4 * kind + 3, contexts, SIGN) ? -size(kind, contexts) : size(kind, contexts);
    },
    /** It ends with a byte 0. */
    text(): string {
      const read: number[] = [];
      // What stands before a letter, and in which field of which line it is: lines have fields between tabs.
      let [last, before, field, column] = [0, 0, 0, 0];
      for (;;) {
        const byte = bits(TEXT, [field, last, 256 * last + before, 1024 * field + Math.min(column, 9)], 8);
        if (byte === 0) return new TextDecoder().decode(Uint8Array.from(read));
        read.push(byte);
        [before, last] = [last, byte];
        column = byte === 10 ? 0 : column + 1;
        field = byte === 10 ? 0 : field + Number(byte === 9);
      }
    },
  };
}
