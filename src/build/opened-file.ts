import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** `npm start -- PATH`: the explorer opens that file, read from where it is at every load, copied nowhere. */
export function openedFile(): Plugin {
  const separator = process.argv.indexOf('--');
  const path = separator > 0 ? process.argv[separator + 1] : undefined;
  return {
    name: 'opened-file',
    apply: 'serve',
    configureServer(server) {
      if (path === undefined) return;
      const file = resolve(process.env.INIT_CWD ?? process.cwd(), path);
      if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new Error(`There is no file ${path} to open.`);
      server.middlewares.use('/opened-article', (_request, response) => {
        response.setHeader('content-type', 'text/plain; charset=utf-8');
        response.setHeader('cache-control', 'no-store');
        response.end(readFileSync(file));
      });
    },
    transformIndexHtml: () => (path === undefined ? [] : [{ tag: 'meta', attrs: { name: 'opened-article', content: basename(path) } }]),
  };
}
