/** How many contexts are told apart. */
const SLOTS = 1 << 18;
/** Sets of weights, and the most contexts of a bit. */
const SETS = 256;
const MOST = 8;
const START = 0.3;
const PACE = 0.015;
/** A context that has seen this many bits forgets the oldest. */
const MEMORY = 250;

/**
 * Tells how likely the next bit is 1, from the bits that stood in like contexts before it. Each context keeps how often its bit was 1; a
 * weighted sum of what they say is the prediction, and the weights of those that were right grow. The script that writes the files runs
 * this very code, and no operation is used whose result IEEE 754 leaves open: browsers round exp and log each in their own way.
 */
export class BitModel {
  /** Likelihood of 1 in a context, less a half, and how many bits it has seen. */
  private readonly likelihood = new Float32Array(SLOTS);
  private readonly seen = new Uint8Array(SLOTS);
  private readonly weights = new Float64Array(SETS * MOST).fill(START);
  // Of the last prediction:
  private readonly slots = new Int32Array(MOST);
  private readonly inputs = new Float64Array(MOST);
  private count = 0;
  private set = 0;
  private mixed = 0.5;

  /**
   * Likelihood of 1, in 65,536ths. `set` is the kind of bit; `contexts` are whole numbers that say in what surroundings it stands, `node`
   * which bit of its symbol it is.
   */
  predict(set: number, contexts: readonly number[], node: number): number {
    this.count = contexts.length;
    this.set = set * MOST;
    let sum = 0;
    for (let i = 0; i < this.count; i++) {
      const slot = hash(hash(set * MOST + i, contexts[i]!), node) >>> 14;
      const t = this.likelihood[slot]! * 2;
      const seen = this.seen[slot]!;
      // Stretched: what is nearly certain counts for much. What was hardly ever seen counts for little.
      this.inputs[i] = (t / Math.sqrt(1.0001 - t * t)) * (seen / (seen + 0.4));
      this.slots[i] = slot;
      sum += this.weights[this.set + i]! * this.inputs[i]!;
    }
    this.mixed = 0.5 + (0.5 * sum) / Math.sqrt(1 + sum * sum);
    return Math.min(Math.max(Math.round(this.mixed * 65536), 16), 65520);
  }

  /** Says which bit it was that was predicted last. */
  learn(bit: number): void {
    const error = (bit - this.mixed) * PACE;
    for (let i = 0; i < this.count; i++) {
      this.weights[this.set + i]! += error * this.inputs[i]!;
      const slot = this.slots[i]!;
      this.likelihood[slot]! += (bit - 0.5 - this.likelihood[slot]!) / (this.seen[slot]! + 1.6);
      if (this.seen[slot]! < MEMORY) this.seen[slot]!++;
    }
  }
}

function hash(one: number, other: number): number {
  const mixed = Math.imul(one ^ (other + 0x9e3779b9), 0x2c1b3c6d);
  return Math.imul(mixed ^ (mixed >>> 15), 0x297a2d39);
}
