import type { Sort } from './places/find.ts';
import type { Mention } from './story.ts';

/** The public events of `<article-map>`: bubbling, composed, dispatched for the reader's acts and for readiness only. */

/** The story is known: `element.story` holds it. */
export class StoryReadyEvent extends Event {
  constructor() {
    super('story-ready', { bubbles: true, composed: true });
  }
}

export type StoryErrorKind = 'article' | 'story' | 'gazetteer' | 'corrections' | 'places' | 'map';

/** There is no story, or no map of it; `message` says why in words a person can act on. */
export class StoryErrorEvent extends Event {
  readonly kind: StoryErrorKind;
  readonly message: string;
  constructor(kind: StoryErrorKind, message: string) {
    super('story-error', { bubbles: true, composed: true });
    this.kind = kind;
    this.message = message;
  }
}

/** The reader opened a place, turned to another of its passages, or closed it (`place` undefined). */
export class PlaceSelectEvent extends Event {
  /** Id of the place; `undefined` when closed. */
  readonly place: string | undefined;
  /** The mention whose passage is shown. */
  readonly mention: Mention | undefined;
  constructor(place: string | undefined, mention?: Mention) {
    super('place-select', { bubbles: true, composed: true });
    this.place = place;
    this.mention = mention;
  }
}

/** The reader asked to see a mention in the article. Cancel it to scroll there in your own way. */
export class PassageShowEvent extends Event {
  /** Id of the passage: the block's DOM id where it has one. */
  readonly passage: string;
  readonly mention: Mention;
  constructor(passage: string, mention: Mention) {
    super('passage-show', { bubbles: true, composed: true, cancelable: true });
    this.passage = passage;
    this.mention = mention;
  }
}

/** What the list's tools ask: other places, another order, the places of what is being read. */
export type ListRequest =
  | { readonly act: 'find'; readonly query: string }
  | { readonly act: 'sort'; readonly by: Sort }
  | { readonly act: 'follow' };

/** What an inner element asks of `<article-map>`, which alone holds the state. */
export type Request =
  | { readonly act: 'open'; readonly place: string; readonly mention?: Mention }
  | { readonly act: 'close' }
  | { readonly act: 'step'; readonly by: 1 | -1; readonly within: 'place' | 'story' }
  | { readonly act: 'go'; readonly mention: Mention }
  | { readonly act: 'copy'; readonly what: 'quote' | 'link' }
  | { readonly act: 'copied' }
  | { readonly act: 'show' }
  | { readonly act: 'zoom'; readonly by: 1 | -1 }
  | ListRequest
  | { readonly act: 'frame' | 'all' | 'full' | 'about' | 'save' };

export class RequestEvent extends Event {
  readonly request: Request;
  constructor(request: Request) {
    super('article-map-request', { bubbles: true, composed: false });
    this.request = request;
  }
}

interface ArticleMapEventMap {
  'story-ready': StoryReadyEvent;
  'story-error': StoryErrorEvent;
  'place-select': PlaceSelectEvent;
  'passage-show': PassageShowEvent;
}

declare global {
  // They bubble: a page may listen for them wherever it likes.
  interface HTMLElementEventMap extends ArticleMapEventMap {}
  interface DocumentEventMap extends ArticleMapEventMap {}
  interface WindowEventMap extends ArticleMapEventMap {}
}
