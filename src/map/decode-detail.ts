import type { Detail } from './basemap.ts';
import * as kinds from './kinds.ts';
import { openMapFile } from './map-file.ts';
import type { PackedReader } from './packed.ts';

/** Reads a file of geo/detail. The format is told in geo/pack.mjs. */
export function decodeDetail(bytes: ArrayBuffer): Detail {
  return readDetail(openMapFile(bytes));
}

export function readDetail(file: PackedReader): Detail {
  const provinces = file.text().split('\n').flatMap((line) => {
    const polygons = file.polygons();
    const at = file.label(polygons);
    // A country that is not divided: the world map has its rings.
    return line.startsWith('-') ? [] : [{ id: line, at, polygons }];
  });
  const additions = file.list(kinds.ADDITIONS, () => ({
    part: file.number(kinds.PART), polygons: file.polygons(),
    holes: file.list(kinds.HOLES, () => ({ polygon: file.number(kinds.POLYGON), ring: file.ring() })),
  }));
  let id = 0;
  let last = 0;
  const known = file.list(kinds.KNOWN, () => ({
    id: (id += file.number(kinds.ID)),
    arcs: file.list(kinds.PIECES, () => (last = file.reference(last))),
  }));
  return { edition: file.edition, arcs: file.arcs(), classes: file.classes(), provinces, additions, known };
}
