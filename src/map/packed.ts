import type { Position } from '../places/place.ts';
import type { LineClass, Polygons } from './basemap.ts';

const CLASSES: readonly LineClass[] = ['coast', 'border', 'disputed', 'province', 'edge'];
/** Fine steps between label points. */
const LABEL = 10;

/** Reads what the packed files have in common: numbers, texts, rings and their arcs. The format is told in geo/pack.mjs. */
export class PackedReader {
  readonly edition: number;
  readonly arcs: Position[][] = [];
  readonly classes: LineClass[] = [];
  private readonly bytes: Uint8Array;
  private readonly fine: number;
  private readonly coarse: number;
  private offset = 0;
  /** Where the steps are read, which come after the numbers. */
  private stepOffset = 0;
  // All in fine steps: where the last ring began, the point being at, the last label.
  private begin: Position = [0, 0];
  private x = 0;
  private y = 0;
  private label: Position = [0, 0];
  /** Ends of the arcs in fine steps, as they are exact there: x0, y0, x1, y1. */
  private readonly ends: number[] = [];

  constructor(buffer: ArrayBuffer) {
    this.bytes = new Uint8Array(buffer);
    const length = this.number();
    this.stepOffset = this.offset + length;
    this.edition = this.number();
    this.fine = this.number();
    this.coarse = this.number();
  }

  number(): number {
    const { bytes } = this;
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[this.offset++];
      if (byte === undefined) throw new Error(`The basemap ends after ${bytes.length} bytes, in the middle.`);
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }

  text(): string {
    const length = this.number();
    this.offset += length;
    return new TextDecoder().decode(this.bytes.subarray(this.offset - length, this.offset));
  }

  list<T>(item: () => T): T[] {
    return Array.from({ length: this.number() }, item);
  }

  /** Rank, and label point in degrees. */
  labelled(): { rank: number; at: Position } {
    const rank = this.number();
    [this.x, this.y] = this.label;
    this.step(1);
    this.label = [this.x, this.y];
    return { rank, at: [(this.x * LABEL) / this.fine, (this.y * LABEL) / this.fine] };
  }

  polygons(): Polygons {
    return this.list(() => this.list(() => this.ring()));
  }

  ring(): number[] {
    const ring: number[] = [];
    for (let left = this.number(), i = 0; i < left; i++) {
      const reference = this.arc(i === 0, i === left - 1);
      const at = 4 * (reference < 0 ? ~reference : reference);
      const { ends } = this;
      const [from, to] = reference < 0 ? [at + 2, at] : [at, at + 2];
      if (i === 0) this.begin = [ends[from]!, ends[from + 1]!];
      [this.x, this.y] = [ends[to]!, ends[to + 1]!];
      ring.push(reference);
    }
    return ring;
  }

  private arc(first: boolean, last: boolean): number {
    const { arcs, coarse, fine } = this;
    const code = this.number();
    if (code > 0) return code & 1 ? ~(arcs.length - (code >> 1)) : arcs.length - (code >> 1);
    const head = this.number();
    const kind = coarse > 1 ? head % 3 : 2;
    const rest = coarse > 1 ? (head - kind) / 3 : head;
    const unit = kind === 2 ? 1 : coarse;
    const endUnit = kind > 0 ? 1 : coarse;
    if (first) {
      this.x = Math.round(this.begin[0] / coarse) * coarse;
      this.y = Math.round(this.begin[1] / coarse) * coarse;
      this.step(endUnit);
      this.begin = [this.x, this.y];
    }
    const count = Math.floor(rest / 5);
    const points: Position[] = [];
    const [x0, y0] = [this.x, this.y];
    points.push([x0 / fine, y0 / fine]);
    for (let i = 1; i < count - 1; i++) {
      this.step(unit);
      points.push([this.x / fine, this.y / fine]);
    }
    if (last) [this.x, this.y] = this.begin;
    else this.step(endUnit);
    points.push([this.x / fine, this.y / fine]);
    this.ends.push(x0, y0, this.x, this.y);
    this.classes.push(CLASSES[rest % 5]!);
    return arcs.push(points) - 1;
  }

  private step(unit: number): void {
    this.x += this.signed() * unit;
    this.y += this.signed() * unit;
  }

  private signed(): number {
    const numbersAt = this.offset;
    this.offset = this.stepOffset;
    const value = this.number();
    this.stepOffset = this.offset;
    this.offset = numbersAt;
    return value & 1 ? -(value + 1) / 2 : value / 2;
  }
}
