import { en, type Words } from './en.ts';

/** Words of a host's own: as many of them as it likes. */
export type OwnWords = { readonly [Key in keyof Words]?: Words[Key] extends Plain ? Words[Key] : Partial<Words[Key]> };
type Plain = string | readonly string[] | ((...given: never[]) => string);

const FILES = new Map<string, () => Promise<Readonly<Record<string, Words>>>>([
  ['ar', () => import('./ar.ts')],
  ['fa', () => import('./fa.ts')],
  ['fr', () => import('./fr.ts')],
  ['ur', () => import('./ur.ts')],
  ['zh', () => import('./zh.ts')],
]);

/** The words that are there, by language; a host's own by its whole tag. */
const known = new Map<string, Words>([['en', en]]);
const listeners = new Set<() => void>();

/** The words for a BCP 47 tag: those of its language (`fa-AF` has those of `fa`), else English; `undefined` while their file is not there. */
export function wordsOf(tag: string): Words | undefined {
  const language = languageOf(tag);
  return known.get(tag.toLowerCase()) ?? known.get(language) ?? (FILES.has(language) ? undefined : en);
}

/** Fetches the words for a tag where they are not there yet; English, and a warning, where they do not come. Never rejects. */
export async function loadWords(tag: string): Promise<Words> {
  const language = languageOf(tag);
  try {
    const words = wordsOf(tag) ?? (await FILES.get(language)!())[language]!;
    if (!known.has(language)) known.set(language, words);
  } catch (error) {
    if (!known.has(language)) console.warn(`<article-map>: its words in “${language}” did not come; they are in English.`, error);
    known.set(language, en);
  }
  return wordsOf(tag)!;
}

/**
 * Gives the maps of the page words of your own, for a language they lack or instead of theirs; those left out stay as they are
 * in that language, else in English. A language written from right to left says `dir: 'rtl'`. Resolves once they are shown.
 */
export async function setWords(tag: string, words: OwnWords): Promise<void> {
  known.set(tag.toLowerCase(), layered({ ...(await loadWords(tag)), language: tag }, words));
  for (const changed of listeners) changed();
}

/** Calls back when a host has given words of its own. Returns the release. */
export function onOwnWords(changed: () => void): () => void {
  listeners.add(changed);
  return () => void listeners.delete(changed);
}

function languageOf(tag: string): string {
  return tag.toLowerCase().split('-')[0]!;
}

function layered(base: Words, own: OwnWords): Words {
  const words: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(own)) words[key] = typeof value === 'object' && !Array.isArray(value) ? { ...(words[key] as object), ...value } : value;
  return words as Words;
}
