/** Makes every file of geo/ anew, byte for byte the same: `node geo/build.mjs`. */
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { labelUnits } from './labels.mjs';
import { farthest } from './measure.mjs';
import { pack } from './pack.mjs';
import { placesJson } from './places.mjs';
import { buildShapes } from './shapes.mjs';
import { FINE, simplify } from './simplify.mjs';
import { readCities, readUnits } from './sources.mjs';

const features = readUnits();
const cities = readCities();

const shapes = buildShapes(features);
const { arcs, rounds } = simplify(shapes);
const units = labelUnits(shapes.units, arcs, cities);

write('basemap.bin', pack({ units, arcs, disputed: shapes.disputed }));
write('countries.json', countryLabels(units));
write('places.json', placesJson(topologyOf(units), cities, features));
console.log(`${units.length} units, ${arcs.length} arcs, ${count(() => true)} points, ${count((arc) => arc.story)} of them of the story; mended in ${rounds} rounds`);
console.log(`farthest from Natural Earth 10m: story ${worst((arc) => arc.story).toFixed(2)} km, world ${worst((arc) => !arc.story).toFixed(0)} km`);

function count(wanted) {
  return arcs.filter(wanted).reduce((sum, { points }) => sum + points.length, 0);
}

/** Greatest distance between an arc and its source, both ways, km. */
function worst(wanted) {
  return Math.max(...arcs.filter(wanted).map(({ arc, points }) => {
    const drawn = points.map((point) => point.map((steps) => steps / FINE));
    return Math.max(farthest(drawn, arc, 0.1), farthest(arc, drawn, 0.1));
  }));
}

/** The simplified units as TopoJSON, each an object by its code. */
function topologyOf(all) {
  return {
    type: 'Topology',
    arcs: arcs.map(({ points }) => points.map((point) => point.map((steps) => steps / FINE))),
    objects: Object.fromEntries(all.map(({ id, at, polygons }) => [id, { type: 'MultiPolygon', arcs: polygons, properties: { at } }])),
  };
}

function write(name, content) {
  writeFileSync(new URL(name, import.meta.url), content);
  console.log(`${name}: ${Buffer.byteLength(content)} bytes, ${gzipSync(content, { level: 9 }).length} gzipped`);
}

/** `{ "AF": [lng, lat, rank], … }` in lines of eight. */
function countryLabels(all) {
  const entries = all
    .filter((unit) => !unit.province)
    .map(({ id, at: [lng, lat], rank }) => `"${id}":[${Number(lng.toFixed(1))},${Number(lat.toFixed(1))},${rank}]`);
  const lines = [];
  for (let i = 0; i < entries.length; i += 8) lines.push(entries.slice(i, i + 8).join(','));
  return `{\n${lines.join(',\n')}\n}\n`;
}
