import { ownMarks } from './read.ts';
import type { Part, Regrouping } from './regroup.ts';
import type { Slice } from './slices.ts';

/** One text node of the page, cut into what stands before, in and after its names. The page's own node holds the beginning. */
export interface Run {
  readonly original: Text;
  /** All nodes, in order: the original, and then a name and what follows it by turns. */
  readonly nodes: readonly Text[];
  /** What each held when the run was cut. */
  readonly texts: readonly string[];
  /** The buttons round the names, in order. */
  readonly marks: readonly HTMLElement[];
}

const parts = (nodes: readonly Text[]): Part[] => nodes.map((node) => ({ node, length: node.data.length }));

/** Cuts a text node at its names, and puts each into an element. */
export function cutRun(original: Text, slices: readonly Slice[], make: (slice: Slice) => HTMLElement): { run: Run; regrouping: Regrouping } {
  const before = parts([original]);
  const nodes = [original];
  const marks: HTMLElement[] = [];
  let rest = original;
  let at = 0;
  for (const slice of slices) {
    const name = rest.splitText(slice.from - at);
    rest = name.splitText(slice.to - slice.from);
    at = slice.to;
    const mark = make(slice);
    ownMarks.add(mark);
    name.before(mark);
    // And an empty text, which `normalize()` alone takes away.
    mark.append(name, '');
    marks.push(mark);
    nodes.push(name, rest);
  }
  return { run: { original, nodes, texts: nodes.map(({ data }) => data), marks }, regrouping: { before, after: parts(nodes) } };
}

/** Makes one node of a run again: the page's own, with its text. What the page has done to it meanwhile stands. */
export function joinRun(run: Run): Regrouping {
  const { original, nodes } = run;
  const before = parts(nodes);
  const home = original.parentNode;
  const left = piecesOf(run).filter((node) => node.parentNode !== null);
  const here = left.filter((node) => node.parentNode === home);
  if (isRewritten(run)) remove(left);
  else if (here.length > 0) {
    // What the page has put between our pieces stays between them; what it has put after its own node comes after all.
    const joined = here.slice(0, here.findIndex((node, i) => node.nextSibling !== here[i + 1]) + 1);
    original.appendData(joined.map((node) => node.textContent).join(''));
    remove(joined);
    unwrap(left);
  } else if (left.length > 0 && isTidied(run)) unwrap(left);
  else if (left.length > 0 || home === null) {
    // The page has taken its node away, and knows of no other.
    original.data = run.texts.join('');
    remove(left);
  }
  return { before, after: parts([original]) };
}

/** Whether a run stands as it was cut. */
export function isSound(run: Run): boolean {
  let last: ChildNode = run.original;
  for (const piece of piecesOf(run)) {
    if (last.nextSibling !== piece) return false;
    last = piece;
  }
  return last.parentNode !== null && run.nodes.every((node, i) => node.data === run.texts[i] && (i % 2 === 0 || node.parentNode === run.marks[(i - 1) / 2]));
}

/** What stands beside the page's own node, in order: buttons, and what follows each. */
function piecesOf({ nodes, marks }: Run): ChildNode[] {
  return nodes.slice(1).map((node, i) => (i % 2 === 0 ? marks[i / 2]! : node));
}

/**
 * Frameworks keep their text node and write its whole text anew, of which we have left the beginning there. Other scripts
 * go from node to node and change a little in each. So: has this one alone been written to, and to say all?
 */
function isRewritten({ original, nodes, texts }: Run): boolean {
  const [head = ''] = texts;
  if (original.data === head || nodes.some((node, i) => i > 0 && node.data !== texts[i])) return false;
  const cost = changed(original.data, head);
  return cost > head.length / 2 || changed(original.data, texts.join('')) <= cost;
}

/** Whether the page's `normalize()` has dropped our beginning as empty, or put it into the node before. */
function isTidied({ original, texts: [head = ''], marks }: Run): boolean {
  const before = marks[0]?.previousSibling;
  if (original.parentNode !== null || marks.some(({ childNodes }) => childNodes.length > 1)) return false;
  return head === '' || (before?.nodeType === Node.TEXT_NODE && (before as Text).data.endsWith(head));
}

/** How much of a text is not as before: what lies between the same beginning and the same end. */
function changed(data: string, before: string): number {
  const most = Math.min(data.length, before.length);
  let start = 0;
  while (start < most && data[start] === before[start]) start++;
  let end = 0;
  while (end < most - start && data.at(-1 - end) === before.at(-1 - end)) end++;
  return Math.max(data.length, before.length) - start - end;
}

function remove(nodes: readonly ChildNode[]): void {
  for (const node of nodes) node.remove();
}

function unwrap(nodes: readonly ChildNode[]): void {
  for (const node of nodes) if (node.nodeType === Node.ELEMENT_NODE && node.parentNode) node.replaceWith(...node.childNodes);
}
