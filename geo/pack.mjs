/**
 * The packed files. The first four bytes are a checksum of the others, FNV-1a with the high byte first. The others are one long binary
 * number, written by a range coder: a file is a row of bits, and each takes the less room the likelier it was. How likely it is to be 1 is
 * foretold from the bits before it that stood in like surroundings (src/map/bit-model.ts); so what reads a file also says how it is
 * written, and here only the row of bits is taken down and played to the reader. A number from 0 on is one less than a number from 1 on,
 * which is as many ones as it has binary digits after the first, a zero, and these digits, high first. A signed one is a bit whether it is
 * 0; if not, a bit whether it is negative, and its size. A text is bytes of UTF-8, then a 0. A list is its length, then its items. A flag
 * is one bit. Told here in the order in which they are read:
 *   1. edition, 28 bits, the same in all files of one build; fine steps a degree, 10 bits; fine steps in a coarse one, 6 bits
 *   2. a text
 *        world: line 1, codes of the parts that are countries, run together, those of a file of detail together; line 2, the other
 *        parts as `code country`, with `;` between; line 3, the worldviews as `country code code…`, with `;`; then a line for each
 *        file of detail, empty, or, where a country is in several, `country code…`, its provinces without the country's code. A file
 *        bears the code of its first country in small letters, and, where that is in several, `-` and its number from 1;
 *        detail: a line for each province, its code, or, after a `-`, for each country that is not divided
 *   3. units: lists of polygons, of which each is a list of rings (5). After that, of a part that is a country, its rank, and of this and
 *      of a province, where its label is: x and y from the middle of the box of its first ring, signed, in steps of LABEL, or of more of
 *      them where the box is large; of a unit without polygons from the last label.
 *   4. world only: for each file of detail, how many of the countries of line 1, from where the last one stopped, it holds (0: the
 *      same as the last one), and its box in whole degrees, signed: west and south from those of the last one, east and north from these
 *   5. A ring: first, which arcs it is made of. Of each a flag whether it is new. If not, a flag for each arc before this ring, from the newest
 *      back, whether it is that one; where the ring has got to is known, only of those that end there. A flag whether it runs backwards
 *      follows, if its ends do not tell. If it is not known that the ring is closed or that it is not, a flag whether this is its last arc.
 *      Then the new arcs: 3 bits of class (index of CLASSES); in the world map a flag whether it goes by fine steps; the step to its first
 *      point, from where the last ring began, rounded to coarse steps; how many points it has besides its ends; the steps from point to
 *      point. What the arcs beside it in the ring tell, its first or its last point, is left out, and so is the last point of a ring of one
 *      arc. A step is x and y, signed. The last step of an arc of coarse steps, and the one to its first point, are followed by x and y of the
 *      fine steps that are left, from half a coarse one before on; not in a ring of one arc, which is all on the coarse grid.
 *   6. detail only: what the file adds to parts of the world map: a list of part (its number there), polygons as in 3, and a list of
 *      holes, each the number of a polygon of the world map and a ring
 *   7. detail only: arcs that other files know: a list of the step from the last id to this one and the list of arcs it is made of, end to
 *      end: how far the number of each is from that of the one before it, signed, and a flag whether it runs backwards. An id below the
 *      number of world arcs is the world arc that they replace.
 * src/map/packed.ts, ring-reader.ts, arc-reader.ts, decode-world.ts and decode-detail.ts read it; symbols.ts, bit-model.ts and
 * range-decoder.ts, the bits.
 */
import { isDeepStrictEqual } from 'node:util';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { bitList } from './bit-list.mjs';
import { rangeEncoder } from './range-encoder.mjs';
import { arcIndex, ringPoints } from './rings.mjs';
import { ringWriter } from './ring-writer.mjs';
import { COARSE, FINE, toDegrees } from './simplify.mjs';

/** Fine steps between label points. */
const LABEL = 10;

