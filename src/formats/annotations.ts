import { describe } from '../places/geometry.ts';
import type { Fault, Gazetteer, Place } from '../places/place.ts';
import type { Story } from '../story.ts';
import { Anchors, type Quotation } from '../text/anchor.ts';
import type { FixedSpan, Passage } from '../text/passage.ts';

/** UTF-16 code units of the text round a mention that tell it from others like it. */
const CONTEXT = 32;
/** What stands between two passages, where positions are counted. */
const BETWEEN = '\n\n';
const CONTEXT_URL = 'http://www.w3.org/ns/anno.jsonld';

/** Prefixes of links in Linked Places, and what they stand for. */
const PREFIXES: Readonly<Record<string, string>> = {
  wd: 'http://www.wikidata.org/entity/', gn: 'https://sws.geonames.org/', tgn: 'http://vocab.getty.edu/tgn/', pl: 'https://pleiades.stoa.org/places/', loc: 'http://id.loc.gov/authorities/names/',
  viaf: 'http://viaf.org/viaf/', dbp: 'http://dbpedia.org/resource/', bnf: 'https://data.bnf.fr/', whg: 'https://whgazetteer.org/places/',
};
/** For a place without a link to the web. */
const OWN = 'urn:x-article-map:place:';

/**
 * The mentions of a story as W3C Web Annotations: a collection whose one page holds an annotation a mention. Each identifies a place, by the web
 * address its gazetteer gives or by `urn:x-article-map:place:ID`, and selects the name by quote and by position. Positions count Unicode
 * characters in the passages' texts with two line breaks between any two. `source`: IRI of the article.
 */
export function toAnnotations({ article, passages, places, mentions }: Story, source = article?.url ?? 'urn:x-article-map:article'): object {
  const whole = passages.map(({ text }) => text).join(BETWEEN);
  const begins = new Map<string, number>();
  let length = 0;
  for (const { id, text } of passages) {
    begins.set(id, length);
    length += text.length + BETWEEN.length;
  }
  const byId = new Map(places.map((place) => [place.id, place]));
  const counted = characterCounter(whole);
  return {
    '@context': CONTEXT_URL,
    id: `${source}#annotations`,
    type: 'AnnotationCollection',
    ...(article?.title !== undefined && { label: article.title }),
    total: mentions.length,
    first: {
      id: `${source}#annotations-1`,
      type: 'AnnotationPage',
      startIndex: 0,
      items: mentions.map((mention, i) => {
        const [start, end] = [mention.start, mention.end].map((offset) => begins.get(mention.passage)! + offset) as [number, number];
        return {
          id: `${source}#annotation-${i + 1}`,
          type: 'Annotation',
          motivation: 'identifying',
          body: [
            ...addressesOf(byId.get(mention.place)!).map((address) => ({ type: 'SpecificResource', purpose: 'identifying', source: address })),
            { type: 'TextualBody', purpose: 'classifying', format: 'text/plain', value: mention.sense },
          ],
          target: {
            source,
            selector: [
              { type: 'TextQuoteSelector', exact: whole.slice(start, end), prefix: whole.slice(Math.max(0, start - CONTEXT), start), suffix: whole.slice(end, end + CONTEXT) },
              { type: 'TextPositionSelector', start: counted(start), end: counted(end) },
            ],
          },
        };
      }),
    },
  };
}

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

/** A passage with more fixed spans; one that overlaps an earlier one gives way. */
export function withFixed(passage: Passage, spans: readonly FixedSpan[]): Passage {
  const kept: FixedSpan[] = [...(passage.fixed ?? [])];
  for (const span of spans) if (kept.every(({ start, end }) => span.end <= start || span.start >= end)) kept.push(span);
  return { ...passage, fixed: kept.sort((a, b) => a.start - b.start) };
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

/** Web addresses of a place, from its links; else an own one. */
function addressesOf({ id, links = [] }: Place): string[] {
  const same = links.filter(({ type }) => /close|exact|same/i.test(type)).map(({ identifier }) => expanded(identifier)).filter((address) => URL.canParse(address));
  return same.length > 0 ? same : [OWN + encodeURIComponent(id)];
}

function expanded(identifier: string): string {
  const [, prefix, rest] = /^(\w+):(?!\/\/)(.+)$/.exec(identifier) ?? [];
  return prefix !== undefined && Object.hasOwn(PREFIXES, prefix) ? PREFIXES[prefix]! + rest : identifier;
}

/** The same resource is written with http and https, with and without a slash or "about.rdf" at its end. */
function comparable(address: string): string {
  return expanded(address).replace(/^https?:\/\/(?:www\.)?/, '').replace(/^geonames\.org/, 'sws.geonames.org').replace(/\/(?:about\.rdf)?$/, '');
}

function add<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** How many Unicode characters a text has: pairs of surrogates are one each. */
function characters(text: string): number {
  return text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);
}

/** Counts characters before ascending UTF-16 offsets: positions of annotations are in characters. */
function characterCounter(text: string): (offset: number) => number {
  let [at, count] = [0, 0];
  return (offset) => {
    if (offset < at) [at, count] = [0, 0];
    count += characters(text.slice(at, offset));
    at = offset;
    return count;
  };
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
