import { readGazetteer } from '../places/gazetteer.ts';
import { describe } from '../places/geometry.ts';
import type { Fault, Geometry, Place } from '../places/place.ts';
import type { Mention, Story } from '../story.ts';
import { isObject, parseJson, type Json } from '../text/json.ts';
import type { FixedSpan, Passage } from '../text/passage.ts';
import { toGeoJSON } from './to-geojson.ts';

/** The version that is written, and the latest that is read: story.schema.json tells its form. */
export const STORY_VERSION = 1;

/** Thrown when a document holds no story; `faults` says what is wrong, path by path. */
export class StoryFileError extends Error {
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    const [first] = faults;
    super(`This is no story: ${first?.path ? `${first.path} ` : ''}${first?.message ?? 'it is empty'}${faults.length > 1 ? ` (and ${faults.length - 1} more)` : ''}.`);
    this.name = 'StoryFileError';
    this.faults = faults;
  }
}

/**
 * A story as a file holds it: plain JSON, its places as Linked Places Format, geometry of the basemap by name; or written out as well, as far as
 * `outline` gives it, for where the basemap is the world's alone.
 */
export function writeStory({ article, passages, places, mentions }: Story, outline: (place: Place) => Geometry | undefined = () => undefined): object {
  const { features, ...collection } = toGeoJSON({ passages, places, mentions: [] }, outline) as { readonly features: readonly object[] };
  // What a name means that does not mean its place is told by whether it can stand for a government.
  const governed = features.map((feature, i) => ({ ...feature, ...('government' in places[i]! && { government: places[i].government }) }));
  return { type: 'Story', version: STORY_VERSION, ...(article && { article }), passages, places: { ...collection, features: governed }, mentions };
}

/**
 * Reads a story file. What is wrong in a part becomes a fault and loses no other part; throws a `StoryFileError` only when there is
 * no story in it.
 */
export function readStory(source: string | object): { readonly story: Story; readonly faults: readonly Fault[] } {
  const json = typeof source === 'string' ? parse(source) : source;
  const faults: Fault[] = [];
  const refuse = (path: string, message: string): never => {
    throw new StoryFileError([{ path, message }]);
  };
  if (!isObject(json)) return refuse('', `the document is ${describe(json)}; expected an object with passages, places and mentions`);
  if (json.version !== undefined && json.version !== STORY_VERSION) {
    const newer = typeof json.version === 'number' && json.version > STORY_VERSION;
    return refuse('version', `is ${describe(json.version)}; ${newer ? 'a newer Article Map has made it: update the one that reads it' : `expected ${STORY_VERSION}`}`);
  }
  if (!Array.isArray(json.passages)) return refuse('passages', `is ${describe(json.passages)}; expected a list`);
  if (json.passages.length === 0) return refuse('passages', 'is an empty list: there is nothing to read');
  const passages = readEach(json.passages, 'passages', faults, passageReader());
  const places = readPlaces(json.places, faults);
  const mentions = readMentions(json.mentions, passages, places, faults);
  if (passages.length === 0) throw new StoryFileError(faults);
  const article = readArticle(json.article, faults);
  const named = new Set(mentions.map(({ place }) => place));
  return { story: { passages, places: places.filter(({ id }) => named.has(id)), mentions, ...(article && { article }) }, faults };
}

const isText = (value: unknown): value is string => typeof value === 'string';

function parse(text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    const what = text.trim() === '' ? 'the document is empty' : text.trimStart().startsWith('<') ? 'this is HTML or XML: an error page?' : (error as Error).message;
    throw new StoryFileError([{ path: '', message: `it is not JSON: ${what}` }]);
  }
}

/** Reads each item of a list; one that cannot be read is told of and left out. */
function readEach<T>(list: readonly unknown[], path: string, faults: Fault[], read: (item: Json, fault: (member: string, message: string) => undefined) => T | undefined): T[] {
  return list.flatMap((item, i) => {
    const fault = (member: string, message: string) => void faults.push({ path: `${path}[${i}]${member && `.${member}`}`, message });
    if (!isObject(item)) return fault('', `is ${describe(item)}; expected an object`) ?? [];
    return read(item, fault) ?? [];
  });
}

