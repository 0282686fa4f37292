import type { Gazetteer } from './place.ts';

/** One gazetteer over another: the upper one wins by id and by name. */
export function layered(upper: Gazetteer, lower: Gazetteer): Gazetteer {
  const ids = new Set(upper.places.map((place) => place.id));
  const names = new Set(upper.places.flatMap((place) => place.names.map((name) => name.toponym)));
  const rest = lower.places.filter((place) => !ids.has(place.id) && !place.names.some((name) => names.has(name.toponym)));
  return { places: [...upper.places, ...rest], faults: upper.faults };
}
