import { afterEach, describe, expect, test, vi } from 'vitest';
import { setWords, type ArticleMap } from '../../src/index.ts';
import { add, feature, inner, listButton, mount, opened, places } from './mount.ts';

/** The same places, one of them with a Persian name too. */
const named = places.map((place) => ('id' in place && place.id === 'quetta' ? { ...place, names: [{ toponym: 'Quetta', lang: 'en' }, { toponym: 'کویته', lang: 'fa' }] } : place));
const { documentElement: root } = document;
const { lang: before } = root;

const frame = (map: ArticleMap) => inner(map, '.frame');
const spoken = (map: ArticleMap) => [frame(map)?.lang, frame(map)?.dir, inner(map, 'map-controls')?.shadowRoot?.querySelector('button')?.title];
const ENGLISH = ['en', 'ltr', 'Zoom in'];
const PERSIAN = ['fa', 'rtl', 'بزرگ‌نمایی'];
const FRENCH = ['fr', 'ltr', 'Zoom avant'];

function shadowed(lang: string): { host: HTMLElement; map: ArticleMap } {
  const host = document.createElement('div');
  if (lang) host.lang = lang;
  const map = document.createElement('article-map');
  host.attachShadow({ mode: 'closed' }).append(map);
  return { host, map };
}

afterEach(() => {
  root.lang = before;
});

describe('the interface is in the language of the nearest lang', () => {
  test('of an ancestor, and of the document where none is nearer', async () => {
    root.lang = 'fr';
    const { box, map } = add({ attributes: '' });
    await expect.poll(() => spoken(map)).toEqual(FRENCH);
    box.lang = 'fa-AF';
    await expect.poll(() => spoken(map)).toEqual(PERSIAN);
    map.lang = 'en_US';
    await expect.poll(() => spoken(map)).toEqual(ENGLISH);
  });

  test('through shadow roots, closed ones too; live on their hosts and inside', async () => {
    const { host, map } = shadowed('fa');
    const outer = shadowed('');
    outer.host.lang = 'fr';
    (outer.map.getRootNode() as ShadowRoot).append(host);
    document.body.append(outer.host);
    await expect.poll(() => spoken(map)).toEqual(PERSIAN);
    host.removeAttribute('lang');
    await expect.poll(() => spoken(map)).toEqual(FRENCH);
    outer.host.lang = 'en';
    await expect.poll(() => spoken(map)).toEqual(ENGLISH);
  });

  test('of the tree it was written in, whatever slot shows it', async () => {
    const around = document.createElement('div');
    around.lang = 'fa';
    around.attachShadow({ mode: 'open' }).innerHTML = '<div lang="fr"><slot></slot></div>';
    const map = document.createElement('article-map');
    around.append(map);
    document.body.append(around);
    await expect.poll(() => spoken(map)).toEqual(PERSIAN);
  });

  test('of each of two elements on one page', async () => {
    const [one, other] = [add({ attributes: '' }), add({ attributes: '' })];
    one.box.lang = 'fa';
    other.box.lang = 'fr';
    await expect.poll(() => [spoken(one.map), spoken(other.map)]).toEqual([PERSIAN, FRENCH]);
  });

  test('where it has been moved to', async () => {
    const { box, map } = add({ attributes: '' });
    const elsewhere = document.createElement('div');
    elsewhere.lang = 'fa';
    document.body.append(elsewhere);
    await expect.poll(() => spoken(map)).toEqual(ENGLISH);
    elsewhere.append(map);
    await expect.poll(() => spoken(map)).toEqual(PERSIAN);
    box.append(map);
    await expect.poll(() => spoken(map)).toEqual(ENGLISH);
  });

  test('the last one asked for, however the files arrive', async () => {
    const { box, map } = add({ attributes: '' });
    for (const lang of ['ar', 'zh', 'fa', 'fr']) box.lang = lang;
    await expect.poll(() => spoken(map)).toEqual(FRENCH);
  });

  test('one observer looks after all elements, and none when they have gone', async () => {
    const observe = vi.spyOn(MutationObserver.prototype, 'observe');
    const disconnect = vi.spyOn(MutationObserver.prototype, 'disconnect');
    const watching = () => new Set(observe.mock.contexts.filter((_, i) => observe.mock.calls[i]![1]?.attributeFilter?.join() === 'lang'));
    const maps = [add({ attributes: '' }), add({ attributes: '' }), add({ attributes: '' })];
    expect(watching().size).toBe(1);
    const [observer] = watching();
    for (const { map } of maps) {
      expect(disconnect.mock.contexts).not.toContain(observer);
      map.remove();
    }
    await expect.poll(() => disconnect.mock.contexts).toContain(observer);
  });
});

