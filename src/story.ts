import type { Passage } from './text/passage.ts';
import type { Place } from './places/place.ts';

/** *literal*: the place itself. *associative*: a government, a nationality, part of an organisation's name. */
export type Sense = 'literal' | 'associative';

/** A place's name at an offset in a passage; `text.slice(start, end)` is the name as printed. */
export interface Mention {
  /** Id of the passage. */
  readonly passage: string;
  readonly start: number;
  readonly end: number;
  /** Id of the place. */
  readonly place: string;
  readonly sense: Sense;
  /** Why this sense, in a few words. */
  readonly reason?: string;
  /** Ids of other places the name could mean. */
  readonly others?: readonly string[];
  /** An editor has said which place it means: in the page (`data-place`) or in a file of corrections. */
  readonly fixed?: true;
}

/** An article, the places it mentions and where. Plain, immutable, serialisable. */
export interface Story {
  readonly passages: readonly Passage[];
  /** The mentioned places, in the order of their first mention. */
  readonly places: readonly Place[];
  /** In reading order. */
  readonly mentions: readonly Mention[];
  readonly article?: { readonly title?: string; readonly byline?: string; readonly date?: string; readonly url?: string };
}
