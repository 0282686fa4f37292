import { languageTag } from '../text/language.ts';
import { hostOf, nearest } from './nearest.ts';

const watches = new Set<() => void>();
let observer: MutationObserver | undefined;

/** The language of the page where an element stands: that of the nearest `lang`, through shadow hosts; English where none is said. */
export function pageLanguage(element: Element): string {
  return languageTag(nearest(element, 'lang'));
}

/**
 * Calls back when a `lang` has changed in the document or in a shadow tree round an element. One observer for all elements, gone with
 * the last; it does not keep trees that have gone before. Returns the release.
 */
export function watchPageLanguage(element: Element, changed: () => void): () => void {
  watches.add(changed);
  observer ??= new MutationObserver(() => watches.forEach((tell) => tell()));
  for (let at: Element | undefined = element; at; at = hostOf(at)) observer.observe(at.getRootNode(), { subtree: true, attributes: true, attributeFilter: ['lang'] });
  return () => {
    watches.delete(changed);
    if (watches.size === 0) observer?.disconnect();
  };
}
