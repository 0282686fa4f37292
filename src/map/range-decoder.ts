/** Gives the next bit, which is 1 with a likelihood of `p` 65,536ths. */
export type BitCoder = (p: number) => number;

/** Reads bits from the long number that a file is: each takes a part of the range left, as wide as it is likely. */
export function rangeDecoder(bytes: Uint8Array, start: number): BitCoder {
  let low = 0;
  let high = 0xffffffff;
  let value = 0;
  let at = start;
  const shift = () => {
    // The zeros at the end are not written.
    if (at > bytes.length + 4) throw new Error(`A map file ends after ${bytes.length} bytes, in the middle.`);
    value = ((value << 8) | (bytes[at++] ?? 0)) >>> 0;
  };
  for (let i = 0; i < 4; i++) shift();
  return (p) => {
    const middle = low + Math.floor(((high - low) * p) / 65536);
    const bit = Number(value <= middle);
    if (bit) high = middle;
    else low = middle + 1;
    // The ends agree in their first byte: it is spent.
    while (((low ^ high) & 0xff000000) === 0) {
      low = (low << 8) >>> 0;
      high = ((high << 8) | 255) >>> 0;
      shift();
    }
    return bit;
  };
}
