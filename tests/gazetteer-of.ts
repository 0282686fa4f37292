import { readGazetteer, type Gazetteer } from '../src/explore.ts';

/** A gazetteer of points with these spellings and nothing else. */
export function gazetteerOf(names: Record<string, readonly string[]>): Gazetteer {
  return readGazetteer({
    type: 'FeatureCollection',
    features: Object.entries(names).map(([id, spellings]) => ({
      type: 'Feature', id, geometry: { type: 'Point', coordinates: [0, 0] }, properties: {}, names: spellings.map((toponym) => ({ toponym })),
    })),
  });
}
