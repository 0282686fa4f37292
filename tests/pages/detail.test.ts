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

async function open(): Promise<void> {
  page = await on.browser.newPage({ viewport: { width: 1280, height: 860 } });
  page.setDefaultTimeout(5000);
  seen = watch(page);
  await page.goto(on.site.url);
  await mapReady(page);
}

const files = () => seen.requests.flatMap((url) => /detail\/([\w-]+)\.bin/.exec(url)?.[1] ?? []);

async function zoomIn(times: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.waitForTimeout(450);
  }
}

describe('detail', () => {
  test('is fetched when the view needs it, each file once, and not for what is far from it', async () => {
    await open();
    expect(files()).toEqual(['af']);
    await zoomIn(2);
    await expect.poll(() => files().length).toBeGreaterThan(2);
    expect(new Set(files()).size).toBe(files().length);
    expect(files()).not.toContain('br');
    const before = files().length;
    await zoomIn(1);
    await page.getByRole('button', { name: 'Zoom out' }).click();
    await page.waitForTimeout(450);
    expect(files().length).toBe(before);
    // Provinces have their names there, once they are seen.
    await zoomIn(1);
    const provinces = () => page.locator('article-map .label.province').count();
    await expect.poll(provinces).toBeGreaterThan(0);
    const seenThere = await provinces();
    await page.locator('article-map .map').focus();
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowUp', 'ArrowUp']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(350);
    }
    await expect.poll(provinces).toBeGreaterThan(seenThere);
    expect(seen.errors).toEqual([]);
  });

  test('that does not come leaves the coarser map, and is said once, quietly', async () => {
    await open();
    on.site.broken.add('detail/');
    await zoomIn(2);
    await expect.poll(() => page.locator('article-map .hint').innerText()).toContain('coarser');
    expect(await page.evaluate(() => {
      const tiles = [...document.querySelector('article-map')!.shadowRoot!.querySelectorAll<HTMLCanvasElement>('canvas.leaflet-tile')];
      return tiles.some((tile) => new Set(tile.getContext('2d')!.getImageData(0, 0, tile.width, tile.height).data).size > 8);
    })).toBe(true);
    await page.getByRole('button', { name: /^Tehran, 10 mention/ }).and(page.locator('place-list button')).click();
    await page.locator('place-passages h2').waitFor();
  });

  test('follows whose borders the page chooses: Kashmir is India’s in its own view, and Pakistan’s without it', async () => {
    await open();
    /** How far north India and how far east Pakistan reach, degrees. */
    const reach = () => page.evaluate(() => {
      const { features } = document.querySelector('article-map')!.toGeoJSON() as { features: { id: string; geometry: { coordinates: number[][][][] } | null }[] };
      const most = (id: string, axis: number) => Math.max(...features.find((feature) => feature.id === id)!.geometry!.coordinates.flat(2).map((position) => position[axis]!));
      return { india: most('india', 1), pakistan: most('pakistan', 0) };
    });
    const facts = await reach();
    expect(facts.india).toBeLessThan(36);
    expect(facts.pakistan).toBeGreaterThan(76.5);
    await page.evaluate(async () => {
      const map = document.querySelector('article-map')!;
      map.worldview = 'IN';
      await map.updateComplete;
    });
    const indian = await reach();
    expect(indian.india).toBeGreaterThan(36.5);
    expect(indian.pakistan).toBeLessThan(76);
    expect(seen.errors).toEqual([]);
  });
});
