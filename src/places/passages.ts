import type { Mention, Story } from '../story.ts';
import { byPassage, type PlaceEntry } from './gather.ts';

/** The passages that name a place, each with its mentions, and which of them a mention stands in. */
export function passagesOf({ mentions }: PlaceEntry, current: Mention): { readonly passages: readonly (readonly Mention[])[]; readonly here: number } {
  const groups = byPassage(mentions);
  return { passages: [...groups.values()], here: [...groups.keys()].indexOf(current.passage) };
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
