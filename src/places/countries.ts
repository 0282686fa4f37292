import labels from '../../geo/countries.json' with { type: 'json' };
import type { Gazetteer, PlaceName } from './place.ts';

const cache = new Map<string, Gazetteer>();

/** The built-in gazetteer: the world's countries, named by the browser itself in English and in `language`. */
export function countries(language: string): Gazetteer {
  let gazetteer = cache.get(language);
  if (!gazetteer) {
    const languages = [...new Set(['en', language])];
    const namers = languages.map((lang) => ({ lang, namer: new Intl.DisplayNames([lang], { type: 'region', fallback: 'none' }) }));
    const places = [...labels.matchAll(/([A-Z]{2})(\S+),(\S+)/g)].flatMap(([, code = '', lng, lat]) => {
      const names: PlaceName[] = namers.flatMap(({ lang, namer }) => {
        const toponym = nameOf(namer, code);
        return toponym === undefined ? [] : [{ toponym, lang }];
      });
      return names.length === 0 ? [] : [{
        id: code, name: names[0]!.toponym, names, shape: 'area' as const, at: [Number(lng), Number(lat)] as const, outline: [code], certainty: 'certain' as const, government: code,
      }];
    });
    gazetteer = { places, faults: [] };
    cache.set(language, gazetteer);
  }
  return gazetteer;
}

function nameOf(namer: Intl.DisplayNames, code: string): string | undefined {
  try {
    return namer.of(code);
  } catch {
    return undefined; // not a region code to this browser
  }
}
