import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { deepLinkOf, elementLinkOf, textDirective, textLinkOf } from '../src/passage-link.ts';
import type { Passage } from '../src/text/passage.ts';

// That Chromium finds what these say is seen in pages/text-fragment.test.ts.

const corpus = JSON.parse(readFileSync(new URL('cases/hostile-strings.json', import.meta.url), 'utf8')) as string[];

interface From {
  /** The text of each passage. */
  readonly passages: readonly string[];
  readonly above?: string;
  readonly lang?: string;
}

/** The directive for a name, at its last mention. */
function directive(name: string, { passages, above, lang }: From): string {
  const read = passages.map((text, i): Passage => ({ id: `p${i + 1}`, kind: 'text', text, ...(lang && { lang }) }));
  const { id, text } = read.findLast((passage) => passage.text.includes(name))!;
  const start = text.lastIndexOf(name);
  return textDirective(read, { passage: id, start, end: start + name.length }, above);
}

const road = (place: string) => `Long ago, before anybody had thought of building roads through these parts, ${place} was a village with a well, a mosque, and a market to which traders came.`;

describe('the words of a text fragment', () => {
  test.each<[what: string, name: string, from: From, wanted: string]>([
    ['a short sentence as it stands', 'Quetta', { passages: ['In Quetta it rained.'] }, 'In Quetta it rained.'],
    ['the first and last words of a long one', 'Quetta', { passages: [road('Quetta')] }, 'Long ago, before anybody had,market to which traders came.'],
    ['all of a long one whose last words stand in it before', 'Quetta', { passages: [`${'To the east, in Quetta and to the east, '.repeat(3)}to the east`] }, `${'To the east, in Quetta and to the east, '.repeat(3)}to the east`],
    ['with the words before, if it stands earlier in the passage', 'Quetta', { passages: ['It rained. Snow fell on the hills. It rained. In Quetta, nobody came to see the snow or the rain, nor the hail that came with them at night.'] }, 'In Quetta, nobody came to see,that came with them at night.'],
    ['or in a passage above', 'Quetta', { passages: ['Quetta', 'Rain', 'Quetta'] }, 'Rain-,Quetta'],
    ['whatever its case, or as part of a word', 'Quetta', { passages: ['QUETTAS', 'Rain', 'Quetta'] }, 'Rain-,Quetta'],
    ['or elsewhere on the page, in whatever lines', 'Quetta', { passages: ['Rain', 'In Quetta it rained.'], above: 'Menu\n  In\n  Quetta it rained.' }, 'Rain-,In Quetta it rained.'],
    ['with more words before, if fewer stand there twice', 'Quetta', { passages: ['Many went on that day by the old road', 'Quetta', 'None went on that day by the old road', 'Quetta'] }, 'None went on that day by the old road-,Quetta'],
    ['with nothing before, if nothing stands there', 'Quetta', { passages: ['Quetta'], above: 'Quetta' }, 'Quetta'],
    ['from the first part to the last, round what is not found', 'Quetta', { passages: ['In Quetta \uFFFC it rained.'] }, 'In Quetta,it rained.'],
    ['without the words that a footnote’s number stands at', 'Quetta', { passages: ['The road to Quetta\uFFFC is long\uFFFC, they say'] }, 'The road to,, they say'],
    ['what is left, if one part is no more than that', 'Quetta', { passages: ['Quetta\uFFFC is far away'] }, 'is far away'],
    ['the name, if nothing else is there', 'Quetta', { passages: ['Quetta\uFFFC'] }, 'Quetta\uFFFC'],
    ['Persian', 'تهران', { passages: ['او به تهران رفت و می‌گوید.'], lang: 'fa' }, 'او به تهران رفت و می‌گوید.'],
    ['Chinese, cut between two words', '德黑兰', { passages: [`${'双方代表就边境贸易问题进行了长时间的磋商，'.repeat(4)}随后抵达德黑兰。`], lang: 'zh' }, '双方代表就边境贸易问题进行了长时间的磋商，双方代表就边境,双方代表就边境贸易问题进行了长时间的磋商，随后抵达德黑兰。'],
    ['of a language that nobody knows', 'Quetta', { passages: [road('Quetta')], lang: 'x_y z' }, 'Long ago, before anybody had,market to which traders came.'],
  ])('%s', (_, name, from, wanted) => expect(decodeURIComponent(directive(name, from))).toBe(wanted));

  test('its own signs, which say where a part ends, are written otherwise in the words', () => {
    expect(directive('Quetta', { passages: ['So-called, R&D: Quetta'] })).toBe('So%2Dcalled%2C%20R%26D%3A%20Quetta');
  });

  test.each(corpus)('any text can be linked to, and stays in the fragment: %j', (text) => {
    const link = textLinkOf('https://example.org/a?b=1#old', [{ id: 'p1', kind: 'text', text: `${text} Quetta ${text}` }], { passage: 'p1', start: text.length + 1, end: text.length + 7 });
    const { origin, pathname, search, hash } = new URL(link);
    expect([origin, pathname, search]).toEqual(['https://example.org', '/a', '?b=1']);
    expect(hash).toMatch(/^#:~:text=[\w%.!~*'()]+(?:,[\w%.!~*'()]+)?$/);
  });
});

const passages: readonly Passage[] = [{ id: 'p1', kind: 'text', text: 'In Quetta it rained.' }];
const target = { passage: 'p1', start: 3, end: 9 };

test.each([
  ['https://example.org/a', 'https://example.org/a#:~:text=In%20Quetta%20it%20rained.'],
  ['https://example.org/a?b#c', 'https://example.org/a?b#:~:text=In%20Quetta%20it%20rained.'],
  ['https://example.org/#/story/7', 'https://example.org/#/story/7:~:text=In%20Quetta%20it%20rained.'],
  ['https://example.org/#!story', 'https://example.org/#!story:~:text=In%20Quetta%20it%20rained.'],
  ['about:srcdoc', 'about:srcdoc#:~:text=In%20Quetta%20it%20rained.'],
])('a hash that names a spot on %s goes, one that names a page stays', (page, wanted) => expect(textLinkOf(page, passages, target)).toBe(wanted));

test('an element is linked to by its id, whatever it is', () => {
  expect(elementLinkOf('https://example.org/a?b#c', 'd3')).toBe('https://example.org/a?b#d3');
  expect(elementLinkOf('https://example.org/a', 'a b&c:~:text="<>')).toBe('https://example.org/a#a%20b%26c%3A~%3Atext%3D%22%3C%3E');
  for (const id of corpus) expect(new URL(elementLinkOf('https://example.org/', id)).hash).toMatch(/^#[!-~]*$|^$/);
});

test('an open place is linked to in the page’s hash, beside what else stands there', () => {
  expect(deepLinkOf('https://example.org/a?b#section-2&place=old', { place: 'quetta', passage: 'd3' })).toBe('https://example.org/a?b#section-2&place=quetta&passage=d3');
});
