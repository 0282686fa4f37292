import { languageTag } from '../text/language.ts';
import { hostOf, nearest } from './nearest.ts';

interface Watch {
  readonly roots: readonly Node[];
  readonly changed: () => void;
}

const watches = new Set<Watch>();
let observer: MutationObserver | undefined;

/** The language of the page where an element stands: that of the nearest `lang`, through shadow hosts; English where none is said. */
export function pageLanguage(element: Element): string {
  return languageTag(nearest(element, 'lang'));
}

/**
 * Calls back when a `lang` has changed anywhere an element may have its language from. One observer for all of them, on the document
 * and the shadow roots between: it goes with the last. Returns the release.
 */
export function watchPageLanguage(element: Element, changed: () => void): () => void {
  const watch = { roots: rootsOf(element), changed };
  watches.add(watch);
  observe(watch);
  return () => {
    watches.delete(watch);
    // An observer lets go of all its trees or of none.
    observer?.disconnect();
    if (watches.size === 0) observer = undefined;
    for (const other of watches) observe(other);
  };
}

function observe({ roots }: Watch): void {
  observer ??= new MutationObserver(() => watches.forEach(({ changed }) => changed()));
  for (const root of roots) observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang'] });
}

function rootsOf(element: Element): Node[] {
  const roots: Node[] = [];
  for (let at: Element | undefined = element; at; at = hostOf(at)) roots.push(at.getRootNode());
  return roots;
}
