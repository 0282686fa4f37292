import * as kinds from './kinds.ts';
import { contextsOfX, contextsOfY, type BeforeStep, type Step } from './step-contexts.ts';
import type { Symbols } from './symbols.ts';

/** What is known of an arc from the ring it is in. */
interface Place {
  /** A point it may begin near, where `start` is not known. */
  near: Step;
  /** It is a ring of its own. */
  alone: boolean;
  start: Step | undefined;
  end: Step | undefined;
}

/** Points in fine steps, and the number of its class. */
export interface PackedArc {
  points: Step[];
  name: number;
}

/** Reads an arc, as told in geo/pack.mjs. `coarse`: fine steps in a coarse one. */
export function arcReader(symbols: Symbols, coarse: number) {
  /** A point by the step to it, in units, and, where it is `exact`, by the fine steps that are left. */
  function point(kind: number, [fromX, fromY]: Step, unit: number, exact: boolean, known: BeforeStep): Step {
    const x = symbols.signed(kind, contextsOfX(known));
    const y = symbols.signed(kind + 1, contextsOfY(known, x));
    const rest = (axis: number) => (unit > 1 && exact ? symbols.bits(kinds.REST, [axis], 32 - Math.clz32(unit - 1)) - (unit >> 1) : 0);
    return [fromX + x * unit + rest(0), fromY + y * unit + rest(1)];
  }

  return ({ near, alone, start, end }: Place): PackedArc => {
    const closed = Number(alone);
    const name = symbols.bits(kinds.CLASS, [closed], 3);
    const fine = coarse === 1 || symbols.flag(kinds.FINE, [closed]) === 1;
    const from: Step = [Math.round(near[0] / coarse) * coarse, Math.round(near[1] / coarse) * coarse];
    const points = [start ?? point(kinds.START, from, coarse, !alone || fine, {})];
    const last = alone ? points[0] : end;
    const unit = fine ? 1 : coarse;
    const count = symbols.number(kinds.POINTS, closed, 2 + 2 * name + closed);
    const known: BeforeStep = {};
    for (let steps = count + 1; steps > (last ? 1 : 0); steps--) {
      const here = points.at(-1)!;
      known.left = steps;
      known.end = last && [(last[0] - here[0]) / unit, (last[1] - here[1]) / unit];
      const next = point(kinds.STEP, here, unit, steps === 1, known);
      points.push(next);
      known.before = known.last;
      known.last = [Math.round((next[0] - here[0]) / unit), Math.round((next[1] - here[1]) / unit)];
    }
    if (last) points.push(last);
    return { points, name };
  };
}
