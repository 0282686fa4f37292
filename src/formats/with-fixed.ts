import { firstFrom } from '../text/first-from.ts';
import type { FixedSpan, Passage } from '../text/passage.ts';

/** A passage with more fixed spans; one that overlaps an earlier one gives way. */
export function withFixed(passage: Passage, spans: readonly FixedSpan[]): Passage {
  const kept: FixedSpan[] = [...(passage.fixed ?? [])];
  for (const span of spans) {
    // By their beginnings: only a neighbour can overlap it.
    const at = firstFrom(kept.length, (i) => kept[i]!.start >= span.start);
    if ((at === 0 || kept[at - 1]!.end <= span.start) && (at === kept.length || kept[at]!.start >= span.end)) kept.splice(at, 0, span);
  }
  return { ...passage, fixed: kept };
}
