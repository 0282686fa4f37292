import { describe, expect, test } from 'vitest';
import { readPassages, type ReadOptions } from '../../src/formats/read-passages.ts';
import { furnitureCases } from '../furniture-cases.ts';

const texts = (html: string, options: ReadOptions = {}) => readPassages(html, { type: 'html', ...options }).map(({ text }) => text);

describe('what of a document is read', () => {
  test.each(furnitureCases)('%s', (_, html, read) => {
    expect(texts(html)).toEqual(read);
  });

  test('furniture is what the caller says it is, in the place of what we say', () => {
    const html = '<p class="byline">A</p><p class="note">B</p><aside>C</aside>';
    expect(texts(html)).toEqual(['B']);
    expect(texts(html, { exclude: '.note' })).toEqual(['A', 'C']);
    expect(texts(html, { exclude: ' ' })).toEqual(['A', 'B', 'C']);
  });

  test('what is for screen readers alone is none, without style sheets too', () => {
    expect(texts('<p>A<span class="screen-reader-text">B</span><span class="visually-hidden">C</span><span class="sr-only">D</span></p>', { exclude: '' })).toEqual(['A']);
  });

  test('of a page, the article alone, in the language and direction of what is round it', () => {
    const html = '<html lang="fa" dir="rtl"><header>A</header><main class="ad"><p>B</p><p lang="en" dir="ltr">C</p></main><p>D</p>';
    expect(readPassages(html, { type: 'html', article: 'main' })).toEqual([
      { id: 'p1', kind: 'text', text: 'B', lang: 'fa', dir: 'rtl' }, { id: 'p2', kind: 'text', text: 'C', lang: 'en', dir: 'ltr' },
    ]);
  });

  test('an element that holds no element, and one that is no block, are articles too', () => {
    expect(texts('<p>A</p><p id="x">B</p><p>C</p>', { article: '#x' })).toEqual(['B']);
    expect(texts('<p>A <b>B <i>C</i></b> D</p>', { article: 'b' })).toEqual(['B C']);
    expect(texts('<p>A</p><p id="x"></p><p>C</p>', { article: '#x' })).toEqual([]);
  });

  test.each([
    [{ exclude: ':::' }, /^exclude: ":::" is not a selector: /],
    [{ exclude: '.a,' }, /^exclude: "\.a," is not a selector: /],
    [{ article: 'p[' }, /^article: "p\[" is not a selector: /],
    [{ article: '#nowhere' }, /^article: no element of the document matches "#nowhere"\.$/],
  ] as const)('%j is refused with what is wrong', (options, message) => {
    expect(() => texts('<p>A</p>', options)).toThrow(message);
    expect(() => texts('<p>A</p>', options)).toThrow(TypeError);
  });

  test('a form field’s or an element’s strange attribute names lead nowhere', () => {
    expect(texts('<div __proto__="x" constructor="y" hasOwnProperty="z"><p>A</p></div>')).toEqual(['A']);
  });

  test('deep and wide documents are read', () => {
    expect(texts(`${'<div class="meta">'.repeat(400)}<p>A<p>B<p>C`)).toEqual(['A', 'B', 'C']);
    expect(texts('<p class="note">A</p>'.repeat(20_000))).toHaveLength(20_000);
  });
});
