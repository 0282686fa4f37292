/** The formats of the field, for Node and for pages: `article-map/formats`. */
export { readStory, writeStory, StoryFileError, STORY_VERSION } from './story-file.ts';
export { readAnnotations, type Annotated, type Orphan } from './annotations.ts';
export { toAnnotations } from './to-annotations.ts';
export { readCorrections, corrected, CorrectionsError, type Correction } from './corrections.ts';
export { readCsv, toCsv } from './csv.ts';
export { toGeoJSON } from './to-geojson.ts';
