import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ArticleMap } from '../../src/index.ts';
import { article, focused, listButton, mount, openName, opened, type MountOptions } from './mount.ts';

// “Copy link” and “Copy quotation”, onto the clipboard or by hand.

const own = location.href;
const here = own.replace(/#.*/, '');
const status = (map: ArticleMap) => map.shadowRoot!.querySelector('.said')?.textContent.trim();
const field = (map: ArticleMap) => opened(map)?.querySelector('textarea') ?? undefined;
const button = (map: ArticleMap, what: 'quote' | 'link') => opened(map)!.querySelector<HTMLElement>(`.acts .${what}`)!;

beforeEach(() => page.viewport(1280, 900));
afterEach(() => history.replaceState(history.state, '', own));

/** What comes onto the clipboard, if it takes anything. */
function clipboard(takes = true): string[] {
  const copied: string[] = [];
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
    if (!takes) throw new DOMException('No.', 'NotAllowedError');
    copied.push(text);
  });
  return copied;
}

async function openPlace(place: string, options?: MountOptions): Promise<ArticleMap> {
  const { map } = await mount(options);
  listButton(map, place).focus({ preventScroll: true });
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => status(map)).toContain('1 of');
  return map;
}

async function press(map: ArticleMap, what: 'quote' | 'link'): Promise<void> {
  button(map, what).focus();
  await userEvent.keyboard('{Enter}');
}

const ids = article.replace('<p>Quetta', '<p id="far & away">Quetta');

describe('the link', () => {
  test.each<[what: string, options: MountOptions, wanted: string]>([
    ['of a passage without an id are its words', {}, '#:~:text=Quetta%20lies%20far%20from%20Kech.'],
    ['of one with an id is that', { html: ids }, '#far%20%26%20away'],
    ['of one whose id stands first at another element are its words', { html: `<b id="twice"></b>${ids.replace('far & away', 'twice')}` }, '#:~:text=Quetta%20lies%20far%20from%20Kech.'],
    ['with `deep-link` is the open place in the page’s hash', { html: ids, attributes: 'loading="eager" deep-link' }, '#place=kech&passage=far%20%26%20away'],
  ])('%s', async (_, options, wanted) => {
    const copied = clipboard();
    const map = await openPlace('kech', options);
    await press(map, 'link');
    await expect.poll(() => copied).toEqual([here + wanted]);
  });

  test('with `deep-link` opens what it was copied from', async () => {
    const copied = clipboard();
    const map = await openPlace('kech', { html: ids, attributes: 'loading="eager" deep-link' });
    opened(map)!.querySelector<HTMLElement>('[aria-label="Next passage"]')!.click();
    await expect.poll(() => opened(map)!.querySelector('.steps .position')!.textContent).toBe('2 of 2 passages');
    await press(map, 'link');
    await expect.poll(() => copied).toHaveLength(1);
    map.remove();
    history.replaceState(history.state, '', copied[0]);
    const { map: other } = await mount({ html: ids, attributes: 'loading="eager" deep-link' });
    await expect.poll(() => [openName(other), opened(other)?.querySelector('.steps .position')?.textContent]).toEqual(['Kech', '2 of 2 passages']);
  });
});

describe('the quotation', () => {
  test('is the passage that is shown, what it is from, and the way there', async () => {
    const copied = clipboard();
    const map = await openPlace('quetta', { attributes: 'loading="eager" source="Digest"' });
    await userEvent.keyboard(']');
    await expect.poll(() => opened(map)!.querySelector('.steps .position')!.textContent).toBe('2 of 2 passages');
    await press(map, 'quote');
    await expect.poll(() => copied).toEqual([`“Quetta lies far from Kech.”\n— “Rain”, Digest, paragraph 2\n${here}#:~:text=Quetta%20lies%20far%20from%20Kech.`]);
  });

  test('is in the marks of the passage’s language', async () => {
    const copied = clipboard();
    const map = await openPlace('quetta', { html: '<p lang="fa" dir="rtl">در Quetta باران بارید.</p>' });
    await press(map, 'quote');
    await expect.poll(() => copied[0]).toMatch(/^«در Quetta باران بارید\.»\n/);
  });
});

