import packed from '../../geo/countries.json' with { type: 'json' };
import type { Gazetteer, PlaceName } from './place.ts';

/** A coordinate in tenths of a degree from 180° W or from the South Pole: two digits of base 64. */
const tenths = (at: number) => (packed.points.charCodeAt(at) - 63) * 64 + packed.points.charCodeAt(at + 1) - 63;

/** The code of each country, and where its label goes. */
const labels = [...packed.codes.matchAll(/([A-Z])([a-z]+)/g)]
  .flatMap(([, first, seconds = '']) => [...seconds].map((second) => `${first}${second.toUpperCase()}`))
  .map((code, i) => [code, [(tenths(4 * i) - 1800) / 10, (tenths(4 * i + 2) - 900) / 10] as const] as const);

const cache = new Map<string, Gazetteer>();

/** The built-in gazetteer: the world's countries, named by the browser itself in English and in `language`. */
export function countries(language: string): Gazetteer {
  let gazetteer = cache.get(language);
  if (!gazetteer) {
    const languages = [...new Set(['en', language])];
    const namers = languages.map((lang) => ({ lang, namer: new Intl.DisplayNames([lang], { type: 'region', fallback: 'none' }) }));
    const places = labels.flatMap(([code, at]) => {
      const names: PlaceName[] = namers.flatMap(({ lang, namer }) => {
        const toponym = nameOf(namer, code);
        return toponym === undefined ? [] : [{ toponym, lang }];
      });
      return names.length === 0 ? [] : [{
        id: code, name: names[0]!.toponym, names, shape: 'area' as const, at, outline: [code], certainty: 'certain' as const, government: code,
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
