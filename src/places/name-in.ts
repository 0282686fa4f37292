import { countryOf, type Place } from './place.ts';

/** A place's name in a language: its title where that is in it, else what the gazetteer has, else, of a country, the browser; else its title. */
export function nameIn(place: Place, language: string): string {
  const { name, names } = place;
  const wanted = primary(language);
  const titled = names.filter(({ toponym }) => toponym === name);
  // A title that is none of the names is the gazetteer's own: English, as its notes are.
  if (titled.length === 0 ? wanted === 'en' : titled.some(({ lang }) => lang === undefined || primary(lang) === wanted)) return name;
  return names.find(({ lang }) => lang !== undefined && primary(lang) === wanted)?.toponym ?? countryName(place, language) ?? name;
}

function countryName(place: Place, language: string): string | undefined {
  const country = countryOf(place);
  return country && new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(country);
}

function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0]!;
}
