/** Where a place's name goes, in the container's pixels. */
export type Spots = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

export type NumberWriter = typeof writeNumbers;

/** More numbers than this are not written on the mark of several places. */
const MOST = 3;
/** Room for a number that stands alone, in pixels; and where it tries to stand, in its own size from its spot. */
const SIZE = 16;
const STEPS = [[0, 0], [0, -1], [0, 1], [-1, 0], [1, 0], [1, -1], [1, 1], [-1, -1], [-1, 1]] as const;

/** Writes the places' numbers on their marks, else behind their names, else where the name would go; says which are there, and takes them away again. */
export function writeNumbers(container: HTMLElement, numbers: ReadonlyMap<string, string>, spots: Spots): { readonly shown: ReadonlySet<string>; readonly release: () => void } {
  const view = container.getBoundingClientRect();
  const shown = new Set<string>();
  const written: HTMLElement[] = [];
  const write = (ids: readonly string[], kind: string): HTMLElement[] => {
    const known = ids.flatMap((id) => numbers.get(id) ?? []);
    if (known.length === 0) return [];
    const number = document.createElement('b');
    number.className = `number ${kind}`;
    number.textContent = known.slice(0, MOST).join(', ') + (known.length > MOST ? ' …' : '');
    written.push(number);
    ids.forEach((id) => shown.add(id));
    return [number];
  };
  const all = (selector: string) => [...container.querySelectorAll<HTMLElement>(selector)].filter((element) => isIn(element, view));
  const kindOf = ({ classList }: Element) => (classList.contains('literal') ? 'literal' : 'associative');
  for (const mark of all('.mark[data-place]')) mark.append(...write(mark.dataset.place!.split(' '), kindOf(mark)));
  for (const label of all('.label[data-place]:not(.cut)')) {
    const places = label.dataset.place!.split(' ');
    if (!places.some((place) => shown.has(place))) label.append(...write(places, kindOf(label)));
  }
  const names = [...container.querySelectorAll('.label:not(.cut)')].map((element) => element.getBoundingClientRect());
  const taken = [...[...container.querySelectorAll('.mark span')].map((element) => element.getBoundingClientRect()), ...numbered(container)];
  for (const path of container.querySelectorAll<SVGElement>('path[data-place]')) {
    const { place = '' } = path.dataset;
    const at = spots.get(place);
    if (shown.has(place) || !at || at.x < 0 || at.y < 0 || at.x > view.width || at.y > view.height) continue;
    const boxes = STEPS.map(([across, down]) => new DOMRect(view.left + at.x + across * SIZE - SIZE / 2, view.top + at.y + down * SIZE - SIZE / 2, SIZE, SIZE));
    // Never far from its spot, where it would say something else: rather on a name than on another mark.
    const free = boxes.filter((each) => !taken.some((other) => meet(each, other)));
    const box = free.find((each) => !names.some((other) => meet(each, other))) ?? free[0] ?? boxes[0]!;
    for (const number of write([place], `loose ${kindOf(path)}`)) {
      taken.push(box);
      number.style.left = `${Math.round(box.x - view.left + SIZE / 2)}px`;
      number.style.top = `${Math.round(box.y - view.top + SIZE / 2)}px`;
      container.append(number);
    }
  }
  return { shown, release: () => written.forEach((number) => number.remove()) };
}

/** Where the numbers behind the names will stand: they are shown on paper only. */
function numbered(container: HTMLElement): DOMRect[] {
  return [...container.querySelectorAll('.label:has(> .number)')].map((label) => {
    const { left, right, bottom } = label.getBoundingClientRect();
    return new DOMRect(getComputedStyle(label).direction === 'rtl' ? left - SIZE : right - SIZE / 2, bottom - SIZE, 1.5 * SIZE, SIZE);
  });
}

/** Whether the middle of an element is in view. */
function isIn(element: Element, view: DOMRect): boolean {
  const { x, y, width, height } = element.getBoundingClientRect();
  return x + width / 2 >= view.left && x + width / 2 <= view.right && y + height / 2 >= view.top && y + height / 2 <= view.bottom;
}

function meet(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}
