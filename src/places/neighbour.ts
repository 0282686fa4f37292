import type { Mention } from '../story.ts';

/** The mention after another in reading order, or before it; round from the last to the first. Without another: the first, or the last. */
export function neighbour(mentions: readonly Mention[], from: Mention | undefined, by: 1 | -1): Mention | undefined {
  const at = from ? mentions.indexOf(from) : by > 0 ? -1 : 0;
  return mentions[(at + by + mentions.length) % mentions.length];
}
