import * as kinds from './kinds.ts';
import { contextsOfX, contextsOfY, sizeOf, type BeforeStep, type Step } from './step-contexts.ts';
import type { Symbols } from './symbols.ts';

/** A line of the map; points in steps of the fine grid. */
export interface PackedArc {
  points: readonly Step[];
  /** Number of its class. */
  class: number;
  /** Whether all its steps are fine ones, not only those at its ends. */
  fine: boolean;
}

/** What is known of a new arc from the ring it is in. */
interface Place {
  /** It is a ring of its own. */
  alone: boolean;
  start: Step | undefined;
  end: Step | undefined;
}

/** Rings, and the arcs they are made of, written or read. How a ring is coded is told in geo/pack.mjs. */
export class RingCodec {
  /** Those coded so far, in the order of first use. */
  readonly arcs: PackedArc[] = [];
  private readonly symbols: Symbols;
  private readonly coarse: number;
  /** In how many rings each arc was so far. */
  private readonly uses: number[] = [];
  /** Where the last ring began, on the coarse grid. */
  private begin: Step = [0, 0];
  private lastClass = 0;

  /** `coarse`: fine steps in a coarse one. */
  constructor(symbols: Symbols, coarse: number) {
    this.symbols = symbols;
    this.coarse = coarse;
  }

  /** References to arcs; the ring, and all arcs, are given to write it. */
  ring(given?: { ring: readonly number[]; arcs: readonly PackedArc[] }): number[] {
    const known = this.arcs.length;
    const ring = this.references(known, given?.ring);
    for (const [i, reference] of ring.entries()) {
      if (reference < known) continue;
      const [before, after] = [ring.at(i - 1)!, ring[(i + 1) % ring.length]!];
      // The arc before it in the ring is read by now, if it is not the last; the one after it only if it is not new.
      const start = i > 0 || before < known ? this.endsOf(before)[1] : undefined;
      const end = after < known || (i > 0 && i === ring.length - 1) ? this.endsOf(after)[0] : undefined;
      this.arcs.push(this.arc({ alone: ring.length === 1, start, end }, given?.arcs[reference]));
    }
    const [x, y] = this.endsOf(ring[0]!)[0];
    this.begin = [Math.round(x / this.coarse) * this.coarse, Math.round(y / this.coarse) * this.coarse];
    return ring;
  }

  private references(known: number, given?: readonly number[]): number[] {
    const ring: number[] = [];
    let next = known;
    let start: Step | undefined;
    let at: Step | undefined;
    for (let fresh = 1, last = false; !last;) {
      const [i, first] = [ring.length, Number(ring.length === 0)];
      const before = 2 * first + fresh;
      fresh = this.symbols.flag(kinds.NEW, [before, 4 * this.open(known, at) + before], given && given[i]! >= known);
      const reference = fresh ? next++ : this.reference(known, at, given?.[i]);
      if (given && given[i] !== reference) throw new Error(`Arc ${given[i]} of a ring, expected ${reference}: new ones have the next number.`);
      const ends = fresh ? undefined : this.endsOf(reference);
      if (first) start = ends?.[0];
      at = ends?.[1];
      ring.push(reference);
      last = start && at ? same(start, at) : this.symbols.flag(kinds.LAST, [fresh, 2 * Math.min(i, 3) + fresh], given && i === given.length - 1) === 1;
    }
    if (given && ring.length !== given.length) throw new Error(`A ring of ${given.length} arcs is closed after ${ring.length}.`);
    return ring;
  }

  /** How many arcs, to 2, go on from a point and may border on another ring; 3 where the point is not known. */
  private open(known: number, at?: Step): number {
    if (!at) return 3;
    let count = 0;
    for (let i = 0; i < known && count < 2; i++) if (this.uses[i]! < 2 && this.arcs[i]!.class > 0 && this.endsOf(i).some((end) => same(end, at))) count++;
    return count;
  }

