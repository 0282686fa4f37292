import { describe, expect, test } from 'vitest';
import { GazetteerError, readGazetteer } from '../../src/explore.ts';
import { cases } from '../shared.ts';

interface Document { name: string; text: string; expected: 'valid' | 'invalid'; reason: string; places?: number | string }

describe('a GeoJSON document', () => {
  for (const { name, text, expected, reason, places } of cases<Document[]>('geojson-documents.json')) {
    test(`that is ${expected} is ${expected === 'valid' ? 'read' : 'refused'}: ${name}, ${reason}`, () => {
      let found = 0;
      let error: unknown;
      try {
        found = readGazetteer(text).places.length;
      } catch (caught) {
        error = caught;
      }
      if (expected === 'invalid') {
        expect(error).toBeInstanceOf(GazetteerError);
        expect((error as GazetteerError).message.length).toBeGreaterThan(40);
      } else expect(error).toBeUndefined();
      if (typeof places === 'number') expect(found).toBe(places);
    });
  }
});

test('one bad feature never loses a good one, and the fault says where and what', () => {
  const point = (name: string, coordinates: unknown) => ({ type: 'Feature', properties: { name }, geometry: { type: 'Point', coordinates } });
  const { places, faults } = readGazetteer({ type: 'FeatureCollection', features: [point('Quetta', [67, 30.2]), point('Nowhere', [5720000, 4260000]), null, point('Kech', [63, 26])] });
  expect(places.map((place) => place.name)).toEqual(['Quetta', 'Kech']);
  expect(faults.map((fault) => fault.path)).toEqual(['features[1].geometry.coordinates', 'features[2]']);
  expect(faults[0]!.message).toContain('metres');
});
