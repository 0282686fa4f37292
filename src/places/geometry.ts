import type { BBox, Geometry, Position, Shape } from './place.ts';

/** Says what is wrong with a geometry, and where in it; caught by the reader of the document. */
export class GeometryError extends Error {
  readonly path: string;
  constructor(path: string, message: string) {
    super(message);
    this.path = path;
  }
}

const TYPES = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon', 'GeometryCollection'];
/** GeoJSON allows collections in collections; nobody means more than a few, and a bomb means thousands. */
const DEEPEST = 8;

/** Checks a GeoJSON geometry (RFC 7946) and returns a clean copy; `undefined` for `null`, which Linked Places writes "null" as well, and for empty geometries. */
export function readGeometry(value: unknown, path = 'geometry', depth = 0): Geometry | undefined {
  if (value === null || value === 'null') return undefined;
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw new GeometryError(path, `is ${describe(value)}; expected an object with "type" and "coordinates"`);
  }
  const { type, coordinates, geometries } = value as Record<string, unknown>;
  if (typeof type !== 'string' || !TYPES.includes(type)) {
    throw new GeometryError(`${path}.type`, `is ${describe(type)}; expected one of ${TYPES.join(', ')}`);
  }
  if (type === 'GeometryCollection') {
    if (!Array.isArray(geometries)) throw new GeometryError(`${path}.geometries`, `is ${describe(geometries)}; expected a list`);
    if (depth > DEEPEST) throw new GeometryError(path, `holds collections more than ${DEEPEST} deep`);
    const parts = geometries.map((part, i) => readGeometry(part, `${path}.geometries[${i}]`, depth + 1)).filter((part) => part !== undefined);
    return parts.length > 0 ? { type, geometries: parts } : undefined;
  }
  const at = `${path}.coordinates`;
  switch (type) {
    case 'Point':
      return { type, coordinates: readPosition(coordinates, at) };
    case 'MultiPoint':
      return orNothing({ type, coordinates: readList(coordinates, at, readPosition) });
    case 'LineString':
      return { type, coordinates: readLine(coordinates, at) };
    case 'MultiLineString':
      return orNothing({ type, coordinates: readList(coordinates, at, readLine) });
    case 'Polygon':
      return orNothing({ type, coordinates: readList(coordinates, at, readRing) });
    default:
      return orNothing({ type: 'MultiPolygon' as const, coordinates: readList(coordinates, at, (part, where) => readList(part, where, readRing)) });
  }
}

function orNothing<G extends { coordinates: readonly unknown[] }>(geometry: G): G | undefined {
  return geometry.coordinates.length > 0 ? geometry : undefined;
}

function readList<T>(value: unknown, path: string, read: (item: unknown, path: string) => T): T[] {
  if (!Array.isArray(value)) throw new GeometryError(path, `is ${describe(value)}; expected a list`);
  return value.map((item, i) => read(item, `${path}[${i}]`));
}

function readPosition(value: unknown, path: string): Position {
  if (!Array.isArray(value)) throw new GeometryError(path, `is ${describe(value)}; expected a position [lng, lat]`);
  const [lng, lat] = value as unknown[];
  if (typeof lng !== 'number' || typeof lat !== 'number' || !Number.isFinite(lng) || !Number.isFinite(lat)) {
    throw new GeometryError(path, `is [${value.slice(0, 4).map(describe).join(', ')}]; expected two finite numbers [lng, lat]`);
  }
  if (Math.abs(lng) > 180 || Math.abs(lat) > 90) {
    const guess = Math.abs(lng) > 1000 || Math.abs(lat) > 1000 ? ' (these look like metres: convert them from EPSG:3857 to WGS 84)'
      : Math.abs(lng) <= 90 && Math.abs(lat) <= 180 ? ' (are they the other way round?)' : '';
    throw new GeometryError(path, `is [${lng}, ${lat}]; expected degrees: lng from -180 to 180, lat from -90 to 90${guess}`);
  }
  return [lng, lat];
}

