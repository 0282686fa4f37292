import type { Position } from '../places/place.ts';
import type { Group } from './groups.ts';
import type { Basemap } from './basemap.ts';
import { seas } from './seas.ts';
import type { Shaped } from './shapes.ts';

/** A name that wants to stand on the map. */
export interface Label {
  /** Long names stand on two lines. */
  readonly lines: readonly string[];
  /** Class names that style it. */
  readonly kind: string;
  readonly at: Position;
  /** The smallest zoom it is wanted at. */
  readonly from: number;
  /** ISO 3166 of a country or a province of the basemap. */
  readonly code?: string;
  /** The story's places it names; a name of the basemap has none. */
  readonly members?: readonly Shaped[];
  /** Mentions, where there are several. */
  readonly count?: number;
  /** It stands beside a mark of this radius in pixels, or a line this far. */
  readonly beside?: number;
  /** It brings its mark, a dot of that radius: a city. */
  readonly dotted?: boolean;
}

/** Names longer than this, in characters, are broken in two. */
const LONG = 17;
const BESIDE_LINE = 6; // pixels
export const PROVINCES_FROM = 6; // zoom

/** Pixels, as in map.css. */
export function fontSize({ members, kind }: Label): number {
  return members ? (kind.includes('country') ? 12 : 14) : 11.5;
}

/** The story's own names, those that get room first in front; `written` writes a number. */
export function storyLabels(shapes: readonly Shaped[], groups: readonly Group[], open: string | undefined, written: (n: number) => string): Label[] {
  const named = (members: readonly Shaped[]) => nameOf(members, open, written);
  const areas = shapes.map((shaped): Label => ({
    ...named([shaped]), at: shaped.at, from: 0,
    ...(shaped.place.shape === 'line' && { beside: BESIDE_LINE }),
  }));
  const points = groups.map(({ members, at, radius }): Label => ({ ...named(members), at, from: 0, beside: radius }));
  return [...points, ...areas].sort((a, b) => weight(b, open) - weight(a, open));
}

function nameOf(members: readonly Shaped[], open: string | undefined, written: (n: number) => string): Pick<Label, 'lines' | 'kind' | 'members' | 'count'> {
  const [first] = members;
  const count = members.reduce((sum, { literal, associative }) => sum + literal + associative, 0);
  const names = members.slice(0, 2).map(({ place }) => place.name);
  const text = members.length === 1 ? names[0]! : `${names[0]} +${written(members.length - 1)}`;
  const literal = members.some((member) => member.literal > 0);
  const kind = `place ${first!.place.shape} ${literal ? 'literal' : 'associative'}${first!.country ? ' country' : ''}${members.some(({ place }) => place.id === open) ? ' open' : ''}`;
  return { lines: members.length === 2 ? names : brokenName(text), kind, members, ...(count > 1 && members.length === 1 && { count }) };
}

/** The basemap's names in a first view: countries by size, and seas. */
export function mapLabels({ countries: units }: Basemap, language: string, seaNames?: readonly string[]): Label[] {
  const names = new Intl.DisplayNames([language, 'en'], { type: 'region', fallback: 'none' });
  const countries = units.flatMap(({ id, at, rank }) => {
    const text = names.of(id);
    return text ? [{ lines: brokenName(text), kind: 'country', code: id, at, from: rank + 1, rank }] : [];
  }).sort((a, b) => a.rank - b.rank);
  return [...countries, ...seas.map(([name, at, from], i): Label => ({ lines: brokenName(seaNames?.[i] ?? name), kind: 'sea', at, from }))];
}

/** A long name in two lines of about the same length, broken at a space. */
export function brokenName(name: string): readonly string[] {
  if (name.length <= LONG) return [name];
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index);
  const longer = (at: number) => Math.max(at, name.length - at);
  const at = spaces.reduce((best, space) => (longer(space) < longer(best) ? space : best), spaces[0] ?? 0);
  return at > 0 ? [name.slice(0, at), name.slice(at + 1)] : [name];
}

/** Who gets room first: the open place, then where things happen, then the rest; points, then areas, then lines, which have room on both sides; whole countries last. */
function weight({ members = [], beside }: Label, open: string | undefined): number {
  if (members.some(({ place }) => place.id === open)) return 1e6;
  const [first] = members;
  const total = members.reduce((sum, { literal, associative }) => sum + literal + associative, 0);
  const drawn = first!.place.shape === 'line' ? 0 : beside === undefined ? 200 : 400;
  return (first!.country ? 0 : members.some(({ literal }) => literal > 0) ? 2e3 : 1e3) + drawn + Math.min(99, total);
}
