/** Where a unit's label goes and how important it is. */
import { areaOf, poleOf, ringArea } from './measure.mjs';
import { ringPoints } from './rings.mjs';
import { toDegrees } from './simplify.mjs';

/** Least score of ranks 1 to 5: the geometric mean of a country's area in km² and of its people in cities. */
const RANKS = [12_000_000, 4_000_000, 1_500_000, 500_000, 120_000];

/** Rank where people and land mislead: hardly anyone lives there, or the label has all the sea to itself. */
const FIXED = { AQ: 3, GL: 3, EH: 5, IS: 4 };

/** Label points where the middle is taken: Pakistan's would touch Balochistan's. */
const PLACED = { PK: [70.6, 30.4] };

/** The point for the label of one unit. `arcs` are in degrees. */
export function labelOf({ polygons }, arcs) {
  return poleOf(largest(polygons.map((polygon) => polygon.map((ring) => ringPoints(ring, arcs)))));
}

/** The parts of the world map, in their order; those that are countries with `at` and `rank`. */
export function rankCountries({ parts, arcs }, cities) {
  const people = new Map();
  for (const { country, population } of cities.values()) people.set(country, (people.get(country) ?? 0) + population);
  const degrees = arcs.map(({ points }) => toDegrees(points));
  return parts.map((part) => {
    if (part.country !== part.id) return part;
    const polygons = part.polygons.map((polygon) => polygon.map((ring) => ringPoints(ring, degrees)));
    const score = Math.sqrt(areaOf(polygons) * (people.get(part.id) ?? 0));
    return { ...part, rank: FIXED[part.id] ?? 1 + RANKS.filter((least) => score < least).length, at: PLACED[part.id] ?? poleOf(largest(polygons)) };
  });
}

function largest(polygons) {
  return polygons.reduce((most, polygon) => (ringArea(polygon[0]) > ringArea(most[0]) ? polygon : most));
}
