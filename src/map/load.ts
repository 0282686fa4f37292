import { decodeBasemap, type Basemap } from './outlines.ts';

let loading: Promise<Basemap> | undefined;

/** The built-in basemap from our own file beside the script, fetched once a page. */
export function loadBasemap(): Promise<Basemap> {
  loading ??= load();
  loading.catch(() => (loading = undefined));
  return loading;
}

async function load(): Promise<Basemap> {
  const response = await fetch(new URL('../../geo/basemap.bin', import.meta.url));
  if (!response.ok) throw new Error(`The basemap answered ${response.status}.`);
  return decodeBasemap(await response.arrayBuffer());
}
