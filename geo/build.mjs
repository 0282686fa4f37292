/** Makes every file of geo/ anew, byte for byte the same: `node geo/build.mjs`. */
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { chainArcs } from './chains.mjs';
import { cityFiles } from './cities.mjs';
import { detailOf } from './detail.mjs';
import { planFiles } from './files.mjs';
import { fineLines } from './fine.mjs';
import { labelOf, rankCountries } from './labels.mjs';
import { farthest } from './measure.mjs';
import { packDetail, packWorld } from './pack.mjs';
import { placesJson } from './places.mjs';
import { provinceNameFiles } from './province-names.mjs';
import { arcIndex } from './rings.mjs';
import { buildShapes } from './shapes.mjs';
import { toDegrees } from './simplify.mjs';
import { readCities, readUnits } from './sources.mjs';
import { VIEWS } from './units.mjs';
import { worldLines, worldText } from './world.mjs';

const features = readUnits();
const cities = readCities();

// 1. Every line at full detail, then thinned.
const shapes = buildShapes(features);
const { lines, rounds, faults } = fineLines(shapes);
for (const line of lines) line.degrees = toDegrees(line.points);
const degrees = lines.map((line) => line.degrees);
const labels = new Map([...shapes.parts, ...shapes.provinces].map((unit) => [unit.id, labelOf(unit, degrees)]));

// 2. Which file holds what; the world map's arcs end where files meet.
const files = planFiles({ ...shapes, lines, labelOf: ({ id }) => labels.get(id) });
const groups = shapes.arcs.map((_, arc) => files.flatMap(({ arcs }, i) => (arcs.has(arc) ? [i] : [])));
const chained = chainArcs(shapes, (arc) => String(groups[arc]));
const coarse = worldLines(chained, shapes.arcs, lines);
const world = { parts: chained.parts, arcs: coarse.lines.map((line, i) => ({ ...line, ...chained.chains[i] })) };
const countries = rankCountries(world, cities);

// 3. Stretches that several files know by one id: the world map's arcs, then lines of other kinds between two files.
const stretches = world.arcs.map(({ references }, id) => ({ id, references }));
const covered = new Set(stretches.flatMap(({ references }) => references.map(arcIndex)));
for (const [arc, held] of groups.entries()) if (held.length > 1 && !covered.has(arc)) stretches.push({ id: stretches.length, references: [arc] });

// 4. The files. All of one build bear the same number, so that none is joined to another build's.
const details = files.map((file) => ({ ...file, ...detailOf(file, { lines, classes: shapes.classes, stretches, labels }) }));
const text = worldText({ parts: world.parts, views: VIEWS, files });
const draft = [packWorld({ edition: 0, text, ...world, units: countries, files }), ...details.map((detail) => packDetail({ edition: 0, ...detail }))];
const edition = createHash('sha256').update(Buffer.concat(draft)).digest().readUInt32BE() >>> 4;

for (const folder of ['detail', 'names']) {
  rmSync(new URL(folder, import.meta.url), { recursive: true, force: true });
  mkdirSync(new URL(folder, import.meta.url));
}
write('world.bin', packWorld({ edition, text, ...world, units: countries, files }));
const sizes = details.map((detail) => write(`detail/${detail.name}.bin`, packDetail({ edition, ...detail })));
write('countries.json', countryLabels(countries));
for (const [language, content] of cityFiles(cities, new Map(countries.map(({ id, rank }) => [id, rank])))) write(`names/cities-${language}.json`, `${JSON.stringify(content)}\n`);
for (const [name, content] of provinceNameFiles(features, shapes.provinces, labels)) write(`names/provinces-${name}.json`, `${JSON.stringify(content)}\n`);
write('places.json', placesJson(topologyOf(), cities, features));

console.log(`${files.length} files of detail, ${sizes.reduce((sum, size) => sum + size, 0)} bytes gzipped, the largest ${Math.max(...sizes)}`);
console.log(`${shapes.parts.length} parts, ${shapes.provinces.length} provinces; world: ${world.arcs.length} arcs, ${countOf(world.arcs)} points, mended in ${coarse.rounds} rounds; detail: ${lines.length} arcs, ${countOf(lines)} points, mended in ${rounds} rounds, ${faults.length} faults left`);
console.log(`farthest from Natural Earth 10m: detail ${worst(lines).toFixed(2)} km, of it Iran, Pakistan and Afghanistan ${worst(lines.filter((_, i) => files[0].arcs.has(i))).toFixed(2)} km; world ${worst(coarse.lines.map((line) => ({ ...line, degrees: toDegrees(line.points) }))).toFixed(0)} km`);

function countOf(arcs) {
  return arcs.reduce((sum, { points }) => sum + points.length, 0);
}

/** Greatest distance between lines and their sources, both ways, km: each drawn segment against the stretch it stands for. */
function worst(some) {
  let most = 0;
  for (const { arc, from, degrees: drawn } of some) {
    for (let i = 1; i < drawn.length; i++) {
      const segment = [drawn[i - 1], drawn[i]];
      const stretch = from.length === drawn.length ? arc.slice(from[i - 1], from[i] + 1) : arc;
      most = Math.max(most, farthest(stretch, segment, 0.1), farthest(segment, stretch, 0.1));
    }
  }
  return most;
}

/** All units at full detail as TopoJSON, each an object by its code, countries with all that is counted as theirs. */
function topologyOf() {
  const objects = {};
  for (const { id, polygons } of shapes.provinces) objects[id] = { type: 'MultiPolygon', arcs: polygons, properties: { at: labels.get(id) } };
  for (const { id, at } of countries.filter((part) => part.at)) {
    const all = shapes.parts.filter(({ country }) => country === id).flatMap(({ polygons }) => polygons);
    objects[id] = { type: 'MultiPolygon', arcs: all, properties: { at } };
  }
  return { type: 'Topology', arcs: degrees, objects };
}

/** Writes a file; its size gzipped, bytes. */
function write(name, content) {
  writeFileSync(new URL(name, import.meta.url), content);
  const size = gzipSync(content, { level: 9 }).length;
  console.log(`${name}: ${Buffer.byteLength(content)} bytes, ${size} gzipped`);
  return size;
}

/** A JSON text of label points, `AD1.5,42.5 AE54.6,23.5 …`: the code, then degrees east and north. */
/** Codes in their order, the first letter only where it changes, the second one small; and for each a longitude and a latitude, as src/places/countries.ts reads them. */
function countryLabels(all) {
  const labels = all.filter(({ at }) => at).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const codes = labels.map(({ id: [first, second] }, i) => `${first === labels[i - 1]?.id[0] ? '' : first}${second.toLowerCase()}`).join('');
  const digits = (tenths) => String.fromCharCode(63 + (tenths >> 6), 63 + (tenths & 63));
  const points = labels.map(({ at: [lng, lat] }) => digits(Math.round((lng + 180) * 10)) + digits(Math.round((lat + 90) * 10))).join('');
  return `${JSON.stringify({ codes, points })}\n`;
}
