/** Capitals and larger cities, from which zoom each is named, and its name in each language. */
import { isWrittenIn, LANGUAGES, rowsOf } from './languages.mjs';
import { CAPITALS } from './table-capitals.mjs';
import { CHINESE_NAMES, CITY_NAMES } from './table-city-names.mjs';

/** The zooms of cities: how many people one has at least, and how far in pixels of that zoom it is from any that is named there already. */
const LEVELS = [
  { zoom: 6, people: 1_000_000, apart: 60 },
  { zoom: 7, people: 450_000, apart: 65 },
  { zoom: 8, people: 180_000, apart: 75 },
  { zoom: 9, people: 170_000, apart: 90 },
];

/** A city of the table of names counts as so many times its people, and as this many at least. */
const KNOWN = { times: 3, people: 150_000 };

/** A country's largest towns, so many, count whatever their people: small countries have no city of a hundred thousand. */
const CHIEF = 2;

/** GeoNames' feature codes of what is no town: sections, abandoned and destroyed places, localities, religious places. */
const NO_TOWN = new Set(['PPLX', 'PPLQ', 'PPLH', 'PPLW', 'PPLL', 'PPLS', 'PPLR']);

/** GeoNames' ids of towns that it gives the people of a whole district or of another city, or that are no towns. */
const MISCOUNTED = new Set([
  1815463, 1809412, 1917790, 1798998, 9931406, 1798425, 1798422, 1787824, 8505006, 1915223, 7602670, // China: Changzhi, Guli, Dadonghai, Dadukou, Jianshui, Puyang, Puyang Chengguanzhen, Tongshan, Wenshan, Zhongshan, Zhucheng
  1261162, 1270926, 1259239, // India: Nowrangapur, a village called Gorakhpur, Punasa
  10630176, 23814, 14256, // Iran: Pasragad Branch, Kahriz, Azadshahr
  1723510, 1978681, // the Philippines: Budta, Malingao
  1183105, 1173055, 1182637, 1165569, // Pakistan: Battagram, Kotli, Bhimbar, Shahkot
]);

/** Zoom of capitals: of countries up to this rank of their labels, and of the others. */
const CAPITAL = { rank: 3, large: 5, small: 6 };

/** Where GeoNames spells out letters of other scripts with marks that maps in English or French do without. */
const TRANSLITERATED = new Set('AE AF BD BH BT DZ EG ER ET IN IQ IR JO JP KW LB LK LY MM MV NP OM PK PS QA SA SD SY YE'.split(' '));

/** GeoNames has these under another country. */
const COUNTRY = { XS: 'SO' };

/**
 * Files by language, English first: {capitals, cities}, each a list, the most important first, of [name, degrees east, degrees north,
 * zoom], and, where the name is not the English one, that. `towns` are GeoNames', `ranks` the countries' by code.
 */
export function cityFiles(towns, ranks) {
  const all = [...towns.values()];
  const capitals = rowsOf(CAPITALS).map(({ key, names }) => ({ ...joined(all, key, names), from: ranks.get(key) <= CAPITAL.rank ? CAPITAL.large : CAPITAL.small, rank: ranks.get(key) }))
    .toSorted((a, b) => a.rank - b.rank || b.town.population - a.town.population || a.town.id - b.town.id);
  const cities = spread(candidates(all, new Set(capitals.map(({ town }) => town))), capitals);
  return new Map(['en', ...LANGUAGES].map((language, i) => [language, { capitals: capitals.map((city) => entry(city, i)), cities: cities.map((city) => entry(city, i)) }]));
}

