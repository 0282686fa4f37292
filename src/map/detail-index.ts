import type { BBox } from '../places/place.ts';
import type { DetailFile } from './basemap.ts';

/**
 * The files of detail that outline codes need, or that a view shows: [west, south, east, north] in degrees, of which west is greater
 * than east where it crosses the antimeridian, and either may lie beyond ±180° in a copy of the world. Whole countries need none, the
 * world map has them; provinces do, and seams (`IR|PK`), whose line one side's file has.
 */
export function detailFor(files: readonly DetailFile[], wanted: readonly string[] | BBox): DetailFile[] {
  if (isBox(wanted)) return files.filter(({ box }) => overlap(box, wanted));
  const needed = new Set<DetailFile>();
  for (const code of wanted) {
    const sides = code.split('|');
    if (sides.length === 1 && !code.includes('-')) continue;
    // A province of a seam must be there itself; of two countries, either brings the line, and all its pieces do.
    const provinces = sides.filter((side) => side.includes('-'));
    const choices = (provinces.length > 0 ? provinces.map((side) => [side]) : [sides]);
    for (const choice of choices) {
      const held = choice.map((side) => files.filter((file) => holds(file, side)));
      const ready = held.find((each) => each.length > 0 && each.every((file) => needed.has(file)));
      const fewest = ready ?? held.toSorted((a, b) => a.length - b.length)[0] ?? [];
      for (const file of fewest) needed.add(file);
    }
  }
  return files.filter((file) => needed.has(file));
}

function holds({ countries, provinces }: DetailFile, code: string): boolean {
  const country = code.slice(0, 2);
  if (code === country) return countries.includes(country);
  return provinces?.some((each) => each.startsWith(country)) ? provinces.includes(code) : countries.includes(country);
}

function isBox(wanted: readonly string[] | BBox): wanted is BBox {
  return wanted.length === 4 && typeof wanted[0] === 'number';
}

function overlap([west, south, east, north]: BBox, [viewWest, viewSouth, viewEast, viewNorth]: BBox): boolean {
  if (south > viewNorth || north < viewSouth) return false;
  const [length, viewLength] = [span(west, east), span(viewWest, viewEast)];
  return around(viewWest - west) <= length || around(west - viewWest) <= viewLength;
}

/** Degrees from west to east, eastwards. */
function span(west: number, east: number): number {
  return east - west >= 360 ? 360 : around(east - west);
}

function around(degrees: number): number {
  return ((degrees % 360) + 360) % 360;
}
