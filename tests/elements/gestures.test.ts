import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ArticleMap } from '../../src/index.ts';
import { boxOf, drawn, feature, inner, listButton, mount, openName, still } from './mount.ts';

// Traps 18, 19 and 21 of Leaflet in a shadow root.

const scale = (map: ArticleMap) => inner(map, '.scale').textContent;

describe('18: the wheel and one finger', () => {
  const wheel = (map: ArticleMap, more: WheelEventInit = {}) => {
    const event = new WheelEvent('wheel', { deltaY: -120, bubbles: true, composed: true, cancelable: true, clientX: boxOf(inner(map, '.map'))[0] + 200, clientY: boxOf(inner(map, '.map'))[1] + 200, ...more });
    inner(map, '.map').dispatchEvent(event);
    return event;
  };

  test('scroll the page and leave the map; a hint in words says how to move it', async () => {
    const { map } = await mount();
    const before = await still(() => scale(map)!);
    expect(wheel(map).defaultPrevented).toBe(false);
    await expect.poll(() => inner(map, '.hint').textContent).toContain('Ctrl or ⌘');
    expect(inner(map, '.hint').checkVisibility()).toBe(true);
    expect(await still(() => scale(map)!)).toBe(before);
    await expect.poll(() => inner(map, '.hint').checkVisibility(), { timeout: 4000 }).toBe(false);
    inner(map, '.map').dispatchEvent(touch('touchstart', map, 1));
    inner(map, '.map').dispatchEvent(touch('touchmove', map, 1));
    await expect.poll(() => inner(map, '.hint').textContent).toContain('two fingers');
  });

  test.each(['ctrlKey', 'metaKey'] as const)('the wheel with %s zooms the map and not the page', async (key) => {
    const { map } = await mount();
    const before = await still(() => scale(map)!);
    expect(wheel(map, { [key]: true }).defaultPrevented).toBe(true);
    await expect.poll(() => scale(map)).not.toBe(before);
  });

  test('on a touch screen one finger does not drag the map', async () => {
    vi.spyOn(window, 'matchMedia').mockImplementation((query) => ({ matches: query === '(pointer: coarse)', media: query, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList);
    const { map } = await mount();
    expect(inner(map, '.map').classList.contains('leaflet-grab')).toBe(false);
    expect(getComputedStyle(inner(map, '.map')).touchAction).not.toBe('none');
  });
});

function touch(type: string, map: ArticleMap, fingers: number): TouchEvent {
  const target = inner(map, '.map');
  const touches = Array.from({ length: fingers }, (_, identifier) => new Touch({ identifier, target, clientX: 100, clientY: 100 }));
  return new TouchEvent(type, { touches, targetTouches: touches, changedTouches: touches, bubbles: true, composed: true });
}

describe('19: a reader who wants no motion', () => {
  test('gets none: what is opened is there at once, outlined', async () => {
    vi.spyOn(window, 'matchMedia').mockImplementation((query) => ({ matches: query === '(prefers-reduced-motion: reduce)', media: query, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList);
    const far = [feature('here', 'Heretown', 'Point', [67, 30]), feature('there', 'Theretown', 'Point', [-60, -30])];
    const { map } = await mount({ features: far, html: '<p>In Heretown it rained, and rained in Heretown, and in Heretown, Heretown and Heretown.</p><p>In Theretown it did not.</p>' });
    await drawn(map);
    const moves: number[] = [];
    const pane = inner(map, '.leaflet-map-pane');
    const watch = new MutationObserver((records) => moves.push(records.length));
    watch.observe(pane, { attributes: true, attributeFilter: ['style', 'class'] });
    await userEvent.click(listButton(map, 'there'));
    await expect.poll(() => openName(map)).toBe('Theretown');
    expect(inner(map, '.leaflet-pan-anim, .leaflet-zoom-anim')).toBeNull();
    await new Promise((resume) => setTimeout(resume, 400));
    watch.disconnect();
    // A few jumps at most: a flight is a hundred.
    expect(moves.length).toBeLessThan(6);
    expect(inner(map, '.mark.open[data-place=there]')).toBeTruthy();
    await userEvent.click(page.getByRole('button', { name: 'Zoom in' }));
    expect(inner(map, '.leaflet-zoom-anim')).toBeNull();
  });
});

describe('21: a page from right to left', () => {
  test('has its buttons on the left, its popup’s text at the start, and each passage in its own direction', async () => {
    const { lang } = document.documentElement;
    Object.assign(document.documentElement, { lang: 'fa', dir: 'rtl' });
    try {
      const { map } = await mount({ html: '<p lang="en" dir="ltr">In Quetta it rained.</p><p lang="fa" dir="rtl">باران در Quetta بارید.</p>' });
      const [left, , right] = boxOf(inner(map, '.map'));
      const controls = boxOf(inner(map, '.controls'));
      expect(controls[0] - left).toBeLessThan(right - controls[2]);
      await userEvent.click(listButton(map, 'quetta'));
      await expect.poll(() => openName(map)).toBe('Quetta');
      const passages = () => map.shadowRoot!.querySelector('place-passages')!.shadowRoot!;
      const quote = () => passages().querySelector('blockquote')!;
      expect([quote().dir, quote().lang, getComputedStyle(quote()).textAlign]).toEqual(['ltr', 'en', 'start']);
      await still(() => boxOf(passages().querySelector('.close')!).join());
      const close = passages().querySelector('.close')!.getBoundingClientRect();
      const name = passages().querySelector('h2')!.getBoundingClientRect();
      expect(close.left).toBeLessThan(name.left);
      await userEvent.click(page.getByRole('button', { name: 'بند بعدی' }));
      await expect.poll(() => [quote().dir, quote().lang]).toEqual(['rtl', 'fa']);
    } finally {
      document.documentElement.lang = lang;
      document.documentElement.removeAttribute('dir');
    }
  });
});
