import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { afterEach, describe, expect, test } from 'vitest';
import { mapReady, watch, type Seen } from './browse.ts';
import { stage } from './stage.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const on = stage('site');
let page: Page;
let seen: Seen;

afterEach(async () => {
  expect(seen.errors).toEqual([]);
  await page.close();
});

async function openDialog(width = 1280): Promise<void> {
  page = await on.browser.newPage({ viewport: { width, height: 860 }, permissions: ['clipboard-read', 'clipboard-write'], reducedMotion: 'reduce' });
  page.setDefaultTimeout(5000);
  seen = watch(page);
  await page.goto(on.site.url);
  await mapReady(page);
  expect(seen.requests.filter((url) => /embed/.test(url))).toEqual([]);
  await page.getByRole('button', { name: 'Embed', exact: true }).click();
  await page.locator('#embed[open]').waitFor();
}
const code = () => page.getByLabel('Its code').inputValue();

describe('the dialog that gives the map to other pages', () => {
  test('shows the code of a frame as the reader wants it, and what it shows', async () => {
    await openDialog();
    await page.getByLabel('Language').selectOption('fa');
    await page.getByLabel('Colours').selectOption('dark');
    await page.getByLabel('Width').fill('600');
    await page.getByLabel('Height').fill('500');
    const asked = `${on.site.url}embed/?lang=fa&theme=dark&height=500`;
    expect(await code()).toContain(`<iframe src="${asked.replaceAll('&', '&#38;')}"`);
    expect(await code()).toContain('width="600" height="500"');
    expect(await code()).toContain(`<script src="${on.site.url}embed/host.js" defer></script>`);
    const preview = page.frameLocator('#embed iframe');
    await preview.locator('article-map .frame[dir=rtl]').waitFor();
    expect(await page.locator('#embed iframe').evaluate((frame: HTMLIFrameElement) => [frame.src, frame.offsetWidth, frame.offsetHeight])).toEqual([asked, 600, 500]);
    await page.getByRole('button', { name: 'Copy the code' }).click();
    await expect.poll(() => page.locator('#embed .said').innerText()).toBe('Copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code());
  });

  test('or of a block for WordPress, or of the tag itself', async () => {
    await openDialog();
    await page.getByLabel('A block of HTML, for WordPress').check();
    expect(await code()).toMatch(/^<!-- wp:html -->\n<iframe[^]*<!-- \/wp:html -->$/);
    await page.getByLabel('A tag, on the page of the article itself').check();
    await page.getByLabel('Language').selectOption('ur');
    expect(await code()).toBe('<article id="story">…</article>\n<article-map for="story" lang="ur" style="block-size:640px"></article-map>\n<script type="module" src="article-map.js"></script>');
    expect(await page.locator('#embed iframe').isVisible()).toBe(false);
    expect(await page.locator('#embed .tagged').innerText()).toContain('dist folder');
    expect(await page.getByLabel('Width').isDisabled()).toBe(true);
  });

  test('corrects a size that is out of bounds where its reader sees it', async () => {
    await openDialog();
    for (const [label, typed, kept] of [['Width', '50', '280'], ['Height', '99999', '2000'], ['Width', '', '280']] as const) {
      await page.getByLabel(label).fill(typed);
      await page.getByLabel(label).blur();
      expect(await page.getByLabel(label).inputValue()).toBe(kept);
      expect(await code()).toContain(`${label.toLowerCase()}="${kept}"`);
    }
  });

  test('the Tab key goes through it, and not through the map it shows', async () => {
    await openDialog();
    await page.frameLocator('#embed iframe').locator('article-map .mark[data-place=tehran]').waitFor();
    await page.getByLabel('Its code').focus();
    const stops: string[] = [];
    for (let i = 0; i < 7; i++) {
      await page.keyboard.press('Tab');
      stops.push(await page.evaluate(() => document.activeElement!.getAttribute('aria-label') ?? document.activeElement!.textContent!.trim()));
    }
    expect(stops).toEqual(['Copy the code', 'Preview', 'One HTML file, works offline', 'Places, GeoJSON', 'Mentions, W3C annotations', 'Mentions, CSV', 'Close']);
  });

  test('what it shows as code works where it is pasted', async () => {
    await openDialog();
    const pasted = await code();
    await page.close();
    on.site.pages.set('pasted.html', `<!doctype html><title>Pasted</title><link rel="icon" href="data:,">${pasted}`);
    page = await on.browser.newPage();
    seen = watch(page);
    await page.goto(`${on.site.url}pasted.html`);
    await page.frameLocator('iframe').locator('article-map .mark[data-place=tehran]').waitFor();
  });

  test('for an article from the reader’s machine there is the tag, and the reason', async () => {
    await openDialog();
    await page.keyboard.press('Escape');
    await page.locator('#open-file').setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('A walk\n\nIn Tehran it rained.') });
    await page.locator('#back-to-digest').waitFor();
    await page.getByRole('button', { name: 'Embed', exact: true }).click();
    await page.locator('#embed[open]').waitFor();
    expect(await page.getByLabel('A frame, for any page').isDisabled()).toBe(true);
    expect(await page.getByLabel('A tag, on the page of the article itself').isChecked()).toBe(true);
    expect(await page.locator('#embed .own').innerText()).toContain('npx article-map embed');
  });

  test.each([1280, 320])('breaks no rule of axe, %i px wide, and a key closes it', async (width) => {
    await openDialog(width);
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const { axe: audit } = globalThis as unknown as { axe: { run(on: Element): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }> } };
      return (await audit.run(document.querySelector('#embed')!)).violations.map(({ id, nodes }) => `${id} ${JSON.stringify(nodes[0]!.target)}`);
    });
    expect(violations).toEqual([]);
    expect(await page.evaluate(() => document.querySelector('#embed')!.scrollWidth <= document.querySelector('#embed')!.clientWidth)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => [document.querySelector<HTMLDialogElement>('#embed')!.open, document.activeElement?.id])).toEqual([false, 'share']);
  });
});

