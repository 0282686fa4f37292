/** Rings as TopoJSON has them: lists of references to arcs, `~i` for arc i backwards. */

export const arcIndex = (reference) => (reference < 0 ? ~reference : reference);

/** The points of a ring, closed. */
export function ringPoints(ring, arcs) {
  const points = [];
  for (const reference of ring) {
    const arc = reference < 0 ? arcs[~reference].toReversed() : arcs[reference];
    for (let i = points.length > 0 ? 1 : 0; i < arc.length; i++) points.push(arc[i]);
  }
  return points;
}
