import { DomUtil, LatLng, LatLngBounds, Map as LeafletMap, type GridLayer, type LatLngExpression } from 'leaflet';
import type { Place, Position } from '../places/place.ts';
import { anchorOf } from './anchor.ts';
import { BasemapLayer } from './basemap-layer.ts';
import { DetailView } from './detail-view.ts';
import { EdgeLabels } from './edge-labels.ts';
import { storyView } from './frame.ts';
import { moveKindly } from './gestures.ts';
import { groupList } from './group-list.ts';
import type { Group } from './groups.ts';
import { LabelLayer } from './label-layer.ts';
import { Marks } from './marks.ts';
import type { Basemap } from './basemap.ts';
import { PageColours } from './palette.ts';
import type { NumberWriter } from './paper.ts';
import { PassagePopup } from './passage-popup.ts';
import { PointLayer } from './points.ts';
import { ScaleBar } from './scale.ts';
import type { Worldview } from './worldview.ts';
import { isPoint, shapePlaces, type MapPlace, type Shaped } from './shapes.ts';

export interface StoryMapOptions {
  readonly basemap: Basemap;
  /** Whose borders. */
  readonly worldview: Worldview;
  /** BCP 47; names of countries. */
  readonly language: string;
  /** Accessible name of a mark, and of a label at the map's edge. */
  readonly markLabel: (place: MapPlace) => string;
  readonly edgeLabel: (place: Place) => string;
  /** Accessible name of a mark that stands for several places. */
  readonly groupLabel: (names: readonly string[]) => string;
  /** The reader clicked a place. */
  readonly onSelect: (placeId: string) => void;
  /** The reader clicked where nothing is. */
  readonly onDismiss: () => void;
  /** The reader turned the wheel without Ctrl or ⌘, or moved one finger: the page scrolls, the map does not. */
  readonly onHint: (how: 'wheel' | 'touch') => void;
  /** The zoom changed. */
  readonly onZoom: () => void;
  /** A part of the map stays coarse: its file did not come. */
  readonly onMiss: () => void;
}

/** What the reader looks at. */
export interface View {
  readonly center: Position;
  readonly zoom: number;
}

const ZOOM = { min: 1, max: 10 };
/** Smaller maps have no room for a popup, in pixels. */
const POPUP_ROOM = { width: 360, height: 280 };
const EDGE = 34; // pixels kept free round a framed view
const NAMES = 90; // and for the names of its easternmost places
/** The nearest zoom at which a place beyond the view is shown: with its surroundings. */
const FAR = 5;
const GROUP_WIDTH = 15; // times the page's font size
/** More places than this under one mark are shown nearer, not listed. */
const LISTED = 8;
/** Pixels of a picture for each CSS pixel, at least. */
const SHARP = 2;

/** The map of a story: the basemap, the places drawn as what they are, their names, and one popup. Knows Leaflet, no Lit. */
export class StoryMap {
  private readonly container: HTMLElement;
  private readonly options: StoryMapOptions;
  private readonly map: LeafletMap;
  private readonly colours: PageColours;
  private readonly base: BasemapLayer;
  private readonly marks: Marks;
  private readonly points: PointLayer;
  private readonly labels: LabelLayer;
  private readonly edges: EdgeLabels;
  private readonly scale: ScaleBar;
  private readonly popup: PassagePopup;
  private readonly group: PassagePopup;
  private readonly still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  private readonly releases: (() => void)[] = [];
  private basemap: Basemap;
  private readonly detail: DetailView;
  private given: readonly MapPlace[] = [];
  /** The URL template of the raster tiles wanted, and their layer once it is there. */
  private tiles = '';
  private raster: GridLayer | undefined;
  private places: readonly Shaped[] = [];
  private hovered: string | undefined;
  private opened: string | undefined;
  /** The middle of what was framed last, until the reader drags the map. */
  private middle: LatLng | undefined;
  /** The view before a place was opened. */
  private home: View | undefined;
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
    if (this.still) this.map.panBy = (offset, how) => LeafletMap.prototype.panBy.call(this.map, offset, { ...how, animate: false });
    this.colours = new PageColours(container, (palette) => this.base.repaint(palette));
    this.basemap = options.basemap;
    this.base = new BasemapLayer(this.basemap, this.colours.palette, options.worldview);
    this.base.addTo(this.map);
    const select = (place: string, at?: LatLngExpression) => {
      this.clicked = at ? { place, at } : undefined;
      options.onSelect(place);
    };
    this.marks = new Marks(this.map, select);
    const hover = (place: string, on: boolean) => this.light(place, on);
    this.labels = new LabelLayer(this.map, options.basemap, options.language, {
      hover, select: (members, label) => (members.length > 1 ? this.choose({ at: members[0]!.at, members }, label) : select(members[0]!.place.id)),
    });
    this.points = new PointLayer(this.map, {
      select, hover, choose: (group, mark) => this.choose(group, mark), changed: () => this.name(),
      name: ({ members }) => (members.length > 1 ? options.groupLabel(members.map(({ place }) => place.name)) : options.markLabel(members[0]!)),
    });
    this.edges = new EdgeLabels(this.map, ({ place }) => options.edgeLabel(place), (place) => this.goTo(place));
    this.scale = new ScaleBar(this.map);
    this.popup = new PassagePopup(() => this.rtl, () => this.buttons);
    this.group = new PassagePopup(() => this.rtl, () => this.buttons, GROUP_WIDTH);
    this.map.on('zoomend', () => this.points.update());
    this.map.on('moveend', () => this.points.many && this.points.update());
    this.map.on('resize', () => this.labels.update());
    this.map.on('zoomend', () => options.onZoom());
    this.map.on('viewreset', () => this.labels.position());
    this.map.on('moveend zoomend resize', () => this.edge());
    this.detail = new DetailView(this.basemap, { refine: (basemap) => this.refine(basemap), miss: options.onMiss });
    this.map.on('moveend', () => this.look());
    this.map.on('dragstart', () => {
      this.touched();
      this.middle = undefined;
      this.map.once('dragend', cleanClasses(container));
    });
    this.map.on('click', () => {
      this.leaveGroup();
      options.onDismiss();
    });
    this.releases.push(moveKindly(this.map, container, { hint: options.onHint, moved: () => this.touched() }), this.watchSize(), () => this.colours.release());
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