test('that it is copied is seen for a moment and said once, and the focus stays', async () => {
  clipboard();
  const map = await openPlace('quetta');
  await press(map, 'link');
  await expect.poll(() => status(map)).toBe('Copied');
  const shown = () => opened(map)!.querySelector('.news p')!.getBoundingClientRect().width > 20;
  expect([shown(), focused()]).toEqual([true, button(map, 'link')]);
  await expect.poll(() => status(map)).toBe('');
  expect(shown()).toBe(false);
});

test('closed in that moment, it is not seen with the next place', async () => {
  clipboard();
  const map = await openPlace('quetta');
  await press(map, 'link');
  await expect.poll(() => status(map)).toBe('Copied');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => openName(map)).toBeUndefined();
  map.show('kech');
  await expect.poll(() => openName(map)).toBe('Kech');
  expect([status(map), opened(map)!.querySelector('.seen')]).toEqual(['', null]);
});

describe('where the clipboard is refused', () => {
  test.each(['link', 'quote'] as const)('it stands there to be copied by hand, and the focus goes back: %s', async (what) => {
    clipboard(false);
    const map = await openPlace('quetta');
    await press(map, what);
    await expect.poll(() => field(map)).toBeTruthy();
    const { value, selectionStart, selectionEnd, ariaLabel, readOnly } = field(map)!;
    expect(value).toContain(`${here}#:~:text=`);
    expect([selectionStart, selectionEnd, readOnly, focused()]).toEqual([0, value.length, true, field(map)]);
    await expect.poll(() => status(map)).toBe('Press Ctrl or ⌘ and C');
    expect(ariaLabel).toBe('Press Ctrl or ⌘ and C');
    await userEvent.keyboard('{Control>}c{/Control}');
    await expect.poll(() => status(map)).toBe('Copied');
    expect([field(map), focused()]).toEqual([undefined, button(map, what)]);
  });

  test('keys are written there, not turned by; Escape closes it, and the place only after it', async () => {
    clipboard(false);
    const map = await openPlace('quetta');
    await press(map, 'link');
    await expect.poll(() => focused()?.localName).toBe('textarea');
    await userEvent.keyboard(']');
    expect(opened(map)!.querySelector('.steps .position')!.textContent).toBe('1 of 2 passages');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => field(map)).toBeUndefined();
    expect([openName(map), focused()]).toEqual(['Quetta', button(map, 'link')]);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => focused()).toBe(listButton(map, 'quetta'));
  });

  test.each<[how: string, go: (map: ArticleMap) => void]>([
    ['the next passage', (map) => opened(map)!.querySelector<HTMLElement>('[aria-label="Next passage"]')!.click()],
    ['the next mention', (map) => opened(map)!.querySelector<HTMLElement>('[aria-label="Next in the article"]')!.click()],
    ['the strip', (map) => opened(map)!.querySelector('.strip')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'End' }))],
    ['a program', (map) => map.next()],
  ])('it goes with its passage: %s', async (_, go) => {
    clipboard(false);
    const map = await openPlace('quetta');
    await press(map, 'link');
    await expect.poll(() => field(map)).toBeTruthy();
    go(map);
    await expect.poll(() => field(map)).toBeUndefined();
  });

  test('it does not go when the article is read again', async () => {
    clipboard(false);
    const map = await openPlace('quetta');
    await press(map, 'link');
    await expect.poll(() => field(map)).toBeTruthy();
    const { story } = map;
    document.querySelector('article')!.insertAdjacentHTML('beforeend', '<p>More of Kech.</p>');
    await expect.poll(() => map.story).not.toBe(story);
    await map.updateComplete;
    expect(field(map)).toBe(focused());
  });
});
