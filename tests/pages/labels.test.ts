import { afterEach, describe, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright';
import { mapReady } from './browse.ts';
import { stage } from './stage.ts';

const on = stage('site');
let page: Page;

afterEach(() => page.close());

interface Box { text: string; left: number; top: number; right: number; bottom: number }

/** The names that are seen on the map, the marks, and the map itself, as boxes. */
function seen(): Promise<{ labels: Box[]; marks: Box[]; map: Box }> {
  return page.evaluate(() => {
    const root = document.querySelector('article-map')!.shadowRoot!;
    const box = (element: Element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { text: element.textContent, left, top, right, bottom };
    };
    return { labels: [...root.querySelectorAll('.label:not(.cut)')].map(box), marks: [...root.querySelectorAll('.mark > span')].map(box), map: box(root.querySelector('.map')!) };
  });
}

const overlap = (a: Box, b: Box) => a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;

describe('names on the map', () => {
  const cases = ['en', 'fa'].flatMap((language) => [false, true].flatMap((dark) => [2, 5, 7, 9].map((zoom) => ({ language, dark, zoom }))));
  test.each(cases)('neither overlap one another nor a mark, nor leave the map: zoom $zoom, $language, dark $dark', async ({ language, dark, zoom }) => {
    page = await on.browser.newPage({ viewport: { width: 1280, height: 860 }, colorScheme: dark ? 'dark' : 'light' });
    await page.addInitScript((lang) => document.addEventListener('DOMContentLoaded', () => (document.documentElement.lang = lang)), language);
    await page.goto(on.site.url);
    await mapReady(page);
    // Near Islamabad, where the names are: open it, and zoom round it.
    await page.evaluate(() => document.querySelector('article-map')!.show('islamabad'));
    await page.waitForFunction(() => document.querySelector('article-map')!.shadowRoot!.querySelector('.scale'));
    const [zoomIn, zoomOut] = [0, 1].map((i) => page.locator('article-map map-controls button').nth(i)) as [Locator, Locator];
    for (let tries = 0; tries < 12; tries++) {
      const now = await page.evaluate(() => {
        const bar = document.querySelector('article-map')!.shadowRoot!.querySelector('.scale .km')!;
        const digits = bar.textContent.replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));
        return Math.round(Math.log2((40_075_017 * Math.cos((33.7 * Math.PI) / 180)) / 256 / ((Number(/[\d.]+/.exec(digits)![0]) * 1000) / bar.clientWidth)));
      });
      if (now === zoom) break;
      await (now < zoom ? zoomIn : zoomOut).evaluate((element: HTMLElement) => element.click());
      await page.waitForTimeout(450);
    }
    await page.evaluate(() => document.querySelector('article-map')!.close());
    await page.waitForTimeout(300);
    const { labels, marks, map } = await seen();
    expect(labels.length).toBeGreaterThan(0);
    for (const [i, label] of labels.entries()) {
      expect(labels.slice(0, i).filter((other) => overlap(label, other)).map(({ text }) => `${label.text} / ${text}`)).toEqual([]);
      expect(marks.filter((mark) => overlap(label, mark)).map(() => label.text)).toEqual([]);
      expect(label.left >= map.left - 1 && label.right <= map.right + 1 && label.top >= map.top - 1 && label.bottom <= map.bottom + 1, label.text).toBe(true);
    }
    // In the page's language: countries by the browser, provinces by their own names.
    if (language === 'fa') expect(labels.some(({ text }) => /[\u0600-\u06ff]/.test(text))).toBe(true);
  });
});
