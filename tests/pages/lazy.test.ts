import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { mapReady, openPlace } from './browse.ts';
import { article, openHost, shifts, tag, watchShifts, type HostPage } from './host-page.ts';
import { stage } from './stage.ts';

const on = stage('');
const loader = '<script type="module" src="article-map.lazy.js"></script>';
const far = '<div style="block-size: 3000px">Something else</div>';
const file = new URL('../../dist/article-map.lazy.js', import.meta.url);

/** What the page has asked for of ours. */
const asked = ({ seen }: HostPage) => seen.requests.filter((url) => url.startsWith(on.site.url) && !url.endsWith('.html')).map((url) => url.slice(on.site.url.length));

test('until the element nears the view, less than 10 kB of ours come and run: the loader', async () => {
  const host = await openHost(on, { body: article + far + tag() + loader, ready: false });
  const { page, seen } = host;
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(300);
  expect(asked(host)).toEqual(['article-map.lazy.js']);
  expect(on.site.sent.get('article-map.lazy.js')).toBeLessThanOrEqual(10_000);
  expect(gzipSync(readFileSync(file), { level: 9 }).length).toBeLessThanOrEqual(1000);
  expect(seen.errors).toEqual([]);
  await page.close();
});

test('scrolled near, the map stands and works; the page has not shifted', async () => {
  const { page, seen, warnings } = await openHost(on, { head: '<style>#after { margin: 0; }</style>', before: watchShifts, body: article + far + tag() + '<p id="after">After the map</p>' + loader, ready: false });
  await page.waitForLoadState('networkidle');
  const top = () => page.evaluate(() => document.querySelector('#after')!.getBoundingClientRect().top + scrollY);
  const before = await top();
  await page.evaluate(() => scrollTo({ top: document.querySelector('article-map')!.getBoundingClientRect().top + scrollY - 1500, behavior: 'instant' }));
  await page.waitForFunction(() => customElements.get('article-map'));
  await page.locator('article-map').scrollIntoViewIfNeeded();
  await mapReady(page);
  expect(await top()).toBe(before);
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
  await page.locator('article-map .mark[data-place=tehran]').click();
  expect(await openPlace(page)).toMatchObject({ name: 'Tehran' });
  expect(await shifts(page)).toEqual([]);
  expect([...warnings, ...seen.errors]).toEqual([]);
  await page.close();
});

describe('the map’s script comes at once', () => {
  test.each([
    ['with loading="eager"', tag('loading="eager"'), ''],
    ['with deep-link, when the page’s hash may name a place', tag('deep-link'), '#place=tehran'],
  ])('%s', async (_how, map, hash) => {
    const { page } = await openHost(on, { body: article + far + map + loader, ready: false });
    await page.goto(`${page.url()}${hash}`);
    if (hash) await page.reload();
    await page.waitForFunction(() => customElements.get('article-map'));
    if (hash) await expect.poll(() => page.evaluate(() => document.querySelector('article-map')!.place)).toBe('tehran');
    await page.close();
  });

  test('but not with deep-link and no hash', async () => {
    const host = await openHost(on, { body: article + far + tag('deep-link') + loader, ready: false });
    const { page } = host;
    await page.waitForLoadState('networkidle');
    expect(asked(host)).toEqual(['article-map.lazy.js']);
    await page.close();
  });

  test('for an element that the page adds later, near the view', async () => {
    const host = await openHost(on, { body: article + loader, ready: false });
    const { page } = host;
    await page.waitForLoadState('networkidle');
    expect(asked(host)).toEqual(['article-map.lazy.js']);
    await page.evaluate((html) => document.querySelector('#story')!.insertAdjacentHTML('beforebegin', html), tag());
    await mapReady(page);
    await page.close();
  });
});

test('what the page sets and hears before that holds after it', async () => {
  const { page } = await openHost(on, { body: article + far + tag() + loader, ready: false });
  await page.evaluate(() => {
    const map = document.querySelector('article-map')!;
    const passages = [{ id: 'p1', kind: 'text' as const, text: 'It rained in Quetta.' }];
    const places = [{ id: 'quetta', name: 'Quetta', names: [], shape: 'point' as const, at: [67, 30.2] as const, certainty: 'certain' as const }];
    Object.assign(map, { story: { passages, places, mentions: [{ passage: 'p1', start: 13, end: 19, place: 'quetta', sense: 'literal' }] }, place: 'quetta', label: 'Rain' });
    Object.assign(globalThis, { heard: 0 });
    map.addEventListener('story-ready', () => (globalThis as unknown as { heard: number }).heard++);
    map.scrollIntoView({ behavior: 'instant' });
  });
  await mapReady(page);
  expect(await openPlace(page)).toMatchObject({ name: 'Quetta', emphasised: 'Quetta' });
  expect(await page.evaluate(() => [(globalThis as unknown as { heard: number }).heard, document.querySelector('article-map')!.shadowRoot!.querySelector('.frame')!.getAttribute('aria-label')])).toEqual([1, expect.stringContaining('Rain')]);
  await page.close();
});

