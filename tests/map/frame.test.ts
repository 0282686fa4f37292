import { describe, expect, test } from 'vitest';
import { framed } from '../../src/map/first-view.ts';
import { mercator, storyView, type Framed } from '../../src/map/frame.ts';
import type { Shaped } from '../../src/map/shapes.ts';
import type { BBox, Position } from '../../src/places/place.ts';

const at = (lng: number, lat: number, weight: number): Framed => ({ box: [lng, lat, lng, lat], weight });

describe('the first view', () => {
  const cases: [name: string, places: Framed[], view: number[] | undefined][] = [
    ['holds nothing where there is nothing', [], undefined],
    ['holds the only place', [at(51, 35, 1)], [51, 35, 51, 35]],
    ['holds all where each matters', [at(51, 35, 2), at(73, 33, 2), at(61, 26, 2)], [51, 26, 73, 35]],
    ['leaves out one far conference', [at(51, 35, 4), at(73, 33, 3), at(61, 26, 3), at(116, 40, 1)], [51, 26, 73, 35]],
    ['keeps what is far where much of it happens', [at(51, 35, 4), at(73, 33, 3), at(116, 40, 5)], [51, 33, 116, 40]],
    ['never leaves out more than a fifth of the mentions', [at(51, 35, 3), at(116, 40, 1)], [51, 35, 116, 40]],
  ];
  test.each(cases)('%s', (_, places, view) => expect(storyView(places)).toEqual(view));
});

test('Web Mercator puts the world between 0 and 1, and the poles on its edge', () => {
  expect(mercator([0, 0])).toEqual([0.5, 0.5]);
  expect(mercator([-180, 90])[0]).toBe(0);
  expect(mercator([180, 90])[1]).toBeCloseTo(0, 5);
  expect(mercator([180, -90])[1]).toBeCloseTo(1, 5);
});

describe('what of a place is framed', () => {
  const shaped = (at: Position, box: BBox, country = false) => ({ at, box, country }) as unknown as Shaped;
  const iran = shaped([54, 32], [44, 25, 63, 40], true);
  const russia = shaped([100, 61], [-180, 41, 180, 82], true);
  const tehran = shaped([51.4, 35.7], [51.4, 35.7, 51.4, 35.7]);
  const balochistan = shaped([65, 28], [60, 25, 70, 32]);
  test('all of what is finer than a country, and of a country beside it its middle', () => {
    expect(framed([iran, tehran, balochistan])).toEqual([[54, 32, 54, 32], tehran.box, balochistan.box]);
  });
  test('of countries alone, each; of one that goes on and on, what lies round its middle', () => {
    expect(framed([iran, russia])).toEqual([[44, 25, 63, 40], [84, 51, 116, 71]]);
  });
});
