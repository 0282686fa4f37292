/** Writes bits as one long number: each takes a part of the range left, as wide as it is likely. What RangeDecoder reads. */
export class RangeEncoder {
  #low = 0;
  #high = 0xffffffff;
  #bytes = [];

  /** Adds a bit that is 1 with a likelihood of `p` 65,536ths. */
  code(p, bit) {
    const middle = this.#low + Math.floor(((this.#high - this.#low) * p) / 65536);
    if (bit) this.#high = middle;
    else this.#low = middle + 1;
    while (((this.#low ^ this.#high) & 0xff000000) === 0) {
      this.#bytes.push(this.#high >>> 24);
      this.#low = (this.#low << 8) >>> 0;
      this.#high = ((this.#high << 8) | 255) >>> 0;
    }
    return bit;
  }

  /** All bytes; the last one says that the number lies in the range, and zeros after it are left out. */
  bytes() {
    const last = this.#low === 0 ? [] : [(this.#low >>> 24) + 1];
    return Uint8Array.from([...this.#bytes, ...last]);
  }
}
