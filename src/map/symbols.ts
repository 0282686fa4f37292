import { BitModel } from './bit-model.ts';
import { TEXT } from './kinds.ts';

/** Where the parts of a number stand among the nodes of its symbol. */
const SIGN = 1;
const SIZE = 2;
const DIGITS = 64;
/** Digits of a number beside the first that depend on the context; the others are as good as chance. */
const TELLING = 2;
const LARGEST = 24;

/** Codes a bit that is 1 with a likelihood of `p` 65,536ths: an encoder is told the bit, a decoder tells it. */
export interface BitCoder {
  code(p: number, bit?: number): number;
}

/**
 * Numbers and texts as predicted bits. Each method returns the value, which is given to write it, and left out to read it. `kind` is one
 * of kinds.ts, `contexts` are whole numbers that tell more about what value is likely.
 */
export class Symbols {
  private readonly model = new BitModel();
  private readonly coder: BitCoder;

  constructor(coder: BitCoder) {
    this.coder = coder;
  }

  /** 0 or 1. */
  flag(kind: number, contexts: readonly number[], value?: boolean): number {
    return this.bit(4 * kind, contexts, 0, value === undefined ? undefined : Number(value));
  }

  /** A whole number of so many bits. */
  bits(kind: number, contexts: readonly number[], width: number, value?: number): number {
    let node = 1;
    for (let i = width - 1; i >= 0; i--) node = 2 * node + this.bit(4 * kind, contexts, node, value === undefined ? undefined : (value >> i) & 1);
    return node - (1 << width);
  }

  /** A whole number from 0 on, to 2^24. */
  number(kind: number, contexts: readonly number[], value?: number): number {
    return this.size(kind, contexts, 0, value === undefined ? undefined : value + 1) - 1;
  }

  signed(kind: number, contexts: readonly number[], value?: number): number {
    const known = value !== undefined;
    if (this.bit(4 * kind, contexts, 0, known ? Number(value === 0) : undefined)) return 0;
    const negative = this.bit(4 * kind, contexts, SIGN, known ? Number(value < 0) : undefined);
    const size = this.size(kind, contexts, negative, known ? Math.abs(value) : undefined);
    return negative ? -size : size;
  }

  text(value?: string): string {
    const bytes = value === undefined ? undefined : new TextEncoder().encode(value);
    const read: number[] = [];
    // What stands before a letter, and in which field of which line it is: lines have fields between tabs.
    let [last = 0, before = 0, earlier = 0, field = 0, column = 0]: number[] = [];
    for (;;) {
      const two = last * 256 + before;
      const byte = this.bits(TEXT, [field, last, two, two * 256 + earlier, 1024 * field + Math.min(column, 9)], 8, bytes && (bytes[read.length] ?? 0));
      if (byte === 0) return new TextDecoder().decode(Uint8Array.from(read));
      read.push(byte);
      [earlier, before, last] = [before, last, byte];
      column = byte === 10 ? 0 : column + 1;
      field = byte === 10 ? 0 : field + Number(byte === 9);
    }
  }

  /** A number from 1 on: how many binary digits it has, one bit each, then the digits after the first. */
  private size(kind: number, contexts: readonly number[], negative: number, value?: number): number {
    const known = value !== undefined;
    const length = known ? 31 - Math.clz32(value) : 0;
    let more = 0;
    while (this.bit(4 * kind + 1, contexts, SIZE + 2 * more + negative, known ? Number(more < length) : undefined)) {
      if (++more > LARGEST) throw new Error(`A number of more than ${LARGEST} binary digits in a map file.`);
    }
    let number = 1;
    for (let i = more - 1; i >= 0; i--) {
      const telling = i >= more - TELLING;
      const node = telling ? DIGITS * (more + 1) + number : i;
      number = 2 * number + this.bit(4 * kind + (telling ? 2 : 3), telling ? contexts : [more], node, known ? (value >> i) & 1 : undefined);
    }
    return number;
  }

  private bit(set: number, contexts: readonly number[], node: number, bit?: number): number {
    const coded = this.coder.code(this.model.predict(set, contexts, node), bit);
    this.model.learn(coded);
    return coded;
  }
}
