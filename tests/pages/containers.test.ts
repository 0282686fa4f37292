import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { mapReady, openPlace } from './browse.ts';
import { misfits } from './fits.ts';
import { article, open, openHost, script, shifts, tag, watchShifts } from './host-page.ts';
import { stage } from './stage.ts';

const on = stage('');

/** The map fills its box and shows the story: the mark of Tehran is on it. */
async function stands(page: Page): Promise<void> {
  await mapReady(page);
  await expect.poll(() => page.evaluate(() => {
    const root = document.querySelector('article-map')!.shadowRoot!;
    const [host, frame, map, mark] = [root.host, ...['.frame', '.map', '.mark[data-place~=tehran]'].map((selector) => root.querySelector(selector)!)].map((element) => element!.getBoundingClientRect());
    // Where the mark is, the map itself is drawn.
    const tiles = [...root.querySelectorAll('.leaflet-tile')].map((tile) => tile.getBoundingClientRect());
    const drawn = tiles.some(({ left, right, top, bottom }) => left <= mark!.left && right >= mark!.right && top <= mark!.top && bottom >= mark!.bottom);
    return [frame!.height === host!.height, frame!.width === host!.width, map!.width > 200, map!.height > 100, mark!.left > map!.left && mark!.right < map!.right && mark!.top > map!.top && mark!.bottom < map!.bottom, drawn].join();
  }), { timeout: 4000 }).toBe('true,true,true,true,true,true');
}

const style = (css: string) => `<style>${css}</style>`;

describe('what is not shown at first is whole once it is', () => {
  test.each([
    ['a tab', `<div id="tab" style="display: none">${tag()}</div>`, () => { document.getElementById('tab')!.style.display = 'block'; }],
    ['a tab of hidden="until-found"', `<div id="tab" hidden="until-found">${tag()}</div>`, () => document.getElementById('tab')!.removeAttribute('hidden')],
    ['<details>', `<details><summary>Map</summary>${tag()}</details>`, () => document.querySelector('summary')!.click()],
    ['a modal <dialog>', `<dialog style="inline-size: 50rem">${tag()}</dialog>`, () => document.querySelector('dialog')!.showModal()],
    ['a popover', `<div popover style="inline-size: 50rem">${tag()}</div>`, () => document.querySelector<HTMLElement>('[popover]')!.showPopover()],
    ['an accordion of no height', `<div id="box" style="block-size: 0; overflow: hidden">${tag()}</div>`, () => { document.getElementById('box')!.style.blockSize = 'auto'; }],
  ].flatMap(([how, html, show]) => [[how, 'lazy', html, show], [how, 'eager', (html as string).replace('for=', 'loading="eager" for='), show]] as [string, string, string, () => void][]))('%s (%s)', async (_how, _loading, html, show) => {
    const { page, seen, warnings } = await openHost(on, { body: html + article + script, ready: false });
    await page.waitForLoadState('networkidle');
    await page.evaluate(show);
    await stands(page);
    await open(page, 'tehran');
    expect(await openPlace(page)).toMatchObject({ name: 'Tehran' });
    expect([...warnings, ...seen.errors]).toEqual([]);
    await page.close();
  });

  test('hidden again and shown, it has its view and its open place', async () => {
    const { page } = await openHost(on, { body: `<div id="tab">${tag()}</div>${article}${script}` });
    await open(page, 'kabul');
    const place = () => page.locator('article-map .mark[data-place~=kabul]').boundingBox();
    const before = await place();
    await page.evaluate(() => (document.getElementById('tab')!.style.display = 'none'));
    await page.waitForTimeout(200);
    await page.evaluate(() => (document.getElementById('tab')!.style.display = 'block'));
    await page.waitForTimeout(200);
    expect(await openPlace(page)).toMatchObject({ name: 'Kabul' });
    expect(await place()).toEqual(before);
    await page.close();
  });
});

