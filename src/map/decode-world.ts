import type { Country, DetailFile, Line, World } from './basemap.ts';
import * as kinds from './kinds.ts';
import { openMapFile } from './map-file.ts';
import type { PackedReader } from './packed.ts';

/** Reads geo/world.bin. The format is told in geo/pack.mjs. */
export function decodeWorld(bytes: ArrayBuffer): World {
  return readWorld(openMapFile(bytes));
}

export function readWorld(file: PackedReader): World {
  const [codes = '', others = '', views = '', ...files] = file.text().split('\n');
  const countries: Country[] = [];
  const own = (codes.match(/../g) ?? []).map((id) => {
    const polygons = file.polygons();
    countries.push({ id, rank: file.number(kinds.RANK), at: file.label(polygons) });
    return { id, country: id, polygons };
  });
  const rest = rows(others).map(([id = '', country = '']) => ({ id, country, polygons: file.polygons() }));
  const parts = [...own, ...rest];
  const classes = file.classes();
  const beside = classes.map((): string[] => []);
  for (const { id, polygons } of parts) for (const reference of polygons.flat(2)) beside[reference < 0 ? ~reference : reference]!.push(id);
  return {
    edition: file.edition, arcs: file.arcs(), parts, countries,
    lines: classes.map((name, i): Line => ({ class: name, parts: beside[i]! })),
    files: readFiles(file, files, own.map(({ id }) => id)),
    views: Object.fromEntries(rows(views).map(([country, ...taken]) => [country, taken])),
  };
}

function rows(text: string): string[][] {
  return text.split(';').map((row) => row.split(' '));
}

function readFiles(file: PackedReader, lines: readonly string[], codes: readonly string[]): DetailFile[] {
  let at = 0;
  let countries: readonly string[] = [];
  let piece = 0;
  let last: DetailFile['box'] = [0, 0, 0, 0];
  return lines.map((line) => {
    const [country, ...provinces] = line.split(' ');
    const count = file.number(kinds.COUNTRIES);
    piece = count > 0 ? 1 : piece + 1;
    if (count > 0) countries = codes.slice(at, (at += count));
    const name = countries[0]!.toLowerCase() + (country ? `-${piece}` : '');
    last = file.box(last);
    return { name, box: last, countries, ...(country && { provinces: provinces.map((code) => `${country}-${code}`) }) };
  });
}
