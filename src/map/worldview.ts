import type { Basemap, Line, LineClass, World } from './basemap.ts';

/** Whose borders: de facto with disputed lines dashed, or a country's own official ones. */
export type Worldview = '' | 'IN' | 'PK';

/** The country whose area a part is in. */
export function ownerOf(world: World, part: string, worldview: Worldview): string {
  if (worldview !== '' && world.views[worldview]?.includes(part)) return worldview;
  return world.parts.find(({ id }) => id === part)?.country ?? part;
}

/** The parts of the world map that make up a country. */
export function partsOf({ topology, world }: Basemap, country: string, worldview: Worldview): Basemap['topology']['objects']['parts']['geometries'] {
  return topology.objects.parts.geometries.filter(({ id }) => ownerOf(world, id, worldview) === country);
}

/**
 * What a line is in a worldview; `undefined` when it is not drawn. A country's view draws its own limits as borders and
 * nothing where others see a line across what it counts as its own.
 */
export function lineClass(world: World, line: Line, worldview: Worldview): LineClass | undefined {
  const [a, b] = line.parts;
  if (line.class === 'edge') return undefined;
  if (worldview === '' || a === undefined || b === undefined) return line.class;
  const [one, other] = [ownerOf(world, a, worldview), ownerOf(world, b, worldview)];
  const taken = [a, b].some((part) => world.views[worldview]?.includes(part));
  if (taken && one === other) return line.class === 'province' ? 'province' : undefined;
  if (one === worldview || other === worldview || taken) return one === other ? line.class : 'border';
  return line.class;
}
