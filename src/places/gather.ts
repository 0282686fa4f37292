import type { Mention, Story } from '../story.ts';
import { nameIn } from './name-in.ts';
import type { Place } from './place.ts';

/** A place of the story with everything that names it. */
export interface PlaceEntry {
  readonly place: Place;
  /** In reading order. */
  readonly mentions: readonly Mention[];
  readonly literal: number;
  readonly associative: number;
}

/** The places of a story, called as in `language`, with their mentions: most mentioned first, literal mentions counting before associative ones. */
export function gatherPlaces(story: Story, language = 'en'): PlaceEntry[] {
  const mentions = new Map<string, Mention[]>();
  for (const mention of story.mentions) {
    const known = mentions.get(mention.place);
    if (known) known.push(mention);
    else mentions.set(mention.place, [mention]);
  }
  return story.places.map((place) => {
    const list = mentions.get(place.id) ?? [];
    const literal = list.filter((mention) => mention.sense === 'literal').length;
    return { place: called(place, language), mentions: list, literal, associative: list.length - literal };
  }).sort((a, b) => Math.sign(b.literal) - Math.sign(a.literal) || b.mentions.length - a.mentions.length || b.literal - a.literal);
}

function called(place: Place, language: string): Place {
  const name = nameIn(place, language);
  return name === place.name ? place : { ...place, name };
}

/** Mentions passage by passage, both in reading order. */
export function byPassage(mentions: readonly Mention[]): Map<string, Mention[]> {
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.passage);
    if (group) group.push(mention);
    else groups.set(mention.passage, [mention]);
  }
  return groups;
}

/** Whether a place can be drawn at all. */
export function isOnMap({ shape, at, outline }: Place): boolean {
  return shape !== 'none' && (at !== null || Boolean(outline?.length));
}
