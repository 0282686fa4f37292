/** Measuring on the sphere and in the plane. Positions are [lng, lat] in degrees, lengths km, areas km². */

const RADIUS = 6371.0088; // km, the mean radius of the Earth
const rad = Math.PI / 180;
export const KM_PER_DEGREE = RADIUS * rad;

/** Great-circle length of a line, km. */
export function lengthOf(line) {
  let sum = 0;
  for (let i = 1; i < line.length; i++) sum += distance(line[i - 1], line[i]);
  return sum;
}

/** Great-circle distance, km. */
export function distance([aLng, aLat], [bLng, bLat]) {
  const h = Math.sin(((bLat - aLat) * rad) / 2) ** 2
    + Math.cos(aLat * rad) * Math.cos(bLat * rad) * Math.sin(((bLng - aLng) * rad) / 2) ** 2;
  return 2 * RADIUS * Math.asin(Math.sqrt(h));
}

/** Area of a ring on the sphere, km², never negative: the lune formula over its edges. */
export function ringArea(ring) {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [aLng, aLat] = ring[i - 1];
    const [bLng, bLat] = ring[i];
    sum += (bLng - aLng) * rad * (2 + Math.sin(aLat * rad) + Math.sin(bLat * rad));
  }
  return Math.abs((sum * RADIUS * RADIUS) / 2);
}

/** Area of polygons, km²: outer rings less their holes. */
export function areaOf(polygons) {
  return polygons.reduce((sum, [outer, ...holes]) => holes.reduce((rest, hole) => rest - ringArea(hole), sum + ringArea(outer)), 0);
}

/** Distance of p from the segment ab, in degrees of latitude; the plane is scaled at p's latitude. */
export function fromSegment(p, a, b) {
  const cos = Math.cos(p[1] * rad);
  const dx = (b[0] - a[0]) * cos;
  const dy = b[1] - a[1];
  const px = (p[0] - a[0]) * cos;
  const py = p[1] - a[1];
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / square));
  return Math.hypot(px - t * dx, py - t * dy);
}

/** Greatest distance of a point of `line`, its segments divided every `step` degrees, from `other`, km. */
export function farthest(line, other, step = 0.01) {
  let worst = 0;
  for (let i = 0; i < line.length; i++) {
    const [a, b] = [line[i], line[i + 1] ?? line[i]];
    const parts = Math.max(1, Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / step));
    for (let k = 0; k < parts; k++) {
      const p = [a[0] + ((b[0] - a[0]) * k) / parts, a[1] + ((b[1] - a[1]) * k) / parts];
      let nearest = Infinity;
      for (let j = 1; j < other.length; j++) nearest = Math.min(nearest, fromSegment(p, other[j - 1], other[j]));
      worst = Math.max(worst, nearest);
    }
  }
  return worst * KM_PER_DEGREE;
}

/** Whether the polygon (outer ring, holes) holds the point. */
export function holds(polygon, [x, y]) {
  let inside = false;
  for (const ring of polygon) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1];
      const [bx, by] = ring[i];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

/**
 * The point inside a polygon farthest from its edge, to about 1 % of its size: squares of a quadtree, the most promising first.
 * The plane is scaled at the polygon's middle latitude.
 */
export function poleOf(polygon) {
  const [west, south, east, north] = boxOf(polygon[0]);
  const cos = Math.cos(((south + north) / 2) * rad);
  const rings = polygon.map((ring) => ring.map(([lng, lat]) => [lng * cos, lat]));
  const size = Math.min((east - west) * cos, north - south);
  const cell = (x, y, half) => {
    const away = edgeDistance(rings, [x, y]);
    return { x, y, half, away, best: away + half * Math.SQRT2 };
  };
  const cells = [];
  for (let x = west * cos; x < east * cos; x += size) {
    for (let y = south; y < north; y += size) cells.push(cell(x + size / 2, y + size / 2, size / 2));
  }
  let found = cells[0];
  while (cells.length > 0) {
    cells.sort((a, b) => a.best - b.best);
    const next = cells.pop();
    if (next.away > found.away) found = next;
    if (next.best - found.away <= size / 100) break;
    const half = next.half / 2;
    for (const [sx, sy] of [[-1, -1], [1, -1], [-1, 1], [1, 1]]) cells.push(cell(next.x + sx * half, next.y + sy * half, half));
  }
  return [found.x / cos, found.y];
}

function edgeDistance(rings, p) {
  let nearest = Infinity;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) nearest = Math.min(nearest, planeDistance(p, ring[i - 1], ring[i]));
  }
  return holds(rings, p) ? nearest : -nearest;
}

function planeDistance([x, y], [ax, ay], [bx, by]) {
  const dx = bx - ax;
  const dy = by - ay;
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / square));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

/** West, south, east, north of a ring or line. */
export function boxOf(line) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of line) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

/** The point halfway along a line. */
export function halfway(line) {
  let left = lengthOf(line) / 2;
  for (let i = 1; i < line.length; i++) {
    const step = distance(line[i - 1], line[i]);
    if (step >= left) {
      const t = left / step;
      return [line[i - 1][0] + t * (line[i][0] - line[i - 1][0]), line[i - 1][1] + t * (line[i][1] - line[i - 1][1])];
    }
    left -= step;
  }
  return line.at(-1);
}
