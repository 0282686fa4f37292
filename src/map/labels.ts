/** A label that wants room on the map. Pixels are of the whole world at one zoom, so that panning changes nothing. */
export interface Wanted<T> {
  readonly item: T;
  /** Pixels. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Where the text may stand: beside a mark of this radius in pixels, or centred on the point. */
  readonly beside?: number;
}

export interface Placed<T> {
  readonly item: T;
  /** Upper left corner, pixels. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Pixels kept free round a label. */
const AIR = 2;
const CELL = 128; // pixels

/** Boxes in a grid, so that a thousand labels do not ask a thousand others. */
class Taken {
  private readonly cells = new Map<string, Box[]>();

  overlaps(box: Box): boolean {
    for (const key of keys(box)) {
      if (this.cells.get(key)?.some((other) => box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top)) return true;
    }
    return false;
  }

  add(box: Box): void {
    for (const key of keys(box)) {
      const cell = this.cells.get(key);
      if (cell) cell.push(box);
      else this.cells.set(key, [box]);
    }
  }
}

function* keys({ left, top, right, bottom }: Box): Generator<string> {
  for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x++) for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y++) yield `${x},${y}`;
}

/**
 * Gives labels their places, the first in the list first; none overlaps another or a mark. A label beside a mark tries
 * its four sides. What finds no room is left out.
 */
export function placeLabels<T>(wanted: readonly Wanted<T>[], marks: readonly { readonly x: number; readonly y: number; readonly radius: number }[]): Placed<T>[] {
  const taken = new Taken();
  for (const { x, y, radius } of marks) taken.add({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius });
  const placed: Placed<T>[] = [];
  for (const label of wanted) {
    const spot = corners(label).find(([left, top]) => !taken.overlaps({ left: left - AIR, top: top - AIR, right: left + label.width + AIR, bottom: top + label.height + AIR }));
    if (!spot) continue;
    const [left, top] = spot;
    taken.add({ left: left - AIR, top: top - AIR, right: left + label.width + AIR, bottom: top + label.height + AIR });
    placed.push({ item: label.item, left, top, width: label.width, height: label.height });
  }
  return placed;
}

/** Upper left corners to try, the best first: right of the mark, left, above, below; or centred, a little up, a little down. */
function corners({ x, y, width, height, beside }: Wanted<unknown>): [left: number, top: number][] {
  if (beside === undefined) return [0, -1.1, 1.1].map((shift) => [x - width / 2, y - height / 2 + shift * height]);
  const gap = beside + 4;
  return [
    [x + gap, y - height / 2], [x - gap - width, y - height / 2], [x - width / 2, y - gap - height], [x - width / 2, y + gap],
    [x + gap * 0.7, y - gap * 0.7 - height], [x + gap * 0.7, y + gap * 0.7], [x - gap * 0.7 - width, y - gap * 0.7 - height], [x - gap * 0.7 - width, y + gap * 0.7],
  ];
}
