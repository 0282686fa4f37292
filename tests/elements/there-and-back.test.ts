import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../src/index.ts';
import type { ArticleMap } from '../../src/index.ts';
import { add, drawn, focused, inner, listButton, openName, still, type Mounted, type MountOptions } from './mount.ts';

const lines = (count: number) => Array.from({ length: count }, (_, i) => `<p>Line ${i}: nothing happened.</p>`).join('');
const html = `<h1>Rain</h1>${lines(60)}<p id="there">In Quetta it rained, and in <a href="#x">the town</a>.</p>${lines(60)}<p>Kech lies far from Quetta.</p>${lines(20)}`;
const spot = () => [...(CSS.highlights.get('article-map-spot') ?? [])].map(String);
const wayBack = (map: ArticleMap) => map.shadowRoot!.querySelector<HTMLElement>('.way-back');

afterEach(() => {
  document.body.removeAttribute('style');
  scrollTo(0, 0);
});

async function ready(options: MountOptions = {}): Promise<Mounted> {
  const mounted = add({ html, attributes: 'loading="eager"', ...options });
  await drawn(mounted.map);
  return mounted;
}

/** Opens a place from the list, and asks to see its passage, by keyboard. */
async function show(map: ArticleMap, place = 'quetta'): Promise<void> {
  listButton(map, place).focus({ preventScroll: true });
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => openName(map)).toBeTruthy();
  const button = map.shadowRoot!.querySelector('place-passages')!.shadowRoot!.querySelector<HTMLElement>('.show')!;
  button.focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => wayBack(map)).toBeTruthy();
}

function isSeen(element: Element, top = 0, bottom = innerHeight): boolean {
  const box = element.getBoundingClientRect();
  return box.top >= top && box.bottom <= bottom;
}

describe('from the map to the text and back', () => {
  test('the focus goes along, the name is marked, Escape leads back to where the map was, and nothing is left behind', async () => {
    const { map, article } = await ready();
    const before = article.outerHTML;
    scrollTo(0, 40);
    await show(map);
    const there = article.querySelector('#there')!;
    expect(focused()).toBe(there);
    expect(isSeen(there)).toBe(true);
    await expect.poll(spot).toEqual(['Quetta']);
    // What it is, and how one goes back, is said once the page is quiet.
    await expect.poll(() => map.shadowRoot!.querySelector('.said')?.textContent).toContain('Escape');
    // Reading goes on from there.
    await userEvent.keyboard('{Tab}');
    expect(focused()!.textContent).toBe('the town');
    expect(article.outerHTML).toBe(before);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => focused()?.localName).toBe('place-passages');
    expect(scrollY).toBe(40);
    expect([spot(), wayBack(map), openName(map)]).toEqual([[], null, 'Quetta']);
    expect(article.outerHTML).toBe(before);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => focused()).toBe(listButton(map, 'quetta'));
  });

  test('the button leads back too', async () => {
    const { map } = await ready();
    await show(map);
    await page.getByRole('button', { name: 'Back to the map' }).click();
    await expect.poll(() => scrollY).toBe(0);
    expect(focused()?.localName).toBe('place-passages');
  });

  test('a name that is a button has the focus itself', async () => {
    const { map, article } = await ready({ attributes: 'loading="eager" mentions="link"' });
    await expect.poll(() => article.querySelector('#there [role=button]')).toBeTruthy();
    await show(map);
    expect(focused()).toBe(article.querySelector('#there [role=button]'));
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => focused()?.localName).toBe('place-passages');
  });

  const page2 = `<div id="port" style="height: 300px; overflow: auto; scroll-padding-top: 80px"><div style="position: sticky; top: 0; height: 80px; background: white">Header</div></div>`;
  test.each([
    ['a container of its own', () => Object.assign(document.createElement('div'), { innerHTML: page2 })],
    ['a nested one', () => Object.assign(document.createElement('div'), { innerHTML: `<div style="height: 250px; overflow: auto">${page2}<p style="height: 2000px"></p></div>` })],
    ['one in a shadow root', () => {
      const host = document.createElement('div');
      host.attachShadow({ mode: 'open' }).innerHTML = page2.replace('</div></div>', '</div><slot></slot></div>');
      return host;
    }],
  ])('it is scrolled in %s, under a header that stays, and is scrolled back', async (_, make) => {
    const { map, article } = await ready();
    const outer = make();
    document.body.append(outer);
    const port = (outer.shadowRoot ?? outer).querySelector<HTMLElement>('#port')!;
    (outer.shadowRoot ? outer : port).append(article);
    await expect.poll(() => map.story?.places.length).toBeGreaterThan(0);
    await show(map);
    const box = port.getBoundingClientRect();
    expect(isSeen(article.querySelector('#there')!, Math.max(box.top + 80, 0), Math.min(box.bottom, innerHeight))).toBe(true);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => [port.scrollTop, scrollY]).toEqual([0, 0]);
  });

  test('what folds it away is opened', async () => {
    const { map, article } = await ready({ html: `<details><summary>More</summary><details><summary>Still more</summary>${lines(9)}<p id="there">In Quetta.</p></details></details><div hidden="until-found"><p>In Kech.</p></div>` });
    await show(map);
    expect(article.querySelector('#there')!.checkVisibility()).toBe(true);
    await userEvent.keyboard('{Escape}');
    await show(map, 'kech');
    expect(article.querySelector('div')!.hidden).toBe(false);
  });

  test('Escape is the page’s own in its dialogs, its popovers, its fields, and where it says so', async () => {
    const { map, article } = await ready();
    await show(map);
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.showModal();
    await userEvent.keyboard('{Escape}');
    expect(dialog.open).toBe(false);
    expect(wayBack(map)).toBeTruthy();
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    await userEvent.keyboard('{Escape}');
    expect(wayBack(map)).toBeTruthy();
    article.querySelector('a')!.focus();
    article.addEventListener('keydown', (event) => event.preventDefault(), { once: true });
    await userEvent.keyboard('{Escape}');
    expect(wayBack(map)).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    expect(wayBack(map)).toBeNull();
  });

  test('another place, a closed one or a map that goes takes the way back with it', async () => {
    const { map } = await ready();
    await show(map);
    map.place = 'kech';
    await expect.poll(() => wayBack(map)).toBeNull();
    await show(map, 'quetta');
    map.remove();
    await expect.poll(() => wayBack(map)).toBeNull();
    expect(document.adoptedStyleSheets).toHaveLength(0);
  });

  test('a map that fills the screen is left first', async () => {
    const { map, article } = await ready();
    listButton(map, 'quetta').focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => openName(map)).toBe('Quetta');
    const left = vi.spyOn(document, 'exitFullscreen').mockResolvedValue();
    vi.spyOn(document, 'fullscreenElement', 'get').mockReturnValue(map);
    map.shadowRoot!.querySelector('place-passages')!.shadowRoot!.querySelector<HTMLElement>('.show')!.click();
    await expect.poll(() => focused()).toBe(article.querySelector('#there'));
    expect(left).toHaveBeenCalledOnce();
  });
});

