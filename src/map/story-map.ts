import { LatLngBounds, Map as LeafletMap, type LatLngExpression } from 'leaflet';
import type { Place, Position } from '../places/place.ts';
import type { Basemap } from './basemap.ts';
import { BasemapLayer, type Palette } from './basemap-layer.ts';
import { EdgeLabels } from './edge-labels.ts';
import { storyView } from './frame.ts';
import { moveKindly } from './gestures.ts';
import { LabelLayer } from './label-layer.ts';
import { Marks } from './marks.ts';
import { PassagePopup } from './passage-popup.ts';
import { shapePlaces, type MapPlace, type Shaped } from './shapes.ts';

export interface StoryMapOptions {
  readonly basemap: Basemap;
  /** BCP 47; names of countries. */
  readonly language: string;
  /** Accessible name of a mark, and of a label at the map's edge. */
  readonly markLabel: (place: MapPlace) => string;
  readonly edgeLabel: (place: Place) => string;
  /** The reader clicked a place. */
  readonly onSelect: (placeId: string) => void;
  /** The reader clicked where nothing is. */
  readonly onDismiss: () => void;
  /** The reader turned the wheel without Ctrl or ⌘, or moved one finger: the page scrolls, the map does not. */
  readonly onHint: (how: 'wheel' | 'touch') => void;
  /** The zoom changed. */
  readonly onZoom: () => void;
}

/** What the reader looks at. */
export interface View {
  readonly center: Position;
  readonly zoom: number;
}

const ZOOM = { min: 1, max: 10 };
/** Smaller maps have no room for a popup, in pixels. */
const POPUP_ROOM = { width: 360, height: 280 };
/** Pixels: a popup's width, what is left of the map beside it, and above or below it with its tip. */
const POPUP = { width: 384, side: 76, rest: 64 };
const EDGE = 34; // pixels kept free round a framed view
const BUTTONS = 40; // and more on the side of the buttons

/** The map of a story: the basemap, the places drawn as what they are, their names, and one popup. Knows Leaflet, no Lit. */
export class StoryMap {
  private readonly container: HTMLElement;
  private readonly options: StoryMapOptions;
  private readonly map: LeafletMap;
  private readonly base: BasemapLayer;
  private readonly marks: Marks;
  private readonly labels: LabelLayer;
  private readonly edges: EdgeLabels;
  private readonly popup: PassagePopup;
  /** The popup follows its content's size: it is laid out anew, and moved into the map. */
  private readonly content = new ResizeObserver(() => this.popup.isOpen() && this.popup.update());
  private readonly still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  private readonly releases: (() => void)[] = [];
  private places: readonly Shaped[] = [];
  /** Where the reader clicked last, for a popup at that spot of a line or an area. */
  private clicked: { place: string; at: LatLngExpression } | undefined;
  /** The view wanted as soon as the container has a size. */
  private wanted: (() => void) | undefined;
  /** The reader has not moved the map: it is framed again when its size changes. */
  private untouched = true;
  private sized = false;

  constructor(container: HTMLElement, options: StoryMapOptions) {
    this.container = container;
    this.options = options;
    // Focus by a click must not scroll the page.
    container.focus = (focusing) => HTMLElement.prototype.focus.call(container, { ...focusing, preventScroll: true });
    this.map = new LeafletMap(container, {
      center: [30, 60], zoom: 3, minZoom: ZOOM.min, maxZoom: ZOOM.max, maxBounds: [[-85.05, -240], [85.05, 240]], maxBoundsViscosity: 0.8,
      zoomSnap: 0.5, zoomControl: false, attributionControl: false, trackResize: false, scrollWheelZoom: false, closePopupOnClick: false, doubleClickZoom: true,
      zoomAnimation: !this.still, fadeAnimation: false, markerZoomAnimation: !this.still, inertia: !this.still, boxZoom: false,
    });
    this.base = new BasemapLayer(options.basemap, this.palette());
    this.base.addTo(this.map);
    const select = (place: string, at?: LatLngExpression) => {
      this.clicked = at ? { place, at } : undefined;
      options.onSelect(place);
    };
    this.marks = new Marks(this.map, select);
    this.labels = new LabelLayer(this.map, options.basemap, options.language, select, (place, on) => this.marks.hover(place, on));
    this.edges = new EdgeLabels(this.map, ({ place }) => options.edgeLabel(place), (place) => this.goTo(place));
    this.popup = new PassagePopup(this.rtl);
    this.map.on('zoomend', () => {
      this.labels.update();
      options.onZoom();
    });
    this.map.on('viewreset', () => this.labels.position());
    this.map.on('moveend', () => this.labels.trim());
    this.map.on('moveend zoomend resize', () => this.edges.update(this.places, this.labels.boxes()));
    this.map.on('dragstart', () => (this.untouched = false));
    this.map.on('click', () => options.onDismiss());
    this.releases.push(moveKindly(this.map, container, { hint: options.onHint, moved: () => (this.untouched = false) }), this.watchSize(), this.watchColours());
  }

  get canZoomIn(): boolean {
    return this.map.getZoom() < ZOOM.max;
  }

  get canZoomOut(): boolean {
    return this.map.getZoom() > ZOOM.min;
  }

  /** Whether a popup fits; else its content belongs under the map. */
  get roomForPopup(): boolean {
    return this.container.clientWidth >= POPUP_ROOM.width && this.container.clientHeight >= POPUP_ROOM.height;
  }

  get view(): View {
    const { lng, lat } = this.map.getCenter();
    return { center: [lng, lat], zoom: this.map.getZoom() };
  }

  restore({ center: [lng, lat], zoom }: View): void {
    this.whenSized(() => this.map.setView([lat, lng], zoom, { animate: false }));
    this.untouched = false;
  }

