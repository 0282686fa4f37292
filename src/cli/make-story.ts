import { explore } from '../explore.ts';
import { readAnnotations } from '../formats/annotations.ts';
import { corrected } from '../formats/corrections.ts';
import type { ArticleText } from '../formats/decode-article.ts';
import { readHead } from '../formats/read-head.ts';
import { readPassages } from '../formats/read-passages.ts';
import type { Fault } from '../places/place.ts';
import type { Story } from '../story.ts';
import type { Passage } from '../text/passage.ts';
import { webAddress } from '../web-address.ts';
import { defined } from './defined.ts';
import type { Sources } from './sources.ts';

/** An article, and what is known of it. */
export interface Article extends ArticleText {
  /** BCP 47; default: what the article says, else English. */
  readonly lang?: string;
  readonly title?: string;
  readonly byline?: string;
  readonly date?: string;
  readonly url?: string;
}

export interface Selectors {
  /** Of an HTML document: the article in it, and what of it is not read. */
  readonly article?: string;
  readonly exclude?: string;
}

export interface Made {
  readonly story: Story;
  /** Annotations and corrections that name nothing. */
  readonly faults: readonly Fault[];
}

/** The story of an article; throws an `Error` in words to act on where there is none. */
export function makeStory({ text, type, lang, title, byline, date, url }: Article, { gazetteerFor, corrections, annotations }: Sources, selectors: Selectors = {}): Made {
  const address = webAddress(url);
  if (url !== undefined && address === undefined) throw new Error(`url: ${JSON.stringify(url)} is no address on the web: expected https://… or http://…`);
  const read = readPassages(text, { type, ...selectors }).map((passage) => (lang === undefined || passage.lang !== undefined ? passage : { ...passage, lang }));
  if (read.length === 0) throw new Error('there is no text in it to read.');
  const gazetteer = gazetteerFor(lang ?? read.find((passage) => passage.lang)?.lang ?? 'en');
  // What is said of this article goes before what is said of all.
  const annotated = annotations === undefined ? { passages: read, orphans: [], faults: [] } : readAnnotations(annotations, read, gazetteer);
  const passages = corrected(annotated.passages, corrections);
  const known = new Set(gazetteer.places.map(({ id }) => id));
  const head = type === 'html' ? readHead(text) : {};
  const heading = read[0]!.kind === 'heading' ? read[0]!.text : head.title;
  const about = defined({ title: title ?? heading, byline: byline ?? head.byline, date: date ?? head.date, url: address ?? head.url });
  return {
    story: { ...explore(passages, gazetteer), ...(Object.keys(about).length > 0 && { article: about }) },
    faults: [
      ...annotated.faults,
      ...annotated.orphans.map(({ annotation, quote, why }) => ({ path: annotation, message: `${quote && `${JSON.stringify(quote)}: `}${why}` })),
      ...unknown(passages, known).map((place) => ({ path: '', message: `${JSON.stringify(place)}, which a correction or data-place names, is no place of the gazetteer` })),
    ],
  };
}

/** Places that are said to be meant, and that nobody knows. */
function unknown(passages: readonly Passage[], known: ReadonlySet<string>): string[] {
  const said = new Set(passages.flatMap(({ fixed = [] }) => fixed.map(({ place }) => place)));
  return [...said].filter((place) => place !== 'none' && !known.has(place));
}
