import type { Fault, Gazetteer } from '../places/place.ts';
import { Anchors } from '../text/anchor.ts';
import { characters } from '../text/characters.ts';
import type { FixedSpan, Passage } from '../text/passage.ts';
import { readAnnotationFile } from './annotation-file.ts';
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
  const { annotations, faults } = readAnnotationFile(source);
  const fixed = new Map<string, FixedSpan[]>();
  const orphans: Orphan[] = [];
  for (const { annotation, quote, start, identified } of annotations) {
    const orphan = (why: string) => orphans.push({ annotation, quote: quote?.exact ?? '', why });
    const place = identified.map((address) => byAddress.get(comparable(address))).find((found) => found !== undefined);
    if (!quote) orphan('it quotes no words of the article');
    else if (identified.length === 0) orphan('it names no place');
    else if (!place) orphan(`its place, ${identified[0]}, is not in the gazetteer`);
    else {
      const all = anchors.find(quote);
      const at = all.length > 1 ? all.filter((anchor) => start !== undefined && positions(anchor).includes(start)) : all;
      if (at.length === 1) add(fixed, at[0]!.passage, { start: at[0]!.start, end: at[0]!.end, place: place.id });
      else orphan(all.length === 0 ? 'its words do not stand in the article' : `its words stand in the article ${all.length} times, and nothing tells which`);
    }
  }
  return { passages: passages.map((passage) => (fixed.has(passage.id) ? withFixed(passage, fixed.get(passage.id)!) : passage)), orphans, faults };
}

function add<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/**
 * Where anchors stand in the text the passages were read from, where that is known, else in all passages with two line breaks between: in characters, as
 * the data model counts, and in UTF-16 code units, as programs do.
 */
function positionsOf(passages: readonly Passage[]): (anchor: { readonly passage: string; readonly start: number }) => readonly [characters: number, units: number] {
  const begins = new Map<string, { readonly at: number; readonly pairs: number; readonly text: string }>();
  let [length, pairs] = [0, 0];
  for (const { id, text, start } of passages) {
    begins.set(id, { at: start ?? length, pairs, text });
    length = (start ?? length) + text.length + BETWEEN.length;
    pairs += text.length - characters(text);
  }
  return ({ passage, start }) => {
    const { at, pairs: before, text } = begins.get(passage)!;
    return [at - before + characters(text.slice(0, start)), at + start];
  };
}
