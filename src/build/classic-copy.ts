import type { Plugin } from 'vite';

/** The classic script again, under a name with its version, for pages that keep it for ever. */
export function classicCopy(version: string): Plugin {
  return {
    name: 'classic-copy',
    apply: (_config, { command, mode }) => command === 'build' && mode === 'classic',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) if (file.type === 'chunk') this.emitFile({ type: 'asset', fileName: file.fileName.replace('.classic', `-${version}.classic`), source: file.code });
    },
  };
}
