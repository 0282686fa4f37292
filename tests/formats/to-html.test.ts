import { defaultTreeAdapter, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, test } from 'vitest';
import { explore, type Place, type Story } from '../../src/explore.ts';
import { toHTML } from '../../src/formats/to-html.ts';
import { en } from '../../src/locale/en.ts';
import { fa } from '../../src/locale/fa.ts';
import { gazetteerOf } from '../gazetteer-of.ts';
import { cases } from '../shared.ts';

const gazetteer = gazetteerOf({ tehran: ['Tehran'], kabul: ['Kabul'] });
const passages = [
  { id: 'h0', kind: 'heading', text: 'In Tehran' },
  { id: 'd1', kind: 'text', text: 'They met in Kabul and in Tehran, then in Tehran again.' },
  { id: 'd2', kind: 'text', text: 'Nothing happened.' },
  { id: 'd3', kind: 'text', text: 'He lives in Tehran.' },
] as const;
const story = explore(passages, gazetteer);

/** The story with something else said of Tehran. */
function withTehran(place: Partial<Place>): Story {
  return { ...story, places: story.places.map((each) => (each.id === 'tehran' ? { ...each, ...place } : each)) };
}

/** Every element of an HTML fragment, with its attributes and its text. */
function elements(html: string): { readonly tag: string; readonly attributes: Readonly<Record<string, string>>; readonly text: string }[] {
  const all: ReturnType<typeof elements> = [];
  const visit = (node: Tree.Node): string => {
    if (defaultTreeAdapter.isTextNode(node)) return node.value;
    if (!('childNodes' in node)) return '';
    const at = all.length;
    if (defaultTreeAdapter.isElementNode(node)) all.push({ tag: node.tagName, attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])), text: '' });
    const text = node.childNodes.map(visit).join('');
    if (defaultTreeAdapter.isElementNode(node)) all[at] = { ...all[at]!, text };
    return text;
  };
  visit(parseFragment(html));
  return all;
}

const texts = (html: string, tag: string) => elements(html).filter((element) => element.tag === tag).map(({ text }) => text);
/** Elements and the names of their attributes: what no text may change. */
const shape = (html: string) => elements(html).map(({ tag, attributes }) => [tag, ...Object.keys(attributes)].join(' '));

describe('the list of places as HTML', () => {
  test('says of each place how often it is named, and links to the passages that do', () => {
    const html = toHTML(story, en);
    expect(texts(html, 'li')).toEqual([
      'Tehran 44 mentions, all of the place itselfHeading\u00A0· Paragraph 1\u00A0· 3',
      'Kabul 11 mention, all of the place itselfParagraph 1',
    ]);
    expect(elements(html).filter(({ tag }) => tag === 'a').map(({ attributes }) => attributes)).toEqual([{ href: '#h0' }, { href: '#d1' }, { href: '#d3', 'aria-label': 'Paragraph 3' }, { href: '#d1' }]);
    expect(texts(html, 'h3')).toEqual([]);
  });

  test('says what a place is, whether its position is certain, and what a reader needs to know', () => {
    expect(texts(toHTML(withTehran({ type: 'capital of Iran', certainty: 'less-certain', note: 'Higher than it looks.' }), en), 'p').slice(1, 3)).toEqual(['capital of Iran · 4 mentions, all of the place itself · Position less certain', 'Higher than it looks.']);
  });

  test.each([
    [{ note: 'Nobody knows where.' }, 'Nobody knows where.'],
    [{}, en.noPosition],
  ])('what is not on the map stands apart, with the reason (%o)', (place, reason) => {
    const html = toHTML(withTehran({ shape: 'none', at: null, ...place }), en);
    expect(texts(html, 'h3')).toEqual([en.offMap]);
    expect(texts(html, 'ul').map((text) => text.trim().split(' ')[0])).toEqual(['Kabul', 'Tehran']);
    expect(texts(html, 'ul')[1]).toContain(reason);
  });

  test('speaks the language of its words, in its direction and with its names and digits', () => {
    const html = toHTML(withTehran({ names: [{ toponym: 'تهران', lang: 'fa' }] }), fa);
    expect(elements(html)[0]!.attributes).toMatchObject({ lang: 'fa', dir: 'rtl' });
    expect(texts(html, 'bdi')[0]).toBe('تهران');
    expect(texts(html, 'span')[0]).toBe('۴');
  });

  test('a story without places says so', () => {
    expect(texts(toHTML({ passages, places: [], mentions: [] }, en), 'p')).toEqual([en.errors.places]);
  });
});

describe('hostile strings', () => {
  const plain = shape(toHTML(withTehran({ name: 'x', type: 'x', note: 'x' }), en));
  // The HTML standard drops U+0000, and has one kind of line end.
  const read = (text: string) => text.replaceAll('\0', '').replace(/\r\n?/g, '\n');

  test.each(cases<string[]>('hostile-strings.json').filter((text) => text !== ''))('%j is text, wherever it stands', (text) => {
    const html = toHTML(withTehran({ name: text, type: text, note: text }), en);
    expect(shape(html)).toEqual(plain);
    expect(texts(html, 'bdi')[0]).toBe(read(text));
    expect(texts(html, 'p')[2]).toBe(read(text));
    // Where script runs, a browser reads it as far as the next end tag: that must be its own.
    expect(elements(`<noscript>${html}</noscript><hr>`).map(({ tag }) => tag)).toEqual(['noscript', 'hr']);
  });

  test.each(cases<string[]>('hostile-strings.json').filter((text) => text !== ''))('%j as a passage’s id is linked to', (id) => {
    const html = toHTML(explore([{ id, kind: 'text', text: 'In Kabul.' }], gazetteer), en);
    const [link] = elements(html).filter(({ tag }) => tag === 'a');
    expect(Object.keys(link!.attributes)).toEqual(['href']);
    expect(link!.attributes.href).toMatch(/^#[^\s<>"]*$/);
    expect(decodeURIComponent(link!.attributes.href!.slice(1))).toBe(id.replace(/\p{Surrogate}/gu, '\uFFFD'));
  });

  test('words of a host are text too', () => {
    const html = toHTML(story, { ...en, places: '<b>P</b>', number: () => '"><b>', paragraph: () => '" onfocus="alert(1)' });
    expect(shape(html)).toEqual(shape(toHTML(story, en)));
  });
});