test('in a modal dialog what is read, copied and looked up works, and the Escape key closes one thing at a time', async () => {
  const { page, seen } = await openHost(on, { body: `${article}<dialog style="inline-size: 50rem">${tag()}</dialog>${script}`, ready: false });
  await page.evaluate(() => document.querySelector('dialog')!.showModal());
  await stands(page);
  await page.locator('article-map .mark[data-place=tehran]').click();
  await openPlace(page);
  await page.keyboard.press('Escape');
  await page.locator('place-passages h2').waitFor({ state: 'hidden' });
  expect(await page.evaluate(() => document.querySelector('dialog')!.open)).toBe(true);
  await page.getByRole('button', { name: 'About this map' }).click();
  await page.locator('article-map .about').waitFor();
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.querySelector('dialog')!.open)).toBe(true);
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.querySelector('dialog')!.open)).toBe(false);
  expect(seen.errors).toEqual([]);
  await page.close();
});

test('on the full screen and back the map fills its box', async () => {
  const { page, seen } = await openHost(on);
  const height = () => page.evaluate(() => document.querySelector('article-map')!.shadowRoot!.querySelector('.map')!.getBoundingClientRect().height);
  const before = await height();
  await page.getByRole('button', { name: 'Full screen' }).click();
  await expect.poll(height).toBeGreaterThan(before);
  await stands(page);
  await page.evaluate(() => document.exitFullscreen());
  await expect.poll(height).toBe(before);
  await stands(page);
  expect(seen.errors).toEqual([]);
  await page.close();
});

/** A view of its own, a place opened by a key, the second of its passages, the focus on the button that turned to it. */
async function goSomewhere(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.waitForTimeout(300);
  await page.locator('article-map place-list [data-place=tehran]').press('Enter');
  await openPlace(page);
  await page.getByRole('button', { name: 'Next passage' }).press('Enter');
  await page.waitForTimeout(400);
}

/** What a reader has before them. */
function before(page: Page) {
  return page.evaluate(() => {
    const host = document.querySelector('article-map')!;
    const root = host.shadowRoot!;
    const { x, y } = host.getBoundingClientRect();
    const at = (selector: string) => {
      const box = root.querySelector(selector)!.getBoundingClientRect();
      return [Math.round(box.x - x), Math.round(box.y - y)];
    };
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return {
      marks: [at('.mark[data-place~=tehran]'), at('.mark[data-place~=kabul]')], focus: active?.getAttribute('aria-label') ?? active?.localName,
      position: root.querySelector('place-passages')!.shadowRoot!.querySelector('.position')!.textContent, highlights: CSS.highlights.get('article-map-open')!.size, popups: root.querySelectorAll('.leaflet-popup').length,
    };
  });
}

