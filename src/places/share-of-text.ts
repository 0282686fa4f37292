import type { Mention, Story } from '../story.ts';

/** Where in the article each mention stands, from 0 at its beginning to 1 at its end, by length of text. */
export function sharesOfText({ passages }: Story, mentions: readonly Mention[]): number[] {
  const before = new Map<string, number>();
  let length = 0;
  for (const { id, text } of passages) {
    before.set(id, length);
    length += text.length;
  }
  return mentions.map(({ passage, start }) => ((before.get(passage) ?? 0) + start) / Math.max(1, length));
}
