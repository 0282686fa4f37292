import type { Gazetteer } from '../places/place.ts';
import type { Passage } from '../text/passage.ts';

/** Corrections that name no place; an editor is told of each once. */
const told = new Set<string>();

/** Tells an editor of a `data-place` that the gazetteer has no place for: a slip of the pen, most likely. */
export function warnOfUnknown(passages: readonly Passage[], { places }: Gazetteer): void {
  const known = new Set(places.map(({ id }) => id));
  for (const { place } of passages.flatMap(({ fixed = [] }) => fixed)) {
    if (place === 'none' || known.has(place) || told.has(place)) continue;
    told.add(place);
    console.warn(`<article-map>: ${JSON.stringify(place)}, which data-place or a correction names, is no place of the list this article is read with, so what it is said of names none.`);
  }
}