describe('what the map shows, as a file', () => {
  const saved = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    const path = await download.path();
    return { name: download.suggestedFilename(), text: readFileSync(path, 'utf8'), path };
  };

  test('one HTML file, which needs neither network nor neighbours', async () => {
    await openDialog();
    const { name, text } = await saved('One HTML file');
    expect(name).toBe('Old rivals, new partners Pakistan and Iran make up.html');
    await page.close();
    const context = await on.browser.newContext({ offline: true });
    page = await context.newPage();
    seen = watch(page);
    const { writeFileSync, mkdtempSync, rmSync } = await import('node:fs');
    const { tmpdir } = await import('node:os');
    const folder = mkdtempSync(`${tmpdir()}/article-map-`);
    writeFileSync(`${folder}/map.html`, text);
    await page.goto(`file://${folder}/map.html`);
    await mapReady(page);
    await page.locator('article-map .mark[data-place=tehran]').click();
    await expect.poll(() => page.locator('article-map place-passages blockquote').innerText()).toContain('Tehran');
    expect(await page.locator('article-map path.area.literal[data-place=balochistan]').count()).toBe(1);
    expect(await page.locator('article-map').evaluate((map) => map.shadowRoot!.querySelector('.side')!.textContent)).toContain('F. M. Shakil');
    expect(seen.requests.filter((url) => !url.startsWith('file://') && !url.startsWith('data:'))).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  test('places, mentions and a table', async () => {
    await openDialog();
    const { type, features } = JSON.parse((await saved('Places, GeoJSON')).text) as { type: string; features: { id: string; geometry: { type: string }; links?: { identifier: string }[] }[] };
    expect([type, features.find(({ id }) => id === 'tehran')?.links?.[0]?.identifier, features.find(({ id }) => id === 'balochistan')?.geometry.type]).toEqual(['FeatureCollection', expect.stringMatching(/^wd:Q|wikidata/), 'MultiPolygon']);
    const annotations = (await saved('Mentions, W3C annotations')).text;
    expect(JSON.parse(annotations)).toMatchObject({ type: 'AnnotationCollection', total: 169 });
    expect(annotations).toContain('http://www.wikidata.org/entity/Q3616');
    expect((await saved('Mentions, CSV')).text.trim().split('\r\n')).toHaveLength(170);
  });
});
