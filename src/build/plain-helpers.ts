import type { Plugin } from 'vite';

/**
 * What the bundler's helpers allow for does not happen here: what is loaded later brings no style sheet of its own and nothing to load ahead, a
 * decorator only declares its property, and an object of a chunk's exports needs no code of another file.
 */
export function plainHelpers(): Plugin {
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