function readLine(value: unknown, path: string): Position[] {
  const line = readList(value, path, readPosition);
  if (line.length < 2) throw new GeometryError(path, `has ${line.length} position(s); a line needs two or more`);
  return line;
}

function readRing(value: unknown, path: string): Position[] {
  const ring = readList(value, path, readPosition);
  const first = ring[0];
  const last = ring.at(-1);
  if (!first || !last || first[0] !== last[0] || first[1] !== last[1]) {
    throw new GeometryError(path, `is not closed: it starts at [${first}] and ends at [${last}]; repeat the first position at its end`);
  }
  if (ring.length < 4) throw new GeometryError(path, `has ${ring.length} positions; a closed ring needs four or more`);
  return ring;
}

/** A value in words, for messages: never calls its `toString`. */
export function describe(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return JSON.stringify(value.length > 30 ? `${value.slice(0, 30)}…` : value);
  return typeof value === 'object' ? 'an object' : String(value);
}

/** Every position of a geometry, in order. */
export function* positions(geometry: Geometry): Generator<Position> {
  if (geometry.type === 'GeometryCollection') for (const part of geometry.geometries) yield* positions(part);
  else if (geometry.type === 'Point') yield geometry.coordinates;
  else if (geometry.type === 'MultiPolygon') for (const rings of geometry.coordinates) yield* rings.flat();
  else if (geometry.type === 'Polygon' || geometry.type === 'MultiLineString') yield* geometry.coordinates.flat();
  else yield* geometry.coordinates;
}

/** The box round a geometry. One that touches both ±180 and is narrower the other way round crosses the antimeridian: west > east. */
export function boundsOf(geometry: Geometry): BBox {
  const lngs: number[] = [];
  let south = 90;
  let north = -90;
  for (const [lng, lat] of positions(geometry)) {
    lngs.push(lng);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  lngs.sort((a, b) => a - b);
  // The widest empty stretch of longitude is outside the box; by default that is the one over the antimeridian.
  let [west, east] = [lngs[0]!, lngs.at(-1)!];
  if (west <= -179.9 && east >= 179.9) {
    let widest = 0;
    for (let i = 1; i < lngs.length; i++) {
      const gap = lngs[i]! - lngs[i - 1]!;
      if (gap > widest) [widest, west, east] = [gap, lngs[i]!, lngs[i - 1]!];
    }
  }
  return [west, south, east, north];
}

export function shapeOf(geometry: Geometry): Shape {
  switch (geometry.type) {
    case 'Point':
    case 'MultiPoint':
      return 'point';
    case 'LineString':
    case 'MultiLineString':
      return 'line';
    case 'Polygon':
    case 'MultiPolygon':
      return 'area';
    default: {
      const shapes = geometry.geometries.map(shapeOf);
      return (['area', 'line', 'point'] as const).find((shape) => shapes.includes(shape)) ?? 'none';
    }
  }
}

/** Where a label goes: a point itself, the middle of a line, the middle of the box of the longest ring. */
export function labelPosition(geometry: Geometry): Position {
  switch (geometry.type) {
    case 'Point':
      return geometry.coordinates;
    case 'MultiPoint':
    case 'LineString':
      return geometry.coordinates[geometry.coordinates.length >> 1]!;
    case 'GeometryCollection':
      return labelPosition(geometry.geometries.find((part) => shapeOf(part) === shapeOf(geometry)) ?? geometry.geometries[0]!);
    case 'MultiLineString': {
      const line = longest(geometry.coordinates);
      return line[line.length >> 1]!;
    }
    default: {
      const ring = longest((geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).map((rings) => rings[0] ?? []));
      const [west, south, east, north] = boundsOf({ type: 'LineString', coordinates: ring });
      return [(west + east) / 2, (south + north) / 2];
    }
  }
}

function longest(lines: readonly (readonly Position[])[]): readonly Position[] {
  return lines.reduce((a, b) => (b.length > a.length ? b : a));
}
