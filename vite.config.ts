import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, posix, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { classicCopy } from './src/build/classic-copy.ts';
import { embedExample } from './src/build/embed-example.ts';
import { integrity } from './src/build/integrity.ts';
import { litInNode } from './src/build/lit-in-node.ts';
import { explore, readGazetteer, readPassages } from './src/explore.ts';
import { toHTML } from './src/formats/to-html.ts';
import { en } from './src/locale/en.ts';
import { countries } from './src/places/countries.ts';
import { layered } from './src/places/layers.ts';
import type { Story } from './src/story.ts';
import { browserPath, chromiumArguments } from './tests/browser.ts';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { readonly version: string };

/**
 * Leaflet 1.9.4 asks, as it loads and as it runs, which browser of the last twenty years it is in. Those that the map runs in
 * answer alike, so the build answers for them; and the module that asks sets `innerHTML`, which pages with Trusted Types refuse.
 */
export const leafletAnswers: Readonly<Record<string, string>> = {
  any3d: 'true', passiveEvents: 'true', pointer: 'true', svg: 'true', touch: 'true', touchNative: 'true',
  edge: 'false', ie3d: 'false', ielt9: 'false', mobileOpera: 'false', msPointer: 'false', retina: 'false', safari: 'false', vml: 'false',
  mobile: "(typeof orientation !== 'undefined')",
};

/** A source of Leaflet with its questions answered. */
export function answered(code: string): string {
  return code
    // Window and document are the page's own: what Leaflet keeps on them is under no name, and no other Leaflet's.
    .replace("'_leaflet_events'", 'Symbol()')
    // Nothing here fades in.
    .replace(/\bthis\._map\._fadeAnimated|\bmap\._fadeAnimated/g, 'false')
    // A double tap is a double click to browsers themselves.
    .replaceAll("Browser.touch && (type === 'dblclick')", 'false')
    .replace(/\bBrowser\.(\w+)/g, (question, name: string) => leafletAnswers[name] ?? question);
}

/** Methods of Leaflet's classes that no map here calls, nor Leaflet itself but in one another, by the module that has them. */
export const unusedInLeaflet: Readonly<Record<string, readonly string[]>> = {
  'geo/LatLng': ['toBounds'],
  'geo/LatLngBounds': ['toBBoxString'],
  'layer/tile/GridLayer': ['_updateOpacity', 'bringToBack', 'isLoading', 'setOpacity', 'setZIndex'],
  'map/Map': [
    '_handleGeolocationError', '_handleGeolocationResponse', '_latLngBoundsToNewLayerBounds', 'fitWorld', 'flyTo', 'flyToBounds', 'getPanes', 'locate', 'mouseEventToLatLng',
    'mouseEventToLayerPoint', 'panInside', 'setMaxZoom', 'setMinZoom', 'stopLocate',
  ],
};

/** A module of Leaflet without them: each stands at one tab, and ends there. */
export function slimmed(code: string, module: string): string {
  return code.replace(/^\t(\w+): function[\s\S]*?^\t\},?$/gm, (method, name: string) => (unusedInLeaflet[module]?.includes(name) ? '' : method));
}

/** Leaflet's members of its own, which begin with `_`, each with a short name; minifiers leave members as they are. */
export function shortMembers(): ReadonlyMap<string, string> {
  const folder = fileURLToPath(new URL('node_modules/leaflet/src/', import.meta.url));
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js')).map((path) => readFileSync(resolve(folder, path), 'utf8'));
  const names = new Set(sources.join('\n').match(/\b_[a-z]\w+/g));
  return new Map([...names].sort().map((name, i) => [name, `$${i.toString(36)}`]));
}

