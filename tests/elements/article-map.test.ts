import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import corpus from '../cases/hostile-strings.json?raw';
import '../../src/index.ts';
import type { ArticleMap, Story } from '../../src/index.ts';
import { readGazetteer } from '../../src/explore.ts';

const point = (id: string, name: string, coordinates: [number, number], more: object = {}) => ({ type: 'Feature', id, properties: { title: name }, names: [{ toponym: name }], geometry: { type: 'Point', coordinates }, ...more });
const quetta = point('quetta', 'Quetta', [67, 30.2], { types: [{ label: 'city' }] });
const urls: string[] = [];

/** The address of a gazetteer made for one test. */
function gazetteer(content: unknown): string {
  const url = URL.createObjectURL(new Blob([typeof content === 'string' ? content : JSON.stringify(content)]));
  urls.push(url);
  return url;
}

const two = () => gazetteer({ type: 'FeatureCollection', features: [quetta, point('kech', 'Kech', [63, 26.1])] });

function add<E extends Element>(html: string): E {
  document.body.insertAdjacentHTML('beforeend', html);
  return document.body.lastElementChild as E;
}

const placesOf = (map: ArticleMap) => map.story?.places.map(({ name }) => name) ?? [];
const inner = (map: ArticleMap, selector: string) => map.shadowRoot!.querySelector<HTMLElement>(selector)!;
const passagesOf = (map: ArticleMap) => map.shadowRoot!.querySelector('place-passages')?.shadowRoot ?? undefined;
const marked = (name: string) => [...(CSS.highlights.get(`article-map-${name}`) ?? [])].map(String);

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

afterEach(() => {
  document.body.replaceChildren();
  urls.splice(0).forEach((url) => URL.revokeObjectURL(url));
  vi.restoreAllMocks();
});

