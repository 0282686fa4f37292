import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export type Bundle = (entry: string, outDir: string) => Promise<void>;

const require = createRequire(new URL('../../bundlers/package.json', import.meta.url));

/** A bundler's own module, as `npm ci` in tests/bundlers has put it there. */
async function installed<T>(name: string): Promise<T> {
  return await import(pathToFileURL(require.resolve(name)).href) as T;
}

type Run = (options: object) => Promise<{ readonly warnings?: readonly object[] }>;

/**
 * How each bundler makes a page's script of an entry, for production, into `main.js` and chunks beside it: set up as its manual says
 * for a page of ES modules, and not a word more. A warning is a fault.
 */
export const bundlers: Readonly<Record<string, Bundle>> = {
  async vite(entry, outDir) {
    const { build } = await import('vite');
    await build({
      root: join(entry, '..'), base: './', configFile: false, logLevel: 'error',
      build: { outDir, emptyOutDir: true, rolldownOptions: { input: entry, output: { entryFileNames: 'main.js' }, onwarn: ({ message = '' }) => { throw new Error(message); } } },
    });
  },
  async rollup(entry, outDir) {
    const { rollup } = await installed<{ rollup: (options: object) => Promise<{ write(options: object): Promise<unknown> }> }>('rollup');
    const { nodeResolve } = await installed<{ nodeResolve: (options: object) => object }>('@rollup/plugin-node-resolve');
    const bundle = await rollup({ input: entry, plugins: [nodeResolve({ browser: true })], onwarn: ({ message }: Error) => { throw new Error(message); } });
    await bundle.write({ dir: outDir, format: 'es', entryFileNames: 'main.js' });
  },
  async esbuild(entry, outDir) {
    const { build } = await installed<{ build: Run }>('esbuild');
    const { warnings } = await build({ entryPoints: [entry], entryNames: 'main', outdir: outDir, bundle: true, splitting: true, format: 'esm', minify: true, logLevel: 'silent' });
    if (warnings?.length) throw new Error(JSON.stringify(warnings));
  },
  async webpack(entry, outDir) {
    interface Stats { hasErrors(): boolean; hasWarnings(): boolean; toString(options: object): string }
    const { default: webpack } = await installed<{ default: (options: object, done: (error: Error | null, stats: Stats) => void) => void }>('webpack');
    await new Promise<void>((resolve, reject) => webpack({ mode: 'production', entry, output: { path: outDir, filename: 'main.js' }, performance: false }, (error, stats) => {
      if (error) reject(error);
      else if (stats.hasErrors() || stats.hasWarnings()) reject(new Error(stats.toString({ all: false, errors: true, warnings: true })));
      else resolve();
    }));
  },
};
