import { arcReader, type PackedArc } from './arc-reader.ts';
import * as kinds from './kinds.ts';
import type { Step } from './step-contexts.ts';
import type { Symbols } from './symbols.ts';

/**
 * Reads rings, as told in geo/pack.mjs: references to arcs, of which those that are new are added to `arcs`. `coarse`: fine steps in a
 * coarse one.
 */
export function ringReader(symbols: Symbols, coarse: number, arcs: PackedArc[]) {
  const readArc = arcReader(symbols, coarse);
  /** In how many rings each arc was so far. */
  const uses: number[] = [];
  /** Where the last ring began. */
  let near: Step = [0, 0];

  function endsOf(reference: number): [start: Step, end: Step] {
    const { points } = arcs[reference < 0 ? ~reference : reference]!;
    const ends: [Step, Step] = [points[0]!, points.at(-1)!];
    return reference < 0 ? [ends[1], ends[0]] : ends;
  }

  /**
   * An arc that was in a ring before: from the newest back, a bit says whether it is this one. Where it is known what point the ring has got
   * to, only those are asked that end there.
   */
  function reference(at?: Step): number {
    for (let i = uses.length - 1; i >= 0; i--) {
      const { points, name } = arcs[i]!;
      const [start, end] = [points[0]!, points.at(-1)!];
      if (at && !same(start, at) && !same(end, at)) continue;
      const seen = 4 * Math.min(uses[i]!, 3);
      if (!symbols.flag(kinds.THIS, [2 * (8 * seen + name) + Number(!at)])) continue;
      uses[i]!++;
      const backwards = at && !same(start, end) ? !same(start, at) : symbols.flag(kinds.BACKWARDS, [seen]);
      return backwards ? ~i : i;
    }
    throw new Error('A ring of a map file goes on nowhere.');
  }

  /** The ring without the points of new arcs. */
  function references(): number[] {
    const ring: number[] = [];
    let next = arcs.length;
    let start: Step | undefined;
    let at: Step | undefined;
    for (let fresh = 1, last = 0; !last;) {
      fresh = symbols.flag(kinds.NEW, [2 * Number(ring.length === 0) + fresh]);
      const found = fresh ? next++ : reference(at);
      const ends = fresh ? [] : endsOf(found);
      if (ring.length === 0) start = ends[0];
      at = ends[1];
      last = start && at ? Number(same(start, at)) : symbols.flag(kinds.LAST, [2 * Math.min(ring.length, 3) + fresh]);
      ring.push(found);
    }
    return ring;
  }

  return (): number[] => {
    const known = arcs.length;
    const ring = references();
    for (const [i, reference] of ring.entries()) {
      if (reference < known) continue;
      const [before, after] = [ring.at(i - 1)!, ring[(i + 1) % ring.length]!];
      // The arc before it in the ring is read by now, if it is not the last; the one after it only if it is not new.
      const start = i > 0 || before < known ? endsOf(before)[1] : undefined;
      const end = after < known || (i > 0 && i === ring.length - 1) ? endsOf(after)[0] : undefined;
      arcs.push(readArc({ near, alone: ring.length === 1, start, end }));
      uses.push(1);
    }
    near = endsOf(ring[0]!)[0];
    return ring;
  };
}

const same = (a: Step, b: Step) => a[0] === b[0] && a[1] === b[1];
