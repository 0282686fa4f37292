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
  /** The mark is the label's own: it is there only with it, and needs room as well. */
  readonly dotted?: boolean;
  /** The box of what a centred label names: its middle stays in there. */
  readonly within?: Box;
  /** Whether a spot is in the area it names: farther from its point, all of it stays in there. */
  readonly holds?: (x: number, y: number) => boolean;
}

export interface Placed<T> {
  readonly item: T;
  /** What it names, pixels. */
  readonly x: number;
  readonly y: number;
  /** Upper left corner, pixels. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Box {
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

/** A circle that labels keep away from, pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/**
 * Gives labels their places, the first in the list first; none overlaps another or a mark. A label beside a mark tries
 * its four sides. Where there is a choice, lines are kept clear, and all of the name is in `view`. What finds no room is left out.
 */
export function placeLabels<T>(wanted: readonly Wanted<T>[], marks: readonly Spot[], lines: readonly Spot[] = [], view?: Box): Placed<T>[] {
  const taken = new Taken();
  const drawn = new Taken();
  for (const mark of marks) taken.add(boxOf(mark));
  for (const spot of lines) drawn.add(boxOf(spot));
  const placed: Placed<T>[] = [];
  for (const label of wanted) {
    const { item, width, height } = label;
    const dot = label.dotted ? boxOf({ x: label.x, y: label.y, radius: label.beside! }) : undefined;
    if (dot && taken.overlaps(dot)) continue;
    const freeOf = (all: readonly [left: number, top: number][]) => all.map(([left, top]) => ({ left, top, box: { left: left - AIR, top: top - AIR, right: left + width + AIR, bottom: top + height + AIR } })).filter(({ box }) => !taken.overlaps(box));
    let free = freeOf(corners(label));
    if (free.length === 0) free = freeOf(farther(label));
    const seen = view ? free.filter(({ box }) => box.left >= view.left && box.top >= view.top && box.right <= view.right && box.bottom <= view.bottom) : free;
    const clear = ({ box }: { box: Box }) => !drawn.overlaps(box);
    const spot = seen.find(clear) ?? seen[0] ?? free.find(clear) ?? free[0];
    if (!spot) continue;
    taken.add(spot.box);
    if (dot) taken.add(dot);
    placed.push({ item, x: label.x, y: label.y, left: spot.left, top: spot.top, width, height });
  }
  return placed;
}

function boxOf({ x, y, radius }: Spot): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

/** Where a centred label may stand, in its own widths and heights from its point. */
const CENTRED = [[0, 0], [0, -1.1], [0, 1.1], [0.5, 0], [-0.5, 0], [0.5, -1.1], [-0.5, -1.1], [0.5, 1.1], [-0.5, 1.1], [0, -2.2], [0, 2.2]] as const;

/** How far from its point, in its own heights and widths. */
const ROWS = 9;
const ACROSS = [0, 0.25, -0.25, 0.5, -0.5, 0.75, -0.75, 1, -1];

/** Upper left corners to try for an area's name that has no room near its point: elsewhere in the area, the nearest first. */
function farther({ x, y, width, height, holds }: Wanted<unknown>): [left: number, top: number][] {
  const found: [left: number, top: number][] = [];
  for (let row = 0; holds && row <= ROWS; row++) {
    for (const down of row === 0 ? [0] : [row, -row]) {
      for (const across of ACROSS) {
        const [cx, cy] = [x + across * width, y + down * 0.8 * height];
        if ([-0.45, 0, 0.45].every((share) => holds(cx + share * width, cy))) found.push([cx - width / 2, cy - height / 2]);
      }
    }
  }
  return found;
}

/** Upper left corners to try, the best first: right of the mark, left, above, below; or centred, or moved a little. */
function corners({ x, y, width, height, beside, within }: Wanted<unknown>): [left: number, top: number][] {
  if (beside === undefined) {
    return CENTRED.map(([across, down]): [number, number] => [x + across * width, y + down * height])
      .filter(([cx, cy], i) => i === 0 || !within || (cx >= within.left && cx <= within.right && cy >= within.top - height && cy <= within.bottom + height))
      .map(([cx, cy]) => [cx - width / 2, cy - height / 2]);
  }
  const gap = beside + 4;
  return [
    [x + gap, y - height / 2], [x - gap - width, y - height / 2], [x - width / 2, y - gap - height], [x - width / 2, y + gap],
    [x + gap * 0.7, y - gap * 0.7 - height], [x + gap * 0.7, y + gap * 0.7], [x - gap * 0.7 - width, y - gap * 0.7 - height], [x - gap * 0.7 - width, y + gap * 0.7],
  ];
}
