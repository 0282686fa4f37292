import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { leafletPatches } from '../vite.config.ts';

describe('22: in Node, without a page', () => {
  test('the elements can be imported: nothing is thrown, nothing is defined, no global of a browser or of Leaflet is made', async () => {
    const missing = () => ['window', 'document', 'L', 'localStorage', 'IntersectionObserver'].filter((name) => !(name in globalThis));
    const before = missing();
    expect(before).toEqual(expect.arrayContaining(['window', 'document', 'L']));
    const { ArticleMap, PlaceList, PlacePassages, PlaceSelectEvent } = await import('../src/index.ts');
    expect([ArticleMap, PlaceList, PlacePassages, PlaceSelectEvent].map((each) => typeof each)).toEqual(['function', 'function', 'function', 'function']);
    expect(['article-map', 'place-list', 'place-passages'].map((tag) => globalThis.customElements?.get(tag))).toEqual([undefined, undefined, undefined]);
    expect(missing()).toEqual(before);
  });

  test('an event of the element can be made and heard', async () => {
    const { PlaceSelectEvent } = await import('../src/index.ts');
    const heard: (string | undefined)[] = [];
    const target = new EventTarget();
    target.addEventListener('place-select', (event) => heard.push((event as InstanceType<typeof PlaceSelectEvent>).place));
    target.dispatchEvent(new PlaceSelectEvent('quetta'));
    target.dispatchEvent(new PlaceSelectEvent(undefined));
    expect(heard).toEqual(['quetta', undefined]);
  });

  test('explore() finds places', async () => {
    const { explore, readGazetteer, readPassages } = await import('../src/explore.ts');
    const gazetteer = readGazetteer({ type: 'FeatureCollection', features: [{ type: 'Feature', id: 'quetta', properties: { title: 'Quetta' }, geometry: { type: 'Point', coordinates: [67, 30.2] } }] });
    const { mentions, places, passages } = explore(readPassages('<p>It rained in <b>Quet</b>ta.</p>', { type: 'html' }), gazetteer);
    expect(places.map(({ id }) => id)).toEqual(['quetta']);
    expect(mentions.map(({ passage, start, end }) => passages.find(({ id }) => id === passage)!.text.slice(start, end))).toEqual(['Quetta']);
  });
});

describe('7: the lines of Leaflet that set innerHTML as it loads', () => {
  const folder = fileURLToPath(new URL('../node_modules/leaflet/src/', import.meta.url));
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js')).map((file) => readFileSync(folder + file, 'utf8'));

  test.each(leafletPatches)('stand exactly once in the Leaflet that is installed: %s', (from) => {
    expect(sources.flatMap((source) => source.split(from).slice(1))).toHaveLength(1);
  });

  test('are all in one file, where none is left when they are replaced', () => {
    const patched = sources.filter((source) => source.includes(leafletPatches[0]![0])).map((source) => leafletPatches.reduce((text, [from, to]) => text.replace(from, to), source));
    expect(patched).toHaveLength(1);
    expect(patched[0]!.match(/\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write/g)).toBeNull();
  });
});
