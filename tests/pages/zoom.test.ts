import type { Page } from 'playwright';
import { afterAll, describe, expect, test } from 'vitest';
import { controls, misfits, spaced } from './fits.ts';
import { stage } from './stage.ts';
import { load, open, rest, states, through } from './states.ts';

const on = stage('site');

async function newPage(viewport: { width: number; height: number }, reducedMotion: 'reduce' | 'no-preference' = 'reduce'): Promise<Page> {
  const page = await on.browser.newPage({ viewport, reducedMotion });
  page.setDefaultTimeout(5000);
  return page;
}

const named = (...names: string[]) => states.filter(({ name }) => names.includes(name));
/** The controls there are in these states, one after the other. */
async function allControls(page: Page, ...names: string[]): Promise<Set<string>> {
  const found = new Set<string>();
  await through(page, on.site, async () => (await controls(page)).forEach((name) => found.add(name)), named(...names));
  return found;
}

test('at 320 × 256 pixels, as at 400 %, nothing is cut off, covered, too small or scrolled two ways; not with wider spacing of text, nor in forced colours', async () => {
  const page = await newPage({ width: 320, height: 256 });
  const found: string[] = [];
  const look = async (state: string, how: string) => found.push(...(await misfits(page)).map((fault) => `${state}, ${how}: ${fault}`));
  await through(page, on.site, async ({ name }) => {
    await look(name, 'plain');
    await spaced(page, true);
    await look(name, 'spaced');
    await spaced(page, false);
    await page.emulateMedia({ forcedColors: 'active' });
    await look(name, 'forced');
    await page.emulateMedia({ forcedColors: 'none' });
  });
  expect(found).toEqual([]);
  await page.close();
}, 60_000);

/** The larger screens, and the text twice as large by the reader's own setting or by the browser's zoom. */
test.each([
  { how: 'a wide screen', width: 1280, height: 860, size: '', chosen: ['closed', 'a point open', 'a quotation to copy by hand', 'in the article, with the way back'] },
  { how: 'a phone', width: 360, height: 740, size: '', chosen: ['closed', 'a line open', 'a quotation to copy by hand', 'the list drawn up over the map'] },
  { how: 'a zoom of 200 %', width: 640, height: 430, size: '', chosen: ['the map grown on a phone', 'a point open', 'some places found', 'the places under one mark'] },
  { how: 'text of 200 %', width: 1280, height: 860, size: '200%', chosen: ['closed', 'a point open', 'a place without position open', 'some places found', 'about the map'] },
])('nor is anything on $how', async ({ width, height, size, chosen }) => {
  const page = await newPage({ width, height });
  if (size) await page.addInitScript((large) => document.addEventListener('DOMContentLoaded', () => (document.documentElement.style.fontSize = large)), size);
  const found: string[] = [];
  await through(page, on.site, async ({ name }) => {
    found.push(...(await misfits(page)).map((fault) => `${name}: ${fault}`));
    if (size) return;
    await spaced(page, true);
    found.push(...(await misfits(page)).map((fault) => `${name}, spaced: ${fault}`));
    await spaced(page, false);
  }, named(...chosen));
  expect(found).toEqual([]);
  await page.close();
});

test('all that can be done on a wide screen can be done at 320 × 256 pixels', async () => {
  const chosen = ['closed', 'the map grown on a phone', 'the list drawn up over the map', 'a point open', 'some places found'];
  const [wide, small] = [await newPage({ width: 1280, height: 860 }), await newPage({ width: 320, height: 256 })];
  const [there, here] = [await allControls(wide, ...chosen), await allControls(small, ...chosen)];
  expect(there.size).toBeGreaterThan(50);
  expect([...there].filter((name) => !here.has(name))).toEqual([]);
  await wide.close();
  await small.close();
});

