import { readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import type { Plugin } from 'vite';

/** The map's files of detail and of names lie in folders beside the world map, under their own names: one is fetched when a view needs it. */
export function mapFiles(): Plugin {
  return {
    name: 'map-files',
    apply: (_config, { command, mode }) => command === 'build' && (mode === 'element' || mode === 'site'),
    generateBundle(_options, bundle) {
      const world = Object.values(bundle).find((file) => file.type === 'asset' && file.names.includes('world.bin'));
      if (!world) return this.error('The bundle does not hold the world map, world.bin.');
      for (const path of ['detail', 'names'].flatMap((folder) => readdirSync(`geo/${folder}`).sort().map((name) => `${folder}/${name}`))) {
        this.emitFile({ type: 'asset', fileName: posix.join(posix.dirname(world.fileName), path), source: readFileSync(`geo/${path}`) });
      }
    },
  };
}
