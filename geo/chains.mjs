/**
 * The arcs of the world map: chains of detailed arcs, as long as they can be while every file of geo/detail holds all of a chain or
 * nothing of it. So a chain can be drawn coarse or fine, and both end at the same points.
 */
import { arcIndex } from './rings.mjs';

/**
 * {chains, parts}: `chains` are {references, class}, references to `arcs`, in the order and direction of first use; `parts`
 * {id, country, polygons} refer to chains.
 * `groupsOf(arc)` is a string, the files that hold the arc.
 */
export function chainArcs({ arcs, classes, parts }, groupsOf) {
  const rings = parts.flatMap(({ id, world }) => world.flatMap((polygon) => polygon.map((ring) => ({ id, ring }))));
  const owners = new Map();
  for (const { id, ring } of rings) for (const reference of ring) owners.set(arcIndex(reference), [...(owners.get(arcIndex(reference)) ?? []), id]);
  const nodes = countEnds([...owners.keys()], arcs);
  const kindOf = (reference) => `${owners.get(arcIndex(reference))} ${classes[arcIndex(reference)]} ${groupsOf(arcIndex(reference))}`;
  const endsAfter = (a, b) => kindOf(a) !== kindOf(b) || nodes.get(endOf(a, arcs)) !== 2;

  const chains = [];
  const found = new Map(); // its first detailed arc → its index and direction
  const chained = (ring) => {
    const turned = fromCut(ring, endsAfter);
    const pieces = [];
    for (const [i, reference] of turned.entries()) {
      if (i > 0 && !endsAfter(turned[i - 1], reference)) pieces.at(-1).push(reference);
      else pieces.push([reference]);
    }
    return pieces.map((references) => {
      const backwards = references.toReversed().map((reference) => ~reference);
      if (found.has(references[0]) && same(chains[found.get(references[0])].references, references)) return found.get(references[0]);
      if (found.has(backwards[0]) && same(chains[found.get(backwards[0])].references, backwards)) return ~found.get(backwards[0]);
      found.set(references[0], chains.length);
      return chains.push({ references, class: classes[arcIndex(references[0])] }) - 1;
    });
  };
  return { parts: parts.map(({ id, country, world }) => ({ id, country, polygons: world.map((polygon) => polygon.map(chained)) })), chains };
}

/** How many arcs end at each point. */
function countEnds(used, arcs) {
  const nodes = new Map();
  for (const index of used) for (const point of [arcs[index][0], arcs[index].at(-1)]) nodes.set(String(point), (nodes.get(String(point)) ?? 0) + 1);
  return nodes;
}

const endOf = (reference, arcs) => String(reference < 0 ? arcs[~reference][0] : arcs[reference].at(-1));
const same = (a, b) => a.length === b.length && a.every((reference, i) => reference === b[i]);

/** The ring turned so that it begins where a chain does; one that is a single chain begins with its lowest arc, either way round. */
function fromCut(ring, endsAfter) {
  const at = ring.findIndex((reference, i) => endsAfter(ring.at(i - 1), reference));
  if (at >= 0) return [...ring.slice(at), ...ring.slice(0, at)];
  const lowest = ring.map(arcIndex).indexOf(Math.min(...ring.map(arcIndex)));
  // Backwards, the ring must turn at the same point, where its lowest arc begins.
  const first = ring[lowest] < 0 ? lowest + 1 : lowest;
  return [...ring.slice(first), ...ring.slice(0, first)];
}
