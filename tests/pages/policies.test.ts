import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterEach, describe, expect, test } from 'vitest';
import { articleOf } from '../../src/build/digest.ts';
import { mapReady, openPlace, paperReady, watch, type Seen } from './browse.ts';
import { stage } from './stage.ts';

const on = stage('');
const article = articleOf(readFileSync(new URL('../../index.html', import.meta.url), 'utf8'));
let page: Page;
let seen: Seen;

afterEach(() => page.close());

/** A page under a policy; it writes down whatever breaks that. */
async function openPage(policy: string, { nonce = '', script = 'article-map.js', tag = '' } = {}): Promise<void> {
  const path = 'policed.html';
  const by = nonce && `nonce="${nonce}"`;
  on.site.pages.set('reports.js', `globalThis.reports = []; document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => reports.push([violatedDirective, blockedURI, sourceFile, lineNumber].join(' ')));`);
  on.site.pages.set('page.css', 'body { font: 1rem/1.5 serif; max-inline-size: 60rem; margin: auto; }');
  on.site.pages.set(path, `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Under a policy</title><link rel="icon" href="page.css">
    <script src="reports.js" ${by}></script><link rel="stylesheet" href="page.css" ${by}></head>
    <body><article-map for="story" places="site/geo/places.json" deep-link report="mailto:map@example.org" ${tag}></article-map>${article}
    <script type="module" src="${script}" ${by}></script></body></html>`);
  on.site.headers.set(path, { 'content-security-policy': policy });
  page = await on.browser.newPage({ viewport: { width: 1280, height: 860 } });
  page.setDefaultTimeout(5000);
  seen = watch(page);
  await page.goto(on.site.url + path);
  await mapReady(page);
}

/** What a reader does with the map, all of it. */
async function useAll(): Promise<void> {
  const map = page.locator('article-map');
  await map.locator('.mark[data-place=tehran]').click();
  await page.getByRole('button', { name: 'Next passage' }).click();
  expect(await openPlace(page)).toMatchObject({ name: 'Tehran', position: '2 of 10 passages' });
  expect(await page.evaluate(() => location.hash)).toContain('place=tehran');
  for (const name of ['Copy quotation', 'Copy link']) await page.getByRole('button', { name }).click();
  await page.getByRole('button', { name: 'Show in the article' }).click();
  await page.waitForFunction(() => CSS.highlights.has('article-map-spot'));
  await page.getByRole('button', { name: 'Back to the map' }).click();
  await page.keyboard.press('Escape');
  await map.getByRole('searchbox').or(map.getByRole('textbox')).first().fill('pash');
  await expect.poll(() => map.locator('place-list li').filter({ visible: true }).count()).toBe(1);
  await map.getByRole('button', { name: 'Clear' }).click();
  await map.getByRole('button', { name: 'Follow reading' }).click();
  // Finer lines, cities and their names come from files of their own.
  for (let i = 0; i < 3; i++) {
    await map.getByRole('button', { name: 'Zoom in' }).click();
    await page.waitForTimeout(350);
  }
  await map.getByRole('button', { name: 'About this map' }).click();
  await page.keyboard.press('Escape');
  const [download] = await Promise.all([page.waitForEvent('download'), map.getByRole('button', { name: 'Save as image' }).click()]);
  expect(download.suggestedFilename()).toMatch(/\.png$/);
  await page.evaluate(async () => {
    const element = document.querySelector('article-map')!;
    element.mentions = 'link';
    await element.updateComplete;
  });
  await page.locator('#story [role=button]').first().waitFor();
  await page.evaluate(() => (document.documentElement.lang = 'fa'));
  await map.locator('.frame[dir=rtl]').waitFor();
  await page.evaluate(() => (document.documentElement.lang = 'en'));
  await paperReady(page);
  expect(await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    const items = document.querySelector('article-map')!.shadowRoot!.querySelectorAll('.print-list li').length;
    dispatchEvent(new Event('afterprint'));
    return items;
  })).toBeGreaterThan(25);
}

const basic = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'";
const nonced = "default-src 'none'; script-src 'nonce-r4nd0m'; style-src 'nonce-r4nd0m'; img-src 'self'; connect-src 'self'";
const trusted = "; require-trusted-types-for 'script'; trusted-types lit-html";

describe('under a content security policy everything works and nothing is reported', () => {
  test.each([
    [basic, {}],
    [nonced, { nonce: 'r4nd0m' }],
    [basic + trusted, {}],
    [nonced + trusted, { nonce: 'r4nd0m' }],
    [basic.replace("script-src 'self'", "script-src 'nonce-r4nd0m' 'strict-dynamic'") + trusted, { nonce: 'r4nd0m' }],
  ])('%s', async (policy, options) => {
    await openPage(policy, options);
    await useAll();
    expect(await page.evaluate('reports')).toEqual([]);
    expect(seen.errors).toEqual([]);
    expect(seen.requests.filter((url) => !url.startsWith(on.site.url))).toEqual([]);
  });

  test('and what breaks it would be seen', async () => {
    await openPage(basic + trusted);
    await page.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.setAttribute('style', 'color: red');
      try {
        paragraph.innerHTML = '<b>x</b>';
      } catch {
        // It is refused.
      }
    });
    expect(await page.evaluate('reports')).toEqual([expect.stringContaining('style-src'), expect.stringContaining('require-trusted-types-for')]);
  });
});
