import { describe, expect, test } from 'vitest';
import json from '../../geo/places.json' with { type: 'json' };
import { explore, readGazetteer, readPassages } from '../../src/explore.ts';
import { readAnnotations } from '../../src/formats/annotations.ts';
import { toAnnotations } from '../../src/formats/to-annotations.ts';
import { cases } from '../shared.ts';

const gazetteer = readGazetteer(json);
const text = 'The 𝐍𝐞𝐰𝐬 of Tehran\n\nA market was opened at Pashin, far from Tehran. “Tehran, Tehran!” they sang in Tehran, and in کابل too.';
const passages = readPassages(text);
const story = explore(passages, gazetteer);

interface Collection {
  readonly first: { readonly items: readonly Annotation[] };
}
interface Annotation {
  readonly id: string;
  readonly body: readonly { readonly type: string; readonly source?: string; readonly value?: string }[];
  readonly target: { readonly source: string; readonly selector: readonly [{ exact: string; prefix: string; suffix: string }, { start: number; end: number }] };
}

const collection = toAnnotations(story, 'https://example.org/news') as unknown as Collection;
const { items } = collection.first;

test('an annotation stands for each mention: its place by the addresses of the gazetteer, its name by quote and by position in characters', () => {
  expect(items).toHaveLength(story.mentions.length);
  const characters = [...text];
  for (const { target: { selector: [quote, { start, end }] } } of items) {
    expect(characters.slice(start, end).join('')).toBe(quote.exact);
    expect(text).toContain(quote.prefix + quote.exact + quote.suffix);
  }
  expect(items[0]!.body.map(({ source, value }) => source ?? value)).toEqual(['http://www.wikidata.org/entity/Q3616', 'https://sws.geonames.org/112931', story.mentions[0]!.sense]);
});

/** What the W3C's Web Annotation Data Model says an annotation must and must not be, as far as ours use it: sections 3 and 4. */
test('it is valid by the rules of the data model', () => {
  const isIri = (value: unknown) => typeof value === 'string' && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(value);
  const whole = JSON.parse(JSON.stringify(collection)) as Record<string, any>;
  expect(whole['@context']).toBe('http://www.w3.org/ns/anno.jsonld');
  expect([whole.type, whole.total, whole.first.type, whole.first.startIndex]).toEqual(['AnnotationCollection', items.length, 'AnnotationPage', 0]);
  const ids = [whole.id, whole.first.id, ...items.map(({ id }) => id)];
  expect(ids.filter((id) => !isIri(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const item of whole.first.items as Record<string, any>[]) {
    expect(item.type).toBe('Annotation');
    expect(item.motivation).toBe('identifying');
    for (const body of item.body as Record<string, any>[]) {
      if (body.type === 'SpecificResource') expect([isIri(body.source), body.purpose]).toEqual([true, 'identifying']);
      else expect([body.type, typeof body.value, body.format, body.purpose]).toEqual(['TextualBody', 'string', 'text/plain', 'classifying']);
    }
    expect(isIri(item.target.source)).toBe(true);
    const [quote, position] = item.target.selector as [Record<string, unknown>, Record<string, number>];
    expect([quote.type, typeof quote.exact, typeof quote.prefix, typeof quote.suffix]).toEqual(['TextQuoteSelector', 'string', 'string', 'string']);
    expect([position.type, Number.isInteger(position.start), position.start! >= 0, position.end! > position.start!]).toEqual(['TextPositionSelector', true, true, true]);
  }
});

test('what is written is read again onto the same words: places and spans, with no orphan', () => {
  const { passages: read, orphans, faults } = readAnnotations(JSON.stringify(collection), passages, gazetteer);
  expect([orphans, faults]).toEqual([[], []]);
  const fixed = read.flatMap(({ id, fixed = [] }) => fixed.map((span) => ({ passage: id, ...span })));
  expect(fixed).toEqual(story.mentions.map(({ passage, start, end, place }) => ({ passage, start, end, place })));
  expect(explore(read, gazetteer).mentions.map(({ place, start }) => [place, start])).toEqual(story.mentions.map(({ place, start }) => [place, start]));
});

/** As Recogito exports them: a graph, GeoNames addresses, positions of the document's text. */
const recogito = (quote: object, source = 'http://sws.geonames.org/112931', more: object = {}) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld', id: 'https://recogito.example/annotation/1', type: 'Annotation',
  body: [{ type: 'TextualBody', value: 'Place', purpose: 'tagging' }, { type: 'SpecificResource', purpose: 'identifying', source }],
  target: { source: 'https://recogito.example/part/1', type: 'Text', selector: [{ type: 'TextQuoteSelector', ...quote }, more] },
});

