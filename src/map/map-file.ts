import { checksum } from './checksum.ts';
import { packedReader, type PackedReader } from './packed.ts';
import { rangeDecoder } from './range-decoder.ts';

/** Bytes of the checksum, which come first. */
const HEAD = 4;

/** A map file, ready to be read. One that is cut short or damaged is refused before anything of it is believed. */
export function openMapFile(buffer: ArrayBuffer): PackedReader {
  const bytes = new Uint8Array(buffer);
  if (bytes.length <= HEAD || new DataView(buffer).getUint32(0) !== checksum(bytes, HEAD)) {
    throw new Error(`A map file ends after ${bytes.length} bytes, in the middle, or is damaged: its checksum is wrong.`);
  }
  return packedReader(rangeDecoder(bytes, HEAD));
}
