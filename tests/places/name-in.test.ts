import { expect, test } from 'vitest';
import json from '../../geo/places.json' with { type: 'json' };
import { readGazetteer } from '../../src/explore.ts';
import { countries } from '../../src/places/countries.ts';
import { nameIn } from '../../src/places/name-in.ts';

const { places } = readGazetteer(json);
const named = (id: string, language: string) => nameIn(places.find((place) => place.id === id)!, language);

test.each([
  ['kabul', 'fa', 'کابل'], ['kabul', 'ur-PK', 'کابل'], ['kabul', 'fr', 'Kaboul'], ['kabul', 'en', 'Kabul'], ['kabul', 'sv', 'Kabul'],
  ['balochistan', 'fa-AF', 'بلوچستان'], ['iran-pakistan-border', 'en-GB', 'Iran–Pakistan border'],
])('%s in %s is %s', (id, language, name) => expect(named(id, language)).toBe(name));

test('of a country the browser knows what the gazetteer does not', () => {
  expect(named('pakistan', 'fa')).toBe('پاکستان');
  expect(named('pakistan', 'de')).toBe('Pakistan');
  expect(nameIn(countries('fa').places.find(({ id }) => id === 'FR')!, 'de')).toBe('Frankreich');
  expect(nameIn(countries('fa').places.find(({ id }) => id === 'FR')!, 'en')).toBe('France');
});

test.each(['fa', 'ur'])('every place of the first story has a name in %s', (language) => {
  for (const { id } of places) expect(named(id, language), id).toMatch(/^\p{Script=Arabic}/u);
});
