import { afterAll, bench, describe } from 'vitest';
import { launch, mapReady } from '../pages/browse.ts';
import { total, transferOf } from '../pages/first-view.ts';
import { serve } from '../pages/serve.ts';

const browser = await launch();
const site = await serve('site');
const { first, later } = await transferOf(browser, site);
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(6)} kB`;
console.log([
  'Transferred over the page itself, gzipped (level 9):',
  ...[...first].map(([path, bytes]) => `${kB(bytes)}  ${path}`), `${kB(total(first))}  the first view (${total(first)} bytes)`,
  ...[...later].map(([path, bytes]) => `${kB(bytes)}  ${path}`), `${kB(total(later))}  later, at rest`,
].join('\n'));

describe('the built page, from an empty cache', () => {
  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  bench('until its map stands', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
    const page = await context.newPage();
    await page.goto(site.url);
    await mapReady(page);
    await context.close();
  }, { warmupIterations: 1, iterations: 5 });
});
