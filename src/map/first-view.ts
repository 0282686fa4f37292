import type { BBox } from '../places/place.ts';
import { storyView } from './frame.ts';
import type { Shaped } from './shapes.ts';

/** What a story's map shows first: where things happen, without the far-off exceptions. */
export function firstView(places: readonly Shaped[]): BBox | undefined {
  const literal = places.filter((place) => place.literal > 0);
  return storyView((literal.length > 0 ? literal : places).map((place) => ({ weight: place.literal, box: framed(place) })));
}

/** What of a place is framed: of a country, too large for that, its middle. */
export function framed({ country, at: [lng, lat], box }: Shaped): BBox {
  return country ? [lng, lat, lng, lat] : box;
}
