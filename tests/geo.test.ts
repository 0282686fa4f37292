import { readFileSync, readdirSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import type { Basemap, Polygons } from '../src/map/basemap.ts';
import { decodeDetail } from '../src/map/decode-detail.ts';
import { decodeWorld } from '../src/map/decode-world.ts';
import { detailFor } from '../src/map/detail-index.ts';
import { outlineGeometry } from '../src/map/outlines.ts';
import { basemapOf, withDetail } from '../src/map/with-detail.ts';
import { lineClass, type Worldview } from '../src/map/worldview.ts';
import { readGazetteer } from '../src/places/gazetteer.ts';

type Point = readonly number[];
type Ring = readonly Point[];

const geo = (name: string) => new URL(`../geo/${name}`, import.meta.url);
const json = (url: URL) => JSON.parse(readFileSync(url, 'utf8'));
const bytes = (name: string) => new Uint8Array(readFileSync(geo(name))).buffer;
const world = decodeWorld(bytes('world.bin'));
const details = new Map(world.files.map(({ name }) => [name, decodeDetail(bytes(`detail/${name}.bin`))]));
const coarse = basemapOf(world);
/** As the first story's map begins. */
const basemap = withDetail(coarse, details.get('af')!);
const whole = withDetail(coarse, ...details.values());
const places = json(geo('places.json'));
const schema = json(geo('places.schema.json'));
const atlas: Topology<{ countries: GeometryCollection }> = json(new URL('../node_modules/world-atlas/countries-10m.json', import.meta.url));

const rad = Math.PI / 180;
const EARTH = 6371.0088; // km

/** Great-circle distance, km. */
function distance([x1, y1]: Point, [x2, y2]: Point): number {
  const h = Math.sin(((y2! - y1!) * rad) / 2) ** 2 + Math.cos(y1! * rad) * Math.cos(y2! * rad) * Math.sin(((x2! - x1!) * rad) / 2) ** 2;
  return 2 * EARTH * Math.asin(Math.sqrt(h));
}

const lengthOf = (line: Ring) => line.slice(1).reduce((sum, point, i) => sum + distance(line[i]!, point), 0);

/** Distance of a point from a line, km, in the plane that touches the globe there. */
function fromLine([x, y]: Point, line: Ring): number {
  const flat = ([lng, lat]: Point) => [(lng! - x!) * Math.cos(y! * rad) * rad * EARTH, (lat! - y!) * rad * EARTH] as const;
  let nearest = Infinity;
  for (let i = 1; i < line.length; i++) {
    const [ax, ay] = flat(line[i - 1]!);
    const [bx, by] = flat(line[i]!);
    const square = (bx - ax) ** 2 + (by - ay) ** 2;
    const t = square === 0 ? 0 : Math.max(0, Math.min(1, -(ax * (bx - ax) + ay * (by - ay)) / square));
    nearest = Math.min(nearest, Math.hypot(ax + t * (bx - ax), ay + t * (by - ay)));
  }
  return nearest;
}

/** Area on the sphere, km², holes taken away, whichever way the rings run. */
function areaOf(polygons: readonly (readonly Ring[])[]): number {
  const ring = (points: Ring) => Math.abs(points.slice(1).reduce((sum, [x, y], i) => {
    const [px, py] = points[i]!;
    return sum + (x! - px!) * rad * (2 + Math.sin(py! * rad) + Math.sin(y! * rad));
  }, 0) * EARTH * EARTH / 2);
  return polygons.reduce((sum, [outer, ...holes]) => sum + ring(outer!) - holes.reduce((gone, hole) => gone + ring(hole), 0), 0);
}

function holds(polygons: readonly (readonly Ring[])[], [x, y]: Point): boolean {
  let inside = false;
  for (const ring of polygons.flat()) {
    for (let i = 1; i < ring.length; i++) {
      const [[ax, ay], [bx, by]] = [ring[i - 1]!, ring[i]!];
      if (ay! > y! !== by! > y! && x! < ((bx! - ax!) * (y! - ay!)) / (by! - ay!) + ax!) inside = !inside;
    }
  }
  return inside;
}

/** The polygons or lines that outline codes name. */
function drawn(...codes: string[]) {
  return drawnOn(basemap, codes);
}

function drawnOn(map: Basemap, codes: readonly string[], worldview: Worldview = '') {
  const geometry = outlineGeometry(map, codes, worldview);
  if (!geometry || geometry.type === 'GeometryCollection') throw new Error(`${codes.join()} is ${geometry?.type}`);
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
  const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.type === 'MultiLineString' ? geometry.coordinates : [];
  return { polygons, lines };
}

const NUMBERS: Record<string, string> = {
  IR: '364', PK: '586', AF: '004', TM: '795', UZ: '860', TJ: '762', IQ: '368', TR: '792', AZ: '031', AM: '051', CN: '156', SA: '682', QA: '634', US: '840',
};
const atlasUnit = (code: string) => atlas.objects.countries.geometries.find((unit) => unit.id === NUMBERS[code])!;
const atlasPolygons = (code: string) => {
  const { geometry } = feature(atlas, atlasUnit(code) as never) as unknown as { geometry: { type: string; coordinates: never } };
  return (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as Ring[][];
};

describe('a border has the length Natural Earth 10m gives it, less the smallest bends', () => {
  for (const [seam, km] of [['IR|PK', 817], ['AF|PK', 2245], ['AF|IR', 868], ['AF|TJ', 1172]] as const) {
    test(`${seam}: ${km} km, at most 4 % less, in one line`, () => {
      const { lines } = drawn(seam);
      expect(lines).toHaveLength(1);
      expect(lengthOf(lines[0]!)).toBeGreaterThan(0.96 * km);
      expect(lengthOf(lines[0]!)).toBeLessThan(km);
    });
  }
});

describe('an area is known to 3 %', () => {
  for (const [name, km2, ...codes] of [
    ['Iran', 1_648_195, 'IR'], ['Pakistan with the parts of Kashmir it holds', 881_913, 'PK'], ['Afghanistan', 652_230, 'AF'], ['Balochistan', 347_190, 'PK-BA'],
    ['the nine northern provinces', 162_500, 'AF-BDS', 'AF-TAK', 'AF-KDZ', 'AF-BGL', 'AF-SAM', 'AF-BAL', 'AF-JOW', 'AF-SAR', 'AF-FYB'],
  ] as const) {
    test(`${name}: ${km2} km²`, () => expect(Math.abs(areaOf(drawn(...codes).polygons) / km2 - 1)).toBeLessThan(0.03));
  }
});

describe('a land border is within 1.5 km of Natural Earth 10m, both ways', () => {
  for (const seam of ['IR|PK', 'AF|PK', 'AF|IR', 'AF|TM', 'AF|UZ', 'AF|TJ', 'AF|CN', 'IR|TM', 'IR|IQ', 'IR|TR', 'IR|AZ', 'IR|AM', 'PK|CN']) {
    test(seam, () => {
      const [one, other] = seam.split('|').map(atlasUnit);
      const truth = mesh(atlas, { type: 'GeometryCollection', geometries: [one, other] } as never, (a, b) => a !== b).coordinates;
      const { lines } = drawn(seam);
      expect(lines.length).toBeGreaterThan(0);
      for (const point of lines.flat()) expect(Math.min(...truth.map((line) => fromLine(point, line)))).toBeLessThan(1.5);
      for (const point of truth.flat()) expect(Math.min(...lines.map((line) => fromLine(point, line)))).toBeLessThan(1.5);
    });
  }
});

/** Whole, coarse, and mixed: every second file, the other ones, every third, and single files along long borders. */
const states: readonly (readonly [string, Basemap])[] = [
  ['the world map alone', coarse], ['the first view', basemap], ['all detail', whole],
  ...[[2, 0], [2, 1], [3, 0]].map(([step, from]) => [`every ${step}th file from ${from}`, withDetail(coarse, ...[...details.values()].filter((_, i) => i % step! === from))] as const),
];

describe('the basemap', () => {
  for (const [name, map] of states) {
    test(`has no ring that crosses itself, touches itself or encloses nothing: ${name}`, () => {
      const arcs = map.topology.arcs.map((arc) => arc.map(([x, y]) => [Math.round(x! * 500), Math.round(y! * 500)] as const));
      for (const { id, arcs: polygons } of [...map.topology.objects.parts.geometries, ...map.topology.objects.provinces.geometries]) {
        for (const ring of polygons.flat()) expect(crossingOf(pointsOf(ring, arcs)), id).toBeUndefined();
      }
    });
  }

  test('has every member of the United Nations, the Holy See, Palestine, Taiwan and Kosovo', () => {
    const wanted = `AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET
      FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM
      MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT
      TV TZ UA UG US UY UZ VC VE VN VU WS YE ZA ZM ZW VA PS TW XK`.split(/\s+/);
    const found = new Set(coarse.countries.map(({ id }) => id));
    expect(wanted.filter((code) => !found.has(code))).toEqual([]);
    expect(wanted).toHaveLength(197);
    for (const code of wanted) expect(areaOf(drawnOn(coarse, [code]).polygons), code).toBeGreaterThan(0);
  });

  test('draws no streak across the map and no coast along its edge', () => {
    for (const { topology, lines } of [coarse, whole]) {
      topology.arcs.forEach((arc, i) => {
        // Only the cut south of Antarctica runs the whole width.
        for (let k = 1; k < arc.length; k++) expect(Math.abs(arc[k]![0]! - arc[k - 1]![0]!) < 180 || arc[k]![1]! <= -85.06).toBe(true);
        expect(lines[i]!.class === 'edge').toBe(arc.every(([x, y]) => Math.abs(x!) === 180 || y! <= -86));
      });
    }
  });

  test('puts labels inside what they name', () => {
    for (const map of [coarse, whole]) {
      // Label points are on a grid of 0.02°: a unit of a few hundred km² may miss its own.
      for (const { id, at } of [...map.countries, ...map.provinces]) {
        const { polygons } = drawnOn(map, [id]);
        if (Math.max(...polygons.map((polygon) => areaOf([polygon]))) > 400) expect(holds(polygons, at), id).toBe(true);
      }
    }
    expect(whole.provinces.length).toBeGreaterThan(4000);
    expect(new Set(whole.provinces.map(({ id }) => id)).size).toBe(whole.provinces.length);
    expect(whole.provinces.filter(({ id }) => !/^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(id))).toEqual([]);
  });

  test('merges several units into one without their inner borders', () => {
    const all = drawn('PK-BA', 'PK-PB', 'PK-SD', 'PK-KP', 'PK-TA', 'PK-IS', 'PK-GB', 'PK-JK').polygons;
    expect(all.length).toBe(drawn('PK').polygons.length);
    expect(areaOf(all)).toBeCloseTo(areaOf(drawn('PK').polygons), 0);
  });

  for (const codes of [['ZZ'], ['IR|CN'], ['IR', 'ZZ'], []]) {
    test(`has no geometry for ${JSON.stringify(codes)}`, () => expect(outlineGeometry(whole, codes)).toBeUndefined());
  }

  test('has provinces and the seams between them when their file is there', () => {
    expect(outlineGeometry(coarse, ['PK-BA'])).toBeUndefined();
    expect(outlineGeometry(coarse, ['IR|PK'])?.type).toBe('LineString');
    expect(lengthOf(drawn('IR-11|PK-BA').lines[0]!)).toBeCloseTo(lengthOf(drawn('IR|PK').lines[0]!), 6);
    expect(outlineGeometry(basemap, ['US-TX'])).toBeUndefined();
    expect(areaOf(drawnOn(whole, ['US-TX']).polygons) / 695_662).toBeCloseTo(1, 1);
  });

  test.each([0, 3, 4, 9000])('says when it is cut short: %i bytes', (length) => {
    expect(() => decodeWorld(bytes('world.bin').slice(0, length))).toThrow(`ends after ${length} bytes`);
  });

  test('says when it is damaged, wherever', () => {
    const whole = bytes('world.bin');
    for (let at = 0; at < whole.byteLength; at += 97) {
      const damaged = new Uint8Array(whole.slice(0));
      damaged[at]! ^= 1 << at % 8;
      expect(() => decodeWorld(damaged.buffer)).toThrow(/damaged/);
    }
  });
});

describe('a file of detail', () => {
  test('is of the same edition as the world map; another is refused', () => {
    for (const { edition } of details.values()) expect(edition).toBe(world.edition);
    expect(() => withDetail(coarse, { ...details.get('greece')!, edition: 7 })).toThrow(/edition 7/);
  });

  test('replaces arcs of the world map by lines with the same ends, point for point as the file next to it', () => {
    const found = new Map<number, string>();
    for (const detail of details.values()) {
      for (const { id, arcs } of detail.known) {
        const line = pointsOf(arcs, detail.arcs);
        const coarser = world.arcs[id];
        // A closed arc is a ring of its own, which gives way as a whole.
        if (coarser && String(coarser[0]) !== String(coarser.at(-1))) expect([line[0], line.at(-1)]).toEqual([coarser[0], coarser.at(-1)]);
        const text = JSON.stringify(line);
        expect(found.get(id) ?? text).toBe(text);
        found.set(id, text);
      }
    }
    // None is left coarse when all files are there.
    expect(world.arcs.filter((_, id) => !found.has(id))).toEqual([]);
    for (const arc of world.arcs) expect(arc.length < 3 || !whole.topology.arcs.includes(arc as never)).toBe(true);
  });

  for (const [name, map] of states) {
    test(`draws no line twice: ${name}`, () => {
      const seen = new Set<string>();
      map.topology.arcs.forEach((arc, index) => {
        for (let i = 1; i < arc.length; i++) {
          const key = [map.lines[index]!.class, ...[arc[i - 1]!.join(), arc[i]!.join()].toSorted()].join(' ');
          expect(seen.has(key), key).toBe(false);
          seen.add(key);
        }
      });
    });
  }

  test('gives the basemap before it as it was', () => {
    expect(coarse.provinces).toEqual([]);
    expect(coarse.topology.arcs).toHaveLength(world.arcs.length);
    expect(withDetail(basemap, details.get('af')!)).toBe(basemap);
  });

  test('brings the islands the world map leaves out', () => {
    const count = (map: Basemap) => drawnOn(map, ['GR']).polygons.length;
    expect(count(coarse)).toBeLessThan(8);
    expect(count(whole)).toBeGreaterThan(70);
    expect(areaOf(drawnOn(whole, ['GR']).polygons) / 131_957).toBeCloseTo(1, 1);
  });

  test('keeps an arc object, whichever basemap it is in', () => {
    const next = withDetail(basemap, details.get('in')!);
    const kept = new Set<unknown>(next.topology.arcs);
    expect(basemap.topology.arcs.filter((arc) => !kept.has(arc)).length).toBeLessThan(40);
  });
});

describe('the index of detail', () => {
  const names = (wanted: Parameters<typeof detailFor>[1]) => detailFor(world.files, wanted).map(({ name }) => name);
  test.each([
    ['a province', ['PK-BA'], ['af']],
    ['a seam, which either side has', ['IR|PK', 'IQ|IR'], ['af']],
    ['a whole country, which the world map has', ['IR', 'RU'], []],
    ['a province of a country in several files', ['RU-CHU'], ['ru-3']],
    ['a seam of provinces in two files', ['PK-PB|IN-PB'], ['af', 'in']],
    ['nothing known', ['ZZ-1', 'ZZ|IR'], []],
  ])('names the files for %s', (_, codes, files) => expect(names(codes)).toEqual(files));

  test.each([
    ['the Gulf of Oman', [58, 24, 63, 27], ['af', 'ae']],
    ['Fiji, across the antimeridian', [176, -20, -178, -15], ['fj', 'as']],
    ['the same in a copy of the world', [536, -20, 542, -15], ['fj', 'as']],
    ['Bering Strait', [-171, 64, -167, 67], ['ru-3', 'us-2']],
    ['the empty sea', [-130, -50, -115, -40], []],
  ] as const)('names the files for a view of %s', (_, box, files) => expect(names(box)).toEqual(files));

  test('says truly where each file is', () => {
    for (const { name, box: [west, south, east, north] } of world.files) {
      const outside = details.get(name)!.arcs.flat().filter(([x, y]) => !(y >= south && y <= north && (west <= east ? x >= west && x <= east : x >= west || x <= east)));
      expect(outside, name).toEqual([]);
    }
  });
});

describe('lines that are not agreed', () => {
  /** Kinds of the lines two units share, in a worldview. */
  const kinds = (seam: string, worldview: Worldview = '') => {
    const [one, other] = seam.split('|').map((code) => arcsOf(whole, code));
    return [...new Set([...one!].filter((arc) => other!.has(arc)).map((arc) => lineClass(world, whole.lines[arc]!, worldview) ?? 'none'))].toSorted().join();
  };

  test.each([
    ['the Line of Control', 'PK-JK|IN-JK'], ['the Line of Control', 'PK-GB|IN-JK'], ['Siachen and beyond', 'PK-GB|IN-LA'], ['Aksai Chin', 'IN-LA|CN-XJ'], ['Arunachal Pradesh', 'IN-AR|CN-XZ'],
    ['Crimea', 'UA-43|UA-65'], ['Western Sahara', 'MA-15|MA-14'], ['Western Sahara, the berm', 'MA-15|EH'], ['Kosovo', 'XK|RS'], ['Northern Cyprus', 'XN|CY'],
    ['Somaliland', 'XS|SO'], ['the West Bank', 'PS-WBK|IL'], ['Gaza', 'PS-GZZ|IL'], ['Golan', 'IL-Z|SY-QU'], ['Abkhazia', 'GE-AB|GE-SZ'], ['Transnistria', 'MD-SN|MD-CR'],
  ])('%s is dashed: %s', (_, seam) => expect(kinds(seam)).toBe('disputed'));

  test.each([
    ['IR|PK', 'border'], ['PK-GB|PK-KP', 'province'], ['PK-GB|CN-XJ', 'border'], ['UA-43|UA-40', 'province'], ['MA-15|MA-16', 'province'], ['PS-WBK|JO', 'border'],
  ])('%s is no dashed line', (seam, kind) => expect(kinds(seam)).toBe(kind));

  test.each([
    ['IN', 'PK-JK|IN-JK', 'none'], ['IN', 'PK-GB|IN-LA', 'none'], ['IN', 'PK-GB|PK-KP', 'border'], ['IN', 'PK-JK|PK-PB', 'border'], ['IN', 'PK-GB|CN-XJ', 'border'], ['IN', 'PK-GB|AF', 'border'],
    ['IN', 'IN-LA|CN-XJ', 'border'], ['IN', 'IN-AR|CN-XZ', 'border'], ['IN', 'IN-JK|IN-HP', 'province'], ['IN', 'XK|RS', 'disputed'], ['IN', 'UA-43|UA-65', 'disputed'], ['IN', 'IR|PK', 'border'],
    ['PK', 'PK-JK|IN-JK', 'none'], ['PK', 'PK-GB|IN-LA', 'none'], ['PK', 'IN-JK|IN-HP', 'border'], ['PK', 'IN-JK|PK-PB', 'none'], ['PK', 'IN-LA|CN-XJ', 'border'], ['PK', 'IN-AR|CN-XZ', 'disputed'],
  ] as const)('on the map of %s, %s is %s', (worldview, seam, kind) => expect(kinds(seam, worldview)).toBe(kind));

  test('a country has its area by each worldview', () => {
    const area = (code: string, worldview: Worldview) => areaOf(drawnOn(whole, [code], worldview).polygons);
    const kashmir = areaOf(drawnOn(whole, ['PK-GB', 'PK-JK']).polygons);
    const ladakh = areaOf(drawnOn(whole, ['IN-JK', 'IN-LA']).polygons);
    expect(area('IN', 'IN')).toBeCloseTo(area('IN', '') + kashmir, 0);
    expect(area('PK', 'IN')).toBeCloseTo(area('PK', '') - kashmir, 0);
    expect(area('PK', 'PK')).toBeCloseTo(area('PK', '') + ladakh, 0);
    expect(area('IN', 'PK')).toBeCloseTo(area('IN', '') - ladakh, 0);
  });

  test('Ukraine includes Crimea and Western Sahara what lies west of the berm, with and without detail', () => {
    for (const map of [coarse, whole]) {
      expect(holds(drawnOn(map, ['UA']).polygons, [34.1, 45.2])).toBe(true);
      expect(holds(drawnOn(map, ['RU']).polygons, [34.1, 45.2])).toBe(false);
      expect(holds(drawnOn(map, ['EH']).polygons, [-13, 25])).toBe(true);
    }
  });
});

describe('a place of the article', () => {
  for (const item of places.features) {
    test(`${item.id} has a source, only members the schema knows, and codes the basemap knows`, () => {
      expect(item.names[0].citations[0].label).toMatch(/\w/);
      if (item.geometry) expect(item.geometry.citations[0].label).toMatch(/\w/);
      else if (item.outline) expect(item.citations[0].label).toMatch(/\w/);
      else expect(item.descriptions[0].value).toMatch(/not drawn/);
      expect(Object.keys(item).filter((member) => !(member in schema.$defs.feature.properties))).toEqual([]);
      if (item.outline) {
        expect(outlineGeometry(basemap, item.outline)).toBeDefined();
        const { polygons, lines } = drawn(...item.outline);
        expect(polygons.length > 0 ? holds(polygons, item.at) : Math.min(...lines.map((line) => fromLine(item.at, line))) < 1).toBe(true);
      }
    });
    if (item.geometry?.type !== 'Point') continue;
    test(`${item.id} lies in its country`, () => {
      const [code, neighbour] = item.properties.ccodes;
      if (neighbour) expect(fromLine(item.geometry.coordinates, drawn(`${code}|${neighbour}`).lines[0]!)).toBeLessThan(0.1);
      else expect(holds(atlasPolygons(code), item.geometry.coordinates)).toBe(true);
    });
  }

  test('that is needed or governs is itself a place, and the reader finds no fault', () => {
    const ids = new Set(places.features.map((item: { id: string }) => item.id));
    for (const { needs = [], government } of places.features) for (const id of [...needs, ...(government ? [government] : [])]) expect(ids.has(id), id).toBe(true);
    expect(readGazetteer(places).faults).toEqual([]);
  });

  const line = places.features.find((item: { id: string }) => item.id === 'helmand-river').geometry.coordinates;
  for (const [name, ...at] of [
    ['Gizab', 66.3, 33.4], ['Kajaki', 65.12, 32.32], ['Gereshk', 64.57, 31.82], ['Lashkar Gah', 64.37, 31.59], ['Khan Neshin', 63.79, 30.55], ['Chahar Burjak', 62.03, 30.28],
    ['Zaranj', 61.85, 30.95],
  ] as const) {
    test(`the Helmand passes ${name}`, () => expect(fromLine(at, line)).toBeLessThan(1));
  }
});

describe('a file keeps within its budget, gzipped or as it is where that is less', () => {
  const files = [['world.bin', 10_700], ['places.json', 12_000], ['countries.json', 1_100], ['detail/af.bin', 8_200], ...readdirSync(geo('detail')).map((name) => [`detail/${name}`, 32_000] as const)] as const;
  test.each(files)('%s: %i bytes', (name, most) => {
    expect(statSync(geo(name)).size).toBeGreaterThan(0);
    expect(Math.min(statSync(geo(name)).size, gzipSync(readFileSync(geo(name)), { level: 9 }).length)).toBeLessThanOrEqual(most);
  });

  test('and the folder holds what the index names, nothing else', () => {
    expect(readdirSync(geo('detail')).toSorted()).toEqual(world.files.map(({ name }) => `${name}.bin`).toSorted());
  });
});

/** The points of a ring or line of arcs. */
function pointsOf<P>(references: readonly number[], arcs: readonly (readonly P[])[]): P[] {
  return references.flatMap((reference, i) => {
    const arc = reference < 0 ? arcs[~reference]!.toReversed() : arcs[reference]!;
    return i > 0 ? arc.slice(1) : [...arc];
  });
}

/** Arcs of a unit: a province, or all parts of a country. */
function arcsOf(map: Basemap, code: string): Set<number> {
  const { parts, provinces } = map.topology.objects;
  const province = provinces.geometries.filter(({ id }) => id === code);
  const units: readonly { arcs: Polygons }[] = province.length > 0 ? province : parts.geometries.filter(({ id }) => id === code);
  return new Set(units.flatMap(({ arcs }) => arcs.flat(2)).map((reference) => (reference < 0 ? ~reference : reference)));
}

/** Where a closed ring of whole numbers meets itself, or that it is empty. Segments are sorted into columns, so that long rings do not take all day. */
function crossingOf(points: Ring): string | undefined {
  const last = points.length - 1;
  if (last < 3 || points[0]!.join() !== points[last]!.join()) return 'not closed';
  const width = Math.max(1, Math.ceil((Math.max(...points.map(([x]) => x!)) - Math.min(...points.map(([x]) => x!))) / (last / 4)));
  const columns = new Map<number, number[]>();
  for (let i = 1; i <= last; i++) {
    const [from, to] = [points[i - 1]![0]!, points[i]![0]!].toSorted((a, b) => a - b).map((x) => Math.floor(x / width));
    for (let column = from!; column <= to!; column++) columns.set(column, [...(columns.get(column) ?? []), i]);
  }
  for (const crowd of columns.values()) {
    for (const [k, i] of crowd.entries()) {
      const [a, b] = [points[i - 1]!, points[i]!];
      for (const j of crowd.slice(k + 1)) {
        if (j === i + 1 || (i === 1 && j === last)) continue;
        const [c, d] = [points[j - 1]!, points[j]!];
        if (Math.min(c[1]!, d[1]!) > Math.max(a[1]!, b[1]!) || Math.max(c[1]!, d[1]!) < Math.min(a[1]!, b[1]!) || Math.min(c[0]!, d[0]!) > Math.max(a[0]!, b[0]!) || Math.max(c[0]!, d[0]!) < Math.min(a[0]!, b[0]!)) continue;
        if (side(a, b, c) * side(a, b, d) <= 0 && side(c, d, a) * side(c, d, b) <= 0) return `at ${a} and ${c}`;
      }
    }
  }
  return undefined;
}

/** Which side of the line ab the point p is on. */
function side(a: Point, b: Point, p: Point): number {
  return Math.sign((b[0]! - a[0]!) * (p[1]! - a[1]!) - (b[1]! - a[1]!) * (p[0]! - a[0]!));
}
