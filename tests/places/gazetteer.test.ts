import { describe, expect, test } from 'vitest';
import { explore, GazetteerError, readGazetteer, readPassages } from '../../src/explore.ts';
import whg from '../formats/fixtures/world-historical-gazetteer.json' with { type: 'json' };
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

describe('Linked Places, as the World Historical Gazetteer exports it', () => {
  const { places, faults } = readGazetteer(whg);
  const [nishapur, khorasan, inn, nowhere] = places;

  test('is read without a fault', () => {
    expect(faults).toEqual([]);
    expect(places.map(({ id }) => id)).toEqual(whg.features.map((feature) => feature['@id']));
  });

  test('with all its names, whatever is cited for them, and the title for its label', () => {
    expect(nishapur!.names).toEqual([{ toponym: 'Nishapur', lang: 'en' }, { toponym: 'Nīshāpūr' }, { toponym: 'نیشابور', lang: 'fa' }]);
    expect([khorasan!.name, khorasan!.names]).toEqual(['Khorasan (region)', [{ toponym: 'Khorasan' }]]);
  });

  test('with kind, note, links and certainty where it has them', () => {
    expect(nishapur).toMatchObject({ type: 'walled town', note: 'One of the four great towns of Khorasan.', certainty: 'less-certain', links: [{ identifier: 'wd:Q169152' }, { identifier: 'http://www.geonames.org/118994/' }, { type: 'primaryTopicOf' }] });
  });

  test('with its position: a collection of one, of several, of none', () => {
    expect(nishapur).toMatchObject({ shape: 'point', at: [58.7958, 36.2133] });
    expect(khorasan).toMatchObject({ shape: 'area', certainty: 'uncertain', at: [60, 35.5], bbox: [56, 33, 64, 38] });
    for (const place of [inn, nowhere]) expect(place).toMatchObject({ shape: 'none', at: null });
  });

  test('and is found in a text by any of its names', () => {
    const { mentions } = explore(readPassages('From Nīshāpūr he rode to the Two Wells. نیشابور'), readGazetteer(whg));
    expect(mentions.map(({ place }) => place.split('/').at(-1))).toEqual(['nishapur', 'lost-inn', 'nishapur']);
  });

  test('a position in well-known text alone is told of by its path', () => {
    const { places: read, faults: told } = readGazetteer({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: { title: 'A' }, geometry: { type: 'Point', geowkt: 'POINT(1 2)' } }, { type: 'Feature', properties: { title: 'B' }, geometry: null }] });
    expect(read.map(({ name }) => name)).toEqual(['B']);
    expect(told).toEqual([{ path: 'features[0].geometry.coordinates', message: 'is missing; expected a position [lng, lat]' }]);
  });
});

describe('GeoJSON has names in many properties', () => {
  const named: [whose: string, properties: Record<string, unknown>, name: string, names: string[]][] = [
    ['plain', { name: 'Quetta' }, 'Quetta', ['Quetta']],
    ['a title and names', { title: 'Quetta (city)', name: 'Quetta' }, 'Quetta (city)', ['Quetta']],
    ['a title alone', { Title: 'Quetta' }, 'Quetta', ['Quetta']],
    ['a label', { label: 'Quetta', 'marker-color': '#f00' }, 'Quetta', ['Quetta']],
    ['OpenStreetMap’s', { '@id': 'node/1', place: 'city', name: 'کوئٹہ', 'name:en': 'Quetta', 'name:zh-Hant': '奎達', alt_name: 'Kwatah;Shaal', int_name: 'Quetta', 'name:etymology': 'fort', population: '1001205' }, 'کوئٹہ', ['کوئٹہ', 'Quetta/en', '奎達/zh-hant', 'Kwatah', 'Shaal']],
    ['Natural Earth’s', { featurecla: 'Populated place', NAME: 'Quetta', NAME_EN: 'Quetta', NAME_FA: 'کویته', NAMEASCII: 'Quetta', name_len: 6, LABELRANK: 2, LABEL_X: 67.01, ADMIN: 'Pakistan' }, 'Quetta', ['Quetta', 'Quetta/en', 'کویته/fa']],
    ['GADM’s, the finest last', { GID_2: 'PAK.2.1_1', NAME_0: 'Pakistan', NAME_1: 'Baluchistan', NAME_2: 'Quetta' }, 'Quetta', ['Quetta']],
    ['a KML’s', { Name: 'Quetta', description: 'x' }, 'Quetta', ['Quetta']],
    ['a spreadsheet’s', { Place_Name: 'Quetta', Population: 1 }, 'Quetta', ['Quetta']],
    ['a column of towns', { City: 'Quetta', Country: 'Pakistan' }, 'Quetta', ['Quetta']],
    ['what is no name', { file_name: 'a.shp', name_len: 6, username: 'x', name: 'Quetta' }, 'Quetta', ['Quetta']],
  ];
  test.each(named)('%s', (_, properties, name, names) => {
    const { places: [place], faults } = readGazetteer({ type: 'Feature', properties, geometry: { type: 'Point', coordinates: [67, 30.2] } });
    expect(faults).toEqual([]);
    expect([place!.name, place!.names.map(({ toponym, lang }) => (lang ? `${toponym}/${lang}` : toponym))]).toEqual([name, names]);
  });
});
