import type { Map as LeafletMap } from 'leaflet';
import type { Basemap } from './basemap.ts';
import { mercator } from './frame.ts';
import { placeLabels, type Spot, type Wanted } from './labels.ts';
import { seas } from './seas.ts';
import { radiusOf, widthOf, type Shaped } from './shapes.ts';
import type { Geometry, Position } from '../places/place.ts';

interface Label {
  /** Long names stand on two lines. */
  readonly lines: readonly string[];
  readonly kind: string;
  readonly at: Position;
  /** The smallest zoom it is wanted at. */
  readonly from: number;
  readonly place?: Shaped;
}

const TILE = 256; // pixels of the world at zoom 0
const LEADING = 1.3; // as in map.css
const STEP = 10; // pixels between two spots of a line
const BESIDE_LINE = 6; // pixels between a line and its name
/** Names longer than this, in characters, are broken in two. */
const LONG = 17;

/** Names on the map: the story's places first, then countries and seas. Chosen per zoom, so that panning changes none. */
export class LabelLayer {
  private readonly map: LeafletMap;
  private readonly pane: HTMLElement;
  private readonly fixed: readonly Label[];
  private readonly select: (place: string) => void;
  private readonly hover: (place: string, on: boolean) => void;
  private readonly measure = document.createElement('canvas').getContext('2d');
  private places: readonly Shaped[] = [];
  private open: string | undefined;
  private shown: { element: HTMLElement; x: number; y: number; width: number; height: number; place: boolean }[] = [];

  constructor(map: LeafletMap, basemap: Basemap, language: string, select: (place: string) => void, hover: (place: string, on: boolean) => void) {
    this.map = map;
    this.select = select;
    this.hover = hover;
    this.pane = map.createPane('labels');
    this.pane.style.zIndex = '590';
    this.pane.classList.add('leaflet-zoom-hide');
    this.fixed = [...countryLabels(basemap, language), ...seas.map(([name, at, from]) => ({ lines: brokenName(name), kind: 'sea', at, from }))];
  }

  setPlaces(places: readonly Shaped[]): void {
    this.places = places;
    this.update();
  }

  emphasise(open: string | undefined): void {
    this.open = open;
    this.update();
  }

  /** Chooses and places the labels of the current zoom. */
  update(): void {
    const zoom = this.map.getZoom();
    const scale = TILE * 2 ** zoom;
    const wanted = this.inOrder(zoom).map((label): Wanted<Label> => {
      const [x, y] = mercator(label.at);
      const beside = label.place && (isPoint(label.place) ? radiusOf(label.place) : label.place.place.shape === 'line' ? BESIDE_LINE : undefined);
      const [width, height] = this.size(label);
      return { item: label, x: x * scale, y: y * scale, width, height, ...(beside !== undefined && { beside }) };
    });
    const marks = this.places.filter(isPoint).map((place) => {
      const [x, y] = mercator(place.at);
      return { x: x * scale, y: y * scale, radius: radiusOf(place) };
    });
    const lines = this.places.filter(({ place }) => place.shape === 'line').flatMap((place) => spotsAlong(place, scale));
    this.shown = placeLabels(wanted, marks, lines).map(({ item, left, top, width, height }) => ({ element: this.element(item), x: left, y: top, width, height, place: item.place !== undefined }));
    this.pane.replaceChildren(...this.shown.map(({ element }) => element));
    this.position();
  }

  /** Moves the labels to where the map has them now; cheap, and all that a reset of the view needs. */
  position(): void {
    const origin = this.map.getPixelOrigin();
    for (const { element, x, y } of this.shown) element.style.transform = `translate(${Math.round(x - origin.x)}px, ${Math.round(y - origin.y)}px)`;
    this.trim();
  }

  /** A name cut by the map's edge says nothing: it waits until all of it is in view. */
  trim(): void {
    const { min, max } = this.map.getPixelBounds();
    for (const { element, x, y, width, height } of this.shown) {
      element.classList.toggle('cut', x < min!.x || y < min!.y || x + width > max!.x || y + height > max!.y);
    }
  }

