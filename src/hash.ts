/** What a hash says of a map: `#place=tehran&passage=d3`. */
export interface Linked {
  readonly place: string;
  /** Id of the passage. */
  readonly passage?: string | undefined;
}

/** The place and passage in a hash, whatever else stands there; `undefined` if it names no place. */
export function readHash(hash: string): Linked | undefined {
  const { parts } = split(hash);
  const place = valueOf(parts, 'place=');
  return place ? { place, passage: valueOf(parts, 'passage=') || undefined } : undefined;
}

/** The hash with this place and passage instead of those it has, or without any; every other part stays as it is, letter for letter. */
export function writeHash(hash: string, linked: Linked | undefined): string {
  const { parts, directive } = split(hash);
  const kept = parts.filter((part) => !/^(?:place|passage)=/.test(part));
  if (linked) kept.push(`place=${encode(linked.place)}`);
  if (linked?.passage) kept.push(`passage=${encode(linked.passage)}`);
  const text = kept.join('&') + directive;
  return text === '' ? '' : `#${text}`;
}

/** The parts of a hash; a text fragment (`:~:text=…`) comes last and is the browser's. */
function split(hash: string): { parts: string[]; directive: string } {
  const text = hash.replace(/^#/, '');
  const end = text.indexOf(':~:');
  const own = end < 0 ? text : text.slice(0, end);
  return { parts: own === '' ? [] : own.split('&'), directive: end < 0 ? '' : text.slice(end) };
}

function valueOf(parts: readonly string[], key: string): string | undefined {
  const part = parts.find((candidate) => candidate.startsWith(key));
  if (part === undefined) return undefined;
  const value = part.slice(key.length);
  try {
    return decodeURIComponent(value);
  } catch {
    return value; // a per cent sign that encodes nothing
  }
}

/** As in a URL; half of a surrogate pair, which no URL can hold, becomes the sign for what is lost. */
export function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
}
