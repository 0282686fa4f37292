import { readFileSync, readdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { answered, shortMembers, slimmed, unusedInLeaflet } from '../src/build/leaflet.ts';

describe('22: in Node, without a page', () => {
  test('the elements can be imported: nothing is thrown, nothing is defined, no global of a browser or of Leaflet is made', async () => {
    const missing = () => ['window', 'document', 'L', 'localStorage', 'IntersectionObserver'].filter((name) => !(name in globalThis));
    const before = missing();
    expect(before).toEqual(expect.arrayContaining(['window', 'document', 'L']));
    const { ArticleMap, MapControls, PlaceList, PlaceSelectEvent } = await import('../src/index.ts');
    expect([ArticleMap, MapControls, PlaceList, PlaceSelectEvent].map((each) => typeof each)).toEqual(['function', 'function', 'function', 'function']);
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

describe('7: Leaflet asks nothing about the browser as it loads, and sets no innerHTML', () => {
  const folder = fileURLToPath(new URL('../node_modules/leaflet/src/', import.meta.url));
  const used = readFileSync(new URL('../src/map/leaflet.js', import.meta.url), 'utf8') + readFileSync(new URL('../src/map/leaflet-acts.js', import.meta.url), 'utf8');
  const sources = new Map<string, string>();
  const visit = (path: string) => {
    if (sources.has(path) || path.endsWith('core/Browser.js')) return;
    const code = readFileSync(path, 'utf8');
    sources.set(path, answered(slimmed(code, path.slice(folder.length, -'.js'.length))));
    for (const [, next] of code.matchAll(/from '(\.[^']*?)(?:\.js)?'/g)) visit(`${resolve(dirname(path), next!)}.js`);
  };
  for (const [, module] of used.matchAll(/'leaflet\/src\/([^']+)'/g)) visit(resolve(folder, module!));

  test('every question of the parts that are used has its answer', () => {
    expect(sources.size).toBeGreaterThan(25);
    expect([...sources].flatMap(([path, code]) => (code.match(/\bBrowser\.\w+/g) ?? []).map((question) => `${path.slice(folder.length)}: ${question}`))
      // Of the mouse wheel, which is ours to read.
      .filter((question) => !/Browser\.(?:linux|chrome|mac)$/.test(question))).toEqual([]);
  });

  const left = Object.entries(unusedInLeaflet).flatMap(([module, names]) => names.map((name) => [module, name] as const));
  test.each(left)('%s has no %s, and nothing that is left asks for it', (module, name) => {
    const path = resolve(folder, `${module}.js`);
    expect(readFileSync(path, 'utf8').match(new RegExp(`^\\t${name}: function`, 'gm'))).toHaveLength(1);
    expect(sources.get(path)).not.toContain(`\t${name}:`);
    // Another class may have a method of that name.
    const own = readdirSync(fileURLToPath(new URL('../src/map/', import.meta.url))).map((file) => readFileSync(new URL(`../src/map/${file}`, import.meta.url), 'utf8'));
    const others = [...sources.values()].some((code) => code.includes(`\t${name}: function`));
    const calls = [...sources.values(), ...own].flatMap((code) => code.match(new RegExp(`^.*\\.${name}\\(.*$`, 'gm')) ?? []).map((line) => line.trim()).filter((line) => !/^(?:\*|\/\/)/.test(line));
    // Asked for where a map looks for its reader's position, and where a layer is half transparent; none here does, or is.
    if (!others) expect(calls.filter((line) => !/^this\.stopLocate\(\);|^this\._updateOpacity\(\);|DomUtil\.setOpacity/.test(line))).toEqual([]);
  });

  test('no part sets markup outside a function', () => {
    const outside = [...sources].flatMap(([path, code]) => (code.match(/^\S.*\.(?:inner|outer)HTML\s*=|^\S.*insertAdjacentHTML|document\.write/gm) ?? []).map((line) => `${path}: ${line}`));
    expect(outside).toEqual([]);
  });
});

test('each member of Leaflet’s own has one short name, that nothing in Leaflet is called by; none is asked for by a name put together', () => {
  const members = shortMembers();
  expect(members.size).toBeGreaterThan(100);
  expect(new Set(members.values()).size).toBe(members.size);
  const folder = resolve(dirname(fileURLToPath(import.meta.url)), '../node_modules/leaflet/src/');
  const code = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js')).map((path) => readFileSync(resolve(folder, path), 'utf8')).join('\n');
  expect([...members.values()].filter((name) => new RegExp(`(?<![\\w$])\\${name}\\b`).test(code))).toEqual([]);
  // A whole name in quotation marks is renamed like any other.
  expect(code).not.toMatch(/\[[^\]\n]*['"`]_['"`]\s*\+/);
});
