import { afterEach, beforeEach, describe, expect, test, vi, type MockInstance } from 'vitest';
import geography from '../../geo/places.json?raw';
import readme from '../../README.md?raw';
import corpus from '../cases/hostile-strings.json?raw';
import '../../src/index.ts';
import type { ArticleMap } from '../../src/index.ts';
import { add, feature, places } from './mount.ts';

let warnings: MockInstance<typeof console.warn>;

beforeEach(() => {
  warnings = vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

async function meant(html: string, features = places): Promise<string[][]> {
  const { map } = add({ html, features, attributes: '' });
  const story = await map.ready;
  const texts = new Map(story?.passages.map(({ id, text }) => [id, text]));
  return story?.mentions.map(({ passage, start, end, place }) => [place, texts.get(passage)!.slice(start, end)]) ?? [];
}

describe('what an editor says in the article wins over everything', () => {
  test.each([
    ['on a name, over the gazetteer', '<p>In <b data-place="kech">Quetta</b> and Quetta.</p>', [['kech', 'Quetta'], ['quetta', 'Quetta']]],
    ['on other words', '<p>In <b data-place="kech">the town</b>.</p>', [['kech', 'the town']]],
    ['that no place is meant', '<p>Miss <i data-place="none">Quetta</i> of Kech.</p>', [['kech', 'Kech']]],
    ['over a longer name round it', '<p>The <b data-place="kech">Coast</b> Road and Kech.</p>', [['kech', 'Coast'], ['kech', 'Kech']]],
    ['on several elements at once', '<p>In <span data-place="kech">the <b>old</b> <i>town</i></span>.</p>', [['kech', 'the old town']]],
    ['nested: the inner one', '<p>In <span data-place="none">Quetta and <b data-place="kech">Kech</b></span>.</p>', [['kech', 'Kech']]],
    ['in a link', '<p>In <a href="#x" data-place="kech">the town</a>.</p>', [['kech', 'the town']]],
    ['on a block', '<div><p data-place="none">Quetta</p><p>Kech</p></div>', [['kech', 'Kech']]],
    ['on an element that spans blocks', '<div data-place="none"><p>Quetta</p><p>Kech</p></div><p>Makran</p>', [['makran', 'Makran']]],
    ['nested: the inner one, where both name a place', '<p>In <span data-place="makran">the <b data-place="kech">old town</b> and Quetta</span>.</p>', [['kech', 'old town']]],
    ['nested: the inner one, round the same words', '<p>In <span data-place="makran"><b data-place="kech">the town</b></span>, <i data-place="kech"><b data-place="none">Quetta</b></i>.</p>', [['kech', 'the town']]],
    ['nested: the inner block', '<section data-place="none"><p>Quetta</p><div data-place="kech"><p>The town</p></div><p>Quetta</p></section><p>Makran</p>', [['kech', 'The town'], ['makran', 'Makran']]],
    ['nested: the inner of two blocks with one text', '<div data-place="makran"><div data-place="kech"><p>The town</p></div></div>', [['kech', 'The town']]],
    ['on a block with lists, tables and line breaks in it', '<div data-place="none"><ul><li>Quetta<li>Kech</ul><table><tr><td>Quetta<td>Kech</table>Quetta<br>Kech</div><p>Makran</p>', [['makran', 'Makran']]],
    ['and not in another case, or with more than an id', '<p><b data-place="KECH">Quetta</b>, <b data-place=" kech ">Quetta</b>, Kech</p>', [['kech', 'Kech']]],
  ])('%s', async (_, html, wanted) => {
    expect(await meant(html)).toEqual(wanted);
  });

  test('and does so again when it is changed', async () => {
    const { map, article } = add({ html: '<p>In <b>Quetta</b>.</p>', attributes: '' });
    const ids = (element: ArticleMap) => element.story?.mentions.map(({ place }) => place);
    await expect.poll(() => ids(map)).toEqual(['quetta']);
    article.querySelector('b')!.dataset.place = 'kech';
    await expect.poll(() => ids(map)).toEqual(['kech']);
    article.querySelector('b')!.dataset.place = 'none';
    await expect.poll(() => ids(map)).toEqual([]);
  });

  test.each((JSON.parse(corpus) as string[]).filter((id) => id.trim() !== ''))('with whatever id the place has: %j', async (id) => {
    const { map, article } = add({ html: '<p>In <b>Quetta</b> and Kech.</p>', features: [feature('quetta', 'Quetta', 'Point', [67, 30]), feature(id, 'Kech', 'Point', [63, 26])], attributes: '' });
    await map.ready;
    const known = map.story!.places[1]!.id;
    article.querySelector('b')!.setAttribute('data-place', known);
    await expect.poll(() => map.story!.mentions.map(({ place }) => place)).toEqual([known, known]);
  });

  test('an id that is no place is told of once, and its words name none', async () => {
    const html = '<p>In <b data-place="qetta">Quetta</b>, <b data-place="qetta">Quetta</b>, <b data-place="none">Quetta</b> and Kech.</p>';
    expect(await meant(html)).toEqual([['kech', 'Kech']]);
    await expect.poll(() => warnings.mock.calls.map(([message]) => String(message)).filter((message) => message.includes('"qetta"'))).toHaveLength(1);
    expect(warnings).toHaveBeenCalledOnce();
  });

  test('as in the sample of the README', async () => {
    const sample = /\*\*Corrections by hand\*\*[\s\S]*?```html\n([\s\S]*?)```/.exec(readme)![1]!;
    expect(await meant(sample, (JSON.parse(geography) as { features: object[] }).features)).toEqual([['pashin', 'the village'], ['tehran', 'Tehran']]);
    expect(warnings).not.toHaveBeenCalled();
  });
});
