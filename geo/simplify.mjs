/**
 * Thins the arcs and puts them on a grid of whole numbers. The story's arcs keep every point farther than a tolerance from the
 * line (Douglas–Peucker); the world's lose the points that matter least to the eye (Visvalingam). Where the result would make
 * lines cross or a ring collapse, points come back at that spot; where there are none left, the arc goes on the fine grid.
 */
import { planarTriangleArea, presimplify } from 'topojson-simplify';
import { findCrossings } from './crossings.mjs';
import { KM_PER_DEGREE, fromSegment } from './measure.mjs';
import { arcIndex } from './shapes.mjs';

/** Fine grid: steps a degree. */
export const FINE = 250;
/** Fine steps in a coarse one: the world's arcs go by these. */
export const COARSE = 10;

const TOLERANCE = 1.15; // km, of the story's arcs before the grid adds its own error
const LEAST = 0.07; // square degrees: the smallest triangle a world arc keeps
const POLAR = 1 / 8; // what a triangle in Antarctica counts
const ROUNDS = 40; // of mending; the last ones make boxes of rings too small for the grid

/** Arcs on the grid: {points: [[x, y]…] in fine steps, fine, story}. */
export function simplify({ arcs, units }) {
  const story = arcsOf(units.filter((unit) => unit.province));
  const rings = units.flatMap((unit) => unit.polygons.flat());
  const weights = weigh(arcs);
  const lines = arcs.map((arc, i) => {
    const kept = story.has(i) ? peucker(arc, TOLERANCE / KM_PER_DEGREE) : heaviest(arc, weights[i]);
    return quantise({ arc, kept, fine: story.has(i), story: story.has(i) });
  });
  for (let round = 0; round < ROUNDS; round++) {
    const wrong = findCrossings(lines.map((line) => line.points), rings);
    if (wrong.size === 0) return { arcs: lines, rounds: round };
    for (const [i, segments] of wrong) lines[i] = mend(lines[i], segments);
  }
  throw new Error(`Lines still cross after ${ROUNDS} rounds of mending.`);
}

export function arcsOf(units) {
  return new Set(units.flatMap((unit) => unit.polygons.flat(2).map(arcIndex)));
}

/** Weight of each point: the triangle it makes with its neighbours, in square degrees; little in Antarctica. */
function weigh(arcs) {
  const weight = (triangle) => planarTriangleArea(triangle) * (triangle[1][1] < -60 ? POLAR : 1);
  return presimplify({ type: 'Topology', arcs, objects: {} }, weight).arcs.map((arc) => arc.map((point) => point[2]));
}

/** Indexes of the points that matter; a ring of its own keeps at least a triangle. */
function heaviest(arc, weights) {
  const ranked = [...arc.keys()].sort((a, b) => weights[b] - weights[a]);
  const least = closed(arc) ? 4 : 2;
  return new Set(ranked.filter((i, rank) => rank < least || weights[i] >= LEAST));
}

const same = (a, b) => a[0] === b[0] && a[1] === b[1];
const closed = (line) => same(line[0], line.at(-1));

/** Douglas–Peucker: indexes of the points kept. `tolerance` in degrees of latitude. */
function peucker(line, tolerance) {
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
function farthestBetween(line, first, last) {
  let away = -1;
  let at;
  for (let i = first + 1; i < last; i++) {
    const next = fromSegment(line[i], line[first], line[last]);
    if (next > away) [away, at] = [next, i];
  }
  return { at, away };
}

/**
 * Adds `points` in fine steps and `from`, the arc's index each comes from. The ends go to the nearest fine step, so that arcs
 * meet; between them every step is a whole number of units.
 */
function quantise(line) {
  const { arc, kept } = line;
  const unit = line.fine ? 1 : COARSE;
  const order = [...kept].sort((a, b) => a - b);
  const last = order.pop();
  const [start, end] = [arc[0], arc[last]].map(onGrid);
  const points = [start];
  const from = [order.shift()];
  for (const i of order) {
    const next = arc[i].map((degrees, axis) => start[axis] + Math.round((degrees * FINE - start[axis]) / unit) * unit);
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

/** Brings a point back in each segment at fault; where no point is left, refines the grid; where it is the finest, makes a box. */
function mend(line, segments) {
  const { arc, from } = line;
  const back = [...segments].map((i) => farthestBetween(arc, from[i - 1], from[i]).at).filter((at) => at !== undefined && !line.kept.has(at));
  if (back.length > 0) return quantise({ ...line, kept: new Set([...line.kept, ...back]) });
  if (!line.fine) return quantise({ ...line, fine: true });
  return closed(arc) ? { ...line, points: box(arc[0]) } : line;
}

/** The smallest ring the grid holds, for what is smaller: the Vatican. */
function box(point) {
  const [x, y] = onGrid(point);
  return [[x, y], [x + 1, y], [x + 1, y - 1], [x, y - 1], [x, y]];
}

const onGrid = (point) => point.map((degrees) => Math.round(degrees * FINE));
