import { describe, expect, test } from 'vitest';
import { toCsv, readCsv } from '../../src/formats/csv.ts';
import { readStory } from '../../src/formats/story-file.ts';
import { isTable, readGazetteer } from '../../src/places/gazetteer.ts';
import type { Story } from '../../src/story.ts';

/** What hostile files did once. */

const point = { type: 'Feature', id: 'a', properties: { title: 'A' }, geometry: { type: 'Point', coordinates: [1, 2] } };

test.each([[{ toString: null }, 0], [null, null], ['51', '35'], [[1], [2]], [NaN, 1], [181, 0]])('a label’s position of [%j, %j] is none, and loses no place', (lng, lat) => {
  const { places } = readGazetteer({ type: 'FeatureCollection', features: [point, { type: 'Feature', id: 'b', properties: { title: 'B' }, geometry: null, at: [lng, lat] }] });
  expect(places.map(({ id, at }) => [id, at])).toEqual([['a', [1, 2]], ['b', null]]);
});

test('an outline given twice is one', () => {
  const { places } = readGazetteer({ type: 'FeatureCollection', features: [{ type: 'Feature', id: 'b', properties: { title: 'B' }, geometry: null, outline: ['IR', 'IR'] }] });
  expect(places[0]!.outline).toEqual(['IR']);
});

test('twenty thousand places of one name each have an id', () => {
  const { places } = readGazetteer({ type: 'FeatureCollection', features: Array.from({ length: 20_000 }, () => ({ ...point, id: undefined })) });
  expect(new Set(places.map(({ id }) => id)).size).toBe(20_000);
});

test('a story with very many bad places keeps the good one', () => {
  const { story, faults } = readStory({ version: 1, passages: [{ id: 'p', text: 'A' }], places: [...Array.from({ length: 200_000 }, () => 7), point], mentions: [{ passage: 'p', start: 0, end: 1, place: 'a', sense: 'literal' }] });
  expect(story.mentions).toHaveLength(1);
  expect(faults.length).toBeGreaterThanOrEqual(200_000);
});

describe('a table', () => {
  test.each([['name,lat,lng\nA,1,2', true], ['name;lat;lng\rA;1;2', true], [','.repeat(300_000), false], ['{"a": 1,\n"b": 2}', false], ['<p>a, b</p>\n', false], ['', false]])('%# is known by its first line', (text, is) => {
    expect(isTable(text)).toBe(is);
  });

  test('whose quotation mark is not closed is told of', () => {
    expect(readCsv('name,lat,lng\nA,1,2\n"B,3,4\nC,5,6\n').faults.map(({ message }) => message).join()).toMatch(/quot.*close it/);
  });

  test.each(['=1+2\nfoo', '=HYPERLINK("http://evil/","x")\nq', '@a\nb', '+1\n2', '-1'])('holds no formula of a name: %j', (name) => {
    const story: Story = { passages: [{ id: 'p', kind: 'text', text: 'A' }], places: [{ id: name, name, names: [], shape: 'none', at: null, certainty: 'certain' }], mentions: [{ passage: 'p', start: 0, end: 1, place: name, sense: 'literal' }] };
    const row = toCsv(story).split('\r\n')[1]!;
    expect(row).toMatch(/^"?'[=@+-]/);
  });

  test('of a long passage with many mentions is written', () => {
    const text = 'It rained in Quetta today. '.repeat(10_000);
    const mentions = Array.from({ length: 2000 }, (_, i) => ({ passage: 'p', start: 27 * i + 13, end: 27 * i + 19, place: 'q', sense: 'literal' as const }));
    expect(toCsv({ passages: [{ id: 'p', kind: 'text', text }], places: [{ id: 'q', name: 'Quetta', names: [], shape: 'point', at: [67, 30], certainty: 'certain' }], mentions }).split('\r\n')).toHaveLength(2002);
  });
});
