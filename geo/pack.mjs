/**
 * The packed basemap. All numbers are varints (7 bits a byte, low first); signed ones zigzag; a step is two of them, x then y.
 *   1. steps a degree; fine steps in a coarse one
 *   2. text: its length in bytes, then UTF-8: the country codes run together, then a line `code name` for each province
 *   3. for each unit: rank (0 for a province) and the step from the last label point to its own, in coarse steps;
 *      number of polygons, of each polygon's rings, of each ring's arcs; then each arc of the ring:
 *        `2 × how many arcs ago it was first used + backwards`, or 0 for a new one, which follows:
 *        points × 3 + kind; the steps between its points, in coarse steps (kinds 0 and 1) or fine ones (kind 2), the last of them
 *        in coarse steps (kind 0) or fine ones.
 *      A new arc begins where the ring has got to. The first of a ring begins a written step, in the unit of the last one, from where
 *      the last ring began, rounded to a coarse step. The last of a ring ends where the ring began, which is not written.
 *   4. disputed arcs: their number, then the step from each to the next
 * src/map/outlines.ts reads it.
 */
import { COARSE, FINE } from './simplify.mjs';

/** Units must be countries first, and arcs in the order the units use them. */
export function pack({ units, arcs, disputed }) {
  const countries = units.filter((unit) => !unit.province);
  const provinces = units.filter((unit) => unit.province);
  const out = [];
  put(out, FINE, COARSE);
  const text = Buffer.from([countries.map(({ id }) => id).join(''), ...provinces.map(({ id, name }) => `${id} ${name}`)].join('\n'));
  put(out, text.length);
  for (const byte of text) out.push(byte);
  const pen = { arcs, used: 0, begin: [0, 0], label: [0, 0] };
  for (const unit of [...countries, ...provinces]) putUnit(out, unit, pen);
  put(out, disputed.length, ...disputed.map((index, i) => index - (disputed[i - 1] ?? 0)));
  return Uint8Array.from(out);
}

function putUnit(out, { rank = 0, at, polygons }, pen) {
  const label = at.map((degrees) => Math.round((degrees * FINE) / COARSE));
  put(out, rank);
  putStep(out, pen.label, label, 1);
  pen.label = label;
  put(out, polygons.length);
  for (const polygon of polygons) {
    put(out, polygon.length);
    for (const ring of polygon) {
      put(out, ring.length);
      for (const [i, reference] of ring.entries()) putArc(out, reference, { first: i === 0, last: i === ring.length - 1 }, pen);
    }
  }
}

function putArc(out, reference, { first, last }, pen) {
  const index = reference < 0 ? ~reference : reference;
  if (index < pen.used) {
    put(out, 2 * (pen.used - index) + Number(reference < 0));
    if (first) pen.begin = reference < 0 ? pen.arcs[index].points.at(-1) : pen.arcs[index].points[0];
    return;
  }
  if (reference !== pen.used++) throw new Error(`Arc ${reference} is new in its ring, expected ${pen.used - 1}.`);
  const { points, fine } = pen.arcs[index];
  const end = points.length - 1;
  const from = pen.begin.map((steps) => Math.round(steps / COARSE) * COARSE);
  const loose = (first && !isCoarse(from, points[0])) || (!last && !isCoarse(points[end - 1], points[end]));
  const [unit, endUnit] = [fine ? 1 : COARSE, fine || loose ? 1 : COARSE];
  put(out, 0, points.length * 3 + (fine ? 2 : Number(loose)));
  if (first) {
    putStep(out, from, points[0], endUnit);
    pen.begin = points[0];
  }
  for (let i = 1; i < end; i++) putStep(out, points[i - 1], points[i], unit);
  if (!last) putStep(out, points[end - 1], points[end], endUnit);
}

const isCoarse = (from, to) => to.every((steps, axis) => (steps - from[axis]) % COARSE === 0);

function putStep(out, from, to, unit) {
  for (const axis of [0, 1]) {
    const step = (to[axis] - from[axis]) / unit;
    if (!Number.isInteger(step)) throw new Error(`A step of ${step} units from ${from} to ${to}: expected a whole number.`);
    put(out, step < 0 ? -2 * step - 1 : 2 * step);
  }
}

function put(out, ...numbers) {
  for (let number of numbers) {
    for (; number > 127; number >>>= 7) out.push((number & 127) | 128);
    out.push(number);
  }
}
