/**
 * Which country and province each Natural Earth unit belongs to. The source follows who holds the ground ("de facto");
 * its codes are mended here by tables, each row with its reason.
 */

/** The countries whose provinces the basemap holds, and whose lines are the finest. */
export const STORY = ['IR', 'PK', 'AF'];

/** ISO 3166-1 by Natural Earth's own country code, where the source says something else. `null`: left out. */
const COUNTRY = {
  SOL: 'XS', // Somaliland, no ISO code: one of the codes ISO leaves to users
  CYN: 'XN', // Northern Cyprus, likewise
  // Leases, bases and a glacier without a code of their own go to the country around them.
  ESB: 'CY',
  WSB: 'CY',
  USG: 'CU',
  KAB: 'KZ',
  KAS: 'IN', // Siachen, held by India
  // Reefs and rocks a world map cannot show.
  UMI: null,
  IOA: null,
  CSI: null,
  ATC: null,
  PGA: null,
  CLP: null,
};

/** ISO 3166-1 by the unit's ISO 3166-2, for overseas parts with a country code of their own. */
const OVERSEAS = {
  'FR-GF': 'GF',
  'FR-GP': 'GP',
  'FR-MQ': 'MQ',
  'FR-RE': 'RE',
  'FR-YT': 'YT',
  'NL-BQ1': 'BQ',
  'NL-BQ2': 'BQ',
  'NL-BQ3': 'BQ',
  'NO-21': 'SJ',
  'NO-X01~': 'BV',
};

/**
 * ISO 3166-2 by Natural Earth's `adm1_code` number or by old code. Iran was renumbered on 24 November 2020;
 * two Afghan provinces of 2004 carry the code of the one they were cut from.
 */
const IRAN = Object.fromEntries(
  ('01:03 02:04 03:24 04:10 05:16 06:18 07:23 08:14 10:06 11:19 12:20 13:11 14:07 15:08 16:12 17:05 18:17 19:01 20:15 ' +
    '21:02 22:00 23:22 24:13 25:21 26:25 27:27 28:26 29:29 30:09 31:28 32:30')
    .split(' ')
    .map((pair) => pair.split(':').map((number) => `IR-${number}`)),
);
const BY_GEONAMES = { 7648907: 'IR-30', 6957555: 'AF-PAN', 6957553: 'AF-DAY' };

/** English names where the source's is dated, misspelt or another province's. */
const NAMES = {
  'AF-PAN': 'Panjshir',
  'AF-DAY': 'Daykundi',
  'AF-URU': 'Uruzgan',
  'AF-GHO': 'Ghor',
  'AF-SAR': 'Sar-e Pol',
  'AF-WAR': 'Maidan Wardak',
  'IR-17': 'Kohgiluyeh and Boyer-Ahmad',
  'PK-TA': 'Federally Administered Tribal Areas',
};

/** Code of the country, or `null` when the unit is left out. */
export function countryOf({ adm0_a3, iso_a2, iso_3166_2 }) {
  if (adm0_a3 in COUNTRY) return COUNTRY[adm0_a3];
  return OVERSEAS[iso_3166_2] ?? iso_a2;
}

/** Code of the province, for units of the three countries. */
export function provinceOf({ iso_3166_2, gn_id }) {
  return BY_GEONAMES[gn_id] ?? IRAN[iso_3166_2] ?? iso_3166_2;
}

/** Name of the province in English. */
export function provinceName(properties) {
  return NAMES[provinceOf(properties)] ?? properties.name_en ?? properties.name;
}

/** Units that do not enter the basemap but end a disputed line: there the arcs are cut. */
export const CUTS = new Set(['IN-JK', 'IN-LA', 'IN-AR']);

/**
 * Lines that are not agreed: between the two units named, each a country, a province or a unit of CUTS.
 * `within` narrows a border to a box [west, south, east, north].
 */
export const DISPUTED = [
  { between: ['PK-GB', 'IN'], what: 'Line of Control and the Siachen line' },
  { between: ['PK-JK', 'IN'], what: 'Line of Control' },
  { between: ['CN', 'IN-LA'], what: 'Line of Actual Control, Aksai Chin' },
  { between: ['CN', 'IN-AR'], what: 'Line of Actual Control, Arunachal Pradesh' },
  { between: ['RU', 'UA'], within: [32, 44, 36.8, 46.4], what: 'Crimea' },
  { between: ['EH', 'MA'], what: 'Western Sahara' },
  { between: ['XK', 'RS'], what: 'Kosovo' },
  { between: ['XS', 'SO'], what: 'Somaliland' },
  { between: ['XN', 'CY'], what: 'Northern Cyprus' },
];
