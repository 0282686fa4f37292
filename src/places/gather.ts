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

/** The passages that name a place, each with its mentions, and which of them a mention stands in. */
export function passagesOf({ mentions }: PlaceEntry, current: Mention): { readonly passages: readonly (readonly Mention[])[]; readonly here: number } {
  const groups = byPassage(mentions);
  return { passages: [...groups.values()], here: [...groups.keys()].indexOf(current.passage) };
}

/** Whether a place can be drawn at all. */
export function isOnMap({ shape, at, outline }: Place): boolean {
  return shape !== 'none' && (at !== null || Boolean(outline?.length));
}

const numbers = new WeakMap<Story, ReadonlyMap<string, number>>();

/** The number of a passage among its article's paragraphs, from 1; 0 for a heading. */
export function paragraphNumber(story: Story, passage: string): number {
  let known = numbers.get(story);
  if (!known) {
    let number = 0;
    numbers.set(story, (known = new Map(story.passages.map(({ id, kind }) => [id, kind === 'text' ? ++number : 0]))));
  }
  return known.get(passage) ?? 0;
}
