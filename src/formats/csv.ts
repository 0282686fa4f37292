import Papa from 'papaparse';
import { GazetteerError, readGazetteer } from '../places/gazetteer.ts';
import type { Fault, Gazetteer } from '../places/place.ts';
import type { Story } from '../story.ts';
import { excerptOf } from '../text/excerpt.ts';

/** What columns are called, in lower case and without signs. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  id: ['id', 'uri', 'url', 'geonameid', 'key'],
  name: ['name', 'title', 'toponym', 'label', 'place', 'placename'],
  names: ['names', 'altnames', 'alternatenames', 'alternativenames', 'variants', 'aliases', 'othernames'],
  lat: ['lat', 'latitude', 'y', 'geolat'],
  lng: ['lng', 'lon', 'long', 'longitude', 'x', 'geolon', 'geolng'],
  type: ['type', 'kind', 'category', 'featuretype'],
  note: ['note', 'notes', 'description', 'comment'],
  certainty: ['certainty'],
  lang: ['lang', 'language'],
};

/**
 * Reads a gazetteer from a table with a line of headings: a column of names, and columns of latitudes and longitudes in degrees; more names of a place
 * stand in one column (`names`), with `;` or `|` between. Comma, semicolon or tab between columns. A bad row becomes a fault and loses no other.
 */
export function readCsv(text: string): Gazetteer {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''));
  const first = data.findIndex(isFilled);
  const columns = data[first]?.map(columnOf) ?? [];
  const missing = [['name', 'of names'], ['lat', 'of latitudes (lat)'], ['lng', 'of longitudes (lng)']].filter(([column]) => !columns.includes(column!));
  if (missing.length > 0) {
    throw new GazetteerError([{ path: `row ${Math.max(first, 0) + 1}`, message: `has no column ${missing.map(([, what]) => what).join(', nor ')}: a table of places begins with headings such as name, lat, lng` }]);
  }
  const faults = columns.filter((column, i) => Object.hasOwn(COLUMNS, column) && columns.indexOf(column) < i).map((column): Fault => ({ path: `row ${first + 1}`, message: `has two columns for ${column}: the first is read` }));
  // A quotation mark that is not closed takes all that follows for one cell.
  for (const { type, row = 0, message } of errors) if (type === 'Quotes') faults.push({ path: `row ${row + 1}`, message: `${message[0]!.toLowerCase()}${message.slice(1)}: close it, or double it inside a cell` });
  // Empty rows are none, and counted: a row is found by its number.
  const rows = data.flatMap((cells, i) => {
    if (i <= first || !isFilled(cells)) return [];
    const feature = featureOf((column) => cells[columns.indexOf(column)]?.trim() ?? '', `row ${i + 1}`, faults);
    return feature ? [{ feature, number: i + 1 }] : [];
  });
  if (rows.length === 0 && faults.length > 0) throw new GazetteerError(faults);
  /** A fault in the words of a table. */
  const inRows = ({ path, message }: Fault): Fault => ({
    path: path.replace(/^features\[(\d+)\]\.?/, (_, i: string) => `row ${rows[Number(i)]!.number}: `).replace(/: $/, ''),
    message: message.startsWith('has no name') ? 'has no name' : message,
  });
  try {
    const gazetteer = readGazetteer({ type: 'FeatureCollection', features: rows.map(({ feature }) => feature) });
    return { places: gazetteer.places, faults: [...faults, ...gazetteer.faults.map(inRows)] };
  } catch (error) {
    if (error instanceof GazetteerError) throw new GazetteerError([...faults, ...error.faults.map(inRows)]);
    throw error;
  }
}

/** The mentions of a story as a table: one a row, with its place, where that is, and the sentence. No cell is a formula to a spreadsheet. */
export function toCsv({ passages, places, mentions }: Story): string {
  const texts = new Map(passages.map((passage) => [passage.id, passage]));
  const byId = new Map(places.map((place) => [place.id, place]));
  const fields = ['place', 'name', 'type', 'lng', 'lat', 'certainty', 'sense', 'reason', 'passage', 'start', 'end', 'mention', 'excerpt'];
  return `${Papa.unparse({ fields, data: mentions.map(({ passage, start, end, place, sense, reason = '' }) => {
    const { text, lang } = texts.get(passage)!;
    const { name, type = '', at, certainty } = byId.get(place)!;
    const excerpt = excerptOf(text, { start, end }, lang);
    return { place, name, type, lng: at?.[0] ?? '', lat: at?.[1] ?? '', certainty, sense, reason, passage, start, end, mention: text.slice(start, end), excerpt: text.slice(excerpt.start, excerpt.end) };
  }) }, { escapeFormulae: /^[=+\-@\t\r][^]*$/, newline: '\r\n' })}\r\n`;
}

const isFilled = (cells: readonly string[]): boolean => cells.some((cell) => cell.trim() !== '');

function columnOf(heading: string): string {
  const name = heading.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return Object.keys(COLUMNS).find((column) => COLUMNS[column]!.includes(name)) ?? heading;
}

/** The place of a row; `undefined` where its position is no position, which is told. */
function featureOf(value: (column: string) => string, path: string, faults: Fault[]): object | undefined {
  const lang = value('lang');
  const names = [value('name'), ...value('names').split(/[;|]/)].map((name) => name.trim()).filter(Boolean);
  const [lng, lat] = ['lng', 'lat'].map((column) => value(column)) as [string, string];
  // A place without a position is in the list, not on the map.
  const placed = lng !== '' || lat !== '';
  const at = placed ? [degrees(lng, 180), degrees(lat, 90)] : [];
  const bad = at.findIndex((number) => typeof number === 'string');
  if (bad >= 0) {
    const turned = lng !== '' && Math.abs(Number(lng)) <= 90 && Math.abs(Number(lat)) > 90 ? ' (are lat and lng the other way round?)' : '';
    faults.push({ path: `${path}: ${bad ? 'lat' : 'lng'}`, message: `${at[bad]}${turned}` });
    return undefined;
  }
  return {
    type: 'Feature',
    ...(value('id') && { id: value('id') }),
    properties: { title: names[0] },
    names: names.map((toponym) => ({ toponym, ...(lang && { lang }) })),
    ...(value('type') && { types: [{ label: value('type') }] }),
    geometry: placed ? { type: 'Point', coordinates: at } : null,
    ...(value('note') && { descriptions: [{ value: value('note') }] }),
    ...(value('certainty') && { certainty: value('certainty') }),
  };
}

/** Degrees with a point, or with the comma of a table that has semicolons between its columns; else what is wrong with them. */
function degrees(text: string, most: number): number | string {
  const number = Number(text.replace(/^([+-]?\d+),(\d+)$/, '$1.$2'));
  if (text === '') return 'is empty; a place has both lat and lng, or neither';
  if (!Number.isFinite(number)) return `is ${JSON.stringify(text)}; expected degrees as a number, such as 35.6944 or -3.7`;
  return Math.abs(number) <= most ? number : `is ${text}; expected degrees from -${most} to ${most}`;
}
