import { readGazetteer } from '../places/gazetteer.ts';
import type { Gazetteer } from '../places/place.ts';

const cache = new Map<string, Promise<Gazetteer>>();

/** Fetches and reads a gazetteer, once a page for each URL; throws an `Error` in words a person can act on. */
export function loadGazetteer(url: string): Promise<Gazetteer> {
  const { href } = new URL(url, document.baseURI);
  let loading = cache.get(href);
  if (!loading) {
    loading = load(href);
    cache.set(href, loading);
    // A failure is not remembered: the next element, or the next try, asks again.
    loading.catch(() => cache.delete(href));
  }
  return loading;
}

async function load(href: string): Promise<Gazetteer> {
  let response: Response;
  try {
    response = await fetch(href);
  } catch {
    throw new Error(`Nothing answered at ${href}.`);
  }
  if (!response.ok) throw new Error(`${href} answered ${response.status} ${response.statusText}.`);
  return readGazetteer(await response.text());
}
