import { beforeAll, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ArticleMap } from '../../src/index.ts';
import { isCovered, viewOf, framing, overhang, watchListeners } from './look.ts';
import { add, boxOf, clickOnMap, control, drag, drawn, focused, feature, freshPage, inner, listButton, mount, opened, openName, still } from './mount.ts';

// Traps 14 to 17 of Leaflet in a shadow root: coming and going, sizes, and room for a popup.

beforeAll(() => page.viewport(1280, 900));

describe('14: leaving and moving', () => {
  test('five maps come and go, and no listener of theirs stays on the window or the document', async () => {
    const kept = watchListeners(window, document);
    const mounted = [];
    for (let i = 0; i < 5; i++) mounted.push(await mount());
    expect(kept().filter((type) => type === 'resize')).toEqual([]);
    for (const { map, article } of mounted) {
      map.remove();
      article.remove();
    }
    await expect.poll(kept).toEqual([]);
  });

  const drags: [string, readonly string[]][] = [['after a drag', ['mousedown', 'mousemove', 'mouseup']], ['in the middle of a drag', ['mousedown', 'mousemove']]];
  test.each(drags)('nor does one when a map goes %s', async (_, acts) => {
    const { map } = await mount();
    const kept = watchListeners(window, document);
    const container = inner(map, '.map');
    const before = viewOf(map);
    for (const [i, type] of acts.entries()) {
      container.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, button: 0, clientX: 200 + 60 * i, clientY: 200, view: window }));
    }
    await expect.poll(() => viewOf(map)).not.toBe(before);
    map.remove();
    await expect.poll(kept).toEqual([]);
    expect(document.body.className).toBe('');
  });

  test('a map that goes in the middle of a zoom leaves no error behind', async () => {
    const { window, map } = await freshPage('<script>globalThis.errors = []; addEventListener("error", (event) => errors.push(event.message))</script>');
    control(map).click();
    await vi.waitUntil(() => inner(map, '.leaflet-zoom-anim'));
    map.remove();
    await new Promise((resume) => setTimeout(resume, 600));
    expect(Reflect.get(window, 'errors')).toEqual([]);
  });

  test('a move in the page keeps the map, its view and its open place', async () => {
    const { map } = await mount();
    await userEvent.click(page.getByRole('button', { name: 'Zoom in' }));
    await drag(map, 60, 40);
    const before = await still(() => viewOf(map));
    const pane = inner(map, '.leaflet-map-pane');
    const elsewhere = document.createElement('section');
    document.body.append(elsewhere);
    elsewhere.append(map);
    await new Promise((resume) => setTimeout(resume, 200));
    expect(inner(map, '.leaflet-map-pane')).toBe(pane);
    expect(await still(() => viewOf(map))).toBe(before);
    map.show('quetta');
    await expect.poll(() => openName(map)).toBe('Quetta');
    document.body.prepend(map);
    await new Promise((resume) => setTimeout(resume, 200));
    expect(openName(map)).toBe('Quetta');
  });

  test('a map that was away for a while comes back with the view it had, and works', async () => {
    const { map, box } = await mount();
    await userEvent.click(page.getByRole('button', { name: 'Zoom in' }));
    await drag(map, 60, 40);
    const before = await still(() => viewOf(map));
    map.remove();
    await new Promise((resume) => setTimeout(resume, 100));
    expect(inner(map, '.leaflet-map-pane')).toBeNull();
    box.append(map);
    await drawn(map);
    expect(map.shadowRoot!.querySelectorAll('.leaflet-map-pane')).toHaveLength(1);
    expect(viewOf(map)).toBe(before);
    await clickOnMap(map, 'quetta');
    await expect.poll(() => openName(map)).toBe('Quetta');
  });
});

