import { readFileSync } from 'node:fs';
import { explore, readGazetteer, readPassages } from '../explore.ts';
import { countries } from '../places/countries.ts';
import { layered } from '../places/layers.ts';
import type { Story } from '../story.ts';

/** The article in the explorer's page: what the element leaves out, because it is marked as not the article's text, is cut. */
export function articleOf(page: string): string {
  return /<article[^]*<\/article>/.exec(page)![0].replace(/<(header|footer) class="cite"[^]*?<\/\1>/g, '');
}

/** Its story, as its map reads it. */
export function storyOf(page: string): Story {
  return explore(readPassages(articleOf(page), { type: 'html' }), layered(readGazetteer(readFileSync('geo/places.json', 'utf8')), countries('en')));
}
