import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import hostile from '../cases/hostile-urls.json' with { type: 'json' };
import { mapReady, paperReady, watch, type Seen } from './browse.ts';
import { stage } from './stage.ts';

const on = stage('site');
let page: Page;
let seen: Seen;

afterEach(async () => {
  expect(seen.errors).toEqual([]);
  expect(seen.requests.filter((url) => !url.startsWith(on.site.url) && !url.startsWith(`blob:${new URL(on.site.url).origin}/`))).toEqual([]);
  await page.close();
});

interface Opening {
  readonly dark?: boolean;
  /** Direction of the page's text; that from right to left is Persian. */
  readonly dir?: 'ltr' | 'rtl';
  /** Pixels for each CSS pixel. */
  readonly ratio?: number;
}

async function openExplorer({ dark = false, dir = 'ltr', ratio = 1 }: Opening = {}): Promise<void> {
  page = await on.browser.newPage({ viewport: { width: 1280, height: 860 }, colorScheme: dark ? 'dark' : 'light', deviceScaleFactor: ratio });
  page.setDefaultTimeout(5000);
  seen = watch(page);
  if (dir === 'rtl') await page.addInitScript(() => document.addEventListener('DOMContentLoaded', () => Object.assign(document.documentElement, { lang: 'fa', dir: 'rtl' })));
  await page.goto(on.site.url);
  await mapReady(page);
}

/** The colour at a point of the canvas of a tile that lies under it, in CSS pixels of the map. */
const tileColour = () => page.evaluate(() => {
  const root = document.querySelector('article-map')!.shadowRoot!;
  const tile = root.querySelector<HTMLCanvasElement>('canvas.leaflet-tile')!;
  const [red = 0, green = 0, blue = 0] = tile.getContext('2d')!.getImageData(tile.width / 2, tile.height / 2, 1, 1).data;
  return red + green + blue;
});

