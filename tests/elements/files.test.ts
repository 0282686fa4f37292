import { afterEach, beforeEach, describe, expect, test, vi, type MockInstance } from 'vitest';
import urlsJson from '../cases/hostile-urls.json?raw';
import '../../src/index.ts';
import type { ArticleMap } from '../../src/index.ts';
import { add, drawn, feature, places } from './mount.ts';

/** Files a page gives its map: a story, a publication's corrections. */

let warnings: MockInstance<typeof console.warn>;
const urls: string[] = [];

beforeEach(() => {
  warnings = vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => urls.splice(0).forEach((url) => URL.revokeObjectURL(url)));

function file(content: unknown): string {
  const url = URL.createObjectURL(new Blob([typeof content === 'string' ? content : JSON.stringify(content)]));
  urls.push(url);
  return url;
}

const text = 'In Quetta it rained, and Kech stayed dry.';
const story = {
  type: 'Story', version: 1,
  article: { title: 'Rain', byline: 'A. Writer', date: '2026-03-01', url: 'https://news.example/rain' },
  passages: [{ id: 'p1', kind: 'text', text }, { id: 'p2', kind: 'text', text: 'Quetta again.' }],
  places: { type: 'FeatureCollection', features: [feature('quetta', 'Quetta', 'Point', [67, 30.2]), feature('kech', 'Kech', 'Point', [63, 26.1])] },
  mentions: [
    { passage: 'p1', start: 3, end: 9, place: 'quetta', sense: 'literal' },
    { passage: 'p1', start: 25, end: 29, place: 'kech', sense: 'literal', fixed: true },
    { passage: 'p2', start: 0, end: 6, place: 'quetta', sense: 'literal' },
  ],
};

function bare(attributes: string, inside = ''): ArticleMap {
  document.body.insertAdjacentHTML('beforeend', `<article-map loading="eager" style="width: 700px; height: 600px" ${attributes}>${inside}</article-map>`);
  return document.body.lastElementChild as ArticleMap;
}
const root = (map: ArticleMap) => map.shadowRoot!;
const passagesOf = (map: ArticleMap) => root(map).querySelector('place-passages')!.shadowRoot!;
const namesIn = (map: ArticleMap) => map.story?.places.map(({ name }) => name);

describe('a story file', () => {
  test('is shown on a page that does not hold the article: marks, list, passages, and whose article it is', async () => {
    const map = bare(`src="${file(story)}"`);
    expect((await map.ready)?.mentions).toHaveLength(3);
    await drawn(map);
    expect(root(map).querySelectorAll('.mark')).toHaveLength(2);
    expect(root(map).querySelector('.frame')!.getAttribute('aria-label')).toContain('Rain');
    await expect.poll(() => root(map).querySelector('.side')!.textContent).toContain('Rain · A. Writer · March 1, 2026');
    expect(root(map).querySelector('.side a')!.getAttribute('href')).toBe('https://news.example/rain');
    map.show('quetta');
    await map.updateComplete;
    await expect.poll(() => passagesOf(map).querySelector('blockquote')?.textContent?.trim()).toBe(text);
    expect(passagesOf(map).querySelector('figcaption')!.textContent).toBe('Rain, paragraph 1');
    const link = await vi.waitUntil(() => passagesOf(map).querySelector<HTMLAnchorElement>('a.show'));
    expect(link.href).toMatch(/^https:\/\/news\.example\/rain#:~:text=In%20Quetta/);
    expect(link.rel).toContain('noopener');
    expect(link.textContent).toBe('Show in the article');
    expect(passagesOf(map).querySelector('button.show')).toBeNull();
  });

  test('says what an editor has set', async () => {
    const map = bare(`src="${file(story)}"`);
    await map.ready;
    map.show('kech');
    await map.updateComplete;
    await expect.poll(() => passagesOf(map).querySelector('figcaption')?.textContent).toBe('Rain, paragraph 1, corrected by an editor');
    map.show('quetta');
    await map.updateComplete;
    await expect.poll(() => passagesOf(map).querySelector('figcaption')?.textContent).toBe('Rain, paragraph 1');
  });

  test('goes before the article, and a story set by script before both; each gives way again', async () => {
    const { map } = add({ attributes: `loading="eager" src="${file(story)}"`, html: '<p>In the Makran.</p>', features: places });
    await expect.poll(() => namesIn(map)).toEqual(['Quetta', 'Kech']);
    map.story = { passages: [{ id: 'a', kind: 'text', text: 'Kech' }], places: [{ id: 'kech', name: 'Kech', names: [], shape: 'point', at: [63, 26.1], certainty: 'certain' }], mentions: [{ passage: 'a', start: 0, end: 4, place: 'kech', sense: 'literal' }] };
    await expect.poll(() => namesIn(map)).toEqual(['Kech']);
    map.story = undefined;
    await expect.poll(() => namesIn(map)).toEqual(['Quetta', 'Kech']);
    map.src = '';
    await expect.poll(() => namesIn(map)).toEqual(['Makran']);
    map.src = file(story);
    await expect.poll(() => namesIn(map)).toEqual(['Quetta', 'Kech']);
  });

  test('may stand in the element itself, where nothing can be fetched', async () => {
    const map = bare('', `<script type="application/json">${JSON.stringify(story)}</script>`);
    expect((await map.ready)?.places).toHaveLength(2);
  });

  test('is read again when the element comes back into the page', async () => {
    const map = bare(`src="${file(story)}"`);
    await map.ready;
    map.remove();
    await new Promise((resume) => setTimeout(resume));
    document.body.append(map);
    await drawn(map);
    expect(namesIn(map)).toEqual(['Quetta', 'Kech']);
  });

  test.each([
    ['is not there', () => 'blob:nowhere', /Nothing answered at/],
    ['is not JSON', () => file('<!doctype html>'), /it is not JSON/],
    ['is no story', () => file({ type: 'FeatureCollection', features: [] }), /passages is .*; expected a list/],
    ['is of a later version', () => file({ ...story, version: 7 }), /a newer Article Map has made it/],
  ])('that %s is told of in the frame, in an event and in the console', async (_, make, words) => {
    const errors: [string, string][] = [];
    const listen = (event: HTMLElementEventMap['story-error']) => errors.push([event.kind, event.message]);
    document.addEventListener('story-error', listen, { once: true });
    const map = bare(`src="${make()}"`);
    expect(await map.ready).toBeUndefined();
    await expect.poll(() => root(map).querySelector('.notice')?.textContent).toMatch(words);
    await expect.poll(() => errors).toEqual([['story', expect.stringMatching(words)]]);
    expect(warnings).toHaveBeenCalled();
  });

  test('with a fault in it shows the rest, and the console says what', async () => {
    const map = bare(`src="${file({ ...story, mentions: [...story.mentions, { passage: 'p9', start: 0, end: 1, place: 'quetta', sense: 'literal' }] })}"`);
    expect((await map.ready)?.mentions).toHaveLength(3);
    expect(warnings).toHaveBeenCalledWith(expect.stringMatching(/mentions\[3\]\.passage is "p9", which is none of the passages/));
  });

  test.each((JSON.parse(urlsJson) as { value: string; expected: string }[]).filter(({ expected }) => expected === 'no link').map(({ value }) => value))('that says it is of %j links nowhere', async (url) => {
    const map = bare(`src="${file({ ...story, article: { ...story.article, url } })}"`);
    await map.ready;
    map.show('quetta');
    await map.updateComplete;
    await expect.poll(() => root(map).querySelector('.side')!.textContent).toContain('Rain · A. Writer');
    await expect.poll(() => passagesOf(map).querySelector('blockquote')).not.toBeNull();
    expect([...root(map).querySelectorAll('a'), ...passagesOf(map).querySelectorAll('a')]).toEqual([]);
  });
});

test('a gazetteer may be a table', async () => {
  const { map } = add({ html: '<p>In Ormara it rained, and in Tump.</p>', attributes: '', features: [] });
  map.places = file('name;lat;lng\nOrmara;25,21;64,64\nTump;26.1;x\n');
  expect((await map.ready)?.places.map(({ name, at }) => [name, at])).toEqual([['Ormara', [64.64, 25.21]]]);
  expect(warnings).toHaveBeenCalledWith(expect.stringContaining('row 3'));
});

describe('corrections of a publication', () => {
  const html = '<p id="a">Quetta and Kech lie far from the old town. In Kech it is dry.</p><p id="b">To Kech again.</p>';
  const meant = (map: ArticleMap) => map.story?.mentions.map(({ passage, start, place, fixed }) => [passage, start, place, fixed === true]);

  test('say what words mean wherever they stand, and the popup says so', async () => {
    const { map } = add({ html, attributes: `loading="eager" corrections="${file([{ quote: 'Quetta and', name: 'Quetta', place: 'none' }, { quote: 'the old town', place: 'makran' }])}"` });
    await map.ready;
    expect(meant(map)).toEqual([['a', 11, 'kech', false], ['a', 29, 'makran', true], ['a', 46, 'kech', false], ['b', 3, 'kech', false]]);
    map.show('makran');
    await map.updateComplete;
    await expect.poll(() => passagesOf(map).querySelector('figcaption')?.textContent).toContain('corrected by an editor');
  });

  test('give way to what the page itself says', async () => {
    const { map } = add({ html: '<p id="a">In <b data-place="kech">the old town</b>.</p>', attributes: `corrections="${file({ corrections: [{ quote: 'the old town', place: 'makran' }] })}"` });
    await map.ready;
    expect(meant(map)).toEqual([['a', 3, 'kech', true]]);
  });

  test('that do not come leave the article as it is read, and are told of', async () => {
    const errors: string[] = [];
    document.addEventListener('story-error', ({ kind, message }) => errors.push(`${kind}: ${message}`), { once: true });
    const { map } = add({ html, attributes: 'corrections="blob:nowhere"' });
    expect((await map.ready)?.mentions.length).toBe(4);
    await expect.poll(() => errors).toEqual([expect.stringMatching(/^corrections: Nothing answered at/)]);
  });

  test('that name no place of the list are told of', async () => {
    const { map } = add({ html, attributes: `corrections="${file([{ quote: 'In Kech', name: 'Kech', place: 'ketch' }])}"` });
    await map.ready;
    await expect.poll(() => warnings.mock.calls.map(String).join()).toContain('"ketch"');
    expect(meant(map)).toEqual([['a', 0, 'quetta', false], ['a', 11, 'kech', false], ['b', 3, 'kech', false]]);
  });
});

test('mentions leave the element as W3C annotations of its page', async () => {
  const { map } = add({ html: '<p>In Quetta it rained.</p>', attributes: '' });
  expect(map.toAnnotations()).toMatchObject({ type: 'AnnotationCollection', total: 0 });
  await map.ready;
  expect(map.toAnnotations()).toMatchObject({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    total: 1,
    first: { items: [{ type: 'Annotation', target: { source: location.href.replace(/#.*/s, ''), selector: [{ type: 'TextQuoteSelector', exact: 'Quetta', prefix: 'In ', suffix: ' it rained.' }, { type: 'TextPositionSelector', start: 3, end: 9 }] } }] },
  });
});
