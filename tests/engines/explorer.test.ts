import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { serve, type Site } from '../pages/serve.ts';
import { firefox, haveFirefox, haveWebKit, webkit, type Engine } from './drive.ts';

let site: Site;
beforeAll(async () => {
  site = await serve('site');
});
afterAll(() => site.stop());

const ROOT = `const root = document.querySelector('article-map').shadowRoot;`;

for (const [name, start, there] of [['Firefox', firefox, haveFirefox], ['WebKit', webkit, haveWebKit]] as const) {
  describe.skipIf(!there)(`the explorer in ${name}${there ? '' : ' (skipped: it is not installed and could not be)'}`, () => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await start();
      await engine.open(site.url);
      await until(engine, `${ROOT} return Boolean(root.querySelector('.leaflet-tile-loaded') && root.querySelector('.mark'));`);
    });
    afterAll(() => engine?.close());

    const popup = () => engine.run<{ name: string; mark: string } | null>(`${ROOT}
      const passages = root.querySelector('place-passages');
      if (!passages?.shadowRoot?.querySelector('h2')) return null;
      return { name: passages.shadowRoot.querySelector('h2').textContent, mark: passages.shadowRoot.querySelector('mark').textContent };`);

    test('a click on a mark opens its passages inside the map, and Escape closes them', async () => {
      const { x, y } = await engine.run<{ x: number; y: number }>(`${ROOT} const box = root.querySelector('.mark[data-place="tehran"]').getBoundingClientRect(); return { x: box.x + box.width / 2, y: box.y + box.height / 2 };`);
      await engine.click(x, y);
      await expect.poll(popup).toEqual({ name: 'Tehran', mark: 'Tehran' });
      // Once the map has come to rest.
      await expect.poll(() => engine.run(`${ROOT}
        const map = root.querySelector('.map').getBoundingClientRect(), box = root.querySelector('.leaflet-popup-content').getBoundingClientRect();
        return box.left >= map.left && box.right <= map.right && box.top >= map.top && box.bottom <= map.bottom;`)).toBe(true);
      await engine.press('Escape');
      await expect.poll(popup).toBeNull();
    });

    test('the list opens a place, the article shows its passage, and there is a way back', async () => {
      const clickOn = async (selector: string) => {
        const spot = await engine.run<{ x: number; y: number } | null>(`${ROOT}
          const element = ${selector}; if (!element) return null; const box = element.getBoundingClientRect(); return { x: box.x + box.width / 2, y: box.y + box.height / 2 };`);
        expect(spot, selector).not.toBeNull();
        await engine.click(spot!.x, spot!.y);
      };
      await clickOn(`root.querySelector('place-list').shadowRoot.querySelector('[data-place="islamabad"]')`);
      await expect.poll(popup).toMatchObject({ name: 'Islamabad' });
      await engine.run(`${ROOT} root.querySelector('place-passages').shadowRoot.querySelector('[aria-label="Previous passage"]').click();`);
      await engine.run(`${ROOT} root.querySelector('place-passages').shadowRoot.querySelector('.show').click();`);
      await until(engine, `return scrollY > 400;`);
      await expect.poll(() => engine.run(`const h = CSS.highlights.get('article-map-spot'); return h ? [...h].map(String) : [];`)).toEqual(['Islamabad']);
      await clickOn(`root.querySelector('.way-back')`);
      await until(engine, `return scrollY === 0;`);
    });

    test('a click on a name in the text opens its place', async () => {
      await engine.press('Escape');
      const { x, y } = await engine.run<{ x: number; y: number }>(`
        const node = document.querySelector('#d2').firstChild, range = document.createRange(), at = node.data.indexOf('Balochistan');
        document.querySelector('#d2').scrollIntoView({ block: 'center', behavior: 'instant' });
        range.setStart(node, at); range.setEnd(node, at + 11);
        const box = range.getClientRects()[0]; return { x: box.x + box.width / 2, y: box.y + box.height / 2 };`);
      await engine.click(x, y);
      await expect.poll(popup).toEqual({ name: 'Balochistan', mark: 'Balochistan' });
    });

    test('window.L is nobody’s and the article is untouched', async () => {
      expect(await engine.run(`return { L: 'L' in window, marks: document.querySelectorAll('#story mark, #story button:not(#open-original)').length };`)).toEqual({ L: false, marks: 0 });
    });
  });
}

async function until(engine: Engine, body: string): Promise<void> {
  await vi.waitFor(async () => expect(await engine.run(body)).toBe(true), { timeout: 15_000 });
}
