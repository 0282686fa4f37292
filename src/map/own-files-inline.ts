import world from '../../geo/world.bin?url&inline';
import { bytesOf } from './bytes-of.ts';

/** In the place of own-files.ts in the classic script: the world alone, which the script holds. Nothing is fetched. */

export const MORE = false as boolean;

export async function worldFile(): Promise<ArrayBuffer> {
  return bytesOf(world);
}

export function detailFile(name: string): Promise<ArrayBuffer> {
  return Promise.reject(new Error(`This script holds the world map alone, without ${name}.`));
}

export const namesFile: (name: string) => Promise<unknown> = detailFile;
