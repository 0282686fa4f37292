/** Text nodes in order, that hold the same letters whichever they are. */
export type Letters = () => readonly Text[];

/** Does something to text nodes that leaves their letters, and lets the reader's selection or caret stand where it was. */
export function keepSelection(root: Node, letters: Letters, change: () => void): void {
  const selection = (root.getRootNode() as Partial<Document>).getSelection?.() ?? root.ownerDocument!.getSelection();
  const ends = selection && selection.rangeCount > 0 ? [[selection.anchorNode!, selection.anchorOffset], [selection.focusNode!, selection.focusOffset]] as const : [];
  const places = ends.map(([node, offset]) => placeIn(letters(), node, offset));
  change();
  if (!selection || places.every((place) => place === undefined)) return;
  const [anchor, focus] = ends.map((end, i) => (places[i] === undefined ? end : pointIn(letters(), places[i]!)));
  if (anchor?.[0].isConnected && focus?.[0].isConnected) selection.setBaseAndExtent(...anchor, ...focus);
}

function placeIn(nodes: readonly Text[], node: Node, offset: number): number | undefined {
  const index = nodes.indexOf(node as Text);
  return index < 0 ? undefined : nodes.slice(0, index).reduce((sum, { length }) => sum + length, offset);
}

function pointIn(nodes: readonly Text[], place: number): readonly [Node, number] {
  let left = place;
  for (const node of nodes) {
    if (left <= node.length) return [node, left];
    left -= node.length;
  }
  return [nodes[0]!, 0];
}
