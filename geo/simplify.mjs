/** Leaving points out of lines, and putting the rest on a grid of whole numbers. */
import { KM_PER_DEGREE, fromSegment } from './measure.mjs';

/** The grid of all files: steps a degree, 220 m. */
export const FINE = 500;
/** Fine steps in a coarse one: the arcs of the world map go by these. */
export const COARSE = 30;

export const same = (a, b) => a[0] === b[0] && a[1] === b[1];
export const closed = (line) => same(line[0], line.at(-1));

/** The point on the fine grid nearest to one in degrees. */
export const onGrid = (point) => point.map((degrees) => Math.round(degrees * FINE));
export const toDegrees = (points) => points.map(([x, y]) => [x / FINE, y / FINE]);

/** Douglas–Peucker: indexes of the points kept, so that no other is farther than `km` from the line through them. */
export function peucker(line, km) {
  const tolerance = km / KM_PER_DEGREE;
  const keep = new Set([0, line.length - 1]);
  const spans = [[0, line.length - 1]];
  while (spans.length > 0) {
    const [first, last] = spans.pop();
    const { at, away } = farthestBetween(line, first, last);
    if (at === undefined || away <= tolerance) continue;
    keep.add(at);
    spans.push([first, at], [at, last]);
  }
  return keep;
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
