/** What each line is, told from what lies beside it. */
import { onEdge } from './edges.mjs';
import { arcIndex } from './rings.mjs';
import { DISPUTED, PARTS } from './units.mjs';

/** A coast, a border, a border that is not agreed, a line inside a country, the edge of the map. */
export const CLASSES = ['coast', 'border', 'disputed', 'province', 'edge'];

/** The shapes with `classes`, an index of CLASSES for each arc. */
export function withClasses({ arcs, parts, provinces }) {
  /** Of each arc, what lies beside it: the codes of part and country, and of the province. */
  const sides = arcs.map(() => []);
  const add = (reference, owner) => sides[arcIndex(reference)].push(owner);
  for (const { id, country, polygons } of parts) for (const reference of polygons.flat(2)) add(reference, { part: id, country, codes: [id, country] });
  const inside = arcs.map(() => []);
  for (const { id, part, country, polygons } of provinces) {
    for (const reference of polygons.flat(2)) {
      const side = sides[arcIndex(reference)].find((owner) => owner.part === part);
      if (side) side.codes = [...side.codes, id];
      else inside[arcIndex(reference)].push({ part, country, codes: [id, part, country] });
    }
  }
  const classes = arcs.map((arc, i) => CLASSES.indexOf(classOf(arc, sides[i], inside[i])));
  return { arcs, classes, parts, provinces };
}

function classOf(arc, sides, inside) {
  const [a, b] = sides.length > 0 ? sides : inside;
  if (arc.every(onEdge)) return 'edge';
  if (!b) return sides.length > 0 ? 'coast' : 'province';
  const twins = a.part !== b.part && a.country === b.country && a.part in PARTS && b.part in PARTS;
  const meets = ([one, other]) => (a.codes.includes(one) && b.codes.includes(other)) || (a.codes.includes(other) && b.codes.includes(one));
  if (!twins && DISPUTED.some(({ between }) => meets(between))) return 'disputed';
  return a.country === b.country ? 'province' : 'border';
}
