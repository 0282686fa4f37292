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
/** More points than this are not compared pair by pair. */
const MANY = 250;
const TILE = 256; // pixels of the world at zoom 0
const DEEPEST = 16; // zoom: nothing is grouped there

type Index = Supercluster<{ i: number }, { i: number }>;

/** Groups the points of a story by zoom: a few by looking at each pair, many by an index, which is loaded for them. */
export class PointGroups {
  private readonly points: readonly Shaped[];
  private readonly spots: readonly (readonly [x: number, y: number])[];
  private index: Index | undefined;

  constructor(points: readonly Shaped[]) {
    // The first of a group gives it its name.
    this.points = points.toSorted((a, b) => b.literal - a.literal || b.associative - a.associative);
    this.spots = this.points.map(({ at }) => mercator(at));
  }

  /** So many that only those in view are drawn, and an index groups them. */
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
    const groups = this.index ? this.indexedAt(this.index, zoom, view) : this.few(zoom);
    const chosen = open === undefined ? undefined : groups.find(({ members }) => members.length > 1 && members.some(({ place }) => place.id === open));
    return chosen ? [...groups, group(chosen.members.filter(({ place }) => place.id === open))] : groups;
  }

  /** Each point joins the first one before it that is near, or starts a group of its own. */
  private few(zoom: number): Group[] {
    const near = this.many ? 0 : NEAR / (TILE * 2 ** zoom);
    const groups: { first: number; members: Shaped[] }[] = [];
    for (const [i, [x, y]] of this.spots.entries()) {
      const there = groups.find(({ first }) => Math.hypot(x - this.spots[first]![0], y - this.spots[first]![1]) < near);
      if (there) there.members.push(this.points[i]!);
      else groups.push({ first: i, members: [this.points[i]!] });
    }
    return groups.map(({ members }) => group(members));
  }

  private indexedAt(index: Index, zoom: number, view: BBox): Group[] {
    return index.getClusters([...view], Math.floor(zoom)).map(({ geometry, properties }) => {
      if (!('cluster' in properties)) return group([this.points[properties.i]!]);
      const leaves = index.getLeaves(properties.cluster_id, Infinity).map((leaf) => leaf.properties.i).sort((a, b) => a - b);
      const [lng = 0, lat = 0] = geometry.coordinates;
      return group(leaves.map((i) => this.points[i]!), [lng, lat]);
    });
  }
}

/** A mark for these places: where the first of them is, or where their middle was found to be. */
function group(members: readonly Shaped[], at?: readonly [number, number]): Group {
  const sum = (count: 'literal' | 'associative') => members.reduce((all, member) => all + member[count], 0);
  const [first] = members;
  const radius = radiusOf({ literal: sum('literal'), associative: sum('associative') });
  return { at: at ?? [first!.at[0], first!.at[1]], radius: members.length > 1 ? Math.max(11, radius) : radius, members };
}
