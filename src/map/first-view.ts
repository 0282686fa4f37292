import type { BBox } from '../places/place.ts';
import { storyView } from './frame.ts';
import type { Shaped } from './shapes.ts';

/** Degrees of longitude and of latitude from its middle that a country is framed to. */
const [WIDE, HIGH] = [16, 10];

/** What a story's map shows first: where things happen, without the far-off exceptions. */
export function firstView(places: readonly Shaped[]): BBox | undefined {
  const literal = places.filter((place) => place.literal > 0);
  const shown = literal.length > 0 ? literal : places;
  const boxes = framed(shown);
  return storyView(shown.map((place, i) => ({ weight: place.literal, box: boxes[i]! })));
}

/** What of places is framed: of a country, too large beside what is finer, its middle; among countries alone, what lies round that. */
export function framed(places: readonly Shaped[]): BBox[] {
  const alone = places.every(({ country }) => country);
  return places.map(({ country, at: [lng, lat], box: [west, south, east, north] }) => {
    const [x, y] = !country ? [360, 180] : alone ? [WIDE, HIGH] : [0, 0];
    return [Math.max(west, lng - x), Math.max(south, lat - y), Math.min(east, lng + x), Math.min(north, lat + y)];
  });
}
