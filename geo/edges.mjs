/** The edge of the map: ±180°, and the cut south of Antarctica. */

/** Antarctica is cut here: south of its coast and of the end of Web Mercator (85.05°), north of the pole. Degrees. */
export const SOUTH = -86;

export function clipSouth(source) {
  if (source.properties.adm0_a3 !== 'ATA') return source;
  const clip = (value) => (typeof value[0] === 'number' ? [value[0], Math.max(SOUTH, value[1])] : value.map(clip));
  return { ...source, geometry: { ...source.geometry, coordinates: clip(source.geometry.coordinates) } };
}

/**
 * Lines along the map's edge, ±180° and SOUTH: as a geometry of their own they cut the arcs there, so that a drawn coast can leave
 * them out.
 */
export function edgesOf(units) {
  const coordinates = [];
  for (const { geometry } of units) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const ring of polygons.flat()) {
      let run = [];
      for (const point of [...ring, [0, 0]]) {
        if (onEdge(point)) run.push(point);
        else if (run.length > 0) {
          if (run.length > 1) coordinates.push(run);
          run = [];
        }
      }
    }
  }
  return { type: 'MultiLineString', coordinates };
}

export const onEdge = ([lng, lat]) => Math.abs(lng) === 180 || lat === SOUTH;
