import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { embedFiles } from '../embed/files.ts';
import { basemapFor } from '../embed/node-basemap.ts';
import { pngOf } from '../embed/png.ts';
import { en } from '../locale/en.ts';
import type { Story } from '../story.ts';
import { storyOf } from './digest.ts';

/** The folder `embed` of the site: the digest's story as anybody embeds it, made by the code that makes all such folders. */
export function embedExample(): Plugin {
  return {
    name: 'embed-example',
    apply: (_config, { command, mode }) => command === 'build' && mode === 'site',
    async generateBundle() {
      const story: Story = {
        ...storyOf(readFileSync('index.html', 'utf8')),
        article: { title: 'Old rivals, new partners: Pakistan and Iran make up', byline: 'our digest of F. M. Shakil, “From rivals to partners: Pakistan and Iran’s diplomatic turnaround”, The Cradle', date: '2023-07-26' },
      };
      const scripts = { 'article-map.classic.js': read('dist/article-map.classic.js'), 'frame.js': read('src/embed/frame.js'), 'host.js': read('src/embed/host.js') };
      for (const [name, source] of await embedFiles({ story, basemap: basemapFor(story, 'geo'), scripts, words: en, home: '../index.html', png: pngOf })) {
        this.emitFile({ type: 'asset', fileName: `embed/${name}`, source });
      }
    },
  };
}

function read(path: string): string {
  return readFileSync(path, 'utf8');
}
