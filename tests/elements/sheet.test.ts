import { beforeAll, describe, expect, test, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import type { ArticleMap } from '../../src/index.ts';
import { overhang } from './look.ts';
import { boxOf, feature, focused, inner, listButton, mount, openName, still } from './mount.ts';

// On a phone the list, or the open place, is a sheet that shares the screen with the map.

beforeAll(() => page.viewport(1280, 900));

const features = Array.from({ length: 12 }, (_, i) => feature(`t${i}`, `Town ${String.fromCharCode(65 + i)}`, 'Point', [60 + 3 * (i % 4), 26 + 4 * Math.floor(i / 4)]));
const html = features.map((_, i) => `<p>In Town ${String.fromCharCode(65 + i)} it rained. ${'And then it did not rain for a long while. '.repeat(4)}</p>`).join('');
const phone = 'width: 360px; height: 640px';

const grip = (map: ArticleMap) => inner(map, '.grip button');
const stop = (map: ArticleMap) => grip(map).getAttribute('aria-label');
const height = (map: ArticleMap) => inner(map, '.side').getBoundingClientRect().height;

async function mountSheet(style = phone): Promise<ArticleMap> {
  const { map } = await mount({ features, html, style });
  await vi.waitUntil(() => inner(map, '.grip button') && inner(map, 'list-tools')?.shadowRoot?.querySelector('.row'));
  return map;
}

async function rest(map: ArticleMap): Promise<void> {
  await still(() => `${height(map)} ${boxOf(inner(map, '.map')).join()} ${inner(map, '.side').className}`);
}

/** All of an open place's mark is in the part of the map that nothing covers. */
function expectMarkInView(map: ArticleMap, place: string): void {
  const dot = inner(map, `.mark[data-place=${place}] span`);
  expect(overhang(dot, inner(map, '.map')), `${place}, ${stop(map)}`).toBe(0);
  const [left, top, right, bottom] = boxOf(dot);
  expect(map.shadowRoot!.elementFromPoint((left + right) / 2, (top + bottom) / 2)?.closest('.mark'), `${place}, ${stop(map)}`).toBe(dot.parentElement);
}

describe('the grip', () => {
  test('is a button that goes from stop to stop, and says where the sheet is', async () => {
    const map = await mountSheet();
    grip(map).focus();
    const heights: number[] = [];
    for (const name of ['Panel: half', 'Panel: full', 'Panel: low', 'Panel: half']) {
      expect(stop(map)).toBe(name);
      heights.push(height(map));
      await userEvent.keyboard(heights.length % 2 ? '{Enter}' : ' ');
      await rest(map);
    }
    const [half, full, low, again] = heights as [number, number, number, number];
    expect([again, half > 300, full > 500, low < 90]).toEqual([half, true, true, true]);
    expect(focused()).toBe(grip(map));
  });

  test('goes up and down with the arrow keys, and no further than there are stops', async () => {
    const map = await mountSheet();
    grip(map).focus();
    for (const [key, name] of [['Up', 'full'], ['Up', 'full'], ['Down', 'half'], ['Down', 'low'], ['Down', 'low'], ['Up', 'half']] as const) {
      await userEvent.keyboard(`{Arrow${key}}`);
      await rest(map);
      expect(stop(map)).toBe(`Panel: ${name}`);
    }
  });

  test('is dragged: the sheet follows the finger over a map that keeps its size, and stops at the nearest stop', async () => {
    const map = await mountSheet();
    const [x, y] = middle(grip(map));
    const [before, canvas] = [height(map), boxOf(inner(map, '.map')).join()];
    await mouse('mousePressed', x, y);
    await mouse('mouseMoved', x, y - 60);
    await mouse('mouseMoved', x, y - 150);
    await expect.poll(() => Math.abs(height(map) - before - 150)).toBeLessThan(2);
    expect(boxOf(inner(map, '.map')).join()).toBe(canvas);
    await new Promise((resume) => setTimeout(resume, 200));
    await mouse('mouseReleased', x, y - 150);
    await rest(map);
    expect(stop(map)).toBe('Panel: full');
    expect(inner(map, '.side').getAttribute('style')).toBe('');
    grip(map).focus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await rest(map);
    expect(stop(map)).toBe('Panel: full');
    const [x2, y2] = middle(grip(map));
    await mouse('mousePressed', x2, y2);
    await mouse('mouseMoved', x2, y2 + 200);
    await mouse('mouseMoved', x2, 2000);
    await mouse('mouseReleased', x2, 2000);
    await rest(map);
    expect(stop(map)).toBe('Panel: low');
    expect(boxOf(inner(map, '.map'))[3]).toBe(boxOf(inner(map, '.side'))[1]);
  });

  test('only the grip takes the finger: everything else scrolls as usual', async () => {
    const map = await mountSheet();
    expect(getComputedStyle(grip(map)).touchAction).toBe('none');
    for (const selector of ['.side', 'place-list', 'list-tools']) expect(getComputedStyle(inner(map, selector)).touchAction, selector).toBe('auto');
    expect(inner(map, '.side').scrollHeight).toBeGreaterThan(inner(map, '.side').clientHeight);
    expect(inner(map, '.side').scrollWidth).toBeLessThanOrEqual(inner(map, '.side').clientWidth);
  });
});

describe('an open place', () => {
  test('has its mark in the map above the sheet, at each stop, wherever it lies', async () => {
    const map = await mountSheet();
    for (const place of ['t0', 't3', 't8', 't11']) {
      listButton(map, place).click();
      await expect.poll(() => openName(map)).toBe(`Town ${String.fromCharCode(65 + Number(place.slice(1)))}`);
      expect(inner(map, '.panel place-passages')).toBeTruthy();
      for (let i = 0; i < 3; i++) {
        await rest(map);
        expectMarkInView(map, place);
        grip(map).click();
      }
      await rest(map);
      map.close();
      await map.updateComplete;
    }
  });

  test('raises a low sheet, which is low again when it is closed; where the reader put it meanwhile, it stays', async () => {
    const map = await mountSheet();
    grip(map).focus();
    await userEvent.keyboard('{ArrowDown}');
    await rest(map);
    map.show('t5');
    await expect.poll(() => stop(map)).toBe('Panel: half');
    await rest(map);
    map.close();
    await expect.poll(() => stop(map)).toBe('Panel: low');
    await rest(map);
    map.show('t5');
    await expect.poll(() => stop(map)).toBe('Panel: half');
    await rest(map);
    grip(map).click();
    await rest(map);
    map.close();
    await rest(map);
    expect(stop(map)).toBe('Panel: full');
  });

  test('is nowhere hidden from the keyboard: what gets the focus in a low sheet raises it', async () => {
    const map = await mountSheet();
    grip(map).focus();
    await userEvent.keyboard('{ArrowDown}');
    await rest(map);
    await userEvent.keyboard('{Tab}');
    expect(focused()?.localName).toBe('input');
    await rest(map);
    expect(stop(map)).toBe('Panel: half');
    for (let i = 0; i < 6; i++) {
      await userEvent.keyboard('{Tab}');
      const [left, top, right, bottom] = boxOf(focused()!);
      const seen = focused()!.getRootNode() as ShadowRoot;
      expect(focused()!.contains(seen.elementFromPoint((left + right) / 2, (top + bottom) / 2)), focused()!.outerHTML.slice(0, 80)).toBe(true);
    }
  });
});

test('without motion the sheet is where it goes at once', async () => {
  const real = window.matchMedia.bind(window);
  vi.spyOn(window, 'matchMedia').mockImplementation((query) => (query.includes('reduced-motion') ? { ...real('all'), matches: true } as MediaQueryList : real(query)));
  const map = await mountSheet();
  const animate = vi.spyOn(Element.prototype, 'animate');
  grip(map).click();
  expect(height(map)).toBeGreaterThan(500);
  expect(animate).not.toHaveBeenCalled();
});

describe('at 320 × 256 pixels', () => {
  test('a tab at the map’s edge pulls the list over it, and puts it back; nothing scrolls in two directions', async () => {
    const map = await mountSheet('width: 320px; height: 256px');
    expect(stop(map)).toBe('Panel: low');
    expect(overhang(grip(map), inner(map, '.frame'))).toBe(0);
    grip(map).focus();
    await userEvent.keyboard('{Enter}');
    await rest(map);
    expect(overhang(inner(map, '.side'), inner(map, '.frame'))).toBe(0);
    expect(height(map)).toBeGreaterThan(240);
    expect(inner(map, '.side').scrollWidth).toBeLessThanOrEqual(inner(map, '.side').clientWidth);
    await userEvent.keyboard('{Tab}');
    await userEvent.keyboard('town c');
    await expect.poll(() => listButton(map, 't2') && !listButton(map, 't3')).toBe(true);
    listButton(map, 't2').click();
    await expect.poll(() => openName(map)).toBe('Town C');
    expect(overhang(inner(map, 'place-passages'), inner(map, '.frame'))).toBe(0);
    map.close();
    await map.updateComplete;
    grip(map).focus();
    await userEvent.keyboard(' ');
    await rest(map);
    expect(stop(map)).toBe('Panel: low');
    expect(boxOf(inner(map, '.map'))[3] - boxOf(inner(map, '.map'))[1]).toBeGreaterThan(240);
  });
});

function middle(element: Element): [x: number, y: number] {
  const [left, top, right, bottom] = boxOf(element);
  return [(left + right) / 2, (top + bottom) / 2];
}

/** The mouse itself, in the page that holds the test's frame. */
async function mouse(type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', x: number, y: number): Promise<void> {
  const { left, top } = window.frameElement!.getBoundingClientRect();
  const scale = window.frameElement!.getBoundingClientRect().width / innerWidth;
  await cdp().send('Input.dispatchMouseEvent', { type, x: left + x * scale, y: top + y * scale, button: 'left', buttons: type === 'mouseReleased' ? 0 : 1, clickCount: 1 });
}