function passageReader() {
  const ids = new Set<string>();
  return ({ id, kind = 'text', text, lang, dir, start, fixed }: Json, fault: (member: string, message: string) => undefined): Passage | undefined => {
    if (!isText(id) || id === '') return fault('id', `is ${describe(id)}; expected a text`);
    if (ids.has(id)) return fault('id', `"${id}" is an earlier passage's`);
    if (!isText(text)) return fault('text', `is ${describe(text)}; expected a text`);
    if (kind !== 'text' && kind !== 'heading') fault('kind', `is ${describe(kind)}; expected "text" or "heading"`);
    ids.add(id);
    return {
      id, kind: kind === 'heading' ? kind : 'text', text,
      ...(isText(lang) && { lang }), ...((dir === 'ltr' || dir === 'rtl') && { dir }), ...(isOffset(start, Infinity) && { start }),
      ...(Array.isArray(fixed) && { fixed: fixed.filter((span): span is FixedSpan => isObject(span) && isSpan(span, text) && isText(span.place)) }),
    };
  };
}

function readPlaces(value: unknown, faults: Fault[]): readonly Place[] {
  // An article may name none.
  if (isObject(value) && Array.isArray(value.features) && value.features.length === 0) return [];
  try {
    const gazetteer = readGazetteer(isObject(value) ? value : { type: 'FeatureCollection', features: value });
    for (const { path, message } of gazetteer.faults) faults.push({ path: path ? `places.${path}` : 'places', message });
    return gazetteer.places;
  } catch (error) {
    faults.push({ path: 'places', message: (error as Error).message });
    return [];
  }
}

function readMentions(value: unknown, passages: readonly Passage[], places: readonly Place[], faults: Fault[]): Mention[] {
  if (!Array.isArray(value)) {
    faults.push({ path: 'mentions', message: `is ${describe(value)}; expected a list` });
    return [];
  }
  const order = new Map(passages.map((passage, i) => [passage.id, { i, passage }]));
  const known = new Set(places.map(({ id }) => id));
  const mentions = readEach(value, 'mentions', faults, (item, fault): Mention | undefined => {
    const { passage, place, sense, reason, others, fixed } = item;
    const stands = isText(passage) ? order.get(passage) : undefined;
    if (!stands) return fault('passage', `is ${describe(passage)}, which is none of the passages`);
    if (!isText(place) || !known.has(place)) return fault('place', `is ${describe(place)}, which is none of the places`);
    if (!isSpan(item, stands.passage.text)) return fault('start', `and end are ${describe(item.start)} and ${describe(item.end)}; expected offsets in a passage of ${stands.passage.text.length} characters`);
    if (sense !== 'literal' && sense !== 'associative') return fault('sense', `is ${describe(sense)}; expected "literal" or "associative"`);
    return {
      passage: stands.passage.id, start: item.start, end: item.end, place, sense,
      ...(isText(reason) && { reason }), ...(Array.isArray(others) && { others: others.filter((id): id is string => isText(id) && known.has(id)) }), ...(fixed === true && { fixed }),
    };
  });
  // Reading order, whatever the order in the file.
  return mentions.sort((a, b) => order.get(a.passage)!.i - order.get(b.passage)!.i || a.start - b.start);
}

function isOffset(value: unknown, length: number): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= length;
}

function isSpan(item: Json, text: string): item is Json & { readonly start: number; readonly end: number } {
  return isOffset(item.start, text.length) && isOffset(item.end, text.length) && item.start < item.end;
}

function readArticle(value: unknown, faults: Fault[]): Story['article'] {
  if (value === undefined) return undefined;
  if (!isObject(value)) {
    faults.push({ path: 'article', message: `is ${describe(value)}; expected an object` });
    return undefined;
  }
  const { title, byline, date, url } = value;
  const isWeb = isText(url) && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
  if (url !== undefined && !isWeb) faults.push({ path: 'article.url', message: `is ${describe(url)}; expected an address https://… or http://…` });
  return { ...(isText(title) && { title }), ...(isText(byline) && { byline }), ...(isText(date) && { date }), ...(isWeb && { url }) };
}
