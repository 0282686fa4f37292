/** The bits of numbers and texts, as src/map/symbols.ts reads them. */
export function bitList() {
  const list = [];
  const bits = (value, width) => {
    if (!Number.isInteger(value) || value < 0 || value >= 2 ** width) throw new Error(`${value}: expected a whole number of ${width} bits.`);
    for (let i = width - 1; i >= 0; i--) list.push((value >> i) & 1);
  };
  const size = (value) => {
    if (!Number.isInteger(value) || value < 1 || value >= 2 ** 25) throw new Error(`${value}: expected a whole number below 2^25.`);
    const more = 31 - Math.clz32(value);
    for (let i = 0; i < more; i++) list.push(1);
    list.push(0);
    bits(value - 2 ** more, more);
  };
  return {
    list, bits,
    flag: (value) => list.push(Number(value)),
    number: (value) => size(value + 1),
    signed(value) {
      list.push(Number(value === 0));
      if (value === 0) return;
      list.push(Number(value < 0));
      size(Math.abs(value));
    },
    text(value) {
      for (const byte of [...Buffer.from(value), 0]) bits(byte, 8);
    },
  };
}
