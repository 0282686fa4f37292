/**
 * Types of the tag in JSX, of no framework's own. A project adds them to the elements of the one it uses:
 *
 *     import type { ArticleMapElements } from 'article-map/jsx';
 *     declare module 'react' { namespace JSX { interface IntrinsicElements extends ArticleMapElements {} } }
 *
 * (`'preact'` and `'solid-js'` likewise.)
 */
import type { ArticleMap } from './article-map.ts';
import type { PassageShowEvent, PlaceSelectEvent, StoryErrorEvent, StoryReadyEvent } from './events.ts';

/** The element's attributes by their names in HTML. */
interface Attributes extends Partial<Pick<ArticleMap, 'for' | 'src' | 'places' | 'place' | 'mentions' | 'senses' | 'exclude' | 'corrections' | 'worldview' | 'label' | 'loading' | 'tiles' | 'attribution' | 'source' | 'report'>> {
  readonly 'deep-link'?: boolean;
  readonly 'source-note'?: string;
}

interface Events {
  readonly 'story-ready': StoryReadyEvent;
  readonly 'story-error': StoryErrorEvent;
  readonly 'place-select': PlaceSelectEvent;
  readonly 'passage-show': PassageShowEvent;
}

/** `onplace-select` (React 19, Preact), `on:place-select` (Solid). */
type Listeners = { readonly [Name in keyof Events as `on${Name}` | `on:${Name}`]?: (event: Events[Name]) => void };

/** What every element has. */
interface Common {
  readonly children?: unknown;
  readonly key?: string | number | bigint | null;
  // Of two kinds of functions: the element may be `null` (React, Preact), or may not (Solid).
  readonly ref?: ArticleMap | { told(element: ArticleMap | null): unknown }['told'] | { current: ArticleMap | null } | null;
  readonly id?: string;
  readonly slot?: string;
  readonly class?: string;
  readonly className?: string;
  readonly style?: string | object;
  readonly lang?: string;
  readonly dir?: string;
  readonly hidden?: boolean;
  readonly title?: string;
  readonly role?: string;
  readonly tabIndex?: number;
  readonly tabindex?: number | string;
  // Of its listeners for events of every element, each framework has its own type.
  readonly [more: `data-${string}` | `aria-${string}` | `on${string}`]: unknown;
}

/** What `<article-map>` takes in JSX; its properties `story` and `deepLink` too, which React 19 and Preact set as properties. */
export interface ArticleMapAttributes extends Attributes, Listeners, Common, Partial<Pick<ArticleMap, 'story' | 'deepLink' | 'sourceNote'>> {}

/** The tag, for `JSX.IntrinsicElements`. */
export interface ArticleMapElements {
  'article-map': ArticleMapAttributes;
}