  /** An arc that was in a ring before: from the newest one back, one bit says whether it is this; where the ring has got to is known, only of those that go on there. */
  private reference(known: number, at: Step | undefined, given?: number): number {
    for (let i = known - 1; i >= 0; i--) {
      const [start, end] = this.endsOf(i);
      if (at && !same(start, at) && !same(end, at)) continue;
      const seen = 4 * Math.min(this.uses[i]!, 3);
      if (!this.symbols.flag(kinds.THIS, [2 * (8 * seen + this.arcs[i]!.class) + Number(!at)], given === undefined ? given : given === i || given === ~i)) continue;
      this.uses[i]!++;
      if (at && !same(start, end)) return same(start, at) ? i : ~i;
      return this.symbols.flag(kinds.BACKWARDS, [seen], given === undefined ? given : given < 0) ? ~i : i;
    }
    throw new Error('A ring of a map file goes on nowhere.');
  }

  private arc({ alone, start, end }: Place, given?: PackedArc): PackedArc {
    const { coarse } = this;
    const closed = Number(alone);
    this.uses.push(1);
    const name = this.symbols.bits(kinds.CLASS, [closed, 8 + 2 * this.lastClass + closed], 3, given?.class);
    this.lastClass = name;
    const fine = coarse === 1 || this.symbols.flag(kinds.FINE, [closed], given?.fine) === 1;
    const unit = fine ? 1 : coarse;
    const points: Step[] = [start ?? this.exact(kinds.START, { from: this.begin, unit: coarse, exact: !alone || fine }, {}, given?.points[0])];
    if (alone) end = points[0];
    const far = end ? sizeOf(Math.round((Math.abs(end[0] - points[0]![0]) + Math.abs(end[1] - points[0]![1])) / unit)) : 63;
    const count = this.symbols.number(kinds.POINTS, [closed, 16 + 2 * name + closed, 64 * (2 + closed) + far], given && given.points.length - 2) + 2;
    const known: BeforeStep = {};
    while (points.length < count) {
      const here = points.at(-1)!;
      known.left = count - points.length;
      if (end && known.left === 1) {
        points.push(end);
        break;
      }
      known.end = end && [(end[0] - here[0]) / unit, (end[1] - here[1]) / unit];
      const next = this.exact(kinds.STEP, { from: here, unit, exact: known.left === 1 }, known, given?.points[points.length]);
      points.push(next);
      known.before = known.last;
      known.last = [Math.round((next[0] - here[0]) / unit), Math.round((next[1] - here[1]) / unit)];
    }
    return { points, class: name, fine };
  }

  /** A point by the step to it, in units, and, where it is `exact`, the fine steps that are left. */
  private exact(kind: number, { from, unit, exact }: { from: Step; unit: number; exact: boolean }, known: BeforeStep, given?: Step): Step {
    const steps = given && ([0, 1] as const).map((axis) => Math.round((given[axis] - from[axis]) / unit));
    const x = this.symbols.signed(kind, contextsOfX(known), steps?.[0]);
    const y = this.symbols.signed(kind + 1, contextsOfY(known, x), steps?.[1]);
    const to: Step = [from[0] + x * unit, from[1] + y * unit];
    if (unit === 1 || !exact) {
      if (given && !same(given, to)) throw new Error(`The point ${given} is not a whole number of ${unit} steps from ${from}.`);
      return to;
    }
    const width = 32 - Math.clz32(unit - 1);
    const half = unit >> 1;
    const [restX, restY] = ([0, 1] as const).map((axis) => this.symbols.bits(kinds.REST, [axis], width, given && given[axis] - to[axis] + half) - half);
    return [to[0] + restX!, to[1] + restY!];
  }

  private endsOf(reference: number): readonly [start: Step, end: Step] {
    const { points } = this.arcs[reference < 0 ? ~reference : reference]!;
    return reference < 0 ? [points.at(-1)!, points[0]!] : [points[0]!, points.at(-1)!];
  }
}

const same = (a: Step, b: Step) => a[0] === b[0] && a[1] === b[1];
