import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decodeDetail } from '../src/map/decode-detail.ts';
import { decodeWorld } from '../src/map/decode-world.ts';
import type { Cities, City } from '../src/map/city-labels.ts';
import { provinceFiles } from '../src/map/province-names.ts';

const geo = (name: string) => new URL(`../geo/${name}`, import.meta.url);
const bytes = (name: string) => new Uint8Array(readFileSync(geo(name))).buffer;
const json = (name: string) => JSON.parse(readFileSync(geo(name), 'utf8'));
const world = decodeWorld(bytes('world.bin'));
const provinces = world.files.flatMap(({ name }) => decodeDetail(bytes(`detail/${name}.bin`)).provinces);

const LANGUAGES = ['fa', 'ur', 'ar', 'fr', 'zh'] as const;
const SCRIPTS = { fa: 'Arabic', ur: 'Arabic', ar: 'Arabic', fr: 'Latin', zh: 'Han' };
/** Letters of one language's keyboard that another's does not have. */
const FOREIGN: Record<string, RegExp> = { fa: /[يكى]/, ur: /[يكى]/, ar: /[یکپچگ]/ };
const cities = Object.fromEntries(['en', ...LANGUAGES].map((language) => [language, json(`names/cities-${language}.json`)])) as Record<string, Cities>;

/** The rows of the table, `CODE English / Persian / …`, before they have positions. */
const { CAPITALS } = await import(geo('table-capitals.mjs').href) as { CAPITALS: string };
const rows = CAPITALS.trim().split('\n').map((row) => ({ code: row.slice(0, 2), names: row.slice(3).split(' / ') }));

/** Places of the basemap that are no states: dependencies, Antarctica, Hong Kong and Macau, Western Sahara, and Northern Cyprus, whose capital is half of Nicosia. */
const NO_STATES = `AI AQ AS AW AX BL BM BQ BV CC CK CW CX EH FK FO GF GG GI GL GP GS GU HK HM IM IO JE KY MF MO MP MQ MS NC NF NU PF PM PN PR RE SH SJ SX TC TF TK UM VG VI WF XN YT`.split(' ');

describe('the table of capitals', () => {
  test('has one for each sovereign state of the basemap, and no other', () => {
    const states = world.countries.map(({ id }) => id).filter((id) => !NO_STATES.includes(id)).toSorted();
    expect(rows.map(({ code }) => code).toSorted()).toEqual(states);
  });

  test('has six names of each', () => {
    for (const { code, names } of rows) expect([names.length, names.filter((name) => name.trim() === '')], code).toEqual([6, []]);
    for (const language of ['en', ...LANGUAGES]) expect(cities[language]!.capitals).toHaveLength(rows.length);
  });

  test('puts each into its country', () => {
    const at = (name: string) => cities.en!.capitals.find(([english]) => english === name)!.slice(1, 3).map((degrees) => Math.round(Number(degrees)));
    expect([at('Tehran'), at('Islamabad'), at('Kabul'), at('Washington'), at('Canberra'), at('Astana'), at('Jerusalem')]).toEqual([[51, 36], [73, 34], [69, 35], [-77, 39], [149, -35], [71, 51], [35, 32]]);
  });
});

describe.each(LANGUAGES)('names in %s', (language) => {
  const own = new RegExp(`^[\\p{Script=${SCRIPTS[language]}}\\p{Script=Common}\\p{Script=Inherited}]+$`, 'u');
  const holds = (name: string) => own.test(name) && new RegExp(`\\p{Script=${SCRIPTS[language]}}`, 'u').test(name) && !FOREIGN[language]?.test(name);

  test('of capitals are in its script and letters', () => {
    expect(cities[language]!.capitals.map(([name]) => name).filter((name) => !holds(name))).toEqual([]);
  });

  test('of cities are in its script and letters, or in the source’s spelling', () => {
    const { cities: those } = cities[language]!;
    expect(those.filter(([name, , , , english]) => english !== undefined && !holds(name))).toEqual([]);
    const spelling = new Map(cities.en!.cities.map(([name, east, north]) => [`${east} ${north}`, name]));
    for (const [name, east, north, , english = name] of those) expect(english).toBe(spelling.get(`${east} ${north}`));
  });

  test('of provinces are in its script and letters, and of provinces that there are', () => {
    const files = readdirSync(geo('names')).filter((name) => name.startsWith(`provinces-${language}-`));
    const ids = new Set(provinces.map(({ id }) => id));
    for (const file of files) {
      const names: Record<string, string> = json(`names/${file}`);
      expect(Object.entries(names).filter(([id, name]) => !ids.has(id) || !holds(name)), file).toEqual([]);
    }
  });

  test('of provinces are in the file that a view of them asks for', () => {
    const where = new Map(readdirSync(geo('names')).filter((name) => name.startsWith(`provinces-${language}-`)).flatMap((file) => Object.keys(json(`names/${file}`)).map((id) => [id, file] as const)));
    let known = 0;
    for (const { id, at: [east] } of provinces) {
      if (!where.has(id)) continue;
      known++;
      expect(provinceFiles(language, east, east).map((name) => `${name}.json`), id).toContain(where.get(id));
      expect(provinceFiles(language, east - 360, east - 360).map((name) => `${name}.json`), id).toContain(where.get(id));
    }
    // French names are mostly the local ones.
    expect(known).toBeGreaterThan(language === 'fr' ? 1500 : 4000);
  });
});

