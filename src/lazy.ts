/**
 * The loader: a small script in the place of `article-map.js`, which it loads when the first `<article-map>` of the page nears the
 * view. Until then the element has its room, shows its children or its picture, and costs nothing.
 */

import room from './room.css?inline';
import { sized } from './styles.ts';

/** Bytes of the loader alone run before an element is this near, CSS pixels. */
const NEAR = '1000px';

const TAG = 'article-map';
const waiting = new WeakSet<Element>();
let sheet: CSSStyleSheet, near: IntersectionObserver, arrivals: MutationObserver;

/** Finds the elements that have come, gives them their height, and waits for the first to near the view. */
function look(): void {
  for (const element of document.getElementsByTagName(TAG)) {
    if (waiting.has(element)) continue;
    waiting.add(element);
    keepRoom(element);
    if (element.getAttribute('loading') === 'eager' || (element.hasAttribute('deep-link') && location.hash.length > 1)) return load();
    near.observe(element);
  }
}

/** The shadow root is the element's own once it is there. What it says of its box, any rule of the page for the element outranks, as later. */
function keepRoom(element: Element): void {
  if (element.shadowRoot) return;
  const root = element.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  for (const name of ['', 'picture']) root.append(Object.assign(document.createElement('slot'), { name }));
}

function load(): void {
  near.disconnect();
  arrivals.disconnect();
  import('./article-map.js').catch((error: unknown) => console.warn(`<${TAG}>: its script could not be loaded.`, error));
}

// In Node there is nothing to wait for.
if (globalThis.customElements?.get(TAG) === undefined && globalThis.document) {
  sheet = new CSSStyleSheet();
  // A picture fills it.
  sheet.replaceSync(sized(`${room} :host { position: relative; }`));
  near = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && load(), { rootMargin: NEAR });
  arrivals = new MutationObserver(look);
  arrivals.observe(document, { childList: true, subtree: true });
  look();
}