describe('the way back hides no line', () => {
  test.each([
    ['over the map that stays beside the text', '', 'position: fixed; left: 400px; top: 0; width: 900px; height: 500px', 'width: 380px', 'way-back'],
    ['beside a narrow text', '', 'height: 500px', 'width: 400px', 'way-back'],
    ['small, beside a wide one', '', 'height: 500px', 'width: calc(100vw - 80px)', 'way-back small'],
    ['along the bottom, where the text has the whole width', 'margin: 0', 'height: 500px', '', 'way-back bar'],
  ])('%s', async (_, body, style, text, name) => {
    await page.viewport(800, 700);
    document.body.style.cssText = body;
    const { map, article } = await ready({ style });
    article.style.cssText = text;
    await show(map);
    const button = wayBack(map)!;
    expect(button.className).toBe(name);
    expect(button.offsetHeight).toBeGreaterThanOrEqual(44);
    expect(button.offsetWidth).toBeGreaterThanOrEqual(44);
    const [{ left, right, top, bottom }, column] = [button.getBoundingClientRect(), article.querySelector('#there')!.getBoundingClientRect()];
    expect(bottom).toBeLessThanOrEqual(innerHeight);
    expect(right).toBeLessThanOrEqual(innerWidth);
    if (name.endsWith('bar')) {
      // The last line can be scrolled clear of it.
      scrollTo({ top: 1e6, behavior: 'instant' });
      await still(() => scrollY);
      expect(article.lastElementChild!.getBoundingClientRect().bottom).toBeLessThanOrEqual(top);
    } else expect(left >= column.right || right <= column.left).toBe(true);
    await userEvent.keyboard('{Escape}');
    expect(getComputedStyle(document.documentElement).paddingBottom).toBe('0px');
    await page.viewport(414, 896);
  });
});

describe('from a name in the text to the map and back', () => {
  test.each(['highlight', 'link'])('the map comes into view, and closing leads back to the line and the caret: %s', async (mentions) => {
    const { map, article } = await ready({ attributes: `loading="eager" mentions="${mentions}"` });
    const there = article.querySelector('#there')!;
    if (mentions === 'link') await expect.poll(() => there.querySelector('[role=button]')).toBeTruthy();
    there.scrollIntoView({ block: 'center' });
    const { scrollY: before } = window;
    const walker = document.createTreeWalker(there, NodeFilter.SHOW_TEXT);
    while (!(walker.currentNode as Text).data?.includes('Quetta')) walker.nextNode();
    const name = walker.currentNode as Text;
    const range = document.createRange();
    range.setStart(name, name.data.indexOf('Quetta'));
    range.setEnd(name, name.data.indexOf('Quetta') + 6);
    const [box, around] = [range.getBoundingClientRect(), there.getBoundingClientRect()];
    await userEvent.click(there, { position: { x: box.left - around.left + 10, y: box.top - around.top + box.height / 2 }, scroll: 'none' });
    await expect.poll(() => openName(map)).toBe('Quetta');
    await expect.poll(() => isSeen(inner(map, '.map'), -50, innerHeight + 50)).toBe(true);
    await expect.poll(() => focused()?.localName).toBe('place-passages');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => scrollY).toBe(before);
    expect(focused()).toBe(mentions === 'link' ? there.querySelector('[role=button]') : there);
    await userEvent.keyboard('{Tab}');
    expect(focused()!.textContent).toBe('the town');
    expect(there.hasAttribute('tabindex')).toBe(false);
  });

  test('a page that shows the map beside the text is not scrolled', async () => {
    const { map, article } = await ready({ style: 'position: fixed; right: 0; top: 0; width: 300px; height: 400px', attributes: 'loading="eager" mentions="link"' });
    await expect.poll(() => article.querySelector('#there [role=button]')).toBeTruthy();
    const button = article.querySelector<HTMLElement>('#there [role=button]')!;
    button.scrollIntoView({ block: 'center' });
    const { scrollY: before } = window;
    button.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => openName(map)).toBe('Quetta');
    scrollBy(0, 30);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => focused()).toBe(button);
    // Where the reader has scrolled meanwhile, the reader stays.
    expect(scrollY).toBe(before + 30);
  });
});
