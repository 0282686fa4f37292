/** One topology of all provinces, and of the parts of the world map that they make up, from Natural Earth's units at full detail. */
import { mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import { withClasses } from './classes.mjs';
import { clipSouth, edgesOf } from './edges.mjs';
import { ORDER } from './groups.mjs';
import { ringArea } from './measure.mjs';
import { arcIndex, ringPoints } from './rings.mjs';
import { PARTS, partOf, provinceNames, provinceOf } from './units.mjs';

/** Islands, exclaves and lakes smaller than this are left out, km²; the largest of a part never is. */
export const SMALLEST = { detail: 1, world: 2000, worldPiece: 400 };

/**
 * {arcs, classes, parts, provinces}. `arcs` are cut wherever lines meet; `classes` are indexes of CLASSES, one for each arc.
 * Parts are {id, country, polygons, world}, countries first; provinces {id, part, country, name, local?, polygons}; polygons → rings → arc indexes as
 * TopoJSON has them (`~i` is arc i backwards). `world` are the polygons large enough for the world map.
 */
export function buildShapes(features) {
  const units = mergeUnits(features);
  const { arcs, objects } = topology({ ...Object.fromEntries(units.map(({ key, geometry }) => [key, geometry])), edges: edgesOf(units) });
  const whole = { type: 'Topology', arcs };
  const byPart = new Map(units.map(({ part }) => [part, []]));
  for (const unit of units) byPart.get(unit.part).push(unit);
  for (const { key } of units) objects[key] = { ...objects[key], type: 'MultiPolygon', arcs: polygonsOf(objects[key]).map((polygon) => polygon.flatMap((ring) => withoutLoops(ring, arcs))) };
  const parts = [...byPart.keys()].toSorted((a, b) => place(a) - place(b) || (a < b ? -1 : 1)).map((id) => ({
    id, country: PARTS[id] ?? id, polygons: mergeArcs(whole, byPart.get(id).map(({ key }) => objects[key])).arcs,
  }));
  const provinces = units
    .filter(({ id, part }) => id !== undefined && byPart.get(part).length + Number(part in PARTS) > 1)
    .map(({ key, id, part, name, local }) => ({ id, part, country: PARTS[part] ?? part, name, local, polygons: objects[key].arcs }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return withClasses(inUse({ arcs, ...withoutSmall({ arcs, parts, provinces }) }));
}

/** Countries in the order of the files, then the other parts. */
const place = (part) => (part in PARTS ? ORDER.length : ORDER.indexOf(part));

/** Natural Earth's units, those of one code as one: {key, id, part, name, local, geometry}. `id` is `undefined` for what is no province. */
function mergeUnits(features) {
  const groups = new Map();
  for (const feature of features) {
    const part = partOf(feature.properties);
    if (part === null) continue;
    const id = provinceOf(feature.properties);
    const key = `${part} ${id ?? ''}`;
    if (!groups.has(key)) groups.set(key, { key, id, part, members: [] });
    groups.get(key).members.push(clipSouth(feature));
  }
  return [...groups.values()].map(({ members, ...unit }) => {
    const largest = members.toSorted((a, b) => sizeOf(b.geometry) - sizeOf(a.geometry))[0];
    return { ...unit, ...(unit.id && provinceNames(largest.properties)), geometry: merged(members.map(({ geometry }) => geometry)) };
  });
}

/** Several geometries as one, the lines between them gone, the vertices kept. */
function merged(geometries) {
  if (geometries.length === 1) return geometries[0];
  const whole = topology({ all: { type: 'GeometryCollection', geometries } });
  const { arcs } = mergeArcs(whole, whole.objects.all.geometries);
  return { type: 'MultiPolygon', coordinates: arcs.map((polygon) => polygon.map((ring) => ringPoints(ring, whole.arcs))) };
}

function sizeOf({ type, coordinates }) {
  return (type === 'Polygon' ? [coordinates] : coordinates).reduce((sum, [outer]) => sum + ringArea(outer), 0);
}

function polygonsOf({ type, arcs }) {
  return type === 'Polygon' ? [arcs] : arcs;
}

/**
 * A ring without the loops that hang from it at one point: slits, a line out and back that the source has at some inlets, go; a
 * neighbour that the ring surrounds but for that point (the Federal District in Goiás) becomes a hole.
 */
function withoutLoops(ring, arcs) {
  if (ring.length === 1) return [ring];
  const loop = (reference) => String(arcs[arcIndex(reference)][0]) === String(arcs[arcIndex(reference)].at(-1));
  const holes = ring.filter((reference) => loop(reference) && ringArea(arcs[arcIndex(reference)]) >= SMALLEST.detail);
  return [ring.filter((reference) => !loop(reference)), ...holes.map((reference) => [reference])];
}

/** Leaves out small islands and exclaves, then every hole that held one; says which polygons the world map has. */
function withoutSmall({ arcs, parts, provinces }) {
  const sized = parts.map((part) => ({
    ...part,
    polygons: part.polygons.map((polygon) => ({ polygon, size: ringArea(ringPoints(polygon[0], arcs)) })).toSorted((a, b) => b.size - a.size),
  }));
  const coasts = coastal(parts);
  const kept = keepLarge(sized, arcs, () => SMALLEST.detail);
  // A piece of a country that other countries surround is missed more than an island as large.
  const world = keepLarge(sized, arcs, (ring) => (ring.every((reference) => coasts.has(arcIndex(reference))) ? SMALLEST.world : SMALLEST.worldPiece));
  const remaining = new Set(kept.flatMap((polygons) => polygons.flat(2).map(arcIndex)));
  const gone = new Set(parts.flatMap(({ polygons }) => polygons.flat(2).map(arcIndex)).filter((arc) => !remaining.has(arc)));
  const there = (ring) => !ring.some((reference) => gone.has(arcIndex(reference)));
  return {
    parts: parts.map(({ id, country }, i) => ({ id, country, polygons: kept[i], world: world[i] })),
    provinces: provinces
      .map((unit) => ({ ...unit, polygons: unit.polygons.filter(([outer]) => there(outer)).map(([outer, ...holes]) => [outer, ...holes.filter(there)]) }))
      .filter(({ polygons }) => polygons.length > 0),
  };
}

/** Only the arcs that are used, in the order of use. */
function inUse({ arcs, parts, provinces }) {
  const places = new Map();
  const renamed = (reference) => {
    const index = arcIndex(reference);
    if (!places.has(index)) places.set(index, places.size);
    return reference < 0 ? ~places.get(index) : places.get(index);
  };
  const all = (polygons) => polygons.map((polygon) => polygon.map((ring) => ring.map(renamed)));
  const used = {
    parts: parts.map((part) => ({ ...part, polygons: all(part.polygons), world: all(part.world) })),
    provinces: provinces.map((unit) => ({ ...unit, polygons: all(unit.polygons) })),
  };
  return { arcs: [...places.keys()].map((index) => arcs[index]), ...used };
}

/** Arcs that one part has alone. */
function coastal(parts) {
  const owners = new Map();
  for (const reference of parts.flatMap(({ polygons }) => polygons.flat(2))) owners.set(arcIndex(reference), (owners.get(arcIndex(reference)) ?? 0) + 1);
  return new Set([...owners].filter(([, count]) => count === 1).map(([arc]) => arc));
}

function keepLarge(parts, arcs, least) {
  const kept = parts.map(({ polygons }) => polygons.filter(({ polygon, size }, i) => i === 0 || size >= least(polygon[0])).map(({ polygon }) => polygon));
  const outer = new Set(kept.flatMap((polygons) => polygons.flatMap(([ring]) => ring.map(arcIndex))));
  const keepHole = (ring) => ring.some((reference) => outer.has(arcIndex(reference))) || ringArea(ringPoints(ring, arcs)) >= least(ring);
  return kept.map((polygons) => polygons.map(([ring, ...holes]) => [ring, ...holes.filter(keepHole)]));
}
