import type { Geometry, Place } from '../places/place.ts';
import type { Story } from '../story.ts';

/**
 * The story's places as Linked Places Format, a GeoJSON FeatureCollection. Each feature carries its mentions.
 * `outline` resolves the basemap units some places take their geometry from; a unit not loaded leaves `null`.
 */
export function toGeoJSON(story: Story, outline: (place: Place) => Geometry | undefined): object {
  return {
    type: 'FeatureCollection',
    '@context': 'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld',
    features: story.places.map((place) => ({
      type: 'Feature',
      id: place.id,
      properties: { title: place.name },
      names: place.names,
      ...(place.type !== undefined && { types: [{ label: place.type }] }),
      geometry: place.geometry ?? (place.outline && outline(place)) ?? null,
      ...(place.outline && { outline: place.outline }),
      ...(place.at && { at: place.at }),
      ...(place.shape === 'vague' && { vague: true }),
      certainty: place.certainty,
      ...(place.note !== undefined && { descriptions: [{ value: place.note }] }),
      ...(place.links && { links: place.links }),
      mentions: story.mentions.filter((mention) => mention.place === place.id).map(({ passage, start, end, sense, reason, others }) => ({ passage, start, end, sense, ...(reason !== undefined && { reason }), ...(others && { others }) })),
    })),
  };
}
