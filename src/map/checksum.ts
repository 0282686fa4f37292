/** A number of 32 bits that bytes from `start` on have, and hardly any others (FNV-1a). */
export function checksum(bytes: Uint8Array, start: number): number {
  let sum = 0x811c9dc5;
  for (let i = start; i < bytes.length; i++) sum = Math.imul(sum ^ bytes[i]!, 0x01000193);
  return sum >>> 0;
}
