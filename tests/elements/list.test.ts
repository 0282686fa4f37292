import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ArticleMap } from '../../src/index.ts';
import { boxOf, drawn, feature, focused, inner, listButton, mount, openName, still, type MountOptions } from './mount.ts';

// Finding and sorting places in the list, and following what is being read.

beforeAll(() => page.viewport(1280, 900));
beforeEach(() => scrollTo({ top: 0, behavior: 'instant' }));

const towns = ['Aral', 'Basra', 'Cairo', 'Delhi', 'Erbil', 'Farah', 'Gilgit', 'Herat'];
const features = [
  ...towns.map((name, i) => feature(name.toLowerCase(), name, 'Point', [60 + 2 * (i % 4), 26 + 4 * Math.floor(i / 4)])),
  { ...feature('makran', 'Makran', 'Polygon', [[[60, 29], [63, 29], [63, 31], [60, 31], [60, 29]]]), names: [{ toponym: 'Makran' }, { toponym: 'مکران', lang: 'fa' }] },
  feature('valley', 'Lost Valley'), feature('spring', 'Hidden Spring'),
];
/** One passage a town, each higher than half a screen; Herat is named most. */
const html = `${towns.map((name, i) => `<p id="t${i}" style="height: 600px; margin: 0">In ${name} it rained.</p>`).join('')}
  <p>Herat, Herat and Herat. In the Makran, nobody found the Lost Valley; nor the Hidden Spring.</p>`;

const tools = (map: ArticleMap) => inner(map, 'list-tools')?.shadowRoot ?? undefined;
const status = (map: ArticleMap) => tools(map)!.querySelector('.found')!.textContent.trim();
const listed = (map: ArticleMap) => [...inner(map, 'place-list').shadowRoot!.querySelectorAll<HTMLElement>('button')].map((button) => button.querySelector('.name')!.textContent);
const onMap = (map: ArticleMap) => [...new Set([...map.shadowRoot!.querySelectorAll<HTMLElement>('.map :is(.mark, path)[data-place]')].flatMap(({ dataset }) => dataset.place!.split(' ')))].toSorted();
const field = page.getByRole('searchbox', { name: 'Find a place' });

async function mountList(options: MountOptions = {}): Promise<ArticleMap> {
  const { map } = await mount({ features, html, ...options });
  await vi.waitUntil(() => tools(map)?.querySelector('.row'));
  return map;
}

