import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright';
import { afterEach, describe, expect, test } from 'vitest';
import { byPassage, gatherPlaces, isOnMap } from '../../src/places/gather.ts';
import { paragraphNumber } from '../../src/places/passages.ts';
import { storyOf } from '../../src/build/digest.ts';
import { mapReady, watch, type Seen } from './browse.ts';
import { stage } from './stage.ts';

const source = readFileSync(new URL('../../index.html', import.meta.url), 'utf8');
const story = storyOf(source);
/** What is not on the map comes last. */
const entries = gatherPlaces(story).sort((a, b) => Number(isOnMap(b.place)) - Number(isOnMap(a.place)));

const on = stage('site');
let page: Page;
let seen: Seen;

async function openPage(options: BrowserContextOptions = {}, path = ''): Promise<void> {
  page = await on.browser.newPage({ viewport: { width: 1280, height: 860 }, ...options });
  page.setDefaultTimeout(5000);
  seen = watch(page);
  await page.goto(on.site.url + path);
}
const openBare = (width = 1280, path = '') => openPage({ javaScriptEnabled: false, viewport: { width, height: 860 } }, path);

afterEach(async () => {
  expect(seen.errors).toEqual([]);
  expect(seen.requests.filter((url) => !url.startsWith(on.site.url))).toEqual([]);
  await page.close();
});

/** The places that can be seen, each with its number of mentions. */
async function listed(within: string): Promise<string[]> {
  const items = await page.locator(`${within} li`).filter({ visible: true }).all();
  return Promise.all(items.map(async (item) => `${await item.locator('bdi').innerText()} ${await item.locator('.count').innerText()}`));
}

describe('without script', () => {
  test('the article is there to be read', async () => {
    await openBare();
    const shown = await page.locator('#story').innerText();
    for (const { text } of story.passages) expect(shown).toContain(text);
  });

  test('the places stand in the place of the map, the same as in the map’s own list, and nothing is loaded but style', async () => {
    await openBare();
    const bare = await listed('.places');
    expect(bare).toHaveLength(story.places.length);
    expect(await page.locator('.places').innerText()).toMatch(/Named, but not on the map\s+Hazara region[^]*which fits neither Hazarajat/);
    expect(seen.requests.slice(1)).toEqual([expect.stringMatching(/\.css$/)]);
    const box = (await page.locator('.map-side').boundingBox())!;
    expect(box.x).toBeGreaterThan((await page.locator('#story h1').boundingBox())!.x + 300);
    await page.close();
    await openPage();
    await mapReady(page);
    expect(await listed('place-list')).toEqual(bare);
  });

  test('every place links to every passage that names it', async () => {
    await openBare();
    const items = await page.locator('.places li').all();
    for (const [i, { place, mentions }] of entries.entries()) {
      const item = items.at(i)!;
      expect(await item.locator('bdi').innerText()).toBe(place.name);
      const passages = [...byPassage(mentions).keys()];
      const links = await item.getByRole('link').all();
      expect(await Promise.all(links.map((link) => link.getAttribute('href')))).toEqual(passages.map((id) => `#${id}`));
      for (const [j, passage] of passages.entries()) {
        const number = paragraphNumber(story, passage);
        expect(await item.getByRole('link', { name: number > 0 ? `Paragraph ${number}` : 'Heading', exact: true }).count()).toBe(1);
        // It is named there.
        const named = mentions.find((mention) => mention.passage === passage)!;
        expect(await page.locator((await links[j]!.getAttribute('href'))!).innerText()).toContain(story.passages.find(({ id }) => id === passage)!.text.slice(named.start, named.end));
      }
    }
  });

  test.each([1280, 360])('a link leads to its passage, which stands out (%i px)', async (width) => {
    await openBare(width);
    const passage = page.locator('#d28');
    const colour = () => passage.evaluate((element) => getComputedStyle(element).backgroundColor);
    const before = await colour();
    await page.locator('.places').getByRole('link', { name: 'Paragraph 28', exact: true }).last().click();
    await expect.poll(async () => (await passage.boundingBox())!.y).toBeGreaterThan(0);
    expect((await passage.boundingBox())!.y).toBeLessThan(200);
    expect(await colour()).not.toBe(before);
    // Beside the text the list stays where it was.
    if (width === 1280) expect(await page.locator('.places').getByRole('link', { name: 'Paragraph 28', exact: true }).last().isVisible()).toBe(true);
  });

  test.each([1280, 360])('nothing that can be seen does nothing (%i px)', async (width) => {
    await openBare(width);
    expect(await page.locator('button, input, textarea, select, dialog, summary, [role=button]').filter({ visible: true }).count()).toBe(0);
    const targets = await page.locator('a').filter({ visible: true }).evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    for (const target of new Set(targets)) if (!target.startsWith('https:')) expect(await page.locator(target).filter({ visible: true }).count(), target).toBe(1);
    const { height } = (await page.locator('article-map').boundingBox())!;
    expect(height).toBeGreaterThan(500);
    // On a phone the list is far from the top, and a link leads to it.
    const skip = page.getByRole('link', { name: 'Skip to the places' });
    if (width === 360) await skip.click();
    else {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
    }
    await expect.poll(async () => (await page.locator('.places h2').boundingBox())!.y).toBeLessThan(300);
  });

  test('it is one document: language, headings in order, lists of items', async () => {
    await openBare();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('.places').getAttribute('lang')).toBe('en');
    const levels = await page.locator(':is(h1, h2, h3, h4)').filter({ visible: true }).evaluateAll((headings) => headings.map(({ localName }) => Number(localName[1])));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
    expect(await page.locator('.places ul > :not(li), .places li:not(ul > li)').count()).toBe(0);
    expect(await page.getByRole('main').getByRole('list').count()).toBe(2);
  });

  test.each(['ltr', 'rtl'])('nothing scrolls sideways at 320, 360 and 1280 px (%s)', async (dir) => {
    on.site.pages.set('turned', readFileSync(new URL('../../dist/site/index.html', import.meta.url), 'utf8').replace('<html lang="en"', `<html lang="en" dir="${dir}"`));
    for (const width of [320, 360, 1280]) {
      await openBare(width, 'turned');
      const over = await page.evaluate(() => [document.documentElement, document.querySelector('article-map')!].map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
      expect(over).toEqual([0, 0]);
      if (width !== 1280) await page.close();
    }
  });
});

test('with script nothing of it is seen', async () => {
  await openPage();
  await mapReady(page);
  expect(await page.locator('.places').count()).toBe(0);
  expect(await page.locator('noscript').isVisible()).toBe(false);
  expect(await page.getByText('The map needs script').filter({ visible: true }).count()).toBe(0);
});
