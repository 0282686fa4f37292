/**
 * How @custom-elements-manifest/analyzer reads the element (`npm run build`): its class comment is the manual. Paths are those of the
 * package's modules; what is private, internal or Lit's own is left out.
 */

/** Members of which a page has no use. */
const isPublic = ({ privacy, name, static: isStatic }) => privacy === undefined && !isStatic && !name.startsWith('_');

const tidy = {
  name: 'tidy',
  packageLinkPhase({ customElementsManifest: { modules } }) {
    for (const module of modules) {
      module.path = module.path.replace(/^src\/(.*)\.ts$/, 'dist/esm/src/$1.js');
      // What the elements ask of one another is no page's matter.
      module.declarations = module.declarations.filter(({ name }) => name !== 'RequestEvent');
      module.exports = module.exports.filter(({ name }) => name !== 'RequestEvent');
      for (const { declaration } of module.exports) declaration.module = module.path;
      for (const declaration of module.declarations) {
        declaration.members = declaration.members?.filter(isPublic);
        // What is read off calls of dispatchEvent() goes by the name of its class, or by none.
        declaration.events = declaration.events?.filter(({ name }) => name?.includes('-'));
        if (declaration.superclass?.name === 'Event') declaration.superclass = { name: 'Event', package: 'global:' };
      }
    }
    const [{ path: module, declarations }] = modules;
    const { name, tagName } = declarations[0];
    modules.push({ kind: 'javascript-module', path: 'dist/esm/src/index.js', declarations: [], exports: [{ kind: 'custom-element-definition', name: tagName, declaration: { name, module } }] });
  },
};

export default {
  globs: ['src/article-map.ts', 'src/events.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [tidy],
};
