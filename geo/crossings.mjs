/** Finds arcs that cross, touch or overlap others anywhere but at shared ends, and rings that enclose nothing. Whole numbers: exact. */
import { arcIndex } from './rings.mjs';

const ROOM = 2 ** 21; // segments

/**
 * The segments at fault: arc index → set of i, the segment that ends at the arc's point i.
 * `arcs` are lists of [x, y]; `rings` lists of arc references. `cell`: grid steps, the side of the squares segments are sorted into;
 * `changed`: only these arcs are asked about; `apart`: whether two arcs never show together.
 */
export function findCrossings(arcs, rings, { cell = 64, changed, apart = () => false } = {}) {
  const wrong = new Map();
  const blame = (arc, i) => {
    if (!wrong.has(arc)) wrong.set(arc, new Set());
    wrong.get(arc).add(i);
  };
  const segments = segmentsOf(arcs);
  const asked = segments.arc.map((arc) => (changed === undefined || changed.has(arc) ? 1 : 0));
  for (const group of crowds(segments, cell)) {
    for (let m = 1; m < group.length; m++) {
      for (let n = 0; n < m; n++) {
        const [s, t] = [group[m], group[n]];
        if ((!asked[s] && !asked[t]) || !nearby(segments, s, t) || !crosses(segments, s, t)) continue;
        if (apart(segments.arc[s], segments.arc[t]) || innocent(arcs, segments, s, t)) continue;
        blame(segments.arc[s], segments.i[s]);
        blame(segments.arc[t], segments.i[t]);
      }
    }
  }
  for (const ring of rings) {
    if (changed && !ring.some((reference) => changed.has(arcIndex(reference)))) continue;
    if (enclosed(ring, arcs) > 0) continue;
    for (const arc of ring.map(arcIndex)) for (let i = 1; i < Math.max(2, arcs[arc].length); i++) blame(arc, i);
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

/** All segments in columns: the arc, the index of the end point, the ends. */
function segmentsOf(arcs) {
  const count = arcs.reduce((sum, line) => sum + line.length - 1, 0);
  if (count > ROOM) throw new Error(`${count} segments, expected at most ${ROOM}.`);
  const all = { arc: new Int32Array(count), i: new Int32Array(count), ends: new Float64Array(4 * count) };
  let at = 0;
  for (const [arc, line] of arcs.entries()) {
    for (let i = 1; i < line.length; i++) {
      all.arc[at] = arc;
      all.i[at] = i;
      all.ends.set([line[i - 1][0], line[i - 1][1], line[i][0], line[i][1]], 4 * at++);
    }
  }
  return all;
}

/** Lists of segments that share a square of the grid. */
function* crowds({ arc, ends }, cell) {
  const keys = [];
  const square = (value) => Math.floor(value / cell);
  for (let s = 0; s < arc.length; s++) {
    const [ax, ay, bx, by] = [ends[4 * s], ends[4 * s + 1], ends[4 * s + 2], ends[4 * s + 3]];
    for (let x = square(Math.min(ax, bx)); x <= square(Math.max(ax, bx)); x++) {
      for (let y = square(Math.min(ay, by)); y <= square(Math.max(ay, by)); y++) keys.push(((x + 8192) * 16_384 + y + 8192) * ROOM + s);
    }
  }
  const sorted = Float64Array.from(keys).sort();
  for (let from = 0; from < sorted.length;) {
    const square = Math.floor(sorted[from] / ROOM);
    let to = from + 1;
    while (to < sorted.length && sorted[to] < (square + 1) * ROOM) to++;
    if (to - from > 1) yield Array.from(sorted.subarray(from, to), (key) => key - square * ROOM);
    from = to;
  }
}

function nearby({ ends: e }, s, t) {
  const [a, c] = [4 * s, 4 * t];
  return Math.max(e[a], e[a + 2]) >= Math.min(e[c], e[c + 2]) && Math.max(e[c], e[c + 2]) >= Math.min(e[a], e[a + 2])
    && Math.max(e[a + 1], e[a + 3]) >= Math.min(e[c + 1], e[c + 3]) && Math.max(e[c + 1], e[c + 3]) >= Math.min(e[a + 1], e[a + 3]);
}

/** Which side of the segment s the end at `p` of another is on. */
function side({ ends: e }, s, p) {
  const a = 4 * s;
  return Math.sign((e[a + 2] - e[a]) * (e[p + 1] - e[a + 1]) - (e[a + 3] - e[a + 1]) * (e[p] - e[a]));
}

function crosses(segments, s, t) {
  return side(segments, s, 4 * t) * side(segments, s, 4 * t + 2) <= 0 && side(segments, t, 4 * s) * side(segments, t, 4 * s + 2) <= 0;
}

/** Two segments that meet may do so at a common end, unless one then runs back along the other. */
function innocent(arcs, { arc, i, ends }, s, t) {
  const [a, b, c, d] = [4 * s, 4 * s + 2, 4 * t, 4 * t + 2].map((at) => [ends[at], ends[at + 1]]);
  if (!mayMeet(arcs, { arc: arc[s], i: i[s] }, { arc: arc[t], i: i[t] }, [a, b, c, d])) return false;
  const straight = [c, d].every((p) => (b[0] - a[0]) * (p[1] - a[1]) === (b[1] - a[1]) * (p[0] - a[0]));
  return !(straight && folds(a, b, c, d));
}

const same = (p, q) => p[0] === q[0] && p[1] === q[1];

/** Whether the two share an end they are entitled to: neighbours in one arc, or ends of arcs. */
function mayMeet(arcs, one, other, [a, b, c, d]) {
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
