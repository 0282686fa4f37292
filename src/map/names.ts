import type { Geometry, Position } from '../places/place.ts';
import { mercator } from './frame.ts';
import type { Group } from './groups.ts';
import { placeLabels, type Box, type Placed, type Spot, type Wanted } from './labels.ts';
import { linesIn, widthOf, type Shaped } from './shapes.ts';
import { storyLabels, type Label } from './wanted-labels.ts';

const TILE = 256; // pixels of the world at zoom 0
const STEP = 10; // pixels between two spots of a line

/** What is to be named on a map. */
export interface Naming {
  readonly zoom: number;
  /** In pixels of the world at this zoom, as all that is placed. */
  readonly view: Box;
  /** Areas and lines of the story, and the marks of its points. */
  readonly shapes: readonly Shaped[];
  readonly groups: readonly Group[];
  /** Id of the open place. */
  readonly open: string | undefined;
  /** The basemap's names. */
  readonly fixed: readonly Label[];
  readonly written: (n: number) => string;
  /** Pixels. */
  readonly size: (label: Label) => readonly [width: number, height: number];
}

/** The names that a map has at a zoom, each in its place: the story's first, then those of the basemap that it does not name itself. */
export function placeNames({ zoom, view, shapes, groups, open, fixed, written, size }: Naming): Placed<Label>[] {
  const scale = TILE * 2 ** zoom;
  // What the story names is not named twice.
  const points = groups.flatMap(({ members }) => members);
  const own = new Set(shapes.concat(points).flatMap(({ place }) => [place.name, ...(place.outline?.length === 1 ? place.outline : [])]));
  const others = fixed.filter(({ from, code, lines }) => from <= zoom && !own.has(code ?? '') && !own.has(lines.join(' ')));
  const wanted = [...storyLabels(shapes, groups, open, written), ...others].map((label): Wanted<Label> => {
    const [x, y] = mercator(label.at);
    const [width, height] = size(label);
    const within = label.beside === undefined && label.members ? pixelBox(label.members[0]!, scale) : undefined;
    return { item: label, x: x * scale, y: y * scale, width, height, ...(label.beside !== undefined && { beside: label.beside }), ...(label.dotted && { dotted: true }), ...(within && { within, holds: (px: number, py: number) => px > within.left && px < within.right && isInside(label.members![0]!, px / scale, py / scale) }) };
  });
  const marks = groups.map(({ at, radius }) => {
    const [x, y] = mercator(at);
    return { x: x * scale, y: y * scale, radius };
  });
  const lines = shapes.filter(({ place }) => place.shape === 'line').flatMap((place) => spotsAlong(place, scale));
  return placeLabels(wanted, marks, lines, view);
}

/** The box of an area in pixels of the world; none where it crosses the antimeridian. */
function pixelBox({ box: [west, south, east, north] }: Shaped, scale: number): Box | undefined {
  if (west > east) return undefined;
  const [[left, bottom], [right, top]] = [mercator([west, south]), mercator([east, north])];
  return { left: left * scale, top: top * scale, right: right * scale, bottom: bottom * scale };
}

/** The rings of areas, in shares of the world: many spots are asked about. */
const rings = new WeakMap<Shaped, readonly (readonly Position[])[]>();

/** Whether a share of the world is in an area: whether a ray from there crosses its rings an odd number of times. */
function isInside(area: Shaped, x: number, y: number): boolean {
  let known = rings.get(area);
  if (!known) rings.set(area, (known = area.geometry ? linesIn(area.geometry).areas.parts.map((ring) => ring.map(mercator)) : []));
  let inside = false;
  for (const ring of known) {
    let [fromX, fromY] = ring.at(-1)!;
    for (const [toX, toY] of ring) {
      if (toY > y !== fromY > y && x < ((fromX - toX) * (y - toY)) / (fromY - toY) + toX) inside = !inside;
      [fromX, fromY] = [toX, toY];
    }
  }
  return inside;
}

/** Spots along a line, near enough to one another that no name fits between. */
function spotsAlong(line: Shaped, scale: number): Spot[] {
  const radius = widthOf(line) + 1;
  const spots: Spot[] = [];
  for (const path of linesOf(line.geometry)) {
    let last: Spot | undefined;
    for (const position of path) {
      const [x, y] = mercator(position).map((share) => share * scale) as [number, number];
      const far = last ? Math.hypot(x - last.x, y - last.y) : 0;
      const steps = Math.floor(far / STEP);
      for (let i = 1; last && i < steps; i++) spots.push({ x: last.x + ((x - last.x) * i) / steps, y: last.y + ((y - last.y) * i) / steps, radius });
      if (last && far < STEP) continue;
      last = { x, y, radius };
      spots.push(last);
    }
  }
  return spots;
}

function linesOf(geometry: Geometry | undefined): readonly (readonly Position[])[] {
  return geometry?.type === 'LineString' ? [geometry.coordinates] : geometry?.type === 'MultiLineString' ? geometry.coordinates : [];
}