test.each([
  ['none', ''],
  ['a height', 'article-map { block-size: 20rem; margin: 2rem; }'],
  ['a height, in a layer', '@layer page { article-map { block-size: 20rem; } }'],
  ['a small root', 'html { font-size: 62.5%; }'],
  ['a large root', 'html { font-size: 24px; }'],
  ['none of its own, but hidden', '#map { display: none; }'],
])('the room it keeps is the room it takes, with the page’s own styles: %s', async (_how, css) => {
  const body = `<div id="map">${tag()}</div>${article}`;
  const size = (page: Page) => page.locator('article-map').evaluate((element) => {
    const { width, height } = element.getBoundingClientRect();
    return [width, height];
  });
  const head = `<style>${css}</style>`;
  const lazy = await openHost(on, { head, body: body + loader, ready: false, before: () => Object.defineProperty(HTMLElement.prototype, 'ready', { value: undefined }) });
  // The script itself does not come.
  await lazy.page.route('**/article-map.js', (route) => route.abort());
  await lazy.page.reload();
  await lazy.page.waitForFunction(() => document.querySelector('article-map')?.shadowRoot);
  const room = await size(lazy.page);
  await lazy.page.close();
  const { page } = await openHost(on, { head, body: `${body}<script type="module" src="article-map.js"></script>`, ready: false });
  await page.waitForFunction(() => customElements.get('article-map'));
  expect(room).toEqual(await size(page));
  await page.close();
});

test('an article inside the element is there to be read before the map comes', async () => {
  const { page } = await openHost(on, { body: `${far}<article-map><p>The minister flew to Iran.</p></article-map>${loader}`, ready: false });
  expect(await page.getByText('The minister flew to Iran.').isVisible()).toBe(true);
  await page.locator('article-map').scrollIntoViewIfNeeded();
  await page.waitForFunction(() => customElements.get('article-map'));
  await expect.poll(() => page.evaluate(() => document.querySelector('article-map')!.story?.places.length)).toBe(1);
  expect(await page.getByText('The minister flew to Iran.').first().isVisible()).toBe(true);
  await page.close();
});

test('a picture of the map stands in its room until then', async () => {
  const svg = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 12 6'><rect width='12' height='6'/></svg>";
  // The script takes its time.
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const { page } = await openHost(on, { hold: { path: 'article-map.js', until: held }, body: `<p>Text</p>${tag().replace('></article-map>', `><img slot="picture" src="${svg}" alt="Map"></article-map>`)}${article}${loader}`, ready: false });
  await page.waitForFunction(() => customElements.get('article-map') === undefined && document.querySelector('article-map')?.shadowRoot);
  expect(await page.getByAltText('Map').boundingBox()).toEqual(await page.locator('article-map').boundingBox());
  release();
  await mapReady(page);
  await expect.poll(() => page.getByAltText('Map').isVisible()).toBe(false);
  await page.close();
});

test('where its script does not come, one warning says so', async () => {
  on.site.broken.add('article-map.js');
  const { page, warnings } = await openHost(on, { body: tag() + article + loader, ready: false });
  await expect.poll(() => warnings).toEqual([expect.stringMatching(/^<article-map>: its script could not be loaded/)]);
  on.site.broken.clear();
  await page.close();
});

test('it may be a classic script in the head as well, and leaves no name', async () => {
  const names = (page: Page) => page.evaluate(() => Object.getOwnPropertyNames(globalThis).length);
  const bare = await openHost(on, { body: article, ready: false });
  const before = await names(bare.page);
  await bare.page.close();
  const { page, seen } = await openHost(on, { head: '<script src="article-map.lazy.js"></script>', body: article + far + tag(), ready: false });
  // A name of the page's own that is not taken.
  expect(await page.evaluate('let e = 1, t = 2, n = 3, o = 4; e + t + n + o')).toBe(10);
  expect(await names(page)).toBe(before);
  await page.locator('article-map').scrollIntoViewIfNeeded();
  await mapReady(page);
  expect(seen.errors).toEqual([]);
  await page.close();
});

test('beside the map’s own script it has nothing to do', async () => {
  const { page, seen, warnings } = await openHost(on, { body: `${tag()}${article}${loader}<script type="module" src="article-map.js"></script>` });
  expect([...warnings, ...seen.errors]).toEqual([]);
  await page.close();
});