/** They are said in Leaflet's modules and where the map builds upon them. */
function shortLeaflet(): Plugin {
  const members = shortMembers();
  return {
    name: 'short-leaflet',
    enforce: 'pre',
    apply: (_config, { command, mode }) => command === 'build' && mode !== 'modules' && mode !== 'leaflet',
    transform: (code, id) => (/leaflet\/src\/|\/src\/map\//.test(id) ? { code: code.replace(/\b_[a-z]\w+/g, (name) => members.get(name) ?? name), map: null } : undefined),
  };
}

function modernLeaflet(): Plugin {
  return {
    name: 'modern-leaflet',
    enforce: 'pre',
    transform(code, id) {
      const module = /leaflet\/src\/([^?]+)\.js/.exec(id)?.[1];
      if (!module) return undefined;
      // Nobody asks any more.
      if (module === 'core/Browser') return { code: 'export default {};', map: null, moduleSideEffects: false };
      return { code: answered(slimmed(code, module)), map: null };
    },
  };
}

/** The npm modules import Leaflet's parts from the files that the build `leaflet` makes of them. */
function sharedLeaflet(): Plugin {
  return {
    name: 'shared-leaflet',
    enforce: 'pre',
    apply: (_config, { mode }) => mode === 'modules',
    resolveId: (source) => (source.endsWith('/map/leaflet.js') || source === './leaflet-acts.js' ? { id: `./${basename(source)}`, external: 'relative' } : undefined),
  };
}

/**
 * What the bundler's helpers allow for does not happen here: what is loaded later brings no style sheet of its own and nothing to load ahead, a
 * decorator only declares its property, and an object of a chunk's exports needs no code of another file.
 */
function plainHelpers(): Plugin {
  const preload = /__vitePreload\((?:async )?\(\) => (?:\{\s*const \{[^}]*\} = await )?(import\("[^"]+"\)(?:\.then\(\(\w+\) => \w+\.\w+\))?)(?:;\s*return \{[^}]*\};?\s*\})?, __VITE_PRELOAD__, import\.meta\.url\)/g;
  const decorate = /^([ \t]*)function __decorate\([^]*?^\1\}/m;
  const exported = /\/\* @__PURE__ \*\/ __exportAll\(\{([^}]*)\}\)/g;
  const exportAll = /^import \{ \w+ as __exportAll \} from "[^"]+";\n/m;
  const getters = (list: string) => list.replace(/(\w+): \(\) => ([\w$]+)/g, 'get $1() { return $2; }');
  return {
    name: 'plain-helpers',
    apply: 'build',
    load: (id) => (id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : undefined),
    renderChunk: (code) => ({ code: code.replace(preload, '$1').replace(decorate, '$1function __decorate([declare], prototype, name) { declare(prototype, name); }').replace(exported, (_, list: string) => `{${getters(list)}}`).replace(exportAll, ''), map: null }),
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

interface SitePlaces {
  readonly features: readonly { readonly properties: { title?: string }; readonly names?: readonly { readonly toponym: string }[] }[];
}

/** The gazetteer that the explorer's page names lies beside the built page, as it lies beside the source. */
function siteData(): Plugin {
  return {
    name: 'site-data',
    apply: (_config, { mode }) => mode === 'site',
    generateBundle() {
      // The source of each fact and its numbers elsewhere stay in geo/: a page shows none of them. Certain is what is not said to be otherwise.
      const unseen = ['@context', '@id', 'ccodes', 'citations', 'identifier', 'links'];
      const places = JSON.parse(readFileSync('geo/places.json', 'utf8'), (key, value: unknown) => (unseen.includes(key) || (key === 'certainty' && value === 'certain') ? undefined : value)) as SitePlaces;
      // Untitled, a place is called by the first of its names.
      for (const { properties, names } of places.features) if (names?.[0]?.toponym === properties.title) delete properties.title;
      this.emitFile({ type: 'asset', fileName: 'geo/places.json', source: JSON.stringify(places) });
    },
  };
}

/** The article in the explorer's page: what the element leaves out, because it is marked as not the article's text, is cut. */
export function articleOf(page: string): string {
  return /<article[^]*<\/article>/.exec(page)![0].replace(/<(header|footer) class="cite"[^]*?<\/\1>/g, '');
}

/** Its story, as its map reads it. */
export function storyOf(page: string): Story {
  return explore(readPassages(articleOf(page), { type: 'html' }), layered(readGazetteer(readFileSync('geo/places.json', 'utf8')), countries('en')));
}

/** Where no script runs, the list of places stands in the place of the map. */
function bareList(): Plugin {
  return {
    name: 'bare-list',
    transformIndexHtml(page) {
      if (!page.includes('</noscript>')) throw new Error('index.html has no <noscript> to put the list of places in.');
      return page.replace('</noscript>', (end) => `\n${toHTML(storyOf(page), en)}\n${end}`);
    },
  };
}

/** The map's files of detail and of names lie in folders beside the world map, under their own names: one is fetched when a view needs it. */
function mapFiles(): Plugin {
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

/** What `npm run build` makes of the sources: the script tags' files, the npm modules with the Leaflet they share, the explorer as a static site. */
function buildOf(mode: string) {
  const shared = { target: 'es2022', cssTarget: ['chrome123', 'firefox121', 'safari17.5'], modulePreload: false as const, assetsInlineLimit: 0, emptyOutDir: true, license: { fileName: 'licenses.md' }, minify: 'terser' as const, terserOptions: { module: true, ecma: 2020 as const, compress: { passes: 3, unsafe_methods: true } } };
  const names = { chunkFileNames: '[name]-[hash].js', assetFileNames: '[name]-[hash][extname]' };
  switch (mode) {
    case 'site': return { ...shared, outDir: 'dist/site', rolldownOptions: { preserveEntrySignatures: false as const } };
    case 'modules': return {
      ...shared, outDir: 'dist/esm', license: false, minify: false, lib: { entry: ['src/index.ts', 'src/explore.ts', 'src/formats/index.ts', 'src/list.ts'], formats: ['es' as const] },
      rolldownOptions: {
        preserveEntrySignatures: 'strict' as const,
        external: [/^lit($|\/)/, 'css-select', 'lineclip', 'papaparse', 'parse5', 'parse5-htmlparser2-tree-adapter', 'supercluster', 'topojson-client'],
        // A style sheet's module is not taken for the script's of the same name.
        output: { preserveModules: true, entryFileNames: ({ facadeModuleId }: { readonly facadeModuleId: string | null }) => (facadeModuleId?.includes('.css') ? '[name].css.js' : '[name].js') },
      },
    };
    case 'leaflet': return {
      ...shared, outDir: 'dist/esm/src/map', emptyOutDir: false, minify: false,
      rolldownOptions: {
        input: ['src/map/leaflet.js', 'src/map/leaflet-acts.js'], preserveEntrySignatures: 'strict' as const,
        output: { entryFileNames: '[name].js', chunkFileNames: 'leaflet-core.js' },
      },
    };
    // The command line: what it needs of other packages it finds installed.
    case 'cli': return { ...shared, outDir: 'dist/cli', target: 'node20', minify: false, ssr: 'src/cli/article-map.ts', rolldownOptions: { output: names } };
    case 'classic': return {
      ...shared, outDir: 'dist', emptyOutDir: false, lib: { entry: 'src/classic.ts', formats: ['iife' as const], name: 'none', fileName: () => 'article-map.classic.js' },
      rolldownOptions: { output: { codeSplitting: false } },
    };
    // One function, which leaves no name on a page that takes it for a classic script.
    case 'lazy': return {
      ...shared, outDir: 'dist', emptyOutDir: false, license: false, terserOptions: { ecma: 2020 as const }, lib: { entry: 'src/lazy.ts', formats: ['iife' as const], name: 'none', fileName: () => 'article-map.lazy.js' },
      rolldownOptions: { external: ['./article-map.js'] },
    };
    default: return {
      ...shared, outDir: 'dist',
      // The entry's name with the version is for pages that keep it for ever: parts that come later ask for the entry they belong to.
      rolldownOptions: { input: { 'article-map': 'src/index.ts' }, preserveEntrySignatures: 'allow-extension' as const, output: ['[name].js', `[name]-${version}.js`].map((entryFileNames) => ({ ...names, entryFileNames })) },
    };
  }
}

/** How each build holds the map's files, where that is not as own-files.ts says. */
const OWN_FILES: Readonly<Record<string, string>> = { modules: 'own-files-bundled.ts', classic: 'own-files-inline.ts' };

function aliasesOf(mode: string) {
  const ours = OWN_FILES[mode];
  return { alias: [...leafletAlias.alias, ...(ours ? [{ find: './own-files.ts', replacement: fileURLToPath(new URL(`src/map/${ours}`, import.meta.url)) }] : [])] };
}

const leafletAlias = { alias: [{ find: /^leaflet$/, replacement: fileURLToPath(new URL('src/map/leaflet.js', import.meta.url)) }] };
const plugins = () => [modernLeaflet()];

export default defineConfig(({ mode }) => ({
  base: './',
  plugins: [modernLeaflet(), shortLeaflet(), sharedLeaflet(), plainHelpers(), openedFile(), siteData(), bareList(), embedExample(storyOf), mapFiles(), litInNode(), classicCopy(version), integrity()],
  resolve: aliasesOf(mode),
  // Leaflet's modules are patched one by one.
  optimizeDeps: { exclude: ['leaflet'] },
  publicDir: false,
  // As modules, long tables are quicker to read as JSON.
  json: { stringify: mode === 'modules' },
  server: { host: '127.0.0.1', strictPort: false },
  preview: { host: '127.0.0.1' },
  build: buildOf(mode),
  test: {
    projects: [
      { test: { name: 'unit', environment: 'node', benchmark: { include: ['tests/bench/**/*.bench.ts'] }, include: ['tests/**/*.test.ts'], exclude: ['tests/elements/**', 'tests/pages/**', 'tests/engines/**', 'tests/hosts/**', '**/node_modules/**'] } },
      {
        plugins: plugins(), resolve: leafletAlias,
        optimizeDeps: { exclude: ['leaflet'], include: ['lit', 'topojson-client'] },
        test: {
          name: 'elements', include: ['tests/elements/**/*.test.ts'],
          // How long a page may take is no matter of right or wrong.
          expect: { poll: { timeout: 5000 } },
          browser: {
            enabled: true, headless: true, screenshotFailures: false, api: { host: '127.0.0.1' },
            provider: playwright({ launchOptions: { executablePath: process.env.VITEST ? browserPath() : '', args: chromiumArguments } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      // `npm run test:all` only: they take other browsers.
      { test: { name: 'engines', environment: 'node', include: ['tests/engines/**/*.test.ts'], globalSetup: 'tests/pages/setup.ts', testTimeout: 40_000, hookTimeout: 120_000, fileParallelism: false } },
      // Likewise: they take bundlers and frameworks, which each test installs where there is a network.
      { test: { name: 'hosts', environment: 'node', include: ['tests/hosts/**/*.test.ts'], exclude: ['**/node_modules/**'], globalSetup: 'tests/pages/setup.ts', testTimeout: 120_000, hookTimeout: 600_000, fileParallelism: false } },
      { test: { name: 'pages', environment: 'node', include: ['tests/pages/**/*.test.ts'], globalSetup: 'tests/pages/setup.ts', testTimeout: 20_000, hookTimeout: 120_000, fileParallelism: false } },
    ],
  },
}));
