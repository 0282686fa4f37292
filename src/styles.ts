/** The page's root text, pixels. */
const rootText = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

/**
 * A rem of ours in the page's: pages shrink the root's text for arithmetic of their own (62.5 %), and enlarge that of the rest
 * again; ours is never less than 16 pixels.
 */
const share = typeof document === 'undefined' ? 1 : Math.max(1, 16 / rootText());

/** A rem of ours, pixels. */
export function rem(): number {
  return share * rootText();
}

/** Styles written in our rem, in the page's. */
export function sized(css: string): string {
  return css.replace(/[\d.]+(?=rem)/g, (length) => `${Number(length) * share}`);
}

const sheets = new Map<string, CSSStyleSheet>();

/** Adopts styles into the root that a node stands in, once; roots share one sheet. */
export function adopt(node: Node, css: string): void {
  const root = node.getRootNode();
  if (!(root instanceof ShadowRoot || root instanceof Document)) return;
  let sheet = sheets.get(css);
  if (!sheet) {
    sheets.set(css, (sheet = new CSSStyleSheet()));
    sheet.replaceSync(sized(css));
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
