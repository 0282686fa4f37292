import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ArticleMap } from '../../../src/index.ts';
import type { Story } from '../../../src/story.ts';
import { stage } from '../../pages/stage.ts';
import { build, missingFrom } from '../install.ts';
import { drive, type Driver } from './drive.ts';
import type { PageChange } from './page.ts';

const frameworks = ['react', 'vue', 'svelte', 'angular'] as const;
const shared = stage('..');

const story: Story = {
  passages: [{ id: 's1', kind: 'text', text: 'From Sibi to Quetta.' }, { id: 's2', kind: 'text', text: 'Sibi is hot, and so is Quetta.' }],
  places: [
    { id: 'sibi', name: 'Sibi', names: [{ toponym: 'Sibi' }], shape: 'point', at: [67.9, 29.5], geometry: { type: 'Point', coordinates: [67.9, 29.5] }, certainty: 'certain' },
    { id: 'quetta', name: 'Quetta', names: [{ toponym: 'Quetta' }], shape: 'point', at: [67, 30.2], geometry: { type: 'Point', coordinates: [67, 30.2] }, certainty: 'less-certain', note: 'The market is outside the town.' },
  ],
  mentions: [
    { passage: 's1', start: 5, end: 9, place: 'sibi', sense: 'literal' },
    { passage: 's1', start: 13, end: 19, place: 'quetta', sense: 'literal' },
    { passage: 's2', start: 0, end: 4, place: 'sibi', sense: 'literal' },
    { passage: 's2', start: 23, end: 29, place: 'quetta', sense: 'literal' },
  ],
};

/** What was said of a reader's last act is no longer news after so many milliseconds. */
const SAID = 3500;

/** What a framework does to a text while the map marks it, one after the other. */
const edits: [why: string, change: PageChange][] = [
  ['a text is written anew', { title: 'Rain in Sibi and Gwadar' }],
  ['a part of a text changes', { name: 'Sibi' }],
  ['texts and elements go', { aside: false }],
  ['a part changes to what is no name', { name: 'nobody’s town' }],
  ['texts and elements come again', { aside: true, name: 'Gwadar' }],
  ['paragraphs change places', { paragraphs: [{ id: 'c', text: 'Nobody left.' }, { id: 'b', text: 'The road from Sibi was closed' }, { id: 'a', text: 'Quetta lies far from Kech.' }] }],
  ['texts change places', { names: ['Sibi', 'Gwadar', 'Quetta'] }],
  ['a text goes, one comes, and all are elsewhere', { names: ['Kech', 'Quetta', 'Sibi'] }],
  ['a paragraph comes and one goes', { paragraphs: [{ id: 'd', text: 'Kech and Kech again.' }, { id: 'b', text: 'Quetta had no road' }, { id: 'c', text: 'Nobody left.' }] }],
  ['markup is set', { html: '<b>Kech</b> and <i>Sibi</i> and Quetta' }],
  ['markup that is the same but for a letter', { html: '<b>Kech</b> and <i>Sibi</i> and Quetta!' }],
  ['much at once', { title: 'Quetta', name: 'Quetta', aside: false, html: 'Sibi', names: ['Gwadar'], paragraphs: [] }],
  ['and back', { title: 'Rain', name: 'Kech', aside: true, html: 'Kech', names: ['Quetta', 'Sibi', 'Gwadar'], paragraphs: [{ id: 'a', text: 'Kech' }] }],
  ['no name is left', { title: '', name: 'x', aside: false, html: '', names: [], paragraphs: [] }],
  ['names come', { title: 'Quetta', name: 'Sibi', aside: true, html: 'Gwadar', names: ['Kech'], paragraphs: [{ id: 'z', text: 'Sibi' }] }],
];

