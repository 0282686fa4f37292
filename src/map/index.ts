import css from './map.css?inline';

export { StoryMap } from './story-map.ts';
export { loadBasemap } from './load.ts';
export { outlineGeometry } from './outlines.ts';

let sheet: CSSStyleSheet | undefined;

/** Adopts the map's styles into the root it stands in, once. */
export function adoptStyles(root: ShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
