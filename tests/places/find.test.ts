import { describe, expect, test } from 'vitest';
import { findPlaces, type Finding, type Sort } from '../../src/places/find.ts';
import type { PlaceEntry } from '../../src/places/gather.ts';

/** A place named in these passages. */
function entry(name: string, passages: readonly string[] = ['p1'], others: readonly string[] = []): PlaceEntry {
  const mentions = passages.map((passage, i) => ({ passage, start: 10 * i, end: 10 * i + 3, place: name, sense: 'literal' as const }));
  return { place: { id: name, name, names: others.map((toponym) => ({ toponym })), shape: 'point', at: [0, 0], certainty: 'certain' }, mentions, literal: mentions.length, associative: 0 };
}

function found(entries: readonly PlaceEntry[], finding: Partial<Finding>): string[] {
  return findPlaces(entries, { query: '', sort: 'mentions', language: 'en', passages: ['p1', 'p2', 'p3', 'p4'], ...finding }).map(({ place }) => place.name);
}

describe('what is typed', () => {
  const matches: readonly (readonly [query: string, name: string, other: string, why: string])[] = [
    ['teh', 'Tehran', '', 'a beginning'],
    ['HRAN', 'Tehran', '', 'a part, in whatever case'],
    ['  tehran ', 'Tehran', '', 'with spaces round it'],
    ['Téhéran', 'Teheran', '', 'with diacritics that the name lacks'],
    ['Tehran', 'Tehrān', '', 'without those it has'],
    ['sao tome', 'São Tomé', '', 'precomposed'],
    ['sao', 'Sa\u0303o Tomé', '', 'or apart'],
    ['lodz', 'Łódź', '', 'letters that are not a letter and a mark'],
    ['strasse', 'Straße', '', 'nor one letter'],
    ['izmir', 'İzmir', '', 'a capital that becomes two characters'],
    ['sanaa', 'Sana’a', '', 'without its apostrophe'],
    ['sana\'a', 'Sanaʿa', '', 'with another one'],
    ['iran-pakistan', 'Iran–Pakistan border', '', 'with another hyphen'],
    ['sar e pol', 'Sar-e Pol', '', 'or none'],
    ['تهران', 'Tehran', 'تهران', 'a name in another script'],
    ['كابل', 'Kabul', 'کابل', 'an Arabic kaf for a Persian one'],
    ['اسلام اباد', 'Islamabad', 'اسلام آباد', 'an alef without its madda'],
    ['طِهْران', 'Tehran', 'طهران', 'with harakat'],
    ['می‌بد', 'Meybod', 'میبد', 'with a joiner'],
    ['東京', 'Tokyo', '東京都', 'a script without spaces'],
    ['Ｔｅｈ', 'Tehran', '', 'in full width'],
  ];
  test.each(matches)('%s finds %s (%s): %s', (query, name, other) => {
    expect(found([entry('Nowhere'), entry(name, ['p1'], other ? [other] : [])], { query })).toEqual([name]);
  });

  test.each(['xyz', 'tehrana', 'کابل x'])('%s finds nothing', (query) => expect(found([entry('Tehran'), entry('Kabul', ['p1'], ['کابل'])], { query })).toEqual([]));

  test.each(['', '  ', '’'])('nothing to find in “%s” leaves out nothing', (query) => expect(found([entry('Tehran'), entry('Kabul')], { query })).toEqual(['Tehran', 'Kabul']));

  test('a long list is searched whole', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => entry(`Place ${i}`, ['p1'], [`مکان ${i}`]));
    expect(found(many, { query: 'place 777' })).toHaveLength(11);
  });
});

describe('the order', () => {
  const entries = [entry('Tehran', ['p1', 'p3']), entry('Ärmel', ['p2']), entry('Zabol', ['p4']), entry('Aral', ['p1', 'p2', 'p3'])];
  const orders: readonly (readonly [sort: Sort, from: string | undefined, language: string, names: readonly string[]])[] = [
    ['mentions', undefined, 'en', ['Tehran', 'Ärmel', 'Zabol', 'Aral']],
    ['name', undefined, 'en', ['Aral', 'Ärmel', 'Tehran', 'Zabol']],
    ['name', undefined, 'sv', ['Aral', 'Tehran', 'Zabol', 'Ärmel']],
    ['paragraph', undefined, 'en', ['Tehran', 'Aral', 'Ärmel', 'Zabol']],
    ['paragraph', 'p2', 'en', ['Ärmel', 'Aral', 'Tehran', 'Zabol']],
    ['paragraph', 'p4', 'en', ['Zabol', 'Tehran', 'Aral', 'Ärmel']],
    ['paragraph', 'gone', 'en', ['Tehran', 'Aral', 'Ärmel', 'Zabol']],
  ];
  test.each(orders)('by %s, read from %s, in the alphabet of %s', (sort, from, language, names) => {
    expect(found(entries, { sort, language, from })).toEqual(names);
  });

  test('within a passage is that of its text', () => {
    const [late, early] = [entry('Late', ['p1', 'p2']), entry('Early', ['p2'])];
    expect(found([late, early], { sort: 'paragraph', from: 'p2' })).toEqual(['Early', 'Late']);
  });

  test('of numbers is by their value', () => expect(found([entry('Zone 10'), entry('Zone 9')], { sort: 'name' })).toEqual(['Zone 9', 'Zone 10']));

  test('changes nothing of the list given', () => {
    const given = [entry('B'), entry('A')];
    findPlaces(given, { query: '', sort: 'name', language: 'en', passages: [] });
    expect(given.map(({ place }) => place.name)).toEqual(['B', 'A']);
  });
});
