/** Finds arcs that cross, touch or overlap others anywhere but at shared ends, and rings that enclose nothing. Whole numbers: exact. */
import { arcIndex } from './shapes.mjs';

const CELL = 250; // grid steps: the squares segments are sorted into

/**
 * The segments at fault: arc index → set of i, the segment that ends at the arc's point i.
 * `arcs` are lists of [x, y]; `rings` lists of arc references.
 */
export function findCrossings(arcs, rings) {
  const wrong = new Map();
  const blame = ({ arc, i }) => {
    if (!wrong.has(arc)) wrong.set(arc, new Set());
    wrong.get(arc).add(i);
  };
  for (const [one, other] of meetingSegments(arcs)) {
    if (!crosses(arcs, one, other)) continue;
    blame(one);
    blame(other);
  }
  for (const ring of rings) {
    if (enclosed(ring, arcs) > 0) continue;
    for (const arc of ring.map(arcIndex)) for (let i = 1; i < Math.max(2, arcs[arc].length); i++) blame({ arc, i });
  }
  return wrong;
}

/** Twice the area of a ring, in squared grid steps. */
function enclosed(ring, arcs) {
  let sum = 0;
  for (const reference of ring) {
    const line = arcs[arcIndex(reference)];
    let part = 0;
    for (let i = 1; i < line.length; i++) part += line[i - 1][0] * line[i][1] - line[i][0] * line[i - 1][1];
    sum += reference < 0 ? -part : part;
  }
  return Math.abs(sum);
}

/** Pairs of segments {arc, i} that share a square of the grid, each pair once. */
function* meetingSegments(arcs) {
  const squares = new Map();
  for (const [arc, line] of arcs.entries()) {
    for (let i = 1; i < line.length; i++) {
      const [a, b] = [line[i - 1], line[i]];
      const [west, east] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])].map((x) => Math.floor(x / CELL));
      const [south, north] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])].map((y) => Math.floor(y / CELL));
      for (let x = west; x <= east; x++) {
        for (let y = south; y <= north; y++) {
          const key = x * 65_536 + y;
          if (!squares.has(key)) squares.set(key, []);
          squares.get(key).push({ arc, i });
        }
      }
    }
  }
  for (const segments of squares.values()) {
    for (let m = 1; m < segments.length; m++) for (let n = 0; n < m; n++) yield [segments[m], segments[n]];
  }
}

function crosses(arcs, one, other) {
  const [a, b] = ends(arcs, one);
  const [c, d] = ends(arcs, other);
  if (Math.max(a[0], b[0]) < Math.min(c[0], d[0]) || Math.max(c[0], d[0]) < Math.min(a[0], b[0])) return false;
  if (Math.max(a[1], b[1]) < Math.min(c[1], d[1]) || Math.max(c[1], d[1]) < Math.min(a[1], b[1])) return false;
  const sides = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)];
  if (sides[0] * sides[1] > 0 || sides[2] * sides[3] > 0) return false;
  // They meet. A common end is where lines may meet, unless one then runs back along the other.
  if (!mayMeet(arcs, one, other, a, b, c, d)) return true;
  return sides.every((value) => value === 0) && folds(a, b, c, d);
}

const ends = (arcs, { arc, i }) => [arcs[arc][i - 1], arcs[arc][i]];
const side = (a, b, p) => Math.sign((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]));
const same = (p, q) => p[0] === q[0] && p[1] === q[1];

/** Whether the two share an end they are entitled to: neighbours in one arc, or ends of arcs. */
function mayMeet(arcs, one, other, a, b, c, d) {
  if (one.arc === other.arc) {
    const last = arcs[one.arc].length - 1;
    const gap = Math.abs(one.i - other.i);
    return gap === 1 || (gap === last - 1 && same(arcs[one.arc][0], arcs[one.arc][last]));
  }
  const isEnd = (p, { arc }) => same(p, arcs[arc][0]) || same(p, arcs[arc].at(-1));
  return [a, b].some((p) => (same(p, c) || same(p, d)) && isEnd(p, one) && isEnd(p, other));
}

function folds(a, b, c, d) {
  const shared = same(a, c) || same(a, d) ? a : b;
  const p = shared === a ? b : a;
  const q = same(shared, c) ? d : c;
  return (p[0] - shared[0]) * (q[0] - shared[0]) + (p[1] - shared[1]) * (q[1] - shared[1]) > 0;
}
