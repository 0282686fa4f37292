import { fileURLToPath } from 'node:url';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { clickOnMap, launch, mapReady, openPlace, watch } from '../../pages/browse.ts';
import { projectWithPackage, type Project } from '../../pages/installed.ts';
import { serve } from '../../pages/serve.ts';
import { missingFrom } from '../install.ts';
import { bundlers } from './bundle.ts';

const gazetteer = {
  type: 'FeatureCollection',
  features: [
    { type: 'Feature', id: 'quetta', properties: { title: 'Quetta' }, geometry: { type: 'Point', coordinates: [67, 30.2] } },
    { type: 'Feature', id: 'balochistan', outline: ['PK-BA'], properties: { title: 'Balochistan' }, geometry: null },
  ],
};
const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">
  <article id="story"><h1>Rain</h1><p>It rained in Quetta, and all over Balochistan.</p></article>
  <article-map for="story" loading="eager"><script type="application/geo+json">${JSON.stringify(gazetteer)}</script></article-map>
  <script type="module" src="main.js"></script>`;

const missing = missingFrom(fileURLToPath(new URL('../../bundlers/', import.meta.url)));
let project: Project;
let browser: Browser;
beforeAll(async () => {
  if (missing) return;
  // As in a shell: the test runner's own value has some of them build for development.
  vi.stubEnv('NODE_ENV', 'production');
  project = projectWithPackage();
  browser = await launch();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await browser?.close();
  project?.remove();
});

describe.each(Object.keys(bundlers))('the installed package in %s', (name) => {
  beforeEach((context) => context.skip(missing !== undefined, missing));

  /** Bundles a source, and gives the folder. */
  async function bundle(what: string, source: string): Promise<string> {
    const [entry, folder] = [join(project.path, `${what}.js`), join(project.path, `${name}-${what}`)];
    writeFileSync(entry, source);
    await bundlers[name]!(entry, folder);
    return folder;
  }
  const codeOf = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js')).map((file) => readFileSync(join(folder, file), 'utf8'));

  test('is a page that runs: its mark is there and opens, and the province’s finer lines come', async () => {
    const folder = await bundle('page', "import 'article-map';");
    const site = await serve(folder);
    site.pages.set('index.html', page);
    const shown = await browser.newPage();
    const warnings: string[] = [];
    shown.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
    const seen = watch(shown);
    await shown.goto(`${site.url}index.html`);
    await mapReady(shown);
    await clickOnMap(shown, 'quetta');
    expect(await openPlace(shown)).toMatchObject({ name: 'Quetta', emphasised: 'Quetta' });
    const outline = await shown.evaluate(() => {
      const { features } = document.querySelector('article-map')!.toGeoJSON() as { features: { id: string; geometry: { type: string } | null }[] };
      return features.find(({ id }) => id === 'balochistan')!.geometry?.type;
    });
    expect(outline).toMatch(/Polygon$/);
    expect([seen.errors, warnings]).toEqual([[], []]);
    await shown.close();
    await site.stop();
  });

  test('is only its pipeline where only that is used', async () => {
    const code = codeOf(await bundle('explore', "import { explore, readGazetteer } from 'article-map/explore'; console.log(explore([{ id: 'p1', kind: 'text', text: 'Quetta' }], readGazetteer('{}')));")).join('\n');
    expect(code).toContain('console.log');
    expect(code).not.toMatch(/customElements|leaflet|attachShadow|adoptedStyleSheets/i);
    expect(code.length).toBeLessThan(100_000);
  });

  test('registers its tag where one of its classes is used', async () => {
    const code = codeOf(await bundle('class', "import { PlaceSelectEvent } from 'article-map'; console.log(new PlaceSelectEvent('quetta'));")).join('\n');
    expect(code).toMatch(/["'`]article-map["'`],/);
    expect(code).toContain('customElements');
  });
});
