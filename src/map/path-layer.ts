import { DomUtil, type LatLng, type Map as LeafletMap, type Point, type ZoomAnimEvent } from 'leaflet';
import type { BBox, Position } from '../places/place.ts';
import { mercator } from './frame.ts';
import { pathData, type Spot } from './path-data.ts';

/** What is drawn as one path: rings that are closed, or lines that are not. */
export interface Lines {
  readonly parts: readonly (readonly Position[])[];
  readonly closed: boolean;
}

interface Drawn {
  readonly element: SVGPathElement;
  /** In shares of the world. */
  readonly parts: readonly (readonly Spot[])[];
  readonly closed: boolean;
}

/** The share of the map's size that is drawn beyond each of its edges: what a drag shows before it ends. */
const BEYOND = 0.4;
/** A stroke this wide may not be seen at the edge of what is drawn, pixels. */
const STROKE = 30;
const TILE = 256; // pixels of the world at zoom 0

/** Draws lines and areas as SVG paths on the map, no more of them than is near the view, and keeps them in step with it. */
export class PathLayer {
  readonly svg = svgElement('svg');
  private readonly map: LeafletMap;
  private paths: Drawn[] = [];
  /** What is drawn now: its north-western corner in pixels of the world, which may lie beyond the pole, where no latitude is; and the zoom. */
  private corner: Point | undefined;
  private zoom = 0;

  constructor(map: LeafletMap, pane: HTMLElement) {
    this.map = map;
    this.svg.classList.add('leaflet-zoom-animated');
    this.svg.setAttribute('aria-hidden', 'true');
    pane.append(this.svg);
    map.on('moveend viewreset', () => this.draw());
    map.on('zoom', () => this.put(map.getPixelOrigin(), map.getZoom()));
    map.on('zoomanim', ({ zoom, center }: ZoomAnimEvent) => this.put((map as Animated)._getNewPixelOrigin(center, zoom), zoom));
  }

  add(className: string, { parts, closed }: Lines): SVGPathElement {
    const element = svgElement('path');
    element.setAttribute('class', className);
    element.setAttribute('fill-rule', 'evenodd');
    this.svg.append(element);
    const drawn = { element, parts: parts.map((part) => part.map(mercator)), closed };
    this.paths.push(drawn);
    if (this.corner) element.setAttribute('d', this.data(drawn));
    return element;
  }

  clear(): void {
    for (const { element } of this.paths) element.remove();
    this.paths = [];
  }

  private draw(): void {
    const { map } = this;
    const size = map.getSize();
    const from = map.containerPointToLayerPoint(size.multiplyBy(-BEYOND)).round();
    const { x: width, y: height } = size.multiplyBy(1 + 2 * BEYOND).round();
    this.zoom = map.getZoom();
    this.corner = from.add(map.getPixelOrigin());
    for (const [name, value] of [['width', width], ['height', height], ['viewBox', `0 0 ${width} ${height}`]] as const) this.svg.setAttribute(name, String(value));
    this.put(map.getPixelOrigin(), this.zoom);
    for (const path of this.paths) path.element.setAttribute('d', this.data(path));
  }

  /** Puts what is drawn where it belongs at a zoom whose pixels are counted from this origin. */
  private put(origin: Point, zoom: number): void {
    const scale = this.map.getZoomScale(zoom, this.zoom);
    if (this.corner) DomUtil.setTransform(this.svg as unknown as HTMLElement, this.corner.multiplyBy(scale).subtract(origin), scale);
  }

  /** The path in pixels from the corner. */
  private data({ parts, closed }: Drawn): string {
    const scale = TILE * 2 ** this.zoom;
    const { x: left, y: top } = this.corner!;
    const size = this.map.getSize();
    const box: BBox = [-STROKE, -STROKE, size.x * (1 + 2 * BEYOND) + STROKE, size.y * (1 + 2 * BEYOND) + STROKE];
    return pathData(parts, closed, { scale, left, top, box });
  }
}

type Animated = LeafletMap & { _getNewPixelOrigin(center: LatLng, zoom: number): Point };

function svgElement<Name extends keyof SVGElementTagNameMap>(name: Name): SVGElementTagNameMap[Name] {
  return document.createElementNS('http://www.w3.org/2000/svg', name);
}
