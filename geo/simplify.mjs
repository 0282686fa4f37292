/** Leaving points out of lines, and putting the rest on a grid of whole numbers. */
import { KM_PER_DEGREE, fromSegment } from './measure.mjs';

/** The grid of all files: steps a degree, 220 m. */
export const FINE = 500;
/** Fine steps in a coarse one: the arcs of the world map go by these. */
export const COARSE = 32;

export const same = (a, b) => a[0] === b[0] && a[1] === b[1];
export const closed = (line) => same(line[0], line.at(-1));

/** The point on the fine grid nearest to one in degrees. */
export const onGrid = (point) => point.map((degrees) => Math.round(degrees * FINE));
export const toDegrees = (points) => points.map(([x, y]) => [x / FINE, y / FINE]);

/** How far apart in a line two neighbours may be that are kept; and how many spans too wide are tried before a point is left. */
const REACH = 400;
const PATIENCE = 60;

/**
 * Indexes of the points kept: the fewest so that no other is farther than `km` from the segment over it, and of those the nearer
 * ones (Imai–Iri: the shortest way through the graph of the segments that are allowed).
 */
export function thinned(line, km) {
  const tolerance = km / KM_PER_DEGREE;
  const price = Array.from(line, () => Infinity);
  const before = [];
  price[0] = 0;
  for (let i = 0; i < line.length - 1; i++) {
    for (let j = i + 1, misses = 0; j < Math.min(line.length, i + REACH) && misses < PATIENCE; j++) {
      const away = farAway(line, i, j, tolerance);
      misses = away > tolerance ? misses + 1 : 0;
      const total = price[i] + 1 + 0.1 * (away / tolerance) ** 2;
      if (away <= tolerance && total < price[j]) [price[j], before[j]] = [total, i];
    }
  }
  const keep = new Set([line.length - 1]);
  for (let i = line.length - 1; i > 0; i = before[i]) keep.add(before[i]);
  return keep;
}

/** How far the farthest point between two others is from the segment between them, degrees; more than `most` may be less than it is. */
function farAway(line, first, last, most) {
  let away = 0;
  for (let i = first + 1; i < last && away <= most; i++) away = Math.max(away, fromSegment(line[i], line[first], line[last]));
  return away;
}

/** The point between two others that lies farthest from the line through them; none when they are neighbours. */
export function farthestBetween(line, first, last) {
  let away = -1;
  let at;
  for (let i = first + 1; i < last; i++) {
    const next = fromSegment(line[i], line[first], line[last]);
    if (next > away) [away, at] = [next, i];
  }
  return { at, away };
}

/**
 * Adds `points` in fine steps and `from`, the arc's index each comes from, to {arc, kept, start, end, unit}: from the start on,
 * every step but the last is a whole number of units. `nudged`: the steps by which a point, by its index in the arc, is moved.
 */
export function quantise(line) {
  const { arc, kept, start, end, unit, nudged } = line;
  const order = [...kept].toSorted((a, b) => a - b);
  const last = order.pop();
  const points = [start];
  const from = [order.shift()];
  for (const i of order) {
    const next = arc[i].map((degrees, axis) => start[axis] + Math.round((degrees * FINE - start[axis]) / unit) * unit);
    const nudge = nudged?.get(i);
    if (nudge) next.forEach((steps, axis) => (next[axis] = steps + nudge[axis]));
    if (same(next, points.at(-1))) continue;
    points.push(next);
    from.push(i);
  }
  if (points.length > 1 && same(points.at(-1), end)) {
    points.pop();
    from.pop();
  }
  return { ...line, points: [...points, end], from: [...from, last] };
}

/** The points farthest out between the ends of the segments at fault, that are not there yet. */
export function missing({ arc, from, kept }, segments) {
  return [...segments].map((i) => farthestBetween(arc, from[i - 1], from[i]).at).filter((at) => at !== undefined && !kept.has(at));
}
