import { drained } from './text/drained.ts';
import { exploring } from './exploring.ts';
import type { Gazetteer } from './places/place.ts';
import type { Story } from './story.ts';
import type { Passage } from './text/passage.ts';

export { readGazetteer, GazetteerError } from './places/gazetteer.ts';
export { readPassages, type ReadOptions } from './formats/read-passages.ts';
export type { Passage, FixedSpan } from './text/passage.ts';
export type { Gazetteer, GazetteerPlace, Place, Fault } from './places/place.ts';
export type { Mention, Sense, Story } from './story.ts';

/**
 * Finds the places an article names: where, which, and in which sense. Pure: the same passages and gazetteer give the
 * same story, and neither is changed. Offsets are UTF-16 code units in each passage's text.
 */
export function explore(passages: readonly Passage[], gazetteer: Gazetteer): Story {
  return drained(exploring(passages, gazetteer));
}
