import { DomEvent, Polygon, Polyline, SVG, type LatLng, type LeafletMouseEvent, type Map as LeafletMap, type Path } from 'leaflet';
import type { Geometry } from '../places/place.ts';
import { isPoint, latLngs, widthOf, type Shaped } from './shapes.ts';

const HATCH = 'article-map-hatch';
/** Hit area of a line, in pixels. */
const LINE_HIT = 26;

export interface MarkAnswers {
  /** A shape was clicked, at this position. */
  readonly select: (place: string, at: LatLng) => void;
  /** The pointer is on a shape, at this position, or has left it. */
  readonly hover: (place: string, on: boolean, at?: LatLng) => void;
}

/**
 * Draws places as what they are: an area filled or outlined, a line wide and soft, a vague region hatched.
 * Lines lie over areas, smaller areas over larger ones; points, over both, are the point layer's.
 */
export class Marks {
  private readonly map: LeafletMap;
  private readonly answers: MarkAnswers;
  private readonly areas: SVG;
  private readonly lines: SVG;
  private readonly layers: Path[] = [];
  private readonly parts = new Map<string, Element[]>();
  private open: string | undefined;

  constructor(map: LeafletMap, answers: MarkAnswers) {
    this.map = map;
    this.answers = answers;
    map.createPane('areas').style.zIndex = '410';
    map.createPane('lines').style.zIndex = '420';
    this.areas = new SVG({ pane: 'areas', padding: 0.4 });
    this.lines = new SVG({ pane: 'lines', padding: 0.4 });
  }

  draw(places: readonly Shaped[]): void {
    for (const layer of this.layers) layer.remove();
    this.layers.length = 0;
    this.parts.clear();
    const bySize = [...places].sort((a, b) => size(b) - size(a));
    for (const place of bySize) {
      if (isPoint(place)) continue;
      const { areas, lines } = parts(place.geometry!);
      if (areas.length > 0) this.area(place, areas);
      if (lines.length > 0) this.line(place, lines);
    }
    this.emphasise(this.open);
  }

  /** Makes the open place unmistakable. */
  emphasise(open: string | undefined): void {
    for (const element of this.parts.get(this.open ?? '') ?? []) element.classList.remove('open');
    this.open = open;
    for (const element of this.parts.get(open ?? '') ?? []) element.classList.add('open');
  }

  /** Hovering a mark or its label lights up all that the place is drawn with. */
  hover(place: string, on: boolean): void {
    for (const element of this.parts.get(place) ?? []) element.classList.toggle('hover', on);
  }

  private area({ place, literal, country, border }: Shaped, rings: [number, number][][][]): void {
    const kind = place.shape === 'vague' ? (literal > 0 ? 'vague' : 'vague associative') : literal > 0 && !country ? 'literal' : country ? (literal > 0 ? 'country literal' : 'country associative') : 'associative';
    this.add(place.id, new Polygon(rings, {
      renderer: this.areas, className: `area ${kind}`, fill: true, smoothFactor: 0.7, ...(place.shape === 'vague' && { fillColor: `url(#${HATCH})`, fillOpacity: 1 }),
    }));
    if (place.shape === 'vague') this.hatch();
    // A country's outline leaves out what is disputed: the basemap's dashes show it.
    if (border) this.add(place.id, new Polyline(parts(border).lines, { renderer: this.areas, className: `outline ${kind}`, interactive: false, smoothFactor: 0.7 }));
  }

  private line(shaped: Shaped, parts: [number, number][][]): void {
    const { place, literal } = shaped;
    const kind = literal > 0 ? 'literal' : 'associative';
    for (const role of ['casing', 'core'] as const) {
      const weight = widthOf(shaped) * (role === 'core' ? 1 : 4);
      this.add(place.id, new Polyline(parts, { renderer: this.lines, className: `line ${role} ${kind}`, weight, interactive: false, smoothFactor: 0.7 }));
    }
    this.add(place.id, new Polyline(parts, { renderer: this.lines, className: 'line hit', weight: LINE_HIT, opacity: 0, smoothFactor: 1 }));
  }

  private add(id: string, path: Path): void {
    path.addTo(this.map);
    this.layers.push(path);
    const element = path.getElement();
    if (!element) return;
    (element as SVGElement).dataset.place = id;
    this.know(id, element);
    if (path.options.interactive === false) return;
    path.on('click', (event: LeafletMouseEvent) => {
      // The map beneath must not take it for a click on nothing.
      DomEvent.stopPropagation(event as unknown as Event);
      this.answers.select(id, event.latlng);
    });
    path.on('mouseover', (event: LeafletMouseEvent) => this.answers.hover(id, true, event.latlng));
    path.on('mouseout', () => this.answers.hover(id, false));
  }

  private know(id: string, element: Element): void {
    const known = this.parts.get(id);
    if (known) known.push(element);
    else this.parts.set(id, [element]);
  }

  /** The pattern of vague regions, in the areas' own SVG. */
  private hatch(): void {
    const root = this.map.getPane('areas')?.querySelector('svg');
    if (!root || root.querySelector(`#${HATCH}`)) return;
    const svg = (name: string, attributes: Record<string, string>) => {
      const element = document.createElementNS('http://www.w3.org/2000/svg', name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      return element;
    };
    const pattern = svg('pattern', { id: HATCH, width: '8', height: '8', patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' });
    pattern.append(svg('line', { class: 'hatch', x1: '0', y1: '0', x2: '0', y2: '8' }));
    const defs = svg('defs', {});
    defs.append(pattern);
    root.prepend(defs);
  }
}

/** All rings of an area are one path, so that they open, hover and are outlined together; so are the parts of a line. */
function parts(geometry: Geometry): { areas: [number, number][][][]; lines: [number, number][][] } {
  const shapes = latLngs(geometry);
  return { areas: shapes.filter(({ closed }) => closed).map(({ rings }) => rings), lines: shapes.filter(({ closed }) => !closed).flatMap(({ rings }) => rings) };
}

function size({ box: [west, south, east, north], geometry }: Shaped): number {
  return geometry === undefined || geometry.type === 'Point' ? 0 : (east - west) * (north - south);
}
