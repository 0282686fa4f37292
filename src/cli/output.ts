import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { toCsv } from '../formats/csv.ts';
import { writeStory } from '../formats/story-file.ts';
import { toAnnotations } from '../formats/to-annotations.ts';
import { toGeoJSON } from '../formats/to-geojson.ts';
import type { Story } from '../story.ts';

/** What a story can be written as. */
export const FORMATS = ['story', 'annotations', 'geojson', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/** A story in a format: an object for JSON, or the text of a table. */
export async function written(story: Story, format: Format): Promise<object | string> {
  switch (format) {
    case 'annotations': return toAnnotations(story);
    case 'geojson': return toGeoJSON(story, await outlinesOf(story));
    case 'csv': return toCsv(story);
    default: return writeStory(story);
  }
}

/** The basemap's geometry of the story's places that have none of their own. */
async function outlinesOf(story: Story): Promise<Parameters<typeof toGeoJSON>[1]> {
  if (story.places.every(({ geometry, outline }) => geometry !== undefined || outline === undefined)) return () => undefined;
  const [{ basemapFor }, { outlineGeometry }] = await Promise.all([import('../embed/node-basemap.ts'), import('../map/outlines.ts')]);
  const basemap = basemapFor(story, mapFolder());
  return ({ outline = [] }) => outlineGeometry(basemap, outline);
}

/** The folder with the map's files: beside ours in the package, in `geo` among the sources. */
export function mapFolder(): string {
  const [built, source] = [join(import.meta.dirname, '..'), join(import.meta.dirname, '..', '..', 'geo')] as const;
  return readdirSync(built).some((name) => /^world.*\.bin$/.test(name)) ? built : source;
}
