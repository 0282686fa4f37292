import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, MultiLineString, MultiPolygon, Topology } from 'topojson-specification';
import type { Geometry, Position } from '../places/place.ts';

/** What a unit of the basemap says of itself. */
export type UnitProperties = {
  /** Where its label goes: inside its largest part. */
  readonly at: Position;
  /** Importance of a country's label, 1 (largest) to 6; a province has none. */
  readonly rank?: number;
  /** English name of a province; a country's comes from `Intl.DisplayNames`. */
  readonly name?: string;
};

export type Unit = MultiPolygon<UnitProperties> & { id: string; properties: UnitProperties };
export type Units = Omit<GeometryCollection<UnitProperties>, 'geometries'> & { geometries: Unit[] };

/** The built-in map. Its arcs are in degrees, without a `transform`. */
export interface Basemap {
  readonly topology: Topology<{
    /** By ISO 3166-1: `IR`. Without one: `XK` Kosovo, `XN` Northern Cyprus, `XS` Somaliland. */
    countries: Units;
    /** Of Iran, Pakistan and Afghanistan, by ISO 3166-2: `PK-BA`. */
    provinces: Units;
    /** Lines between countries, the disputed ones left out. */
    borders: MultiLineString;
    /** Lines that are not agreed, such as the Line of Control in Kashmir: to be dashed. */
    disputed: MultiLineString;
    /** Lines between provinces of one country. */
    inner: MultiLineString;
    /** Where land meets the sea; not the edge of the map at ±180° and in Antarctica. */
    coasts: MultiLineString;
  }>;
}

/** Reads a packed basemap. The format is told in geo/pack.mjs. */
export function decodeBasemap(bytes: ArrayBuffer): Basemap {
  const read = reader(new Uint8Array(bytes));
  const fine = read.number();
  const coarse = read.number();
  const [codes = '', ...provinceLines] = read.text().split('\n');
  const arcs: Position[][] = [];
  const owners: number[] = []; // of each arc: how many countries have it
  let begin: Position = [0, 0]; // in fine steps, as all positions here
  let label: Position = [0, 0];

  const readArc = (at: Position, first: boolean, closes: boolean): number => {
    const code = read.number();
    if (code > 0) return code & 1 ? ~(arcs.length - (code >> 1)) : arcs.length - (code >> 1);
    const head = read.number();
    const unit = head % 3 === 2 ? 1 : coarse;
    const endUnit = head % 3 > 0 ? 1 : coarse;
    if (first) begin = read.step([Math.round(begin[0] / coarse) * coarse, Math.round(begin[1] / coarse) * coarse], endUnit);
    let last = first ? begin : at;
    const points = [last];
    for (let left = (head - (head % 3)) / 3 - 2; left > 0; left--) points.push((last = read.step(last, unit)));
    points.push(closes ? begin : read.step(last, endUnit));
    return arcs.push(points) - 1;
  };
  const readRing = (): number[] => {
    const ring: number[] = [];
    let at = begin;
    for (let left = read.number(), i = 0; i < left; i++) {
      const reference = readArc(at, i === 0, i === left - 1);
      const arc = arcs[arcIndex(reference)]!;
      if (i === 0) begin = reference < 0 ? arc.at(-1)! : arc[0]!;
      at = reference < 0 ? arc[0]! : arc.at(-1)!;
      ring.push(reference);
    }
    return ring;
  };
  const readUnit = (id: string, name?: string): Unit => {
    const rank = read.number();
    label = read.step(label, 1);
    const at: Position = [(label[0] * coarse) / fine, (label[1] * coarse) / fine];
    const polygons = read.list(() => read.list(readRing));
    if (name === undefined) for (const reference of polygons.flat(2)) owners[arcIndex(reference)] = (owners[arcIndex(reference)] ?? 0) + 1;
    return { type: 'MultiPolygon', id, arcs: polygons, properties: name === undefined ? { at, rank } : { at, name } };
  };

  const countries = (codes.match(/../g) ?? []).map((id) => readUnit(id));
  const provinces = provinceLines.map((line) => readUnit(line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)));
  let last = 0;
  const disputed = new Set(read.list(() => (last += read.number())));
  const lines = (wanted: (arc: number) => boolean): MultiLineString => ({
    type: 'MultiLineString',
    arcs: arcs.flatMap((_, i) => (wanted(i) ? [[i]] : [])),
  });
  const topology: Basemap['topology'] = {
    type: 'Topology',
    arcs: arcs.map((arc) => arc.map(([x, y]) => [x / fine, y / fine])),
    objects: {
      countries: { type: 'GeometryCollection', geometries: countries },
      provinces: { type: 'GeometryCollection', geometries: provinces },
      borders: lines((i) => owners[i] === 2 && !disputed.has(i)),
      disputed: lines((i) => disputed.has(i)),
      inner: lines((i) => owners[i] === undefined),
      coasts: lines((i) => owners[i] === 1 && !arcs[i]!.every(([x, y]) => Math.abs(x) === 180 * fine || y <= -86 * fine)),
    },
  };
  return { topology };
}

const arcIndex = (reference: number): number => (reference < 0 ? ~reference : reference);

function reader(bytes: Uint8Array) {
  let offset = 0;
  const number = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[offset++];
      if (byte === undefined) throw new Error(`The basemap ends after ${bytes.length} bytes, in the middle.`);
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const signed = (): number => {
    const value = number();
    return value & 1 ? -(value + 1) / 2 : value / 2;
  };
  return {
    number,
    step: ([x, y]: Position, unit: number): Position => [x + signed() * unit, y + signed() * unit],
    list: <T>(item: () => T): T[] => Array.from({ length: number() }, item),
    text: (): string => {
      const length = number();
      offset += length;
      return new TextDecoder().decode(bytes.subarray(offset - length, offset));
    },
  };
}

/**
 * The geometry that outline codes name: a unit (`AF`, `PK-BA`), several units as one (inner borders gone), or a seam, the line two
 * units share (`IR|PK`). `undefined` when a code is not in the basemap, or the two do not touch.
 */
export function outlineGeometry({ topology }: Basemap, codes: readonly string[]): Geometry | undefined {
  const { countries, provinces } = topology.objects;
  const find = (id: string) => countries.geometries.find((unit) => unit.id === id) ?? provinces.geometries.find((unit) => unit.id === id);
  const areas: Unit[] = [];
  const lines: number[][][] = [];
  for (const code of codes) {
    const units = code.split('|').map(find);
    if (!units.every((unit) => unit !== undefined)) return undefined;
    if (units.length === 1) areas.push(...units);
    // The arcs that both have, joined end to end.
    else lines.push(...mesh(topology, { type: 'GeometryCollection', geometries: units }, (a, b) => a !== b).coordinates);
  }
  const geometry = areas.length === 1 ? feature(topology, areas[0]!).geometry
    : areas.length > 1 ? merge(topology, areas)
    : lines.length === 1 ? { type: 'LineString', coordinates: lines[0] }
    : lines.length > 1 ? { type: 'MultiLineString', coordinates: lines } : undefined;
  return geometry as unknown as Geometry | undefined;
}
