/**
 * The lines of the world map: the points that matter least to the eye are left out (Visvalingam), the rest are on the coarse grid,
 * the ends where the detailed lines have them. Where lines would cross one another, or a ring's coarse line the fine line of
 * another stretch of that ring, points come back; where there are none left, the line goes on the fine grid.
 */
import { planarTriangleArea, presimplify } from 'topojson-simplify';
import { findCrossings } from './crossings.mjs';
import { boxOf } from './measure.mjs';
import { arcIndex, ringPoints } from './rings.mjs';
import { COARSE, closed, missing, quantise } from './simplify.mjs';

/** Square degrees: the smallest triangle an arc keeps, where `importance` is 1. */
const LEAST = 0.2;
/** Degrees: islands smaller than this go by fine steps, which cost hardly more bytes there. */
const SMALL = 0.24;
/** Degrees, 11 pixels at zoom 4: islands smaller than this need but four corners. */
const PLAIN = 1;
const ROUNDS = 40; // of mending
const CELL = 250; // fine steps

/** {lines: [{arc, from, points, fine}], rounds} for the chains of chainArcs. `lines` of the argument are the detailed ones. */
export function worldLines({ chains, parts }, arcs, detailed) {
  const rings = parts.flatMap(({ polygons }) => polygons.flat());
  const fine = chains.map(({ references }) => ringPoints(references, detailed.map(({ points }) => points)));
  const sources = chains.map(({ references }) => ringPoints(references, arcs));
  const weights = weigh(sources);
  const beside = neighbours(rings);
  // A coarse line and its own fine one never show together, and fine lines do not cross.
  const apart = (i, j) => (i >= chains.length && j >= chains.length) || i % chains.length === j % chains.length || !beside(i % chains.length, j % chains.length);
  let lines = sources.map((arc, i) => quantise({ arc, kept: heaviest(arc, weights[i]), ...gridOf(arc, fine[i]) }));
  for (let round = 0; round < ROUNDS; round++) {
    const coarse = lines.map(({ points }) => points);
    const wrong = findCrossings(coarse, rings, { cell: CELL });
    const mixed = findCrossings([...coarse, ...fine], [], { cell: CELL, apart: (i, j) => (i < chains.length && j < chains.length) || apart(i, j) });
    for (const [i, segments] of mixed) if (i < chains.length) wrong.set(i, new Set([...(wrong.get(i) ?? []), ...segments]));
    if (wrong.size === 0) return { lines: lines.map(({ arc, from, points, unit }) => ({ arc, from, points, fine: unit === 1 })), rounds: round };
    lines = lines.map((line, i) => (wrong.has(i) ? mend(line, wrong.get(i), fine[i], round > ROUNDS / 2) : line));
  }
  throw new Error(`Lines of the world map still cross after ${ROUNDS} rounds of mending.`);
}

/** Weight of each point: the triangle it makes with its neighbours, in square degrees, times how much detail is wanted there. */
function weigh(arcs) {
  const weight = (triangle) => planarTriangleArea(triangle) * importance(triangle[1]);
  return presimplify({ type: 'Topology', arcs, objects: {} }, weight).arcs.map((arc) => arc.map((point) => point[2]));
}

/** Less in the Arctic, where Mercator makes much of little, and in Antarctica. */
function importance([, lat]) {
  if (lat < -60) return 1 / 8;
  return lat > 66 ? 1 / 5 : 1;
}

/**
 * The unit of an arc's steps, and its ends: those of the detailed line, where another arc goes on. A closed arc is a ring of its own,
 * which detail replaces as a whole: it begins on the coarse grid.
 */
function gridOf(arc, fine) {
  if (!closed(arc)) return { unit: COARSE, start: fine[0], end: fine.at(-1) };
  const unit = sizeOf(arc) < SMALL ? 1 : COARSE;
  const start = fine[0].map((steps) => Math.round(steps / unit) * unit);
  return { unit, start, end: start };
}

/** Longer side of an arc's box, degrees. */
function sizeOf(arc) {
  const [west, south, east, north] = boxOf(arc);
  return Math.max(east - west, north - south);
}

/** Indexes of the points that matter; a ring of its own keeps at least four corners, a larger one five. */
function heaviest(arc, weights) {
  const ranked = [...arc.keys()].toSorted((a, b) => weights[b] - weights[a]);
  const least = !closed(arc) ? 2 : sizeOf(arc) < PLAIN ? 5 : 6;
  return new Set(ranked.filter((i, rank) => rank < least || weights[i] >= LEAST));
}

/** Whether two arcs are in one ring. */
function neighbours(rings) {
  const ringsOf = new Map();
  for (const [r, ring] of rings.entries()) for (const i of ring.map(arcIndex)) ringsOf.set(i, new Set([...(ringsOf.get(i) ?? []), r]));
  return (i, j) => [...ringsOf.get(i)].some((r) => ringsOf.get(j).has(r));
}

function mend(line, segments, fine, late) {
  if (late) return { ...line, unit: 1, points: fine, from: [] };
  const back = missing(line, segments);
  if (back.length > 0) return quantise({ ...line, kept: new Set([...line.kept, ...back]) });
  if (line.unit > 1) return quantise({ ...line, unit: 1, start: fine[0], end: fine.at(-1) });
  return { ...line, points: fine, from: [] };
}

/** The text of the world file, as pack.mjs tells. */
export function worldText({ parts, views, files }) {
  const codes = parts.filter(({ id, country }) => id === country).map(({ id }) => id).join('');
  const others = parts.filter(({ id, country }) => id !== country).map(({ id, country }) => `${id} ${country}`).join(';');
  const worldviews = Object.entries(views).map(([country, own]) => [country, ...own].join(' ')).join(';');
  const rows = files.map(({ pieces, units }) => (pieces > 1 ? codesOf(units).join(' ') : ''));
  return [codes, others, worldviews, ...rows].join('\n');
}

/** A country, and the codes of those of its provinces among the units, without the country. */
function codesOf(units) {
  const provinces = units.filter(({ id, country }) => id.startsWith(`${country}-`));
  const country = provinces[0].country;
  return [country, ...provinces.filter((unit) => unit.country === country).map(({ id }) => id.slice(3))];
}
