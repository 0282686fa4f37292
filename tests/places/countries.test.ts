import { expect, test } from 'vitest';
import { explore, readPassages } from '../../src/explore.ts';
import { countries } from '../../src/places/countries.ts';

const gazetteer = countries('en');

test.each([
  ['Turkey', 'TR'], ['Türkiye', 'TR'], ['Britain', 'GB'], ['Great Britain', 'GB'], ['the UK', 'GB'], ['the U.K.', 'GB'], ['the United Kingdom', 'GB'], ['the USA', 'US'], ['the U.S.', 'US'], ['the US', 'US'],
  ['the UAE', 'AE'], ['Myanmar', 'MM'], ['Burma', 'MM'], ['Bosnia', 'BA'], ['Bosnia and Herzegovina', 'BA'], ['Trinidad and Tobago', 'TT'], ['the Czech Republic', 'CZ'], ['Ivory Coast', 'CI'],
  ['the Democratic Republic of the Congo', 'CD'], ['Swaziland', 'SZ'], ['Holland', 'NL'], ['East Timor', 'TL'], ['Hong Kong', 'HK'], ['Palestine', 'PS'],
])('“In %s” is %s, with nobody’s own list of places', (name, id) => {
  expect(explore(readPassages(`It rained in ${name} for a week.`), gazetteer).mentions.map(({ place }) => place)).toEqual([id]);
});

test('a country is called by the name its language gives it', () => {
  expect(countries('fr').places.find(({ id }) => id === 'TR')).toMatchObject({ name: 'Türkiye' });
  expect(countries('fa').places.find(({ id }) => id === 'IR')!.names.map(({ toponym }) => toponym)).toContain('ایران');
});

test('no country has a name of another', () => {
  const owners = new Map<string, string>();
  const shared = gazetteer.places.flatMap(({ id, names }) => names.flatMap(({ toponym }) => {
    const other = owners.get(toponym);
    owners.set(toponym, id);
    return other !== undefined && other !== id ? [`${toponym}: ${other}, ${id}`] : [];
  }));
  expect(shared).toEqual([]);
});
