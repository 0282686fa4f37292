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
import { COARSE, FINE } from './simplify.mjs';

/** Fine steps between label points. */
export const LABEL = 10;

/** `units` {rank?, at?, polygons}; `arcs` {points, fine, class} in the order of first use; `files` {countries, box}. */
export function packWorld({ edition, text, units, arcs, files }) {
  const out = writer();
  out.put(edition, FINE, COARSE);
  out.text(text);
  const pen = penOf(arcs, COARSE);
  for (const unit of units) putUnit(out, unit, pen);
  for (const { countries, box: [west, south, east, north] } of files) out.put(countries, west + 180, south + 90, east + 180, north + 90);
  return out.bytes();
}

/** `additions` {part, polygons, holes: [{polygon, ring}]}; `known` {id, references}. */
export function packDetail({ edition, text, units, arcs, additions, known }) {
  const out = writer();
  out.put(edition, FINE, 1);
  out.text(text);
  const pen = penOf(arcs, 1);
  for (const unit of units) putUnit(out, unit, pen);
  out.put(additions.length);
  for (const { part, polygons, holes } of additions) {
    out.put(part);
    putPolygons(out, polygons, pen);
    out.put(holes.length);
    for (const { polygon, ring } of holes) {
      out.put(polygon);
      putRing(out, ring, pen);
    }
  }
  if (pen.used !== arcs.length) throw new Error(`${arcs.length} arcs, of which ${pen.used} are used.`);
  out.put(known.length);
  let last = 0;
  for (const { id, references } of known) {
    out.put(id - last, references.length, ...references.map((reference) => (reference < 0 ? 2 * ~reference + 1 : 2 * reference)));
    last = id;
  }
  return out.bytes();
}

const penOf = (arcs, coarse) => ({ arcs, coarse, used: 0, begin: [0, 0], label: [0, 0] });

function putUnit(out, { rank = 0, at, polygons }, pen) {
  if (at) {
    const label = at.map((degrees) => Math.round((degrees * FINE) / LABEL));
    out.put(rank);
    out.step(pen.label, label, 1);
    pen.label = label;
  }
  putPolygons(out, polygons, pen);
}

function putPolygons(out, polygons, pen) {
  out.put(polygons.length);
  for (const polygon of polygons) {
    out.put(polygon.length);
    for (const ring of polygon) putRing(out, ring, pen);
  }
}

function putRing(out, ring, pen) {
  out.put(ring.length);
  for (const [i, reference] of ring.entries()) putArc(out, reference, { first: i === 0, last: i === ring.length - 1 }, pen);
}

function putArc(out, reference, { first, last }, pen) {
  const { coarse } = pen;
  const index = reference < 0 ? ~reference : reference;
  if (index < pen.used) {
    out.put(2 * (pen.used - index) + Number(reference < 0));
    if (first) pen.begin = reference < 0 ? pen.arcs[index].points.at(-1) : pen.arcs[index].points[0];
    return;
  }
  if (reference !== pen.used++) throw new Error(`Arc ${reference} is new in its ring, expected ${pen.used - 1}.`);
  const { points, fine, class: kindOfLine } = pen.arcs[index];
  const end = points.length - 1;
  const from = pen.begin.map((steps) => Math.round(steps / coarse) * coarse);
  const loose = (first && !isCoarse(from, points[0], coarse)) || (!last && !isCoarse(points[end - 1], points[end], coarse));
  const [unit, endUnit] = [fine ? 1 : coarse, fine || loose ? 1 : coarse];
  const head = points.length * 5 + kindOfLine;
  out.put(0, coarse > 1 ? head * 3 + (fine ? 2 : Number(loose)) : head);
  if (first) {
    out.step(from, points[0], endUnit);
    pen.begin = points[0];
  }
  for (let i = 1; i < end; i++) out.step(points[i - 1], points[i], unit);
  if (!last) out.step(points[end - 1], points[end], endUnit);
}

const isCoarse = (from, to, coarse) => to.every((steps, axis) => (steps - from[axis]) % coarse === 0);

/** Numbers and steps apart: alike bytes side by side are fewer, gzipped. */
function writer() {
  const numbers = [];
  const steps = [];
  const put = (out, values) => {
    for (let value of values) {
      for (; value > 127; value >>>= 7) out.push((value & 127) | 128);
      out.push(value);
    }
  };
  return {
    put: (...values) => put(numbers, values),
    text: (value) => {
      const bytes = Buffer.from(value);
      put(numbers, [bytes.length]);
      for (const byte of bytes) numbers.push(byte);
    },
    step: (from, to, unit) => {
      for (const axis of [0, 1]) {
        const step = (to[axis] - from[axis]) / unit;
        if (!Number.isInteger(step)) throw new Error(`A step of ${step} units from ${from} to ${to}: expected a whole number.`);
        put(steps, [step < 0 ? -2 * step - 1 : 2 * step]);
      }
    },
    bytes: () => {
      const length = [];
      put(length, [numbers.length]);
      return Uint8Array.from([...length, ...numbers, ...steps]);
    },
  };
}
