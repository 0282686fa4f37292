import Ajv from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import json from '../../geo/places.json' with { type: 'json' };
import schema from '../../src/formats/story.schema.json' with { type: 'json' };
import { explore, readGazetteer, readPassages } from '../../src/explore.ts';
import { readStory, StoryFileError, writeStory } from '../../src/formats/story-file.ts';
import type { Story } from '../../src/story.ts';
import { gatherPlaces } from '../../src/places/gather.ts';
import { meaningOf } from '../../src/places/meaning.ts';
import { cases } from '../shared.ts';

const story: Story = {
  ...explore(readPassages('The market\n\nA market was opened at Pashin, far from Tehran, on the Pakistan-Iran border. Iran and Pakistan agreed in Tehran.'), readGazetteer(json)),
  article: { title: 'The market', byline: 'A. Writer', date: '2023-05-18', url: 'https://example.org/market' },
};
const file = JSON.parse(JSON.stringify(writeStory(story))) as Record<string, unknown>;
const valid = new Ajv({ strict: false }).compile(schema);

test('what is written is what the schema tells, and is read as what was written', () => {
  expect(valid(file), JSON.stringify(valid.errors)).toBe(true);
  const { story: again, faults } = readStory(JSON.stringify(file));
  expect(faults).toEqual([]);
  expect(again.mentions).toEqual(story.mentions);
  expect(again.passages).toEqual(story.passages);
  expect(again.article).toEqual(story.article);
  const meanings = (places: Story['places']) => gatherPlaces({ ...story, places }).map(meaningOf);
  expect(meanings(again.places)).toEqual(meanings(story.places));
  expect(new Set(meanings(again.places))).toContain('state');
  const seen = ({ id, name, names, shape, at, outline, certainty, note, type }: Story['places'][number]) => ({ id, name, names, shape, at, outline, certainty, note, type });
  expect(again.places.map(seen)).toEqual(readGazetteer(file.places as object).places.map(seen));
  expect(again.places.map(seen)).toEqual(story.places.map(seen));
});

describe('what is no story is refused, in words to act on', () => {
  const refused: [what: string, document: unknown, words: RegExp][] = [
    ['nothing', '', /not JSON: the document is empty/],
    ['an error page', '<!doctype html>', /error page/],
    ['half a file', '{"passages": [', /not JSON/],
    ['a list', '[]', /the document is .*expected an object/],
    ['no passages', '{}', /passages .*expected a list/],
    ['an empty list of passages', '{"passages":[],"places":[],"mentions":[]}', /nothing to read/],
    ['a story of tomorrow', JSON.stringify({ ...file, version: 2 }), /version is 2; a newer Article Map/],
    ['a version that is none', JSON.stringify({ ...file, version: 'one' }), /version is "one"; expected 1/],
  ];
  test.each(refused)('%s', (_, document, words) => {
    expect(() => readStory(document as string)).toThrow(StoryFileError);
    expect(() => readStory(document as string)).toThrow(words);
  });
});

describe('what is wrong in a part is told by its path, and loses no other', () => {
  const [first, ...others] = file.mentions as object[];
  const [passage, ...more] = file.passages as object[];
  const faulty: [what: string, change: object, path: RegExp, mentions: number, passages: number][] = [
    ['a mention in no passage', { mentions: [{ ...first, passage: 'x' }, ...others] }, /^mentions\[0\]\.passage$/, others.length, more.length + 1],
    ['a mention of no place', { mentions: [{ ...first, place: 'atlantis' }, ...others] }, /^mentions\[0\]\.place$/, others.length, more.length + 1],
    ['a mention beyond its passage', { mentions: [{ ...first, end: 1e6 }, ...others] }, /^mentions\[0\]\.start$/, others.length, more.length + 1],
    ['a mention of nothing', { mentions: [{ ...first, start: 3, end: 3 }, ...others] }, /^mentions\[0\]\.start$/, others.length, more.length + 1],
    ['a mention in no sense', { mentions: [{ ...first, sense: 'maybe' }, ...others] }, /^mentions\[0\]\.sense$/, others.length, more.length + 1],
    ['a mention that is a number', { mentions: [7, first, ...others] }, /^mentions\[0\]$/, others.length + 1, more.length + 1],
    ['no mentions', { mentions: null }, /^mentions$/, 0, more.length + 1],
    ['a passage without a text', { passages: [{ ...passage, text: 5 }, ...more] }, /^passages\[0\]\.text$/, others.length + 1, more.length],
    ['two passages of one name', { passages: [passage, passage, ...more] }, /^passages\[1\]\.id$/, others.length + 1, more.length + 1],
    ['an article from nowhere', { article: { title: 'T', url: 'javascript:alert(1)' } }, /^article\.url$/, others.length + 1, more.length + 1],
    ['an article that is a text', { article: 'T' }, /^article$/, others.length + 1, more.length + 1],
  ];
  test.each(faulty)('%s', (_, change, path, mentions, passages) => {
    const { story: read, faults } = readStory({ ...file, ...change });
    expect(faults).toHaveLength(1);
    expect(faults[0]!.path).toMatch(path);
    expect([read.mentions.length, read.passages.length]).toEqual([mentions, passages]);
    expect(read.article?.url ?? 'https://example.org/market').toBe('https://example.org/market');
  });

  test('one bad place: its own mentions go with it', () => {
    const places = structuredClone(file.places) as { features: { id: string; geometry: unknown }[] };
    places.features.find(({ id }) => id === 'tehran')!.geometry = { type: 'Point', coordinates: ['x', 1] };
    const { story: read, faults } = readStory({ ...file, places });
    expect(read.places.map(({ id }) => id)).toEqual(story.places.map(({ id }) => id).filter((id) => id !== 'tehran'));
    expect(read.mentions).toEqual(story.mentions.filter(({ place }) => place !== 'tehran'));
    expect(faults.some(({ path }) => path.startsWith('places.features['))).toBe(true);
  });
});

test('a story may name no place', () => {
  expect(readStory(writeStory(explore(readPassages('Nothing happened.'), readGazetteer(json))))).toMatchObject({ story: { places: [], mentions: [] }, faults: [] });
});

test('mentions are in reading order, whatever their order in the file', () => {
  expect(readStory({ ...file, mentions: [...(file.mentions as object[])].reverse() }).story.mentions).toEqual(story.mentions);
});

test.each(cases<string[]>('hostile-strings.json'))('a hostile text stays a text: %j', (text) => {
  const hostile = { passages: [{ id: 'p1', kind: 'text', text: `${text}Quetta` }], places: { type: 'FeatureCollection', features: [{ type: 'Feature', id: 'q', properties: { title: `${text}Q` }, geometry: null }] }, mentions: [{ passage: 'p1', place: 'q', start: text.length, end: text.length + 6, sense: 'literal', reason: text }] };
  const { story: read, faults } = readStory(JSON.stringify(hostile));
  expect(faults).toEqual([]);
  expect(read.passages[0]!.text).toBe(`${text}Quetta`);
  expect(read.mentions[0]).toEqual({ ...hostile.mentions[0] });
});