describe('the article', () => {
  test('is found by its id, now, when it arrives, when another takes its place, and when it goes', async () => {
    const map = add<ArticleMap>(`<article-map for="a" places="${two()}"></article-map>`);
    await expect.poll(() => inner(map, '.notice')?.textContent).toContain('no element with id “a”');
    const first = add<HTMLElement>('<article id="a"><p>In Quetta it rained.</p></article>');
    await expect.poll(() => placesOf(map)).toEqual(['Quetta']);
    add('<article id="b"><p>In Kech it was dry.</p></article>');
    map.for = 'b';
    await expect.poll(() => placesOf(map)).toEqual(['Kech']);
    map.for = 'a';
    await expect.poll(() => placesOf(map)).toEqual(['Quetta']);
    first.remove();
    await expect.poll(() => inner(map, '.notice')?.textContent).toContain('no element with id “a”');
    expect(map.story).toBeUndefined();
  });

  test('may stand inside the element, and reads on there', async () => {
    const map = add<ArticleMap>(`<article-map places="${two()}"><p>In Quetta it rained.</p></article-map>`);
    await expect.poll(() => placesOf(map)).toEqual(['Quetta']);
    expect(map.querySelector('p')!.checkVisibility()).toBe(true);
  });

  test('is read again when it changes, within half a second of the last change, and never because of our own marks', async () => {
    const article = add<HTMLElement>('<article id="a"><p>In Quetta it rained.</p></article>');
    const map = add<ArticleMap>(`<article-map for="a" places="${two()}"></article-map>`);
    await map.ready;
    let readings = 0;
    map.addEventListener('story-ready', () => readings++);
    await new Promise((resume) => setTimeout(resume, 600));
    expect(readings).toBe(1);
    for (let i = 0; i < 20; i++) {
      article.append(`, and in Kech ${i}`);
      await new Promise((resume) => setTimeout(resume, 10));
    }
    await new Promise((resume) => setTimeout(resume, 500));
    expect(map.story!.mentions.filter(({ place }) => place === 'kech')).toHaveLength(20);
    expect(readings).toBeLessThanOrEqual(4);
  });

  test('may say what a name means with data-place, and what is furniture with exclude', async () => {
    add('<article id="a"><p class="by">From Kech</p><p>In <b data-place="kech">the town</b> and in <i data-place="none">Quetta</i> it rained.</p></article>');
    const map = add<ArticleMap>(`<article-map for="a" places="${two()}" exclude=".by"></article-map>`);
    const { mentions, passages } = (await map.ready)!;
    expect(mentions.map(({ place, start, end }) => [place, passages[0]!.text.slice(start, end)])).toEqual([['kech', 'the town']]);
  });

  test.each([['with no article', ''], ['beside an article', '<p>In Iran it rained.</p>']])('may be a story that is given, once and without a complaint: %s', async (_, html) => {
    const map = document.createElement('article-map');
    const heard: string[] = [];
    for (const type of ['story-ready', 'story-error']) map.addEventListener(type, () => heard.push(type));
    map.innerHTML = html;
    const places = readGazetteer({ type: 'FeatureCollection', features: [quetta] }).places;
    map.story = { passages: [{ id: 'p1', kind: 'text', text: 'In Quetta it rained.' }], places, mentions: [{ passage: 'p1', start: 3, end: 9, place: 'quetta', sense: 'literal' }] };
    document.body.append(map);
    await map.ready;
    await new Promise((resume) => setTimeout(resume, 200));
    expect(placesOf(map)).toEqual(['Quetta']);
    expect(heard).toEqual(['story-ready']);
    expect(console.warn).not.toHaveBeenCalled();
    // Taken back, what the page has is told.
    map.story = undefined;
    await expect.poll(() => heard.at(-1)).toBe(html ? 'story-ready' : 'story-error');
    expect(heard).toHaveLength(2);
    expect(placesOf(map)).toEqual(html ? ['Iran'] : []);
  });

  const attributes = ['attribution', 'corrections', 'deep-link', 'exclude', 'for', 'label', 'loading', 'mentions', 'place', 'places', 'report', 'senses', 'source', 'source-note', 'src', 'tiles', 'worldview'];
  const gone: [how: string, go: (map: ArticleMap, name: string) => void][] = [
    ['an attribute that is taken away', (map, name) => map.removeAttribute(name)],
    ['a property that is set to undefined', (map, name) => Object.assign(map, { [name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())]: undefined })],
  ];
  test.each(gone)('as if it had never been there: %s', async (_, go) => {
    const warn = vi.spyOn(console, 'warn');
    const rejected = vi.fn();
    addEventListener('unhandledrejection', rejected);
    const map = add<ArticleMap>('<article-map loading="eager"><aside>In Iran it rained.</aside><h1>Rain</h1><p>In Iraq it did not.</p></article-map>');
    await map.ready;
    const seen = () => [map.story?.mentions.map(({ place }) => place), map.ready instanceof Promise, inner(map, '.frame').ariaLabel, map.place ?? undefined, marked('mention')];
    await expect.poll(() => marked('mention')).toEqual(['Iraq']);
    const before = seen();
    for (const name of attributes) {
      const value = { places: two(), exclude: 'p', mentions: 'none', loading: 'eager', place: 'iraq', tiles: '' }[name] ?? (/for|src|corrections|report|deep-link/.test(name) ? '' : 'x');
      map.setAttribute(name, value);
      await map.updateComplete;
      go(map, name);
    }
    await new Promise((resume) => setTimeout(resume, 100));
    await expect.poll(seen).toEqual(before);
    removeEventListener('unhandledrejection', rejected);
    expect(rejected).not.toHaveBeenCalled();
    expect(warn).not.toHaveBeenCalled();
  });
});

