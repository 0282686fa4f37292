import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { explore, readGazetteer, readPassages } from '../src/explore.ts';
import { countries } from '../src/places/countries.ts';
import { countryOf } from '../src/places/place.ts';

describe('what is found by itself is never finer than a town', () => {
  test('the built-in places are whole countries', () => {
    const { places } = countries('en');
    expect(places.length).toBeGreaterThan(200);
    expect(places.filter((place) => countryOf(place) === undefined)).toEqual([]);
  });

  test('the first story’s are towns and what is larger; one market is named as the crossing it is at, and its position told as doubtful', () => {
    const { places } = readGazetteer(readFileSync(new URL('../geo/places.json', import.meta.url), 'utf8'));
    const coarse = /\b(?:country|capital|city|town|provinces?|regions?|ocean|river|border|tribal areas)\b(?! market)/;
    const finer = places.filter(({ type }) => !coarse.test(type ?? ''));
    expect(finer.map(({ id, certainty }) => [id, certainty])).toEqual([['pashin', 'less-certain']]);
  });

  test('a building is found where the host’s own gazetteer lists it', () => {
    const library = { type: 'Feature', id: 'library', properties: { title: 'National Library' }, types: [{ label: 'building' }], geometry: { type: 'Point', coordinates: [73.1, 33.7] } };
    const { mentions } = explore(readPassages('She works at the National Library.'), readGazetteer({ type: 'FeatureCollection', features: [library] }));
    expect(mentions.map(({ place }) => place)).toEqual(['library']);
  });
});
