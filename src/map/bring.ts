import { LatLngBounds, Point, type Map as LeafletMap } from 'leaflet';
import type { Position } from '../places/place.ts';
import { buttonsOf, EDGE } from './over-map.ts';
import type { Shaped } from './shapes.ts';

/** The nearest zoom at which a place beyond the view is shown: with its surroundings. */
const FAR = 5;
/** The farthest zoom at which all of an open area is shown; of a larger one, its name. */
const WHOLE = 3;

/** Shows all of an area or a line in the upper part of the map, over what takes so many pixels below it. */
export function bringAbove(map: LeafletMap, { at: [lng, lat], box: [west, south, east, north] }: Shaped, below: number): void {
  const { width, height } = buttonsOf(map.getContainer());
  const side = EDGE + (width > height ? 0 : width);
  const padding = { paddingTopLeft: new Point(side, EDGE / 2), paddingBottomRight: new Point(side, below) };
  const whole = new LatLngBounds([south, west], [north, east]);
  const fits = west <= east && map.getBoundsZoom(whole, false, padding.paddingTopLeft.add(padding.paddingBottomRight)) >= WHOLE;
  map.fitBounds(fits ? whole : new LatLngBounds([lat, lng], [lat, lng]), { ...padding, maxZoom: Math.min(map.getZoom(), fits ? Infinity : WHOLE), animate: false });
}

/** Shows an area, with what is round it, or a point, where it is not in view. */
export function bringIntoView(map: LeafletMap, { at: [lng, lat], box: [west, south, east, north], geometry, place }: Shaped): void {
  const view = map.getBounds();
  const zoom = Math.min(map.getZoom(), FAR);
  if (!geometry || place.shape === 'point' || west > east) {
    if (!view.contains([lat, lng])) map.setView([lat, lng], zoom, { animate: false });
  } else if (!view.contains([lat, lng]) || east - west > 1.5 * (view.getEast() - view.getWest())) {
    map.fitBounds(new LatLngBounds([south, west], [north, east]), { padding: [EDGE, EDGE], maxZoom: zoom, animate: false });
  }
}

/** Shows these points, as near as they come. */
export function approach(map: LeafletMap, points: readonly Position[]): void {
  map.fitBounds(new LatLngBounds(points.map(([lng, lat]) => [lat, lng] as [number, number])), { padding: [EDGE, EDGE], animate: false });
}
