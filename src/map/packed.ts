import type { Position } from '../places/place.ts';
import type { PackedArc } from './arc-reader.ts';
import type { DetailFile, LineClass, Polygons } from './basemap.ts';
import * as kinds from './kinds.ts';
import type { BitCoder } from './range-decoder.ts';
import { ringReader } from './ring-reader.ts';
import { digits } from './step-contexts.ts';
import { symbolsOf } from './symbols.ts';

const CLASSES: readonly LineClass[] = ['coast', 'border', 'disputed', 'province', 'edge'];
/** Fine steps between label points. */
const LABEL = 10;

export type PackedReader = ReturnType<typeof packedReader>;

/** Reads what the packed files have in common: a head, then numbers, texts, rings and their arcs. The format is told in geo/pack.mjs. */
export function packedReader(coder: BitCoder) {
  const symbols = symbolsOf(coder);
  const { number } = symbols;
  const head = (width: number) => symbols.bits(kinds.HEAD, [], width);
  const [edition, fine, coarse] = [head(28), head(10), head(6)];
  const arcs: PackedArc[] = [];
  const ring = ringReader(symbols, coarse, arcs);
  let label = [0, 0];

  function list<T>(kind: number, item: () => T): T[] {
    return Array.from({ length: number(kind, 0) }, item);
  }

  /** Middle and size of a ring on an axis, in steps of LABEL. */
  function extent(references: readonly number[], axis: 0 | 1): [middle: number, size: number] {
    const values = references.flatMap((reference) => arcs[reference < 0 ? ~reference : reference]!.points.map((point) => point[axis]));
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return [Math.round((least + most) / 2 / LABEL), Math.round((most - least) / LABEL)];
  }

  return {
    edition, list, ring,
    number: (kind: number) => number(kind, 0),
    text: symbols.text,
    polygons: (): Polygons => list(kinds.POLYGONS, () => list(kinds.RINGS, ring)),
    /** The label point of a unit, in degrees: by how far it is from the middle of its first polygon, or, without any, from the last label. */
    label([polygon]: Polygons): Position {
      label = ([0, 1] as const).map((axis) => {
        const [middle, size] = polygon?.[0] ? extent(polygon[0], axis) : [label[axis]!, 0];
        // In a large country nobody sees where exactly a label is.
        return middle + (1 + (size >> 6)) * symbols.signed(kinds.LABEL, [digits(size)]);
      });
      return [(label[0]! * LABEL) / fine, (label[1]! * LABEL) / fine];
    },
    /** West, south, east, north in whole degrees: the first two from those of the last box, the others from the first two. */
    box(last: DetailFile['box']): DetailFile['box'] {
      const [west, south, east, north] = [0, 1, 2, 3].map((side) => symbols.signed(kinds.BOX, [side])) as [number, number, number, number];
      return [last[0] + west, last[1] + south, last[0] + west + east, last[1] + south + north];
    },
    /** A reference to an arc, by how far the arc is from the one that was told last. */
    reference(last: number): number {
      const index = (last < 0 ? ~last : last) + symbols.signed(kinds.PIECE, [0]);
      return symbols.flag(kinds.BACKWARDS, [16 + Number(last < 0)]) ? ~index : index;
    },
    /** The arcs read so far, in degrees. */
    arcs: (): Position[][] => arcs.map(({ points }) => points.map(([x, y]): Position => [x / fine, y / fine])),
    classes: (): LineClass[] => arcs.map(({ name }) => {
      if (!CLASSES[name]) throw new Error('A line of a map file is of no known class.');
      return CLASSES[name];
    }),
  };
}