describe('the field', () => {
  test('narrows the list and the map as one types, counts, and moves nothing; Escape empties it', async () => {
    const map = await mountList();
    const place = () => [...boxOf(inner(map, '.map')), ...boxOf(inner(map, '.mark[data-place=basra]'))].join();
    const before = await still(place);
    const all = onMap(map);
    await userEvent.click(field);
    await userEvent.keyboard('ra');
    await expect.poll(() => listed(map)).toEqual(['Herat', 'Aral', 'Basra', 'Farah', 'Makran']);
    expect(status(map)).toBe('5 of 11 places');
    await expect.poll(() => onMap(map)).toEqual(['aral', 'basra', 'farah', 'herat', 'makran']);
    expect(inner(map, '.label[data-place=cairo]')).toBeNull();
    await userEvent.keyboard('{Backspace}{Backspace}asr');
    await expect.poll(() => onMap(map)).toEqual(['basra']);
    expect(await still(place)).toBe(before);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => onMap(map)).toEqual(all);
    expect(status(map)).toBe('');
    expect(listed(map)).toHaveLength(11);
    expect(await still(place)).toBe(before);
  });

  test('says so when nothing matches, and the map is empty; its button empties it and gives the focus back', async () => {
    const map = await mountList();
    await userEvent.click(field);
    await userEvent.keyboard('xyz');
    await expect.poll(() => status(map)).toBe('No place matches “xyz”.');
    expect(listed(map)).toEqual([]);
    await expect.poll(() => onMap(map)).toEqual([]);
    await userEvent.keyboard('{Tab}');
    expect(focused()?.getAttribute('aria-label')).toBe('Clear');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => onMap(map)).toHaveLength(9);
    expect(focused()?.localName).toBe('input');
  });

  test('finds a place by its name in another script, and those that are not on the map, with their reason', async () => {
    const map = await mountList();
    await userEvent.fill(field, 'مكران');
    await expect.poll(() => listed(map)).toEqual(['Makran']);
    await userEvent.fill(field, 'lost');
    await expect.poll(() => listed(map)).toEqual(['Lost Valley']);
    expect(inner(map, 'place-list').shadowRoot!.querySelector('h3')!.textContent).toBe('Named, but not on the map');
    expect(inner(map, 'place-list').shadowRoot!.querySelector('.reason')!.textContent).toBe('its position is unclear');
    expect(status(map)).toBe('1 of 11 places');
  });

  test('leaves the open place on the map, and its Escape closes nothing while there is something to empty', async () => {
    const map = await mountList();
    map.show('cairo');
    await expect.poll(() => openName(map)).toBe('Cairo');
    await userEvent.fill(field, 'basra');
    await expect.poll(() => onMap(map)).toEqual(['basra', 'cairo']);
    expect(openName(map)).toBe('Cairo');
    expect(focused()?.localName).toBe('input');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => onMap(map)).toHaveLength(9);
    expect(openName(map)).toBe('Cairo');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => openName(map)).toBeUndefined();
  });

  test('is not there for a short list, and its row is there before it is', async () => {
    const long = await mountList();
    const { map: short } = await mount();
    await vi.waitUntil(() => tools(short)?.querySelector('.row'));
    expect(tools(short)!.querySelector('input')).toBeNull();
    expect(tools(short)!.querySelector('.follow')!.textContent).toContain('Follow reading');
    const { map: given } = await mount();
    given.story = short.story;
    await expect.poll(() => inner(given, '.tools').hidden).toBe(true);
    expect(inner(long, '.tools').hidden).toBe(false);
  });

  test.each([['beside the map', 'width: 1000px; height: 600px'], ['below it', 'width: 700px; height: 600px'], ['in a sheet', 'width: 360px; height: 640px']])('%s moves nothing when it comes', async (_, style) => {
    const { map } = await mount({ features, html, style });
    await vi.waitUntil(() => tools(map)?.querySelector('.row'));
    const after = [...boxOf(inner(map, 'place-list')), ...boxOf(inner(map, '.map'))].join();
    // As it was before: without the tools, their sheet, and what they grip.
    const root = map.shadowRoot!;
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => ![...sheet.cssRules].some(({ cssText }) => cssText.includes('data-finding')));
    inner(map, 'list-tools').remove();
    inner(map, '.grip button').remove();
    expect([...boxOf(inner(map, 'place-list')), ...boxOf(inner(map, '.map'))].join()).toBe(after);
    expect(map.shadowRoot!.querySelector('.side')!.scrollWidth).toBeLessThanOrEqual(inner(map, '.side').clientWidth);
  });
});

describe('the order', () => {
  test('is by mentions, by name, or as the article names them from the line being read', async () => {
    const map = await mountList({ box: 'position: fixed; top: 0; right: 0; z-index: 1', style: 'width: 560px; height: 600px' });
    expect(listed(map).slice(0, 2)).toEqual(['Herat', 'Aral']);
    const order = page.getByRole('combobox', { name: 'Sort by' });
    await userEvent.selectOptions(order, 'Name');
    await expect.poll(() => listed(map)).toEqual(['Aral', 'Basra', 'Cairo', 'Delhi', 'Erbil', 'Farah', 'Gilgit', 'Herat', 'Makran', 'Hidden Spring', 'Lost Valley']);
    await userEvent.selectOptions(order, 'Paragraph');
    await expect.poll(() => listed(map).slice(0, 3)).toEqual(['Aral', 'Basra', 'Cairo']);
    document.querySelector('#t4')!.scrollIntoView({ block: 'start', behavior: 'instant' });
    await expect.poll(() => listed(map)).toEqual(['Erbil', 'Farah', 'Gilgit', 'Herat', 'Makran', 'Aral', 'Basra', 'Cairo', 'Delhi', 'Lost Valley', 'Hidden Spring']);
    await userEvent.fill(field, 'ra');
    await expect.poll(() => listed(map)).toEqual(['Farah', 'Herat', 'Makran', 'Aral', 'Basra']);
  });

  test('stays as it is under the reader’s hand', async () => {
    const map = await mountList({ box: 'position: fixed; top: 0; right: 0; z-index: 1', style: 'width: 560px; height: 600px' });
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Sort by' }), 'Paragraph');
    await expect.poll(() => listed(map)[0]).toBe('Aral');
    listButton(map, 'basra').focus({ preventScroll: true });
    document.querySelector('#t4')!.scrollIntoView({ block: 'start', behavior: 'instant' });
    await new Promise((resume) => setTimeout(resume, 200));
    expect(listed(map)[0]).toBe('Aral');
    listButton(map, 'basra').blur();
    document.querySelector('#t6')!.scrollIntoView({ block: 'start', behavior: 'instant' });
    await expect.poll(() => listed(map)[0]).toBe('Gilgit');
  });
});

