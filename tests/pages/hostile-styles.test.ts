import { describe, expect, test } from 'vitest';
import { misfits } from './fits.ts';
import { article, open, openHost, script, tag, type HostPage } from './host-page.ts';
import { stage } from './stage.ts';

const on = stage('');

/** A publisher's page of the plain kind: the article, and the map under it or beside it. */
const plain = 'body { margin: 0; padding: 1rem; font: 16px/1.5 serif; } article-map { margin-block: 1rem; }';

async function fits({ page, seen }: HostPage): Promise<string[]> {
  const found: string[] = [];
  const look = async (state: string) => {
    found.push(...(await misfits(page)).map((fault) => `${state}: ${fault}`), ...(await tooSmall(page)).map((fault) => `${state}: ${fault}`));
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${shots++}-${state.replaceAll(' ', '-')}.png` });
  };
  // A reader comes near.
  await page.evaluate(() => document.querySelector('article-map')!.dispatchEvent(new PointerEvent('pointerover')));
  await page.locator('article-map list-tools input').waitFor({ state: 'attached' });
  await page.waitForTimeout(150);
  await look('closed');
  await open(page, 'tehran');
  await look('a place open');
  found.push(...seen.errors);
  return found;
}
let shots = 0;

/** Text of the interface that is smaller than it is anywhere by our own rules, in another case than written, or spaced in its letters. */
function tooSmall(page: HostPage['page']): Promise<string[]> {
  return page.evaluate(() => {
    const all = (root: ParentNode): Element[] => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
    const faults = new Set<string>();
    for (const element of all(document.querySelector('article-map')!.shadowRoot!)) {
      if (!element.checkVisibility() || ![...element.childNodes].some((node) => node instanceof Text && node.data.trim())) continue;
      const { fontSize, textTransform, letterSpacing, wordSpacing, textIndent, cursor, opacity, visibility } = getComputedStyle(element);
      const name = `${element.localName}.${element.getAttribute('class') ?? ''}`;
      // The map has its own ways with its labels.
      if (element.closest('.map')) continue;
      if (Number.parseFloat(fontSize) < 10.5) faults.add(`${name} is ${fontSize} high`);
      if (textTransform !== 'none') faults.add(`${name} is in ${textTransform}`);
      if (letterSpacing !== 'normal' || wordSpacing !== '0px') faults.add(`${name} is spaced ${letterSpacing}, ${wordSpacing}`);
      if (textIndent !== '0px') faults.add(`${name} is indented by ${textIndent}`);
      if (cursor === 'none' || opacity === '0' || visibility === 'hidden') faults.add(`${name}: ${cursor}, ${opacity}, ${visibility}`);
    }
    return [...faults];
  });
}

const inherited = `body { letter-spacing: 0.3em; word-spacing: 1em; text-transform: uppercase; text-indent: 4em; text-align: justify; line-height: 0.6; white-space: pre; cursor: none; font-size: 7px; font-variant: small-caps;
  font-style: italic; font-weight: 900; color: transparent; text-shadow: 0 0 9px red; list-style: square inside; border-collapse: collapse; word-break: break-all; hyphens: auto; quotes: none; writing-mode: horizontal-tb; text-orientation: upright;
  -webkit-text-fill-color: transparent; -webkit-text-stroke: 2px red; tab-size: 0; line-break: anywhere; user-select: none; caret-color: transparent; text-wrap: nowrap; overflow-wrap: normal; font-stretch: 50%; text-underline-offset: 9px; } #story { white-space: normal; line-height: 1.5; color: #000; font-size: 16px; }`;

describe.each([{ width: 1280, height: 860 }, { width: 360, height: 740 }])('at $width pixels nothing is cut off, covered or unreadable', (viewport) => {
  test.each([
    { how: 'a plain page', css: '' },
    { how: 'whatever is inherited', css: inherited },
    { how: '* { all that spaces text } !important', css: '* { letter-spacing: 0.2em !important; word-spacing: 1em !important; text-transform: uppercase !important; line-height: 1 !important; white-space: nowrap !important; font-size: 9px !important; text-align: right !important; text-indent: 2em !important; } #story * { white-space: normal !important; }' },
    { how: '* { another box } !important', css: 'body * { box-sizing: content-box !important; padding: 5px !important; margin: 3px !important; border: 2px solid red !important; float: left !important; }' },
    { how: '* { a place of its own } !important', css: '* { position: relative !important; transform: translateX(0) !important; transition: all 0.4s !important; animation: none !important; z-index: 1 !important; contain: paint !important; }' },
    { how: '* { another display } !important', css: 'body * { display: block !important; height: auto !important; min-height: 0 !important; max-height: none !important; overflow: hidden !important; } script, noscript { display: none !important; }' },
    { how: '* { all: unset } !important', css: 'body * { all: unset !important; } p, article, h1 { display: block !important; } script { display: none !important; }' },
    { how: '* { all: revert } !important', css: '* { all: revert !important; }' },
    { how: 'a root of 10 px', css: 'html { font-size: 62.5%; } body { font-size: 1.6rem; }' },
    { how: 'a root of 24 px', css: 'html { font-size: 24px; }' },
    { how: 'dir=rtl', css: '', root: 'dir="rtl"' },
    { how: 'direction: rtl, of the style sheet alone', css: 'html { direction: rtl; }' },
    { how: 'zoom 1.5', css: 'html { zoom: 1.5; }', wide: true },
    { how: 'a centred flex column', css: 'body { display: flex; flex-direction: column; align-items: center; } article-map { width: 100%; }' },
  ])('with $how', async ({ css, root = '', wide = false }) => {
    const host = await openHost(on, { viewport: wide ? { width: viewport.width * 1.5, height: viewport.height * 1.5 } : viewport, head: `<style>${plain}${css}</style>`, root, body: tag('report="mailto:map@example.org"') + article + script });
    expect(await fits(host)).toEqual([]);
    await host.page.close();
  });
});

describe('what hides its surroundings hides the map', () => {
  test.each([
    ['visibility: hidden', () => { const root = document.querySelector('article-map')!.shadowRoot!; return [...root.querySelectorAll('.frame, .mark, .legend, place-list')].some((element) => element.checkVisibility({ visibilityProperty: true })); }],
    ['pointer-events: none', () => {
      const root = document.querySelector('article-map')!.shadowRoot!;
      return ['map-controls', 'place-list', '.legend'].some((selector) => {
        const { x, y, width, height } = root.querySelector(selector)!.getBoundingClientRect();
        return document.elementFromPoint(x + width / 2, y + height / 2)?.localName === 'article-map';
      });
    }],
    ['opacity: 0', () => document.querySelector('article-map')!.checkVisibility({ opacityProperty: true })],
  ])('%s', async (css, seen) => {
    const { page } = await openHost(on, { body: `<div id="drawer">${tag()}</div>${article}${script}` });
    expect(await page.evaluate(seen)).toBe(true);
    await page.evaluate((style) => document.querySelector('#drawer')!.setAttribute('style', style), css);
    expect(await page.evaluate(seen)).toBe(false);
    await page.close();
  });
});
