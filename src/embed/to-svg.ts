import { escapedXml } from '../formats/escaped.ts';
import type { Basemap } from '../map/basemap.ts';
import { overlap, prepare, strokesAt, type MercatorBox, type Ring, type Run } from '../map/drawing.ts';
import { firstView } from '../map/first-view.ts';
import { mercator } from '../map/frame.ts';
import { PointGroups, type Group } from '../map/groups.ts';
import { placeNames } from '../map/names.ts';
import { pathData, type Canvas, type Spot } from '../map/path-data.ts';
import { isPoint, linesIn, shapePlaces, widthOf, type Shaped } from '../map/shapes.ts';
import { fontSize, mapLabels, type Label } from '../map/wanted-labels.ts';
import type { Worldview } from '../map/worldview.ts';
import { gatherPlaces, isOnMap } from '../places/gather.ts';
import type { BBox } from '../places/place.ts';
import type { Story } from '../story.ts';
import { pictureStyle } from './picture-style.ts';

export interface PictureOptions {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** BCP 47; names of countries. */
  readonly language: string;
  readonly worldview?: Worldview;
  /** What the picture is called to those who do not see it. */
  readonly title: string;
  readonly credit: string;
  /** Colours follow the reader's light or dark; `light` keeps them. */
  readonly scheme?: 'both' | 'light';
}

const TILE = 256; // pixels of the world at zoom 0
const EDGE = 34; // pixels kept free round the view
const NAMES = 70; // and for the names of its easternmost places
const NEAREST = 7; // zoom
const OUTSIDE = 30; // pixels drawn beyond the edges: a stroke is wide

/** A story's map as a picture that needs nothing else: an SVG, drawn by the rules of the map itself at its first view. */
export function toSVG(story: Story, basemap: Basemap, options: PictureOptions): string {
  const { width, height, language, worldview = '', title, credit, scheme = 'both' } = options;
  const places = shapePlaces(gatherPlaces(story, language).filter(({ place }) => isOnMap(place)), basemap, worldview);
  const { zoom, canvas } = viewOf(firstView(places) ?? [-180, -60, 180, 75], width, height);
  const draw = (parts: readonly (readonly Spot[])[], closed: boolean) => pathData(parts, closed, canvas);
  const path = (name: string, d: string, more = '') => (d === '' ? '' : `<path class="${name}" d="${d}"${more}/>`);

  const { land, lines } = prepare(basemap, worldview);
  const box = mercatorBox(canvas);
  const ground = strokesAt(zoom).map(({ name, width: stroke, opacity, dash }) => path(`base ${name}`, draw(lines[name].filter((run) => overlap(run.box, box)).map(spotsOf), false), `${attribute('stroke-width', stroke)}${opacity < 1 ? attribute('stroke-opacity', opacity) : ''}${dash ? attribute('stroke-dasharray', dash.join(' ')) : ''}`));
  const shapes = places.filter((place) => !isPoint(place));
  const groups = new PointGroups(places.filter(isPoint)).at(zoom, [-180, -90, 180, 90]);
  const number = new Intl.NumberFormat(language);
  const written = (n: number) => number.format(n);
  const names = placeNames({
    zoom, view: { left: canvas.left, top: canvas.top, right: canvas.left + width, bottom: canvas.top + height }, shapes, groups, open: undefined,
    fixed: mapLabels(basemap, language), written, size: (label) => sizeOf(label, written),
  }).filter(({ left, top, width: w, height: h }) => left >= canvas.left && top >= canvas.top && left + w <= canvas.left + width && top + h <= canvas.top + height - 16);

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapedXml(title)}" lang="${escapedXml(language)}">`,
    `<title>${escapedXml(title)}</title><style>${pictureStyle(scheme)}</style>`,
    '<defs><pattern id="h" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch" d="M0 0V8"/></pattern></defs>',
    `<rect class="water" width="${width}" height="${height}"/>`,
    path('land', draw(land.filter((ring) => overlap(ring.box, box)).map(ringOf), true)),
    ...ground,
    ...shapes.toSorted((a, b) => sizeOfBox(b) - sizeOfBox(a)).map((place) => shapeOf(place, draw, path)),
    ...groups.map((group) => markOf(group, canvas, written)),
    ...names.map(({ item, left, top, width: w, height: h }) => nameOf(item, { x: left - canvas.left + w / 2, y: top - canvas.top, height: h }, written)),
    `<text class="credit" x="${width - 8}" y="${height - 6}" text-anchor="end">${escapedXml(credit)}</text>`,
    '</svg>',
  ].filter(Boolean).join('\n');
}

