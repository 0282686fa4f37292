import { countryOf, type Place } from './place.ts';

/** A place's name in a language: in English its title, else what the gazetteer has in it, else, of a country, what the browser has; else its title. */
export function nameIn(place: Place, language: string): string {
  const wanted = primary(language);
  if (wanted === 'en') return place.name;
  const country = countryOf(place);
  return place.names.find(({ lang = '' }) => primary(lang) === wanted)?.toponym
    ?? (country && new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }).of(country)) ?? place.name;
}

function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0]!;
}