  setPlaces(places: readonly MapPlace[]): void {
    this.given = places;
    this.places = shapePlaces(places, this.basemap, this.options.worldview);
    this.marks.draw(this.places);
    this.points.setPlaces(this.places.filter(isPoint));
    this.edge();
  }

  /** The story's first view: where things happen, without the far-off exceptions. */
  frame(): void {
    this.untouched = true;
    this.home = undefined;
    const literal = this.places.filter((place) => place.literal > 0);
    const framed = (literal.length > 0 ? literal : this.places).map(({ country, at, box, literal: weight }) => ({ weight, box: country ? ([at[0], at[1], at[0], at[1]] as const) : box }));
    const view = storyView(framed);
    if (view) this.fit(view);
  }

  /** Every place the article names. */
  showAll(): void {
    this.touched();
    const all = storyBox(this.places);
    if (all) this.fit(all);
  }

  /** Lights up a place; the one before goes out. */
  hover(place: string | undefined): void {
    if (this.hovered !== undefined) this.light(this.hovered, false);
    this.hovered = place;
    if (place !== undefined) this.light(place, true);
  }

  /** Opens a place: it stands out, and its content stands in a popup; without content it only stands out. */
  open(placeId: string | undefined, content?: HTMLElement): void {
    this.group.hide();
    this.opened = placeId;
    this.marks.emphasise(placeId);
    this.points.emphasise(placeId);
    this.container.classList.toggle('reading', placeId !== undefined && content !== undefined);
    const shaped = this.places.find(({ place }) => place.id === placeId);
    if (!shaped) {
      this.popup.hide();
      return this.goHome();
    }
    this.home ??= this.view;
    const clicked = this.clicked && this.clicked.place === placeId ? this.clicked.at : undefined;
    this.clicked = undefined;
    if (!clicked) this.bringIntoView(shaped);
    if (content) this.popup.show(this.map, content, anchorOf(this.map, shaped, clicked));
    else this.popup.hide();
  }

  destroy(): void {
    this.detail.release();
    // Of what is still loading, nothing is wanted.
    this.tiles = '';
    this.popup.hide();
    this.group.hide();
    for (const release of this.releases) release();
    // A drag or a zoom may be under way: Leaflet would go on after the map has gone, and keep a listener on the window.
    this.map.dragging.disable();
    (this.map as unknown as { _animatingZoom: boolean })._animatingZoom = false;
    DomUtil.restoreOutline();
    this.map.remove();
    this.container.replaceChildren();
  }

  /** Shows raster tiles over the basemap, by code that pages without them do not load; none with an empty template. */
  async setTiles(template: string): Promise<void> {
    if (template === this.tiles) return;
    this.tiles = template;
    this.raster?.remove();
    this.raster = undefined;
    this.container.classList.remove('rastered');
    if (!template) return;
    const { rasterLayer } = await import('./raster.ts');
    if (template === this.tiles) this.raster = rasterLayer(template, () => this.container.classList.add('rastered'))?.addTo(this.map);
  }

