import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { boxOf, clickOnMap, drawn, feature, focused, inner, listButton, mount, openName, places, still } from './mount.ts';
import type { ArticleMap } from '../../src/index.ts';

const near = [feature('big', 'Bigtown', 'Point', [67, 30]), feature('small', 'Smalltown', 'Point', [67.02, 30.01]), feature('far', 'Farville', 'Point', [60, 26])];
const html = '<p>In Bigtown it rained, and Bigtown slept.</p><p>In Smalltown it did not. In Farville it snowed.</p>';
const cluster = (map: ArticleMap) => inner(map, '.mark.cluster');

describe('points on one another', () => {
  test('are one mark with their number and names; a click lists them, and each can be chosen', async () => {
    const { map } = await mount({ features: near, html });
    await expect.poll(() => cluster(map)).toBeTruthy();
    expect(cluster(map).textContent).toBe('2');
    expect(cluster(map).ariaLabel).toBe('2 places: Bigtown, Smalltown');
    await expect.poll(() => inner(map, '.label.place[data-place="big small"]')?.textContent).toBe('Bigtown\nSmalltown');
    await userEvent.click(cluster(map));
    await userEvent.click(page.getByRole('dialog', { name: '2 places' }).getByRole('button', { name: 'Smalltown' }));
    await expect.poll(() => openName(map)).toBe('Smalltown');
    expect(inner(map, '.mark.open[data-place=small]')).toBeTruthy();
    expect(inner(map, '.group')).toBeNull();
  });

  test('are reached by keyboard: Tab to the marks, arrows between them, Enter, arrows in the list, Escape back', async () => {
    const { map } = await mount({ features: near, html });
    await expect.poll(() => cluster(map)).toBeTruthy();
    const mark = inner(map, '.mark[tabindex="0"]');
    mark.focus();
    await userEvent.keyboard(mark === cluster(map) ? '{ArrowLeft}' : '{ArrowRight}');
    if (mark === cluster(map)) await userEvent.keyboard('{ArrowRight}');
    expect(focused()).toBe(cluster(map));
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => focused()?.textContent).toContain('Bigtown');
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()?.textContent).toContain('Smalltown');
    await userEvent.keyboard('{Escape}');
    expect(focused()).toBe(cluster(map));
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => focused()?.textContent).toContain('Bigtown');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => openName(map)).toBe('Bigtown');
  });

  test('come apart where the map is near enough', async () => {
    const { map } = await mount({ features: [near[0]!, feature('small', 'Smalltown', 'Point', [67.1, 30.05])], html });
    await expect.poll(() => cluster(map)).toBeTruthy();
    for (let i = 0; i < 5 && cluster(map); i++) {
      await userEvent.click(page.getByRole('button', { name: 'Zoom in' }));
      await drawn(map);
    }
    expect(cluster(map)).toBeNull();
    await clickOnMap(map, 'small');
    await expect.poll(() => openName(map)).toBe('Smalltown');
  });

  test('that are too many for a list are shown nearer', async () => {
    const many = Array.from({ length: 12 }, (_, i) => feature(`t${i}`, `Town${String.fromCharCode(65 + i)}`, 'Point', [67 + i / 400, 30 + (i % 3) / 300]));
    const text = many.map((_, i) => `It rained in Town${String.fromCharCode(65 + i)}.`).join(' ');
    const { map } = await mount({ features: [...many, near[2]!], html: `<p>${text} In Farville it snowed.</p>` });
    await expect.poll(() => cluster(map)?.textContent).toBe('12');
    const before = await still(() => inner(map, '.scale').textContent!);
    await userEvent.click(cluster(map));
    await expect.poll(() => inner(map, '.scale').textContent).not.toBe(before);
    expect(inner(map, '.group')).toBeNull();
  });
});

