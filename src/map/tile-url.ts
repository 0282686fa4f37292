/** What of a tile its address says. */
export interface Tile {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

const SERVERS = ['a', 'b', 'c'];
/** White space, controls, and characters that turn the reading of an address round. */
const FORBIDDEN = /[\s\p{Cc}\p{Cf}]/u;

/** The address of a tile: {z}, {x}, {y}, and where the template has them {s}, one of a, b and c, and {r}, `@2x` for sharp screens. */
export function tileUrl(template: string, { x, y, z }: Tile, sharp: boolean): string {
  const values: Record<string, string> = { x: String(x), y: String(y), z: String(z), s: SERVERS[Math.abs(x + y) % SERVERS.length]!, r: sharp ? '@2x' : '' };
  return template.replace(/\{([xyzsr])\}/g, (_, name: string) => values[name]!);
}

/** Why no tile is asked for with this template, in words for the page's author; `undefined` where it is in order. */
export function refusal(template: string, base: string): string | undefined {
  if (!['{x}', '{y}', '{z}'].every((part) => template.includes(part))) return 'it needs {z}, {x} and {y}';
  if (FORBIDDEN.test(template)) return 'it holds white space or a character that is not seen';
  const first = tileUrl(template, { x: 0, y: 0, z: 0 }, false);
  if (!URL.canParse(first, base)) return 'it is not an address';
  const { protocol, origin, username, password } = new URL(first, base);
  if (protocol !== 'https:' && protocol !== 'http:') return 'only http, https and relative addresses are';
  if (username || password) return 'it holds a name or a password';
  // `//host` and `\\host` look like paths and are not.
  if (!/^https?:\/\//i.test(template) && origin !== new URL(base).origin) return 'an address of another server begins with https://';
  return undefined;
}
