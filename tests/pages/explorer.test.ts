import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clickOnMap, mapReady, openPlace, watch, type Seen } from './browse.ts';
import { total, transferOf } from './first-view.ts';
import { stage } from './stage.ts';

const on = stage('site');
let page: Page;
let seen: Seen;

async function openExplorer(size = { width: 1280, height: 860 }): Promise<void> {
  page = await on.browser.newPage({ viewport: size });
  page.setDefaultTimeout(5000);
  seen = watch(page);
  on.site.sent.clear();
  await page.goto(on.site.url);
  await mapReady(page);
}

afterEach(async () => {
  expect(seen.errors).toEqual([]);
  expect(seen.requests.filter((url) => !url.startsWith(on.site.url))).toEqual([]);
  await page.close();
});

/** The six places that the story turns on: as the digest first names them. */
const six = [
  { id: 'tehran', name: 'Tehran', printed: 'Tehran', excerpt: /wary of one another/, where: 'Digest, paragraph 2', position: '1 of 10 passages' },
  { id: 'rawalpindi', name: 'Rawalpindi', printed: 'Rawalpindi', excerpt: /General Headquarters in Rawalpindi/, where: 'Digest, paragraph 25', position: '1 of 1 passage' },
  { id: 'pashin', name: 'Pashin', printed: 'Pashin', excerpt: /border market at Pashin/, where: 'Digest, paragraph 28', position: '1 of 1 passage' },
  { id: 'balochistan', name: 'Balochistan', printed: 'Balochistan', excerpt: /troubled Balochistan region/, where: 'Digest, paragraph 2', position: '1 of 5 passages' },
  { id: 'iran-pakistan-border', name: 'Iran–Pakistan border', printed: 'border', excerpt: /leaky border/, where: 'Digest, paragraph 1', position: '1 of 7 passages' },
  { id: 'northern-afghanistan', name: 'Northern provinces of Afghanistan', printed: 'northern provinces of Afghanistan', excerpt: /moved away from/, where: 'Digest, paragraph 10', position: '1 of 1 passage' },
];

