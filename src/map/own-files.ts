/**
 * The map's files, fetched from beside the script: the world, and in folders next to it finer lines and more names. The npm modules
 * and the classic script hold them in other ways, and put another module in the place of this one (vite.config.ts).
 */
const worldUrl = new URL('../../geo/world.bin', import.meta.url);

/** There are files of detail and of names besides the world. */
export const MORE = true as boolean;

export async function worldFile(): Promise<ArrayBuffer> {
  return (await fetched(worldUrl)).arrayBuffer();
}

/** A file of detail. The edition in its address keeps caches from answering with another build's file. */
export async function detailFile(name: string, edition: number, signal?: AbortSignal): Promise<ArrayBuffer> {
  return (await fetched(new URL(`detail/${name}.bin?${edition}`, worldUrl), signal)).arrayBuffer();
}

/** A file of names, by code or as a table. */
export async function namesFile(name: string): Promise<unknown> {
  return (await fetched(new URL(`names/${name}.json`, worldUrl))).json();
}

async function fetched(url: URL, signal?: AbortSignal): Promise<Response> {
  const response = await fetch(url, signal ? { signal } : {});
  if (!response.ok) throw new Error(`The map file ${url.pathname} answered ${response.status}.`);
  return response;
}
