/**
 * Which country and province each Natural Earth unit belongs to. The source follows who holds the ground ("de facto");
 * its codes are mended here by tables, each row with its reason.
 */

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
  // Reefs and rocks that nobody lives on, some of them claimed by six.
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
  '-99-X14~': 'CX',
  '-99-X15~': 'CC',
};

/**
 * Units that are parts of the world map in their own right, because maps differ about whose they are, and the country whose
 * area includes them unless a worldview says otherwise. Crimea and the west of Western Sahara are drawn with the country
 * that nearly all others recognise, and dashed on every side.
 */
export const PARTS = {
  'PK-GB': 'PK',
  'PK-JK': 'PK',
  'IN-JK': 'IN',
  'IN-LA': 'IN',
  'UA-43': 'UA',
  'UA-40': 'UA',
  'MA-15': 'EH',
  'MA-16': 'EH',
};

/** Official maps of a country that publishers there are bound to: the parts that it counts as its own. */
export const VIEWS = { IN: ['PK-GB', 'PK-JK'], PK: ['IN-JK', 'IN-LA'] };

/** Countries whose first-level units are towns or quarters of a few km²: drawn without them. */
const UNDIVIDED = new Set(['AI', 'AQ', 'BM', 'LI', 'MO', 'MT', 'MV', 'NR', 'SG', 'SM', 'UM']);

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

/** ISO 3166-2 by `adm1_code`, where the source has none, another's, or one for several. */
const BY_NUMBER = {
  'SDN-5857': 'SD-DE', // East Darfur; the source has Central Darfur under this code
  'SDN-5859': 'SD-DC',
  'TJK-368': 'TJ-RA',
  'TCD-5579': 'TD-EE',
  'SYR-5261': 'SY-QU', // the strip that the United Nations watch on the Golan
  'KAS+00?': 'IN-LA',
  'USG+00?': 'CU-14',
  'KAB+00?': 'KZ-KZY',
  'WSB-5133': 'CY-02',
  'ESB-5132': 'CY-03',
  ...Object.fromEntries([4801, 4802, 4804, 4805, 4806, 4807, 4808].map((number) => [`BIH-${number}`, 'BA-SRP'])),
};

/** The same by code and name, where two units share one code, or have each other's. */
const BY_NAME = { 'CO-CUN Bogota': 'CO-DC', 'KZ-ALA Almaty': 'KZ-ALM', 'SB-CH Western': 'SB-WE', 'LA-VI Vientiane [prefecture]': 'LA-VT', 'PE-LIM Lima Province': 'PE-LMA', 'RU-MOW Moskovskaya': 'RU-MOS', 'RU-MOS Moskva': 'RU-MOW' };

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
  'PK-GB': 'Gilgit-Baltistan',
  'BA-BIH': 'Federation of Bosnia and Herzegovina',
  'BA-SRP': 'Republika Srpska',
  'MG-A': 'Toamasina',
  'MG-D': 'Antsiranana',
  'MG-F': 'Fianarantsoa',
  'MG-M': 'Mahajanga',
  'MG-T': 'Antananarivo',
  'MG-U': 'Toliara',
  'IE-D': 'County Dublin',
  'IE-TA': 'Tipperary',
  'PH-MNL': 'Metro Manila',
  'RU-MOS': 'Moscow Oblast',
  'SB-CH': 'Choiseul',
  'SB-WE': 'Western Province',
  'TJ-RA': 'Districts of Republican Subordination',
  'TD-EE': 'Ennedi',
  'UA-43': 'Crimea',
};

/** Own names, likewise. */
const LOCAL = { 'RU-MOW': 'Москва' };

/** Code of the part of the world map: a country, or one of PARTS; `null` when the unit is left out. */
export function partOf(properties) {
  const { adm0_a3, iso_a2, iso_3166_2 } = properties;
  const province = BY_NUMBER[properties.adm1_code] ?? iso_3166_2;
  if (province in PARTS) return province;
  if (iso_3166_2 in OVERSEAS) return OVERSEAS[iso_3166_2];
  return adm0_a3 in COUNTRY ? COUNTRY[adm0_a3] : iso_a2;
}

/** Code of the province; `undefined` for a unit that is none. */
export function provinceOf({ iso_3166_2, gn_id, adm1_code, name, iso_a2 }) {
  if (!name || UNDIVIDED.has(iso_a2)) return undefined;
  const code = BY_GEONAMES[gn_id] ?? IRAN[iso_3166_2] ?? BY_NUMBER[adm1_code] ?? BY_NAME[`${iso_3166_2} ${name}`] ?? iso_3166_2;
  return code.replace('~', '');
}

/** Names of the province: in English, and in its own language where the source has it in another script or spelling. */
export function provinceNames(properties) {
  const name = NAMES[provinceOf(properties)] ?? properties.name_en ?? properties.name;
  const local = (LOCAL[provinceOf(properties)] ?? properties.name_local ?? properties.name).split('|').at(-1).replaceAll(/[\s\u200e\u200f]+/g, ' ').trim();
  return { name: name.replaceAll(/\s+/g, ' ').trim(), ...(local !== name && { local }) };
}

/**
 * Lines that are not agreed: between the two named, each a country, a part or a province.
 * `within` narrows a border to a box [west, south, east, north].
 */
export const DISPUTED = [
  { between: ['PK-GB', 'IN'], what: 'Line of Control and the Siachen line' },
  { between: ['PK-JK', 'IN'], what: 'Line of Control' },
  { between: ['CN', 'IN-LA'], what: 'Line of Actual Control, Aksai Chin' },
  { between: ['CN', 'IN-AR'], what: 'Line of Actual Control, Arunachal Pradesh' },
  { between: ['RU', 'UA-43'], what: 'Crimea' },
  { between: ['RU', 'UA-40'], what: 'Crimea' },
  { between: ['UA', 'UA-43'], what: 'Crimea' },
  { between: ['UA', 'UA-40'], what: 'Crimea' },
  { between: ['EH', 'MA-15'], what: 'Western Sahara, the berm' },
  { between: ['EH', 'MA-16'], what: 'Western Sahara, the berm' },
  { between: ['MA', 'MA-15'], what: 'Western Sahara' },
  { between: ['EH', 'MA'], what: 'Western Sahara' },
  { between: ['XK', 'RS'], what: 'Kosovo' },
  { between: ['XS', 'SO'], what: 'Somaliland' },
  { between: ['XN', 'CY'], what: 'Northern Cyprus' },
  { between: ['PS', 'IL'], what: 'West Bank and Gaza' },
  { between: ['IL', 'SY'], what: 'Golan' },
  { between: ['GE-AB', 'GE'], what: 'Abkhazia' },
  { between: ['MD-SN', 'MD'], what: 'Transnistria' },
];
