import type { Position } from '../places/place.ts';
import type { Shaped } from './shapes.ts';
import { brokenName, type Label } from './wanted-labels.ts';

/** A city in its file: its name, degrees east and north, the first zoom it is named at, and its English name, where that is another. */
export type City = readonly [name: string, east: number, north: number, from: number, english?: string];

export interface Cities {
  /** The most important first. */
  readonly capitals: readonly City[];
  readonly cities: readonly City[];
}

export type CityLabel = Label & { readonly names: readonly string[] };

const RADIUS = { capital: 3, city: 2.5 }; // pixels
/** How near a story's point and a city of one name are the same, and a province and its town, degrees. */
const NEAR = { point: 0.3, province: 3 };

export function cityLabels({ capitals, cities }: Cities): { readonly capitals: readonly CityLabel[]; readonly cities: readonly CityLabel[] } {
  return { capitals: capitals.map((city) => labelOf(city, 'city capital', RADIUS.capital)), cities: cities.map((city) => labelOf(city, 'city', RADIUS.city)) };
}

function labelOf([name, east, north, from, english = name]: City, kind: string, beside: number): CityLabel {
  return { lines: brokenName(name), kind, at: [east, north], from, beside, dotted: true, names: [name, english] };
}

/** The cities that the story does not have itself, by one of their names and near there. */
export function beyondStory(cities: readonly CityLabel[], points: readonly Shaped[]): CityLabel[] {
  const named = new Map<string, Position[]>();
  for (const { place, at } of points) for (const name of [place.name, ...place.names.map(({ toponym }) => toponym)]) named.set(name, [...(named.get(name) ?? []), at]);
  return cities.filter(({ names, at }) => !names.some((name) => named.get(name)?.some((there) => near(at, there, NEAR.point))));
}

/** The provinces whose name no town in them or near them bears. */
export function withoutNamesakes(provinces: readonly Label[], towns: readonly CityLabel[]): Label[] {
  const places = new Map<string, Position[]>();
  for (const { names: [name], at } of towns) places.set(name!, [...(places.get(name!) ?? []), at]);
  return provinces.filter(({ lines, at }) => !places.get(lines.join(' '))?.some((there) => near(at, there, NEAR.province)));
}

function near([east, north]: Position, [otherEast, otherNorth]: Position, degrees: number): boolean {
  return Math.abs(east - otherEast) < degrees && Math.abs(north - otherNorth) < degrees;
}
