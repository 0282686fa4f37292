import { ArticleMap } from './article-map.ts';
import { MapControls } from './map-controls.ts';
import { PlaceList } from './place-list.ts';
import { PlacePassages } from './place-passages.ts';

export { ArticleMap, MapControls, PlaceList, PlacePassages };
export { PassageShowEvent, PlaceSelectEvent, StoryErrorEvent, StoryReadyEvent, type StoryErrorKind } from './events.ts';
export { setWords, type OwnWords } from './locale/load-words.ts';
export type { Words } from './locale/en.ts';
export type { Mention, Sense, Story } from './story.ts';
export type { Passage } from './text/passage.ts';
export type { Place } from './places/place.ts';

// The only side effect: the tags, where there is a page to use them on.
if (typeof document !== 'undefined') {
  for (const [tag, element] of [['map-controls', MapControls], ['place-list', PlaceList], ['place-passages', PlacePassages], ['article-map', ArticleMap]] as const) {
    if (!customElements.get(tag)) customElements.define(tag, element);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'article-map': ArticleMap;
    'map-controls': MapControls;
    'place-list': PlaceList;
    'place-passages': PlacePassages;
  }
}
