import { describe, expect, test } from 'vitest';
import { beyondStory, cityLabels, withoutNamesakes } from '../../src/map/city-labels.ts';
import type { Shaped } from '../../src/map/shapes.ts';
import type { Position } from '../../src/places/place.ts';

const { capitals, cities } = cityLabels({
  capitals: [['تهران', 51.42, 35.69, 5, 'Tehran'], ['مسقط', 58.41, 23.58, 6, 'Muscat']],
  cities: [['حیدرآباد', 68.37, 25.39, 7, 'Hyderabad'], ['حیدرآباد', 78.46, 17.38, 6, 'Hyderabad'], ['Kerman', 57.08, 30.28, 6]],
});

const point = (name: string, at: Position, ...names: string[]) => ({ place: { name, names: names.map((toponym) => ({ toponym })) }, at }) as unknown as Shaped;

describe('labels of cities', () => {
  test('stand beside a dot of their own, a capital’s the larger', () => {
    expect(capitals[0]).toMatchObject({ lines: ['تهران'], kind: 'city capital', at: [51.42, 35.69], from: 5, dotted: true });
    expect(cities[2]).toMatchObject({ lines: ['Kerman'], kind: 'city', names: ['Kerman', 'Kerman'] });
    expect(capitals[0]!.beside).toBeGreaterThan(cities[0]!.beside!);
  });

  const cases: [string, Shaped[], string[]][] = [
    ['has none of them', [point('Quetta', [67, 30.2])], ['تهران', 'مسقط']],
    ['has one by its English name', [point('Tehran', [51.4215, 35.6944])], ['مسقط']],
    ['has one by another of its names', [point('The capital', [51.4, 35.7], 'Téhéran', 'تهران')], ['مسقط']],
    ['has a place of that name elsewhere', [point('Tehran', [60, 30])], ['تهران', 'مسقط']],
  ];
  test.each(cases)('of a story that %s', (_, points, left) => expect(beyondStory(capitals, points).map(({ lines }) => lines.join(' '))).toEqual(left));

  test('of one name are told apart by where they are', () => {
    expect(beyondStory(cities, [point('Hyderabad', [68.4, 25.4])]).map(({ at }) => at[0])).toEqual([78.46, 57.08]);
  });

  test('take the place of the province that is called the same', () => {
    const province = (name: string, at: Position) => ({ lines: [name], kind: 'province', at, from: 6 });
    expect(withoutNamesakes([province('Kerman', [57.5, 29.8]), province('Fars', [53, 29]), province('Kerman', [120, 30])], cities).map(({ at }) => at[0])).toEqual([53, 120]);
  });
});
