import type { Country, DetailFile, Line, World } from './basemap.ts';
import { PackedReader } from './packed.ts';

/** Reads geo/world.bin. The format is told in geo/pack.mjs. */
export function decodeWorld(bytes: ArrayBuffer): World {
  const reader = new PackedReader(bytes);
  const [codes = '', others = '', views = '', ...files] = reader.text().split('\n');
  const countries: Country[] = [];
  const own = (codes.match(/../g) ?? []).map((id) => {
    countries.push({ id, ...reader.labelled() });
    return { id, country: id, polygons: reader.polygons() };
  });
  const rest = rows(others).map(([id = '', country = '']) => ({ id, country, polygons: reader.polygons() }));
  const parts = [...own, ...rest];
  const beside = reader.arcs.map((): string[] => []);
  for (const { id, polygons } of parts) for (const reference of polygons.flat(2)) beside[reference < 0 ? ~reference : reference]!.push(id);
  return {
    edition: reader.edition, arcs: reader.arcs, parts, countries,
    lines: reader.classes.map((name, i): Line => ({ class: name, parts: beside[i]! })),
    files: readFiles(reader, files, own.map(({ id }) => id)),
    views: Object.fromEntries(rows(views).map(([country, ...taken]) => [country, taken])),
  };
}

function rows(text: string): string[][] {
  return text.split(';').map((row) => row.split(' '));
}

function readFiles(reader: PackedReader, lines: readonly string[], codes: readonly string[]): DetailFile[] {
  let at = 0;
  let countries: readonly string[] = [];
  return lines.map((line) => {
    const [name = '', country, ...provinces] = line.split(' ');
    const count = reader.number();
    if (count > 0) countries = codes.slice(at, (at += count));
    const box = [reader.number() - 180, reader.number() - 90, reader.number() - 180, reader.number() - 90] as const;
    return { name, box, countries, ...(country && { provinces: provinces.map((code) => `${country}-${code}`) }) };
  });
}
