import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { explore, readGazetteer, readPassages } from '../../src/explore.ts';
import { writeStory } from '../../src/formats/story-file.ts';
import { toAnnotations } from '../../src/formats/to-annotations.ts';
import geo from '../../geo/places.json' with { type: 'json' };
import { run } from './run.ts';

const places = new URL('../../geo/places.json', import.meta.url).pathname;
const story = explore(readPassages('From Tehran to Quetta.'), readGazetteer(geo));
const point = (name: string, coordinates: unknown, more: object = {}) => ({ type: 'Feature', properties: { name }, geometry: { type: 'Point', coordinates }, ...more });
const collection = (...features: object[]) => ({ type: 'FeatureCollection', features });
const annotation = { id: 'urn:1', type: 'Annotation', body: 'http://www.wikidata.org/entity/Q3616', target: { source: 'x', selector: { type: 'TextQuoteSelector', exact: 'Tehran' } } };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'article-map-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function check(content: unknown, ...args: string[]) {
  const path = join(folder, 'file');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  const { code, out, err } = await run(['check', path, ...args]);
  expect(err).toBe('');
  return { code, lines: out.trimEnd().split('\n').map((line) => line.replace(`${path}: `, '')) };
}

describe('what a file is, its content says', () => {
  const good: [what: string, content: unknown, summary: string][] = [
    ['Linked Places', geo, `gazetteer, ${geo.features.length} places, no fault`],
    ['GeoJSON', collection(point('Quetta', [67, 30.2])), 'gazetteer, 1 place, no fault'],
    ['a table', 'name,lat,lng\nQuetta,30.2,67\n', 'gazetteer, 1 place, no fault'],
    ['a table that begins with a sign', '\uFEFFName;Lat;Lon\nQuetta;30,2;67\n', 'gazetteer, 1 place, no fault'],
    ['a story', writeStory(story), 'story, 1 mention, no fault'],
    ['annotations of ours', toAnnotations(story), 'annotations, 1 annotation, no fault'],
    ['a list of annotations', [annotation, annotation], 'annotations, 2 annotations, no fault'],
    ['a graph of annotations', { '@graph': [annotation] }, 'annotations, 1 annotation, no fault'],
    ['corrections', { corrections: [{ quote: 'Jordan said', name: 'Jordan', place: 'none' }] }, 'corrections, 1 correction, no fault'],
    ['a list of corrections', [{ quote: 'Jordan', place: 'none' }], 'corrections, 1 correction, no fault'],
  ];
  test.each(good)('%s', async (_, content, summary) => {
    expect(await check(content)).toEqual({ code: 0, lines: [summary] });
  });
});