describe('what is wrong is said in words, and the article stays as it was', () => {
  const html = '<article id="a"><p>In <b>Quetta</b> it rained.</p></article>';
  const cases: [string, () => string, string, string][] = [
    ['a gazetteer that is not there', () => 'blob:nowhere', 'gazetteer', 'Nothing answered at blob:nowhere'],
    ['a gazetteer that is HTML', () => gazetteer('<!doctype html><p>Not found'), 'gazetteer', 'this is XML or HTML'],
    ['a gazetteer in metres', () => gazetteer({ type: 'FeatureCollection', features: [point('x', 'Quetta', [7458000, 3530000])] }), 'gazetteer', 'metres'],
    ['an article without a known place', () => gazetteer({ type: 'FeatureCollection', features: [point('x', 'Turbat', [63, 26])] }), 'places', 'names no place'],
  ];
  for (const [what, url, kind, words] of cases) {
    test(what, async () => {
      const article = add<HTMLElement>(html);
      const before = article.outerHTML;
      const map = document.createElement('article-map');
      const error = new Promise<{ kind: string; message: string }>((resolve) => map.addEventListener('story-error', resolve));
      Object.assign(map, { for: 'a', places: url() });
      document.body.append(map);
      const { kind: got, message } = await error;
      expect(got).toBe(kind);
      expect(message).toContain(words);
      expect(inner(map, '.notice').textContent).toBe(message);
      expect(article.outerHTML).toBe(before);
      expect(marked('mention')).toEqual([]);
    });
  }

  test('a gazetteer that does not come takes no country from the map', async () => {
    add('<article id="a"><p>From Quetta in Pakistan to France.</p></article>');
    const map = add<ArticleMap>('<article-map for="a" places="blob:nowhere" loading="eager"></article-map>');
    const told = new Promise<string>((resolve) => map.addEventListener('story-error', ({ kind }) => resolve(kind)));
    expect((await map.ready)?.places.map(({ id }) => id)).toEqual(['PK', 'FR']);
    expect(await told).toBe('gazetteer');
    expect(inner(map, '.notice').textContent).toMatch(/^The list of places could not be read: only countries can be mapped\. Nothing answered at blob:nowhere/);
    await expect.poll(() => placesOf(map)).toEqual(['Pakistan', 'France']);
    // What comes later needs no excuse.
    map.places = two();
    await expect.poll(() => placesOf(map)).toContain('Quetta');
    expect(map.shadowRoot!.querySelector('.notice')).toBeNull();
  });

  test('one bad feature loses no good one', async () => {
    add(html);
    const map = add<ArticleMap>(`<article-map for="a" places="${gazetteer({ type: 'FeatureCollection', features: [null, point('x', 'Quetta', [999, 0]), quetta] })}"></article-map>`);
    await map.ready;
    expect(placesOf(map)).toEqual(['Quetta']);
  });

  test('of a story that is given nothing is said of an article that is not there', async () => {
    const map = add<ArticleMap>('<article-map></article-map>');
    const told: string[] = [];
    map.addEventListener('story-error', ({ kind }) => told.push(kind));
    map.addEventListener('story-ready', () => told.push('ready'));
    await expect.poll(() => told).toEqual(['article']);
    const passage = { id: 'p1', kind: 'text', text: 'In Quetta.' } as const;
    map.story = { passages: [passage], places: [{ id: 'quetta', name: 'Quetta', names: [], shape: 'point', at: [67, 30], certainty: 'certain' }], mentions: [{ passage: 'p1', start: 3, end: 9, place: 'quetta', sense: 'literal' }] };
    await expect.poll(() => told).toEqual(['article', 'ready']);
    await new Promise((resume) => setTimeout(resume, 50));
    expect(told).toEqual(['article', 'ready']);
  });

  test('a story file’s own JSON, set as the story, is read as one; what is none is told', async () => {
    const map = add<ArticleMap>('<article-map loading="eager"></article-map>');
    const told: string[] = [];
    map.addEventListener('story-error', ({ kind, message }) => told.push(`${kind}: ${message}`));
    const { writeStory } = await import('../../src/formats/story-file.ts');
    map.story = writeStory({ passages: [{ id: 'p1', kind: 'text', text: 'In Quetta.' }], places: [{ id: 'quetta', name: 'Quetta', names: [], shape: 'point', at: [67, 30], certainty: 'certain' }], mentions: [{ passage: 'p1', start: 3, end: 9, place: 'quetta', sense: 'literal' }] }) as never;
    await expect.poll(() => placesOf(map)).toEqual(['Quetta']);
    for (const none of [{}, 5, { places: 5, passages: [], mentions: [] }]) {
      told.length = 0;
      map.story = none as never;
      await expect.poll(() => told.some((each) => each.startsWith('story: The story could not be read')), { message: JSON.stringify(none) }).toBe(true);
    }
  });

  test('ready never rejects', async () => {
    const map = add<ArticleMap>('<article-map for="nothing"></article-map>');
    expect(await map.ready).toBeUndefined();
    add('<article id="nothing"><p>France is a country.</p></article>');
    await expect.poll(async () => (await map.ready)?.places.map(({ id }) => id)).toEqual(['FR']);
  });
});

