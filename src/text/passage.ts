/**
 * A block of an article: a paragraph, a heading, a list item, a quotation.
 * Offsets everywhere are UTF-16 code units in a passage's `text`.
 */
export interface Passage {
  /** The block's DOM id, else the next free `p1`, `p2` … */
  readonly id: string;
  readonly kind: 'text' | 'heading';
  readonly text: string;
  /** BCP 47 language of the block, where the source says it. */
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  /** UTF-16 offset of the passage in the text it was read from. */
  readonly start?: number;
  /** Spans whose place the page itself says, with `data-place`; an inner one stands before the one round it. */
  readonly fixed?: readonly FixedSpan[];
}

/** An editor's correction: this span means that place, or (`none`) no place at all. */
export interface FixedSpan {
  readonly start: number;
  readonly end: number;
  /** A place's id, or `none`. */
  readonly place: string;
}