describe('a mark under the pointer or in focus', () => {
  const tip = (map: ArticleMap) => inner(map, '.tip')?.textContent ?? '';

  test('says its name and how often it is named, until the pointer leaves both', async () => {
    const { map } = await mount();
    await userEvent.hover(inner(map, '.mark[data-place=quetta]'));
    await expect.poll(() => tip(map)).toBe('Quetta, 2 mentions, 2 of the place itself');
    const [left, top, right, bottom] = boxOf(inner(map, '.tip'));
    const [mapLeft, mapTop, mapRight, mapBottom] = boxOf(inner(map, '.map'));
    expect([left >= mapLeft, top >= mapTop, right <= mapRight, bottom <= mapBottom]).toEqual([true, true, true, true]);
    expect(inner(map, '.label.hover').dataset.place).toBe('quetta');
    await userEvent.hover(inner(map, '.tip'));
    await new Promise((resume) => setTimeout(resume, 300));
    expect(tip(map)).toContain('Quetta');
    await userEvent.hover(listButton(map, 'kech'));
    await expect.poll(() => tip(map)).toBe('');
    expect(inner(map, '.label.hover')).toBeNull();
  });

  test('a line and an area say theirs where the pointer is', async () => {
    const { map } = await mount();
    for (const [id, name] of [['road', 'Coast Road'], ['makran', 'Makran']] as const) {
      const path = inner(map, `path[data-place=${id}]${id === 'road' ? '.hit' : ''}`);
      path.dispatchEvent(new PointerEvent('pointerenter', { clientX: boxOf(path)[0] + 10, clientY: boxOf(path)[1] + 10 }));
      await expect.poll(() => tip(map)).toContain(name);
      path.dispatchEvent(new PointerEvent('pointerleave'));
      await expect.poll(() => tip(map)).toBe('');
    }
  });

  test('Escape puts it away; the page hears of the next one', async () => {
    const { map } = await mount();
    const heard = vi.fn();
    await userEvent.keyboard('{Shift}');
    inner(map, '.mark[data-place=quetta]').focus();
    await expect.poll(() => tip(map)).toContain('Quetta');
    const hear = ({ key }: KeyboardEvent) => key === 'Escape' && heard();
    document.addEventListener('keydown', hear);
    await userEvent.keyboard('{Escape}');
    expect(tip(map)).toBe('');
    expect(heard).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(heard).toHaveBeenCalledOnce();
    document.removeEventListener('keydown', hear);
  });

  test('Escape closes an open place and puts the tip away in one', async () => {
    const { map } = await mount();
    map.show('kech');
    await expect.poll(() => inner(map, '.leaflet-popup')).toBeTruthy();
    await userEvent.keyboard('{Shift}');
    inner(map, '.mark[data-place=quetta]').focus();
    await expect.poll(() => tip(map)).toContain('Quetta');
    await userEvent.keyboard('{Escape}');
    expect([tip(map), map.place]).toEqual(['', undefined]);
  });
});

describe('the legend', () => {
  test('leaves on the map only where things happen, or all that is named', async () => {
    const features = [feature('kabul', 'Kabul', 'Point', [69, 34.5]), feature('kech', 'Kech', 'Point', [63, 26])].map((each) => ({ ...each, government: 'AF' }));
    const { map } = await mount({ features, html: '<p>Relations with Kabul were cold, and it rained in Kech.</p>' });
    await expect.poll(() => inner(map, '.mark.associative[data-place=kabul]')).toBeTruthy();
    await userEvent.click(page.getByRole('button', { name: 'Where it happens' }));
    await expect.poll(() => inner(map, '.mark[data-place=kabul]')).toBeNull();
    expect(inner(map, '.mark[data-place=kech]')).toBeTruthy();
    // The list still opens it.
    await userEvent.click(listButton(map, 'kabul'));
    await expect.poll(() => inner(map, '.mark[data-place=kabul]')).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => inner(map, '.leaflet-popup')).toBeNull();
    await userEvent.click(page.getByRole('button', { name: 'All that is named' }));
    await expect.poll(() => inner(map, '.mark[data-place=kabul]')).toBeTruthy();
  });
});

test('a sentence says where most of it happens', async () => {
  const { map } = await mount();
  expect(inner(map, '.caption').textContent).toBe('Most of it happens in Quetta, Makran, and Kech.');
});

test('a scale bar shows kilometres and miles, and follows the zoom', async () => {
  const { map } = await mount();
  const read = () => inner(map, '.scale').textContent!;
  expect(await still(read)).toMatch(/^\d+ km\d+ mi$/);
  const before = read();
  await userEvent.click(page.getByRole('button', { name: 'Zoom out' }));
  await expect.poll(read).not.toBe(before);
});

test('whose borders these are, of what date, and whom to credit is one click away; Escape leaves it', async () => {
  const { map } = await mount({ features: places });
  expect(inner(map, '.credit').textContent).toContain('Natural Earth');
  await userEvent.click(page.getByRole('button', { name: 'About this map' }));
  const about = page.getByRole('dialog', { name: 'About this map' });
  await expect.element(about).toBeVisible();
  expect(inner(map, '.about').textContent).toMatch(/Natural Earth.*who holds the ground, not who claims it.*dashed.*convention and not a position.*GeoNames/);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => inner(map, '.about').matches(':popover-open')).toBe(false);
});

test('full screen is the element’s own, and its map follows', async () => {
  const { map } = await mount();
  const before = inner(map, '.map').clientWidth;
  await userEvent.click(page.getByRole('button', { name: 'Full screen' }));
  await expect.poll(() => map.matches(':fullscreen')).toBe(true);
  await expect.poll(() => inner(map, '.map').clientWidth).toBeGreaterThan(before);
  await userEvent.click(page.getByRole('button', { name: 'Leave full screen' }));
  await expect.poll(() => map.matches(':fullscreen')).toBe(false);
});