/** A row of a table with its town. */
function joined(all, country, [first, ...others]) {
  const [english, sought = english] = first.split(' = ');
  const names = [english, ...others];
  const wrong = LANGUAGES.filter((language, i) => !names[i + 1] || !isWrittenIn(language, names[i + 1]));
  if (names.length !== 6 || wrong.length > 0) throw new Error(`The row of ${english}, ${country}, expected a name in each language, and lacks ${wrong.join(', ') || 'none'}.`);
  const found = all.filter((town) => town.country === (COUNTRY[country] ?? country) && [town.name, town.ascii].some((name) => plain(name) === plain(sought)));
  if (found.length === 0) throw new Error(`GeoNames has no ${sought} in ${country}.`);
  return { town: found.toSorted((a, b) => Number(b.kind === 'PPLC') - Number(a.kind === 'PPLC') || b.population - a.population || a.id - b.id)[0], names };
}

/** Names as they are compared: without accents, in small letters, with one apostrophe. */
function plain(name) {
  return name.normalize('NFD').replaceAll(/\p{Mn}/gu, '').replaceAll(/[‘’ʻ`´]/g, "'").toLowerCase();
}

/** Towns that could be named, the most important first: {town, names, weight}. */
function candidates(all, capitals) {
  const known = new Map(rowsOf(CITY_NAMES).map(({ key, names }) => joined(all, key, names)).map(({ town, names }) => [town, names]));
  const chinese = new Map(CHINESE_NAMES.trim().split(/,\s*/).map((pair) => pair.split(' ')));
  const chief = chiefTowns(all);
  const weigh = (town) => (known.has(town) ? KNOWN.times * Math.max(KNOWN.people, town.population) : town.population);
  return all
    .filter((town) => !capitals.has(town) && (known.has(town) || !NO_TOWN.has(town.kind)) && !MISCOUNTED.has(town.id))
    .map((town) => ({ town, names: known.get(town) ?? [titleOf(town)], weight: Math.max(weigh(town), chief.has(town) ? LEVELS.at(-2).people : 0) }))
    .filter(({ weight }) => weight >= LEVELS.at(-1).people)
    .toSorted((a, b) => b.weight - a.weight || a.town.id - b.town.id)
    // Of towns of one name the largest is meant, which comes first.
    .map((city) => {
      const name = city.town.country === 'CN' && city.names.length === 1 ? chinese.get(city.town.ascii) : undefined;
      if (name) chinese.delete(city.town.ascii);
      return name ? { ...city, names: Object.assign([...city.names], { [1 + LANGUAGES.indexOf('zh')]: name }) } : city;
    });
}

function titleOf({ name, country }) {
  return TRANSLITERATED.has(country) ? name.normalize('NFD').replaceAll(/\p{Mn}|^[‘’]/gu, '') : name;
}

/** The largest towns of each country. */
function chiefTowns(all) {
  const countries = new Map();
  for (const town of all.filter(({ kind }) => !NO_TOWN.has(kind))) countries.set(town.country, [...(countries.get(town.country) ?? []), town]);
  return new Set([...countries.values()].flatMap((towns) => towns.toSorted((a, b) => b.population - a.population || a.id - b.id).slice(0, CHIEF)));
}

/** Gives each city the first zoom that has room for it; what has none is left out. */
function spread(cities, capitals) {
  const named = capitals.map(({ town, from }) => ({ at: mercator(town.at), from }));
  const placed = [];
  for (const { zoom, people, apart } of LEVELS) {
    const least = apart / (256 * 2 ** zoom);
    for (const city of cities) {
      if (city.weight < people || placed.includes(city)) continue;
      const [x, y] = mercator(city.town.at);
      if (named.some(({ at }) => Math.hypot(at[0] - x, at[1] - y) < least)) continue;
      named.push({ at: [x, y] });
      city.from = zoom;
      placed.push(city);
    }
  }
  return placed;
}

/** Web Mercator, the world from 0 to 1 on both axes. */
function mercator([lng, lat]) {
  return [lng / 360 + 0.5, 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI)];
}

function entry({ town, names, from }, language) {
  const name = names[language] ?? names[0];
  return [name, ...town.at.map((degrees) => Number(degrees.toFixed(2))), from, ...(name === names[0] ? [] : [names[0]])];
}