describe('15: a map whose size changes', () => {
  const sizes: [string, string, string][] = [['wider', '300px', '900px'], ['narrower', '900px', '420px']];
  test.each(sizes)('is %s: covered again, framed again', async (_, from, to) => {
    const { map } = await mount({ style: `width: ${from}; height: 600px` });
    map.style.width = to;
    await drawn(map);
    await expect.poll(() => isCovered(map)).toBe(true);
    expect(framing(map)).toEqual({ spread: expect.toSatisfy((spread: number) => spread > 0.3, 'more than 0.3'), inside: true });
    await clickOnMap(map, 'quetta');
    await expect.poll(() => openName(map)).toBe('Quetta');
  });

  test('is moved into a wider part of the page: the same', async () => {
    const { map } = await mount({ box: 'width: 300px', style: 'height: 600px' });
    const wide = document.createElement('div');
    wide.style.width = '900px';
    document.body.prepend(wide);
    wide.append(map);
    await drawn(map);
    expect(inner(map, '.map').clientWidth).toBeGreaterThan(550);
    await expect.poll(() => isCovered(map)).toBe(true);
    expect(framing(map).inside).toBe(true);
  });

  test('stays where the reader has moved it', async () => {
    const { map } = await mount();
    await drag(map, 80, 50);
    const fromCorner = () => boxOf(inner(map, '.mark[data-place=quetta]')).map((side, i) => side - boxOf(inner(map, '.map'))[i % 2]!).join();
    const before = await still(fromCorner);
    map.style.width = '800px';
    await drawn(map);
    expect(fromCorner()).toBe(before);
    await expect.poll(() => isCovered(map)).toBe(true);
  });
});

describe('16: a map that is hidden at the start', () => {
  const ways: [string, (mounted: { map: ArticleMap; box: HTMLElement }) => () => void][] = [
    ['by display: none round it', ({ box }) => {
      box.style.display = 'none';
      return () => (box.style.display = '');
    }],
    ['by its own hidden attribute', ({ map }) => {
      map.hidden = true;
      return () => (map.hidden = false);
    }],
    ['in details that are closed', ({ box }) => {
      const details = document.createElement('details');
      box.before(details);
      details.append(box);
      return () => (details.open = true);
    }],
    ['by a height of nothing', ({ map }) => {
      const { cssText } = map.style;
      map.style.cssText = 'width: 700px; height: 0; min-height: 0';
      return () => (map.style.cssText = cssText);
    }],
  ];
  const cases = ways.flatMap(([how, hide]) => ['eager', 'lazy'].map((loading) => ({ how, hide, loading })));

  test.each(cases)('$how, and loaded $loading, is framed when it is shown', async ({ hide, loading }) => {
    const mounted = add({ attributes: `loading="${loading}"` });
    const show = hide(mounted);
    const { map } = mounted;
    await map.ready;
    await new Promise((resume) => setTimeout(resume, 400));
    show();
    await drawn(map);
    expect(framing(map)).toEqual({ spread: expect.toSatisfy((spread: number) => spread > 0.3, 'more than 0.3'), inside: true });
    expect(isCovered(map)).toBe(true);
  });

  test('and one that is hidden for a while has its view again', async () => {
    const { map, box } = await mount();
    await userEvent.click(page.getByRole('button', { name: 'Zoom in' }));
    await drag(map, 60, 40);
    const before = await still(() => viewOf(map));
    box.style.display = 'none';
    await new Promise((resume) => setTimeout(resume, 200));
    box.style.display = '';
    expect(await still(() => viewOf(map))).toBe(before);
  });
});