describe('the digest', () => {
  beforeEach(() => openExplorer());

  for (const { id, name, printed, excerpt, where, position } of six) {
    test(`${name}: a click on the map itself opens its passages`, async () => {
      await clickOnMap(page, id);
      const open = await openPlace(page);
      expect(open).toMatchObject({ name, emphasised: printed, citation: where, position });
      expect(open.excerpt).toMatch(excerpt);
    });

    test(`${name}: its entry in the list opens the same`, async () => {
      await page.getByRole('button', { name: new RegExp(`^${name}, \\d+ mention`) }).and(page.locator('place-list button')).click();
      const open = await openPlace(page);
      expect(open).toMatchObject({ name, emphasised: printed, citation: where, position });
    });

    test(`${name}: a click on its name in the text opens that passage, and there and back again`, async () => {
      const spot = await nameInText(page, printed, excerpt);
      await page.mouse.click(spot.x, spot.y);
      const open = await openPlace(page);
      expect(open).toMatchObject({ name, emphasised: printed, citation: where });
      await page.mouse.move(0, 0);
      // To the text: from somewhere else on the page, and back to that place.
      // Once the map has come to rest: a button that moves is scrolled to before it is clicked.
      await page.waitForTimeout(400);
      await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
      const before = await page.evaluate(() => scrollY);
      await page.getByRole('button', { name: 'Show in the article' }).click();
      await page.waitForFunction(() => CSS.highlights.has('article-map-spot'));
      const there = await page.evaluate((text) => {
        const ranges = [...(CSS.highlights.get('article-map-spot') ?? [])] as Range[];
        const { top, bottom } = ranges[0]!.getBoundingClientRect();
        return { count: ranges.length, text: ranges[0]!.toString() === text, seen: top > 0 && bottom < innerHeight };
      }, printed);
      expect(there).toEqual({ count: 1, text: true, seen: true });
      await page.getByRole('button', { name: 'Back to the map' }).click();
      expect(await page.evaluate(() => scrollY)).toBe(before);
      expect(await openPlace(page)).toMatchObject({ name, citation: where });
    });
  }

  test('the first view holds the six places wholly, and labels at the edge go to those beyond it', async () => {
    const outside = await page.evaluate((ids) => {
      const root = document.querySelector('article-map')!.shadowRoot!;
      const map = root.querySelector('.map')!.getBoundingClientRect();
      return ids.filter((id) => [...root.querySelectorAll(`.mark[data-place="${id}"], path[data-place="${id}"]`)].some((part) => {
        const box = part.getBoundingClientRect();
        return box.left < map.left || box.right > map.right || box.top < map.top || box.bottom > map.bottom;
      }));
    }, six.map(({ id }) => id));
    expect(outside).toEqual([]);
    await page.getByRole('button', { name: /^Show Beijing/ }).click();
    expect(await openPlace(page)).toMatchObject({ name: 'Beijing' });
  });

  test('the countries the story turns on are named on its first map', async () => {
    const names = await page.evaluate(() => [...document.querySelector('article-map')!.shadowRoot!.querySelectorAll('.label.country:not(.cut)')].map((label) => label.firstChild!.textContent));
    expect(names).toEqual(expect.arrayContaining(['Pakistan', 'Iran', 'Afghanistan']));
  });

  test.each(['northern-afghanistan', 'balochistan', 'pakistan', 'afghanistan', 'iran', 'fata', 'iran-pakistan-border', 'helmand-river'])('%s, opened from the list, is seen whole over its passages', async (id) => {
    const tehran = async () => (await page.locator('article-map .mark[data-place="tehran"]').boundingBox())!.x;
    const before = await tehran();
    await page.locator(`article-map place-list [data-place="${id}"]`).click();
    await openPlace(page);
    await expect.poll(() => page.evaluate((place) => {
      const root = document.querySelector('article-map')!.shadowRoot!;
      const [map, popup] = ['.map', '.leaflet-popup'].map((selector) => root.querySelector(selector)!.getBoundingClientRect());
      const shapes = [...root.querySelectorAll(`path:is(.area, .core)[data-place="${place}"]`)].map((path) => path.getBoundingClientRect());
      return shapes.length > 0 && shapes.every((box) => box.top >= map!.top && box.left >= map!.left && box.right <= map!.right && box.bottom <= popup!.top + 2);
    }, id)).toBe(true);
    // Closed, the map is where it was, to the pixel that a view is rounded to.
    await page.keyboard.press('Escape');
    await expect.poll(async () => Math.abs((await tehran()) - before)).toBeLessThanOrEqual(1);
  });

  test('areas lie under their places at every zoom, the whole world too', async () => {
    for (const name of ['Show all', 'Zoom out', 'Zoom out', 'Back to the story’s first view']) {
      await page.getByRole('button', { name }).click();
      await expect.poll(() => page.evaluate(() => {
        const root = document.querySelector('article-map')!.shadowRoot!;
        const mark = root.querySelector('.mark[data-place~=tehran]')!.getBoundingClientRect();
        const iran = root.querySelector('path.area[data-place=iran]')!.getBoundingClientRect();
        return iran.left < mark.right && iran.right > mark.left && iran.top < mark.bottom && iran.bottom > mark.top && Math.abs((iran.left + iran.right - mark.left - mark.right) / 2) < iran.width / 2 && mark.top - iran.top < iran.height / 2;
      }), { message: name }).toBe(true);
    }
  });

  test('a place is counted by what it means, passage by passage', async () => {
    await clickOnMap(page, 'tehran');
    const { text } = await openPlace(page);
    expect(text).toContain('4 happen here, 6 mean the government');
    await page.getByRole('button', { name: 'Next passage' }).click();
    expect(await openPlace(page)).toMatchObject({ position: '2 of 10 passages', citation: 'Digest, paragraph 3' });
    await page.getByRole('button', { name: 'Previous passage' }).click();
    await page.getByRole('button', { name: 'Previous passage' }).click();
    expect(await openPlace(page)).toMatchObject({ position: '10 of 10 passages' });
  });

  test('what has no position is in the list with the reason, and opens under the map or in its panel', async () => {
    const list = page.locator('article-map place-list');
    await expect.poll(() => list.evaluate((element) => element.shadowRoot!.textContent.replace(/\s+/g, ' '))).toMatch(/Named, but not on the map.*Hazara region.*Uzbekistan/);
    await list.getByRole('button', { name: /^Hazara region/ }).click();
    expect((await openPlace(page)).excerpt).toMatch(/borders Uzbekistan/);
  });

  test('the article’s DOM is untouched, window.L is nobody’s, nothing shifts', async () => {
    const state = await page.evaluate(async () => {
      const shift = await new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) sum += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 300);
      });
      const source = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
      return { same: document.querySelector('#story')!.outerHTML === source.querySelector('#story')!.outerHTML, L: 'L' in window, shift };
    });
    expect(state).toEqual({ same: true, L: false, shift: 0 });
  });

  test('the first view fetches one file of detail, that of its provinces', () => {
    expect([...on.site.sent.keys()].filter((path) => path.includes('detail/'))).toEqual(['assets/detail/af.bin']);
  });

  test('without its file of detail the map stands, coarser', async () => {
    on.site.broken.add('detail/');
    await page.reload();
    await mapReady(page);
    on.site.broken.clear();
    expect(await page.evaluate(() => document.querySelector('article-map')!.shadowRoot!.querySelector('path[data-place="iran-pakistan-border"]') !== null)).toBe(true);
    // What Chromium says of the answer 500 is the only error.
    expect(seen.errors.splice(0)).toEqual([expect.stringContaining('500')]);
  });

  test('at most 100 kB gzipped come over the page in its first view, map and data included; what a reader acts with comes at rest', async () => {
    const { first, later } = await transferOf(on.browser, on.site);
    expect(total(first)).toBeGreaterThan(60_000);
    expect(total(first)).toBeLessThanOrEqual(100_000);
    const names = (files: ReadonlyMap<string, number>) => [...files.keys()].map((path) => path.replace(/^.*\/|-.{8}\.js$/g, '')).sort();
    expect(names(later)).toEqual(expect.arrayContaining(['acts', 'list-link', 'place-passages', 'print-link']));
    expect(total(later)).toBeLessThanOrEqual(35_000);
  });
});

