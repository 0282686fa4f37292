import type { Plugin } from 'vite';

/** What Lit's browser modules ask of a page as they load, and how they ask where there may be none. */
const ASKED: readonly { readonly module: RegExp; readonly found: RegExp; readonly instead: string }[] = [
  { module: /@lit\/reactive-element\/reactive-element\.js$/, found: /\bextends HTMLElement\b/, instead: 'extends (globalThis.HTMLElement ?? Object)' },
  { module: /lit-html\/lit-html\.js$/, found: /(?<==)document\b/, instead: 'globalThis.document' },
  { module: /lit-html\/lit-html\.js$/, found: /(?<=\w)\.createTreeWalker\(/, instead: '?.createTreeWalker(' },
];

/** The files for script tags hold Lit as browsers run it. Imported in Node, for a page rendered on a server, they are to do nothing. */
export function litInNode(): Plugin {
  return {
    name: 'lit-in-node',
    enforce: 'pre',
    apply: (_config, { command, mode }) => command === 'build' && (mode === 'element' || mode === 'classic'),
    transform(code, id) {
      const asked = ASKED.filter(({ module }) => module.test(id));
      if (asked.length === 0) return undefined;
      const missing = asked.find(({ found }) => !found.test(code));
      if (missing) this.error(`Lit no longer has ${missing.found.source}: see src/build/lit-in-node.ts.`);
      return { code: asked.reduce((done, { found, instead }) => done.replace(found, instead), code), map: null };
    },
  };
}
