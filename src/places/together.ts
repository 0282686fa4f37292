import type { Mention } from '../story.ts';
import type { PlaceEntry } from './gather.ts';

/** A place that stands in passages of another. */
export interface Companion {
  readonly entry: PlaceEntry;
  /** How many passages name both. */
  readonly passages: number;
  /** Where to read on: its mention in the passage that is read, else in the first that names both. */
  readonly mention: Mention;
}

/** The other places that a place's passages name: most shared passages first, among equals in the order given. */
export function together(entries: readonly PlaceEntry[], open: PlaceEntry, reading: string): Companion[] {
  const shared = new Set(open.mentions.map(({ passage }) => passage));
  return entries.filter(({ place }) => place.id !== open.place.id).flatMap((entry) => {
    const mentions = entry.mentions.filter(({ passage }) => shared.has(passage));
    const mention = mentions.find(({ passage }) => passage === reading) ?? mentions[0];
    return mention ? [{ entry, mention, passages: new Set(mentions.map(({ passage }) => passage)).size }] : [];
  }).sort((a, b) => b.passages - a.passages);
}
