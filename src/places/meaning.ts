import type { PlaceEntry } from './gather.ts';

/** What the names of a place that do not mean it mean instead: a government or nation, its people, or another name that holds it. */
export function meaningOf({ place, mentions }: PlaceEntry): 'state' | 'people' | 'name' {
  if ('government' in place && place.government !== undefined) return 'state';
  const reasons = mentions.filter(({ sense }) => sense === 'associative').map(({ reason = '' }) => reason);
  if (reasons.some((reason) => reason.startsWith('part of a'))) return 'name';
  return reasons.every((reason) => reason === 'nationality') ? 'people' : 'state';
}
