/**
 * The packed files. All numbers are varints (7 bits a byte, low first); signed ones zigzag; a step is two of them, x then y; a text is
 * its length in bytes, then UTF-8; a list its length, then its items. The first number is how many bytes follow that are numbers and
 * texts; after them come all the steps. Told here in the order in which they are read:
 *   1. edition, the same number in all files of one build; fine steps a degree; fine steps in a coarse one
 *   2. a text
 *        world: line 1, codes of the parts that are countries, run together, those of a file of detail together; line 2, the other
 *        parts as `code country`, with `;` between; line 3, the worldviews as `country code code…`, with `;`; then a line for each
 *        file of detail, `name`, or, where a country is in several, `name country code…`, its provinces without the country's code;
 *        detail: a line for each province, code, tab, name, and, where it differs, tab, its own name
 *   3. units. Of a province or a part that is a country: rank (0 for a province) and the step from the last label point to its own,
 *      in steps of LABEL. Then of every unit: number of polygons, of each polygon's rings, of each ring's arcs; then each arc:
 *        `2 × how many arcs ago it was first used + backwards`, or 0 for a new one, which follows:
 *        world: (points × 5 + class) × 3 + kind; detail: points × 5 + class (index of CLASSES); the steps between its points, in
 *        coarse steps (kinds 0 and 1) or fine ones (kind 2), the last of them in coarse steps (kind 0) or fine ones.
 *      A new arc begins where the ring has got to. The first of a ring begins a written step, in the unit of the last one, from where
 *      the last ring began, rounded to a coarse step. The last of a ring ends where the ring began, which is not written.
 *   4. world only: for each file of detail, how many of the countries of line 1, from where the last one stopped, it holds (0: the
 *      same as the last one), and its box, west + 180, south + 90, east + 180, north + 90, in whole degrees
 *   5. detail only: what the file adds to parts of the world map: a list of part (its number there), polygons as in 3, and a list of
 *      holes, each the number of a polygon of the world map and a ring
 *   6. detail only: arcs that other files know: a list of the step from the last id to this one and the list of arcs it is made
 *      of, end to end, `2 × number + backwards`. An id below the number of world arcs is the world arc that they replace.
 * src/map/packed.ts, decode-world.ts and decode-detail.ts read it.
 */
import { runnerImport } from 'vite';
import { RangeEncoder } from './range-encoder.mjs';
import { COARSE, FINE } from './simplify.mjs';

const source = async (name) => (await runnerImport(new URL(`../src/map/${name}.ts`, import.meta.url).pathname, { configFile: false })).module;
const { Packed } = await source('packed');
const { checksum } = await source('checksum');
const kinds = await source('kinds');

/** `units` {rank?, at?, polygons}; `arcs` {points, fine, class} in the order of first use; `files` {countries, box}. */
export function packWorld({ edition, text, units, arcs, files }) {
  return bytesOf({ edition, coarse: COARSE, text, arcs }, (file) => {
    for (const { rank, at, polygons } of units) {
      file.polygons(polygons);
      if (!at) continue;
      file.number(kinds.RANK, rank);
      file.labelOf(polygons, at);
    }
    let last = [0, 0, 0, 0];
    for (const { countries, box } of files) {
      file.number(kinds.COUNTRIES, countries);
      last = file.box(last, box);
    }
  });
}

/** `additions` {part, polygons, holes: [{polygon, ring}]}; `known` {id, references}. */
export function packDetail({ edition, text, units, arcs, additions, known }) {
  return bytesOf({ edition, coarse: 1, text, arcs }, (file) => {
    for (const { at, polygons } of units) {
      file.polygons(polygons);
      file.labelOf(polygons, at);
    }
    file.list(kinds.ADDITIONS, ({ part, polygons, holes }) => {
      file.number(kinds.PART, part);
      file.polygons(polygons);
      file.list(kinds.HOLES, ({ polygon, ring }) => {
        file.number(kinds.POLYGON, polygon);
        file.ring(ring);
      }, holes);
    }, additions);
    let [lastId, last] = [0, 0];
    file.list(kinds.KNOWN, ({ id, references }) => {
      file.number(kinds.ID, id - lastId);
      lastId = id;
      file.list(kinds.PIECES, (reference) => (last = file.reference(last, reference)), references);
    }, known);
  });
}

/** The bytes of a file: head and text, what `write` adds, and before all the checksum. */
function bytesOf({ edition, coarse, text, arcs }, write) {
  const coder = new RangeEncoder();
  const file = new Packed(coder, { head: { edition, fine: FINE, coarse }, arcs });
  file.symbols.text(text);
  write(file);
  if (file.arcs().length !== arcs.length) throw new Error(`${arcs.length} arcs, of which ${file.arcs().length} are used.`);
  const body = coder.bytes();
  const sum = new Uint8Array(4);
  new DataView(sum.buffer).setUint32(0, checksum(body, 0));
  return Uint8Array.from([...sum, ...body]);
}
