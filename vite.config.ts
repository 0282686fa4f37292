import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { classicCopy } from './src/build/classic-copy.ts';
import { embedExample } from './src/build/embed-example.ts';
import { integrity } from './src/build/integrity.ts';
import { modernLeaflet, sharedLeaflet, shortLeaflet } from './src/build/leaflet.ts';
import { litInNode } from './src/build/lit-in-node.ts';
import { mapFiles } from './src/build/map-files.ts';
import { openedFile } from './src/build/opened-file.ts';
import { plainHelpers } from './src/build/plain-helpers.ts';
import { bareList, siteData } from './src/build/site.ts';
import { browserPath, chromiumArguments } from './tests/browser.ts';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { readonly version: string };

/** What `npm run build` makes of the sources: the script tags' files, the npm modules with the Leaflet they share, the explorer as a static site. */
function buildOf(mode: string) {
  const shared = { target: 'es2022', cssTarget: ['chrome123', 'firefox121', 'safari17.5'], modulePreload: false as const, assetsInlineLimit: 0, emptyOutDir: true, license: { fileName: 'licenses.md' }, minify: 'terser' as const, terserOptions: { module: true, ecma: 2020 as const, compress: { passes: 3, unsafe_methods: true } } };
  // What quotes a passage is wanted whole, by several that come later: as one file, not four of a few hundred bytes.
  const codeSplitting = { includeDependenciesRecursively: false, groups: [{ name: 'passage-quote', test: /src\/(?:passage-quote|places\/(?:passages|meaning)|text\/excerpt)\.ts$/ }] };
  const names = { chunkFileNames: '[name]-[hash].js', assetFileNames: '[name]-[hash][extname]' };
  switch (mode) {
    case 'site': return { ...shared, outDir: 'dist/site', rolldownOptions: { preserveEntrySignatures: false as const, output: { codeSplitting } } };
    case 'modules': return {
      ...shared, outDir: 'dist/esm', license: false, minify: false, lib: { entry: ['src/index.ts', 'src/explore.ts', 'src/formats/index.ts', 'src/list.ts'], formats: ['es' as const] },
      rolldownOptions: {
        preserveEntrySignatures: 'strict' as const,
        external: [/^lit($|\/)/, 'css-select', 'lineclip', 'parse5', 'parse5-htmlparser2-tree-adapter', 'supercluster', 'topojson-client'],
        // A style sheet's module is not taken for the script's of the same name; and npm packs no folder called node_modules.
        output: { preserveModules: true, entryFileNames: ({ facadeModuleId: id }: { readonly facadeModuleId: string | null }) => (id?.includes('.css') ? '[name].css.js' : id?.includes('node_modules') ? `packages/${basename(id)}` : '[name].js') },
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
      rolldownOptions: { input: { 'article-map': 'src/index.ts' }, preserveEntrySignatures: 'allow-extension' as const, output: ['[name].js', `[name]-${version}.js`].map((entryFileNames) => ({ ...names, codeSplitting, entryFileNames })) },
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
  plugins: [modernLeaflet(), shortLeaflet(), sharedLeaflet(), plainHelpers(), openedFile(), siteData(), bareList(), embedExample(), mapFiles(), litInNode(), classicCopy(version), integrity()],
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
      { test: { name: 'unit', environment: 'node', testTimeout: 30_000, benchmark: { include: ['tests/bench/**/*.bench.ts'] }, include: ['tests/**/*.test.ts'], exclude: ['tests/elements/**', 'tests/pages/**', 'tests/engines/**', 'tests/hosts/**', '**/node_modules/**'] } },
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
