import { describe, expect, test } from 'vitest';
import type { PlaceEntry } from '../../src/places/gather.ts';
import { passagesOf } from '../../src/places/passages.ts';
import { neighbour } from '../../src/places/neighbour.ts';
import { sharesOfText } from '../../src/places/share-of-text.ts';
import { together } from '../../src/places/together.ts';
import type { Mention } from '../../src/story.ts';

function entry(id: string, ...passages: readonly string[]): PlaceEntry {
  const mentions = passages.map((passage, i): Mention => ({ passage, start: 10 * i, end: 10 * i + 3, place: id, sense: 'literal' }));
  return { place: { id, name: id, names: [], shape: 'point', at: [0, 0], certainty: 'certain' }, mentions, literal: mentions.length, associative: 0 };
}

describe('places named together', () => {
  const open = entry('open', 'p1', 'p2', 'p2', 'p4');
  const companions = (reading: string, ...others: readonly PlaceEntry[]) => together([open, ...others], open, reading).map(({ entry: { place }, passages, mention }) => [place.id, passages, mention.passage, mention.start]);

  test('are those its passages name, not itself and none of other passages', () => expect(companions('p1', entry('a', 'p3'), entry('b', 'p4'), entry('c'))).toEqual([['b', 1, 'p4', 0]]));
  test('count passages, not mentions, most first, else in the order given', () => {
    expect(companions('p1', entry('a', 'p2', 'p2', 'p2'), entry('b', 'p1'), entry('c', 'p1', 'p4'))).toEqual([['c', 2, 'p1', 0], ['a', 1, 'p2', 0], ['b', 1, 'p1', 0]]);
  });
  test('lead to the passage that is read, else to the first of both', () => {
    const other = entry('a', 'p3', 'p1', 'p2', 'p2');
    expect(companions('p2', other)).toEqual([['a', 2, 'p2', 20]]);
    expect(companions('p4', other)).toEqual([['a', 2, 'p1', 10]]);
  });
});

describe('the next in reading order', () => {
  const [a, b, c] = entry('x', 'p1', 'p2', 'p3').mentions as [Mention, Mention, Mention];
  test.each<[what: string, from: Mention | undefined, by: 1 | -1, wanted: Mention]>([
    ['after the first', a, 1, b], ['after the last', c, 1, a], ['before the first', a, -1, c], ['before the second', b, -1, a],
    ['after none', undefined, 1, a], ['before none', undefined, -1, c],
  ])('%s', (_, from, by, wanted) => expect(neighbour([a, b, c], from, by)).toBe(wanted));
  test('of nothing is none', () => expect([neighbour([], undefined, 1), neighbour([], undefined, -1)]).toEqual([undefined, undefined]));
});

test('where a mention stands is told by length of text, whatever the number of passages', () => {
  const passages = [['p1', 100], ['p2', 0], ['p3', 300]].map(([id, length]) => ({ id: String(id), kind: 'text' as const, text: 'x'.repeat(Number(length)) }));
  const at = (passage: string, start: number): Mention => ({ passage, start, end: start + 1, place: 'x', sense: 'literal' });
  expect(sharesOfText({ passages, places: [], mentions: [] }, [at('p1', 0), at('p1', 50), at('p3', 100), at('nowhere', 0)])).toEqual([0, 0.125, 0.5, 0]);
  expect(sharesOfText({ passages: [], places: [], mentions: [] }, [at('p1', 0)])).toEqual([0]);
});

test('the passages of a place are counted once each, however often it is named in one', () => {
  const open = entry('open', 'p1', 'p2', 'p2', 'p4');
  const { passages, here } = passagesOf(open, open.mentions[2]!);
  expect([passages.map((mentions) => mentions.length), here]).toEqual([[1, 2, 1], 1]);
});
