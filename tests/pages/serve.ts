import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.bin': 'application/octet-stream', '.svg': 'image/svg+xml', '.png': 'image/png' };
const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

export interface Site {
  /** Address of the folder served, with its base path. */
  readonly url: string;
  /** Path → gzipped bytes of every answer so far. */
  readonly sent: Map<string, number>;
  /** Pages and files of the test itself, by path. */
  readonly pages: Map<string, string | Uint8Array>;
  /** Headers of some of them, by path. */
  readonly headers: Map<string, Record<string, string>>;
  /** Paths answered with 500. */
  readonly broken: Set<string>;
  stop(): Promise<void>;
}

/** Serves a folder, of dist/ unless its path is absolute, from 127.0.0.1 under a base path, gzipped as hard as a static host can, as all sizes here are told. */
export async function serve(folder: string, base = '/deep/base/'): Promise<Site> {
  const sent = new Map<string, number>();
  const pages = new Map<string, string | Uint8Array>();
  const headers = new Map<string, Record<string, string>>();
  const broken = new Set<string>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(pathname.startsWith(base) ? pathname.slice(base.length) : '\0');
    const file = join(resolve(dist, folder), normalize(path === '' || path.endsWith('/') ? `${path}index.html` : path));
    const own = pages.get(path);
    const found = own !== undefined || (!path.includes('\0') && existsSync(file) && statSync(file).isFile());
    if (!found || [...broken].some((name) => path.includes(name))) {
      response.writeHead(found ? 500 : 404).end();
      return;
    }
    const body = gzipSync(own ?? readFileSync(file), { level: 9 });
    sent.set(path, body.length);
    response.writeHead(200, { 'content-type': TYPES[extname(file) || '.html'] ?? 'text/plain', 'content-encoding': 'gzip', ...headers.get(path) });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`, sent, pages, headers, broken,
    stop: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
}
