/** What goes into which file of geo/detail. */
import { groupUnits } from './groups.mjs';
import { arcIndex } from './rings.mjs';

/**
 * The files: {name, piece, pieces, box, units, additions, arcs}. Units are provinces, and parts without any; additions what the parts' own
 * polygons have beyond those of the world map: {part, polygons, holes: [{polygon, ring}]}; arcs a set of indexes.
 */
export function planFiles({ parts, provinces, lines, labelOf }) {
  const divided = new Set(provinces.map(({ part }) => part));
  const units = [...provinces, ...parts.filter(({ id }) => !divided.has(id))];
  // A line between two units of a file is in it once.
  const users = new Map();
  for (const index of units.flatMap(({ polygons }) => polygons.flat(2).map(arcIndex))) users.set(index, (users.get(index) ?? 0) + 1);
  const costOf = ({ polygons }) => polygons.flat(2).map(arcIndex).reduce((sum, index) => sum + (lines[index].points.length + 2) / users.get(index), 0);
  const groups = groupUnits(units.map((unit) => ({ id: unit.id, country: unit.country, at: labelOf(unit), cost: costOf(unit) })));
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  const files = groups.map(({ units: ids, ...file }) => ({ ...file, units: ids.map((id) => unitOf.get(id)).toSorted(inText), additions: [], arcs: new Set() }));
  for (const file of files) for (const reference of file.units.flatMap(({ polygons }) => polygons.flat(2))) file.arcs.add(arcIndex(reference));
  for (const [i, part] of parts.entries()) {
    const own = files.filter((file) => file.units.some((unit) => (unit.part ?? unit.id) === part.id));
    for (const more of beyondWorld(part)) {
      const file = most(own, more.rings, lines);
      for (const reference of more.rings.flat()) file.arcs.add(arcIndex(reference));
      let addition = file.additions.find((each) => each.part === i);
      if (!addition) file.additions.push(addition = { part: i, polygons: [], holes: [] });
      if (more.polygon === undefined) addition.polygons.push(more.rings);
      else addition.holes.push({ polygon: more.polygon, ring: more.rings[0] });
    }
  }
  return files.map((file) => ({ ...file, box: boxAround(file, lines), countries: file.piece === 0 ? countriesOf(file.name, files, parts) : 0 }));
}

/** How many countries the files of one name hold. */
function countriesOf(name, files, parts) {
  const countries = new Set(parts.filter(({ id, country }) => id === country).map(({ id }) => id));
  const stem = name.replace(/-1$/, '');
  return new Set(files.filter((file) => file.name.replace(/-\d$/, '') === stem).flatMap(({ units }) => units.map(({ country }) => country)).filter((country) => countries.has(country))).size;
}

/** Neighbours one after the other, so that arcs are first used near where the last ones were. */
function inText(a, b) {
  return a.id < b.id ? -1 : 1;
}

/** Polygons of a part that the world map leaves out, {rings}, and holes, {polygon, rings}. */
function beyondWorld({ polygons, world }) {
  const drawn = new Map(world.map(([outer, ...holes], i) => [outer.join(), { i, holes: new Set(holes.map((ring) => ring.join())) }]));
  return polygons.flatMap((rings) => {
    const there = drawn.get(rings[0].join());
    if (!there) return [{ rings }];
    return rings.slice(1).filter((ring) => !there.holes.has(ring.join())).map((ring) => ({ polygon: there.i, rings: [ring] }));
  });
}

/** The file that has most arcs of the rings, or, when none has any, the nearest arc. */
function most(files, rings, lines) {
  const arcs = rings.flat().map(arcIndex);
  const shared = (file) => arcs.filter((arc) => file.arcs.has(arc)).length;
  const best = files.reduce((most, file) => (shared(file) > shared(most) ? file : most));
  if (shared(best) > 0 || files.length === 1) return best;
  const [x, y] = lines[arcs[0]].points[0];
  const away = (file) => Math.min(...[...file.arcs].map((arc) => Math.hypot(lines[arc].points[0][0] - x, lines[arc].points[0][1] - y)));
  return files.reduce((nearest, file) => (away(file) < away(nearest) ? file : nearest));
}

/** West, south, east, north in whole degrees; west is greater than east where the box crosses the antimeridian. */
function boxAround({ arcs }, lines) {
  let [south, north] = [90, -90];
  const columns = Array.from({ length: 360 }, () => false);
  for (const arc of arcs) {
    let last;
    for (const [x, y] of lines[arc].degrees) {
      south = Math.min(south, Math.floor(y));
      north = Math.max(north, Math.ceil(y));
      const column = Math.min(359, Math.floor(x + 180));
      for (let i = Math.min(column, last ?? column); i <= Math.max(column, last ?? column); i++) columns[i] = true;
      last = column;
    }
  }
  const [from, length] = longestGap(columns);
  if (length === 0) return [-180, south, 180, north];
  const west = ((from + length) % 360) - 180;
  const east = from - 180;
  return [west, south, east === -180 ? 180 : east, north];
}

/** Where the longest run of columns without anything begins, round the globe, and its length. */
function longestGap(columns) {
  let best = [0, 0];
  for (let from = 0; from < columns.length; from++) {
    if (columns[from] || !columns.at(from - 1)) continue;
    let length = 0;
    while (length < columns.length && !columns[(from + length) % columns.length]) length++;
    if (length > best[1]) best = [from, length];
  }
  return best;
}
