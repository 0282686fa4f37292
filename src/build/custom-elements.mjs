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
      for (const declaration of module.declarations) {
        declaration.members = declaration.members?.filter(isPublic);
        // What it reads off calls of dispatchEvent() has no name, or that of the class.
        declaration.events = declaration.events?.filter(({ name, type }) => name && type?.text !== undefined && name.includes('-'));
        for (const parts of [declaration.members, declaration.attributes]) for (const part of parts ?? []) delete part.inheritedFrom;
      }
      for (const { declaration } of module.exports) declaration.module = module.path;
      for (const declaration of module.declarations) for (const reference of [declaration.superclass]) if (reference?.module?.startsWith('/src/')) reference.module = module.path;
    }
  },
};

export default {
  globs: ['src/article-map.ts', 'src/events.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [tidy],
};
