import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { Page } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { openPlace } from './browse.ts';
import { article, openHost, packaged, script, tag } from './host-page.ts';
import { stage } from './stage.ts';

const on = stage('');
const dist = new URL('../../dist/', import.meta.url);

/** What the README names; all of them are Lit's, which several copies of it share. */
const GLOBALS = ['litElementVersions', 'litHtmlVersions', 'litPropertyMetadata', 'reactiveElementVersions'];

/** Every module of Lit's, as a page has them that loads it without a bundler. */
const importMap = (() => {
  const imports = Object.fromEntries(['@lit/reactive-element', 'lit', 'lit-element', 'lit-html'].flatMap((name) => [[`${name}/`, `./lit/${name}/`], [name, `./lit/${name}/${entryOf(name)}`]]));
  return `<script type="importmap">${JSON.stringify({ imports })}</script>`;
})();

function entryOf(name: string): string {
  return { '@lit/reactive-element': 'reactive-element.js', lit: 'index.js', 'lit-element': 'lit-element.js', 'lit-html': 'lit-html.js' }[name]!;
}

beforeAll(() => {
  const put = (path: string, content: string) => on.site.pages.set(path, content);
  for (const name of ['@lit/reactive-element', 'lit', 'lit-element', 'lit-html']) {
    for (const path of readdirSync(new URL(`../../node_modules/${name}/`, import.meta.url)).filter((file) => file.endsWith('.js'))) put(`lit/${name}/${path}`, packaged(`${name}/${path}`));
  }
  put('lit/lit-html/is-server.js', packaged('lit-html/is-server.js'));
  put('own-lit.js', `import { LitElement, html } from 'lit';
    customElements.define('own-element', class extends LitElement { render() { return html\`<b>Own \${2}</b>\`; } });`);
  put('leaflet.js', packaged('leaflet/dist/leaflet.js'));
  put('leaflet.css', packaged('leaflet/dist/leaflet.css'));
  put('leaflet-2.js', packaged('leaflet-2/dist/leaflet.js'));
  // Another version, in a folder of its own: its code differs.
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => /^[^/]*\.(?:js|bin)$|^detail/.test(name) && statSync(new URL(name, dist)).isFile())) {
    const content = readFileSync(new URL(file, dist));
    on.site.pages.set(`other/${file}`, file.endsWith('.js') ? `/* another version */\n${content}` : content);
  }
});

/** The map does what it is for: a place opens, its passage is turned. */
async function works(page: Page): Promise<void> {
  await page.locator('article-map .mark[data-place=tehran]').click();
  await page.locator('place-passages').getByRole('button', { name: 'Next passage' }).click();
  expect(await openPlace(page)).toMatchObject({ name: 'Tehran', position: '2 of 10 passages' });
  await page.keyboard.press('Escape');
}

const twice = /^<article-map>: its script runs twice/;
const another = '<script type="module" src="other/article-map.js"></script>';

describe('two copies of the script', () => {
  test.each([
    ['under two addresses', script + script.replace('.js', '.js?again')],
    ['of two versions', script + another],
    ['of two versions, the other first', another + script],
    ['one of them long after the other', `${script}<script>addEventListener('load', () => setTimeout(() => document.body.append(Object.assign(document.createElement('script'), { type: 'module', src: 'other/article-map.js' })), 300))</script>`],
  ])('%s: the first serves the page, one warning says what to do', async (_how, scripts) => {
    const { page, seen, warnings } = await openHost(on, { body: tag() + article + scripts });
    await works(page);
    await expect.poll(() => warnings).toEqual([expect.stringMatching(twice)]);
    expect(seen.errors).toEqual([]);
    await page.close();
  });

  test('under one address are one: nothing is said', async () => {
    const { page, seen, warnings } = await openHost(on, { body: tag() + article + script + script });
    await works(page);
    expect([...warnings, ...seen.errors]).toEqual([]);
    await page.close();
  });
});

