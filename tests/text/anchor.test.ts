import { describe, expect, test } from 'vitest';
import { Anchors, type Quotation } from '../../src/text/anchor.ts';
import type { Passage } from '../../src/text/passage.ts';

const passages: Passage[] = [
  { id: 'a', kind: 'text', text: 'Rain fell in Quetta. In Quetta\u00a0“it’s rare”.' },
  { id: 'b', kind: 'text', text: 'In  Quetta they say so. 𝐐uetta, کابـــل.' },
];
const anchors = new Anchors(passages);
const shown = (quote: Quotation) => anchors.find(quote).map(({ passage, start, end }) => `${passage} ${start} ${passages.find(({ id }) => id === passage)!.text.slice(start, end)}`);

describe('a quotation stands', () => {
  const cases: [what: string, quote: Quotation, at: string[]][] = [
    ['wherever its words do', { exact: 'Quetta' }, ['a 13 Quetta', 'a 24 Quetta', 'b 4 Quetta', 'b 24 𝐐uetta']],
    ['after what is before it', { exact: 'Quetta', prefix: 'fell in ' }, ['a 13 Quetta']],
    ['before what is behind it', { exact: 'Quetta', suffix: ' they say' }, ['b 4 Quetta']],
    ['between both, over a passage’s edge', { exact: 'In Quetta', prefix: 'rare”.\n\n', suffix: ' they' }, ['b 0 In  Quetta']],
    ['with other apostrophes, spaces and widths', { exact: "Quetta “it's rare”" }, ['a 24 Quetta\u00a0“it’s rare”']],
    ['without tatweel', { exact: 'کابل' }, ['b 33 کابـــل']],
    ['where only the part of a word is quoted, before it, in it and after it', { prefix: 'ell in Qu', exact: 'etta. In Qu', suffix: 'etta “it' }, ['a 15 etta. In Qu']],
    ['nowhere, where one of its words is not in the article', { prefix: 'Rain fell in', exact: 'Quetta. In snowy Quetta' }, []],
    ['in no other case', { exact: 'quetta' }, []],
    ['not over two passages', { exact: 'rare”. In' }, []],
    ['nowhere, where its surroundings have changed', { exact: 'Quetta', prefix: 'snow in ' }, []],
    ['nowhere, being empty', { exact: ' ' }, []],
    ['at the very beginning and the very end', { exact: 'Rain', prefix: '' }, ['a 0 Rain']],
  ];
  test.each(cases)('%s', (_, quote, at) => {
    expect(shown(quote)).toEqual(at);
  });
});

test('a text that repeats itself is searched in time that grows with it, not with its square', () => {
  const long = new Anchors([{ id: 'p', kind: 'text', text: 'a'.repeat(20_000) }]);
  expect(long.find({ exact: 'a'.repeat(19_999) })).toHaveLength(2);
});
