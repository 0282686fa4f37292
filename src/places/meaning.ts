import type { PlaceEntry } from './gather.ts';

/** What the names of a place that do not mean it mean instead: a government or nation, its people, or another name that holds it. */
export function meaningOf({ place, mentions }: PlaceEntry): 'state' | 'people' | 'name' {
  if ('government' in place && place.government !== undefined) return 'state';
  return mentions.some(({ sense, reason }) => sense === 'associative' && reason !== 'nationality') ? 'name' : 'people';
}
