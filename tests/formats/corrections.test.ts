import { describe, expect, test } from 'vitest';
import { corrected, correcting, CorrectionsError, readCorrections } from '../../src/formats/corrections.ts';
import type { Passage } from '../../src/text/passage.ts';
import { cases } from '../shared.ts';

const read = (list: unknown) => readCorrections(JSON.stringify(list));
const passage = (text: string, more: Partial<Passage> = {}): Passage => ({ id: 'p', kind: 'text', text, ...more });
/** The words that are corrected, and to what. */
function fixedIn(text: string, list: readonly object[], more: Partial<Passage> = {}): string[] {
  const [{ fixed = [] } = {} as Passage] = corrected([passage(text, more)], read(list).corrections);
  return fixed.map(({ start, end, place }) => `${text.slice(start, end)} → ${place}`);
}

describe('a correction holds', () => {
  test.each([
    ['wherever its words stand', 'Georgia, and again Georgia.', [{ quote: 'Georgia', place: 'us-ga' }], ['Georgia → us-ga', 'Georgia → us-ga']],
    ['for the part of them that is named', 'Jordan spoke. Jordan, who kept a stall, spoke.', [{ quote: 'Jordan, who kept', name: 'Jordan', place: 'none' }], ['Jordan → none']],
    ['between words only', 'Iranian oil, Iran’s oil, Iran.', [{ quote: 'Iran', place: 'none' }], ['Iran → none', 'Iran → none']],
    ['whatever kind of apostrophe or space the article has', 'On Iran’s\u00a0border.', [{ quote: "Iran's border", name: 'Iran', place: 'x' }], ['Iran → x']],
    ['in its own case', 'us and US', [{ quote: 'US', place: 'none' }], ['US → none']],
    ['before one that quotes less', 'Tbilisi, Georgia, and Atlanta, Georgia.', [{ quote: 'Georgia', place: 'us-ga' }, { quote: 'Tbilisi, Georgia', name: 'Georgia', place: 'GE' }], ['Georgia → GE', 'Georgia → us-ga']],
    ['after what the page says', 'The old town.', [{ quote: 'old town', place: 'x' }], ['The old → y'], { fixed: [{ start: 0, end: 7, place: 'y' }] }],
    ['in other scripts', 'بازار در پشین باز شد', [{ quote: 'در پشین', name: 'پشین', place: 'pashin' }], ['پشین → pashin']],
    ['nowhere in another article', 'Nothing here.', [{ quote: 'Georgia', place: 'us-ga' }], []],
  ] as [string, string, object[], string[], Partial<Passage>?][])('%s', (_, text, list, wanted, more) => {
    expect(fixedIn(text, list, more)).toEqual(wanted);
  });

  test('across a passage’s end it does not', () => {
    const { corrections } = read([{ quote: 'one two', place: 'x' }]);
    expect(corrected([passage('one', { id: 'a' }), passage('two', { id: 'b' })], corrections).every(({ fixed }) => !fixed)).toBe(true);
  });
});

test('a page can pause between any two of them', () => {
  const { corrections } = read(['Quetta', 'Kabul', 'Tehran'].map((quote) => ({ quote, place: 'none' })));
  const steps = correcting([passage('From Quetta to Tehran.')], corrections);
  for (let i = 0; i < corrections.length; i++) expect(steps.next().done).toBe(false);
  expect(steps.next()).toEqual({ done: true, value: corrected([passage('From Quetta to Tehran.')], corrections) });
});

describe('a bad correction is told of and loses no other', () => {
  const good = { quote: 'Georgia', place: 'none' };
  test.each([
    ['no object', 7, 'corrections[0]', /is the number 7|is 7/],
    ['no quote', { place: 'x' }, 'corrections[0].quote', /words as they stand/],
    ['no place', { quote: 'x' }, 'corrections[0].place', /place’s id, or "none"/],
    ['a name that is not in its quote', { quote: 'x', name: 'y', place: 'z' }, 'corrections[0].name', /"y" does not stand in its quote/],
    ['a name that is in it twice', { quote: 'x and x', name: 'x', place: 'z' }, 'corrections[0].name', /more than once/],
  ] as const)('%s', (_, bad, path, words) => {
    const { corrections, faults } = read([bad, good]);
    expect(corrections).toHaveLength(1);
    expect(faults).toEqual([{ path, message: expect.stringMatching(words) }]);
  });

  test('a list of bad ones, and what is no list, is refused', () => {
    expect(() => read([7])).toThrow(CorrectionsError);
    expect(() => readCorrections('<!doctype html>')).toThrow(/error page/);
    expect(() => readCorrections('{"a": 1}')).toThrow(/expected a list of corrections/);
    expect(() => readCorrections('')).toThrow(/not JSON/);
    expect(read([]).corrections).toEqual([]);
  });
});

test.each(cases<string[]>('hostile-strings.json').filter((text) => text.trim() !== ''))('hostile words are only words: %j', (text) => {
  const { corrections, faults } = read([{ quote: text, place: text }]);
  expect([...corrections, ...faults]).toHaveLength(1);
  expect(corrected([passage(`before ${text} after`)], corrections)).toHaveLength(1);
});
