import type { Piece } from '../text/passage-builder.ts';
import type { ArticleText } from './read.ts';

/** A text node and how many UTF-16 code units it holds. */
export interface Part {
  readonly node: Text;
  readonly length: number;
}

/** The same letters, in order: in which nodes they stood, and in which they stand. */
export interface Regrouping {
  readonly before: readonly Part[];
  readonly after: readonly Part[];
}

/** Keeps a text that was read in step with its page, when nodes of it were split or joined and no letter changed. */
export function regroup(text: ArticleText, regroupings: readonly Regrouping[]): void {
  const moves = new Map<Text, { base: number; after: readonly Part[] }>();
  const passages = new Set<string>();
  // 1. Which nodes are concerned, where each begins among the letters of its run, and which passages they belong to.
  for (const { before, after } of regroupings) {
    let base = 0;
    for (const { node, length } of before) {
      for (const { passage } of text.byNode.get(node) ?? []) passages.add(passage);
      moves.set(node, { base, after });
      base += length;
    }
  }
  for (const node of moves.keys()) text.byNode.delete(node);
  // 2. Their pieces are cut at the borders of the new nodes.
  for (const passage of passages) {
    text.pieces.set(passage, text.pieces.get(passage)!.flatMap((piece) => {
      const move = moves.get(piece.source);
      if (!move) return [piece];
      const pieces = cut(piece, move.base + piece.offset, move.after);
      for (const part of pieces) {
        const known = text.byNode.get(part.source);
        if (known) known.push({ passage, piece: part });
        else text.byNode.set(part.source, [{ passage, piece: part }]);
      }
      return pieces;
    }));
  }
}

/** A piece that begins at this letter of a run, cut where the run's new nodes meet. */
function cut(piece: Piece<Text>, start: number, after: readonly Part[]): Piece<Text>[] {
  const pieces: Piece<Text>[] = [];
  let base = 0;
  for (const { node, length } of after) {
    const from = Math.max(start, base);
    const to = Math.min(start + piece.length, base + length);
    if (from < to) pieces.push({ at: piece.at + from - start, length: to - from, source: node, offset: from - base });
    base += length;
  }
  return pieces;
}
