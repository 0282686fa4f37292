/** Takes down the bits of rings and of the arcs that are new in them, as src/map/ring-reader.ts and arc-reader.ts read them. */
import { arcIndex } from './rings.mjs';
import { same } from './simplify.mjs';

/** `arcs` {points, fine, class} in the order of first use; `coarse`: fine steps in a coarse one. */
export function ringWriter(out, coarse, arcs) {
  let used = 0;
  let near = [0, 0];
  const endsOf = (reference) => {
    const { points } = arcs[arcIndex(reference)];
    return reference < 0 ? [points.at(-1), points[0]] : [points[0], points.at(-1)];
  };

  /** Which arcs a ring is made of. */
  function references(ring) {
    const known = used;
    let start;
    let at;
    for (const [i, reference] of ring.entries()) {
      const fresh = reference >= known;
      out.flag(fresh);
      if (fresh && reference !== used++) throw new Error(`Arc ${reference} is new in its ring, expected ${used - 1}.`);
      if (!fresh) putKnown(reference, known, at);
      const ends = fresh ? [] : endsOf(reference);
      if (i === 0) start = ends[0];
      at = ends[1];
      if (!start || !at) out.flag(i === ring.length - 1);
    }
  }

  function putKnown(reference, known, at) {
    const index = arcIndex(reference);
    const ends = endsOf(reference);
    if (at && !same(at, ends[0])) throw new Error(`A ring goes on from ${at} with an arc from ${ends[0]}.`);
    for (let i = known - 1; i > index; i--) if (!at || endsOf(i).some((end) => same(end, at))) out.flag(false);
    out.flag(true);
    if (!at || same(...ends)) out.flag(reference < 0);
  }

  /** An arc, without its ends where they are known. */
  function putArc(index, { alone, start, end }) {
    const { points, fine, class: name } = arcs[index];
    const unit = fine ? 1 : coarse;
    out.bits(name, 3);
    if (coarse > 1) out.flag(fine);
    const from = near.map((steps) => Math.round(steps / coarse) * coarse);
    if (!start) putPoint(from, points[0], coarse, !alone || fine);
    out.number(points.length - 2);
    const last = points.length - 1;
    for (let i = 1; i < (end || alone ? last : last + 1); i++) putPoint(points[i - 1], points[i], unit, i === last);
  }

  function putPoint(from, to, unit, exact) {
    const steps = to.map((value, axis) => Math.round((value - from[axis]) / unit));
    for (const each of steps) out.signed(each);
    const rest = to.map((value, axis) => value - from[axis] - steps[axis] * unit);
    if (unit > 1 && exact) for (const each of rest) out.bits(each + (unit >> 1), 32 - Math.clz32(unit - 1));
    else if (rest.some(Boolean)) throw new Error(`From ${from} to ${to}: expected a whole number of steps of ${unit}.`);
  }

  return (ring) => {
    const known = used;
    references(ring);
    for (const [i, reference] of ring.entries()) {
      if (reference < known) continue;
      const [before, after] = [ring.at(i - 1), ring[(i + 1) % ring.length]];
      const last = i > 0 && i === ring.length - 1;
      putArc(reference, { alone: ring.length === 1, start: i > 0 || before < known, end: last || after < known });
    }
    near = endsOf(ring[0])[0];
  };
}