describe.each(frameworks)('in %s', (framework) => {
  const project = fileURLToPath(new URL(`${framework}/`, import.meta.url));
  let missing: string | undefined;
  let driver: Driver;

  beforeAll(() => {
    missing = missingFrom(project);
    if (missing === undefined) build(project);
  });
  beforeEach(async ({ skip }) => {
    skip(missing !== undefined, missing);
    driver = await drive(shared.browser, shared.site, framework);
  });
  afterEach(async () => {
    await driver?.close();
  });

  const inMap = <T>(read: (map: ArticleMap) => T): Promise<T> => driver.page.evaluate(`(${read})(document.querySelector('article-map'))`) as Promise<T>;

  describe.each(['highlight', 'link'] as const)('with mentions="%s"', (mentions) => {
    test.each([['beside the article', false], ['round it', true]] as const)('%s, the text is the framework’s, whatever it does to it', async (_, inside) => {
      await driver.set({ inside, map: { mentions } });
      for (const [why, change] of [['at first', {}], ...edits] as const) {
        await driver.set(change);
        await expect.poll(async () => {
          const { text, twin, names, buttons, highlights } = await driver.compare();
          return { why, text: text === twin || text, marked: buttons + highlights - names, buttons: mentions === 'link' ? buttons === names : buttons === 0 };
        }, { timeout: 5000 }).toEqual({ why, text: true, marked: 0, buttons: true });
      }
      expect(await driver.torn()).toEqual([]);
      expect(driver.seen.errors).toEqual([]);
    });
  });

  /** Ids of the places in the map's list, in order. */
  const listed = () => inMap((map) => [...map.shadowRoot!.querySelector('place-list')!.shadowRoot!.querySelectorAll<HTMLElement>('button[data-place]')].map(({ dataset }) => dataset.place));
  /** Name of the open place. */
  const open = () => inMap((map) => map.shadowRoot!.querySelector('place-passages:not([hidden])')?.shadowRoot?.querySelector('h2')?.textContent);
  const choose = (place: string) => driver.page.locator(`article-map place-list button[data-place="${place}"]`).click();
  const names = (text: Story | undefined) => text?.mentions.length;

  describe('attributes and properties', () => {
    test('arrive as the framework writes them', async () => {
      expect(await inMap(({ for: id, places, sourceNote, loading, deepLink }) => ({ id, places, sourceNote, loading, deepLink: Boolean(deepLink) }))).toEqual({ id: 'text', places: 'places.json', sourceNote: 'from a page', loading: 'eager', deepLink: false });
      expect(names(await inMap(({ story }) => story))).toBe((await driver.compare()).names);
    });

    const kinds: [kind: string, change: PageChange, read: (map: ArticleMap) => unknown, expected: unknown][] = [
      ['a boolean property with a capital', { map: { deepLink: true } }, ({ deepLink }) => deepLink, true],
      ['a boolean property that is false', { map: { deepLink: false } }, ({ deepLink }) => deepLink, false],
      ['a string', { map: { label: 'Where it <b>rained</b>' } }, (map) => map.shadowRoot!.querySelector('.frame')!.ariaLabel, 'Where it <b>rained</b>'],
      ['a number', { map: { label: 2026 } }, (map) => map.shadowRoot!.querySelector('.frame')!.ariaLabel, '2026'],
      ['a selector', { map: { exclude: 'h2, p' } }, ({ story: read }) => read?.mentions.length, 0],
    ];
    test.each(kinds)('%s', async (_, change, read, expected) => {
      if (change.map?.deepLink === false) await driver.set({ map: { deepLink: true } });
      await driver.set(change);
      await expect.poll(() => inMap(read)).toEqual(expected);
      expect(driver.seen.errors).toEqual([]);
    });

    test('a boolean attribute comes and goes, and a map of nothing says so', async () => {
      const bare = () => driver.page.evaluate(() => {
        const { deepLink, story: read, childNodes } = document.querySelector<ArticleMap>('#bare')!;
        return { deepLink, story: read, text: [...childNodes].map(({ textContent }) => textContent).join('').trim() };
      });
      for (const deepLink of [false, true, false]) {
        await driver.set({ bare: { deepLink } });
        await expect.poll(bare).toEqual({ deepLink, story: undefined, text: '' });
      }
      expect(await driver.heard('story-error')).toEqual([{ type: 'story-error', from: 'article-map', kind: 'article', message: expect.stringMatching(/article/) }]);
      expect(driver.seen.errors).toEqual([]);
    });

    test.each([undefined, null])('that are set to %s are as if they had never been', async (nothing) => {
      const before = (await driver.compare()).names;
      await driver.set({ map: { place: 'quetta', label: 'Rain', deepLink: true, mentions: 'none', exclude: 'p', story } });
      await expect.poll(open).toBe('Quetta');
      await driver.set({ map: { place: nothing, label: nothing, deepLink: nothing, mentions: nothing, exclude: nothing, story: nothing } });
      await expect.poll(() => driver.compare()).toMatchObject({ highlights: before, buttons: 0 });
      expect(await open()).toBeUndefined();
      expect(await inMap((map) => [map.shadowRoot!.querySelector('.frame')!.ariaLabel, Boolean(map.deepLink)])).toEqual(['Map of the places in “Rain in Quetta”', false]);
      expect(driver.seen.errors).toEqual([]);
      expect(driver.warnings).toEqual([]);
    });

    test('a place that is set opens, and is no event', async () => {
      await driver.set({ map: { place: 'quetta' } });
      await expect.poll(open).toBe('Quetta');
      await driver.set({ map: { place: 'sibi' } });
      await expect.poll(open).toBe('Sibi');
      await driver.set({ map: { place: undefined } });
      await expect.poll(open).toBeUndefined();
      expect(await driver.heard('place-select')).toEqual([]);
    });

    test('a story that is set is shown, as the framework holds it, and can be read, stepped through and given away', async () => {
      await driver.set({ map: { story } });
      await expect.poll(listed).toEqual(['sibi', 'quetta']);
      expect(await inMap((map) => JSON.parse(JSON.stringify(map.story)))).toEqual(story);
      // Vue and Svelte give a proxy of it.
      expect(await inMap((map) => map.story === window.page.state.map.story)).toBe(framework === 'react' || framework === 'angular');
      await choose('quetta');
      await expect.poll(open).toBe('Quetta');
      await inMap((map) => map.next());
      const position = () => inMap((map) => map.shadowRoot!.querySelector('place-passages')!.shadowRoot!.querySelector('.position')?.textContent);
      await expect.poll(position).toMatch(/^2 of 2/);
      expect(await inMap(async (map) => [(map.toGeoJSON() as { features: unknown[] }).features.length, JSON.stringify(map.toAnnotations()).match(/"TextQuoteSelector"/g)?.length])).toEqual([2, 4]);
      await driver.page.waitForFunction(() => document.querySelector('article-map')!.shadowRoot!.querySelector('.leaflet-tile-loaded'));
      expect(await inMap(async (map) => (await map.toImage()).type)).toBe('image/png');
      expect(await driver.heard('place-select')).toEqual([expect.objectContaining({ place: 'quetta', mention: story.mentions[1] })]);
      // A later one takes its place, with what is open in both.
      await driver.set({ map: { story: { ...story, mentions: story.mentions.slice(1) } } });
      await expect.poll(() => inMap((map) => map.story?.mentions.length)).toBe(3);
      expect(await open()).toBe('Quetta');
      expect(driver.seen.errors).toEqual([]);
      expect(driver.warnings).toEqual([]);
    });
  });

  describe('events, heard by the framework’s own handlers', () => {
    test('story-ready, and story-error with what is wrong', async () => {
      expect(await driver.heard('story-ready')).toEqual([{ type: 'story-ready', from: 'article-map' }]);
      await driver.set({ title: '', name: 'x', aside: false, html: '', names: [], paragraphs: [] });
      // The words that stand there always name one place.
      await driver.set({ map: { exclude: 'p' } });
      await expect.poll(() => driver.heard('story-error')).toEqual([{ type: 'story-error', from: 'article-map', kind: 'places', message: expect.stringMatching(/\w/) }]);
      expect(driver.seen.errors).toEqual([]);
    });

    test('place-select with the place and the mention, and with none when it is closed', async () => {
      await choose('kech');
      await expect.poll(open).toBe('Kech');
      await driver.page.keyboard.press('Escape');
      await expect.poll(open).toBeUndefined();
      expect(await driver.heard('place-select')).toEqual([
        { type: 'place-select', from: 'article-map', place: 'kech', mention: expect.objectContaining({ place: 'kech', sense: 'literal', start: 3, end: 7 }) },
        { type: 'place-select', from: 'article-map' },
      ]);
    });

    test.each([['that is cancelled leaves the reader where they are', true], ['leads the reader to the passage', false]])('passage-show %s', async (_, cancel) => {
      await driver.page.evaluate((wanted) => (window.page.cancel = wanted), cancel);
      await choose('kech');
      await driver.page.locator('article-map place-passages').getByRole('button', { name: 'Show in the article' }).click();
      await expect.poll(() => driver.heard('passage-show')).toEqual([{ type: 'passage-show', from: 'article-map', passage: expect.stringMatching(/^p\d+$/), mention: expect.objectContaining({ place: 'kech' }) }]);
      const spot = () => driver.page.evaluate(() => [CSS.highlights.get('article-map-spot')?.size ?? 0, document.activeElement?.localName === 'article-map']);
      await expect.poll(spot).toEqual(cancel ? [0, true] : [1, false]);
    });
  });

  describe('a life in the framework', () => {
    test('it is taken away and put back, and nothing of it is left, on the page or in memory', async () => {
      await driver.set({ map: { mentions: 'link' } });
      const cycle = async () => {
        await driver.set({ shown: true });
        await driver.page.waitForFunction(() => Boolean(document.querySelector('article-map')?.shadowRoot?.querySelector('.leaflet-tile-loaded') && document.querySelector('[data-article-map]')));
        await choose('quetta');
        await expect.poll(open).toBe('Quetta');
        await driver.set({ shown: false });
        await driver.page.waitForFunction(() => !document.querySelector('article-map') && !document.querySelector('[data-article-map]'));
      };
      for (let i = 0; i < 3; i++) await cycle();
      expect(await driver.page.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length])).toEqual([0, 0]);
      expect(await driver.compare()).toMatchObject({ buttons: 0, highlights: 0 });
      const left = async () => {
        await new Promise((resume) => setTimeout(resume, SAID));
        return driver.counts();
      };
      const before = await left();
      for (let i = 0; i < 5; i++) await cycle();
      expect(await left()).toEqual(before);
      const heard = (await driver.heard('story-ready')).length;
      await driver.set({ title: 'Nobody hears of this' });
      await new Promise((resume) => setTimeout(resume, 600));
      expect(await driver.heard('story-ready')).toHaveLength(heard);
      expect(await driver.torn()).toEqual([]);
      expect(driver.seen.errors).toEqual([]);
      expect(driver.warnings).toEqual([]);
    });

    test('it is moved, and keeps its open place and its story', async () => {
      await choose('gwadar');
      await expect.poll(open).toBe('Gwadar');
      const heard = await driver.heard('story-ready');
      await inMap((map) => Object.assign(window, { before: [map, map.story] }));
      for (const last of [true, false]) {
        await driver.set({ last });
        await driver.page.waitForFunction((after) => (document.querySelector('article-map')!.compareDocumentPosition(document.getElementById('text')!) === Node.DOCUMENT_POSITION_PRECEDING) === after, last);
        expect(await open()).toBe('Gwadar');
        expect(await inMap((map) => (window as unknown as { before: unknown[] }).before.map((each, i) => each === [map, map.story][i]))).toEqual([true, true]);
      }
      expect(await driver.heard('story-ready')).toEqual(heard);
      expect(driver.seen.errors).toEqual([]);
    });

    test('it is emptied of an article that stood inside it, and filled again', async () => {
      await driver.set({ inside: true });
      await expect.poll(() => driver.compare()).toSatisfy(({ highlights, names: all }) => highlights === all);
      await driver.set({ inside: false });
      await expect.poll(() => driver.compare()).toSatisfy(({ highlights, names: all }) => highlights === all);
      expect(await inMap((map) => [map.childElementCount, map.story?.mentions.length])).toEqual([0, (await driver.compare()).names]);
      expect(driver.seen.errors).toEqual([]);
    });
  });

  test('the README’s page shows what is open, and opens what it wants', async () => {
    await driver.close();
    driver = await drive(shared.browser, shared.site, framework, '?report');
    const output = () => driver.page.locator('output').innerText();
    expect(await output()).toBe('none');
    await driver.page.getByRole('button', { name: 'Kech', exact: true }).click();
    await expect.poll(output).toBe('kech');
    expect(await open()).toBe('Kech');
    expect(new URL(driver.page.url()).hash).toMatch(/place=kech/);
    await driver.page.getByRole('button', { name: 'Show Quetta' }).click();
    await expect.poll(open).toBe('Quetta');
    expect(await output()).toBe('quetta');
    expect(driver.seen.errors).toEqual([]);
    expect(driver.warnings).toEqual([]);
  });
});