describe('on paper', () => {
  test.each([{ dark: false }, { dark: true }])('stand the map and the numbered list of its places, and afterwards nothing of it is left (dark: $dark)', async ({ dark }) => {
    await openExplorer({ dark });
    await paperReady(page);
    const screen = await tileColour();
    const before = await page.evaluate(() => document.querySelector('article-map')!.outerHTML);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const printed = await page.evaluate(() => {
      const root = document.querySelector('article-map')!.shadowRoot!;
      const seen = (selector: string) => [...root.querySelectorAll(selector)].some((element) => element.checkVisibility());
      const item = (name: string) => [...root.querySelectorAll('.print-list li')].find((each) => each.querySelector('h3')!.textContent.includes(name))!;
      const words = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
      const map = root.querySelector('.map-box')!.getBoundingClientRect();
      const inner = root.querySelector('.map')!.getBoundingClientRect();
      return {
        gone: ['.controls', '.edges', '.side', '.hint', '.leaflet-popup-pane'].filter(seen),
        number: item('Tehran').querySelector('.number')!.textContent,
        onMark: root.querySelector('.mark[data-place=tehran] .number')!.textContent,
        quotes: item('Tehran').querySelectorAll('blockquote').length,
        first: words(item('Tehran').querySelector('figure')!),
        emphasised: [...item('Tehran').querySelectorAll('mark')].every((mark) => mark.textContent === 'Tehran'),
        beyond: words(item('Beijing')), nowhere: words(item('Hazara region')),
        count: root.querySelectorAll('.print-list li').length, buttons: root.querySelectorAll('place-list').length,
        fills: Math.abs(map.width - inner.width) < 1 && Math.abs(map.height - inner.height) < 1,
        ink: getComputedStyle(root.querySelector('blockquote')!).color,
      };
    });
    expect(printed).toMatchObject({ gone: [], quotes: 10, emphasised: true, fills: true, ink: 'rgb(28, 26, 23)' });
    expect(printed.onMark).toBe(printed.number);
    expect(printed.first).toMatch(/wary of one another.*Digest, paragraph 2$/);
    expect(printed.beyond).toContain('not in this view');
    expect(printed.nowhere).toMatch(/not on the map.*Uzbekistan/);
    expect(printed.count).toBeGreaterThan(25);
    expect(await tileColour()).toBeGreaterThan(600);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
    await expect.poll(tileColour).toBe(screen);
    expect(await page.evaluate(() => document.querySelector('article-map')!.outerHTML)).toBe(before);
    expect(await page.evaluate(() => document.querySelector('article-map')!.shadowRoot!.querySelectorAll('.number, .print-list *, [data-paper], [style*="--paper"]').length)).toBe(0);
  });

  test('flow several pages, the places after the article, none of them cut off', async () => {
    await openExplorer({ dark: true });
    await paperReady(page);
    const folder = mkdtempSync(join(tmpdir(), 'article-map-'));
    try {
      const path = join(folder, 'printed.pdf');
      const pdf = await page.pdf({ format: 'A4' });
      writeFileSync(path, pdf);
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)!.length).toBeGreaterThan(5);
      const names = await page.evaluate(() => document.querySelector('article-map')!.story!.places.map(({ name }) => name));
      const text = textOf(path);
      // Where there is no program to read it with, its pages are counted only.
      if (text !== undefined) for (const name of names) expect(text).toContain(name);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('fits a page that gives the element a height of its own, and prints the list where there is no map yet', async () => {
    await openExplorer();
    await paperReady(page);
    const high = await page.evaluate(() => {
      const map = document.querySelector('article-map')!;
      map.style.height = '300px';
      document.head.insertAdjacentHTML('beforeend', '<style>#the-map article-map { height: 300px }</style>');
      dispatchEvent(new Event('beforeprint'));
      const printed = map.style.blockSize;
      dispatchEvent(new Event('afterprint'));
      return [printed, map.getAttribute('style')];
    });
    expect(high).toEqual(['auto', 'height: 300px;']);
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(async () => {
      const map = document.createElement('article-map');
      map.setAttribute('for', 'story');
      map.setAttribute('places', './geo/places.json');
      document.body.style.paddingBottom = '9000px';
      const far = document.createElement('div');
      far.style.cssText = 'position: absolute; top: 8000px';
      far.append(map);
      document.body.append(far);
      await map.ready;
      await map.updateComplete;
      await new Promise((resume) => setTimeout(resume, 2500));
      dispatchEvent(new Event('beforeprint'));
      const root = map.shadowRoot!;
      return { map: root.querySelector('.map-box')!.checkVisibility(), places: root.querySelectorAll('.print-list li').length > 25 };
    })).toEqual({ map: false, places: true });
  });
});