describe('moved in the page it keeps its view, its open place and the focus', () => {
  const body = `<div id="a">${tag()}</div><div id="b"></div>${article}${script}`;
  test.each([
    ['appendChild', () => { document.getElementById('b')!.append(document.querySelector('article-map')!); }],
    ['moveBefore', () => { (document.getElementById('b') as unknown as { moveBefore(node: Node, before: null): void }).moveBefore(document.querySelector('article-map')!, null); }],
    ['its surroundings, with it inside', () => { document.body.append(document.getElementById('a')!); }],
    ['out and in again, in one task', () => {
      const map = document.querySelector('article-map')!;
      map.remove();
      document.getElementById('b')!.append(map);
    }],
    ['twice', () => {
      document.getElementById('b')!.append(document.querySelector('article-map')!);
      document.getElementById('a')!.append(document.querySelector('article-map')!);
    }],
  ])('%s', async (_how, move) => {
    const { page, seen, warnings } = await openHost(on, { body });
    await goSomewhere(page);
    const was = await before(page);
    expect(was).toMatchObject({ focus: 'Next passage', popups: 1 });
    await page.evaluate(move);
    await page.waitForTimeout(300);
    expect(await before(page)).toEqual(was);
    // It goes on.
    await page.keyboard.press('Enter');
    expect(await openPlace(page)).toMatchObject({ position: '3 of 10 passages' });
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await stands(page);
    expect([...warnings, ...seen.errors]).toEqual([]);
    await page.close();
  });

  test('a move takes no focus that was elsewhere', async () => {
    const { page } = await openHost(on, { body: `<input id="field">${body}` });
    await goSomewhere(page);
    await page.focus('#field');
    await page.evaluate(() => document.getElementById('b')!.append(document.querySelector('article-map')!));
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field');
    await page.close();
  });

  test('taken out for a while, it comes back with its view and its open place', async () => {
    const { page } = await openHost(on, { body });
    await goSomewhere(page);
    const { marks, position } = await before(page);
    await page.evaluate(async () => {
      const map = document.querySelector('article-map')!;
      map.remove();
      await new Promise((resolve) => setTimeout(resolve, 200));
      document.getElementById('a')!.append(map);
    });
    await mapReady(page);
    await page.waitForTimeout(300);
    expect(await before(page)).toMatchObject({ marks, position });
    await page.close();
  });
});

describe('in whatever it stands, it has a size of its own and fits', () => {
  test.each([
    ['a plain page without style', '', `${tag()}${article}`],
    ['a grid', '#box { display: grid; grid-template-columns: 1fr 1fr; } @media (width < 700px) { #box { grid-template-columns: 1fr; } }', `<div id="box">${article}${tag()}</div>`],
    ['a grid of columns by content', '#box { display: grid; grid-template-columns: minmax(0, auto) auto; } @media (width < 700px) { #box { display: block; } }', `<div id="box">${article}${tag()}</div>`],
    ['a flex row', '#box { display: flex; } @media (width < 700px) { #box { flex-direction: column; } }', `<div id="box">${article}${tag()}</div>`],
    ['a flex column, centred', '#box { display: flex; flex-direction: column; align-items: center; }', `<div id="box">${tag()}</div>${article}`],
    ['an absolute box that fits its content', '#box { position: absolute; inset-block-start: 0; } #story { margin-block-start: 50rem; }', `<div id="box">${tag()}</div>${article}`],
    ['positioned itself', 'article-map { position: fixed; inset: 0; block-size: auto; }', `${tag()}${article}`],
    ['a float', 'article-map { float: right; margin: 1rem; } @media (width < 700px) { article-map { margin: 0; } }', `${tag()}${article}`],
    ['a table’s cell', 'table { inline-size: 100%; }', `<table><tr><td>${tag()}</td></tr></table>${article}`],
    ['a line of text', 'article-map { display: inline-block; }', `<p>Text ${tag()}</p>${article}`],
    ['display: block, as many pages set it', 'article-map { display: block; block-size: 30rem; }', `${tag()}${article}`],
    ['columns', '#box { columns: 2 20rem; }', `<div id="box">${tag()}</div>${article}`],
  ])('%s', async (_how, css, html) => {
    for (const width of [1280, 360]) {
      const { page } = await openHost(on, { viewport: { width, height: 800 }, head: style(css), body: html + script, ready: false });
      await page.waitForFunction(() => customElements.get('article-map'));
      await page.evaluate(() => document.querySelector('article-map')!.scrollIntoView({ behavior: 'instant' }));
      const { width: wide, height } = (await page.locator('article-map').boundingBox())!;
      expect([wide > 300, height > 300, wide <= width]).toEqual([true, true, true]);
      await stands(page);
      expect(await misfits(page)).toEqual([]);
      await page.close();
    }
  });
});

