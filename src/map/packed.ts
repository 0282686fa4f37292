import type { Position } from '../places/place.ts';
import type { LineClass, Polygons } from './basemap.ts';
import * as kinds from './kinds.ts';
import { RingCodec, type PackedArc } from './ring-codec.ts';
import { sizeOf, type Step } from './step-contexts.ts';
import { Symbols, type BitCoder } from './symbols.ts';

const CLASSES: readonly LineClass[] = ['coast', 'border', 'disputed', 'province', 'edge'];
/** Fine steps between label points. */
const LABEL = 10;

/** West, south, east, north. */
type Box = readonly [number, number, number, number];

/** What all files of one build have in common: the number of the build, and the fine steps a degree and in a coarse step. */
export interface Head {
  edition: number;
  fine: number;
  coarse: number;
}

/**
 * What the packed files have in common: a head, texts, numbers, polygons, labels. As in Symbols, values are given to write them and left
 * out to read them. The format is told in geo/pack.mjs.
 */
export class Packed {
  readonly head: Head;
  readonly symbols: Symbols;
  private readonly rings: RingCodec;
  private readonly given: { arcs: readonly PackedArc[] } | undefined;
  /** The last label point, in steps of LABEL. */
  private label: readonly number[] = [0, 0];

  constructor(coder: BitCoder, given?: { head: Head; arcs: readonly PackedArc[] }) {
    this.symbols = new Symbols(coder);
    this.given = given;
    const head = (name: keyof Head, width: number) => this.symbols.bits(kinds.HEAD, [], width, given?.head[name]);
    this.head = { edition: head('edition', 28), fine: head('fine', 10), coarse: head('coarse', 6) };
    this.rings = new RingCodec(this.symbols, this.head.coarse);
  }

  number(kind: number, value?: number, context = 0): number {
    return this.symbols.number(kind, [context], value);
  }

  signed(kind: number, value?: number, context = 0): number {
    return this.symbols.signed(kind, [context], value);
  }

  /** `item` is called with each of the items given. */
  list<T>(kind: number, item: (given?: T) => T, items?: readonly T[]): T[] {
    return Array.from({ length: this.number(kind, items?.length) }, (_, i) => item(items?.[i]));
  }

  polygons(polygons?: Polygons): Polygons {
    return this.list(kinds.POLYGONS, (polygon) => this.list(kinds.RINGS, (ring) => this.ring(ring), polygon), polygons);
  }

  ring(ring?: number[]): number[] {
    return this.rings.ring(ring && { ring, arcs: this.given!.arcs });
  }

  /** The label point of a unit, in degrees: by how far it is from the middle of its largest polygon, or, without polygons, from the last one. */
  labelOf(polygons: Polygons, at?: Position): Position {
    const { fine } = this.head;
    const { middle, size } = this.largest(polygons) ?? { middle: this.label, size: [0, 0] };
    this.label = ([0, 1] as const).map((axis) => {
      const steps = at && Math.round((at[axis] * fine) / LABEL) - middle[axis]!;
      return middle[axis]! + this.symbols.signed(kinds.LABEL, [sizeOf(size[axis]!), sizeOf(size[axis]!) >> 1], steps);
    });
    return [(this.label[0]! * LABEL) / fine, (this.label[1]! * LABEL) / fine];
  }

  /** West, south, east, north in whole degrees: the first two from those of the last box, the others from the first two. */
  box(last: Box, box?: Box): Box {
    const side = (i: 0 | 1 | 2 | 3, from: number) => from + this.signed(kinds.BOX, box && box[i] - from, i);
    const [west, south] = [side(0, last[0]), side(1, last[1])];
    return [west, south, side(2, west), side(3, south)];
  }

  /** A reference to an arc, by how far the arc is from the one that was told last. */
  reference(last: number, reference?: number): number {
    const from = last < 0 ? ~last : last;
    const index = from + this.signed(kinds.PIECE, reference === undefined ? undefined : (reference < 0 ? ~reference : reference) - from);
    return this.symbols.flag(kinds.BACKWARDS, [16 + Number(last < 0)], reference === undefined ? undefined : reference < 0) ? ~index : index;
  }

  /** The arcs coded so far, in degrees. */
  arcs(): Position[][] {
    const { fine } = this.head;
    return this.rings.arcs.map(({ points }) => points.map(([x, y]): Position => [x / fine, y / fine]));
  }

  classes(): LineClass[] {
    return this.rings.arcs.map((arc) => {
      const name = CLASSES[arc.class];
      if (!name) throw new Error(`A line of class ${arc.class} in a map file, expected 0 to ${CLASSES.length - 1}.`);
      return name;
    });
  }

  /** Middle and size of the box of the polygon whose box is the largest, in steps of LABEL. */
  private largest(polygons: Polygons): { middle: readonly number[]; size: readonly number[] } | undefined {
    let found: { middle: readonly number[]; size: readonly number[] } | undefined;
    for (const [outer = []] of polygons) {
      const points = outer.flatMap((reference): readonly Step[] => this.rings.arcs[reference < 0 ? ~reference : reference]!.points);
      const ends = ([0, 1] as const).map((axis) => points.reduce(([least, most], point) => [Math.min(least!, point[axis]), Math.max(most!, point[axis])], [Infinity, -Infinity]));
      const size = ends.map(([least, most]) => Math.round((most! - least!) / LABEL));
      if (!found || size[0]! * size[1]! > found.size[0]! * found.size[1]!) found = { size, middle: ends.map(([least, most]) => Math.round((least! + most!) / 2 / LABEL)) };
    }
    return found;
  }
}
