import type { BBox, Geometry, Place, Position } from '../places/place.ts';
import { boundsOf } from '../places/geometry.ts';
import type { Basemap } from './basemap.ts';
import type { Lines } from './path-layer.ts';
import type { Worldview } from './worldview.ts';
import { agreedOutline, outlineGeometry } from './outlines.ts';

/** A place as the map draws it, with how often it is named. */
export interface MapPlace {
  readonly place: Place;
  readonly literal: number;
  readonly associative: number;
}

/** A place with the geometry it has itself or takes from the basemap. */
export interface Shaped extends MapPlace {
  readonly geometry: Geometry | undefined;
  readonly at: Position;
  readonly box: BBox;
  /** A whole country: too large to frame or to be where something happened. */
  readonly country: boolean;
  /** Of a country, the lines that go round it, the disputed ones left out. */
  readonly border?: Geometry;
}

/** Resolves each place's geometry; places with neither geometry nor position are left out. */
export function shapePlaces(places: readonly MapPlace[], basemap: Basemap, worldview: Worldview): Shaped[] {
  return places.flatMap((mapPlace) => {
    const { place } = mapPlace;
    const geometry = place.geometry ?? (place.outline && outlineGeometry(basemap, place.outline, worldview));
    const at = place.at ?? (geometry && middle(boundsOf(geometry)));
    if (!at || place.shape === 'none') return [];
    const country = place.outline?.length === 1 && /^[A-Z]{2}$/.test(place.outline[0]!);
    const border = country ? agreedOutline(basemap, place.outline![0]!, worldview) : undefined;
    return [{ ...mapPlace, geometry, at, country, ...(border && { border }), box: geometry ? boundsOf(geometry) : [at[0], at[1], at[0], at[1]] }];
  });
}

/** Whether a place is drawn as a point. */
export function isPoint({ geometry }: Shaped): boolean {
  return geometry === undefined || geometry.type === 'Point' || geometry.type === 'MultiPoint';
}

function middle([west, south, east, north]: BBox): Position {
  return [(west + east) / 2, (south + north) / 2];
}

/** Radius of a point's circle in pixels: the square root of its mentions, so that area means number. */
export function radiusOf({ literal, associative }: Pick<MapPlace, 'literal' | 'associative'>): number {
  return Math.min(17, 4 + 2.4 * Math.sqrt(literal + associative));
}

/** Width of a line in pixels, by the same measure. */
export function widthOf({ literal, associative }: MapPlace): number {
  return Math.min(5, 1.2 + 0.65 * Math.sqrt(literal + associative));
}

/** What of a geometry is filled, as rings, and what is not, as lines. */
export function linesIn(geometry: Geometry): Readonly<Record<'areas' | 'lines', Lines>> {
  const areas: (readonly Position[])[] = [];
  const lines: (readonly Position[])[] = [];
  const take = (part: Geometry): void => {
    if (part.type === 'GeometryCollection') part.geometries.forEach(take);
    else if (part.type === 'LineString') lines.push(part.coordinates);
    else if (part.type === 'MultiLineString') lines.push(...part.coordinates);
    else if (part.type === 'Polygon') areas.push(...part.coordinates);
    else if (part.type === 'MultiPolygon') areas.push(...part.coordinates.flat());
  };
  take(geometry);
  return { areas: { parts: areas, closed: true }, lines: { parts: lines, closed: false } };
}