describe('an open place', () => {
  let map: ArticleMap;
  let article: HTMLElement;
  const seen: (string | undefined)[] = [];

  beforeEach(async () => {
    article = add('<article id="a"><p>In Quetta it rained.</p><p>The road to Kech is long, and Quetta lies at its end.</p></article>');
    map = add(`<article-map for="a" places="${two()}" loading="eager" style="height: 600px"></article-map>`);
    seen.length = 0;
    map.addEventListener('place-select', ({ place }) => seen.push(place));
    await map.ready;
    await expect.poll(() => inner(map, '.mark')).toBeTruthy();
  });

  test('is set by property, attribute or method, without an event, and is not reflected', async () => {
    map.setAttribute('place', 'quetta');
    await expect.poll(() => passagesOf(map)?.querySelector('h2')?.textContent).toBe('Quetta');
    map.show('kech');
    await expect.poll(() => passagesOf(map)?.querySelector('h2')?.textContent).toBe('Kech');
    expect(map.getAttribute('place')).toBe('quetta');
    map.close();
    await expect.poll(() => passagesOf(map)?.querySelector('h2')).toBeFalsy();
    map.place = 'no such place';
    await map.updateComplete;
    expect(passagesOf(map)?.querySelector('h2')).toBeFalsy();
    expect(seen).toEqual([]);
  });

  test('is told of when the reader opens and closes it', async () => {
    await page.getByRole('button', { name: /^Kech, 1 mention/ }).first().click();
    await expect.poll(() => seen).toEqual(['kech']);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => seen).toEqual(['kech', undefined]);
  });

  test('is walked through in reading order, alone or with the whole story', async () => {
    const at = () => [map.place, passagesOf(map)?.querySelector('.position')?.textContent, passagesOf(map)?.querySelector('blockquote')?.textContent.trim().slice(0, 8)];
    map.next();
    await expect.poll(at).toEqual(['quetta', '1 of 2 passages', 'In Quett']);
    map.next();
    await expect.poll(at).toEqual(['quetta', '2 of 2 passages', 'The road']);
    map.next({ within: 'place' });
    await expect.poll(at).toEqual(['quetta', '1 of 2 passages', 'In Quett']);
    map.next({ within: 'story' });
    await expect.poll(at).toEqual(['kech', '1 of 1 passage', 'The road']);
    map.previous({ within: 'story' });
    await expect.poll(at).toEqual(['quetta', '1 of 2 passages', 'In Quett']);
    map.previous({ within: 'story' });
    await expect.poll(at).toEqual(['quetta', '2 of 2 passages', 'The road']);
  });

  test('stands out in the text; nothing of it is left when the element goes, and the page’s own highlights stay', async () => {
    CSS.highlights.set('page', new Highlight(document.createRange()));
    const before = article.outerHTML;
    map.show('quetta');
    await expect.poll(() => marked('open')).toEqual(['Quetta', 'Quetta']);
    expect(marked('mention')).toEqual(['Quetta', 'Kech', 'Quetta']);
    map.mentions = 'none';
    await expect.poll(() => marked('mention')).toEqual([]);
    map.mentions = 'highlight';
    await expect.poll(() => marked('mention')).toHaveLength(3);
    expect(document.adoptedStyleSheets).toHaveLength(1);
    map.remove();
    await expect.poll(() => ['mention', 'open', 'spot'].flatMap(marked)).toEqual([]);
    expect(document.adoptedStyleSheets).toHaveLength(0);
    expect(CSS.highlights.has('page')).toBe(true);
    CSS.highlights.delete('page');
    expect(article.outerHTML).toBe(before);
  });

  test('shows its passage in the article unless the page does that itself', async () => {
    map.show('kech');
    const showButton = page.getByRole('button', { name: 'Show in the article' });
    await showButton.click();
    await expect.poll(() => marked('spot')).toEqual(['Kech']);
    await page.getByRole('button', { name: 'Back to the map' }).click();
    await expect.poll(() => marked('spot')).toEqual([]);
    let asked: unknown;
    map.addEventListener('passage-show', (event) => {
      asked = [event.passage, event.mention.place];
      event.preventDefault();
    });
    await showButton.click();
    expect(asked).toEqual(['p2', 'kech']);
    expect(marked('spot')).toEqual([]);
  });

  test('is the same place in GeoJSON that a gazetteer reader takes back', () => {
    const { places, faults } = readGazetteer(map.toGeoJSON());
    expect(faults).toEqual([]);
    expect(places.map(({ id, name, at }) => [id, name, at])).toEqual([['quetta', 'Quetta', [67, 30.2]], ['kech', 'Kech', [63, 26.1]]]);
  });
});

