/** One topology of all provinces, and of the parts of the world map that they make up, from Natural Earth's units at full detail. */
import { mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import { ORDER } from './groups.mjs';
import { ringArea } from './measure.mjs';
import { DISPUTED, PARTS, partOf, provinceNames, provinceOf } from './units.mjs';

/** Antarctica is cut here: south of its coast and of the end of Web Mercator (85.05°), north of the pole. Degrees. */
export const SOUTH = -86;

/** Islands, exclaves and lakes smaller than this are left out, km²; the largest of a part never is. */
export const SMALLEST = { detail: 1, world: 2000, worldPiece: 400 };

/** What a line is: a coast, a border, a border that is not agreed, a line inside a country, the edge of the map. */
export const CLASSES = ['coast', 'border', 'disputed', 'province', 'edge'];

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

function clipSouth(source) {
  if (source.properties.adm0_a3 !== 'ATA') return source;
  const clip = (value) => (typeof value[0] === 'number' ? [value[0], Math.max(SOUTH, value[1])] : value.map(clip));
  return { ...source, geometry: { ...source.geometry, coordinates: clip(source.geometry.coordinates) } };
}

/**
 * Lines along the map's edge, ±180° and SOUTH: as a geometry of their own they cut the arcs there, so that a drawn coast can leave
 * them out.
 */
function edgesOf(units) {
  const coordinates = [];
  for (const { geometry } of units) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const ring of polygons.flat()) {
      let run = [];
      for (const point of [...ring, [0, 0]]) {
        if (onEdge(point)) run.push(point);
        else if (run.length > 0) {
          if (run.length > 1) coordinates.push(run);
          run = [];
        }
      }
    }
  }
  return { type: 'MultiLineString', coordinates };
}

const onEdge = ([lng, lat]) => Math.abs(lng) === 180 || lat === SOUTH;

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

export const arcIndex = (reference) => (reference < 0 ? ~reference : reference);

/** The points of a ring, closed. */
export function ringPoints(ring, arcs) {
  const points = [];
  for (const reference of ring) {
    const arc = reference < 0 ? arcs[~reference].toReversed() : arcs[reference];
    for (let i = points.length > 0 ? 1 : 0; i < arc.length; i++) points.push(arc[i]);
  }
  return points;
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

function withClasses({ arcs, parts, provinces }) {
  /** Of each arc, what lies beside it: the codes of part and country, and of the province. */
  const sides = arcs.map(() => []);
  const add = (reference, owner) => sides[arcIndex(reference)].push(owner);
  for (const { id, country, polygons } of parts) for (const reference of polygons.flat(2)) add(reference, { part: id, country, codes: [id, country] });
  const inside = arcs.map(() => []);
  for (const { id, part, country, polygons } of provinces) {
    for (const reference of polygons.flat(2)) {
      const side = sides[arcIndex(reference)].find((owner) => owner.part === part);
      if (side) side.codes = [...side.codes, id];
      else inside[arcIndex(reference)].push({ part, country, codes: [id, part, country] });
    }
  }
  const classes = arcs.map((arc, i) => CLASSES.indexOf(classOf(arc, sides[i], inside[i])));
  return { arcs, classes, parts, provinces };
}

function classOf(arc, sides, inside) {
  const [a, b] = sides.length > 0 ? sides : inside;
  if (arc.every(onEdge)) return 'edge';
  if (!b) return sides.length > 0 ? 'coast' : 'province';
  const twins = a.part !== b.part && a.country === b.country && a.part in PARTS && b.part in PARTS;
  const meets = ([one, other]) => (a.codes.includes(one) && b.codes.includes(other)) || (a.codes.includes(other) && b.codes.includes(one));
  if (!twins && DISPUTED.some(({ between }) => meets(between))) return 'disputed';
  return a.country === b.country ? 'province' : 'border';
}
