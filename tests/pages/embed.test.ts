import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Frame, Page } from 'playwright';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { frameOf } from '../../src/embed/frame-of.ts';
import { watch, type Seen } from './browse.ts';
import { stage } from './stage.ts';

const on = stage('site');
let page: Page;
let seen: Seen;

afterEach(() => page.close());

/** A page that holds the digest's map in a frame, as anybody's page does. */
async function openHost(options: { readonly sandbox?: string; readonly language?: string; readonly theme?: 'light' | 'dark'; readonly width?: number; readonly fixed?: boolean; readonly late?: true } = {}): Promise<Frame> {
  const { width = 900, sandbox, late, ...asked } = options;
  let frame = frameOf(`${on.site.url}embed/`, { title: 'Map', width: 800, height: 500, ...asked });
  if (sandbox !== undefined) frame = frame.replace(/sandbox="[^"]*"/, `sandbox="${sandbox}"`);
  on.site.pages.set('host.html', `<!doctype html><title>Host</title><link rel="icon" href="data:,"><p>Before</p>${frame}<p id="after">After</p><iframe id="liar" title="Another" srcdoc="<script>parent.postMessage({ type: 'article-map', height: 3000 }, '*')</script>"></iframe>${late ? '' : '<script src="embed/host.js"></script>'}`);
  page = await on.browser.newPage({ viewport: { width, height: 900 } });
  page.setDefaultTimeout(5000);
  seen = watch(page);
  await page.goto(`${on.site.url}host.html`);
  const inner = await vi.waitUntil(() => page.frames().find((each) => each.url().includes('/embed/')));
  await inner.waitForFunction(() => document.querySelector('article-map')?.shadowRoot?.querySelector('.leaflet-tile-loaded'));
  return inner;
}

const opened = (frame: Frame) => frame.locator('article-map place-passages');

describe('in a frame', () => {
  test.each([
    ['with the rights its code asks for', undefined],
    ['with the right to run scripts alone', 'allow-scripts'],
  ])('%s the map works: marks, passages, list', async (_, sandbox) => {
    const frame = await openHost(sandbox === undefined ? {} : { sandbox });
    expect(await frame.evaluate(() => self.origin)).toBe('null');
    await frame.locator('article-map .mark[data-place=tehran]').click();
    await expect.poll(() => opened(frame).locator('blockquote').innerText()).toContain('Tehran');
    expect(await opened(frame).locator('figcaption').innerText()).toMatch(/^Old rivals, new partners.*, paragraph 2$/);
    await frame.locator('article-map place-list button', { hasText: 'Balochistan' }).first().click();
    await expect.poll(() => opened(frame).locator('h2').innerText()).toBe('Balochistan');
    // Its province is drawn, though nothing was fetched for it.
    expect(await frame.locator('article-map path.area.literal[data-place=balochistan]').count()).toBe(1);
    expect(seen.errors).toEqual([]);
    expect(seen.requests.filter((url) => /\.bin|story\.json|places\.json/.test(url))).toEqual([]);
  });

  test('it has the height it says it has, and nobody else’s', async () => {
    await openHost();
    const height = async () => Math.round((await page.locator('iframe').first().boundingBox())!.height);
    await expect.poll(height).not.toBe(500);
    const inner = await page.frames().find((each) => each.url().includes('/embed/'))!.evaluate(() => ({ content: document.documentElement.scrollHeight, frame: innerHeight }));
    expect(inner.content).toBe(inner.frame);
    expect((await page.locator('#liar').boundingBox())!.height).toBeLessThan(200);
    await page.setViewportSize({ width: 360, height: 740 });
    await expect.poll(async () => (await page.frames().find((each) => each.url().includes('/embed/'))!.evaluate(() => document.documentElement.scrollHeight - innerHeight))).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  test('a script that comes late still hears how high it is', async () => {
    await openHost({ late: true });
    const height = async () => Math.round((await page.locator('iframe').first().boundingBox())!.height);
    expect(await height()).toBe(500);
    await page.addScriptTag({ url: 'embed/host.js' });
    await expect.poll(height).toBeGreaterThan(560);
  });

  test('it keeps to a height that is asked for, with its source in it', async () => {
    const frame = await openHost({ fixed: true });
    await page.waitForTimeout(300);
    expect(Math.round((await page.locator('iframe').first().boundingBox())!.height)).toBe(500);
    expect(await frame.evaluate(() => [document.documentElement.scrollHeight, Math.round(document.querySelector('.source')!.getBoundingClientRect().bottom)])).toEqual([500, 500]);
    expect(await frame.evaluate(() => document.querySelector('article-map')!.clientHeight)).toBeGreaterThan(400);
  });

  test('it speaks the language and has the colours its address asks for', async () => {
    const frame = await openHost({ language: 'fa', theme: 'dark' });
    await frame.locator('article-map .frame[dir=rtl]').waitFor();
    expect(await frame.evaluate(() => getComputedStyle(document.querySelector('article-map')!.shadowRoot!.querySelector('.frame')!).backgroundColor)).toBe('rgb(27, 31, 36)');
    expect(seen.errors).toEqual([]);
  });

  test('a plain link below leads to the article', async () => {
    const frame = await openHost();
    const link = frame.locator('.source a');
    expect(await link.getAttribute('target')).toBe('_top');
    expect(await link.evaluate((element: HTMLAnchorElement) => element.href)).toBe(`${on.site.url}index.html`);
  });
});

async function openPage(options: BrowserContextOptions = {}): Promise<void> {
  page = await on.browser.newPage({ viewport: { width: 800, height: 700 }, ...options });
  seen = watch(page);
}

describe('first a picture', () => {
  test('without script it stands there, and the places are a list', async () => {
    await openPage({ javaScriptEnabled: false });
    await page.goto(`${on.site.url}embed/`);
    const picture = page.locator('article-map img');
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200);
    expect((await picture.boundingBox())!.width).toBe(800);
    expect(await page.locator('.places li').count()).toBeGreaterThan(25);
  });

  test('the map takes its place without a shift, and it is there until then', async () => {
    await openPage();
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => shifts.push((entry as unknown as { value: number }).value))).observe({ type: 'layout-shift', buffered: true });
    });
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/article-map.classic.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${on.site.url}embed/`, { waitUntil: 'commit' });
    const picture = page.locator('article-map img');
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth)).toBe(1200);
    const before = await picture.boundingBox();
    release();
    await page.waitForFunction(() => document.querySelector('article-map')?.shadowRoot?.querySelector('.leaflet-tile-loaded'));
    expect(await picture.isVisible()).toBe(false);
    expect(await page.evaluate(() => document.querySelector('article-map')!.getBoundingClientRect().top)).toBe(before!.y);
    await page.waitForTimeout(300);
    expect(await page.evaluate('shifts')).toEqual([]);
    expect(seen.errors).toEqual([]);
  });

  test('its colours are those of the map', () => {
    const [element, map] = ['src/article-map.css', 'src/map/map.css'].map((path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) as [string, string];
    const style = readFileSync(new URL('../../src/embed/picture-style.ts', import.meta.url), 'utf8');
    for (const [name, css] of [['ink', element], ['accent', element], ['water', map], ['land', map], ['border', map]] as const) {
      const [, light, dark] = new RegExp(`--${name}: var\\(--article-map-${name}, light-dark\\((#\\w+), (#\\w+)\\)\\)`).exec(css)!;
      expect([...style.matchAll(new RegExp(`'--${name}': '(#\\w+)'`, 'g'))].map(([, colour]) => colour), name).toEqual([light, dark]);
    }
  });
});
