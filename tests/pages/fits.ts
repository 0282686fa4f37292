import type { Page } from 'playwright';
import { settled } from './browse.ts';

/** What keeps a reader of large text, or with a small screen, from what stands on the page: one line each, none where all is well. */
export function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults = new Set<string>();
    const host = document.querySelector('article-map')!;
    const parent = (node: Node): Element | undefined => {
      const up = node instanceof Element && node.assignedSlot ? node.assignedSlot : node.parentNode;
      return up instanceof ShadowRoot ? up.host : up instanceof Element ? up : undefined;
    };
    const above = (node: Node): Element[] => {
      const up = parent(node);
      return up ? [up, ...above(up)] : [];
    };
    const all = (root: Node): Element[] => [...(root instanceof Element ? [root] : []), ...[...(root instanceof Element && root.shadowRoot ? root.shadowRoot : root).childNodes].flatMap((child) => all(child))];
    const name = (element: Element) => `${element.localName}${element.classList.length > 0 ? `.${[...element.classList].join('.')}` : ''}`;
    const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true }) && !above(element).concat(element).some((each) => getComputedStyle(each).clipPath !== 'none');
    /** Of the map itself, which is moved and not read from end to end. */
    const drawn = (element: Element) => element.closest('.leaflet-container') !== null && !above(element).concat(element).some((each) => each.matches('.leaflet-popup, .edge'));

    // 1. Nothing is scrolled sideways.
    const page = document.scrollingElement!;
    if (page.scrollWidth > page.clientWidth) faults.add(`the page is ${page.scrollWidth - page.clientWidth} px too wide`);
    // On a strip the list and the map share one room, and the grip of the list leads from one to the other: what is put away is looked at when it is there.
    const side = host.shadowRoot!.querySelector('.side')!;
    const over = getComputedStyle(side).position === 'absolute';
    const up = side.clientHeight > 2 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const isAway = (element: Element) => over && !element.closest('.grip') && [element, ...above(element)].some((each) => (up ? each.matches('.map-box') : each === side));
    const elements = all(host).filter((element) => seen(element) && !drawn(element) && !isAway(element));
    for (const element of elements) {
      const { overflowX, textOverflow } = getComputedStyle(element);
      if (element.scrollWidth > element.clientWidth + 1 && (['auto', 'scroll'].includes(overflowX) || textOverflow === 'ellipsis') && !element.matches('input, select')) faults.add(`${name(element)} is ${element.scrollWidth - element.clientWidth} px too wide`);
    }

    // 2. No text is cut off: by a box that does not scroll, or by the edge of the window.
    interface Piece { readonly box: DOMRect; readonly text: string; readonly layer: Element | undefined; readonly of: Element }
    const pieces: Piece[] = [];
    for (const element of elements) {
      for (const node of element.childNodes) {
        if (!(node instanceof Text) || node.data.trim() === '') continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const boxes = above(node);
        const layer = boxes.find((box) => getComputedStyle(box).position !== 'static' || box.matches('.leaflet-popup'));
        for (let box of range.getClientRects()) {
          if (box.width < 2) continue;
          const text = `“${node.data.trim().slice(0, 30)}” in ${name(element)}`;
          if (box.left < -1 || box.right > innerWidth + 1) faults.add(`${text} is cut off by the window`);
          let scrolled = false;
          for (const clip of boxes) {
            const { overflowX, overflowY, position } = getComputedStyle(clip);
            const edge = clip.getBoundingClientRect();
            if (overflowX !== 'visible' && (box.left < edge.left - 2 || box.right > edge.right + 2)) faults.add(`${text} is cut off by ${name(clip)}`);
            if (overflowY !== 'visible' && (box.top < edge.top - 2 || box.bottom > edge.bottom + 2)) {
              if (overflowY === 'auto' || overflowY === 'scroll' || scrolled) {
                scrolled = true;
                const [top, bottom] = [Math.max(box.top, edge.top), Math.min(box.bottom, edge.bottom)];
                box = new DOMRect(box.x, top, box.width, Math.max(0, bottom - top));
              } else faults.add(`${text} is cut off by ${name(clip)}`);
            }
            if (position === 'fixed') {
              if (edge.top < -1 || edge.bottom > innerHeight + 1) faults.add(`${name(clip)} stands out of the window`);
              break;
            }
          }
          if (box.height > 0) pieces.push({ box, text, layer, of: element });
        }
      }
    }

    for (const field of elements.filter((element) => element.matches('input:placeholder-shown')) as HTMLInputElement[]) {
      const { font, letterSpacing, wordSpacing, paddingInlineStart, paddingInlineEnd } = getComputedStyle(field);
      const probe = host.shadowRoot!.querySelector('.frame')!.appendChild(document.createElement('span'));
      Object.assign(probe.style, { font, letterSpacing, wordSpacing, position: 'absolute', whiteSpace: 'nowrap' });
      probe.textContent = field.placeholder;
      const room = field.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd);
      if (probe.offsetWidth > room + 1) faults.add(`“${field.placeholder}” has ${room} px for ${probe.offsetWidth}`);
      probe.remove();
    }

    // 3. No text lies over another of the same layer.
    for (const [i, a] of pieces.entries()) {
      for (const b of pieces.slice(i + 1)) {
        if (a.layer !== b.layer || a.of === b.of) continue;
        const [width, height] = [Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left), Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top)];
        if (width > 3 && height > 5) faults.add(`${a.text} lies over ${b.text}`);
      }
    }

    // 4. What is acted on is large enough, or far enough from the next (WCAG 2.5.8), and lies under nothing once it is scrolled to.
    const targets = elements.filter((element) => element.matches('button, a[href], input, select, textarea, [role=slider]'));
    const circle = (element: Element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    };
    for (const target of targets) {
      const { width, height } = target.getBoundingClientRect();
      if (Math.min(width, height) >= 23.9) continue;
      const { x, y } = circle(target);
      const near = targets.find((other) => {
        const { left, right, top, bottom, width: wide, height: high } = other.getBoundingClientRect();
        const small = Math.min(wide, high) < 23.9 && Math.hypot(circle(other).x - x, circle(other).y - y) < 24;
        return other !== target && (small || Math.hypot(x - Math.max(left, Math.min(x, right)), y - Math.max(top, Math.min(y, bottom))) < 12);
      });
      if (near) faults.add(`${name(target)} is ${width.toFixed()} × ${height.toFixed()} px beside ${name(near)}`);
    }
    for (const mark of host.shadowRoot!.querySelectorAll('.mark')) {
      const { width, height } = mark.getBoundingClientRect();
      if (seen(mark) && Math.min(width, height) < 32) faults.add(`a mark is ${width.toFixed()} × ${height.toFixed()} px`);
    }
    const scrolls = [...all(host), page].map((element) => [element, element.scrollTop] as const).filter(([element, top]) => top > 0 || element.scrollHeight > element.clientHeight);
    // A dialog over the page is what there is to act on.
    const modal = all(host).find((element) => element.matches('[popover=auto]:popover-open'));
    for (const target of targets) {
      if (modal && !modal.contains(target)) continue;
      target.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const { x, y } = circle(target);
      let hit: Element | null = document.elementFromPoint(x, y);
      while (hit?.shadowRoot && hit !== target) {
        const inner: Element | null = hit.shadowRoot.elementFromPoint(x, y);
        if (!inner || inner === hit) break;
        hit = inner;
      }
      if (!hit || !(hit === target || above(hit).includes(target))) faults.add(`${name(target)} “${target.getAttribute('aria-label') ?? target.textContent.trim().slice(0, 20)}” lies under ${hit ? name(hit) : 'nothing'}`);
    }
    for (const [element, top] of scrolls) element.scrollTop = top;
    return [...faults];
  });
}

/** Names of all that can be acted on beside the map's own marks. */
export function controls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = (root: ParentNode): Element[] => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
    return all(document.querySelector('article-map')!.shadowRoot!)
      .filter((element) => element.matches('button, a[href], input, select, textarea, [role=slider]') && !element.matches('.mark, .label, .edge') && element.checkVisibility({ visibilityProperty: true }))
      .map((element) => element.getAttribute('aria-label') ?? element.textContent.trim());
  });
}

/** Text spaced as WCAG 1.4.12 says, by a style sheet that reaches into every shadow root, as a reader's extension has it; returns to what was. */
export async function spaced(page: Page, on: boolean): Promise<void> {
  await page.evaluate((spacing) => {
    const roots = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [root, ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : []))];
    const scope = globalThis as { spacing?: CSSStyleSheet };
    if (!scope.spacing) {
      scope.spacing = new CSSStyleSheet();
      scope.spacing.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }');
    }
    for (const root of roots(document)) root.adoptedStyleSheets = [...root.adoptedStyleSheets.filter((sheet) => sheet !== scope.spacing), ...(spacing ? [scope.spacing] : [])];
  }, on);
  await settled(page);
}
