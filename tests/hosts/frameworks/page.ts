import type { Story } from '../../../src/story.ts';

/** What a page shows, in the way of its framework: a map, an article, and its twin that no map is of. */
export interface PageState {
  /** The map is on the page; the article stands inside it; the map comes after the article. */
  readonly shown: boolean;
  readonly inside: boolean;
  readonly last: boolean;
  /** Properties of the map; what is `undefined` is given to it all the same. */
  readonly map: Readonly<Record<'place' | 'label' | 'deepLink' | 'mentions' | 'exclude', unknown>> & { readonly story: Story | null | undefined };
  /** There is another map, of nothing, with or without this attribute. */
  readonly bare: { readonly deepLink: boolean } | undefined;
  /** The article's text, and what changes in it. */
  readonly title: string;
  readonly name: string;
  readonly aside: boolean;
  readonly html: string;
  readonly paragraphs: readonly { readonly id: string; readonly text: string }[];
  readonly names: readonly string[];
}

export type PageChange = Partial<Omit<PageState, 'map'> & { readonly map: Partial<PageState['map']> }>;

/** What a framework's own handler was told by an event of the map. */
export interface Heard {
  readonly type: string;
  readonly from: string;
  readonly place?: string;
  readonly passage?: string;
  readonly mention?: { readonly place: string };
  readonly kind?: string;
  readonly message?: string;
}

export const start: PageState = {
  shown: true,
  inside: false,
  last: false,
  map: { place: undefined, label: undefined, deepLink: undefined, mentions: undefined, exclude: undefined, story: undefined },
  bare: undefined,
  title: 'Rain in Quetta',
  name: 'Kech',
  aside: true,
  html: 'Nothing grew in <i>Sibi</i>, or in <b>Gwa</b>dar',
  paragraphs: [
    { id: 'a', text: 'Quetta lies far from Kech.' },
    { id: 'b', text: 'The road from Sibi was closed' },
    { id: 'c', text: 'Nobody left.' },
  ],
  names: ['Quetta', 'Gwadar', 'Sibi'],
};

declare global {
  interface Window {
    page: {
      readonly heard: Heard[];
      /** Whether the page keeps what the map would do to itself. */
      cancel: boolean;
      /** Changes members of the state, and of its `map`, by the framework's own means. */
      readonly set: (changes: PageChange) => void;
      /** The state as the framework holds it. */
      state: PageState;
    };
  }
}

/** Answers every event of the map. */
export function hear(event: Event): void {
  const { type, place, passage, mention, kind, message } = event as Event & Heard;
  // What is not there is left out.
  window.page.heard.push(JSON.parse(JSON.stringify({ type, from: (event.target as Element).localName, place, passage, mention, kind, message })));
  if (window.page.cancel) event.preventDefault();
}

/** Opens the page to a test, given how its framework changes a state. */
export function open(change: (how: (state: PageState) => PageState) => void): void {
  const set = ({ map, ...changes }: PageChange) => change((state) => (window.page.state = { ...state, ...changes, map: { ...state.map, ...map } }));
  window.page = { heard: [], cancel: false, set, state: start };
}
