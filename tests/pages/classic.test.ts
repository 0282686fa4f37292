import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StoryErrorEvent } from '../../src/events.ts';
import { clickOnMap, mapReady, openPlace, watch } from './browse.ts';
import { root } from './installed.ts';
import { stage } from './stage.ts';

const gazetteer = {
  type: 'FeatureCollection',
  features: [
    { type: 'Feature', id: 'quetta', properties: { title: 'Quetta' }, geometry: { type: 'Point', coordinates: [67, 30.2] } },
    { type: 'Feature', id: 'gwadar', properties: { title: 'Gwadar' }, geometry: { type: 'Point', coordinates: [62.32, 25.12] } },
  ],
};

/** A page that holds all it shows; the script stands before it, and runs while the rest is still being read. */
const pageWith = (script: string, attributes = '') => `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">${script}
  <article id="story"><h1>A road</h1><p>The road from Quetta reaches the sea at Gwadar.</p><p>Quetta lies high.</p></article>
  <article-map for="story" loading="eager" ${attributes}><script type="application/geo+json">${JSON.stringify(gazetteer)}</script></article-map>`;
const classic = '<script src="article-map.classic.js"></script>';

const on = stage('.');

const placesOf = (frame: Page | Frame) => frame.evaluate(async () => (await document.querySelector('article-map')!.ready)?.places.map(({ id }) => id));

describe('the classic script', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'article-map-'));
    copyFileSync(join(root, 'dist/article-map.classic.js'), join(folder, 'article-map.classic.js'));
    writeFileSync(join(folder, 'page.html'), pageWith(classic));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('shows a page of a folder its map, from two files and nothing else, however near one looks', async () => {
    const page = await on.browser.newPage();
    const warnings: string[] = [];
    page.on('console', (message) => ['warning', 'error'].includes(message.type()) && warnings.push(message.text()));
    const seen = watch(page);
    await page.goto(pathToFileURL(join(folder, 'page.html')).href);
    await mapReady(page);
    await clickOnMap(page, 'quetta');
    expect(await openPlace(page)).toMatchObject({ name: 'Quetta', emphasised: 'Quetta', excerpt: expect.stringContaining('The road from Quetta reaches the sea at Gwadar.') as string });
    await page.keyboard.press('Escape');
    const zoomIn = page.getByRole('button', { name: 'Zoom in' });
    for (let i = 0; i < 4 && await zoomIn.isEnabled(); i++) {
      await zoomIn.click();
      await page.waitForTimeout(400);
    }
    // Nothing is missed: no notice says that the map is coarser than it should be.
    expect(await page.locator('article-map .hint').textContent()).toBe('');
    expect([seen.errors, warnings]).toEqual([[], []]);
    expect(seen.requests.map((url) => url.slice(url.lastIndexOf('/') + 1))).toEqual(['page.html', 'article-map.classic.js']);
    await page.close();
  });

  test('leaves no name of its own on the page', async () => {
    const page = await on.browser.newPage();
    const globals = () => page.evaluate(() => Object.getOwnPropertyNames(globalThis));
    await page.goto(pathToFileURL(join(folder, 'page.html')).href.replace('page.html', ''));
    const before = await globals();
    await page.goto(pathToFileURL(join(folder, 'page.html')).href);
    await mapReady(page);
    const lits = /^(?:lit|reactiveElement)\w*$/;
    expect((await globals()).filter((name) => !before.includes(name) && !lits.test(name))).toEqual([]);
    await page.close();
  });

  test('works in a sandbox without an origin', async () => {
    on.site.pages.set('embed.html', pageWith(classic));
    on.site.pages.set('host.html', '<!doctype html><link rel="icon" href="data:,"><iframe sandbox="allow-scripts" src="embed.html" style="width: 1000px; height: 800px" title="A map"></iframe>');
    const page = await on.browser.newPage();
    const seen = watch(page);
    await page.goto(`${on.site.url}host.html`);
    const frame = page.frames()[1]!;
    await frame.waitForFunction(() => document.querySelector('article-map')?.shadowRoot?.querySelector('.leaflet-tile-loaded'));
    expect(await frame.evaluate(() => globalThis.origin)).toBe('null');
    await frame.locator('article-map .mark[data-place~="gwadar"]').click();
    const passages = frame.locator('article-map place-passages');
    await passages.locator('h2').waitFor();
    expect([await passages.locator('h2').innerText(), await passages.locator('mark').innerText()]).toEqual(['Gwadar', 'Gwadar']);
    expect(seen.errors).toEqual([]);
    expect(seen.requests.map((url) => url.slice(url.lastIndexOf('/') + 1)).toSorted()).toEqual(['article-map.classic.js', 'embed.html', 'host.html']);
    await page.close();
  });
});

describe('a gazetteer inside the element', () => {
  test.each([['the module', '<script type="module" src="article-map.js"></script>'], ['its versioned file', '<script type="module" src="article-map-VERSION.js"></script>'], ['the classic script', classic]])('is read by %s', async (_name, script) => {
    const { version } = await import('../../package.json', { with: { type: 'json' } });
    on.site.pages.set('inline.html', pageWith(script.replace('VERSION', version)));
    const page = await on.browser.newPage();
    const seen = watch(page);
    await page.goto(`${on.site.url}inline.html`);
    await mapReady(page);
    await clickOnMap(page, 'quetta');
    expect((await openPlace(page)).name).toBe('Quetta');
    expect(seen.errors).toEqual([]);
    // Parts that come later ask for the entry they belong to, and for no other.
    expect(seen.requests.filter((url) => /\/article-map[^/]*\.js/.test(url))).toHaveLength(1);
    await page.close();
  });

  test('gives way to the one that `places` names', async () => {
    on.site.pages.set('other.json', JSON.stringify({ ...gazetteer, features: gazetteer.features.slice(1) }));
    on.site.pages.set('inline.html', pageWith(classic, 'places="other.json"'));
    const page = await on.browser.newPage();
    await page.goto(`${on.site.url}inline.html`);
    expect(await placesOf(page)).toEqual(['gwadar']);
    await page.close();
  });

  test('of which nothing can be used is told in words', async () => {
    on.site.pages.set('inline.html', pageWith(classic).replace(JSON.stringify(gazetteer), '{"type": "FeatureCollection"'));
    const page = await on.browser.newPage();
    await page.addInitScript(() => document.addEventListener('story-error', (event) => Object.assign(globalThis, { told: [(event as StoryErrorEvent).kind, (event as StoryErrorEvent).message] })));
    await page.goto(`${on.site.url}inline.html`);
    expect(await page.waitForFunction(() => (globalThis as { told?: unknown }).told).then((told) => told.jsonValue())).toEqual(['gazetteer', expect.stringContaining('JSON')]);
    await page.close();
  });
});
