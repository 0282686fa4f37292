/** One topology of the countries and of the provinces of the three, from Natural Earth's units, at full detail. */
import { feature, mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import { boxOf, ringArea } from './measure.mjs';
import { CUTS, DISPUTED, STORY, countryOf, provinceName, provinceOf } from './units.mjs';

/** Antarctica is cut here: south of its coast and of the end of Web Mercator (85.05°), north of the pole. Degrees. */
export const SOUTH = -86;

/** Islands, exclaves and lakes smaller than this are left out, km²; a country's largest part never is. */
const SMALLEST = { story: 10, world: 2000 };

/**
 * {arcs, units, disputed}: `units` are {id, province, name?, polygons}, polygons → rings → arc indexes as TopoJSON has them
 * (`~i` is arc i backwards); `disputed` are arc indexes.
 */
export function buildShapes(features) {
  const merged = mergeUnits(features);
  const { arcs, objects } = topology({ ...Object.fromEntries(merged.map((unit) => [unit.id, unit.geometry])), edges: edgesOf(merged) });
  const units = merged.map(({ id, province, name, cut }) => ({ id, province, name, cut, polygons: polygonsOf(objects[id]) }));
  const disputed = disputedArcs(units, arcs);
  return inOrder({ arcs, disputed, units: dropSmall(units.filter((unit) => !unit.cut), arcs) });
}

/** The arcs that are used, in the order of use and turned the way they are first used: then each begins where the last one ended. */
function inOrder({ arcs, disputed, units }) {
  const first = new Map();
  for (const reference of units.flatMap((unit) => unit.polygons.flat(2))) {
    const index = arcIndex(reference);
    if (!first.has(index)) first.set(index, { place: first.size, backwards: reference < 0, arc: reference < 0 ? arcs[index].toReversed() : arcs[index] });
  }
  const renamed = (reference) => {
    const { place, backwards } = first.get(arcIndex(reference));
    return reference < 0 === backwards ? place : ~place;
  };
  return {
    arcs: [...first.values()].map(({ arc }) => arc),
    disputed: disputed.map((index) => first.get(index).place).toSorted((a, b) => a - b),
    units: units.map((unit) => ({ ...unit, polygons: unit.polygons.map((polygon) => polygon.map((ring) => ring.map(renamed))) })),
  };
}

/** GeoJSON of the countries, the provinces and the cutting units: the inner borders gone, the shared vertices kept. */
function mergeUnits(features) {
  const whole = topology({ units: { type: 'FeatureCollection', features: features.map(clipSouth) } });
  const groups = new Map();
  const add = (id, more, geometry) => {
    if (!groups.has(id)) groups.set(id, { id, ...more, parts: [] });
    groups.get(id).parts.push(geometry);
  };
  for (const geometry of whole.objects.units.geometries) {
    const country = countryOf(geometry.properties);
    if (country === null) continue;
    add(country, { province: false }, geometry);
    if (STORY.includes(country)) add(provinceOf(geometry.properties), { province: true, name: provinceName(geometry.properties) }, geometry);
    if (CUTS.has(geometry.properties.iso_3166_2)) add(geometry.properties.iso_3166_2, { cut: true }, geometry);
  }
  return [...groups.values()]
    .map(({ parts, ...unit }) => ({ ...unit, geometry: feature(whole, mergeArcs(whole, parts)).geometry }))
    .toSorted((a, b) => Number(a.province ?? 2) - Number(b.province ?? 2) || (a.id < b.id ? -1 : 1));
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
  const onEdge = ([lng, lat]) => Math.abs(lng) === 180 || lat === SOUTH;
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

function polygonsOf({ type, arcs }) {
  return type === 'Polygon' ? [arcs] : arcs;
}

export const arcIndex = (reference) => (reference < 0 ? ~reference : reference);

/** The points of a ring, closed. */
export function ringPoints(ring, arcs) {
  const points = [];
  for (const reference of ring) {
    const arc = reference < 0 ? arcs[~reference].toReversed() : arcs[reference];
    points.push(...(points.length > 0 ? arc.slice(1) : arc));
  }
  return points;
}

function disputedArcs(units, arcs) {
  const owners = new Map();
  for (const { id, polygons } of units) {
    for (const reference of polygons.flat(2)) {
      const index = arcIndex(reference);
      if (!owners.has(index)) owners.set(index, new Set());
      owners.get(index).add(id);
    }
  }
  const inside = (box, line) => {
    const [west, south, east, north] = boxOf(line);
    return west >= box[0] && south >= box[1] && east <= box[2] && north <= box[3];
  };
  return [...owners.keys()].filter((index) =>
    DISPUTED.some(({ between, within }) =>
      between.every((id) => owners.get(index).has(id)) && (within === undefined || inside(within, arcs[index]))));
}

/** Leaves out small islands and exclaves, then every hole that held one. */
function dropSmall(units, arcs) {
  const story = (id) => STORY.includes(id.slice(0, 2));
  const sizeOf = (ring) => ringArea(ringPoints(ring, arcs));
  const kept = units.map((unit) => {
    const sized = unit.polygons.map((polygon) => ({ polygon, size: sizeOf(polygon[0]) })).toSorted((a, b) => b.size - a.size);
    const least = story(unit.id) ? SMALLEST.story : SMALLEST.world;
    return { ...unit, polygons: sized.filter(({ size }, i) => i === 0 || size >= least).map(({ polygon }) => polygon) };
  });
  const outer = new Set(kept.flatMap((unit) => unit.polygons.flatMap(([ring]) => ring.map(arcIndex))));
  const filled = (ring) => ring.some((reference) => outer.has(arcIndex(reference)));
  const keepHole = (unit) => (ring) => filled(ring) || sizeOf(ring) >= (story(unit.id) ? SMALLEST.story : SMALLEST.world);
  return kept.map((unit) => ({
    ...unit,
    polygons: unit.polygons.map(([ring, ...holes]) => [ring, ...holes.filter(keepHole(unit))]),
  }));
}
