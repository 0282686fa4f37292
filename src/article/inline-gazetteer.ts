import { readGazetteer } from '../places/gazetteer.ts';
import type { Gazetteer } from '../places/place.ts';

const known = new WeakMap<Element, { readonly text: string; readonly gazetteer: Gazetteer }>();

/**
 * The gazetteer that a page writes into the element itself, as `<script type="application/geo+json">` among its children: for pages
 * that fetch nothing. `undefined` without one; throws a `GazetteerError` when nothing in it is usable.
 */
export function inlineGazetteer(host: Element): Gazetteer | undefined {
  const script = host.querySelector(':scope > script[type="application/geo+json"]');
  if (!script) return undefined;
  const text = script.textContent;
  let read = known.get(script);
  // One object a gazetteer, so that its index is built once.
  if (read?.text !== text) known.set(script, (read = { text, gazetteer: readGazetteer(text) }));
  return read.gazetteer;
}