describe('another Lit on the page', () => {
  const own = '<own-element></own-element>';
  const module = '<script type="module" src="own-lit.js"></script>';
  const policy = { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'" };
  test.each([
    ['before the map’s', module + script, undefined],
    ['after it', script + module, undefined],
    ['before it, under Trusted Types', module + script, policy],
    ['after it, under Trusted Types', script + module, policy],
  ])('%s: both work', async (_how, scripts, headers) => {
    const { page, seen, warnings } = await openHost(on, { head: importMap, body: own + tag() + article + scripts, ...(headers && { headers }) });
    await works(page);
    expect(await page.locator('own-element').evaluate((element) => element.shadowRoot!.textContent)).toBe('Own 2');
    expect(await page.evaluate(() => (globalThis as unknown as { litHtmlVersions: string[] }).litHtmlVersions.length)).toBe(2);
    expect([...warnings, ...seen.errors]).toEqual([]);
    await page.close();
  });
});

describe('the page’s own Leaflet', () => {
  const box = '<div id="own" style="block-size: 200px"></div>';
  const draw = (make: string) => `globalThis.before = globalThis.L; const map = ${make}; map.setView([30, 60], 4); globalThis.own = map;`;
  test.each([
    ['1.9, before', `<script src="leaflet.js"></script><script>${draw("L.map('own')")}</script>${script}`],
    ['1.9, after', `${script}<script src="leaflet.js"></script><script>${draw("L.map('own')")}</script>`],
    ['2, as a module', `<script type="module">import { Map } from './leaflet-2.js'; ${draw("new Map('own')")}</script>${script}`],
  ])('%s: its map moves, ours works, window.L is what it was', async (_how, scripts) => {
    const { page, seen, warnings } = await openHost(on, { head: '<link rel="stylesheet" href="leaflet.css">', body: box + tag() + article + scripts });
    await works(page);
    const state = await page.evaluate(() => {
      const { own, L, before } = globalThis as unknown as { own: { zoomIn(): void; getZoom(): number; setZoom(zoom: number, options: object): void }; L?: object; before?: object };
      own.setZoom(6, { animate: false });
      return { zoom: own.getZoom(), same: L === before, panes: document.querySelectorAll('#own .leaflet-pane').length };
    });
    expect(state).toEqual({ zoom: 6, same: true, panes: expect.any(Number) });
    expect(state.panes).toBeGreaterThan(5);
    expect([...warnings, ...seen.errors]).toEqual([]);
    await page.close();
  });
});

test('the page’s own highlights stay, and ours go with the map', async () => {
  const { page } = await openHost(on, { body: `<p id="note">A note</p>${tag()}${article}${script}`, ready: false });
  const names = () => page.evaluate(() => [...CSS.highlights.keys()].sort());
  await page.evaluate(() => {
    const range = document.createRange();
    range.selectNodeContents(document.querySelector('#note')!);
    CSS.highlights.set('own', new Highlight(range));
  });
  await expect.poll(names).toEqual(['article-map-mention', 'own']);
  await page.evaluate(() => (document.querySelector('article-map')!.place = 'tehran'));
  await expect.poll(names).toEqual(['article-map-mention', 'article-map-open', 'own']);
  await page.evaluate(() => document.querySelector('article-map')!.remove());
  await expect.poll(names).toEqual(['own']);
  expect(await page.evaluate(() => [...CSS.highlights.get('own')!].map(String))).toEqual(['A note']);
  await page.close();
});

test('no global is made but those the README names', async () => {
  const names = (page: Page) => page.evaluate(() => Object.getOwnPropertyNames(globalThis));
  const bare = await openHost(on, { body: article, ready: false });
  const before = new Set(await names(bare.page));
  await bare.page.close();
  const { page } = await openHost(on);
  await works(page);
  expect((await names(page)).filter((name) => !before.has(name)).sort()).toEqual(GLOBALS);
  await page.close();
});