describe('every fault is told with its path and what to do, and the program ends with 1', () => {
  const faulty: [what: string, content: unknown, faults: (string | RegExp)[], args?: string[]][] = [
    ['features', collection(point('A', [5720000, 4260000]), point('B', [1, 120]), { type: 'Feature', properties: {}, geometry: null }, point('C', [1, 2])), [
      /^features\[0\]\.geometry\.coordinates: .*look like metres/, /^features\[1\]\.geometry\.coordinates: .*other way round/, /^features\[2\]: has no name: give it properties\.title/,
    ]],
    ['our extension', collection(point('A', [1, 2], { id: 'a', needs: ['a', 'b', 'IR'], government: 'nowhere', generic: 'border' })), [
      /^features\[0\]\.generic: is "border"; expected a list of texts/, /^features\[0\]\.needs: names "b", which is no place here: write the id/, /^features\[0\]\.government: names "nowhere"/,
    ]],
    ['rows', 'name,lat,lng\nA,north,1\nB,91,1\nC,1,1', [/^row 2: lat: is "north"; expected degrees/, /^row 3: lat: is 91; expected degrees from -90 to 90/]],
    ['half a file', '{"type": "FeatureCollection",\n "features": [,', [/^it is not JSON: .*/]],
    ['no table', 'Dear Sir or Madam', [/^row 1: has no column of names/]],
    ['HTML', '<!doctype html>', [/XML or HTML/]],
    ['an empty file', '', [/./]],
    ['a story', { ...writeStory(story), mentions: [{ passage: 'p1', start: 0, end: 99, place: 'tehran', sense: 'literal' }, { passage: 'p2' }] }, [/^mentions\[0\]\.start: .*expected offsets/, /^mentions\[1\]\.passage: is "p2", which is none/, /^mentions\[1\]\.start: is missing/, /^mentions\[1\]\.end: is missing/, /^mentions\[1\]\.place: is missing/, /^mentions\[1\]\.sense: is missing/]],
    ['a story of another kind', { ...writeStory(story), version: undefined, article: { title: 5 }, passages: [{ id: 'p1', text: 'From Tehran to Quetta.', dir: 'up', start: -1 }] }, [/^version: is missing/, /^article\.title: is 5; expected a text/, /^passages\[0\]\.dir: is "up"; expected one of "ltr", "rtl"/, /^passages\[0\]\.start: is -1; expected 0 or more/]],
    ['members of the wrong kind', collection(point('A', [1, 2], { names: 'foo', links: 5, certainty: 'maybe', at: [999, 1], government: 5 })), [/^features\[0\]\.names: is "foo"; expected a list/, /^features\[0\]\.links: is 5; expected a list/, /^features\[0\]\.certainty: is "maybe"; expected one of "certain"/, /^features\[0\]\.at\[0\]: is 999; expected 180 or less/, /^features\[0\]\.government: is 5; expected a text/]],
    ['annotations', { type: 'AnnotationPage', items: [annotation, { ...annotation, target: 'https://example.org' }, 7] }, [/^items\[2\]: is 7; expected an annotation/, /^items\[1\]\.target: quotes no words: give it a selector/]],
    ['annotations of a place that is not there', [annotation, { ...annotation, body: 'http://www.wikidata.org/entity/Q1' }], [/^\[1\]\.body: means "http:.*Q1", which is no place of the gazetteer/], ['--places', places]],
    ['annotations in endless collections', JSON.parse(`${'{"type":"AnnotationCollection","first":'.repeat(2000)}{}${'}'.repeat(2000)}`), [/^first(\.first)+: lies in more lists and pages/]],
    ['a type that is no word', { type: { toString: 1 }, features: [] }, [/./]],
    ['corrections', [{ quote: 'Jordan', place: 'none' }, { quote: 'Jordan' }, { quote: 'In Jordan', name: 'Iran', place: 'IR' }], [/^corrections\[1\]\.place: is missing/, /^corrections\[2\]\.name: "Iran" does not stand in its quote/]],
    ['corrections of a place that is not there', [{ quote: 'Jordan', place: 'atlantis' }, { quote: 'In Jordan', place: 'JO' }], [/^"Jordan": means "atlantis", which is no place/], ['--places', places]],
  ];
  test.each(faulty)('%s', async (_, content, faults, args = []) => {
    const { code, lines } = await check(content, ...args);
    expect(code).toBe(1);
    expect(lines).toHaveLength(faults.length + 1);
    for (const [i, words] of faults.entries()) expect(lines[i]).toMatch(words);
    expect(lines.at(-1)).toMatch(new RegExp(`(?:^|, )${faults.length} faults?$`));
  });

  test.each([['half a file', '{"features": ['], ['an error page', '<!doctype html>'], ['a picture', '\u0089PNG\r\n'], ['nothing', '']])('%s is called nothing that it may not be', async (_, content) => {
    expect((await check(content)).lines.at(-1)).toBe('1 fault');
  });

  test('a slip in JSON is told by line and column where its reader says the position', async () => {
    const { lines } = await check('{\n  "type": "FeatureCollection",\n  "features": [1 2]\n}');
    expect(lines[0]).toMatch(/^it is not JSON: .*, line 3, column 18/);
  });

  test('a file in another encoding is not read with letters lost', async () => {
    writeFileSync(join(folder, 'file'), Buffer.from('name,lat,lng\nZ\xf6r,35.5,51.2\n', 'latin1'));
    const { code, out } = await run(['check', join(folder, 'file')]);
    expect([code, out]).toEqual([1, expect.stringMatching(/: it is not in UTF-8: save it as that.*\n.*: 1 fault\n$/)]);
  });

  test('a file that is not there, among others', async () => {
    const { code, out } = await run(['check', '/nowhere/a.json', places]);
    expect(code).toBe(1);
    expect(out.split('\n')).toEqual(['/nowhere/a.json: there is no such file', '/nowhere/a.json: 1 fault', `${places}: gazetteer, ${geo.features.length} places, no fault`, '']);
  });
});

test('as JSON, a line a file', async () => {
  const { code, out } = await run(['check', '--json', places, '-'], 'name,lat,lng\nA,91,1\nB,1,1');
  expect(code).toBe(1);
  expect(out.trim().split('\n').map((line) => JSON.parse(line) as object)).toEqual([
    { file: places, kind: 'gazetteer', count: geo.features.length, faults: [] },
    { file: '-', kind: 'gazetteer', count: 1, faults: [{ path: expect.stringMatching(/^row 2/) as string, message: expect.stringContaining('91') as string }] },
  ]);
});

test('without a file it is used wrongly', async () => {
  expect((await run(['check'])).code).toBe(2);
});
