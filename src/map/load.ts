import type { Basemap, Detail, World } from './basemap.ts';
import { decodeDetail } from './decode-detail.ts';
import { decodeWorld } from './decode-world.ts';
import { detailFor } from './detail-index.ts';
import { basemapOf, withDetail } from './with-detail.ts';

const worldUrl = new URL('../../geo/world.bin', import.meta.url);

let loading: Promise<World> | undefined;
const details = new Map<string, Detail>();

/** The world map from our own file beside the script, fetched once a page. */
export function loadWorld(): Promise<World> {
  loading ??= fetched(worldUrl).then(decodeWorld);
  loading.catch(() => (loading = undefined));
  return loading;
}

/**
 * A file of detail of the world map's edition, from the folder `detail` beside it; kept for the page once it is there. What the
 * signal calls off, or what fails, is asked for anew the next time.
 */
export async function loadDetail(world: World, name: string, signal?: AbortSignal): Promise<Detail> {
  const there = details.get(name);
  if (there) return there;
  // The edition in the address keeps caches from answering with another build's file.
  const bytes = await fetched(new URL(`detail/${name}.bin?${world.edition}`, worldUrl), signal);
  // Whoever asked at the same time gets the same object: a basemap takes each only once.
  const detail = details.get(name) ?? decodeDetail(bytes);
  details.set(name, detail);
  return detail;
}

const asked = new Map<string, Promise<Detail>>();

/** The same for several maps at a time, which ask once. */
function detailOnce(world: World, name: string): Promise<Detail> {
  let detail = asked.get(name);
  if (!detail) {
    asked.set(name, (detail = loadDetail(world, name)));
    detail.catch(() => asked.delete(name));
  }
  return detail;
}

/** The basemap with the files of detail that outline codes need. Without one that fails, its outlines are coarser or missing. */
export async function loadBasemap(codes: readonly string[]): Promise<Basemap> {
  const world = await loadWorld();
  const answers = await Promise.allSettled(detailFor(world.files, codes).map(({ name }) => detailOnce(world, name)));
  const there = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  const failed = answers.find((answer) => answer.status === 'rejected');
  if (failed) console.warn('<article-map>: part of the map is coarser than it should be.', failed.reason);
  return withDetail(basemapOf(world), ...there);
}

async function fetched(url: URL, signal?: AbortSignal): Promise<ArrayBuffer> {
  const response = await fetch(url, signal ? { signal } : {});
  if (!response.ok) throw new Error(`The map file ${url.pathname} answered ${response.status}.`);
  return response.arrayBuffer();
}
