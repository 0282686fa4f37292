import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decodeDetail } from '../../src/map/decode-detail.ts';
import { decodeWorld } from '../../src/map/decode-world.ts';
import { changes, prepare } from '../../src/map/drawing.ts';
import { basemapOf, withDetail } from '../../src/map/with-detail.ts';
import { mercator } from '../../src/map/frame.ts';

const bytes = (name: string) => new Uint8Array(readFileSync(new URL(`../../geo/${name}`, import.meta.url))).buffer;
const coarse = basemapOf(decodeWorld(bytes('world.bin')));
const fine = withDetail(coarse, decodeDetail(bytes('detail/gr.bin')));

test('an arc that stays is prepared once', () => {
  const before = prepare(coarse, '');
  const after = prepare(fine, '');
  const kept = [...after.runs].filter((run) => before.runs.has(run));
  expect(kept.length).toBeGreaterThan(800);
  expect(kept.length).toBeLessThan(before.runs.size);
});

test('more detail changes the map where it is, and nowhere else', () => {
  const [west, north] = mercator([19, 42.5]);
  const [east, south] = mercator([30.5, 34]);
  const boxes = changes(prepare(coarse, ''), prepare(fine, ''));
  expect(boxes.length).toBeGreaterThan(100);
  for (const [x0, y0, x1, y1] of boxes) expect(x0 >= west && y0 >= north && x1 <= east && y1 <= south).toBe(true);
  expect(changes(prepare(fine, ''), prepare(fine, 'IN'))).toEqual([]);
});

test('rings are closed end to end, with and without detail', () => {
  for (const basemap of [coarse, fine]) {
    for (const { runs } of prepare(basemap, '').land) {
      const ends = runs.map(({ run: { points }, backwards }) => {
        const [first, last] = [[points[0], points[1]], [points.at(-2), points.at(-1)]];
        return backwards ? [last, first] : [first, last];
      });
      ends.forEach(([, last], i) => expect(last).toEqual(ends[(i + 1) % ends.length]![0]));
    }
  }
});

test('a worldview has fewer dashed lines, and no more lines in all', () => {
  const count = (worldview: '' | 'IN' | 'PK') => Object.fromEntries(Object.entries(prepare(coarse, worldview).lines).map(([name, runs]) => [name, runs.length]));
  const [facto, india] = [count(''), count('IN')];
  expect(india.disputed).toBeLessThan(facto.disputed!);
  expect(india.border! + india.disputed! + india.province!).toBeLessThan(facto.border! + facto.disputed! + facto.province!);
  expect(india.coast).toBe(facto.coast);
});