/** What reads the files says how likely each bit is, so it also writes them. */
const source = async (name) => (await runnerImport(fileURLToPath(new URL(`../src/map/${name}.ts`, import.meta.url)), { configFile: false })).module;
const { packedReader } = await source('packed');
const { checksum } = await source('checksum');
const { readWorld } = await source('decode-world');
const { readDetail } = await source('decode-detail');

/** `units` {rank?, at?, polygons}; `arcs` {points, fine, class} in the order of first use; `files` {countries, box}. */
export function packWorld({ edition, text, units, arcs, files }) {
  const out = packer({ edition, coarse: COARSE, text, arcs });
  for (const { rank, at, polygons } of units) {
    out.polygons(polygons);
    if (!at) continue;
    out.number(rank);
    out.label(at, polygons);
  }
  let last = [0, 0];
  for (const { countries, box: [west, south, east, north] } of files) {
    out.number(countries);
    for (const value of [west - last[0], south - last[1], east - west, north - south]) out.signed(value);
    last = [west, south];
  }
  return out.bytes(readWorld);
}

/** `additions` {part, polygons, holes: [{polygon, ring}]}; `known` {id, references}. */
export function packDetail({ edition, text, units, arcs, additions, known }) {
  const out = packer({ edition, coarse: 1, text, arcs });
  for (const { at, polygons } of units) {
    out.polygons(polygons);
    out.label(at, polygons);
  }
  out.number(additions.length);
  for (const { part, polygons, holes } of additions) {
    out.number(part);
    out.polygons(polygons);
    out.number(holes.length);
    for (const { polygon, ring } of holes) {
      out.number(polygon);
      out.ring(ring);
    }
  }
  out.number(known.length);
  let [lastId, last] = [0, 0];
  for (const { id, references } of known) {
    out.number(id - lastId);
    lastId = id;
    out.number(references.length);
    for (const reference of references) {
      out.signed(arcIndex(reference) - last);
      out.flag(reference < 0);
      last = arcIndex(reference);
    }
  }
  return out.bytes(readDetail);
}

/** Takes down the bits of a file, beginning with its head. */
function packer({ edition, coarse, text, arcs }) {
  const out = bitList();
  const ring = ringWriter(out, coarse, arcs);
  let last = [0, 0];
  out.bits(edition, 28);
  out.bits(FINE, 10);
  out.bits(coarse, 6);
  out.text(text);
  return {
    ...out, ring,
    polygons(polygons) {
      out.number(polygons.length);
      for (const polygon of polygons) {
        out.number(polygon.length);
        for (const each of polygon) ring(each);
      }
    },
    label(at, [polygon]) {
      last = at.map((degrees, axis) => {
        const [middle, size] = polygon ? extent(polygon[0], arcs, axis) : [last[axis], 0];
        const unit = 1 + (size >> 6);
        const steps = Math.round(((degrees * FINE) / LABEL - middle) / unit);
        out.signed(steps);
        return middle + steps * unit;
      });
    },
    /** The bytes of the file, before all the checksum. `read` is what reads it. */
    bytes(read) {
      const coder = rangeEncoder(out.list);
      const file = packedReader(coder.code);
      read(file);
      if (!isDeepStrictEqual(file.arcs(), arcs.map(({ points }) => toDegrees(points)))) throw new Error('What is read is not what was written.');
      const body = coder.bytes();
      const bytes = new Uint8Array(4 + body.length);
      bytes.set(body, 4);
      new DataView(bytes.buffer).setUint32(0, checksum(bytes, 4));
      return bytes;
    },
  };
}

/** Middle and size of a ring on an axis, in steps of LABEL. */
function extent(ring, arcs, axis) {
  const values = ringPoints(ring, arcs.map(({ points }) => points)).map((point) => point[axis]);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return [Math.round((least + most) / 2 / LABEL), Math.round((most - least) / LABEL)];
}
