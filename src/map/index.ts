export { default as mapStyles } from './map.css?inline';
export { StoryMap } from './story-map.ts';
export { loadBasemap } from './load.ts';
export { outlineGeometry } from './outlines.ts';