describe('following what is being read', () => {
  const marked = (map: ArticleMap) => [...new Set([...map.shadowRoot!.querySelectorAll<HTMLElement>('.map .now')].flatMap(({ dataset }) => dataset.place!.split(' ')))].toSorted();
  const current = (map: ArticleMap) => [...inner(map, 'place-list').shadowRoot!.querySelectorAll<HTMLElement>('[aria-current=true]')].map(({ dataset }) => dataset.place!).toSorted();
  const followed = (map: ArticleMap) => {
    expect(current(map)).toEqual(marked(map));
    return current(map);
  };

  async function toggle(map: ArticleMap): Promise<void> {
    const button = tools(map)!.querySelector<HTMLElement>('.follow')!;
    button.focus({ preventScroll: true });
    await userEvent.keyboard('{Enter}');
  }

  test('is off until a reader wants it; then the places of the passages in view stand out, and the map does not move', async () => {
    const map = await mountList({ box: 'position: fixed; top: 0; right: 0; z-index: 1', style: 'width: 560px; height: 600px' });
    expect(tools(map)!.querySelector('.follow')!.ariaPressed).toBe('false');
    expect(followed(map)).toEqual([]);
    const view = () => boxOf(inner(map, '.mark[data-place=basra]')).join();
    const before = await still(view);
    await toggle(map);
    await expect.poll(() => marked(map)).toEqual(['aral', 'basra']);
    expect(followed(map)).toEqual(['aral', 'basra']);
    scrollTo({ top: 1850, behavior: 'instant' });
    await expect.poll(() => marked(map)).toEqual(['delhi', 'erbil']);
    expect(followed(map)).toEqual(['delhi', 'erbil']);
    expect(await still(view)).toBe(before);
    // What is drawn anew is marked as well.
    await userEvent.click(page.getByRole('button', { name: 'Zoom in' }));
    await drawn(map);
    await expect.poll(() => marked(map)).toEqual(['delhi', 'erbil']);
    await toggle(map);
    await expect.poll(() => marked(map)).toEqual([]);
    expect(followed(map)).toEqual([]);
  });

  test('counts as in view what is not under the map, where that stays over the article', async () => {
    const { map } = await mount({ features, html, box: 'position: sticky; top: 0; z-index: 1; background: white', style: 'height: 500px' });
    await vi.waitUntil(() => tools(map)?.querySelector('.row'));
    await toggle(map);
    await expect.poll(() => marked(map)).toEqual(['aral']);
    scrollTo({ top: 650, behavior: 'instant' });
    await expect.poll(() => marked(map)).toEqual(['basra']);
    map.style.height = '200px';
    await expect.poll(() => marked(map)).toEqual(['aral', 'basra']);
  });

  test('works where the article scrolls in a box of its own', async () => {
    const { map, article } = await mount({ features, html });
    await vi.waitUntil(() => tools(map)?.querySelector('.row'));
    const scroller = document.createElement('div');
    scroller.style.cssText = 'height: 250px; overflow: auto';
    article.before(scroller);
    scroller.append(article);
    await toggle(map);
    await expect.poll(() => marked(map)).toEqual(['aral']);
    scroller.scrollTop = 1300;
    await expect.poll(() => marked(map)).toEqual(['cairo']);
  });

  test('goes on when the article is edited, and leaves nothing behind when the map goes', async () => {
    const { map, article } = await mount({ features, html });
    await vi.waitUntil(() => tools(map)?.querySelector('.row'));
    await toggle(map);
    article.scrollIntoView({ behavior: 'instant' });
    await expect.poll(() => marked(map)).toContain('aral');
    article.querySelector('#t0')!.textContent = 'In Delhi it rained.';
    await expect.poll(() => marked(map)).toEqual(['basra', 'delhi']);
    const disconnect = vi.spyOn(IntersectionObserver.prototype, 'disconnect');
    map.remove();
    await expect.poll(() => disconnect.mock.calls.length).toBeGreaterThan(0);
  });
});
