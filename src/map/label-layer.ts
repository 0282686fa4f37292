import type { Map as LeafletMap } from 'leaflet';
import { mercator } from './frame.ts';
import { placeLabels, type Wanted } from './labels.ts';
import type { Basemap } from './outlines.ts';
import { seas } from './seas.ts';
import { radiusOf, type Shaped } from './shapes.ts';
import type { Position } from '../places/place.ts';

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
    this.fixed = [...countryLabels(basemap, language), ...seas.map(([name, at, from]) => ({ lines: linesOf(name), kind: 'sea', at, from }))];
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
    this.shown = placeLabels(wanted, marks).map(({ item, left, top, width, height }) => ({ element: this.element(item), x: left, y: top, width, height, place: item.place !== undefined }));
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
      lines: linesOf(shaped.place.name), at: shaped.at, place: shaped, from: 0,
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

function countryLabels({ topology }: Basemap, language: string): Label[] {
  const names = new Intl.DisplayNames([language, 'en'], { type: 'region', fallback: 'none' });
  return topology.objects.countries.geometries.flatMap((country) => {
    const { at, rank = 6 } = country.properties!;
    const text = names.of(String(country.id));
    return text ? [{ lines: linesOf(text), kind: `country ${country.id}`, at, from: rank + 1, rank }] : [];
  }).sort((a, b) => a.rank - b.rank);
}

/** A long name in two lines of about the same length, broken at a space. */
function linesOf(name: string): readonly string[] {
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

/** Who gets room first: the open place, then where things happen, then the rest; points before areas, whole countries last. */
function weight(shaped: Shaped, open: string | undefined): number {
  if (shaped.place.id === open) return 1e6;
  return (shaped.country ? 0 : shaped.literal > 0 ? 1e4 : 1e2) + (isPoint(shaped) ? 50 : 0) + total(shaped);
}
