import { defaultTreeAdapter, html as spec, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { PassageBuilder } from '../text/passage-builder.ts';
import type { Passage } from '../text/passage.ts';
import { readText } from '../text/read-text.ts';

export interface ReadOptions {
  /** What the text is; default `text`. */
  readonly type?: 'text' | 'html';
}

/** Reads an article's passages from a text or an HTML document, as a page would show it without style sheets. */
export function readPassages(text: string, { type = 'text' }: ReadOptions = {}): Passage[] {
  return type === 'html' ? readHtml(text) : readText(text);
}

/** Parses as a browser does (parse5, the HTML standard's algorithm), and walks the tree without recursion: it may be deep. */
function readHtml(text: string): Passage[] {
  const builder = new PassageBuilder<undefined>();
  const ids = new Set<string>();
  let node: Tree.Node | null = parse(text);
  for (let entered = true; node; ) {
    // 1. Down, if the node is entered and has children.
    const child: Tree.Node | undefined = entered && 'childNodes' in node ? node.childNodes[0] : undefined;
    if (child) {
      node = child;
      entered = visit(child, builder, ids);
      continue;
    }
    // 2. Else to the next sibling, leaving what is finished on the way up.
    for (;;) {
      if (entered && defaultTreeAdapter.isElementNode(node)) builder.leave();
      const parent: Tree.ParentNode | null = 'parentNode' in node ? node.parentNode : null;
      if (!parent) return builder.finish(ids).map((built) => built.passage);
      const sibling = nextOf(parent, node);
      if (sibling) {
        node = sibling;
        entered = visit(sibling, builder, ids);
        break;
      }
      node = parent as Tree.Node;
      entered = true;
    }
  }
  return [];
}

/** Position of a node among its siblings, remembered, so that a parent of many children is walked in linear time. */
const positions = new WeakMap<Tree.ParentNode, number>();

function nextOf(parent: Tree.ParentNode, node: Tree.Node): Tree.Node | undefined {
  const guess = positions.get(parent) ?? 0;
  const at = parent.childNodes[guess] === node ? guess : parent.childNodes.indexOf(node as Tree.ChildNode);
  positions.set(parent, at + 1);
  return parent.childNodes[at + 1];
}

function visit(node: Tree.Node, builder: PassageBuilder<undefined>, ids: Set<string>): boolean {
  if (defaultTreeAdapter.isTextNode(node)) builder.add(node.value, undefined);
  if (!defaultTreeAdapter.isElementNode(node)) return 'childNodes' in node;
  const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
  const id = attributes.get('id');
  if (id !== undefined) ids.add(id);
  return builder.enter({
    name: node.namespaceURI === spec.NS.HTML ? node.tagName : '',
    attribute: (name) => attributes.get(name) ?? null,
  });
}
