import { expect, test } from 'vitest';
import { explore, readGazetteer, readPassages } from '../../src/explore.ts';
import { gatherPlaces } from '../../src/places/gather.ts';
import { meaningOf } from '../../src/places/meaning.ts';

const gazetteer = readGazetteer({ type: 'FeatureCollection', features: [{ type: 'Feature', id: 'gwadar', properties: { title: 'Gwadar' }, geometry: { type: 'Point', coordinates: [62.3, 25.1] }, demonym: ['Gwadari'] }] });

test.each([
  ['Gwadar officials agreed to it.', 'state'],
  ['The Gwadar Liberation Front met.', 'name'],
  ['Gwadari fishermen came.', 'people'],
])('in “%s” a town’s name means its %s', (text, meaning) => {
  const story = explore(readPassages(text), gazetteer);
  expect(story.mentions.map(({ sense }) => sense)).toEqual(['associative']);
  expect(meaningOf(gatherPlaces(story)[0]!)).toBe(meaning);
});
