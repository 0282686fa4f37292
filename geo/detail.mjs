/** One file of geo/detail, ready to be packed: its own numbering of the arcs, in the order of first use. */
import { arcIndex } from './rings.mjs';

/**
 * What packDetail takes. `stretches` {id, references} are what other files or the world map know, `labels` the label point by code.
 */
export function detailOf({ units, additions, arcs }, { lines, classes, stretches, labels }) {
  const first = new Map();
  const renamed = (reference) => {
    const index = arcIndex(reference);
    if (!first.has(index)) first.set(index, { place: first.size, backwards: reference < 0, index });
    const { place, backwards } = first.get(index);
    return reference < 0 === backwards ? place : ~place;
  };
  const all = (polygons) => polygons.map((polygon) => polygon.map((ring) => ring.map(renamed)));
  const drawn = units.map((unit) => ({ at: labels.get(unit.id), polygons: all(unit.polygons) }));
  const added = additions.map(({ part, polygons, holes }) => ({
    part, polygons: all(polygons), holes: holes.map(({ polygon, ring }) => ({ polygon, ring: ring.map(renamed) })),
  }));
  const known = stretches
    .filter(({ references }) => arcs.has(arcIndex(references[0])))
    .map(({ id, references }) => ({ id, references: references.map((reference) => renamedOnly(reference, first, renamed)) }));
  return {
    text: units.map(({ id, name }) => (name ? id : `-${id}`)).join('\n'),
    units: drawn, additions: added, known,
    arcs: [...first.values()].map(({ index, backwards }) => ({
      points: backwards ? lines[index].points.toReversed() : lines[index].points, class: classes[index], fine: true,
    })),
  };
}

function renamedOnly(reference, first, renamed) {
  if (!first.has(arcIndex(reference))) throw new Error(`Arc ${reference} is known to others and in no ring of its file.`);
  return renamed(reference);
}