describe('as an image', () => {
  /** What the picture of the map shows, looked at where the page says that things are. */
  const picture = () => page.evaluate(async () => {
    const map = document.querySelector('article-map')!;
    const root = map.shadowRoot!;
    const image = await map.toImage();
    const bitmap = await createImageBitmap(image);
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
    const context = canvas.getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const box = root.querySelector('.map')!.getBoundingClientRect();
    const ratio = bitmap.width / box.width;
    const pixels = (element: Element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const { data } = context.getImageData((x - box.x) * ratio, (y - box.y) * ratio, width * ratio, height * ratio);
      return Array.from({ length: data.length / 4 }, (_, i) => [...data.subarray(4 * i, 4 * i + 3)].join());
    };
    /** A colour as the picture would hold it. */
    const colour = (css: string) => {
      context.fillStyle = css;
      context.fillRect(0, 0, 1, 1);
      return [...context.getImageData(0, 0, 1, 1).data.subarray(0, 3)].join();
    };
    const all = pixels(root.querySelector('.map')!);
    const mark = root.querySelector('.mark[data-place=tehran] span')!;
    const label = root.querySelector('.label[data-place=tehran]')!;
    const [onMark, onLabel] = [pixels(mark), pixels(label)];
    const probe = getComputedStyle(root.querySelector('.probe')!);
    const [land, water, ink, frame] = [colour(probe.color), colour(probe.backgroundColor), colour(getComputedStyle(label).color), getComputedStyle(root.querySelector('.frame')!)];
    const paper = colour(frame.backgroundColor);
    const line = (n: number) => {
      const { data } = context.getImageData(0, (box.height + 26 * n) * ratio + 2, bitmap.width, 20 * ratio);
      return Array.from({ length: data.length / 4 }, (_, i) => [...data.subarray(4 * i, 4 * i + 3)].join());
    };
    const [title, foot] = [line(0), line(1)];
    const share = (list: readonly string[], wanted: string) => list.filter((each) => each === wanted).length / list.length;
    return {
      type: image.type, ratio, width: bitmap.width, height: bitmap.height, box: [box.width, box.height],
      land: share(all, land), water: share(all, water), mark: 1 - share(onMark, land), label: share(onLabel, ink),
      foot: share(foot, paper), titled: share(title, colour(frame.color)), written: share(foot, colour(frame.color)),
    };
  });

  test.each([{}, { dark: true, ratio: 2 }, { dir: 'rtl' }, { ratio: 3 }] as const)('holds land, water, marks, names, and below them its title and what its marks mean, two pixels for each of CSS at least (%o)', async (opening: Opening) => {
    await openExplorer(opening);
    const { type, ratio, width, height, box, ...shares } = await picture();
    expect(type).toBe('image/png');
    expect(ratio).toBeCloseTo(Math.max(2, opening.ratio ?? 1), 1);
    expect(width).toBe(Math.round(box[0]! * Math.max(2, opening.ratio ?? 1)));
    expect(height / ratio - box[1]!).toBeCloseTo(52, 0);
    expect(shares.land).toBeGreaterThan(0.1);
    expect(shares.water).toBeGreaterThan(0.02);
    expect(shares.mark).toBeGreaterThan(0.7);
    expect(shares.label).toBeGreaterThan(0.03);
    expect(shares.foot).toBeGreaterThan(0.6);
    expect(shares.titled).toBeGreaterThan(0.005);
    expect(shares.written).toBeGreaterThan(0.005);
  });

  test('is saved under the article’s title, by code that comes when it is asked for', async () => {
    await openExplorer();
    const code = () => seen.requests.filter((path) => /(?:image|save-as)-[^/]*\.js$/.test(path));
    expect(code()).toEqual([]);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as image' }).click()]);
    expect(download.suggestedFilename()).toBe('Old rivals, new partners Pakistan and Iran make up.png');
    const file = readFileSync(await download.path());
    expect(file.subarray(1, 4).toString()).toBe('PNG');
    const width = await page.evaluate(() => document.querySelector('article-map')!.shadowRoot!.querySelector('.map')!.getBoundingClientRect().width);
    expect(file.readUInt32BE(16)).toBe(Math.round(2 * width));
    expect(code()).toHaveLength(2);
  });
});

/** One pixel of red. */
const red = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABAQMAAAAl21bKAAAAA1BMVEXIHh4WiPieAAAACklEQVQI12NgAAAAAgAB4iG8MwAAAABJRU5ErkJggg==', 'base64');