  /** The map as a picture: sharp, and without what stands over it on the screen; what it returns brings that back. */
  bare(): () => void {
    this.base.renew(this.colours.palette, SHARP);
    this.labels.trim(this.boxes(this.container.querySelectorAll('.scale')));
    return () => this.edge();
  }

  /** Colours and numbers for paper, by a writer that is loaded for it; which places carry theirs, and the way back to the screen. */
  onPaper(numbers: ReadonlyMap<string, number>, write: NumberWriter): { readonly shown: ReadonlySet<string>; readonly restore: () => void } {
    const { clientWidth: width, clientHeight: height, style } = this.container.parentElement!;
    const dress = this.bare();
    const { shown, release } = write(this.container, numbers, new Map(this.places.map(({ place, at: [lng, lat] }) => [place.id, this.map.latLngToContainerPoint([lat, lng])])));
    const sizes = [['--paper-width', `${width}px`], ['--paper-height', `${height}px`], ['--paper-ratio', `${width / height}`]] as const;
    for (const [property, value] of sizes) style.setProperty(property, value);
    return {
      shown,
      restore: () => {
        for (const [property] of sizes) style.removeProperty(property);
        release();
        dress();
        this.base.renew(this.colours.palette, 1);
      },
    };
  }

  /** Size of the box of buttons, which stands over the map. */
  private get buttons(): { readonly width: number; readonly height: number } {
    return this.container.parentElement?.querySelector('.controls')?.getBoundingClientRect() ?? { width: 0, height: 0 };
  }

  /** The buttons are on the left. */
  private get rtl(): boolean {
    return getComputedStyle(this.container.parentElement ?? this.container).direction === 'rtl';
  }

  /** Detail comes for what the reader looks at. */
  private look(): void {
    const view = this.map.getBounds();
    // The first view makes do with what it came with: the rest comes when the reader goes nearer.
    if (this.sized && !this.untouched) this.detail.look([view.getWest(), view.getSouth(), view.getEast(), view.getNorth()], this.map.getZoom());
  }

  /** Finer lines: of the basemap, and of what takes its outline from it. */
  private refine(basemap: Basemap): void {
    this.basemap = basemap;
    this.base.setBasemap(basemap);
    this.places = shapePlaces(this.given, basemap, this.options.worldview);
    this.marks.draw(this.places);
    this.labels.setBasemap(basemap);
  }

  /** What stands at the map's edge: labels of places beyond it, and names that these or the buttons cover. */
  private edge(): void {
    if (!this.sized) return;
    this.scale.update();
    const over = this.boxes([...(this.container.parentElement?.querySelectorAll('.controls, .legend, .credit') ?? []), ...this.container.querySelectorAll('.scale')]);
    this.edges.update(this.places, this.labels.boxes(), over);
    this.labels.trim([...over, ...this.boxes(this.container.querySelectorAll('.edge'))]);
  }

  /** Boxes of elements that are seen, in the container's pixels. */
  private boxes(elements: Iterable<Element>): DOMRect[] {
    const { left, top } = this.container.getBoundingClientRect();
    return [...elements].map((element) => element.getBoundingClientRect()).filter(({ width }) => width > 0).map((box) => new DOMRect(box.left - left, box.top - top, box.width, box.height));
  }

  /** Names what is drawn: as the marks change, so do their names. */
  private name(): void {
    this.labels.show(this.places.filter((place) => !isPoint(place)), this.points.marks, this.opened);
    this.edge();
  }

  private light(place: string, on: boolean): void {
    this.marks.hover(place, on);
    this.points.hover(place, on);
  }

  /** Several places under one mark: a list to choose from, or a closer view where they are too many for one. */
  private choose({ at: [lng, lat], members }: Pick<Group, 'at' | 'members'>, opener: HTMLElement): void {
    if (members.length > LISTED) {
      this.touched();
      const bounds = new LatLngBounds(members.map(({ at }) => [at[1], at[0]] as [number, number]));
      return void this.map.fitBounds(bounds, { padding: [EDGE, EDGE], animate: false });
    }
    const list = groupList(members, this.options.groupLabel(members.map(({ place }) => place.name)), {
      pick: (place) => {
        this.leaveGroup();
        this.options.onSelect(place);
      },
      leave: () => {
        this.leaveGroup();
        opener.focus({ preventScroll: true });
      },
    });
    this.container.classList.add('reading');
    this.group.show(this.map, list, { at: new LatLng(lat, lng), below: this.map.latLngToContainerPoint([lat, lng]).y < this.map.getSize().y / 2 });
    list.querySelector('button')?.focus({ preventScroll: true });
  }

