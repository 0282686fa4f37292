import type { Detail } from './basemap.ts';
import { PackedReader } from './packed.ts';

/** Reads a file of geo/detail. The format is told in geo/pack.mjs. */
export function decodeDetail(bytes: ArrayBuffer): Detail {
  const reader = new PackedReader(bytes);
  const provinces = reader.text().split('\n').flatMap((line) => {
    const [id = '', name, local] = line.split('\t');
    const { at } = reader.labelled();
    const polygons = reader.polygons();
    // A unit without a name is a country that is not divided: the world map has its rings.
    return name === undefined ? [] : [{ id, at, name, ...(local !== undefined && { local }), polygons }];
  });
  const additions = reader.list(() => ({
    part: reader.number(), polygons: reader.polygons(),
    holes: reader.list(() => ({ polygon: reader.number(), ring: reader.ring() })),
  }));
  let id = 0;
  const known = reader.list(() => ({
    id: (id += reader.number()),
    arcs: reader.list(() => {
      const code = reader.number();
      return code & 1 ? ~(code >> 1) : code >> 1;
    }),
  }));
  return { edition: reader.edition, arcs: reader.arcs, classes: reader.classes, provinces, additions, known };
}
