import type { BitCoder } from './symbols.ts';

/** Reads bits from the number that a file is: each bit's likelihood says which part of the range left stands for it. */
export class RangeDecoder implements BitCoder {
  private low = 0;
  private high = 0xffffffff;
  private value = 0;
  private readonly bytes: Uint8Array;
  private offset: number;

  constructor(bytes: Uint8Array, offset: number) {
    this.bytes = bytes;
    this.offset = offset;
    for (let i = 0; i < 4; i++) this.shift();
  }

  code(p: number): number {
    const middle = this.low + Math.floor(((this.high - this.low) * p) / 65536);
    const bit = Number(this.value <= middle);
    if (bit) this.high = middle;
    else this.low = middle + 1;
    // The ends agree in their first byte: it is spent.
    while (((this.low ^ this.high) & 0xff000000) === 0) {
      this.low = (this.low << 8) >>> 0;
      this.high = ((this.high << 8) | 255) >>> 0;
      this.shift();
    }
    return bit;
  }

  private shift(): void {
    const { bytes, offset } = this;
    // The zeros at the end are not written.
    if (offset > bytes.length + 4) throw new Error(`A map file ends after ${bytes.length} bytes, in the middle.`);
    this.value = ((this.value << 8) | (bytes[offset] ?? 0)) >>> 0;
    this.offset = offset + 1;
  }
}
