import { readFileSync } from 'node:fs';
import { bench, describe } from 'vitest';
import type * as Explore from '../../src/explore.ts';
import { originalArticle } from '../shared.ts';

// The built module, as a page or a server runs it: Vitest's own transform of the sources costs half as much again.
const built = new URL('../../dist/esm/explore.js', import.meta.url).href;
const { explore, readGazetteer, readPassages } = (await import(/* @vite-ignore */ built)) as typeof Explore;

const digest = readFileSync(new URL('../../index.html', import.meta.url), 'utf8');
const sample = originalArticle === undefined ? readPassages(digest, { type: 'html' }) : readPassages(originalArticle);
const length = sample.reduce((sum, passage) => sum + passage.text.length, 0);
/** One million characters of prose as the article has it: a mention every 70 characters. */
const million = Array.from({ length: Math.ceil(1_000_000 / length) }, (_, n) => sample.map((passage) => ({ ...passage, id: `${passage.id}-${n}` }))).flat();
const places = readFileSync(new URL('../../geo/places.json', import.meta.url), 'utf8');
const own = readGazetteer(places);

// Ten thousand names: syllables put together, none of them English.
const syllables = ['qa', 'zir', 'mok', 'tul', 'bev', 'dosh', 'gar', 'hin', 'pur', 'shek', 'vard', 'yaz', 'kol', 'nim', 'rud', 'sar', 'teg', 'lor', 'fan', 'chab', 'ghol', 'jir'];
const many = {
  type: 'FeatureCollection',
  features: [
    ...(JSON.parse(places) as { features: object[] }).features,
    ...Array.from({ length: 10_000 }, (_, i) => {
      const name = [i % 22, Math.floor(i / 22) % 22, Math.floor(i / 484) % 22].map((k) => syllables[k]).join('');
      return { type: 'Feature', properties: { name: name.charAt(0).toUpperCase() + name.slice(1) }, geometry: { type: 'Point', coordinates: [0, 0] } };
    }),
  ],
};
const large = readGazetteer(many);

describe('exploring 1 MB of text', () => {
  bench('with the gazetteer of the article', () => void explore(million, own), { warmupIterations: 5, iterations: 20 });
  bench('with 10,000 names more', () => void explore(million, large), { warmupIterations: 5, iterations: 20 });
});

describe('building an index', () => {
  const fresh = (gazetteer: typeof own) => ({ ...gazetteer });
  bench('of the gazetteer of the article', () => void explore([], fresh(own)));
  bench('of 10,000 names more', () => void explore([], fresh(large)), { iterations: 20 });
});
