import world from '../../geo/world.bin?url&inline';
import { bytesOf } from './bytes-of.ts';

/**
 * In the place of own-files.ts in the npm modules: every file is a module, since bundlers agree on `import()` and on nothing else. The
 * world comes along with the map; the others are chunks of their own.
 */

const details = import.meta.glob<string>('../../geo/detail/*.bin', { query: '?url&inline', import: 'default' });
const names = import.meta.glob<unknown>('../../geo/names/*.json', { import: 'default' });

export const MORE = true as boolean;

export async function worldFile(): Promise<ArrayBuffer> {
  return bytesOf(world);
}

export async function detailFile(name: string): Promise<ArrayBuffer> {
  return bytesOf(await held(details, `../../geo/detail/${name}.bin`));
}

export function namesFile(name: string): Promise<unknown> {
  return held(names, `../../geo/names/${name}.json`);
}

async function held<T>(files: Readonly<Record<string, () => Promise<T>>>, path: string): Promise<T> {
  const load = files[path];
  if (!load) throw new Error(`There is no map file ${path.slice('../../geo/'.length)}.`);
  return load();
}
