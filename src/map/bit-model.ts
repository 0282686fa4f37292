import type { BitCoder } from './range-decoder.ts';

/** How many contexts are told apart. */
const SLOTS = 1 << 18;
/** Sets of weights: four for each of kinds.ts. */
const SETS = 128;
/** Contexts of a bit, at most. */
const MOST = 8;
/** The weight of each context at the start, and how fast weights change. */
const START = 0.3;
const PACE = 0.015;
/** A context that has seen this many bits forgets the oldest. */
const MEMORY = 255;
/** The likelihood of what is certain. */
const WHOLE = 0xffffff;

/** What a context says by its likelihood, in 4,096ths: what is nearly certain counts for much. */
const STRETCHED = Float64Array.from({ length: 4096 }, (_, i) => {
  const t = (i + 0.5) / 2048 - 1;
  return t / Math.sqrt(1 - t * t);
});
/** Gives a bit. `set` is the kind of bit; `contexts` are whole numbers that say in what surroundings it stands, `node` which bit of its symbol it is. */
export type Bits = (set: number, contexts: readonly number[], node: number) => number;

/**
 * Bits from a coder that is told how likely each is 1, by the bits that stood in like contexts before it. Each context keeps how often its
 * bit was 1; a weighted sum of what they say is the prediction, and the weights of those that were right grow. The script that writes the
 * files runs this very code, and no operation is used whose result IEEE 754 leaves open: browsers round exp and log each in their own way.
 */
export function predictedBits(coder: BitCoder): Bits {
  /** Of each context: likelihood of 1, 24 bits, and how many bits it has seen, 8 bits. */
  const memory = new Int32Array(SLOTS).fill(1 << 31);
  const weights = new Float64Array(SETS * MOST).fill(START);
  const slots = new Int32Array(MOST);
  const inputs = new Float64Array(MOST);
  return (set, contexts, node) => {
    const { length } = contexts;
    const first = set * MOST;
    let sum = 0;
    for (let i = 0; i < length; i++) {
      const key = Math.imul(contexts[i]! ^ Math.imul(first + i, 0x2c1b3c6d), 0x297a2d39) ^ Math.imul(node, 0x9e3779b1);
      const slot = Math.imul(key ^ (key >>> 15), 0x85ebca6b) >>> 14;
      const context = memory[slot]!;
      slots[i] = slot;
      inputs[i] = STRETCHED[context >>> 20]!;
      sum += weights[first + i]! * inputs[i]!;
    }
    const mixed = 0.5 + (0.5 * sum) / Math.sqrt(1 + sum * sum);
    const bit = coder(Math.min(Math.max(Math.round(mixed * 65536), 16), 65520));
    for (let i = 0; i < length; i++) {
      weights[first + i]! += (bit - mixed) * PACE * inputs[i]!;
      const context = memory[slots[i]!]!;
      const seen = context & 255;
      const likelihood = context >>> 8;
      memory[slots[i]!] = ((likelihood + ((bit * WHOLE - likelihood) / (seen + 1.6) | 0)) << 8) | Math.min(seen + 1, MEMORY);
    }
    return bit;
  };
}
