/**
 * Bits as one long number: each takes a part of the range left, as wide as it is likely. `code` stands in place of a rangeDecoder: asked
 * for the next bit, it takes it from the list and writes it. `bytes` is all there is when the list is at its end.
 */
export function rangeEncoder(bits) {
  let low = 0;
  let high = 0xffffffff;
  let at = 0;
  const written = [];
  return {
    code(p) {
      if (at === bits.length) throw new Error(`More than ${bits.length} bits are read than there are.`);
      const bit = bits[at++];
      const middle = low + Math.floor(((high - low) * p) / 65536);
      if (bit) high = middle;
      else low = middle + 1;
      while (((low ^ high) & 0xff000000) === 0) {
        written.push(high >>> 24);
        low = (low << 8) >>> 0;
        high = ((high << 8) | 255) >>> 0;
      }
      return bit;
    },
    /** The last byte says which number in the range it is; the zeros after it are left out. */
    bytes() {
      if (at !== bits.length) throw new Error(`${at} bits are read of ${bits.length}.`);
      return Uint8Array.from(low === 0 ? written : [...written, (low >>> 24) + 1]);
    },
  };
}
