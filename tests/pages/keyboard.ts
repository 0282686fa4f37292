import { expect } from 'vitest';

/** A browser with nothing but its keyboard. */
export interface Keyboard {
  press(key: Key): Promise<void>;
  /** Runs a function's body in the page to look at it, never to act; what it returns must be JSON. */
  run<T>(body: string): Promise<T>;
  /** Loads the page anew, in a browser that keeps the focus once it has left the page. */
  readonly restart?: () => Promise<void>;
}

export type Key = 'Tab' | 'Shift+Tab' | 'Enter' | 'Escape' | 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | '+' | '-' | ']' | '}' | 'Home';

/** What has the focus. */
export interface Focus {
  /** Its accessible name, near enough. */
  readonly name: string;
  readonly place: string;
  /** `mark`, `edge`, `map`, `list`, `controls`, `legend`, `tools`, `open`, `way back`, `text`, `frame`, `page` or `none`. */
  readonly part: string;
  /** The same element has the same number. */
  readonly number: number;
  /** Seen: it has a size, is in the view, and nothing lies over its middle. */
  readonly seen: boolean;
  /** Contrast of its ring with what is round it; 0 without a ring. */
  readonly ring: number;
}

const LOOK = `
  const path = []; for (let e = document.activeElement; e; e = e.shadowRoot?.activeElement) path.push(e);
  const element = path.at(-1), host = element.getRootNode().host;
  const root = document.querySelector('article-map').shadowRoot;
  const numbers = (globalThis.keyboardNumbers ??= new Map()); if (!numbers.has(element)) numbers.set(element, numbers.size);
  const part = element === document.body || element === document.documentElement ? 'none'
    : host?.localName === 'place-passages' || element.localName === 'place-passages' || element.closest('.group') ? 'open'
    : host?.localName === 'place-list' ? 'list' : host?.localName === 'map-controls' ? 'controls' : host?.localName === 'list-tools' ? 'tools'
    : element.matches('.mark') ? 'mark' : element.matches('.edge') ? 'edge' : element.matches('.map') ? 'map' : element.closest('.legend') ? 'legend' : element.matches('.way-back') ? 'way back'
    : path.length > 1 ? 'frame' : element.closest('#story') ? 'text' : 'page';
  const box = element.getBoundingClientRect();
  const middle = [Math.max(1, Math.min(box.left + box.width / 2, innerWidth - 2)), Math.max(1, Math.min(box.top + box.height / 2, innerHeight - 2))];
  let over = document.elementFromPoint(...middle); while (over?.shadowRoot?.elementFromPoint(...middle) && over.shadowRoot.elementFromPoint(...middle) !== over) over = over.shadowRoot.elementFromPoint(...middle);
  const up = (node) => node?.parentNode instanceof ShadowRoot ? node.parentNode.host : node?.parentElement;
  const above = (node) => node ? [node, ...above(up(node))] : [];
  const seen = part === 'none' || (box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && element.checkVisibility({ visibilityProperty: true }) && (above(over).includes(element) || above(element).includes(over)));
  const pen = document.createElement('canvas').getContext('2d');
  const rgb = (css) => { pen.clearRect(0, 0, 1, 1); pen.fillStyle = css; pen.fillRect(0, 0, 1, 1); return [...pen.getImageData(0, 0, 1, 1).data]; };
  const light = (css) => { const [r, g, b] = rgb(css).map((v) => v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const contrast = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
  const style = getComputedStyle(element), after = getComputedStyle(element, '::after');
  const ringed = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 ? style.outlineColor : after.content !== 'none' && parseFloat(after.borderTopWidth) >= 2 ? after.borderTopColor : undefined;
  // What it lies on, outside and in: the ring stands between the two.
  const grounds = above(element).map((each) => getComputedStyle(each).backgroundColor).filter((colour) => rgb(colour)[3] > 200).slice(0, 1);
  const around = above(up(element)).map((each) => getComputedStyle(each).backgroundColor).find((colour) => rgb(colour)[3] > 200) ?? getComputedStyle(document.documentElement).backgroundColor;
  const own = style.outlineStyle === 'auto' ? 99 : ringed ? Math.max(contrast(ringed, around), parseFloat(style.outlineOffset) < 0 && grounds[0] ? contrast(ringed, grounds[0]) : 0) : 0;
  return { name: (element.getAttribute('aria-label') || element.textContent || '').replace(/\\s+/g, ' ').trim().slice(0, 60), place: element.dataset?.place ?? '', part, number: numbers.get(element), seen, ring: Math.round(own * 10) / 10 };`;

export function look(keyboard: Keyboard): Promise<Focus> {
  return keyboard.run<Focus>(LOOK);
}

/** Presses a key and looks where the focus is then. */
export async function press(keyboard: Keyboard, key: Key): Promise<Focus> {
  await keyboard.press(key);
  // What comes into view does so in a moment.
  for (let tries = 0; ; tries++) {
    const focus = await look(keyboard);
    if (focus.seen || tries === 30) return focus;
    await new Promise((resume) => setTimeout(resume, 100));
  }
}

