export type Step = readonly [x: number, y: number];

/** What is known of a step before it is coded. */
export interface BeforeStep {
  /** The step before it on the same line, and the one before that. */
  last?: Step | undefined;
  before?: Step | undefined;
  /** Where the line ends, from here, and in how many steps. */
  end?: Step | undefined;
  left?: number;
}

const NONE: Step = [0, 0];
const UNKNOWN = 1 << 10;

/**
 * Contexts of the x of a step. A line goes on about as it went, by steps about as long; and where its end is known, it must come there.
 */
export function contextsOfX({ last = NONE, before = NONE, end, left = 1 }: BeforeStep): number[] {
  return [0, 64 * octant(last) + lengthOf(last, before), aimOf(end, left, 0)];
}

/** Contexts of the y of a step, when its x is known. */
export function contextsOfY({ last = NONE, end, left = 1 }: BeforeStep, x: number): number[] {
  const sign = Math.sign(x) + 1;
  return [4 * digits(x) + sign, 4 * aimOf(end, left, 1) + sign, 4 * octant(last) + sign, 4096 * octant(last) + 4 * digits(x) + sign];
}

/** How many binary digits a number has. */
export const digits = (value: number) => 32 - Math.clz32(Math.abs(value));

const way = ([x, y]: Step) => 3 * Math.sign(x) + Math.sign(y) + 4;
/** One of eight directions. */
const octant = (step: Step) => 2 * way(step) + Number(Math.abs(step[0]) > Math.abs(step[1]));
const lengthOf = (last: Step, before: Step) => digits(Math.abs(last[0]) + Math.abs(last[1]) + Math.abs(before[0]) + Math.abs(before[1]));

/** The way that is left on an axis, for each of the steps left. */
function aimOf(end: Step | undefined, left: number, axis: 0 | 1): number {
  if (!end) return UNKNOWN;
  const each = Math.round(end[axis] / left);
  return 64 * Math.min(left, 4) + 32 + Math.sign(each) * digits(each);
}
