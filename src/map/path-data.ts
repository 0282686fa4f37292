import { clipPolygon, clipPolyline } from 'lineclip';
import type { BBox } from '../places/place.ts';

/** A position in shares of the world, or in pixels. */
export type Spot = readonly [x: number, y: number];

/** Where a path is drawn: pixels of the world's size, of its north-western corner, and the box beyond which nothing is drawn, from that corner. */
export interface Canvas {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
  readonly box: BBox;
}

/** Points nearer than this to the last one are left out, pixels. */
const NEAR = 0.6;

/** Lines, or rings that are closed, as the `d` of an SVG path: no more of them than is in the box. */
export function pathData(parts: readonly (readonly Spot[])[], closed: boolean, { scale, left, top, box }: Canvas): string {
  return parts.flatMap((part) => {
    const points = thinned(part, scale, left, top);
    return closed ? [clipPolygon(points, box)] : clipPolyline(points, box);
  }).filter(({ length }) => length > 1).map((line) => `M${line.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}${closed ? 'z' : ''}`).join('');
}

/** In pixels from the corner, without the points that nobody could tell from the ones before them. */
function thinned(part: readonly Spot[], scale: number, left: number, top: number): Spot[] {
  const points: Spot[] = [];
  let [lastX, lastY] = [Infinity, Infinity];
  for (const [i, [x, y]] of part.entries()) {
    const [px, py] = [x * scale - left, y * scale - top];
    if (i < part.length - 1 && Math.abs(px - lastX) + Math.abs(py - lastY) < NEAR) continue;
    points.push([px, py]);
    [lastX, lastY] = [px, py];
  }
  return points;
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
