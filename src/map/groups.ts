import type Supercluster from 'supercluster';
import type { BBox } from '../places/place.ts';
import { mercator } from './frame.ts';
import { radiusOf, type Shaped } from './shapes.ts';

/** What one mark on the map stands for: a place, or several too near one another to be told apart. */
export interface Group {
  readonly at: readonly [lng: number, lat: number];
  /** Pixels. */
  readonly radius: number;
  /** The places, most literal mentions first. */
  readonly members: readonly Shaped[];
}

/** Marks nearer than this to one another are one, in pixels. */
const NEAR = 22;
/** More points than this are grouped without looking whether any collide. */
const MANY = 250;
const TILE = 256; // pixels of the world at zoom 0
const DEEPEST = 16; // zoom: nothing is grouped there

type Index = Supercluster<{ i: number }, { i: number }>;

/** Groups the points of a story by zoom. Without the index (it is loaded when points collide) each stands for itself. */
export class PointGroups {
  private readonly points: readonly Shaped[];
  private index: Index | undefined;

  constructor(points: readonly Shaped[]) {
    this.points = points;
  }

  /** Whether points lie on one another at this zoom. */
  collide(zoom: number): boolean {
    if (this.many) return true;
    const near = NEAR / (TILE * 2 ** zoom);
    const spots = this.points.map(({ at }) => mercator(at));
    return spots.some(([x, y], i) => spots.some(([ox, oy], k) => k < i && Math.hypot(x - ox, y - oy) < near));
  }

  /** So many that only those in view are drawn. */
  get many(): boolean {
    return this.points.length > MANY;
  }

  get indexed(): boolean {
    return this.index !== undefined;
  }

  use(Cluster: typeof Supercluster): void {
    this.index = new Cluster({ radius: NEAR, extent: TILE, maxZoom: DEEPEST - 1, minPoints: 2, map: ({ i }: { i: number }) => ({ i }) });
    this.index.load(this.points.map(({ at: [lng, lat] }, i) => ({ type: 'Feature', properties: { i }, geometry: { type: 'Point', coordinates: [lng, lat] } })));
  }

  /** The marks of a view; an open place stands for itself, over its group. */
  at(zoom: number, view: BBox, open?: string): Group[] {
    const { points, index } = this;
    if (!index) return points.map((point) => alone(point));
    const groups = index.getClusters([...view], Math.floor(zoom)).map(({ geometry, properties }): Group => {
      if (!('cluster' in properties)) return alone(points[properties.i]!);
      const members = index.getLeaves(properties.cluster_id, Infinity).map((leaf) => points[leaf.properties.i]!).sort((a, b) => b.literal - a.literal || b.associative - a.associative);
      const [lng = 0, lat = 0] = geometry.coordinates;
      const all = members.reduce((sum, { literal, associative }) => ({ literal: sum.literal + literal, associative: sum.associative + associative }), { literal: 0, associative: 0 });
      return { at: [lng, lat], radius: Math.max(11, radiusOf(all)), members };
    });
    const chosen = open === undefined ? undefined : groups.find(({ members }) => members.length > 1 && members.some(({ place }) => place.id === open));
    return chosen ? [...groups, alone(chosen.members.find(({ place }) => place.id === open)!)] : groups;
  }
}

function alone(point: Shaped): Group {
  return { at: [point.at[0], point.at[1]], radius: radiusOf(point), members: [point] };
}
