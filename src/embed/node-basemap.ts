import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Basemap } from '../map/basemap.ts';
import { decodeDetail } from '../map/decode-detail.ts';
import { decodeWorld } from '../map/decode-world.ts';
import { detailFor } from '../map/detail-index.ts';
import { basemapOf, withDetail } from '../map/with-detail.ts';
import type { Story } from '../story.ts';

/** The basemap with the detail that a story's places need, from a folder that holds the map's files: `geo`, or `dist`. */
export function basemapFor({ places }: Story, folder: string): Basemap {
  const name = readdirSync(folder).find((file) => /^world(-[\w-]+)?\.bin$/.test(file));
  if (!name) throw new Error(`${folder} does not hold the world map, world.bin.`);
  const world = decodeWorld(bytes(join(folder, name)));
  const codes = places.flatMap(({ geometry, outline = [] }) => (geometry ? [] : outline));
  return withDetail(basemapOf(world), ...detailFor(world.files, codes).map((file) => decodeDetail(bytes(join(folder, 'detail', `${file.name}.bin`)))));
}

function bytes(path: string): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = readFileSync(path);
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
}