describe('any article', () => {
  beforeEach(() => openExplorer());

  test('a pasted text is mapped by this gazetteer, from your file, not stored', async () => {
    await page.getByRole('button', { name: 'Open any article' }).click();
    await page.getByLabel('Or its text').fill('A quiet day\n\nThe minister flew to Kabul.\n\nRain fell on Rawalpindi and nobody minded.');
    await page.getByRole('button', { name: 'Show it' }).click();
    await page.locator('place-list').getByRole('button', { name: /^Rawalpindi/ }).click();
    expect(await openPlace(page)).toMatchObject({ name: 'Rawalpindi', citation: 'Your article, paragraph 2, from your file, not stored' });
    await page.getByRole('button', { name: 'Back to the digest' }).click();
    await expect.poll(() => page.locator('place-list').getByRole('button', { name: /^Pashin/ }).count()).toBe(1);
  });

  test('hostile HTML runs nothing, loads nothing and is shown as text', async () => {
    const html = `<title>x</title><p onclick="alert(1)">In <b>Teh</b>ran <img src="https://evil.invalid/x" onerror="globalThis.hacked = 1"><script>globalThis.hacked = 1</script></p>
      <iframe srcdoc="<p>Kabul</p>"></iframe><svg onload="globalThis.hacked=1"><script>globalThis.hacked=1</script></svg><a href="javascript:globalThis.hacked=1">Riyadh</a><style>body{display:none}</style><base href="https://evil.invalid/"><p>&lt;b&gt;Doha&lt;/b&gt;</p>`;
    await page.locator('input[type=file]').setInputFiles({ name: 'hostile.html', mimeType: 'text/html', buffer: Buffer.from(html) });
    await expect.poll(() => page.locator('#story .about').innerText()).toContain('hostile.html');
    await expect.poll(() => page.locator('place-list').getByRole('button').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining('Tehran'), expect.stringContaining('Riyadh'), expect.stringContaining('Doha')]));
    expect(await page.evaluate(() => ({ hacked: 'hacked' in globalThis, tags: [...new Set([...document.querySelectorAll('#story *')].map((element) => element.localName))].sort() }))).toEqual({ hacked: false, tags: ['button', 'h1', 'header', 'p'] });
    expect(await page.locator('#story').innerText()).toContain('<b>Doha</b>');
  });

  test('a text that names no place, and a file that is no text, are said in words', async () => {
    await page.getByRole('button', { name: 'Open any article' }).click();
    await page.getByLabel('Or its text').fill('Nothing to see.');
    await page.getByRole('button', { name: 'Show it' }).click();
    await expect.poll(() => page.locator('article-map .notice').innerText()).toContain('names no place');
    await page.locator('input[type=file]').setInputFiles({ name: 'x.bin', mimeType: 'application/octet-stream', buffer: Buffer.from([0, 1, 2, 0]) });
    await expect.poll(() => page.locator('.complaint').innerText()).toContain('not a text');
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(await page.locator('#story').innerText()).toContain('Nothing to see.');
  });
});

