import { en, type Words } from './en.ts';

/** Words of a host's own: as many of them as it likes. */
export type OwnWords = { readonly [Key in keyof Words]?: Words[Key] extends Plain ? Words[Key] : Partial<Words[Key]> };
type Plain = string | readonly string[] | ((...given: never[]) => string);

const FILES: Readonly<Record<string, () => Promise<Words>>> = {
  ar: async () => (await import('./ar.ts')).ar,
  fa: async () => (await import('./fa.ts')).fa,
  fr: async () => (await import('./fr.ts')).fr,
  ur: async () => (await import('./ur.ts')).ur,
  zh: async () => (await import('./zh.ts')).zh,
};

/** The dictionaries that are there. */
const known = new Map<string, Words>([['en', en]]);
const loading = new Map<string, Promise<void>>();
const own = new Map<string, OwnWords>();
/** Put together once, so that the same language gives the same object. */
const made = new Map<string, Words>();
const listeners = new Set<() => void>();

/** The words for a BCP 47 tag: those of its language (`fa-AF` has those of `fa`), else English; `undefined` while their file is on its way. */
export function wordsOf(tag: string): Words | undefined {
  const wanted = tag.toLowerCase();
  const before = made.get(wanted);
  if (before) return before;
  const base = wanted.includes('-') ? wordsOf(wanted.slice(0, wanted.lastIndexOf('-'))) : (known.get(wanted) ?? (fileOf(wanted) ? undefined : en));
  const more = own.get(wanted);
  const words = base && more ? layered({ ...base, language: tag }, more) : base;
  if (words) made.set(wanted, words);
  return words;
}

/** Fetches the words for a tag where they are not there yet; English and a warning where they do not come. Never rejects. */
export async function loadWords(tag: string): Promise<Words> {
  const language = tag.toLowerCase().split('-')[0]!;
  const load = fileOf(language);
  if (load && !known.has(language)) {
    if (!loading.has(language)) loading.set(language, fetchWords(language, load));
    await loading.get(language);
  }
  return wordsOf(tag) ?? en;
}

function fileOf(language: string): (() => Promise<Words>) | undefined {
  return Object.hasOwn(FILES, language) ? FILES[language] : undefined;
}

async function fetchWords(language: string, load: () => Promise<Words>): Promise<void> {
  try {
    known.set(language, await load());
  } catch (error) {
    console.warn(`<article-map>: its words in “${language}” could not be loaded, so they are in English.`, error);
  } finally {
    loading.delete(language);
  }
}

/**
 * Gives the element words of your own, for a language it lacks or instead of its own: those you leave out stay as they are
 * in that language, else in English. Every map on the page follows at once. A language written from right to left says `dir: 'rtl'`.
 */
export function setWords(tag: string, words: OwnWords): void {
  own.set(tag.toLowerCase(), words);
  made.clear();
  for (const changed of listeners) changed();
}

/** Calls back when a host has given words of its own. Returns the release. */
export function onOwnWords(changed: () => void): () => void {
  listeners.add(changed);
  return () => void listeners.delete(changed);
}

function layered(base: Words, more: OwnWords): Words {
  const groups = Object.entries(more).map(([key, value]) => {
    const under: unknown = base[key as keyof Words];
    return [key, typeof value === 'object' && !Array.isArray(value) ? { ...(under as object), ...value } : value];
  });
  return { ...base, ...(Object.fromEntries(groups) as Partial<Words>) };
}
