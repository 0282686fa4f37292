import { DomUtil, LatLng, type Map as LeafletMap, type Point, type ZoomAnimEvent } from 'leaflet';
import type { Position } from '../places/place.ts';

/** An element whose middle stands on a position. */
export interface Pin {
  readonly element: HTMLElement;
  readonly at: LatLng;
  /** Over others, on top of what lies further south. */
  readonly rise: number;
}

type Animated = LeafletMap & { _latLngToNewLayerPoint(at: LatLng, zoom: number, center: LatLng): Point };

/** Elements that stand on the map, the southern ones over the northern, and go along with a zoom. */
export class Pins {
  private readonly map: LeafletMap;
  private readonly pane: HTMLElement;
  private readonly pins = new Set<Pin>();

  constructor(map: LeafletMap) {
    this.map = map;
    this.pane = map.getPane('markerPane')!;
    map.on('zoom viewreset', () => this.pins.forEach((pin) => this.put(pin, map.latLngToLayerPoint(pin.at))));
    map.on('zoomanim', ({ zoom, center }: ZoomAnimEvent) => this.pins.forEach((pin) => this.put(pin, (map as Animated)._latLngToNewLayerPoint(pin.at, zoom, center))));
  }

  /** `size`: of the element's square, in pixels. */
  add(element: HTMLElement, [lng, lat]: Position, size: number, rise: number): Pin {
    Object.assign(element.style, { width: `${size}px`, height: `${size}px`, margin: `${-size / 2}px 0 0 ${-size / 2}px` });
    element.classList.add('leaflet-zoom-animated');
    const pin = { element, at: new LatLng(lat, lng), rise };
    this.pins.add(pin);
    this.pane.append(element);
    this.put(pin, this.map.latLngToLayerPoint(pin.at));
    return pin;
  }

  remove(pin: Pin): void {
    this.pins.delete(pin);
    pin.element.remove();
  }

  private put({ element, rise }: Pin, point: Point): void {
    const at = point.round();
    DomUtil.setPosition(element, at);
    element.style.zIndex = String(at.y + rise);
  }
}
