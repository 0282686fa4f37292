import type { PlaceEntry } from './gather.ts';
import { countryOf, type Place } from './place.ts';

/** Where most of a story happens: what its caption says in one sentence. */
export interface Caption {
  readonly places: readonly Place[];
  /** They hold more than half of the literal mentions. */
  readonly most: boolean;
}

const MOST = 3; // places named

/** The fewest places that hold more than half of what happens; countries, too large to say where, only when there is nothing finer. */
export function captionOf(entries: readonly PlaceEntry[]): Caption | undefined {
  const literal = entries.filter((entry) => entry.literal > 0);
  const finer = literal.filter(({ place }) => countryOf(place) === undefined);
  const ranked = (finer.length > 0 ? finer : literal).toSorted((a, b) => b.literal - a.literal);
  if (ranked.length === 0) return undefined;
  const total = literal.reduce((sum, entry) => sum + entry.literal, 0);
  const places: Place[] = [];
  let held = 0;
  for (const entry of ranked.slice(0, MOST)) {
    places.push(entry.place);
    held += entry.literal;
    if (held > total / 2) break;
  }
  return { places, most: held > total / 2 };
}