  private leaveGroup(): void {
    this.group.hide();
    this.container.classList.toggle('reading', this.popup.isOpen());
  }

  /** The reader moved the map: it stays there, whatever is closed or resized. */
  private touched(): void {
    this.untouched = false;
    this.home = undefined;
  }

  /** Back to where the map was before places were opened, unless the reader has moved it since. */
  private goHome(): void {
    const { home } = this;
    this.home = undefined;
    if (home) this.map.setView([home.center[1], home.center[0]], home.zoom, { animate: false });
  }

  /** An area, with what is round it, or a point, where it is not in view. */
  private bringIntoView({ at: [lng, lat], box, geometry, place }: Shaped): void {
    const view = this.map.getBounds();
    const [west, south, east, north] = box;
    if (!geometry || place.shape === 'point' || west > east) {
      if (!view.contains([lat, lng])) this.map.setView([lat, lng], Math.min(this.map.getZoom(), FAR), { animate: false });
    } else if (!view.contains([lat, lng]) || east - west > 1.5 * (view.getEast() - view.getWest())) {
      this.map.fitBounds(new LatLngBounds([south, west], [north, east]), { padding: [EDGE, EDGE], maxZoom: Math.min(this.map.getZoom(), FAR), animate: false });
    }
  }

  zoomBy(by: 1 | -1): void {
    this.touched();
    // An open place stays where the reader looks at it; else the middle of what was framed, which is not the map's own.
    const at = this.popup.isOpen() ? this.popup.getLatLng() : this.middle && this.map.getBounds().contains(this.middle) ? this.middle : undefined;
    const zoom = this.map.getZoom() + by;
    if (at) this.map.setZoomAround(at, zoom, { animate: !this.still });
    else this.map.setZoom(zoom, { animate: !this.still });
  }

  private goTo(shaped: Shaped): void {
    this.touched();
    this.bringIntoView(shaped);
    this.options.onSelect(shaped.place.id);
  }

  private fit([west, south, east, north]: readonly [number, number, number, number]): void {
    this.whenSized(() => {
      // The buttons stand in a column at the side, or in a row at the top of a low map.
      const { width, height } = this.buttons;
      const [side, top] = width > height ? [0, height] : [width, 0];
      const edge = Math.min(EDGE, this.container.clientHeight / 10);
      // Names stand right of their marks, in scripts of both directions.
      const names = Math.min(NAMES, this.container.clientWidth / 5);
      const [left, right] = this.rtl ? [edge + side, names] : [edge, names + side];
      const bounds = new LatLngBounds([south, west], [north, east]);
      this.middle = bounds.getCenter();
      this.map.fitBounds(bounds, { paddingTopLeft: [left, edge + top], paddingBottomRight: [right, edge], maxZoom: 7, animate: false });
      // At the same zoom nothing else tells the names that the view is another.
      this.points.update();
    });
  }

  private whenSized(act: () => void): void {
    if (this.sized) act();
    else this.wanted = act;
  }

  private watchSize(): () => void {
    const observer = new ResizeObserver(() => {
      if (this.container.clientWidth === 0 || this.container.clientHeight === 0) return;
      this.map.invalidateSize({ pan: false, animate: false });
      if (!this.sized) {
        this.sized = true;
        this.wanted?.();
        this.wanted = undefined;
      } else if (this.untouched && !this.popup.isOpen()) this.frame();
      this.popup.fit(this.map);
      if (this.group.isOpen()) this.group.fit(this.map);
      this.options.onZoom();
    });
    observer.observe(this.container);
    return () => observer.disconnect();
  }
}

/** Leaflet marks the body and the element while it drags, and leaves an empty `class` where there was none. */
function cleanClasses(container: HTMLElement): () => void {
  const bare = [document.body, (container.getRootNode() as ShadowRoot).host].filter((element) => element && !element.hasAttribute('class'));
  return () => bare.filter((element) => element.className === '').forEach((element) => element.removeAttribute('class'));
}

function storyBox(places: readonly Shaped[]): readonly [number, number, number, number] | undefined {
  return places.map(({ country, at, box }) => (country ? ([at[0], at[1], at[0], at[1]] as const) : box))
    .reduce<readonly [number, number, number, number] | undefined>((all, box) => (all ? [Math.min(all[0], box[0]), Math.min(all[1], box[1]), Math.max(all[2], box[2]), Math.max(all[3], box[3])] : box), undefined);
}
