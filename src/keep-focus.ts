import type { LitElement } from 'lit';
import { deepActive, refocus } from './focus.ts';

/** A move in the page takes the focus away: it comes back to where it was in the element, unless somebody else has it by then. */
export function keepFocus(host: LitElement): void {
  const root = host.renderRoot as ShadowRoot;
  const watched = new Set<ShadowRoot>();
  let focused: HTMLElement | undefined;
  const look = () => {
    focused = deepActive(root);
    // A step inside an inner element's tree is told nowhere else.
    for (let inner: ShadowRoot | null | undefined = root; inner; inner = inner.activeElement?.shadowRoot) watch(inner);
  };
  const watch = (tree: ShadowRoot) => {
    if (watched.has(tree)) return;
    watched.add(tree);
    tree.addEventListener('focusin', look);
    // A move is over before that is looked at.
    tree.addEventListener('focusout', () => queueMicrotask(look));
  };
  look();
  host.addController({
    hostDisconnected: () => queueMicrotask(() => host.isConnected || (focused = undefined)),
    hostConnected: () => {
      if (focused && document.activeElement === document.body) refocus(focused);
    },
  });
}