describe('what does not fit is found', () => {
  test.each([
    { sabotage: '.caption { white-space: nowrap; font-size: 2rem }', fault: /too wide|cut off/ },
    { sabotage: '.caption { block-size: 8px; overflow: hidden }', fault: /Much of it happens.* is cut off/ },
    { sabotage: '.caption { margin-block-end: -2rem }', fault: /lies over/ },
    { sabotage: '.legend { flex-direction: column } .legend button { min-height: 10px }', fault: /px beside/ },
    { sabotage: '.mark-box { width: 20px !important; height: 20px !important }', fault: /a mark is/ },
    { sabotage: '.frame::after { content: ""; position: absolute; inset: 0; z-index: 5000 }', fault: /lies under/ },
    { sabotage: ':host { inline-size: 120vw; max-inline-size: none }', fault: /the page is .* too wide/ },
  ])('$sabotage', async ({ sabotage, fault }) => {
    broken ??= await newPage({ width: 1280, height: 860 });
    if (broken.url() === 'about:blank') await load(broken, on.site);
    expect(await misfits(broken)).toEqual([]);
    await broken.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.querySelector('article-map')!.shadowRoot!.adoptedStyleSheets.push(sheet);
    }, sabotage);
    expect((await misfits(broken)).some((each) => fault.test(each))).toBe(true);
    await broken.evaluate(() => document.querySelector('article-map')!.shadowRoot!.adoptedStyleSheets.pop());
  });
  let broken: Page | undefined;
  afterAll(() => broken?.close());
});

test('in forced colours what is on, open and found differs from what is not by more than its colour', async () => {
  const page = await newPage({ width: 1280, height: 860 });
  await page.emulateMedia({ forcedColors: 'active' });
  await load(page, on.site);
  const differs = (on: string, off: string) => page.evaluate(([a, b]) => {
    const all = (root: ParentNode): Element[] => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
    const elements = all(document.querySelector('article-map')!.shadowRoot!);
    const look = (selector: string) => {
      const { outlineStyle, outlineWidth, borderTopWidth, backgroundColor, fontWeight } = getComputedStyle(elements.find((element) => element.matches(selector))!);
      return [outlineStyle === 'none' ? '' : outlineWidth, borderTopWidth, backgroundColor, fontWeight].join();
    };
    return look(a!) !== look(b!);
  }, [on, off]);
  expect(await differs('.legend [aria-pressed=true]', '.legend [aria-pressed=false]')).toBe(true);
  await page.locator('list-tools .follow').click();
  await rest(page);
  expect(await differs('.follow[aria-pressed=true]', '.row select')).toBe(true);
  await open(page, 'tehran');
  expect(await differs('[data-place=tehran][aria-pressed]', '[data-place=kabul][aria-pressed]')).toBe(true);
  expect(await differs('.mark.open span', '.mark:not(.open) span')).toBe(true);
  expect(await differs('.show', '.quote')).toBe(true);
  await page.close();
});

describe('reduced motion', () => {
  /** Does what moves most, and tells what ran meanwhile; one millisecond is no motion. */
  async function moved(page: Page): Promise<string[]> {
    await load(page, on.site);
    await page.evaluate(() => {
      const seen = new Set<string>();
      Object.assign(globalThis, { seen });
      const watch = () => {
        const { shadowRoot } = document.querySelector('article-map')!;
        for (const animation of [document, shadowRoot!, shadowRoot!.querySelector('place-passages')?.shadowRoot].flatMap((root) => root?.getAnimations() ?? [])) if (Number(animation.effect?.getComputedTiming().duration) > 1) seen.add(((animation.effect as KeyframeEffect).target as Element).getAttribute('class') || 'something');
        if (shadowRoot!.querySelector('.leaflet-zoom-anim')) seen.add('zoom');
        requestAnimationFrame(watch);
      };
      watch();
    });
    const larger = page.getByRole('button', { name: 'Larger map' });
    await larger.click();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.waitForTimeout(300);
    await page.locator('article-map .grip button').press('ArrowUp');
    await page.waitForTimeout(200);
    await page.locator('article-map .grip button').press('ArrowDown');
    await page.locator('article-map .map').press('ArrowRight');
    await open(page, 'kabul');
    await page.locator('place-passages .show').click();
    await page.locator('article-map .way-back').waitFor();
    const [first, last] = [await page.evaluate(() => scrollY), (await page.waitForTimeout(300), await page.evaluate(() => scrollY))];
    if (first !== last) await page.evaluate(() => (globalThis as unknown as { seen: Set<string> }).seen.add('scroll'));
    return page.evaluate(() => [...(globalThis as unknown as { seen: Set<string> }).seen]);
  }

  test('nothing runs or glides: not the zoom, the sheet, the pan, nor the way to the text', async () => {
    const page = await newPage({ width: 360, height: 740 });
    expect(await moved(page)).toEqual([]);
    await page.close();
  });

  test('otherwise it does, so that the test above sees it', async () => {
    const page = await newPage({ width: 360, height: 740 }, 'no-preference');
    expect(await moved(page)).toEqual(expect.arrayContaining(['zoom', expect.stringMatching(/^side/)]));
    await page.close();
  });
});
