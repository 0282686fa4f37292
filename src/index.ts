import { ArticleMap } from './article-map.ts';
import { define } from './define.ts';
import { MapControls } from './map-controls.ts';
import { PlaceList } from './place-list.ts';

export { ArticleMap, MapControls, PlaceList };
// Loaded and registered by the map when a place is opened.
export type { PlacePassages } from './place-passages.ts';
export { PassageShowEvent, PlaceSelectEvent, StoryErrorEvent, StoryReadyEvent, type StoryErrorKind } from './events.ts';
export { setWords, type OwnWords } from './locale/load-words.ts';
export type { Words } from './locale/en.ts';
export type { Mention, Sense, Story } from './story.ts';
export type { Passage } from './text/passage.ts';
export type { Place } from './places/place.ts';

// The only side effect: the tags, where there is a page to use them on.
if (typeof document !== 'undefined') {
  if (customElements.get('article-map')) console.warn('<article-map>: its script runs twice, from two addresses; the first stays. Use one, without a query.');
  define('map-controls', MapControls);
  define('place-list', PlaceList);
  define('article-map', ArticleMap);
}

declare global {
  interface HTMLElementTagNameMap {
    'article-map': ArticleMap;
    'map-controls': MapControls;
    'place-list': PlaceList;
  }
}
