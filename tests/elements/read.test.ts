import { afterEach, expect, test } from 'vitest';
import corpus from '../cases/article-text.json';
import { readArticle } from '../../src/article/read.ts';
import { explore } from '../../src/explore.ts';
import { FURNITURE } from '../../src/text/furniture.ts';
import { foldedText } from '../../src/text/fold.ts';
import { furnitureCases } from '../furniture-cases.ts';
import { gazetteerOf } from '../gazetteer-of.ts';

afterEach(() => document.body.replaceChildren());

interface Case { id: string; html: string; why: string; lang?: string; names: Record<string, string[]>; expected: Record<string, number>; setup?: string }

for (const { id, html, names, expected, why, setup, lang } of corpus.cases as unknown as Case[]) {
  test(`reads the page as the contract says: ${id}, ${why}`, () => {
    const root = document.createElement('article');
    if (lang) root.lang = lang;
    root.innerHTML = html;
    document.body.append(root);
    if (setup) new Function('root', setup)(root);
    const before = root.innerHTML;
    const text = readArticle(root);
    const { mentions } = explore(text.passages, gazetteerOf(names));
    expect(Object.fromEntries(Object.keys(expected).map((place) => [place, mentions.filter((mention) => mention.place === place).length]))).toEqual(expected);
    for (const mention of mentions) {
      // The way back: the page's range says the name, whatever stands in its letters.
      const range = text.range(mention.passage, mention.start, mention.end)!;
      const spellings = names[mention.place]!.flatMap((name) => [foldedText(name), foldedText(name.toUpperCase())]).map((name) => name.replace(/\s/g, ''));
      expect(spellings).toContain(foldedText(range.toString()).replace(/\s/g, ''));
      const at = text.locate(range.startContainer, range.startOffset);
      expect(at).toEqual({ passage: mention.passage, offset: mention.start });
    }
    expect(root.innerHTML).toBe(before);
  });
}

test('what an editor says with data-place wins, and none means none', () => {
  const root = document.createElement('article');
  root.innerHTML = '<p>He left <b data-place="york">New York</b> for York, and <i data-place="none">York</i> stayed; <span data-place="york">the city</span> slept.</p>';
  document.body.append(root);
  const { passages } = readArticle(root);
  const { mentions } = explore(passages, gazetteerOf({ york: ['York'], ny: ['New York'] }));
  expect(mentions.map(({ place, start, end }) => [place, passages[0]!.text.slice(start, end)])).toEqual([['york', 'New York'], ['york', 'York'], ['york', 'the city']]);
});

test('furniture is left out by a selector, and a selector that is none excludes nothing', () => {
  const root = document.createElement('article');
  root.innerHTML = '<p class="byline">Tehran</p><p>Tehran</p>';
  document.body.append(root);
  const found = (exclude: string) => readArticle(root, { exclude }).passages.map(({ text }) => text);
  expect(found('.byline')).toEqual(['Tehran']);
  expect(found(':::')).toEqual(['Tehran', 'Tehran']);
});

test('ids are the blocks’ own, else the next free p1, p2 …', () => {
  const root = document.createElement('article');
  root.innerHTML = '<h1>A</h1><p id="p1">B</p><p>C</p><p id="x">D</p>';
  document.body.append(root);
  expect(readArticle(root).passages.map(({ id, kind }) => [id, kind])).toEqual([['p2', 'heading'], ['p1', 'text'], ['p3', 'text'], ['x', 'text']]);
});

test.each(furnitureCases)('furniture is left out: %s', (_, html, read) => {
  const root = document.createElement('article');
  root.innerHTML = html;
  document.body.append(root);
  expect(readArticle(root, { exclude: FURNITURE }).passages.map(({ text }) => text)).toEqual(read);
});

test('what is marked of a name that a note’s number stands in begins and ends with the name', () => {
  const root = document.createElement('article');
  root.innerHTML = '<p>In Sistan<sup><a href="#n">[1]</a></sup> and Baluchestan<sup><a href="#n">[2]</a></sup>.</p>';
  document.body.append(root);
  const text = readArticle(root, { exclude: FURNITURE });
  const [mention] = explore(text.passages, gazetteerOf({ sistan: ['Sistan and Baluchestan'] })).mentions;
  const range = text.range(mention!.passage, mention!.start, mention!.end)!;
  expect(range.toString()).toBe('Sistan[1] and Baluchestan');
  expect(text.locate(range.endContainer, range.endOffset)).toEqual({ passage: mention!.passage, offset: mention!.end });
});
