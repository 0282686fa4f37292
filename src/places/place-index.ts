import { NameIndex } from '../text/names.ts';
import { foldedText } from '../text/fold.ts';
import type { Gazetteer, GazetteerPlace, WithinRule } from './place.ts';

/** What a spelling means: one of a place's names, or one of the phrases its gazetteer entry lists. */
export interface Use {
  readonly place: GazetteerPlace;
  readonly role: 'name' | 'demonym' | 'swallow' | 'generic';
  /** The context without which it does not count. */
  readonly within?: WithinRule;
  /** In a phrase that swallows a name: where the name is, in folded units. */
  readonly inner?: readonly [from: number, to: number];
  /** Its place in the gazetteer: the first wins a tie. */
  readonly order: number;
}

export interface PlaceIndex {
  readonly names: NameIndex<Use>;
  readonly byId: ReadonlyMap<string, GazetteerPlace>;
}

const cache = new WeakMap<Gazetteer, PlaceIndex>();

/** The index of a gazetteer, built once for each: some 4 µs a name. */
export function indexOf(gazetteer: Gazetteer): PlaceIndex {
  let index = cache.get(gazetteer);
  if (!index) {
    index = { names: new NameIndex(spellings(gazetteer.places)), byId: new Map(gazetteer.places.map((place) => [place.id, place])) };
    cache.set(gazetteer, index);
  }
  return index;
}

function* spellings(places: readonly GazetteerPlace[]): Generator<[string, Use]> {
  for (const [order, place] of places.entries()) {
    // The context rules of a spelling are the stronger statement: it is not a plain name too.
    const conditional = new Set(place.within?.map((rule) => rule.name));
    const names = [...new Set(place.names.map((name) => name.toponym))].filter((name) => !conditional.has(name));
    for (const name of names) yield* cased(name, { place, role: 'name', order });
    for (const within of place.within ?? []) yield* cased(within.name, { place, role: 'name', within, order });
    for (const name of place.demonym ?? []) yield* cased(name, { place, role: 'demonym', order });
    for (const phrase of place.generic ?? []) yield* anyCase(phrase, { place, role: 'generic', order });
    const inside = [...names, ...conditional, ...(place.demonym ?? [])].sort((a, b) => b.length - a.length);
    for (const phrase of place.swallow ?? []) {
      for (const [form, change] of [[phrase, String], [phrase.toUpperCase(), upper]] as const) {
        const inner = innerName(form, inside.map(change));
        yield [form, { place, role: 'swallow', order, ...(inner && { inner }) }];
        if (form === phrase.toUpperCase()) break;
      }
    }
  }
}

const upper = (text: string) => text.toUpperCase();

/** A name keeps its case, and is found in all capitals too: no locale, no lower-casing. */
function* cased(name: string, use: Use): Generator<[string, Use]> {
  yield [name, use];
  const capitals = upper(name);
  if (capitals !== name) yield [capitals, use];
}

/** A common phrase starts a sentence, stands in a headline. */
function* anyCase(phrase: string, use: Use): Generator<[string, Use]> {
  const first = phrase.charAt(0).toUpperCase() + phrase.slice(1);
  const title = phrase.replace(/(^|[\s-])(\p{Ll})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase());
  for (const form of new Set([phrase, first, title, upper(phrase)])) yield [form, use];
}

/** Where the longest of the names stands in the phrase, as whole words, in folded units. */
function innerName(phrase: string, names: readonly string[]): [number, number] | undefined {
  const folded = foldedText(phrase);
  for (const name of names) {
    const wanted = foldedText(name);
    for (let at = folded.indexOf(wanted); wanted !== '' && at >= 0; at = folded.indexOf(wanted, at + 1)) {
      const end = at + wanted.length;
      if (!isWord(folded[at - 1]) && !isWord(folded[end])) return [at, end];
    }
  }
  return undefined;
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{M}\p{N}_]/u.test(character);
}