const original = process.env.ARTICLE ?? fileURLToPath(new URL('../../../shared/article.txt', import.meta.url));

describe.skipIf(!existsSync(original))('the original article, opened (skipped where it is not at hand: set ARTICLE=path)', () => {
  beforeEach(async () => {
    await openExplorer();
    await page.locator('input[type=file]').setInputFiles(original);
    await expect.poll(() => page.locator('#story .about').innerText()).toContain('The original article');
    await mapReady(page);
  });

  for (const { id, name, where } of six) {
    test(`${name}: map, list and text open its own sentences`, async () => {
      await page.waitForTimeout(300);
      await clickOnMap(page, id);
      const fromMap = await openPlace(page);
      const paragraph = `${where.replace('Digest', 'Original')}, from your file, not stored`;
      expect(fromMap).toMatchObject({ name, citation: paragraph });
      await page.keyboard.press('Escape');
      await page.locator('place-list').getByRole('button', { name: new RegExp(`^${name}, `) }).click();
      expect(await openPlace(page)).toMatchObject({ name, citation: paragraph, excerpt: fromMap.excerpt });
      await page.getByRole('button', { name: 'Show in the article' }).click();
      await page.waitForFunction(() => CSS.highlights.has('article-map-spot'));
      const spot = await page.evaluate(() => {
        const [range] = [...CSS.highlights.get('article-map-spot')!] as Range[];
        const box = range!.getClientRects()[0]!;
        return { x: box.x + 4, y: box.y + box.height / 2, text: range!.toString() };
      });
      expect(spot.text).toBe(fromMap.emphasised);
      await page.getByRole('button', { name: 'Back to the map' }).click();
      await page.keyboard.press('Escape');
      await page.locator('place-passages h2').waitFor({ state: 'hidden' });
    });
  }
});

/** Scrolls the first passage that holds a name and matches a pattern into view, and gives the middle of the name. */
async function nameInText(on: Page, name: string, passage: RegExp): Promise<{ x: number; y: number }> {
  return on.evaluate(({ text, source }) => {
    const block = [...document.querySelectorAll('#story p')].find((element) => new RegExp(source).test(element.textContent))!;
    block.scrollIntoView({ block: 'center', behavior: 'instant' });
    const node = block.firstChild as Text;
    const range = document.createRange();
    const at = new RegExp(`(?<!\\w)${text}(?!\\w)`).exec(node.data)!.index;
    range.setStart(node, at);
    range.setEnd(node, at + text.length);
    const box = range.getClientRects()[0]!;
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, { text: name, source: passage.source });
}
