import type { Basemap, Detail, World } from './basemap.ts';
import { decodeDetail } from './decode-detail.ts';
import { decodeWorld } from './decode-world.ts';
import { detailFor } from './detail-index.ts';
import { MORE, detailFile, worldFile } from './own-files.ts';
import { basemapOf, withDetail } from './with-detail.ts';

let loading: Promise<World> | undefined;
const details = new Map<string, Detail>();

/** The world map from our own file, loaded once a page. It names the files of detail that there are. */
export function loadWorld(): Promise<World> {
  loading ??= worldFile().then(decodeWorld).then((world) => (MORE ? world : { ...world, files: [] }));
  loading.catch(() => (loading = undefined));
  return loading;
}

/**
 * A file of detail of the world map's edition, kept for the page once it is there. What the signal calls off, or what fails, is
 * asked for anew the next time.
 */
export async function loadDetail(world: World, name: string, signal?: AbortSignal): Promise<Detail> {
  const there = details.get(name);
  if (there) return there;
  const bytes = await detailFile(name, world.edition, signal);
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
