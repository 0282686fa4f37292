import { LatLngBounds, type LatLng, type Map as LeafletMap } from 'leaflet';
import type { BBox, Position } from '../places/place.ts';
import { firstView, framed } from './first-view.ts';
import { buttonsOf, EDGE, isRtl } from './over-map.ts';
import type { Shaped } from './shapes.ts';

/** What the reader looks at. */
export interface View {
  readonly center: Position;
  readonly zoom: number;
}

const NAMES = 90; // and for the names of its easternmost places
const NEAREST = 7; // zoom of a framed view

/** Where the map looks: at the story, at a place, where the reader has moved it, and back. */
export class Camera {
  private readonly map: LeafletMap;
  private readonly container: HTMLElement;
  /** Nothing moves by itself. */
  private readonly still: boolean;
  /** The reader has not moved the map: it is framed again when its size changes. */
  private untouched = true;
  private sized = false;
  /** The view wanted as soon as the container has a size. */
  private wanted: (() => void) | undefined;
  /** The view before a place was opened. */
  private home: View | undefined;
  /** The middle of what was framed last, until the reader drags the map. */
  private middle: LatLng | undefined;

  constructor(map: LeafletMap, still: boolean) {
    this.map = map;
    this.container = map.getContainer();
    this.still = still;
  }

  /** The map has a size, and shows something. */
  get ready(): boolean {
    return this.sized;
  }

  /** The reader has moved the map. */
  get moved(): boolean {
    return !this.untouched;
  }

  get view(): View {
    const { lng, lat } = this.map.getCenter();
    return { center: [lng, lat], zoom: this.map.getZoom() };
  }

  restore({ center: [lng, lat], zoom }: View): void {
    this.whenSized(() => this.look({ center: [lng, lat], zoom }));
    this.untouched = false;
  }

  /** The story's first view: where things happen, without the far-off exceptions. */
  frame(places: readonly Shaped[]): void {
    this.untouched = true;
    this.home = undefined;
    const view = firstView(places);
    if (view) this.fit(view);
  }

  /** Every place the article names. */
  showAll(places: readonly Shaped[]): void {
    this.touch();
    const [first, ...rest] = framed(places);
    if (first) this.fit(rest.reduce<BBox>((all, box) => [Math.min(all[0], box[0]), Math.min(all[1], box[1]), Math.max(all[2], box[2]), Math.max(all[3], box[3])], first));
  }

  /** The reader moved the map: it stays there, whatever is closed or resized. */
  touch(): void {
    this.untouched = false;
    this.home = undefined;
  }

  /** The reader drags the map: nothing is its middle but what is there. */
  drag(): void {
    this.touch();
    this.middle = undefined;
  }

  /** A place is opened: the view before is come back to, and is what the next place is shown from: what they need does not add up. */
  leave(): void {
    const { home } = this;
    if (home) this.look(home);
    else this.home = this.view;
  }

  /** A place is opened where the reader has clicked it: the map stays. */
  stay(): void {
    this.home ??= this.view;
  }

  /** Back to where the map was before places were opened, unless the reader has moved it since. */
  goHome(): void {
    const { home } = this;
    this.home = undefined;
    if (home) this.look(home);
  }

  /** Zooms round `open`, where the reader looks; else round the middle of what was framed, which is not the map's own. */
  zoomBy(by: 1 | -1, open: LatLng | undefined): void {
    this.touch();
    const at = open ?? (this.middle && this.map.getBounds().contains(this.middle) ? this.middle : undefined);
    const zoom = this.map.getZoom() + by;
    if (at) this.map.setZoomAround(at, zoom, { animate: !this.still });
    else this.map.setZoom(zoom, { animate: !this.still });
  }

  /** The container has another size; `again` frames the story for it, where the reader has not moved the map. */
  resize(again: () => void): void {
    this.map.invalidateSize({ pan: false, animate: false });
    if (!this.sized) {
      this.sized = true;
      this.wanted?.();
      this.wanted = undefined;
    } else if (this.untouched) again();
  }

  private look({ center: [lng, lat], zoom }: View): void {
    this.map.setView([lat, lng], zoom, { animate: false });
  }

  private fit([west, south, east, north]: BBox): void {
    this.whenSized(() => {
      // The buttons stand in a column at the side, or in a row at the top of a low map.
      const { width, height } = buttonsOf(this.container);
      const [side, top] = width > height ? [0, height] : [width, 0];
      const edge = Math.min(EDGE, this.container.clientHeight / 10);
      // Names stand right of their marks, in scripts of both directions.
      const names = Math.min(NAMES, this.container.clientWidth / 5);
      const [left, right] = isRtl(this.container) ? [edge + side, names] : [edge, names + side];
      const bounds = new LatLngBounds([south, west], [north, east]);
      this.middle = bounds.getCenter();
      this.map.fitBounds(bounds, { paddingTopLeft: [left, edge + top], paddingBottomRight: [right, edge], maxZoom: NEAREST, animate: false });
    });
  }

  private whenSized(act: () => void): void {
    if (this.sized) act();
    else this.wanted = act;
  }
}