/** The zoom at which a box fits, and where it then lies. */
function viewOf([west, south, east, north]: BBox, width: number, height: number): { readonly zoom: number; readonly canvas: Canvas } {
  const [[x0, y1], [x1, y0]] = [mercator([west, south]), mercator([west > east ? east + 360 : east, north])];
  const scale = Math.min((width - 2 * EDGE - NAMES) / Math.max(x1 - x0, 1e-6), (height - 2 * EDGE) / Math.max(y1 - y0, 1e-6), TILE * 2 ** NEAREST);
  const [left, top] = [((x0 + x1) / 2) * scale - (width - NAMES) / 2, ((y0 + y1) / 2) * scale - height / 2].map(Math.round) as [number, number];
  return { zoom: Math.log2(scale / TILE), canvas: { scale, left, top, box: [-OUTSIDE, -OUTSIDE, width + OUTSIDE, height + OUTSIDE] } };
}

function mercatorBox({ scale, left, top, box: [x0, y0, x1, y1] }: Canvas): MercatorBox {
  return [(left + x0) / scale, (top + y0) / scale, (left + x1) / scale, (top + y1) / scale];
}

function spotsOf({ points }: Run): Spot[] {
  return Array.from({ length: points.length / 2 }, (_, i) => [points[2 * i]!, points[2 * i + 1]!]);
}

function ringOf({ runs }: Ring): Spot[] {
  return runs.flatMap(({ run, backwards }) => (backwards ? spotsOf(run).reverse() : spotsOf(run)));
}

function attribute(name: string, value: string | number): string {
  return ` ${name}="${value}"`;
}

function sizeOfBox({ box: [west, south, east, north] }: Shaped): number {
  return (east - west) * (north - south);
}

type Draw = (parts: readonly (readonly Spot[])[], closed: boolean) => string;
type Path = (name: string, d: string, more?: string) => string;

/** An area filled and outlined, a line wide and soft, a vague region hatched: as marks.ts has it. */
function shapeOf(shaped: Shaped, draw: Draw, path: Path): string {
  const { place, literal, country, border, geometry } = shaped;
  const sense = literal > 0 ? 'literal' : 'associative';
  const { areas, lines } = linesIn(geometry!);
  const spots = (parts: typeof areas.parts) => parts.map((part) => part.map(mercator));
  const vague = place.shape === 'vague';
  return [
    areas.parts.length === 0 || (vague && literal === 0) ? '' : path(`area ${sense}${country ? ' country' : ''}`, draw(spots(areas.parts), true), vague ? ' style="fill:url(#h);fill-opacity:1;stroke:none"' : ' fill-rule="evenodd"'),
    border ? path(`outline ${sense}`, draw(spots(linesIn(border).lines.parts), false)) : '',
    ...(lines.parts.length === 0 ? [] : ([['casing', 4], ['core', 1]] as const).map(([role, times]) => path(`line ${role} ${sense}`, draw(spots(lines.parts), false), attribute('stroke-width', (widthOf(shaped) * times).toFixed(1))))),
  ].join('');
}

function markOf({ at, radius, members }: Group, { scale, left, top }: Canvas, written: (n: number) => string): string {
  const [x, y] = mercator(at).map((share, axis) => (share * scale - (axis === 0 ? left : top)).toFixed(1)) as [string, string];
  const literal = members.some((member) => member.literal > 0);
  const uncertain = members.length === 1 && members[0]!.place.certainty !== 'certain';
  const circle = `<circle class="mark ${literal ? 'literal' : 'associative'}" cx="${x}" cy="${y}" r="${radius.toFixed(1)}" stroke-width="${literal ? 2 : 2.5}"${uncertain ? ' stroke-dasharray="3 2"' : ''}/>`;
  return members.length > 1 ? `${circle}<text class="many ${literal ? 'literal' : ''}" x="${x}" y="${y}" dy="0.36em" text-anchor="middle">${escapedXml(written(members.length))}</text>` : circle;
}

/** Width and height in pixels, without a page to measure it in. */
function sizeOf(label: Label, written: (n: number) => string): readonly [width: number, height: number] {
  const { lines, kind, count } = label;
  const font = fontSize(label);
  const letter = font * (kind.includes('country') ? 0.8 : 0.58);
  const room = count === undefined ? 0 : 8 + 7 * written(count).length;
  return [Math.max(...lines.map((line, i) => line.length * letter + (i === lines.length - 1 ? room : 0))) + 6, font * 1.3 * lines.length];
}

function nameOf(label: Label, { x, y, height }: { readonly x: number; readonly y: number; readonly height: number }, written: (n: number) => string): string {
  const { lines, kind, count } = label;
  const row = height / lines.length;
  const spans = lines.map((line, i) => {
    const more = i === lines.length - 1 && count !== undefined ? `<tspan class="count" dx="5">${escapedXml(written(count))}</tspan>` : '';
    return `<tspan x="${x.toFixed(1)}" y="${(y + row * (i + 0.76)).toFixed(1)}">${escapedXml(kind.includes('country') ? line.toLocaleUpperCase() : line)}${more}</tspan>`;
  });
  // Twice, for those who draw no stroke under its fill.
  return (kind === 'sea' ? [''] : ['halo ', '']).map((under) => `<text class="${under}name ${escapedXml(kind)}" font-size="${fontSize(label)}" text-anchor="middle">${spans.join('')}</text>`).join('');
}
