import Ajv from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import json from '../../geo/places.json' with { type: 'json' };
import { explore, readGazetteer, readPassages } from '../../src/explore.ts';
import { readAnnotations } from '../../src/formats/annotations.ts';
import { toAnnotations } from '../../src/formats/to-annotations.ts';
import { gazetteerOf } from '../gazetteer-of.ts';
import { cases } from '../shared.ts';
import recogitoExport from './fixtures/recogito.json' with { type: 'json' };
import studioExport from './fixtures/recogito-studio.json' with { type: 'json' };
import schema from './fixtures/web-annotation.schema.json' with { type: 'json' };

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

describe('it is valid by the W3C’s data model', () => {
  const valid = new Ajv({ strict: false, allErrors: true }).compile(schema);
  const faultsOf = (document: unknown) => (valid(JSON.parse(JSON.stringify(document))) ? '' : JSON.stringify(valid.errors));

  const stories: [what: string, written: object][] = [
    ['a story', collection],
    ['one with an article of its own', toAnnotations({ ...story, article: { title: 'News', url: 'https://example.org/news' } })],
    ['one of no address', toAnnotations(story)],
    ['one of a place without a link', toAnnotations(explore(readPassages('In Lost Valley.'), gazetteerOf({ 'lost valley': ['Lost Valley'] })))],
    ['one without a mention', toAnnotations(explore(readPassages('Nothing.'), gazetteer))],
  ];
  test.each(stories)('%s', (_, written) => {
    expect(faultsOf(written)).toBe('');
  });

  test('every annotation and page has an address of its own', () => {
    const ids = [...JSON.stringify(collection).matchAll(/"id":"([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(items.length + 2);
    expect(new Set(ids).size).toBe(ids.length);
  });

  const [item] = items;
  const broken: [what: string, change: object][] = [
    ['no target', { target: undefined }], ['an id that is no IRI', { id: 'x y' }], ['a type of its own', { type: 'Note' }], ['a motive that is none', { motivation: 'finding' }],
    ['a position that is negative', { target: { source: 'https://example.org/', selector: { type: 'TextPositionSelector', start: -1, end: 3 } } }],
    ['a quote without words', { target: { source: 'https://example.org/', selector: [{ type: 'TextQuoteSelector', prefix: 'x' }] } }],
    ['a body of neither text nor address', { body: [{ type: 'SpecificResource', value: 'x' }] }],
  ];
  test.each(broken)('and the schema it is held against refuses %s', (_, change) => {
    expect(faultsOf({ '@context': 'http://www.w3.org/ns/anno.jsonld', ...item })).toBe('');
    expect(faultsOf({ '@context': 'http://www.w3.org/ns/anno.jsonld', ...item, ...change })).not.toBe('');
  });
});

test.each(['', '.'])('what is round a name is cut between characters, never in one: after %j', (sign) => {
  const there = toAnnotations(explore(readPassages(`${'𝐍'.repeat(20)}${sign} to Tehran${sign} ${'𝐍'.repeat(20)}`), gazetteer)) as unknown as Collection;
  const { prefix, suffix } = there.first.items[0]!.target.selector[0];
  const isWhole = (text: string) => Buffer.from(text).toString() === text;
  expect([isWhole(prefix), isWhole(suffix)]).toEqual([true, true]);
  expect(suffix).toHaveLength(sign ? 32 : 31);
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

describe('an export', () => {
  test('of Recogito has the place as the value of a resource, and “PLACE” where it is not known yet', () => {
    const { passages: read, orphans, faults } = readAnnotations(recogitoExport, passages, gazetteer);
    expect(faults).toEqual([]);
    // Its positions are in code units.
    expect(read[1]!.fixed).toEqual([{ start: 40, end: 46, place: 'tehran' }]);
    expect(orphans.map(({ quote, why }) => [quote, why])).toEqual([['Pashin', 'it names no place'], ['market was', 'it names no place']]);
  });

  test('of Recogito Studio has it as a feature, in a body of its own kind', () => {
    const { passages: read, orphans } = readAnnotations(JSON.stringify(studioExport), passages, gazetteer);
    expect(orphans).toEqual([]);
    expect(read[1]!.fixed).toEqual([{ start: 40, end: 46, place: 'tehran' }]);
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
    ['no JSON', '<html>', 0, 1], ['numbers among them', [7, one], 1, 1], ['an object of another kind', { hello: 1 }, 0, 1], ['an empty list', [], 0, 0], ['a collection of none', toAnnotations(explore([], gazetteer)), 0, 0],
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
