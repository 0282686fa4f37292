import { describe } from '../places/geometry.ts';
import type { Fault } from '../places/place.ts';
import type { Quotation } from '../text/anchor.ts';
import { isObject, parseJson, type Json } from '../text/json.ts';

/** What an annotation says of its words and of a place. */
export interface AnnotatedWords {
  /** Its IRI, or where it stands in its document. */
  readonly annotation: string;
  /** Where it stands in its document, as a JSON path. */
  readonly path: string;
  readonly quote?: Quotation;
  /** Where the words begin, in characters of the text that was annotated. */
  readonly start?: number;
  /** Web addresses or ids of what the words mean. */
  readonly identified: readonly string[];
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]);

/** Reads a document of W3C Web Annotations; what is none becomes a fault and loses no other. */
export function readAnnotationFile(source: string | object): { readonly annotations: readonly AnnotatedWords[]; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const items = itemsIn(typeof source === 'string' ? parse(source, faults) : source, faults);
  return { annotations: items.map(([path, item]) => readAnnotation(path, item)), faults };
}

function readAnnotation(path: string, item: Json): AnnotatedWords {
  const selectors = listOf(item.target).filter(isObject).flatMap(({ selector }) => listOf(selector)).filter(isObject);
  const quote = selectors.map(quotationIn).find((found) => found !== undefined);
  const start = selectors.map(({ type, start: at }) => (type === 'TextPositionSelector' && typeof at === 'number' ? at : undefined)).find((at) => at !== undefined);
  return {
    annotation: typeof item.id === 'string' ? item.id : typeof item['@id'] === 'string' ? item['@id'] : path,
    path, ...(quote && { quote }), ...(start !== undefined && { start }),
    identified: listOf(item.body).flatMap(addressesIn),
  };
}

function parse(text: string, faults: Fault[]): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    faults.push({ path: '', message: `it is not JSON: ${(error as Error).message}` });
    return [];
  }
}

/** So deep a collection, its pages and their lists may lie in one another. */
const DEEPEST = 8;

/** The annotations of a document: one, a list, a page, a collection with its first page, or a graph of JSON-LD. */
function itemsIn(json: unknown, faults: Fault[], path = '', depth = 0): [path: string, item: Json][] {
  if (depth > DEEPEST) {
    faults.push({ path, message: 'lies in more lists and pages than a document of annotations has' });
    return [];
  }
  const inside = (value: unknown, member: string) => itemsIn(value, faults, member.startsWith('[') || path === '' ? path + member : `${path}.${member}`, depth + 1);
  if (Array.isArray(json)) return json.flatMap((item, i) => inside(item, `[${i}]`));
  if (!isObject(json)) {
    faults.push({ path, message: `is ${describe(json)}; expected an annotation` });
    return [];
  }
  const { first, items, '@graph': graph } = json;
  if (isObject(first)) return inside(first, 'first');
  if (Array.isArray(items)) return inside(items, 'items');
  if (Array.isArray(graph)) return inside(graph, '@graph');
  if ('target' in json) return [[path, json]];
  if (json.type === 'AnnotationCollection' && json.total === 0) return [];
  faults.push({ path, message: 'is no annotation: it has no target' });
  return [];
}

function quotationIn({ type, exact, prefix, suffix }: Json): Quotation | undefined {
  if (type !== 'TextQuoteSelector' || typeof exact !== 'string') return undefined;
  return { exact, ...(typeof prefix === 'string' && { prefix }), ...(typeof suffix === 'string' && { suffix }) };
}

/**
 * What a body identifies; other bodies comment, tag or transcribe. The model has an IRI, alone or as the source of a specific resource. Recogito
 * writes it as the `value` of one, and the word PLACE where a place is not yet known; Recogito Studio has a feature as the value of a `geotagging`.
 */
function addressesIn(body: unknown): string[] {
  if (typeof body === 'string') return [body];
  if (!isObject(body)) return [];
  const { type, purpose, source, id, value } = body;
  const purposes = listOf(purpose);
  if (purpose !== undefined && !purposes.includes('identifying') && !purposes.includes('geotagging')) return [];
  if (purpose === undefined && type === 'TextualBody') return [];
  const said = [source, type === 'TextualBody' ? undefined : id, value].map((each) => (isObject(each) ? each.id ?? each['@id'] : each));
  const address = said.find((each) => typeof each === 'string' && each !== '' && each !== 'PLACE');
  return typeof address === 'string' ? [address] : [];
}
