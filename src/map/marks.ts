import type { LatLng, Map as LeafletMap } from 'leaflet';
import { PathLayer, type Lines } from './path-layer.ts';
import { isPoint, linesIn, widthOf, type Shaped } from './shapes.ts';

const HATCH = 'article-map-hatch';

type Draggable = LeafletMap & { readonly dragging?: { moved(): boolean } };

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
  private readonly areas: PathLayer;
  private readonly lines: PathLayer;
  private readonly parts = new Map<string, Element[]>();
  private open: string | undefined;

  constructor(map: LeafletMap, answers: MarkAnswers) {
    this.map = map;
    this.answers = answers;
    const layer = (name: string, zIndex: string) => {
      const pane = map.createPane(name);
      pane.style.zIndex = zIndex;
      return new PathLayer(map, pane);
    };
    this.areas = layer('areas', '410');
    this.lines = layer('lines', '420');
  }

  draw(places: readonly Shaped[]): void {
    this.areas.clear();
    this.lines.clear();
    this.parts.clear();
    const bySize = [...places].sort((a, b) => size(b) - size(a));
    for (const place of bySize) {
      if (isPoint(place)) continue;
      const { areas, lines } = linesIn(place.geometry!);
      if (areas.parts.length > 0) this.area(place, areas);
      if (lines.parts.length > 0) this.line(place, lines);
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

  /** All rings of an area are one path, so that they open, hover and are outlined together; so are the parts of a line. */
  private area({ place, literal, country, border }: Shaped, rings: Lines): void {
    const kind = place.shape === 'vague' ? (literal > 0 ? 'vague' : 'vague associative') : literal > 0 && !country ? 'literal' : country ? (literal > 0 ? 'country literal' : 'country associative') : 'associative';
    const path = this.areas.add(`area ${kind} leaflet-interactive`, rings);
    this.answer(place.id, path);
    this.know(place.id, path);
    if (place.shape === 'vague') {
      path.setAttribute('fill', `url(#${HATCH})`);
      this.hatch();
    }
    // A country's outline leaves out what is disputed: the basemap's dashes show it.
    if (border) this.know(place.id, this.areas.add(`outline ${kind}`, linesIn(border).lines));
  }

  private line(shaped: Shaped, lines: Lines): void {
    const { place, literal } = shaped;
    const kind = literal > 0 ? 'literal' : 'associative';
    for (const role of ['casing', 'core'] as const) {
      const path = this.lines.add(`line ${role} ${kind}`, lines);
      path.setAttribute('stroke-width', String(widthOf(shaped) * (role === 'core' ? 1 : 4)));
      this.know(place.id, path);
    }
    const hit = this.lines.add('line hit leaflet-interactive', lines);
    this.answer(place.id, hit);
    this.know(place.id, hit);
  }

  private answer(id: string, path: SVGPathElement): void {
    const at = (event: MouseEvent) => this.map.containerPointToLatLng(this.map.mouseEventToContainerPoint(event));
    path.addEventListener('click', (event) => {
      // The map beneath must not take it for a click on nothing, nor the end of a drag for a click.
      event.stopPropagation();
      if (!(this.map as Draggable).dragging?.moved()) this.answers.select(id, at(event));
    });
    path.addEventListener('pointerenter', (event) => this.answers.hover(id, true, at(event)));
    path.addEventListener('pointerleave', () => this.answers.hover(id, false));
  }

  private know(id: string, element: SVGPathElement): void {
    element.dataset.place = id;
    const known = this.parts.get(id);
    if (known) known.push(element);
    else this.parts.set(id, [element]);
  }

  /** The pattern of vague regions, in the areas' own SVG. */
  private hatch(): void {
    const root = this.areas.svg;
    if (root.querySelector(`#${HATCH}`)) return;
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

function size({ box: [west, south, east, north], geometry }: Shaped): number {
  return geometry === undefined || geometry.type === 'Point' ? 0 : (east - west) * (north - south);
}