describe('17: an open place', () => {
  const corners = ['Northwest', 'Northeast', 'Southwest', 'Southeast', 'Midland'];
  const features = corners.map((name, i) => feature(name.toLowerCase(), name, 'Point', i === 4 ? [65, 30] : [i % 2 ? 70 : 60, i < 2 ? 34 : 26]))
    .map((place, i) => ({ ...place, descriptions: [{ value: `Note ${i}. ${'It is said to be a place of many words. '.repeat(6)}` }] }));
  const sentence = (name: string) => `${'a long and winding way of saying this, '.repeat(24)} until at last ${name} came into view.`;
  const html = corners.map((name) => `<p>Short: ${name}.</p><p>It was ${sentence(name)}</p>`).join('');

  /** Looks at the open place as it is now: all of it inside, all its buttons in reach, its words to be read. */
  async function expectWhole(map: ArticleMap, outer: Element, what: string): Promise<void> {
    const passages = inner(map, 'place-passages');
    await still(() => boxOf(passages).join());
    expect(overhang(passages, outer), what).toBe(0);
    const root = opened(map)!;
    for (const button of root.querySelectorAll('button:not([hidden])')) {
      expect(overhang(button, passages), `${button.ariaLabel ?? button.textContent}, ${what}`).toBe(0);
      const [left, top, right, bottom] = boxOf(button);
      expect(root.elementFromPoint((left + right) / 2, (top + bottom) / 2)?.closest('button'), `nothing lies over a button: ${what}`).toBe(button);
    }
    const body = root.querySelector('.body')!;
    expect(body.clientHeight, what).toBeGreaterThan(40);
    expect(body.scrollWidth, what).toBeLessThanOrEqual(body.clientWidth);
  }

  async function walk(map: ArticleMap, name: string, outer: Element): Promise<void> {
    map.show(name.toLowerCase());
    await expect.poll(() => openName(map)).toBe(name);
    for (const passage of ['1 of 2 passages', '2 of 2 passages']) {
      await expect.poll(() => opened(map)?.querySelector('.position')?.textContent).toBe(passage);
      await expectWhole(map, outer, `${name}, ${passage}`);
      opened(map)!.querySelector<HTMLElement>('[aria-label="Next passage"]')!.click();
    }
  }

  const roomy: [width: number, height: number][] = [[1100, 700], [1100, 330], [700, 640], [700, 300]];
  test.each(roomy)('on %i × %i pixels, stands in a popup, whole inside the map, in the middle and in all corners', async (width, height) => {
    const { map } = await mount({ style: `width: ${width}px; height: ${height}px`, html, features });
    for (const name of corners) {
      await walk(map, name, inner(map, '.map'));
      expect(overhang(inner(map, '.leaflet-popup'), inner(map, '.map')), name).toBe(0);
      expect(inner(map, '.panel place-passages')).toBeNull();
    }
  });

  const small: [width: number, height: number][] = [[700, 270], [420, 760], [364, 720], [340, 640], [300, 300], [320, 320]];
  test.each(small)('on %i × %i pixels, stands in a panel under the map or beside it, whole inside the frame', async (width, height) => {
    const { map } = await mount({ style: `width: ${width}px; height: ${height}px`, html, features });
    await walk(map, 'Midland', inner(map, '.frame'));
    expect(inner(map, '.panel place-passages')).toBeTruthy();
    expect(inner(map, '.leaflet-popup')).toBeNull();
    const [panel, canvas] = [boxOf(inner(map, '.panel')), boxOf(inner(map, '.map'))];
    expect(panel[1] >= canvas[3] || panel[0] >= canvas[2], 'it covers nothing of the map').toBe(true);
    expect(inner(map, '.map').clientHeight, 'the map is still to be seen').toBeGreaterThan(90);
  });

  test('moves from the popup under the map and back when the map’s size changes', async () => {
    const { map } = await mount({ features, html });
    map.show('midland');
    await expect.poll(() => inner(map, '.leaflet-popup place-passages')).toBeTruthy();
    map.style.width = '330px';
    await expect.poll(() => inner(map, '.panel place-passages')).toBeTruthy();
    expect(inner(map, '.leaflet-popup')).toBeNull();
    map.style.width = '700px';
    await expect.poll(() => inner(map, '.leaflet-popup place-passages')).toBeTruthy();
    await still(() => boxOf(inner(map, 'place-passages')).join());
    expect(overhang(inner(map, '.leaflet-popup'), inner(map, '.map'))).toBe(0);
  });

  test('the focus in it goes along, whichever of its parts has it', async () => {
    const { map } = await mount({ features, html });
    map.show('midland');
    await expect.poll(() => inner(map, '.leaflet-popup place-passages')).toBeTruthy();
    for (const part of [inner(map, 'place-passages'), opened(map)!.querySelector<HTMLElement>('.close')!]) {
      for (const [width, where] of [['330px', '.panel'], ['700px', '.leaflet-popup']] as const) {
        part.focus();
        map.style.width = width;
        await expect.poll(() => inner(map, `${where} place-passages`)).toBeTruthy();
        expect(focused() === part, `${where}: ${part.className}`).toBe(true);
      }
    }
  });

  test('is brought into the map when it lay outside', async () => {
    const { map } = await mount({ features, html });
    for (let i = 0; i < 4; i++) {
      await userEvent.click(page.getByRole('button', { name: 'Zoom in' }));
      await drawn(map);
    }
    await userEvent.click(listButton(map, 'northwest'));
    await expect.poll(() => openName(map)).toBe('Northwest');
    await still(() => boxOf(inner(map, '.leaflet-popup')).join());
    expect(overhang(inner(map, '.leaflet-popup'), inner(map, '.map'))).toBe(0);
    expect(overhang(inner(map, '.mark[data-place=northwest] span'), inner(map, '.map'))).toBe(0);
  });
});
