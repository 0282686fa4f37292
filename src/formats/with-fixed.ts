import type { FixedSpan, Passage } from '../text/passage.ts';

/** A passage with more fixed spans; one that overlaps an earlier one gives way. */
export function withFixed(passage: Passage, spans: readonly FixedSpan[]): Passage {
  const kept: FixedSpan[] = [...(passage.fixed ?? [])];
  for (const span of spans) {
    // By their beginnings: only a neighbour can overlap it.
    let low = 0;
    for (let high = kept.length; low < high;) {
      const middle = (low + high) >> 1;
      if (kept[middle]!.start < span.start) low = middle + 1;
      else high = middle;
    }
    if ((low === 0 || kept[low - 1]!.end <= span.start) && (low === kept.length || kept[low]!.start >= span.end)) kept.splice(low, 0, span);
  }
  return { ...passage, fixed: kept };
}
