import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { serve, type Site } from '../pages/serve.ts';
import { firefox, haveFirefox, haveWebKit, webkit, type Engine } from './drive.ts';

let site: Site;
beforeAll(async () => {
  site = await serve('site');
});
afterAll(() => site.stop());

for (const [name, start, there] of [['Firefox', firefox, haveFirefox], ['WebKit', webkit, haveWebKit]] as const) {
  describe.skipIf(!there)(`the map of the explorer in ${name}${there ? '' : ' (skipped: it is not installed and could not be)'}`, () => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await start();
      await engine.open(site.url);
      await vi.waitUntil(() => engine.run(`const root = document.querySelector('article-map').shadowRoot; return Boolean(root.querySelector('.leaflet-tile-loaded') && root.querySelector('.mark'));`), { timeout: 10_000, interval: 100 });
    });
    afterAll(() => engine?.close());

    test('as an image holds land, water and marks', async () => {
      await engine.run(`(async () => {
        const map = document.querySelector('article-map');
        const bitmap = await createImageBitmap(await map.toImage());
        const context = Object.assign(document.createElement('canvas'), { width: bitmap.width, height: bitmap.height }).getContext('2d');
        context.drawImage(bitmap, 0, 0);
        const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
        const share = (is) => { let n = 0; for (let i = 0; i < data.length; i += 4) if (is(data[i], data[i + 1], data[i + 2])) n++; return n / (data.length / 4); };
        globalThis.picture = { ratio: bitmap.width / map.shadowRoot.querySelector('.map').clientWidth, land: share((r, g, b) => r > 240 && r >= b), water: share((r, g, b) => b > r + 8), accent: share((r, g, b) => r > 150 && g < 90 && b < 70) };
      })().catch((error) => (globalThis.picture = String(error)));
      return true;`);
      await expect.poll(() => engine.run('return globalThis.picture ?? null;'), { timeout: 10_000 }).not.toBeNull();
      const { ratio, land, water, accent } = await engine.run<{ ratio: number; land: number; water: number; accent: number }>('return globalThis.picture;');
      expect(ratio).toBeCloseTo(2, 1);
      expect(land).toBeGreaterThan(0.2);
      expect(water).toBeGreaterThan(0.02);
      expect(accent).toBeGreaterThan(0.005);
    });

    test('on paper has numbers on its marks and the list of them, and is as before afterwards', async () => {
      const look = `const map = document.querySelector('article-map'), root = map.shadowRoot;
        return { numbers: root.querySelectorAll('.number').length > 5, list: root.querySelectorAll('.print-list li').length > 25, style: map.getAttribute('style') };`;
      await expect.poll(() => engine.run(`return document.querySelector('article-map').shadowRoot.adoptedStyleSheets.some((sheet) => [...sheet.cssRules].some(({ cssText }) => cssText.includes('data-paper')));`), { timeout: 8000 }).toBe(true);
      expect(await engine.run(`dispatchEvent(new Event('beforeprint')); ${look}`)).toMatchObject({ numbers: true, list: true });
      expect(await engine.run(`dispatchEvent(new Event('afterprint')); ${look}`)).toEqual({ numbers: false, list: false, style: null });
    });
  });
}
