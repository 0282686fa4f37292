import { describe } from '../places/geometry.ts';
import type { Fault, Gazetteer } from '../places/place.ts';
import { Anchors, type Quotation } from '../text/anchor.ts';
import { characters } from '../text/characters.ts';
import type { FixedSpan, Passage } from '../text/passage.ts';
import { addressesOf, comparable } from './links.ts';
import { BETWEEN } from './to-annotations.ts';
import { withFixed } from './with-fixed.ts';

/** An annotation that stands nowhere in the article, or names no place of the gazetteer. */
export interface Orphan {
  /** The annotation's IRI, or where it stands in its document. */
  readonly annotation: string;
  readonly quote: string;
  readonly why: string;
}

export interface Annotated {
  /** The passages, with the places that annotations give as fixed spans: `explore()` takes them before all it finds. */
  readonly passages: readonly Passage[];
  readonly orphans: readonly Orphan[];
  readonly faults: readonly Fault[];
}

/**
 * Reads W3C Web Annotations, as Recogito exports them, onto an article: each stands where its quote and what is round it stand word for word,
 * in one place alone; a position decides between several. What does not, is an orphan. Nothing is guessed.
 */
export function readAnnotations(source: string | object, passages: readonly Passage[], { places }: Gazetteer): Annotated {
  const anchors = new Anchors(passages);
  const positions = positionsOf(passages);
  const byAddress = new Map(places.flatMap((place) => [[place.id, place] as const, ...addressesOf(place).map((address) => [comparable(address), place] as const)]));
  const fixed = new Map<string, FixedSpan[]>();
  const orphans: Orphan[] = [];
  const faults: Fault[] = [];
  for (const [path, item] of itemsIn(typeof source === 'string' ? parse(source, faults) : source, faults)) {
    const annotation = typeof item.id === 'string' ? item.id : typeof item['@id'] === 'string' ? item['@id'] : path;
    const selectors = listOf(item.target).filter(isObject).flatMap(({ selector }) => listOf(selector)).filter(isObject);
    const quote = selectors.map(quotationIn).find((found) => found !== undefined);
    const identified = listOf(item.body).flatMap(addressesIn);
    const orphan = (why: string) => orphans.push({ annotation, quote: quote?.exact ?? '', why });
    const place = identified.map((address) => byAddress.get(comparable(address))).find((found) => found !== undefined);
    if (!quote) orphan('it quotes no words of the article');
    else if (identified.length === 0) orphan('it names no place');
    else if (!place) orphan(`its place, ${identified[0]}, is not in the gazetteer`);
    else {
      const all = anchors.find(quote);
      const start = selectors.map(({ type, start: at }) => (type === 'TextPositionSelector' ? at : undefined)).find((at) => at !== undefined);
      const at = all.length > 1 ? all.filter((anchor) => positions(anchor) === start) : all;
      if (at.length === 1) add(fixed, at[0]!.passage, { start: at[0]!.start, end: at[0]!.end, place: place.id });
      else orphan(all.length === 0 ? 'its words do not stand in the article' : `its words stand in the article ${all.length} times, and nothing tells which`);
    }
  }
  return { passages: passages.map((passage) => (fixed.has(passage.id) ? withFixed(passage, fixed.get(passage.id)!) : passage)), orphans, faults };
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]);

function parse(text: string, faults: Fault[]): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    faults.push({ path: '', message: `it is not JSON: ${(error as Error).message}` });
    return [];
  }
}

/** The annotations of a document: one, a list, a page, a collection with its first page, or a graph of JSON-LD. */
function itemsIn(json: unknown, faults: Fault[], path = ''): [path: string, item: Json][] {
  if (Array.isArray(json)) return json.flatMap((item, i) => itemsIn(item, faults, `${path}[${i}]`));
  if (!isObject(json)) {
    faults.push({ path, message: `is ${describe(json)}; expected an annotation` });
    return [];
  }
  const { first, items, '@graph': graph } = json;
  const at = (member: string) => (path ? `${path}.${member}` : member);
  if (isObject(first)) return itemsIn(first, faults, at('first'));
  if (Array.isArray(items)) return itemsIn(items, faults, at('items'));
  if (Array.isArray(graph)) return itemsIn(graph, faults, at('@graph'));
  if ('target' in json) return [[path, json]];
  faults.push({ path, message: 'is no annotation: it has no target' });
  return [];
}

function quotationIn({ type, exact, prefix, suffix }: Json): Quotation | undefined {
  if (type !== 'TextQuoteSelector' || typeof exact !== 'string') return undefined;
  return { exact, ...(typeof prefix === 'string' && { prefix }), ...(typeof suffix === 'string' && { suffix }) };
}

/** What a body identifies: an IRI, alone or as the source of a specific resource; other bodies comment, tag or transcribe. */
function addressesIn(body: unknown): string[] {
  if (typeof body === 'string') return [body];
  if (!isObject(body)) return [];
  const { type, purpose, source, id, value } = body;
  if (type === 'TextualBody') return purpose === 'identifying' && typeof value === 'string' ? [value] : [];
  const address = isObject(source) ? source.id : source ?? id;
  return typeof address === 'string' && (purpose === undefined || listOf(purpose).includes('identifying')) ? [address] : [];
}

function add<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Where anchors stand in characters: in the text the passages were read from, where that is known, else in all passages with two line breaks between. */
function positionsOf(passages: readonly Passage[]): (anchor: { readonly passage: string; readonly start: number }) => number {
  const begins = new Map<string, { readonly at: number; readonly text: string }>();
  let [length, pairs] = [0, 0];
  for (const { id, text, start } of passages) {
    begins.set(id, { at: (start ?? length) - pairs, text });
    length = (start ?? length) + text.length + BETWEEN.length;
    pairs += text.length - characters(text);
  }
  return ({ passage, start }) => {
    const { at, text } = begins.get(passage)!;
    return at + characters(text.slice(0, start));
  };
}
