import { expect, test } from 'vitest';
import { explore, readPassages } from '../../src/explore.ts';
import { foldedText } from '../../src/text/fold.ts';
import { gazetteerOf } from '../gazetteer-of.ts';
import { cases } from '../shared.ts';

interface Case {
  id: string;
  html: string;
  names: Record<string, string[]>;
  expected: Record<string, number>;
  certainty: 'must' | 'policy';
  why: string;
  setup?: string;
}

const { cases: corpus } = cases<{ cases: Case[] }>('article-text.json');

// The one case that only a DOM can show: text in nested shadow roots; it is read in tests/elements.
for (const { id, html, names, expected, why } of corpus.filter((item) => !item.setup)) {
  test(`reads as the contract says: ${id}, ${why}`, () => {
    const passages = readPassages(html, { type: 'html', exclude: '' });
    const { mentions } = explore(passages, gazetteerOf(names));
    const counts = Object.fromEntries(Object.keys(expected).map((place) => [place, mentions.filter((mention) => mention.place === place).length]));
    expect(counts).toEqual(expected);
    for (const mention of mentions) {
      const passage = passages.find((candidate) => candidate.id === mention.passage)!;
      const printed = foldedText(passage.text.slice(mention.start, mention.end));
      expect(names[mention.place]!.flatMap((name) => [foldedText(name), foldedText(name.toUpperCase())])).toContain(printed);
    }
  });
}