  /** Boxes of the places' names, in the container's pixels. */
  boxes(): DOMRect[] {
    const origin = this.map.getPixelBounds().min!;
    return this.shown.filter(({ place }) => place).map(({ x, y, width, height }) => new DOMRect(x - origin.x, y - origin.y, width, height));
  }

  private inOrder(zoom: number): Label[] {
    // What the story names is not named twice.
    const own = new Set(this.places.flatMap(({ place }) => [...(place.outline?.length === 1 ? place.outline : []), place.name]));
    const places = [...this.places].sort((a, b) => weight(b, this.open) - weight(a, this.open)).map((shaped): Label => ({
      lines: brokenName(shaped.place.name), at: shaped.at, place: shaped, from: 0,
      kind: `place ${shaped.place.shape} ${shaped.literal > 0 ? 'literal' : 'associative'}${shaped.country ? ' country' : ''}${shaped.place.id === this.open ? ' open' : ''}`,
    }));
    return [...places, ...this.fixed.filter((label) => label.from <= zoom && !own.has(label.lines.join(' ')) && !own.has(label.kind.split(' ')[1] ?? ''))];
  }

  private size({ lines, kind, place }: Label): [width: number, height: number] {
    const font = place ? (place.country ? 12 : 14) : 11.5;
    if (this.measure) this.measure.font = `${place && place.literal > 0 ? 600 : 500} ${font}px system-ui, sans-serif`;
    const spacing = kind.startsWith('country') || place?.country ? 1.1 : 0;
    const count = place && total(place) > 1 ? 8 + 7 * String(total(place)).length : 0;
    const widths = lines.map((line, i) => (this.measure?.measureText(line).width ?? line.length * 7) + line.length * spacing + (i === lines.length - 1 ? count : 0));
    return [Math.max(...widths) + 6, font * LEADING * lines.length];
  }

  private element({ lines, kind, place }: Label): HTMLElement {
    const element = document.createElement(place ? 'button' : 'span');
    element.className = `label ${kind.split(' ').filter((name) => !/^[A-Z]{2}$/.test(name)).join(' ')}`;
    element.dir = 'auto';
    element.append(lines.join('\n'));
    if (!place) {
      element.setAttribute('aria-hidden', 'true');
      return element;
    }
    const { id } = place.place;
    element.tabIndex = -1;
    element.dataset.place = id;
    if (total(place) > 1) {
      const count = document.createElement('span');
      count.className = 'count';
      count.textContent = String(total(place));
      element.append(count);
    }
    element.addEventListener('click', (event) => {
      event.stopPropagation();
      this.select(id);
    });
    for (const [type, on] of [['pointerenter', true], ['pointerleave', false]] as const) element.addEventListener(type, () => this.hover(id, on));
    return element;
  }
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

function countryLabels({ countries }: Basemap, language: string): Label[] {
  const names = new Intl.DisplayNames([language, 'en'], { type: 'region', fallback: 'none' });
  return countries.flatMap(({ id, at, rank }) => {
    const text = names.of(id);
    return text ? [{ lines: brokenName(text), kind: `country ${id}`, at, from: rank + 1, rank }] : [];
  }).sort((a, b) => a.rank - b.rank);
}

/** A long name in two lines of about the same length, broken at a space. */
function brokenName(name: string): readonly string[] {
  if (name.length <= LONG) return [name];
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index);
  const longer = (at: number) => Math.max(at, name.length - at);
  const at = spaces.reduce((best, space) => (longer(space) < longer(best) ? space : best), spaces[0] ?? 0);
  return at > 0 ? [name.slice(0, at), name.slice(at + 1)] : [name];
}

function isPoint({ geometry }: Shaped): boolean {
  return geometry === undefined || geometry.type === 'Point' || geometry.type === 'MultiPoint';
}

function total({ literal, associative }: Shaped): number {
  return literal + associative;
}

/** Who gets room first: the open place, then where things happen, then the rest; points, then areas, then lines, which have room on both sides; whole countries last. */
function weight(shaped: Shaped, open: string | undefined): number {
  if (shaped.place.id === open) return 1e6;
  return (shaped.country ? 0 : shaped.literal > 0 ? 2e3 : 1e3) + (isPoint(shaped) ? 400 : shaped.place.shape === 'line' ? 0 : 200) + Math.min(99, total(shaped));
}