describe('with raster tiles', () => {
  const warnings: string[] = [];
  beforeEach(async () => {
    await openExplorer();
    warnings.length = 0;
    page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  });

  const show = (tiles: string) => page.evaluate(async (template) => {
    const map = document.querySelector('article-map')!;
    map.tiles = template;
    map.attribution = '© Makers of <b>tiles</b>';
    await map.updateComplete;
  }, tiles);
  const asked = () => seen.requests.filter((url) => url.includes('/tiles/'));
  /** How much of the map, looked at as a picture, is the tiles' red; and how much of it is seen on the screen. */
  const redness = () => page.evaluate(async () => {
    const map = document.querySelector('article-map')!;
    const bitmap = await createImageBitmap(await map.toImage());
    const context = Object.assign(document.createElement('canvas'), { width: bitmap.width, height: bitmap.height }).getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    let count = 0;
    for (let i = 0; i < data.length; i += 4) if (data[i]! > 190 && data[i + 1]! < 40 && data[i + 2]! < 40) count++;
    return { picture: count / (data.length / 4), tiles: [...map.shadowRoot!.querySelectorAll('img')].filter((tile) => tile.checkVisibility({ visibilityProperty: true })).length };
  });

  test('they lie over the basemap, under marks and names, credited in text; without the attribute nothing is asked for', async () => {
    await page.route('**/tiles/**', (route) => route.fulfill({ contentType: 'image/png', body: red }));
    expect(seen.requests.filter((url) => /raster|tiles/.test(url))).toEqual([]);
    expect(await page.locator('article-map .credit').innerText()).toBe('Natural Earth · GeoNames');
    await show('./tiles/{z}/{x}/{y}{r}.png');
    await expect.poll(async () => (await redness()).picture).toBeGreaterThan(0.5);
    expect(asked().length).toBeGreaterThan(3);
    expect(asked().every((url) => /\/deep\/base\/tiles\/\d+\/\d+\/\d+\.png$/.test(url))).toBe(true);
    expect(await page.locator('article-map .credit').innerText()).toBe('© Makers of <b>tiles</b> · Natural Earth · GeoNames');
    const seenOn = await page.evaluate(() => {
      const root = document.querySelector('article-map')!.shadowRoot!;
      const at = (selector: string) => {
        const { x, y, width, height } = root.querySelector(selector)!.getBoundingClientRect();
        return root.elementFromPoint(x + width / 2, y + height / 2)?.closest(selector) !== null;
      };
      return [at('.mark[data-place=tehran]'), at('.label[data-place=tehran]')];
    });
    expect(seenOn).toEqual([true, true]);
    await show('');
    await expect.poll(redness).toEqual({ picture: expect.closeTo(0, 1), tiles: 0 });
    expect(warnings).toEqual([]);
  });

  test('which fail, the basemap is seen as before, and one warning says so', async () => {
    await page.route('**/tiles/**', (route) => route.fulfill({ status: 500 }));
    await show('tiles/{z}/{x}/{y}.png');
    await expect.poll(() => asked().length).toBeGreaterThan(3);
    // Its own names as well, which tiles of another maker would stand in for.
    expect(await page.evaluate(() => document.querySelector('article-map')!.shadowRoot!.querySelector('.map')!.classList.contains('rastered'))).toBe(false);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.waitForTimeout(500);
    expect(await redness()).toEqual({ picture: expect.closeTo(0, 1), tiles: 0 });
    expect(warnings).toEqual([expect.stringMatching(/^<article-map>: tiles of tiles\//)]);
    // What the browser itself says of each.
    seen.errors.splice(0, Infinity, ...seen.errors.filter((text) => !text.includes('500')));
  });

  test('whose address is hostile are refused with one warning each, and nothing is asked for', async () => {
    const before = seen.requests.length;
    const templates = hostile.filter(({ expected }) => expected !== 'link').map(({ value }) => `${value}/{z}/{x}/{y}.png`);
    for (const template of templates) {
      await show(template);
      await page.waitForTimeout(30);
    }
    await expect.poll(() => warnings.length).toBe(templates.length);
    await page.waitForTimeout(200);
    expect(seen.requests.slice(before).filter((url) => !/\/assets\/[^/]*\.js$/.test(url))).toEqual([]);
    expect(warnings.every((text) => text.startsWith('<article-map>: tiles='))).toBe(true);
  });
});

/** The text of a PDF, by poppler's program where it is installed. */
function textOf(path: string): string | undefined {
  try {
    return execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
  } catch {
    return undefined;
  }
}
