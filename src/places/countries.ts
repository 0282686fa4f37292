import packed from '../../geo/countries.json' with { type: 'json' };
import type { Gazetteer, PlaceName } from './place.ts';

/** A coordinate in tenths of a degree from 180° W or from the South Pole: two digits of base 64. */
const tenths = (at: number) => (packed.points.charCodeAt(at) - 63) * 64 + packed.points.charCodeAt(at + 1) - 63;

/** The code of each country, and where its label goes. */
const labels = [...packed.codes.matchAll(/([A-Z])([a-z]+)/g)]
  .flatMap(([, first, seconds = '']) => [...seconds].map((second) => `${first}${second.toUpperCase()}`))
  .map((code, i) => [code, [(tenths(4 * i) - 1800) / 10, (tenths(4 * i + 2) - 900) / 10] as const] as const);

/** What English also calls them, and browsers do not say. */
const OTHERS = 'TRTurkey,GBBritain,GBGreat Britain,GBU.K.,USUSA,USU.S.,AEUAE,CZCzech Republic,CIIvory Coast,CDCongo,CDDemocratic Republic of the Congo,SZSwaziland,NLHolland,TLEast Timor,VAVatican';

const cache = new Map<string, Gazetteer>();

/** The built-in gazetteer: the world's countries, named by the browser itself in English and in `language`. */
export function countries(language: string): Gazetteer {
  let gazetteer = cache.get(language);
  if (!gazetteer) {
    const languages = [...new Set(['en', language])];
    const namers = languages.flatMap((lang) => (['long', 'short'] as const).map((style) => ({ lang, namer: new Intl.DisplayNames([lang], { type: 'region', fallback: 'none', style }) })));
    const places = labels.flatMap(([code, at]) => {
      const spelled = namers.flatMap(({ lang, namer }) => spellings(nameOf(namer, code)).map((toponym): PlaceName => ({ toponym, lang })));
      const names = spelled.concat(OTHERS.split(',').filter((other) => other.startsWith(code)).map((other) => ({ toponym: other.slice(2), lang: 'en' })));
      return spelled.length === 0 ? [] : [{
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

/** "Myanmar (Burma)" is called either, and "Trinidad & Tobago" with "and". */
function spellings(name = ''): string[] {
  return name ? [name, ...(/^(.+) \((.+)\)$/.exec(name)?.slice(1) ?? []), name.replace(' & ', ' and ')] : [];
}
