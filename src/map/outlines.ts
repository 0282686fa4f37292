import { feature, merge, mesh } from 'topojson-client';
import type { MultiPolygon } from 'topojson-specification';
import type { Geometry, Position } from '../places/place.ts';
import type { Basemap } from './basemap.ts';
import { lineClass, partsOf, type Worldview } from './worldview.ts';

/**
 * The geometry that outline codes name: a unit (`AF`, `PK-BA`), several units as one (inner borders gone), or a seam, the line two
 * units share (`IR|PK`). `undefined` when a code is not in the basemap, or not yet, or the two do not touch.
 */
export function outlineGeometry(basemap: Basemap, codes: readonly string[], worldview: Worldview = ''): Geometry | undefined {
  const { topology } = basemap;
  const areas: MultiPolygon[] = [];
  const lines: number[][][] = [];
  for (const code of codes) {
    const sides = code.split('|').map((side) => unitsOf(basemap, side, worldview));
    const [one, other] = sides;
    if (!one || sides.some(({ length }) => length === 0)) return undefined;
    if (!other) areas.push(...one);
    // The arcs that both have, joined end to end.
    else lines.push(...mesh(topology, { type: 'GeometryCollection', geometries: [...one, ...other] }, (a, b) => one.includes(a as MultiPolygon) !== one.includes(b as MultiPolygon)).coordinates);
  }
  const geometry = areas.length === 1 ? feature(topology, areas[0]!).geometry
    : areas.length > 1 ? merge(topology, areas)
    : lines.length === 1 ? { type: 'LineString', coordinates: lines[0] }
    : lines.length > 1 ? { type: 'MultiLineString', coordinates: lines } : undefined;
  return geometry as unknown as Geometry | undefined;
}

/** The agreed borders and coasts of a country, as lines: what is disputed is left to the basemap's dashes. */
export function agreedOutline(basemap: Basemap, country: string, worldview: Worldview = ''): Geometry | undefined {
  const { topology, lines, world } = basemap;
  const uses = new Map<number, number>();
  for (const reference of partsOf(basemap, country, worldview).flatMap(({ arcs }) => arcs.flat(2))) {
    const arc = reference < 0 ? ~reference : reference;
    uses.set(arc, (uses.get(arc) ?? 0) + 1);
  }
  const agreed = [...uses].filter(([arc, count]) => {
    const kind = lineClass(world, lines[arc]!, worldview);
    return count === 1 && (kind === 'coast' || kind === 'border');
  });
  if (agreed.length === 0) return undefined;
  return { type: 'MultiLineString', coordinates: agreed.map(([arc]) => topology.arcs[arc] as unknown as Position[]) };
}

/** What a code stands for: a province, the parts of a country, or a part that is no province here yet. */
function unitsOf(basemap: Basemap, code: string, worldview: Worldview): readonly MultiPolygon[] {
  const { parts, provinces } = basemap.topology.objects;
  const province = code.includes('-') ? provinces.geometries.find(({ id }) => id === code) : undefined;
  if (province) return [province];
  const country = partsOf(basemap, code, worldview);
  return country.length > 0 ? country : parts.geometries.filter(({ id }) => id === code);
}
