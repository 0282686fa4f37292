import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { explore, readGazetteer, readPassages, type Story } from '../src/explore.ts';
import { articleOf } from '../src/build/digest.ts';
import { originalArticle } from './shared.ts';

const gazetteer = readGazetteer(readFileSync(new URL('../geo/places.json', import.meta.url), 'utf8'));
const page = readFileSync(new URL('../index.html', import.meta.url), 'utf8');
const article = articleOf(page);
const digest = explore(readPassages(article, { type: 'html' }), gazetteer);

/** The places of a passage, each with the senses it is used in. */
function placesOf(story: Story, passage: string): string[] {
  const senses = new Map<string, Set<string>>();
  for (const mention of story.mentions.filter((each) => each.passage === passage)) senses.set(mention.place, (senses.get(mention.place) ?? new Set()).add(mention.sense));
  return [...senses].map(([place, of]) => `${place}: ${[...of].sort().join(' and ')}`).sort();
}

test('every paragraph and heading of the digest has an id, and reads as a page without script', () => {
  expect(digest.passages.filter(({ kind }) => kind === 'heading').map(({ id }) => id)).toEqual(['h0', 'h1', 'h2', 'h3', 'h4', 'h5']);
  expect(digest.passages.filter(({ kind }) => kind === 'text').map(({ id }) => id)).toEqual(Array.from({ length: 37 }, (_, i) => `d${i + 1}`));
  expect(article.match(/<script/)).toBeNull();
});

test('the digest says plainly what it is', () => {
  expect(page).toMatch(/Our digest of F\. M\. Shakil, .*The Cradle, 26 July 2023/);
  expect(page).toContain('Open the original article');
});

describe.skipIf(originalArticle === undefined)('the digest against the original (skipped where it is not at hand: set ARTICLE=path)', () => {
  const original = explore(readPassages(originalArticle ?? ''), gazetteer);
  // The byline under the title and the comment form at the end are not the article's text.
  const passages = original.passages.filter(({ text }, i) => i !== 1 && !/^(?:Leave a Reply|Your email address)/.test(text));

  test('has a passage for each passage, in the same order', () => {
    expect(digest.passages.map(({ kind }) => kind)).toEqual(passages.map(({ kind }) => kind));
  });

  test.each(digest.passages.map(({ id }, i) => [id, i] as const))('names the same places in the same senses: %s', (id, i) => {
    expect(placesOf(digest, id)).toEqual(placesOf(original, passages[i]!.id));
  });
});