describe('names of provinces', () => {
  const of = (language: string, id: string) => readdirSync(geo('names')).filter((name) => name.startsWith(`provinces-${language}-`)).map((name) => json(`names/${name}`)[id]).find(Boolean);

  test.each([
    ['fa', 'IR-11', 'سیستان و بلوچستان'], ['ur', 'IR-11', 'سیستان و بلوچستان'], ['ar', 'IR-11', 'سيستان وبلوشستان'], ['fr', 'IR-11', 'Sistan-et-Baloutchistan'], ['zh', 'IR-22', '霍尔木兹甘省'],
    ['fa', 'PK-BA', 'بلوچستان'], ['fa', 'PK-SD', 'سند'], ['ur', 'PK-SD', 'سندھ'], ['fa', 'AF-PAN', 'پنجشیر'], ['fa', 'AF-PAR', 'پروان'], ['zh', 'AF-DAY', '代孔迪省'], ['ur', 'AF-HEL', 'ہلمند'],
  ])('%s: %s is %s', (language, id, name) => expect(of(language, id)).toBe(name));

  test.each([
    ['en', 50, 70, ['provinces-en-3']], ['de', 50, 70, ['provinces-local-3']], ['fa', 50, 70, ['provinces-local-3', 'provinces-fa-3']], ['fa', 410, 430, ['provinces-local-3', 'provinces-fa-3']],
    ['en', 40, 80, ['provinces-en-2', 'provinces-en-3']],
  ])('in %s, a view from %d° to %d° asks for %j', (language, west, east, files) => expect(provinceFiles(language, west, east)).toEqual(files));

  test.each([['en', 'Moscow'], ['local', 'Москва']])('every province has one in %s', (kind, moscow) => {
    const names = new Map(readdirSync(geo('names')).filter((name) => name.startsWith(`provinces-${kind}-`)).flatMap((name) => Object.entries<string>(json(`names/${name}`))));
    expect(provinces.filter(({ id }) => !/\p{L}/u.test(names.get(id) ?? ''))).toEqual([]);
    expect(names.get('RU-MOW')).toBe(moscow);
  });
});

describe('cities', () => {
  const zooms = (list: readonly City[]) => new Set(list.map(([, , , from]) => from));

  test('are capitals from zoom 5 or 6, others from 6 to 9', () => {
    expect(zooms(cities.en!.capitals)).toEqual(new Set([5, 6]));
    expect(zooms(cities.en!.cities)).toEqual(new Set([6, 7, 8, 9]));
  });

  test('are the same in all languages', () => {
    const where = ({ capitals, cities: others }: Cities) => [capitals, others].map((list) => list.map(([, ...rest]) => rest.slice(0, 3)));
    for (const language of LANGUAGES) expect(where(cities[language]!)).toEqual(where(cities.en!));
  });

  test('of the first story’s countries are there in Persian and Urdu', () => {
    for (const [language, names] of [['fa', ['مشهد', 'زاهدان', 'کراچی', 'کویته', 'قندهار', 'هرات']], ['ur', ['مشہد', 'زاہدان', 'کراچی', 'کوئٹہ', 'قندھار', 'ہرات']]] as const) {
      expect(cities[language]!.cities.map(([name]) => name)).toEqual(expect.arrayContaining([...names]));
    }
  });
});

test.each(readdirSync(geo('names')))('%s is at most 40 kB gzipped', (name) => {
  expect(gzipSync(readFileSync(geo(`names/${name}`)), { level: 9 }).length).toBeLessThanOrEqual(40_000);
});
