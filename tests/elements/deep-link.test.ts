import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import corpus from '../cases/hostile-strings.json?raw';
import '../../src/index.ts';
import type { ArticleMap } from '../../src/index.ts';
import { add, article, feature, focused, freshPage, listButton, openName, opened, places, still } from './mount.ts';

const address = location.href;
let paragraph = 0;
const options = { attributes: 'deep-link', html: article.replaceAll('<p>', () => `<p id="n${++paragraph}">`) };
const position = (map: ArticleMap) => opened(map)?.querySelector('.position')?.textContent;

/** The page is at this hash, without a new entry in the history of the tests' page. */
function at(hash: string, told = false): void {
  history.replaceState(history.state, '', address.replace(/#.*/, '') + hash);
  if (told) dispatchEvent(new HashChangeEvent('hashchange'));
}

beforeEach(() => at(''));
afterEach(() => {
  vi.restoreAllMocks();
  document.head.querySelector('base')?.remove();
  history.replaceState(history.state, '', address);
});

test('what the hash names is open as soon as the story is known', async () => {
  at('#section-2&place=quetta&passage=n2');
  const { map } = add(options);
  const seen = vi.fn();
  map.addEventListener('place-select', seen);
  await expect.poll(() => openName(map)).toBe('Quetta');
  expect(position(map)).toBe('2 of 2 passages');
  // It was no act of the reader.
  expect(seen).not.toHaveBeenCalled();
  expect(location.hash).toBe('#section-2&place=quetta&passage=n2');
});

test('a changed hash opens what it names; one that names nothing, or a place unknown here, changes nothing', async () => {
  const { map } = add(options);
  await expect.poll(() => listButton(map, 'kech')).toBeTruthy();
  at('#place=kech', true);
  await expect.poll(() => openName(map)).toBe('Kech');
  at('#place=kech&passage=n3', true);
  await expect.poll(() => position(map)).toBe('2 of 2 passages');
  for (const hash of ['#n1', '', '#place=nowhere', '#place=__proto__', '#place=%', '#place=']) at(hash, true);
  await still(() => openName(map) ?? '');
  expect(openName(map)).toBe('Kech');
});

test('what the reader opens, turns to and closes is written, next to what else stands there, and never into the history', async () => {
  at('#foo=1&place=old&bar');
  const { map } = add(options);
  await expect.poll(() => listButton(map, 'kech')).toBeTruthy();
  const push = vi.spyOn(history, 'pushState');
  const { length } = history;
  listButton(map, 'quetta').focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => location.hash).toBe('#foo=1&bar&place=quetta&passage=n1');
  await page.getByRole('button', { name: 'Next passage' }).click();
  await expect.poll(() => location.hash).toBe('#foo=1&bar&place=quetta&passage=n2');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => location.hash).toBe('#foo=1&bar');
  expect(push).not.toHaveBeenCalled();
  expect(history.length).toBe(length);
});

test('what a program opens is not written, nor anything without the attribute', async () => {
  const { map } = add({ ...options, attributes: '' });
  await expect.poll(() => listButton(map, 'kech')).toBeTruthy();
  listButton(map, 'quetta').click();
  await expect.poll(() => openName(map)).toBe('Quetta');
  expect(location.hash).toBe('');
  at('#place=kech', true);
  await still(() => openName(map) ?? '');
  expect(openName(map)).toBe('Quetta');
  map.deepLink = true;
  await expect.poll(() => openName(map)).toBe('Kech');
  map.place = 'makran';
  await still(() => openName(map) ?? '');
  expect(location.hash).toBe('#place=kech');
});

test('two on a page share the hash: each answers for the places of its story', async () => {
  at('#place=turbat');
  const { map } = add(options);
  const { map: other } = add({ ...options, html: '<p id="m">In Turbat it rained.</p>', features: [feature('turbat', 'Turbat', 'Point', [63, 26])] });
  await expect.poll(() => openName(other)).toBe('Turbat');
  expect(openName(map)).toBeUndefined();
  listButton(map, 'kech').click();
  await expect.poll(() => location.hash).toBe('#place=kech&passage=n2');
  expect(openName(other)).toBe('Turbat');
  // It closes its own, not the other's.
  listButton(other, 'turbat').click();
  await expect.poll(() => openName(other)).toBeUndefined();
  await still(() => location.hash);
  expect(location.hash).toBe('#place=kech&passage=n2');
  listButton(map, 'kech').click();
  await expect.poll(() => location.hash).toBe('');
});

test('an article that comes late is opened at what the hash names, unless the reader has opened something', async () => {
  at('#place=kech');
  const { map, article: story } = add(options);
  const html = story.innerHTML;
  story.textContent = 'In Quetta it rained.';
  await expect.poll(() => map.story?.places.length).toBe(1);
  story.innerHTML = html;
  await expect.poll(() => openName(map)).toBe('Kech');
});

test('a page with a base keeps its address, and a page that is refused a new one goes on', async () => {
  document.head.insertAdjacentHTML('beforeend', '<base href="https://example.org/elsewhere/">');
  const { map } = add(options);
  await expect.poll(() => listButton(map, 'kech')).toBeTruthy();
  listButton(map, 'kech').click();
  await expect.poll(() => location.href).toBe(`${address.replace(/#.*/, '')}#place=kech&passage=n2`);
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.spyOn(history, 'replaceState').mockImplementation(() => {
    throw new DOMException('Too many.', 'SecurityError');
  });
  listButton(map, 'quetta').click();
  await expect.poll(() => openName(map)).toBe('Quetta');
  expect(location.hash).toBe('#place=kech&passage=n2');
});

test('a page without an address of its own works', async () => {
  const { map, window } = await freshPage('');
  expect(window.location.href).toBe('about:srcdoc');
  map.deepLink = true;
  window.location.hash = '#place=kech';
  await expect.poll(() => openName(map)).toBe('Kech');
  listButton(map, 'quetta').click();
  await expect.poll(() => openName(map)).toBe('Quetta');
});

// Half a surrogate pair is in the corpus, which no URL can hold.
test.each((JSON.parse(corpus) as string[]).filter((id) => id.trim() !== '' && !/\p{Surrogate}/u.test(id)))('a hostile hash breaks nothing, and a hostile id is opened by it: %j', async (id) => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.spyOn(globalThis, 'alert').mockImplementation(() => expect.unreachable('something ran'));
  at(`#${id}&place=${id}&passage=${id}`);
  const { map } = add({ ...options, html: '<p>In Quetta it rained.</p>', features: [feature(id, 'Quetta', 'Point', [67, 30]), ...places.slice(1)] });
  await expect.poll(() => map.story?.places).toHaveLength(1);
  const known = map.story!.places[0]!.id;
  at(`#place=${encodeURIComponent(known)}`, true);
  await expect.poll(() => openName(map)).toBe('Quetta');
  await expect.poll(() => focused()?.localName).toBe('place-passages');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => [openName(map), location.hash]).toEqual([undefined, '']);
});