  zoomIn(): void {
    this.zoomBy(1);
  }

  zoomOut(): void {
    this.zoomBy(-1);
  }

  setPlaces(places: readonly MapPlace[]): void {
    this.places = shapePlaces(places, this.options.basemap);
    this.marks.draw(this.places, (place) => this.options.markLabel(place));
    this.labels.setPlaces(this.places);
    this.edges.update(this.places, this.labels.boxes());
  }

  /** The story's first view: where things happen, without the far-off exceptions. */
  frame(): void {
    this.untouched = true;
    const literal = this.places.filter((place) => place.literal > 0);
    const framed = (literal.length > 0 ? literal : this.places).map(({ country, at, box, literal: weight }) => ({ weight, box: country ? ([at[0], at[1], at[0], at[1]] as const) : box }));
    const view = storyView(framed);
    if (view) this.fit(view);
  }

  /** Every place the article names. */
  showAll(): void {
    this.untouched = false;
    const all = storyBox(this.places);
    if (all) this.fit(all);
  }

  /** Opens a place: it stands out, and its content stands in a popup; without content it only stands out. */
  open(placeId: string | undefined, content?: HTMLElement): void {
    this.marks.emphasise(placeId);
    this.labels.emphasise(placeId);
    this.container.classList.toggle('reading', placeId !== undefined && content !== undefined);
    const shaped = this.places.find(({ place }) => place.id === placeId);
    if (!shaped || !content) {
      this.content.disconnect();
      this.popup.remove();
      if (shaped && !this.map.getBounds().contains([shaped.at[1], shaped.at[0]])) this.map.panTo([shaped.at[1], shaped.at[0]], { animate: false });
      return;
    }
    const at: LatLngExpression = this.clicked && this.clicked.place === placeId ? this.clicked.at : ([shaped.at[1], shaped.at[0]] as LatLngExpression);
    this.clicked = undefined;
    if (!this.map.getBounds().contains(at)) this.map.panTo(at, { animate: false });
    // Always as wide: it does not jump from one passage to the next.
    this.popup.options.minWidth = this.popup.options.maxWidth = Math.min(POPUP.width, this.container.clientWidth - POPUP.side);
    this.popup.setContent(content).setLatLng(at).openOn(this.map);
    this.content.disconnect();
    this.content.observe(content);
  }

  destroy(): void {
    this.content.disconnect();
    for (const release of this.releases) release();
    this.map.remove();
    this.container.replaceChildren();
  }

  /** The buttons are on the left. */
  private get rtl(): boolean {
    return getComputedStyle(this.container.parentElement ?? this.container).direction === 'rtl';
  }

  private zoomBy(by: number): void {
    this.untouched = false;
    // An open place stays where the reader looks at it.
    const at = this.popup.isOpen() ? this.popup.getLatLng() : undefined;
    if (at) this.map.setZoomAround(at, this.map.getZoom() + by, { animate: !this.still });
    else this.map.setZoom(this.map.getZoom() + by, { animate: !this.still });
  }

  private goTo({ place, at: [lng, lat] }: Shaped): void {
    this.untouched = false;
    this.map.setView([lat, lng], Math.min(this.map.getZoom(), 5), { animate: false });
    this.options.onSelect(place.id);
  }

  private fit([west, south, east, north]: readonly [number, number, number, number]): void {
    this.whenSized(() => this.map.fitBounds(new LatLngBounds([south, west], [north, east]), { paddingTopLeft: [EDGE + (this.rtl ? BUTTONS : 0), EDGE], paddingBottomRight: [EDGE + (this.rtl ? 0 : BUTTONS), EDGE], maxZoom: 7, animate: false }));
  }

  private whenSized(act: () => void): void {
    if (this.sized) act();
    else this.wanted = act;
  }

  private watchSize(): () => void {
    const observer = new ResizeObserver(() => {
      if (this.container.clientWidth === 0 || this.container.clientHeight === 0) return;
      this.map.invalidateSize({ pan: false, animate: false });
      this.container.style.setProperty('--popup-height', `${Math.min(420, this.container.clientHeight - POPUP.rest)}px`);
      if (!this.sized) {
        this.sized = true;
        this.wanted?.();
        this.wanted = undefined;
      } else if (this.untouched) this.frame();
      this.options.onZoom();
    });
    observer.observe(this.container);
    return () => observer.disconnect();
  }

  /** Colours as the page computes them; a transition of a probe tells of every change, whatever caused it. */
  private watchColours(): () => void {
    const probe = this.probe();
    const repaint = () => {
      this.base.palette = this.palette();
      this.base.redraw();
    };
    probe.addEventListener('transitionend', repaint);
    return () => {
      probe.removeEventListener('transitionend', repaint);
      probe.remove();
    };
  }

  private probe(): HTMLElement {
    let probe = this.container.querySelector<HTMLElement>('.probe');
    if (!probe) {
      probe = document.createElement('i');
      probe.className = 'probe';
      this.container.append(probe);
    }
    return probe;
  }

  private palette(): Palette {
    const { backgroundColor: water, color: land, outlineColor: coast, borderTopColor: border } = getComputedStyle(this.probe());
    return { water, land, coast, border };
  }
}

function storyBox(places: readonly Shaped[]): readonly [number, number, number, number] | undefined {
  return places.map(({ country, at, box }) => (country ? ([at[0], at[1], at[0], at[1]] as const) : box))
    .reduce<readonly [number, number, number, number] | undefined>((all, box) => (all ? [Math.min(all[0], box[0]), Math.min(all[1], box[1]), Math.max(all[2], box[2]), Math.max(all[3], box[3])] : box), undefined);
}