describe('a map', () => {
  test('waits until it is near the view, and does not where it is told not to', async () => {
    add('<article id="a"><p>In Quetta it rained.</p></article><div style="height: 9000px"></div>');
    const [lazy, eager] = [add<ArticleMap>(`<article-map for="a" places="${two()}"></article-map>`), add<ArticleMap>(`<article-map for="a" places="${two()}" loading="eager"></article-map>`)];
    await expect.poll(() => inner(eager, '.mark')).toBeTruthy();
    expect(inner(lazy, '.mark')).toBeNull();
    expect(placesOf(lazy)).toEqual(['Quetta']);
    lazy.scrollIntoView();
    await expect.poll(() => inner(lazy, '.mark')).toBeTruthy();
  });

  test('is called after the article, or as the page says', async () => {
    add('<article id="a"><h1>Rain</h1><p>In Quetta it rained.</p></article>');
    const map = add<ArticleMap>(`<article-map for="a" places="${two()}"></article-map>`);
    await expect.poll(() => inner(map, '[role=region]').getAttribute('aria-label')).toBe('Map of the places in “Rain”');
    map.label = 'Where it rained';
    await expect.poll(() => inner(map, '[role=region]').getAttribute('aria-label')).toBe('Where it rained');
  });

  test('draws what is named as a government hollow, and full where the page wants all', async () => {
    add('<article id="a"><p>Relations with Kabul and with Kech were cold.</p></article>');
    const url = gazetteer({ type: 'FeatureCollection', features: [point('kabul', 'Kabul', [69.2, 34.5], { government: 'AF' }), point('kech', 'Kech', [63, 26])] });
    const map = add<ArticleMap>(`<article-map for="a" places="${url}" loading="eager" style="height: 500px"></article-map>`);
    await expect.poll(() => inner(map, '.mark[data-place=kabul]')?.className).toContain('associative');
    map.senses = 'all';
    await expect.poll(() => inner(map, '.mark[data-place=kabul]')?.className).toContain('literal');
  });

  test('shows a story given by the page, without an article', async () => {
    const story: Story = {
      passages: [{ id: 'x', kind: 'text', text: 'Snow fell on Quetta.' }],
      places: readGazetteer({ type: 'FeatureCollection', features: [quetta] }).places,
      mentions: [{ passage: 'x', start: 13, end: 19, place: 'quetta', sense: 'literal' }],
    };
    const map = document.createElement('article-map');
    Object.assign(map, { story, loading: 'eager' });
    document.body.append(map);
    expect(await map.ready).toBe(story);
    await page.getByRole('button', { name: /^Quetta, 1 mention/ }).first().click();
    await expect.poll(() => passagesOf(map)?.querySelector('mark')?.textContent).toBe('Quetta');
    expect(passagesOf(map)?.querySelector('.show')).toBeNull();
  });

  test('is nobody else’s business: two on a page keep apart, and share the page’s marks', async () => {
    add('<article id="a"><p>In Quetta it rained.</p></article>');
    add('<article id="b"><p>In Kech it was dry.</p></article>');
    const [one, other] = [add<ArticleMap>(`<article-map for="a" places="${two()}"></article-map>`), add<ArticleMap>(`<article-map for="b" places="${two()}"></article-map>`)];
    await Promise.all([one.ready, other.ready]);
    await expect.poll(() => marked('mention').sort()).toEqual(['Kech', 'Quetta']);
    one.remove();
    await expect.poll(() => marked('mention')).toEqual(['Kech']);
    expect(placesOf(other)).toEqual(['Kech']);
  });
});

// Read as text: the corpus holds half a surrogate pair, which Vite's JSON loader refuses.
test.each((JSON.parse(corpus) as string[]).filter((text) => text.trim().replace(/\u200b/g, '') !== ''))('a hostile string stays text wherever it stands: %j', async (text) => {
  vi.spyOn(globalThis, 'alert').mockImplementation(() => expect.unreachable('something ran'));
  const article = add<HTMLElement>('<article id="a"><h1></h1><p></p></article>');
  article.querySelector('h1')!.textContent = text;
  article.querySelector('p')!.textContent = `${text} In Quetta, ${text} it rained.`;
  const url = gazetteer({ type: 'FeatureCollection', features: [{ ...quetta, id: text, properties: { title: text }, types: [{ label: text }], descriptions: [{ value: text }] }] });
  const map = add<ArticleMap>('<article-map for="a" loading="eager"></article-map>');
  map.places = url;
  map.setAttribute('label', text);
  map.setAttribute('source', text);
  await expect.poll(() => placesOf(map)).toHaveLength(1);
  map.place = map.story!.places[0]!.id;
  await expect.poll(() => passagesOf(map)?.querySelector('h2')).toBeTruthy();
  const roots = [map.shadowRoot!, passagesOf(map)!, map.shadowRoot!.querySelector('place-list')!.shadowRoot!];
  const tags = new Set(roots.flatMap((root) => [...root.querySelectorAll('*')].map((element) => element.localName)));
  for (const tag of ['img', 'script', 'iframe', 'object', 'audio', 'details', 'link', 'base', 'meta', 'template', 'x', 'select']) expect(tags.has(tag), tag).toBe(false);
  expect(map.shadowRoot!.querySelector('article-map')).toBeNull();
});
