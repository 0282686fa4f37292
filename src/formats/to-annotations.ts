import type { Story } from '../story.ts';
import { characters } from '../text/characters.ts';
import { addressesOf } from './links.ts';

/** UTF-16 code units of the text round a mention that tell it from others like it. */
const CONTEXT = 32;
/** What stands between two passages, where positions are counted. */
export const BETWEEN = '\n\n';
const CONTEXT_URL = 'http://www.w3.org/ns/anno.jsonld';

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
    // A page has at least one.
    ...(mentions.length > 0 && { first: {
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
              { type: 'TextQuoteSelector', exact: whole.slice(start, end), prefix: unbroken(whole.slice(Math.max(0, start - CONTEXT), start)), suffix: unbroken(whole.slice(end, end + CONTEXT)) },
              { type: 'TextPositionSelector', start: counted(start), end: counted(end) },
            ],
          },
        };
      }),
    } }),
  };
}

/** Without the half of a character at either end. */
function unbroken(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
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
