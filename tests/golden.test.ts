import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { explore, readGazetteer, readPassages, type Story } from '../src/explore.ts';
import golden from './golden/article-mentions.json';
import { originalArticle } from './shared.ts';

/** Every place name in the original article, paragraph by paragraph, with the place and sense a person gave it. */
type Labelled = readonly [name: string, place: string, sense: 'literal' | 'associative'];
const labelled = golden.passages as unknown as Record<string, readonly Labelled[]>;

const gazetteer = JSON.parse(readFileSync(new URL('../geo/places.json', import.meta.url), 'utf8')) as { features: object[] };
const decoys = ['May', 'Jan', 'Sharif', 'Salami', 'Khan'].map((name) => ({ type: 'Feature', id: `decoy-${name}`, geometry: { type: 'Point', coordinates: [1, 1] }, properties: { title: name }, names: [{ toponym: name }] }));

function mentionsOf(story: Story, passage: string): Labelled[] {
  const { text } = story.passages.find(({ id }) => id === passage)!;
  return story.mentions.filter((mention) => mention.passage === passage).map(({ start, end, place, sense }) => [text.slice(start, end), place, sense]);
}

// The article is its publisher's and not in the project: this runs where ../shared/article.txt or ARTICLE=path is.
describe.skipIf(originalArticle === undefined)('the original article (skipped where it is not at hand: set ARTICLE=path)', () => {
  const story = explore(readPassages(originalArticle ?? ''), readGazetteer(gazetteer));

  test('has every mention at the right place, and no other', () => {
    for (const { id } of story.passages) expect([id, mentionsOf(story, id).map(([name, place]) => [name, place])]).toEqual([id, (labelled[id] ?? []).map(([name, place]) => [name, place])]);
  });

  test('tells literal mentions from associative ones: precision at least 85 %, recall at least 90 %', () => {
    let [both, found, wanted] = [0, 0, 0];
    for (const { id } of story.passages) {
      mentionsOf(story, id).forEach(([, , sense], i) => {
        const label = labelled[id]?.[i]?.[2];
        if (sense === 'literal') found++;
        if (label === 'literal') wanted++;
        if (sense === 'literal' && label === 'literal') both++;
      });
    }
    expect(both / found).toBeGreaterThanOrEqual(0.85);
    expect(both / wanted).toBeGreaterThanOrEqual(0.9);
  });

  test('takes no person and no month for a place, even where towns of those names exist', () => {
    const tempted = explore(readPassages(originalArticle ?? ''), readGazetteer({ ...gazetteer, features: [...gazetteer.features, ...decoys] }));
    expect(tempted.mentions).toEqual(story.mentions);
  });
});