/** Presses a key until the focus is as wanted. */
export async function until(keyboard: Keyboard, key: Key, wanted: (focus: Focus) => boolean, most = 90): Promise<Focus> {
  for (let i = 0; i < most; i++) {
    const focus = await press(keyboard, key);
    if (wanted(focus)) return focus;
  }
  throw new Error(`${most} times ${key} lead nowhere; the focus is on ${JSON.stringify(await look(keyboard))}`);
}

const OPEN = `const passages = document.querySelector('article-map').shadowRoot.querySelector('place-passages');
  return passages?.shadowRoot?.querySelector('h2') && !passages.hidden ? { role: passages.getAttribute('role'), label: passages.getAttribute('aria-label'), name: passages.shadowRoot.querySelector('h2').textContent, inside: passages.matches(':focus, :focus-within') } : null;`;

export interface Open {
  readonly role: string;
  readonly label: string;
  readonly name: string;
  /** The focus is in it. */
  readonly inside: boolean;
}

export function open(keyboard: Keyboard): Promise<Open | null> {
  return keyboard.run<Open | null>(OPEN);
}

const VIEW = `const root = document.querySelector('article-map').shadowRoot; const pane = root.querySelector('.leaflet-map-pane'), mark = root.querySelector('.mark').parentElement;
  return [getComputedStyle(pane).transform, root.querySelector('.scale').textContent, mark.getBoundingClientRect().x].join(' ');`;

/** The map's view, as far as it can be seen that it changes. */
export function view(keyboard: Keyboard): Promise<string> {
  return keyboard.run<string>(VIEW);
}

/** The view once nothing moves. */
export async function atRest(keyboard: Keyboard): Promise<string> {
  for (let before = await view(keyboard); ; ) {
    await new Promise((resume) => setTimeout(resume, 150));
    const now = await view(keyboard);
    if (now === before) return now;
    before = now;
  }
}

/** Goes back to the page's beginning: the focus is nowhere. */
export async function toStart(keyboard: Keyboard): Promise<void> {
  if (keyboard.restart) return keyboard.restart();
  // What one script has left open is no matter of the next.
  for (let i = 0; i < 3 && await open(keyboard); i++) await keyboard.press('Escape');
  await keyboard.run(`let e = document.activeElement; while (e?.shadowRoot?.activeElement) e = e.shadowRoot.activeElement; e?.blur(); getSelection().removeAllRanges(); scrollTo(0, 0);
    document.body.tabIndex = -1; document.body.focus({ preventScroll: true }); document.body.removeAttribute('tabindex'); document.body.blur();`);
}

/** From now on, whatever is said in a live region is noted. */
export async function listen(keyboard: Keyboard): Promise<() => Promise<string[]>> {
  await keyboard.run(`
    const noted = (globalThis.keyboardSaid ??= []); noted.length = 0;
    if (globalThis.keyboardListens) return; globalThis.keyboardListens = true;
    const hear = (root) => {
      new MutationObserver((changes) => {
        for (const { target, addedNodes } of changes) {
          for (const node of addedNodes) if (node.nodeType === 1) each(node);
          const region = (target.nodeType === 1 ? target : target.parentElement)?.closest('[aria-live], [role=status], [role=alert], [role=log], output');
          const text = region?.textContent.replace(/\\s+/g, ' ').trim();
          if (text) noted.push((region.getAttribute('aria-live') ?? 'polite') + ': ' + text);
        }
      }).observe(root, { subtree: true, childList: true, characterData: true });
      each(root);
    };
    const each = (node) => { for (const element of [node, ...node.querySelectorAll('*')]) if (element.shadowRoot) hear(element.shadowRoot); };
    hear(document);`);
  return async () => {
    // A region is written to a moment after the act.
    await new Promise((resume) => setTimeout(resume, 500));
    return keyboard.run<string[]>(`return globalThis.keyboardSaid.splice(0);`);
  };
}

/** How many live regions there are. */
export function regions(keyboard: Keyboard): Promise<number> {
  return keyboard.run<number>(`const all = (root) => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
    return all(document.querySelector('article-map').shadowRoot).filter((element) => element.matches('[aria-live], [role=status], [role=alert], [role=log], output')).length;`);
}

/** All stops of the Tab key from the page's beginning, until the focus leaves it; and back again. */
export async function stops(keyboard: Keyboard): Promise<Focus[]> {
  await toStart(keyboard);
  const found: Focus[] = [];
  for (;;) {
    const focus = await press(keyboard, 'Tab');
    if (focus.part === 'none') return found;
    // A stop that comes twice is a trap.
    expect(found.map(({ number }) => number), `${focus.name} comes twice`).not.toContain(focus.number);
    found.push(focus);
  }
}