describe('in Persian', () => {
  test('the whole frame is: places by their Persian names, numbers, marks, the open place; and back, live', async () => {
    const { box, map } = await mount({ features: named });
    box.lang = 'fa';
    const names = () => [listButton(map, 'quetta').querySelector('.name')?.textContent, listButton(map, 'quetta').querySelector('.count')?.textContent, inner(map, '.label[data-place=quetta]')?.firstChild?.textContent, inner(map, '.mark[data-place=quetta]')?.getAttribute('aria-label')];
    await expect.poll(names).toEqual(['کویته', '۲', 'کویته', 'کویته، ۲ اشاره، ۲ به خود مکان']);
    expect(inner(map, '.caption').textContent).toContain('کویته');
    await expect.poll(() => inner(map, '.scale .km')?.textContent).toMatch(/^[۰-۹]+ کیلومتر$/);
    map.show('quetta');
    await expect.poll(() => opened(map)?.querySelector('h2')?.textContent).toBe('کویته');
    expect(opened(map)!.querySelector('.position')!.textContent).toBe('بند ۱ از ۲');
    box.lang = 'en';
    await expect.poll(names).toEqual(['Quetta', '2', 'Quetta', 'Quetta, 2 mentions, 2 of the place itself']);
    await expect.poll(() => opened(map)?.querySelector('h2')?.textContent).toBe('Quetta');
  });

  test('a mark that stands for several places counts the rest of them in its own digits', async () => {
    const towns = ['Alton', 'Belton', 'Colton'].map((town, i) => feature(town.toLowerCase(), town, 'Point', [67 + i / 1000, 30]));
    const { box, map } = await mount({ features: [...towns, feature('far', 'Farton', 'Point', [10, 50])], html: '<p>From Alton to Belton, to Colton and to Farton.</p>' });
    const label = () => inner(map, '.label[data-place~=alton]')?.textContent;
    await expect.poll(label).toBe('Alton +2');
    box.lang = 'fa';
    await expect.poll(label).toBe('Alton +۲');
  });

  test('its layout is from right to left in a page from left to right, and the reverse', async () => {
    const [persian, english] = [await mount(), await mount()];
    persian.box.lang = 'fa';
    Object.assign(english.box, { lang: 'en', dir: 'rtl' });
    await expect.poll(() => [spoken(persian.map), spoken(english.map)]).toEqual([PERSIAN, ENGLISH]);
    // The scale comes with what a reader does.
    await expect.poll(() => [persian.map, english.map].every((map) => inner(map, '.scale'))).toBe(true);
    const side = (map: ArticleMap, selector: string) => {
      const [box, part] = [inner(map, '.map-box').getBoundingClientRect(), inner(map, selector).getBoundingClientRect()];
      return part.left - box.left < box.right - part.right ? 'left' : 'right';
    };
    expect(['.controls', '.legend', '.scale'].map((part) => side(persian.map, part))).toEqual(['left', 'right', 'left']);
    expect(['.controls', '.legend', '.scale'].map((part) => side(english.map, part))).toEqual(['right', 'left', 'right']);
    expect([persian.map, english.map].map((map) => getComputedStyle(inner(map, '.caption')).direction)).toEqual(['rtl', 'ltr']);
  });

  test.each([
    ['said on the article', '<div lang="ur" dir="rtl"><p>Quetta میں بارش ہوئی۔</p></div>', 'ur', 'rtl'],
    ['said on a passage', '<p lang="en" dir="ltr">In Quetta it rained.</p>', 'en', 'ltr'],
    ['said on the page alone', '<p>In Quetta it rained.</p>', 'en', 'auto'],
  ])('a passage keeps the language and direction %s', async (_, html, lang, dir) => {
    root.lang = 'en';
    const { box, map } = add({ attributes: '', html });
    box.lang = 'fa';
    await map.ready;
    map.show('quetta');
    await expect.poll(() => opened(map)?.querySelector('blockquote')?.lang).toBe(lang);
    expect(opened(map)!.querySelector('blockquote')!.dir).toBe(dir);
    await expect.poll(() => frame(map).lang).toBe('fa');
  });
});

describe('a host’s own words', () => {
  test('are shown at once, over English for a language without a dictionary', async () => {
    const { box, map } = add({ attributes: '' });
    box.lang = 'he';
    await expect.poll(() => spoken(map)).toEqual(ENGLISH);
    await setWords('he', { dir: 'rtl', zoomIn: 'התקרבות' });
    await expect.poll(() => spoken(map)).toEqual(['he', 'rtl', 'התקרבות']);
    expect(inner(map, 'map-controls').shadowRoot!.querySelectorAll('button')[1]!.title).toBe('Zoom out');
  });

  test('take the place of ours in a language we have', async () => {
    const { box, map } = add({ attributes: '' });
    box.lang = 'zh-Hant';
    await expect.poll(() => spoken(map)).toEqual(['zh', 'ltr', '放大']);
    await setWords('zh-Hant', { legendLiteral: '事發地點' });
    await expect.poll(() => inner(map, '.legend .literal').textContent).toBe('事發地點');
    expect(frame(map).lang).toBe('zh-Hant');
  });
});
