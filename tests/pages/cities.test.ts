import { afterEach, describe, expect, test } from 'vitest';
import type { Page } from 'playwright';
import { mapReady, watch, type Seen } from './browse.ts';
import { stage } from './stage.ts';

const on = stage('site');
let page: Page;
let seen: Seen;

afterEach(async () => {
  on.site.broken.clear();
  await page.close();
});

async function open(language: string): Promise<void> {
  page = await on.browser.newPage({ viewport: { width: 1920, height: 1080 } });
  page.setDefaultTimeout(5000);
  seen = watch(page);
  await page.addInitScript((lang) => document.addEventListener('DOMContentLoaded', () => {
    document.documentElement.lang = lang;
    document.documentElement.dir = lang === 'fa' ? 'rtl' : 'ltr';
  }), language);
  await page.goto(on.site.url);
  await mapReady(page);
}

/** What was asked for of names that come later. */
const asked = () => seen.requests.flatMap((url) => /names\/([\w-]+)\.json|(more-names)/.exec(url)?.slice(1).find(Boolean) ?? []);

async function zoomIn(times: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    await page.locator('map-controls button').first().click();
    await page.waitForTimeout(450);
  }
}

async function press(key: string): Promise<void> {
  await page.locator('article-map .map').focus();
  await page.keyboard.press(key);
  await page.waitForTimeout(600);
}

interface Box { text: string; left: number; top: number; right: number; bottom: number }
interface Name extends Box { kind: string; hidden: boolean; dot?: Box }

function names(): Promise<Name[]> {
  return page.evaluate(() => {
    const box = (element: Element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { text: element.textContent, left, top, right, bottom };
    };
    return [...document.querySelector('article-map')!.shadowRoot!.querySelectorAll('.label:not(.cut)')].map((label) => {
      const dot = label.querySelector('i');
      return { ...box(label), kind: label.className, hidden: label.getAttribute('aria-hidden') === 'true', ...(dot && { dot: box(dot) }) };
    });
  });
}

const cities = async () => (await names()).filter(({ kind }) => kind.includes('city'));
const overlap = (a: Box, b: Box) => a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;

describe('cities on the map', () => {
  test('are asked for when the reader has moved the map near them, not before', async () => {
    await open('en');
    await page.waitForTimeout(600);
    expect(asked()).toEqual([]);
    await zoomIn(2);
    await expect.poll(asked).toEqual(expect.arrayContaining(['more-names', 'cities-en']));
    await zoomIn(1);
    await expect.poll(() => asked().toSorted()).toEqual(['cities-en', 'more-names', 'provinces-en-3']);
  });

  test.each([
    { language: 'en', expected: ['Zahedan', 'Quetta', 'Kandahar'], letters: /^[\p{Script=Latin} ’'-]+$/u },
    { language: 'fa', expected: ['زاهدان', 'کویته', 'قندهار'], letters: /^[\p{Script=Arabic}\u200c ]+$/u },
  ])('are named in the page’s language, each with its dot, and overlap nothing: $language', async ({ language, expected, letters }) => {
    await open(language);
    const met = new Set<string>();
    for (const step of ['in', 'ArrowLeft', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'in', 'ArrowUp']) {
      await (step === 'in' ? zoomIn(met.size === 0 ? 2 : 1) : press(step));
      await expect.poll(async () => (await cities()).length).toBeGreaterThan(0);
      const all = await names();
      const marks: Box[] = await page.evaluate(() => [...document.querySelector('article-map')!.shadowRoot!.querySelectorAll('.mark > span')].map((mark) => {
        const { left, top, right, bottom } = mark.getBoundingClientRect();
        return { text: '', left, top, right, bottom };
      }));
      const dots = all.flatMap(({ dot, text }) => (dot ? [{ ...dot, text }] : []));
      for (const [i, label] of all.entries()) {
        expect(all.slice(0, i).filter((other) => overlap(label, other)).map(({ text }) => `${label.text} / ${text}`)).toEqual([]);
        expect([...marks, ...dots].filter((mark) => overlap(label, mark)).map(({ text }) => `${label.text} / ${text}`)).toEqual([]);
      }
      for (const { text, kind, hidden, dot } of all.filter(({ kind: each }) => each.includes('city'))) {
        expect([text, letters.test(text), hidden, dot !== undefined], kind).toEqual([text, true, true, true]);
        met.add(text);
      }
    }
    expect([...met]).toEqual(expect.arrayContaining(expected));
    expect(asked()).toContain(`cities-${language}`);
    if (language === 'fa') await expect.poll(async () => (await names()).filter(({ kind, text }) => kind.includes('province') && !/[\u0600-\u06ff]/.test(text)).map(({ text }) => text)).toEqual([]);
    expect(seen.errors).toEqual([]);
  });

  test.each(['en', 'fa'])('leave the story its own: Kabul, Tehran and Islamabad are named once, %s', async (language) => {
    await open(language);
    for (const place of ['kabul', 'tehran', 'islamabad']) {
      await page.evaluate((id) => document.querySelector('article-map')!.show(id), place);
      await zoomIn(1);
      await expect.poll(async () => (await cities()).length).toBeGreaterThan(0);
      const texts = (await names()).filter(({ kind }) => !kind.includes('province')).map(({ text }) => text.replace(/\d+$/, ''));
      const own = { kabul: /^(Kabul|کابل)/, tehran: /^(Tehran|تهران)/, islamabad: /(Islamabad|اسلام.?آباد)/ }[place]!;
      expect((await cities()).filter(({ text }) => own.test(text)), texts.join(', ')).toEqual([]);
      await page.evaluate(() => document.querySelector('article-map')!.close());
    }
  });

  test('stay where they are on the map while it is moved', async () => {
    await open('en');
    await zoomIn(2);
    await expect.poll(async () => (await cities()).length).toBeGreaterThan(1);
    const before = new Map((await cities()).map(({ text, left, top }) => [text, [left, top] as const]));
    await press('ArrowRight');
    const moves = (await cities()).flatMap(({ text, left, top }) => {
      const was = before.get(text);
      return was ? [[Math.round(left - was[0]), Math.round(top - was[1])].join()] : [];
    });
    expect(moves.length).toBeGreaterThan(1);
    expect(new Set(moves).size).toBe(1);
    expect(moves[0]).not.toBe('0,0');
  });

  test('that do not come leave the map as it was, and come when the reader has moved on', async () => {
    await open('en');
    on.site.broken.add('names/');
    await zoomIn(2);
    await expect.poll(asked).toContain('cities-en');
    expect(await cities()).toEqual([]);
    on.site.broken.clear();
    await zoomIn(1);
    await expect.poll(async () => (await cities()).length).toBeGreaterThan(0);
  });
});
