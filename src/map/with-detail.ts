import type { Position } from '../places/place.ts';
import type { Basemap, Detail, Line, PartProperties, Polygons, Province, Unit, World } from './basemap.ts';

/** The world map alone. */
export function basemapOf(world: World): Basemap {
  return combine(world, []);
}

/** The basemap with finer lines where the files of detail have them, their islands, and their provinces. Files it has are left out. */
export function withDetail(basemap: Basemap, ...details: readonly Detail[]): Basemap {
  const { world } = basemap;
  const more = details.filter((detail) => !basemap.details.includes(detail));
  const other = more.find(({ edition }) => edition !== world.edition);
  if (other) throw new Error(`A file of detail is of edition ${other.edition}, expected ${world.edition} as the world map.`);
  return more.length === 0 ? basemap : combine(world, [...basemap.details, ...more]);
}

/**
 * 1. The arcs of each file get numbers in the whole. A stretch that an earlier file has brought keeps the number it has.
 * 2. In the rings of the world map, each arc that came finer gives way to its stretch; both end at the same points.
 * 3. What the files add comes to the parts.
 */
function combine(world: World, details: readonly Detail[]): Basemap {
  const arcs: Position[][] = [];
  const lines: Line[] = [];
  const stretches = new Map<number, readonly number[]>();
  const add = (arc: Position[], line: Line): number => {
    lines.push(line);
    return arcs.push(arc) - 1;
  };
  const placed = details.map((detail) => place(detail, { world, stretches, add }));

  const coarse = new Map<number, number>();
  const expanded = (ring: readonly number[]): number[] => ring.flatMap((reference) => {
    const id = index(reference);
    const stretch = stretches.get(id);
    if (stretch) return reference < 0 ? backwards(stretch) : [...stretch];
    if (!coarse.has(id)) coarse.set(id, add(world.arcs[id]!, world.lines[id]!));
    return reference < 0 ? ~coarse.get(id)! : coarse.get(id)!;
  });
  const parts = world.parts.map(({ id, country, polygons }): Unit<PartProperties> => ({ type: 'MultiPolygon', id, properties: { country }, arcs: polygons.map((polygon) => polygon.map(expanded)) }));
  for (const [i, { additions }] of details.entries()) {
    const ring = renamed(placed[i]!);
    for (const { part, polygons, holes } of additions) {
      for (const hole of holes) parts[part]!.arcs[hole.polygon]!.push(ring(hole.ring));
      parts[part]!.arcs.push(...polygons.map((polygon) => polygon.map(ring)));
    }
  }
  const provinces = details.flatMap((detail, i) => detail.provinces.map(({ polygons, ...province }): Unit<Province> => (
    { type: 'MultiPolygon', id: province.id, properties: province, arcs: polygons.map((polygon) => polygon.map(renamed(placed[i]!))) })));
  return {
    world, details, lines, countries: world.countries,
    provinces: provinces.map(({ properties }) => properties),
    topology: {
      type: 'Topology', arcs: arcs as unknown as Basemap['topology']['arcs'],
      objects: { parts: { type: 'GeometryCollection', geometries: parts }, provinces: { type: 'GeometryCollection', geometries: provinces } },
    },
  };
}

/** The references by which the whole knows a file's arcs: a stretch already there may run the other way. */
function place(detail: Detail, { world, stretches, add }: {
  world: World;
  stretches: Map<number, readonly number[]>;
  add: (arc: Position[], line: Line) => number;
}): readonly number[] {
  const places: number[] = [];
  const known: Line[] = [];
  for (const { id, arcs } of detail.known) {
    const there = stretches.get(id);
    arcs.forEach((reference, k) => {
      if (there) places[index(reference)] = reference < 0 ? ~there[k]! : there[k]!;
      else if (id < world.lines.length) known[index(reference)] = world.lines[id]!;
    });
  }
  detail.arcs.forEach((arc, i) => (places[i] ??= add(arc, known[i] ?? { class: detail.classes[i]!, parts: [] })));
  for (const { id, arcs } of detail.known) if (!stretches.has(id)) stretches.set(id, renamed(places)(arcs));
  return places;
}

const index = (reference: number): number => (reference < 0 ? ~reference : reference);
const backwards = (ring: readonly number[]): number[] => ring.map((reference) => ~reference).reverse();
const renamed = (places: readonly number[]) => (ring: Polygons[number][number]): number[] => ring.map((reference) => (reference < 0 ? ~places[~reference]! : places[reference]!));
