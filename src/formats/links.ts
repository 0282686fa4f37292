import type { Place } from '../places/place.ts';

/** Prefixes of links to gazetteers in Linked Places, and what they stand for. */
const PREFIXES: Readonly<Record<string, string>> = {
  wd: 'http://www.wikidata.org/entity/', gn: 'https://sws.geonames.org/', tgn: 'http://vocab.getty.edu/tgn/', pl: 'https://pleiades.stoa.org/places/', whg: 'https://whgazetteer.org/places/',
};
/** For a place without a link to the web. */
const OWN = 'urn:x-article-map:place:';

/** Web addresses of a place, from its links; else an own one. */
export function addressesOf({ id, links = [] }: Place): string[] {
  const same = links.filter(({ type }) => /close|exact|same/i.test(type)).map(({ identifier }) => expanded(identifier)).filter((address) => URL.canParse(address));
  return same.length > 0 ? same : [OWN + encodeURIComponent(id)];
}

function expanded(identifier: string): string {
  const [, prefix, rest] = /^(\w+):(?!\/\/)(.+)$/.exec(identifier) ?? [];
  return prefix !== undefined && Object.hasOwn(PREFIXES, prefix) ? PREFIXES[prefix]! + rest : identifier;
}

/** The same resource is written with http and https, with and without a slash or "about.rdf" at its end. */
export function comparable(address: string): string {
  return expanded(address).replace(/^https?:\/\/(?:www\.)?/, '').replace(/^geonames\.org/, 'sws.geonames.org').replace(/\/(?:about\.rdf)?$/, '');
}