describe('an annotation of Recogito’s', () => {
  const kept: [what: string, item: object, at: number[]][] = [
    ['stands where its words stand once', recogito({ exact: 'Pashin' }, 'https://www.geonames.org/112931/'), [23]],
    ['stands between its surroundings', recogito({ exact: 'Tehran', prefix: 'far from ' }), [40]],
    ['stands at its position, where its words are there more than once', recogito({ exact: 'Tehran' }, undefined, { type: 'TextPositionSelector', start: 60, end: 66 }), [40]],
    ['may name its place by its address alone', { ...recogito({ exact: 'Pashin' }), body: 'http://www.wikidata.org/entity/Q3616' }, [23]],
    ['may name it by an id of the gazetteer', { ...recogito({ exact: 'Pashin' }), body: { type: 'TextualBody', purpose: 'identifying', value: 'mand' } }, [23]],
    ['may have one selector that is no list', { ...recogito({}), target: { source: 'x', selector: { type: 'TextQuoteSelector', exact: 'Pashin' } } }, [23]],
  ];
  test.each(kept)('%s', (_, item, at) => {
    const { passages: read, orphans } = readAnnotations([item], passages, gazetteer);
    expect(orphans).toEqual([]);
    expect(read[1]!.fixed?.map(({ start }) => start)).toEqual(at);
  });

  const orphaned: [what: string, item: object, why: RegExp][] = [
    ['whose words are gone', recogito({ exact: 'Teheran' }), /do not stand in the article/],
    ['whose surroundings are gone', recogito({ exact: 'Pashin', prefix: 'closed at ' }), /do not stand/],
    ['whose words are there five times', recogito({ exact: 'Tehran' }), /5 times, and nothing tells which/],
    ['whose position is none of theirs', recogito({ exact: 'Tehran' }, undefined, { type: 'TextPositionSelector', start: 3, end: 9 }), /5 times/],
    ['that quotes nothing', recogito({}, undefined, { type: 'TextPositionSelector', start: 3, end: 9 }), /quotes no words/],
    ['of a place that is not in the gazetteer', recogito({ exact: 'Pashin' }, 'https://sws.geonames.org/1'), /geonames\.org\/1, is not in the gazetteer/],
    ['of no place', { ...recogito({ exact: 'Pashin' }), body: [{ type: 'TextualBody', purpose: 'commenting', value: 'hm' }] }, /names no place/],
    ['without a body', { ...recogito({ exact: 'Pashin' }), body: undefined }, /names no place/],
  ];
  test.each(orphaned)('is an orphan %s', (_, item, why) => {
    const { passages: read, orphans } = readAnnotations([item], passages, gazetteer);
    expect(read).toEqual(passages);
    expect(orphans).toHaveLength(1);
    expect(orphans[0]!.annotation).toBe('https://recogito.example/annotation/1');
    expect(orphans[0]!.why).toMatch(why);
  });
});

test('of two that overlap, the first stands', () => {
  const { passages: read } = readAnnotations([recogito({ exact: 'at Pashin' }), recogito({ exact: 'Pashin, far' })], passages, gazetteer);
  expect(read[1]!.fixed).toEqual([{ start: 20, end: 29, place: 'tehran' }]);
});

describe('documents', () => {
  const one = recogito({ exact: 'Pashin' });
  const shapes: [what: string, document: unknown, found: number, faults: number][] = [
    ['one annotation', one, 1, 0], ['a list', [one], 1, 0], ['a graph', { '@graph': [one] }, 1, 0], ['a page', { type: 'AnnotationPage', items: [one] }, 1, 0],
    ['a collection', { type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [one] } }, 1, 0], ['text', JSON.stringify([one]), 1, 0],
    ['no JSON', '<html>', 0, 1], ['numbers among them', [7, one], 1, 1], ['an object of another kind', { hello: 1 }, 0, 1], ['an empty list', [], 0, 0],
  ];
  test.each(shapes)('%s', (_, document, found, faults) => {
    const read = readAnnotations(document as object, passages, gazetteer);
    expect(read.passages.flatMap(({ fixed = [] }) => fixed)).toHaveLength(found);
    expect(read.faults).toHaveLength(faults);
  });
});

test.each(cases<string[]>('hostile-strings.json'))('a hostile quotation, address and text are texts: %j', (hostile) => {
  const { orphans } = readAnnotations([recogito({ exact: hostile, prefix: hostile }, hostile)], readPassages(`In ${hostile} it rained.`), gazetteer);
  expect(orphans.length).toBeLessThanOrEqual(1);
});
