import type { FixedSpan, Passage } from '../text/passage.ts';

/** A passage with more fixed spans; one that overlaps an earlier one gives way. */
export function withFixed(passage: Passage, spans: readonly FixedSpan[]): Passage {
  const kept: FixedSpan[] = [...(passage.fixed ?? [])];
  for (const span of spans) if (kept.every(({ start, end }) => span.end <= start || span.start >= end)) kept.push(span);
  return { ...passage, fixed: kept.sort((a, b) => a.start - b.start) };
}
