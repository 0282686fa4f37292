import { describe, expect, test } from 'vitest';
import { placeLabels, type Placed, type Spot, type Wanted } from '../../src/map/labels.ts';

const label = (item: string, x: number, y: number, more: Partial<Wanted<string>> = {}): Wanted<string> => ({ item, x, y, width: 60, height: 18, ...more });
const overlap = (a: Placed<string>, b: Placed<string>) => a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
const covers = ({ left, top, width, height }: Placed<string>, { x, y, radius }: Spot) => left < x + radius && x - radius < left + width && top < y + radius && y - radius < top + height;

/** Numbers that look random and are the same each time. */
function* noise(): Generator<number, never> {
  for (let seed = 7; ; ) yield (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
}

describe('labels', () => {
  test('never overlap one another or a mark, however many want room', () => {
    const next = noise();
    const at = () => next.next().value * 900;
    const marks = Array.from({ length: 60 }, () => ({ x: at(), y: at(), radius: 4 + at() / 90 }));
    const wanted = [...marks.map(({ x, y, radius }, i) => label(`mark ${i}`, x, y, { beside: radius })), ...Array.from({ length: 200 }, (_, i) => label(`area ${i}`, at(), at()))];
    const placed = placeLabels(wanted, marks);
    expect(placed.length).toBeGreaterThan(60);
    for (const [i, one] of placed.entries()) {
      expect(placed.slice(0, i).filter((other) => overlap(one, other))).toEqual([]);
      expect(marks.filter((mark) => covers(one, mark))).toEqual([]);
    }
  });

  test('give way to the one before', () => {
    expect(placeLabels([label('first', 0, 0), ...Array.from({ length: 9 }, (_, i) => label(`other ${i}`, 0, 0))], []).map(({ item }) => item)).toContain('first');
    expect(placeLabels([label('first', 0, 0), ...Array.from({ length: 9 }, (_, i) => label(`other ${i}`, 0, 0))], []).length).toBeLessThan(6);
  });

  test('with a dot of their own bring it where both have room, and else neither', () => {
    const town = label('town', 100, 100, { beside: 3, dotted: true });
    const [name, other] = placeLabels([town, label('area', 100, 100)], []);
    expect(name).toMatchObject({ item: 'town', x: 100, y: 100 });
    expect(other && covers(other, { x: 100, y: 100, radius: 3 })).toBe(false);
    expect(placeLabels([label('area', 100, 100), town], []).map(({ item }) => item)).toEqual(['area']);
    expect(placeLabels([town], [{ x: 103, y: 100, radius: 5 }])).toEqual([]);
  });

  test('keep off a line where there is a choice, and stand on it where there is none', () => {
    const line = (y: number) => Array.from({ length: 40 }, (_, i) => ({ x: i * 10 - 200, y, radius: 3 }));
    const [beside] = placeLabels([label('town', 0, 0, { beside: 5 })], [{ x: 0, y: 0, radius: 5 }], line(0));
    expect(line(0).some((spot) => covers(beside!, spot))).toBe(false);
    const everywhere = Array.from({ length: 21 }, (_, i) => line(i * 8 - 80)).flat();
    expect(placeLabels([label('town', 0, 0, { beside: 5 })], [{ x: 0, y: 0, radius: 5 }], everywhere)).toHaveLength(1);
  });
});

test('an area’s name that has no room near its point stands elsewhere, wholly in the area', () => {
  const at = { item: 'Land', x: 500, y: 500, width: 60, height: 16 };
  // A strip 40 pixels wide round the point is taken; the area is right of it, and 100 high.
  const marks = [{ x: 500, y: 500, radius: 60 }];
  const holds = (x: number, y: number) => x >= 460 && x <= 640 && y >= 450 && y <= 650;
  const [placed] = placeLabels([{ ...at, holds }], marks);
  expect(placed).toBeDefined();
  const { left, top, width, height } = placed!;
  for (const x of [left + 3, left + width / 2, left + width - 3]) expect(holds(x, top + height / 2)).toBe(true);
  expect(left > 560 || left + width < 440 || top > 560 || top + height < 440).toBe(true);
  expect(placeLabels([{ ...at, holds: () => false }], marks)).toEqual([]);
});