describe('nothing on the page shifts while it loads', () => {
  const loader = '<script src="article-map.lazy.js"></script>';
  const room = style('article-map { display: block; block-size: min(86vh, 46rem); }');
  test.each([
    ['with the loader in its head', loader, tag() + article],
    ['with the loader in its head, the map beside the article', loader, `<div style="display: flex">${article}${tag()}</div>`],
    ['with one line of style', room, tag() + article + script],
    ['with one line of style, the map beside the article', room, `<div style="display: grid; grid-template-columns: 1fr 1fr">${article}${tag()}</div>${script}`],
  ])('%s', async (_how, head, body) => {
    const { page } = await openHost(on, { head, body, before: watchShifts });
    // What comes at rest comes too.
    await page.evaluate(() => document.querySelector('article-map')!.dispatchEvent(new PointerEvent('pointerover')));
    await page.locator('article-map list-tools input').waitFor({ state: 'attached' });
    await page.waitForTimeout(300);
    expect(await shifts(page)).toEqual([]);
    await page.close();
  });

  test('and a shift would be seen', async () => {
    const { page } = await openHost(on, { body: tag() + article + script, before: watchShifts });
    await page.evaluate(() => (document.querySelector<HTMLElement>('article-map')!.style.blockSize = '10rem'));
    await expect.poll(() => shifts(page)).not.toEqual([]);
    await page.close();
  });
});

describe('several on one page', () => {
  const five = `${tag('loading="eager"').repeat(5)}${article}${script}`;
  const standing = (page: Page) => page.waitForFunction(() => [...document.querySelectorAll('article-map')].every((map) => map.shadowRoot?.querySelector('.leaflet-tile-loaded') && map.shadowRoot.querySelector('[data-place]')));

  test('each file is fetched once, and their style sheets are the same objects', async () => {
    const { page, seen } = await openHost(on, { body: five, ready: false });
    await standing(page);
    for (const i of [0, 4]) await page.evaluate((n) => {
      const map = document.querySelectorAll('article-map')[n]!;
      map.dispatchEvent(new PointerEvent('pointerover'));
      map.place = 'tehran';
      return map.updateComplete;
    }, i);
    await page.waitForLoadState('networkidle');
    const ours = seen.requests.filter((url) => url.startsWith(on.site.url));
    expect(ours.filter((url, i) => ours.indexOf(url) !== i)).toEqual([]);
    expect(ours.filter((url) => url.includes('detail/') || url.includes('places.json')).length).toBe(2);
    const strange = await page.evaluate(() => {
      const [first, ...others] = [...document.querySelectorAll('article-map')].map((map) => [map.shadowRoot!, ...[...map.shadowRoot!.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])]);
      const known = new Set(first!.flatMap((root) => [...root.adoptedStyleSheets]));
      return { known: known.size, strange: others.flat().flatMap((root) => root.adoptedStyleSheets.filter((sheet) => !known.has(sheet))).length, document: document.adoptedStyleSheets.length };
    });
    expect(strange).toEqual({ known: expect.any(Number), strange: 0, document: 1 });
    expect(strange.known).toBeGreaterThan(5);
    await page.close();
  });

  test('with all of them gone, nothing of them is left on the page', async () => {
    const { page, seen } = await openHost(on, { body: five, ready: false });
    await standing(page);
    const left = await page.evaluate(async () => {
      const article = document.getElementById('story')!.outerHTML;
      document.querySelectorAll('article-map')[1]!.place = 'tehran';
      await document.querySelectorAll('article-map')[1]!.updateComplete;
      for (const map of document.querySelectorAll('article-map')) map.remove();
      await new Promise((resolve) => setTimeout(resolve, 100));
      return { sheets: document.adoptedStyleSheets.length, highlights: CSS.highlights.size, same: document.getElementById('story')!.outerHTML === article, body: [...document.body.children].map(({ localName }) => localName), root: document.documentElement.getAttributeNames() };
    });
    expect(left).toEqual({ sheets: 0, highlights: 0, same: true, body: ['article', 'script'], root: ['lang'] });
    expect(seen.errors).toEqual([]);
    await page.close();
  });
});
