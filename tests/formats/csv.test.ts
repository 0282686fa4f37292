import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { explore, GazetteerError, readPassages } from '../../src/explore.ts';
import { readCsv, toCsv } from '../../src/formats/csv.ts';
import { cases } from '../shared.ts';

describe('a table of places', () => {
  const tables: [what: string, text: string][] = [
    ['with commas', 'id,name,lat,lng\nq,Quetta,30.2,67\n'],
    ['with semicolons and commas in its numbers', 'ID;Name;Lat;Lng\r\nq;Quetta;30,2;67,0\r\n'],
    ['with tabs, and a mark at its start', '\uFEFFid\ttitle\tlatitude\tlongitude\nq\tQuetta\t30.2\t67'],
    ['with columns that we do not know, in another order', 'pop,Longitude,Latitude,Place name,ID\n1,67,30.2,Quetta,q'],
    ['with quotation marks, empty lines and spaces', 'id,name,lat,lng\n\n"q"," Quetta ",30.2,67\n,,,\n'],
  ];
  test.each(tables)('%s', (_, text) => {
    const { places, faults } = readCsv(text);
    expect(faults).toEqual([]);
    expect(places.map(({ id, name, at, shape }) => [id, name, at, shape])).toEqual([['q', 'Quetta', [67, 30.2], 'point']]);
  });

  test('more names, kind, note, certainty and language have columns of their own', () => {
    const { places: [place] } = readCsv('name,names,lat,lng,type,note,certainty,lang\nQuetta,Kwatah; Shaal|,30.2,67,town,"High, and dry.",less-certain,en');
    expect(place).toMatchObject({ id: 'quetta', name: 'Quetta', type: 'town', note: 'High, and dry.', certainty: 'less-certain', names: [{ toponym: 'Quetta', lang: 'en' }, { toponym: 'Kwatah', lang: 'en' }, { toponym: 'Shaal', lang: 'en' }] });
  });

  test('without a position a place is in the list, not on the map', () => {
    expect(readCsv('name,lat,lng\nLost Valley,,\nQuetta,30.2,67').places.map(({ shape }) => shape)).toEqual(['none', 'point']);
  });

  const faulty: [what: string, row: string, path: RegExp, message: RegExp][] = [
    ['a latitude beyond the pole', 'X,120,67', /^row 3: lat$/, /^is 120; expected degrees from -90 to 90 \(are lat and lng the other way round\?\)$/],
    ['a longitude beyond the world', 'X,20,267', /^row 3: lng$/, /^is 267; expected degrees from -180 to 180$/],
    ['half a position', 'X,,67', /^row 3: lat$/, /^is empty; a place has both lat and lng, or neither$/],
    ['words for a number', 'X,north,67', /^row 3: lat$/, /^is "north"; expected degrees as a number/],
    ['no name', ',30,67', /^row 3$/, /no name/],
  ];
  test.each(faulty)('one bad row is told of, and loses no other: %s', (_, row, path, message) => {
    const { places, faults } = readCsv(`name,lat,lng\nQuetta,30.2,67\n${row}\nKech,26,63`);
    expect(places.map(({ name }) => name)).toEqual(['Quetta', 'Kech']);
    expect(faults).toHaveLength(1);
    expect(faults[0]!.path).toMatch(path);
    expect(faults[0]!.message).toMatch(message);
  });

  test('rows are counted with the empty ones among them', () => {
    const { places, faults } = readCsv('name,lat,lng\n\n\nZor,35.5,51.2\n,,\nZob,1,\n');
    expect(places.map(({ name }) => name)).toEqual(['Zor']);
    expect(faults.map(({ path }) => path)).toEqual(['row 6: lng']);
  });

  test('of two columns for one thing the first is read, and that is told, not by the console', () => {
    const { places, faults } = readCsv('name,lat,lng,latitude\nZor,35.5,51.2,9');
    expect(places.map(({ at }) => at)).toEqual([[51.2, 35.5]]);
    expect(faults).toEqual([{ path: 'row 1', message: 'has two columns for lat: the first is read' }]);
  });

  test('degrees, minutes and seconds are told of in words to act on', () => {
    expect(readCsv('name,lat,lng\nQuetta,"30°12′N",67\nKech,26,63').faults[0]).toEqual({ path: 'row 2: lat', message: 'is "30°12′N"; expected degrees as a number, such as 35.6944 or -3.7' });
  });

  test.each([['no columns of positions', 'name,population\nQuetta,1', /no column of latitudes \(lat\), nor of longitudes \(lng\)/], ['nothing', '', /no column/], ['no names', 'lat,lng\n1,2', /no column of names/]])('with %s is refused', (_, text, words) => {
    expect(() => readCsv(text)).toThrow(GazetteerError);
    expect(() => readCsv(text)).toThrow(words);
  });
});

const gazetteer = readCsv('id,name,lat,lng\nq,Quetta,30.2,67\nv,Lost Valley,,');

test('a story as a table: a row a mention, with place, position and sentence', () => {
  const table = toCsv(explore(readPassages('In Quetta it rained, and "the Lost Valley", they say,\nis dry.'), gazetteer));
  expect(table.endsWith('\r\n')).toBe(true);
  const { data } = Papa.parse<Record<string, string>>(table, { header: true, skipEmptyLines: true });
  expect(data.map(({ place, name, lng, lat, sense, mention }) => [place, name, lng, lat, sense, mention])).toEqual([['q', 'Quetta', '67', '30.2', 'literal', 'Quetta'], ['v', 'Lost Valley', '', '', 'literal', 'Lost Valley']]);
  expect(data[1]!.excerpt).toContain('"the Lost Valley"');
});

test.each([...cases<string[]>('hostile-strings.json'), '=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('no cell is a formula: %j', (text) => {
  const table = toCsv(explore([{ id: `${text}x`, kind: 'text', text: `${text} Quetta` }], gazetteer));
  const { data } = Papa.parse<string[]>(table, { skipEmptyLines: true });
  for (const row of data) for (const cell of row) expect(cell).not.toMatch(/^[=+@\t\r]|^-\D/);
});
