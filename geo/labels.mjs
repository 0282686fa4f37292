/** Where a unit's label goes and how important it is. */
import { areaOf, poleOf, ringArea } from './measure.mjs';
import { ringPoints } from './shapes.mjs';
import { FINE } from './simplify.mjs';

/** Least score of ranks 1 to 5: the geometric mean of a country's area in km² and of its people in cities. */
const RANKS = [12_000_000, 4_000_000, 1_500_000, 500_000, 120_000];

/** Rank where people and land mislead: hardly anyone lives there, or the label has all the sea to itself. */
const FIXED = { AQ: 3, GL: 3, EH: 5, IS: 4 };

/** Label points where the middle is taken: Pakistan's would touch Balochistan's. */
const PLACED = { PK: [70.6, 30.4] };

/** The units with `at` and, for countries, `rank`. `arcs` are on the fine grid. */
export function labelUnits(units, arcs, cities) {
  const people = new Map();
  for (const { country, population } of cities.values()) people.set(country, (people.get(country) ?? 0) + population);
  const degrees = arcs.map(({ points }) => points.map((point) => point.map((steps) => steps / FINE)));
  return units.map((unit) => {
    const polygons = unit.polygons.map((polygon) => polygon.map((ring) => ringPoints(ring, degrees)));
    const score = Math.sqrt(areaOf(polygons) * (people.get(unit.id) ?? 0));
    const rank = unit.province ? {} : { rank: FIXED[unit.id] ?? 1 + RANKS.filter((least) => score < least).length };
    return { ...unit, ...rank, at: PLACED[unit.id] ?? poleOf(largest(polygons)) };
  });
}

function largest(polygons) {
  return polygons.reduce((most, polygon) => (ringArea(polygon[0]) > ringArea(most[0]) ? polygon : most));
}
