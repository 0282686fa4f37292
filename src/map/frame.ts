import type { BBox, Position } from '../places/place.ts';

/** Something the first view may hold: where it is, and how many literal mentions it has. */
export interface Framed {
  readonly box: BBox;
  readonly weight: number;
}

/** The share of the literal mentions that the first view holds at least. */
const SHARE = 0.8;
/** A place is left out when, for each of its mentions, the view without it is smaller than this share of the view with it. */
const WORTH = 0.82;

/**
 * The first view: all places, less those far away for the few mentions they have ("one conference in Beijing"),
 * as long as four in five of the literal mentions stay inside.
 */
export function storyView(places: readonly Framed[]): BBox | undefined {
  const kept = [...places];
  const total = sum(kept);
  for (;;) {
    const whole = area(around(kept));
    let worst = -1;
    let least = WORTH;
    for (const [i, place] of kept.entries()) {
      if (kept.length < 2 || sum(kept) - place.weight < SHARE * total) continue;
      const without = area(around(kept.filter((other) => other !== place)));
      const worth = (without / whole) ** (1 / Math.max(1, place.weight));
      if (worth < least) [worst, least] = [i, worth];
    }
    if (worst < 0) return around(kept);
    kept.splice(worst, 1);
  }
}

function sum(places: readonly Framed[]): number {
  return places.reduce((total, { weight }) => total + weight, 0);
}

function around(places: readonly Framed[]): BBox | undefined {
  return places.reduce<BBox | undefined>((all, { box }) => (all ? [Math.min(all[0], box[0]), Math.min(all[1], box[1]), Math.max(all[2], box[2]), Math.max(all[3], box[3])] : box), undefined);
}

/** Area on a Web Mercator map, in an arbitrary unit; a few degrees are added, so that one point is not worth everything. */
function area(box: BBox | undefined): number {
  if (!box) return 0;
  const [x0, y0] = mercator([box[0], box[1]]);
  const [x1, y1] = mercator([box[2], box[3]]);
  return (Math.abs(x1 - x0) + 0.01) * (Math.abs(y1 - y0) + 0.01);
}

/** Web Mercator, the world from 0 to 1 on both axes, y down. */
export function mercator([lng, lat]: Position): [x: number, y: number] {
  const sine = Math.sin((Math.max(-85.0511, Math.min(85.0511, lat)) * Math.PI) / 180);
  return [lng / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}
