import type { Mention } from '../story.ts';
import { firstFrom } from '../text/first-from.ts';
import type { ArticleText } from './read.ts';

/** The part of a mention that stands in one text node, in UTF-16 offsets of the node's data. */
export interface Slice {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
  readonly mention: Mention;
  /** The mention begins here. */
  readonly first: boolean;
  /** It ends here as well. */
  readonly whole: boolean;
}

/** Inside these, a button of ours would be a control in a control, or one that nobody can reach. */
const OCCUPIED = 'a[href], button, input, select, textarea, label, summary, svg, [tabindex]:not([tabindex="-1"]), [aria-hidden="true"], [inert], '
  + ['button', 'link', 'checkbox', 'menuitem', 'option', 'radio', 'switch', 'tab', 'textbox', 'img'].map((role) => `[role="${role}"]`).join(', ');

/** A mention, cut at the borders of the text nodes it runs through; white space that stands alone is left out. */
export function slicesOf(text: ArticleText, mention: Mention): Slice[] {
  const { start, end } = mention;
  const pieces = text.pieces.get(mention.passage) ?? [];
  const slices: Slice[] = [];
  // From the first piece that reaches beyond its start.
  for (let i = firstFrom(pieces.length, (each) => pieces[each]!.at + pieces[each]!.length > start); i < pieces.length && pieces[i]!.at < end; i++) {
    const { at, length, source, offset } = pieces[i]!;
    const from = offset + Math.max(start - at, 0);
    const to = offset + Math.min(end - at, length);
    const last = slices.at(-1);
    if (last?.node === source) slices[slices.length - 1] = { ...last, to };
    else slices.push({ node: source, from, to, mention, first: slices.length === 0, whole: false });
  }
  const printed = slices.filter(({ node, from, to }) => node.data.slice(from, to).trim() !== '');
  return printed.length === 1 ? [{ ...printed[0]!, whole: true }] : printed;
}

/** Whether a button may stand round what this element holds. In a flex or grid box a text is one item, and would be three. */
export function isFree(parent: Element | null): boolean {
  if (!parent || parent.closest(OCCUPIED) || (parent as HTMLElement).isContentEditable) return false;
  return !/flex|grid/.test(getComputedStyle(parent).display);
}
