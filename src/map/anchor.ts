import { LatLng, type LatLngExpression, type Map as LeafletMap } from 'leaflet';
import { positions } from '../places/geometry.ts';
import type { Position } from '../places/place.ts';
import type { Shaped } from './shapes.ts';

/** Where a popup's tip points, and on which side of that the popup stands. */
export interface Anchor {
  readonly at: LatLng;
  readonly below: boolean;
}

/** The share of the map's height that a shape may fill for a popup to stand clear of it. */
const CLEAR = 0.55;

/** The anchor of a place: beside what it is drawn as, where the map has more room, so that the popup does not hide it. */
export function anchorOf(map: LeafletMap, shaped: Shaped, clicked: LatLngExpression | undefined): Anchor {
  const height = map.getSize().y;
  const point = (position: Position) => map.latLngToContainerPoint([position[1], position[0]]);
  if (clicked) return { at: new LatLng(...pair(clicked)), below: map.latLngToContainerPoint(clicked).y < height / 2 };
  const label = { at: new LatLng(shaped.at[1], shaped.at[0]), below: point(shaped.at).y < height / 2 };
  const { geometry, place, box: [west, south, east, north] } = shaped;
  if (!geometry || place.shape === 'point' || west > east) return label;
  const [top, bottom] = [point([west, north]).y, point([east, south]).y];
  if (bottom - top > CLEAR * height) return label;
  const below = height - bottom > top;
  let edge: Position | undefined;
  for (const position of positions(geometry)) if (!edge || (below ? position[1] < edge[1] : position[1] > edge[1])) edge = position;
  return edge ? { at: new LatLng(edge[1], edge[0]), below } : label;
}

function pair(at: LatLngExpression): [number, number] {
  return Array.isArray(at) ? [at[0], at[1]] : [at.lat, at.lng];
}
