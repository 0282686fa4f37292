import { readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { decodeBasemap, outlineGeometry } from '../src/map/outlines.ts';
import { readGazetteer } from '../src/places/gazetteer.ts';

type Point = readonly number[];
type Ring = readonly Point[];

const geo = (name: string) => new URL(`../geo/${name}`, import.meta.url);
const json = (url: URL) => JSON.parse(readFileSync(url, 'utf8'));
const basemap = decodeBasemap(new Uint8Array(readFileSync(geo('basemap.bin'))).buffer);
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
  const geometry = outlineGeometry(basemap, codes);
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
    test(`${seam}: ${km} km, at most 3 % less, in one line`, () => {
      const { lines } = drawn(seam);
      expect(lines).toHaveLength(1);
      expect(lengthOf(lines[0]!)).toBeGreaterThan(0.97 * km);
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

describe('the basemap', () => {
  const units = [...basemap.topology.objects.countries.geometries, ...basemap.topology.objects.provinces.geometries];

  test('has no ring that crosses itself, touches itself or encloses nothing', () => {
    for (const unit of units) {
      for (const ring of drawn(String(unit.id)).polygons.flat()) expect(crossingOf(ring), `${unit.id}`).toBeUndefined();
    }
  });

  test('has every member of the United Nations, the Holy See, Palestine, Taiwan and Kosovo', () => {
    const wanted = `AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET
      FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM
      MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT
      TV TZ UA UG US UY UZ VC VE VN VU WS YE ZA ZM ZW VA PS TW XK`.split(/\s+/);
    const found = new Set(units.map((unit) => unit.id));
    expect(wanted.filter((code) => !found.has(code))).toEqual([]);
    expect(wanted).toHaveLength(197);
  });

  test('draws no streak across the map and no coast along its edge', () => {
    for (const arc of basemap.topology.arcs) {
      // Only the cut south of Antarctica runs the whole width.
      for (let i = 1; i < arc.length; i++) expect(Math.abs(arc[i]![0]! - arc[i - 1]![0]!) < 180 || arc[i]![1]! <= -85.06).toBe(true);
    }
    for (const [i] of basemap.topology.objects.coasts.arcs) {
      expect(basemap.topology.arcs[i!]!.every(([x]) => Math.abs(x!) === 180)).toBe(false);
    }
  });

  test('puts labels inside what they name, and provinces have names', () => {
    for (const unit of units) {
      const { polygons } = drawn(String(unit.id));
      // Label points are on a grid of 0.04°: a unit of a few hundred km² may miss its own.
      if (areaOf(polygons) > 400) expect(holds(polygons, unit.properties.at), String(unit.id)).toBe(true);
    }
    for (const unit of basemap.topology.objects.provinces.geometries) expect(unit.properties.name).toMatch(/\w/);
  });

  test('merges several units into one without their inner borders', () => {
    const whole = drawn('PK-BA', 'PK-PB', 'PK-SD', 'PK-KP', 'PK-TA', 'PK-IS', 'PK-GB', 'PK-JK').polygons;
    expect(whole.length).toBe(drawn('PK').polygons.length);
    expect(areaOf(whole)).toBeCloseTo(areaOf(drawn('PK').polygons), 0);
  });

  for (const codes of [['ZZ'], ['IR|CN'], ['IR', 'ZZ'], []]) {
    test(`has no geometry for ${JSON.stringify(codes)}`, () => expect(outlineGeometry(basemap, codes)).toBeUndefined());
  }

  test('says when it is cut short', () => {
    expect(() => decodeBasemap(new Uint8Array(readFileSync(geo('basemap.bin'))).slice(0, 9000).buffer)).toThrow(/ends after 9000 bytes/);
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

describe('a file keeps within its budget, gzipped', () => {
  for (const [name, bytes] of [['basemap.bin', 28_000], ['places.json', 12_000], ['countries.json', 2_048]] as const) {
    test(`${name}: ${bytes} bytes`, () => {
      expect(statSync(geo(name)).size).toBeGreaterThan(0);
      expect(gzipSync(readFileSync(geo(name)), { level: 9 }).length).toBeLessThanOrEqual(bytes);
    });
  }
});

/** Where a closed ring meets itself, counted in the basemap's own steps of 1/250°, in which it is exact; or that it is empty. */
function crossingOf(ring: Ring): string | undefined {
  const points = ring.map((point) => point.map((degrees) => Math.round(degrees * 250)));
  const last = points.length - 1;
  if (last < 3 || points[0]!.join() !== points[last]!.join()) return 'not closed';
  for (let i = 1; i <= last; i++) {
    const [a, b] = [points[i - 1]!, points[i]!];
    const [west, east, south, north] = [Math.min(a[0]!, b[0]!), Math.max(a[0]!, b[0]!), Math.min(a[1]!, b[1]!), Math.max(a[1]!, b[1]!)];
    for (let j = i + 2; j <= last; j++) {
      if (i === 1 && j === last) continue;
      const [c, d] = [points[j - 1]!, points[j]!];
      if ((c[0]! > east && d[0]! > east) || (c[0]! < west && d[0]! < west) || (c[1]! > north && d[1]! > north) || (c[1]! < south && d[1]! < south)) continue;
      if (side(a, b, c) * side(a, b, d) <= 0 && side(c, d, a) * side(c, d, b) <= 0) return `at ${a} and ${c}`;
    }
  }
  return undefined;
}

/** Which side of the line ab the point p is on. */
function side(a: Point, b: Point, p: Point): number {
  return Math.sign((b[0]! - a[0]!) * (p[1]! - a[1]!) - (b[1]! - a[1]!) * (p[0]! - a[0]!));
}
