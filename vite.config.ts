import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, posix, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { browserPath, chromiumArguments } from './tests/browser.ts';

/** Lines of Leaflet 1.9.4 that set `innerHTML` while it loads: pages with Trusted Types refuse that. */
export const leafletPatches: readonly (readonly [from: string, to: string])[] = [
  ["div.innerHTML = '<svg/>';", "div.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg'));"],
  ["div.innerHTML = '<v:shape adj=\"1\"/>';", "throw new Error('VML is of the past');"],
];

function patchedLeaflet(): Plugin {
  return {
    name: 'patched-leaflet',
    enforce: 'pre',
    transform(code, id) {
      if (!/leaflet\/src\/core\/Browser\.js/.test(id)) return undefined;
      return leafletPatches.reduce((patched, [from, to]) => {
        if (!patched.includes(from)) this.error(`Leaflet no longer holds: ${from}`);
        return patched.replace(from, to);
      }, code);
    },
  };
}

/** `npm start -- PATH`: the explorer opens that file, read from where it is at every load, copied nowhere. */
function openedFile(): Plugin {
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

/** The gazetteer that the explorer's page names lies beside the built page, as it lies beside the source. */
function siteData(): Plugin {
  return {
    name: 'site-data',
    apply: (_config, { mode }) => mode === 'site',
    generateBundle() {
      // The source of each fact and its numbers in other lists stay in geo/: a page shows none of them.
      const places: unknown = JSON.parse(readFileSync('geo/places.json', 'utf8'), (key, value: unknown) => (['citations', '@id', 'ccodes', 'identifier', 'links'].includes(key) ? undefined : value));
      this.emitFile({ type: 'asset', fileName: 'geo/places.json', source: JSON.stringify(places) });
    },
  };
}

/** The map's files of detail lie in a folder beside the world map, under their own names: one is fetched when a view needs it. */
function mapDetail(): Plugin {
  return {
    name: 'map-detail',
    apply: 'build',
    generateBundle(_options, bundle) {
      const world = Object.values(bundle).find((file) => file.type === 'asset' && file.names.includes('world.bin'));
      if (!world) return this.error('The bundle does not hold the world map, world.bin.');
      for (const name of readdirSync('geo/detail').sort()) {
        this.emitFile({ type: 'asset', fileName: posix.join(posix.dirname(world.fileName), 'detail', name), source: readFileSync(`geo/detail/${name}`) });
      }
    },
  };
}

/** What `npm run build` makes of the sources: the script tag's file, the npm modules, the explorer as a static site. */
function buildOf(mode: string) {
  const shared = { target: 'es2022', cssTarget: ['chrome123', 'firefox121', 'safari17.5'], modulePreload: false as const, assetsInlineLimit: 0, emptyOutDir: true };
  if (mode === 'site') return { ...shared, outDir: 'dist/site' };
  const names = { chunkFileNames: '[name]-[hash].js', assetFileNames: '[name]-[hash][extname]' };
  if (mode === 'modules') {
    return {
      ...shared, outDir: 'dist/esm', minify: false,
      rolldownOptions: {
        input: { index: 'src/index.ts', explore: 'src/explore.ts' }, preserveEntrySignatures: 'strict' as const,
        external: [/^lit($|\/)/, 'parse5', 'supercluster', 'topojson-client'],
        output: { ...names, entryFileNames: '[name].js' },
      },
    };
  }
  return {
    ...shared, outDir: 'dist',
    rolldownOptions: { input: { 'article-map': 'src/index.ts' }, preserveEntrySignatures: 'strict' as const, output: { ...names, entryFileNames: '[name].js' } },
  };
}

const leafletAlias = { alias: [{ find: /^leaflet$/, replacement: fileURLToPath(new URL('src/map/leaflet.js', import.meta.url)) }] };
const plugins = () => [patchedLeaflet()];

export default defineConfig(({ mode }) => ({
  base: './',
  plugins: [patchedLeaflet(), openedFile(), siteData(), mapDetail()],
  resolve: leafletAlias,
  // Leaflet's modules are patched one by one.
  optimizeDeps: { exclude: ['leaflet'] },
  publicDir: false,
  server: { host: '127.0.0.1', strictPort: false },
  preview: { host: '127.0.0.1' },
  build: buildOf(mode),
  test: {
    projects: [
      { test: { name: 'unit', environment: 'node', benchmark: { include: ['tests/bench/**/*.bench.ts'] }, include: ['tests/**/*.test.ts'], exclude: ['tests/elements/**', 'tests/pages/**', 'tests/engines/**'] } },
      {
        plugins: plugins(), resolve: leafletAlias,
        optimizeDeps: { exclude: ['leaflet'], include: ['lit', 'lit/decorators.js', 'topojson-client'] },
        test: {
          name: 'elements', include: ['tests/elements/**/*.test.ts'],
          browser: {
            enabled: true, headless: true, screenshotFailures: false, api: { host: '127.0.0.1' },
            provider: playwright({ launchOptions: { executablePath: process.env.VITEST ? browserPath() : '', args: chromiumArguments } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      // `npm run test:all` only: they take other browsers.
      { test: { name: 'engines', environment: 'node', include: ['tests/engines/**/*.test.ts'], globalSetup: 'tests/pages/setup.ts', testTimeout: 40_000, hookTimeout: 120_000, fileParallelism: false } },
      { test: { name: 'pages', environment: 'node', include: ['tests/pages/**/*.test.ts'], globalSetup: 'tests/pages/setup.ts', testTimeout: 20_000, hookTimeout: 120_000, fileParallelism: false } },
    ],
  },
}));
