import type { Position } from '../places/place.ts';
import type { Basemap, LineClass } from './basemap.ts';
import { mercator } from './frame.ts';
import { lineClass, type Worldview } from './worldview.ts';

/** West, north, east, south in Web Mercator, the world from 0 to 1. */
export type MercatorBox = readonly [x0: number, y0: number, x1: number, y1: number];

/** The points of an arc in Web Mercator (0 to 1), x and y in turn, and the box round them. */
export interface Run {
  readonly points: Float64Array;
  readonly box: MercatorBox;
}

/** A closed line: runs end to end. */
export interface Ring {
  readonly runs: readonly { readonly run: Run; readonly backwards: boolean }[];
  readonly box: MercatorBox;
}

/** What is drawn of a basemap. */
export interface Drawing {
  readonly land: readonly Ring[];
  readonly lines: Readonly<Record<Exclude<LineClass, 'edge'>, readonly Run[]>>;
  /** All arcs, to find out what another drawing has anew. */
  readonly runs: ReadonlySet<Run>;
}

/** How the lines of a class are drawn. */
export interface Stroke {
  readonly name: Exclude<LineClass, 'edge'>;
  readonly colour: 'coast' | 'border';
  /** Pixels. */
  readonly width: number;
  readonly opacity: number;
  readonly dash?: readonly number[];
}

const PROVINCES_FROM = 5; // zoom

/** The basemap's lines at a zoom, those below first. */
export function strokesAt(zoom: number): readonly Stroke[] {
  const width = zoom < 4 ? 0.7 : 1.1;
  return [
    { name: 'coast', colour: 'coast', width: 0.8, opacity: 1 },
    ...(zoom >= PROVINCES_FROM ? [{ name: 'province', colour: 'border', width: 0.7, opacity: 0.45 } as const] : []),
    { name: 'border', colour: 'border', width, opacity: 1 },
    { name: 'disputed', colour: 'border', width, opacity: 1, dash: [4, 3] },
  ];
}

/** An arc keeps its run, whichever basemaps it comes to be part of: only new arcs are prepared anew. */
const runs = new WeakMap<readonly Position[], Run>();

/** Prepares a basemap for drawing as a worldview has it. */
export function prepare({ topology, world, lines }: Basemap, worldview: Worldview): Drawing {
  const all = (topology.arcs as unknown as readonly (readonly Position[])[]).map(runOf);
  const drawn: Record<Exclude<LineClass, 'edge'>, Run[]> = { coast: [], border: [], disputed: [], province: [] };
  lines.forEach((line, i) => {
    const name = lineClass(world, line, worldview);
    if (name !== undefined && name !== 'edge') drawn[name].push(all[i]!);
  });
  const land = topology.objects.parts.geometries.flatMap(({ arcs }) => arcs.flat()).map((ring): Ring => {
    const members = ring.map((reference) => ({ run: all[reference < 0 ? ~reference : reference]!, backwards: reference < 0 }));
    return { runs: members, box: around(members.map(({ run }) => run.box)) };
  });
  return { land, lines: drawn, runs: new Set(all) };
}

/** Whether two boxes share anything. */
export function overlap(a: MercatorBox, b: MercatorBox): boolean {
  return a[2] >= b[0] && a[0] <= b[2] && a[3] >= b[1] && a[1] <= b[3];
}

/** Boxes of what one drawing has and the other has not. */
export function changes(before: Drawing, after: Drawing): MercatorBox[] {
  const only = (one: Drawing, other: Drawing) => [...one.runs].filter((run) => !other.runs.has(run)).map(({ box }) => box);
  return [...only(before, after), ...only(after, before)];
}

function runOf(arc: readonly Position[]): Run {
  let run = runs.get(arc);
  if (!run) {
    const points = new Float64Array(arc.length * 2);
    let [x0, y0, x1, y1] = [2, 2, -1, -1];
    for (let i = 0; i < arc.length; i++) {
      const [x, y] = mercator(arc[i]!);
      points[2 * i] = x;
      points[2 * i + 1] = y;
      if (x < x0) x0 = x;
      if (y < y0) y0 = y;
      if (x > x1) x1 = x;
      if (y > y1) y1 = y;
    }
    run = { points, box: [x0, y0, x1, y1] };
    runs.set(arc, run);
  }
  return run;
}

function around(boxes: readonly MercatorBox[]): MercatorBox {
  return boxes.reduce((all, box) => [Math.min(all[0], box[0]), Math.min(all[1], box[1]), Math.max(all[2], box[2]), Math.max(all[3], box[3])]);
}
