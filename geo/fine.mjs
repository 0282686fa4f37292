/**
 * The detailed lines: as few points as keep every other within a tolerance, on the fine grid. Where that makes
 * lines cross or a ring collapse, points come back at that spot; where there are none left, those that the grid has put wrong move by
 * a step, or go.
 */
import { findCrossings } from './crossings.mjs';
import { arcIndex } from './rings.mjs';
import { FINE, closed, missing, onGrid, quantise, thinned } from './simplify.mjs';

/**
 * km, before the grid adds its own error of up to 0.16 km. Iran, Pakistan and Afghanistan come with the first view of the first
 * story, and have fewer bytes; hardly anyone looks closely at Antarctica, which Mercator draws large.
 */
const TOLERANCE = 0.45;
const TOLERANCES = { AF: 1.2, IR: 1.2, PK: 1.2, AQ: 2.5 };
const ROUNDS = 60; // of mending

/** Arcs on the grid: {lines: [{arc, points}], faults, rounds}. `faults` are the lines that no mending has set right. */
export function fineLines({ arcs, parts, provinces }) {
  const rings = [...parts, ...provinces].flatMap(({ polygons }) => polygons.flat());
  const ends = placeEnds(arcs);
  const tolerances = tolerancesOf(arcs, parts, provinces);
  let lines = arcs.map((arc, i) => quantise({
    arc, kept: corners(arc, tolerances[i]), banned: new Set(), nudged: new Map(), tries: new Map(), unit: 1, start: ends.get(String(arc[0])), end: ends.get(String(arc.at(-1))),
  }));
  let changed;
  for (let round = 0; ; round++) {
    const wrong = findCrossings(lines.map(({ points }) => points), rings, { changed });
    if (wrong.size === 0 || round === ROUNDS) return { lines, rounds: round, faults: [...wrong.keys()] };
    lines = lines.map((line, i) => (wrong.has(i) ? mend(line, wrong.get(i)) : line));
    changed = new Set(wrong.keys());
  }
}

function tolerancesOf(arcs, parts, provinces) {
  const tolerances = arcs.map(() => TOLERANCE);
  for (const { country, polygons } of [...parts, ...provinces]) {
    if (country in TOLERANCES) for (const reference of polygons.flat(2)) tolerances[arcIndex(reference)] = TOLERANCES[country];
  }
  return tolerances;
}

/** A ring of its own keeps at least four corners: those of finer tolerances. */
function corners(arc, tolerance) {
  for (let km = tolerance; ; km /= 2) {
    const kept = thinned(arc, km);
    if (!closed(arc) || kept.size > 4 || kept.size === arc.length || km < 0.05) return kept;
  }
}

/** Where the ends of arcs go: the nearest grid point that no other end has. */
function placeEnds(arcs) {
  const ends = new Map();
  const taken = new Set();
  for (const end of arcs.flatMap((arc) => [arc[0], arc.at(-1)])) {
    if (ends.has(String(end))) continue;
    const [x, y] = onGrid(end);
    const spots = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [x + dx, y + dy]));
    const away = (spot) => Math.hypot(...spot.map((steps, axis) => steps - end[axis] * FINE));
    const spot = spots.filter((each) => !taken.has(String(each))).toSorted((a, b) => away(a) - away(b))[0] ?? [x, y];
    // The map's edge is a straight line.
    const free = Math.abs(end[0]) === 180 ? [x, y] : spot;
    ends.set(String(end), free);
    taken.add(String(free));
  }
  return ends;
}

/** Steps that a point tries, one round after another. */
const NUDGES = [[1, 0], [-1, 0], [0, 1], [0, -1], [1, 1], [-1, -1], [1, -1], [-1, 1]];

function mend(line, segments) {
  const { arc, from, kept, banned, nudged, tries } = line;
  const back = missing(line, segments).filter((at) => !banned.has(at));
  if (back.length > 0) return quantise({ ...line, kept: new Set([...kept, ...back]) });
  const inner = [...new Set([...segments].flatMap((i) => [from[i - 1], from[i]]))].filter((at) => at > 0 && at < arc.length - 1);
  const movable = inner.filter((at) => (tries.get(at) ?? 0) < NUDGES.length);
  if (movable.length > 0) {
    const moved = movable.map((at) => [at, NUDGES[((tries.get(at) ?? 0) + 3 * at) % NUDGES.length]]);
    return quantise({ ...line, nudged: new Map([...nudged, ...moved]), tries: new Map([...tries, ...movable.map((at) => [at, (tries.get(at) ?? 0) + 1])]) });
  }
  if (inner.length > 0 && kept.size - inner.length >= (closed(arc) ? 4 : 2)) {
    return quantise({ ...line, kept: new Set([...kept].filter((at) => !inner.includes(at))), banned: new Set([...banned, ...inner]) });
  }
  return closed(arc) ? { ...line, points: box(line.start) } : line;
}

/** The smallest ring the grid holds, for what is smaller. */
function box([x, y]) {
  return [[x, y], [x + 1, y], [x + 1, y - 1], [x, y - 1], [x, y]];
}
