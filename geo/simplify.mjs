/**
 * Thins the arcs and puts them on a grid of whole numbers. The story's arcs keep every point farther than a tolerance from the
 * line (Douglas–Peucker); the world's lose the points that matter least to the eye (Visvalingam). Where the result would make
 * lines cross or a ring collapse, points come back at that spot; where there are none left, the arc goes on the fine grid.
 */
import { planarTriangleArea, presimplify } from 'topojson-simplify';
import { findCrossings } from './crossings.mjs';
import { KM_PER_DEGREE, boxOf, fromSegment } from './measure.mjs';
import { arcIndex } from './shapes.mjs';

/** Fine grid: steps a degree. */
export const FINE = 250;
/** Fine steps in a coarse one: the world's arcs go by these. */
export const COARSE = 10;

const TOLERANCE = 1.15; // km, of the story's arcs before the grid adds its own error
const LEAST = 0.11; // square degrees: the smallest triangle a world arc keeps, where `importance` is 1
const ROUNDS = 40; // of mending; the last ones make boxes of rings too small for the grid

/** The part of the world a reader of this story looks at: west, south, east, north, degrees. */
const STAGE = [44, 20, 78, 41];

/** Arcs on the grid: {points: [[x, y]…] in fine steps, fine, story}. */
export function simplify({ arcs, units }) {
  const story = arcsOf(units.filter((unit) => unit.province));
  const rings = units.flatMap((unit) => unit.polygons.flat());
  const weights = weigh(arcs);
  const exact = new Set();
  let lines = arcs.map((arc, i) => {
    const kept = story.has(i) ? peucker(arc, TOLERANCE) : heaviest(arc, weights[i]);
    const fine = story.has(i) || isSmall(arc);
    if (fine) for (const end of endsOf(arc)) exact.add(end);
    return { arc, kept, fine, story: story.has(i) };
  });
  lines = lines.map((line) => quantise(line, exact));
  for (let round = 0; round < ROUNDS; round++) {
    const wrong = findCrossings(lines.map((line) => line.points), rings);
    const fallen = fallenTogether(lines).filter((end) => !exact.has(end));
    if (wrong.size === 0 && fallen.length === 0) return { arcs: lines, rounds: round };
    for (const end of fallen) exact.add(end);
    lines = lines.map((line, i) => (wrong.has(i) ? mend(line, wrong.get(i), exact) : line));
    // Ends that have become exact move in every arc that meets there.
    lines = lines.map((line) => (line.boxed ? line : quantise(line, exact)));
  }
  throw new Error(`Lines still cross after ${ROUNDS} rounds of mending.`);
}

export function arcsOf(units) {
  return new Set(units.flatMap((unit) => unit.polygons.flat(2).map(arcIndex)));
}

/** Weight of each point: the triangle it makes with its neighbours, in square degrees, times how much detail is wanted there. */
function weigh(arcs) {
  const weight = (triangle) => planarTriangleArea(triangle) * importance(triangle[1]);
  return presimplify({ type: 'Topology', arcs, objects: {} }, weight).arcs.map((arc) => arc.map((point) => point[2]));
}

/** 40 on the stage, falling to 1 at 25° from it; less in the Arctic, where Mercator makes much of little, and in Antarctica. */
function importance([lng, lat]) {
  if (lat < -60) return 1 / 8;
  const polar = lat > 66 ? 1 / 3 : 1;
  const [west, south, east, north] = STAGE;
  const away = Math.max(west - lng, lng - east, south - lat, lat - north, 0);
  return polar * 40 ** Math.max(0, 1 - away / 25);
}

/** An island, small enough that fine steps cost no more bytes than coarse ones. */
function isSmall(arc) {
  const [west, south, east, north] = boxOf(arc);
  return closed(arc) && Math.max(east - west, north - south) < 60 / FINE;
}

/** Indexes of the points that matter; a ring of its own keeps at least five corners. */
function heaviest(arc, weights) {
  const ranked = [...arc.keys()].toSorted((a, b) => weights[b] - weights[a]);
  const least = closed(arc) ? 6 : 2;
  return new Set(ranked.filter((i, rank) => rank < least || weights[i] >= LEAST));
}

const same = (a, b) => a[0] === b[0] && a[1] === b[1];
const closed = (line) => same(line[0], line.at(-1));

/** Douglas–Peucker: indexes of the points kept, so that no other is farther than `km` from the line through them. */
function peucker(line, km) {
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
 * Adds `points` in fine steps and `from`, the arc's index each comes from. Ends go to the nearest coarse step, `exact` ones to the
 * nearest fine one, so that arcs meet; between them every step is a whole number of units.
 */
function quantise(line, exact) {
  const { arc, kept } = line;
  const unit = line.fine ? 1 : COARSE;
  const order = [...kept].toSorted((a, b) => a - b);
  const last = order.pop();
  const [start, end] = [arc[0], arc[last]].map((point) => onGrid(point, exact.has(String(point)) ? 1 : COARSE));
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
function mend(line, segments, exact) {
  const { arc, from } = line;
  const back = [...segments].map((i) => farthestBetween(arc, from[i - 1], from[i]).at).filter((at) => at !== undefined && !line.kept.has(at));
  if (back.length > 0) return { ...line, kept: new Set([...line.kept, ...back]) };
  if (line.fine) return closed(arc) ? { ...line, points: box(arc[0]), boxed: true } : line;
  for (const end of endsOf(arc)) exact.add(end);
  return { ...line, fine: true };
}

/** Different ends of arcs that the grid has put on one point. */
function fallenTogether(lines) {
  const ends = new Map();
  for (const { arc, points } of lines) {
    for (const [end, point] of [[arc[0], points[0]], [arc.at(-1), points.at(-1)]]) {
      if (!ends.has(String(point))) ends.set(String(point), new Set());
      ends.get(String(point)).add(String(end));
    }
  }
  return [...ends.values()].filter((sources) => sources.size > 1).flatMap((sources) => [...sources]);
}

const endsOf = (arc) => [String(arc[0]), String(arc.at(-1))];

/** The smallest ring the grid holds, for what is smaller: the Vatican. */
function box(point) {
  const [x, y] = onGrid(point, 1);
  return [[x, y], [x + 1, y], [x + 1, y - 1], [x, y - 1], [x, y]];
}

const onGrid = (point, unit) => point.map((degrees) => Math.round((degrees * FINE) / unit) * unit);
