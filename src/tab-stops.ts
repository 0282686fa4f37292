/** Arrow keys and where they lead; y grows downwards. */
const WAYS: Readonly<Record<string, readonly [x: number, y: number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Which of these buttons is the next to the left or right, of all, so that none is left out; else the nearest in an arrow key's direction. */
export function nextOf<T extends Element>(buttons: readonly T[], from: Element, key: string): T | undefined {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return nextIn(buttons, from, key);
  const by = ({ x, y }: { readonly x: number; readonly y: number }) => x + y / 1e4;
  const [here, sign] = [by(middleOf(from)), key === 'ArrowRight' ? 1 : -1];
  const far = (button: T) => sign * (by(middleOf(button)) - here);
  return buttons.filter((button) => button !== from && far(button) > 0).sort((a, b) => far(a) - far(b))[0];
}

/** Which of these buttons is the nearest in an arrow key's direction; `undefined` where none is, or the key is no arrow. */
export function nextIn<T extends Element>(buttons: readonly T[], from: Element, key: string): T | undefined {
  const way = WAYS[key];
  if (!way) return undefined;
  const here = middleOf(from);
  let nearest = Infinity;
  let next: T | undefined;
  for (const button of buttons) {
    const there = middleOf(button);
    const [dx, dy] = [there.x - here.x, there.y - here.y];
    const along = dx * way[0] + dy * way[1];
    // Aside counts double: the next one to the left is to the left.
    const far = along + 2 * Math.abs(dx * way[1] - dy * way[0]);
    if (along > 1 && far < nearest) [nearest, next] = [far, button];
  }
  return next;
}

/** One of these buttons is in the tab order: this one. */
export function makeStop(buttons: Iterable<HTMLElement>, stop: HTMLElement | undefined): void {
  for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
}

function middleOf(element: Element): { readonly x: number; readonly y: number } {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

/** Makes a group of buttons one stop: arrows go through it, where it reaches that way; leaving it, its first is the stop again. */
export function oneStop(root: HTMLElement | ShadowRoot): void {
  const buttons = [...root.querySelectorAll('button')];
  const [first] = buttons;
  makeStop(buttons, first);
  const listen = <K extends 'keydown' | 'focusout'>(type: K, answer: (event: HTMLElementEventMap[K]) => void) => root.addEventListener(type, answer as EventListener);
  listen('keydown', (event) => {
    const from = event.target as HTMLElement;
    const next = nextIn(buttons.filter((button) => button.offsetWidth > 0), from, event.key);
    if (!next || !isAhead(from, next, event.key)) return;
    event.preventDefault();
    makeStop(buttons, next);
    next.focus();
  });
  listen('focusout', ({ relatedTarget }) => {
    if (!buttons.includes(relatedTarget as HTMLButtonElement)) makeStop(buttons, first);
  });
}

/** In the arrow's own row or column. */
function isAhead(from: Element, to: Element, key: string): boolean {
  const [a, b] = [middleOf(from), middleOf(to)];
  const [dx, dy] = [Math.abs(a.x - b.x), Math.abs(a.y - b.y)];
  return WAYS[key]![0] === 0 ? dx < dy : dy < dx;
}
