import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { toHTML } from '../formats/to-html.ts';
import { en } from '../locale/en.ts';
import { storyOf } from './digest.ts';

interface SitePlaces {
  readonly features: readonly { readonly properties: { title?: string }; readonly names?: readonly { readonly toponym: string }[] }[];
}

/** The gazetteer that the explorer's page names lies beside the built page, as it lies beside the source. */
export function siteData(): Plugin {
  return {
    name: 'site-data',
    apply: (_config, { mode }) => mode === 'site',
    generateBundle() {
      // The source of each fact and its numbers elsewhere stay in geo/: a page shows none of them. Certain is what is not said to be otherwise.
      const unseen = ['@context', '@id', 'ccodes', 'citations', 'identifier', 'links'];
      const places = JSON.parse(readFileSync('geo/places.json', 'utf8'), (key, value: unknown) => (unseen.includes(key) || (key === 'certainty' && value === 'certain') ? undefined : value)) as SitePlaces;
      // Untitled, a place is called by the first of its names.
      for (const { properties, names } of places.features) if (names?.[0]?.toponym === properties.title) delete properties.title;
      this.emitFile({ type: 'asset', fileName: 'geo/places.json', source: JSON.stringify(places) });
      // What is saved of the map says where else its places are.
      const { features } = JSON.parse(readFileSync('geo/places.json', 'utf8')) as { readonly features: readonly { readonly id: string; readonly links?: object }[] };
      this.emitFile({ type: 'asset', fileName: 'geo/links.json', source: JSON.stringify(Object.fromEntries(features.flatMap(({ id, links }) => (links ? [[id, links]] : [])))) });
    },
  };
}

/** Where no script runs, the list of places stands in the place of the map. */
export function bareList(): Plugin {
  return {
    name: 'bare-list',
    transformIndexHtml(page) {
      if (!page.includes('</noscript>')) throw new Error('index.html has no <noscript> to put the list of places in.');
      return page.replace('</noscript>', (end) => `\n${toHTML(storyOf(page), en)}\n${end}`);
    },
  };
}
