import { DomUtil, Map as LeafletMap, type GridLayer, type LatLng } from 'leaflet';
import type { Place } from '../places/place.ts';
import type { Acts } from './acts.ts';
import { BasemapLayer } from './basemap-layer.ts';
import { Camera, type View } from './camera.ts';
import { EdgeLabels } from './edge-labels.ts';
import type { Group } from './groups.ts';
import { LabelLayer } from './label-layer.ts';
import { Marks } from './marks.ts';
import type { Basemap } from './basemap.ts';
import { boxesIn, overMap } from './over-map.ts';
import { PageColours } from './palette.ts';
import type { NumberWriter } from './paper.ts';
import { PointLayer } from './points.ts';
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
  /** A number, as it is written. */
  readonly count: (n: number) => string;
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

const ZOOM = { min: 1, max: 10 };
/** Smaller maps have no room for a popup, in pixels. */
const POPUP_ROOM = { width: 478, height: 280 };
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
  private acts: Acts | undefined;
  private coming: Promise<void> | undefined;
  private readonly camera: Camera;
  private readonly still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  private readonly releases: (() => void)[] = [];
  private basemap: Basemap;
  private given: readonly MapPlace[] = [];
  /** The URL template of the raster tiles wanted, and their layer once it is there. */
  private tiles = '';
  private raster: GridLayer | undefined;
  private places: readonly Shaped[] = [];
  private hovered: string | undefined;
  private opened: string | undefined;
  private destroyed = false;
  private renewing = false;

  constructor(container: HTMLElement, options: StoryMapOptions) {
    this.container = container;
    this.options = options;
    container.tabIndex = 0;
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
    const select = (place: string, at?: LatLng) => {
      if (this.acts) this.acts.clicked = at && { place, at };
      options.onSelect(place);
    };
    const choose = (group: Pick<Group, 'at' | 'members'>, opener: HTMLElement) => this.act((acts) => acts.choose(group, opener));
    const hover = (place: string, on: boolean, at?: LatLng) => this.tell(place, on, at);
    const { count } = options;
    this.marks = new Marks(this.map, { select, hover });
    this.labels = new LabelLayer(this.map, options.basemap, options.language, {
      count,
      // A name says itself what it is.
      hover: (place, on) => this.light(place, on),
      select: (members, label) => (members.length > 1 ? choose({ at: members[0]!.at, members }, label) : select(members[0]!.place.id)),
    });
    this.points = new PointLayer(this.map, {
      select, hover, count, choose, changed: () => this.name(),
      name: (group) => this.nameOf(group),
    });
    this.edges = new EdgeLabels(this.map, ({ place }) => options.edgeLabel(place), (place) => this.act((acts) => acts.goTo(place)));
    this.camera = new Camera(this.map, this.still);
    // The end of a zoom is the end of a move too, which has what stands at the edge follow, once.
    this.map.on('zoomend', () => this.renew());
    this.map.on('moveend', () => this.points.many && this.renew());
    this.map.on('resize', () => this.labels.update());
    this.map.on('zoomend', () => options.onZoom());
    this.map.on('viewreset', () => this.labels.position());
    this.map.on('moveend resize', () => this.edge());
    this.map.on('moveend', () => this.look());
    this.map.on('dragstart', () => {
      this.camera.drag();
      this.map.once('dragend', cleanClasses(container));
    });
    this.map.on('click', () => {
      this.acts?.group.hide();
      options.onDismiss();
    });
    this.releases.push(this.watchSize(), () => this.colours.release());
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

  /** A place can be opened on the map. */
  get canOpen(): boolean {
    return this.acts !== undefined;
  }

  /** Loads what the reader acts with; rejects if it does not come. */
  readyActs(): Promise<void> {
    this.coming ??= this.loadActs();
    this.coming.catch(() => (this.coming = undefined));
    return this.coming;
  }

  /** Puts the tip away, if there is one. */
  hideTip(): boolean {
    const shown = this.acts?.tip.shown ?? false;
    this.acts?.tip.hide();
    return shown;
  }

  get view(): View {
    return this.camera.view;
  }

  restore(view: View): void {
    this.camera.restore(view);
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
    this.camera.frame(this.places);
    // At the same zoom nothing else tells the names that the view is another.
    this.points.update();
  }

  /** Every place the article names. */
  showAll(): void {
    this.camera.showAll(this.places);
  }

  zoomBy(by: 1 | -1): void {
    // An open place stays where the reader looks at it.
    this.camera.zoomBy(by, this.acts?.middle);
  }

  /** Lights up a place, and says what it is; the one before goes out. */
  hover(place: string | undefined): void {
    if (this.hovered !== undefined) this.tell(this.hovered, false);
    this.hovered = place;
    if (place !== undefined) this.tell(place, true);
  }

  /** Opens a place, once it can be: it stands out, and its content stands in a popup; without content it only stands out. */
  open(placeId: string | undefined, content?: HTMLElement): void {
    this.opened = placeId;
    this.marks.emphasise(placeId);
    this.points.emphasise(placeId);
    this.container.classList.toggle('reading', placeId !== undefined && content !== undefined);
    this.acts?.open(this.places.find(({ place }) => place.id === placeId), content);
    // The legend, which makes room for what is read, covers names again.
    if (placeId === undefined) this.edge();
  }

  destroy(): void {
    this.destroyed = true;
    // Of what is still loading, nothing is wanted.
    this.tiles = '';
    const { acts } = this;
    // What it still does as it goes fetches nothing.
    this.acts = undefined;
    acts?.release();
    for (const release of this.releases) release();
    // A zoom may be under way: Leaflet would go on after the map has gone.
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
    this.labels.trim(boxesIn(this.container, this.container.querySelectorAll('.scale')));
    return () => this.edge();
  }

  /** Colours and numbers for paper, by a writer that is loaded for it; which places carry theirs, and the way back to the screen. */
  onPaper(numbers: ReadonlyMap<string, string>, write: NumberWriter): { readonly shown: ReadonlySet<string>; readonly restore: () => void } {
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

  private async loadActs(): Promise<void> {
    const { Acts } = await import('./acts.ts');
    if (this.destroyed) return;
    const { groupLabel, count, language, onSelect, onHint, onMiss } = this.options;
    this.acts = new Acts(this.map, this.camera, this.basemap, {
      language, groupLabel, count, pick: onSelect, hint: onHint, refine: (basemap) => this.refine(basemap), miss: onMiss,
    });
    this.edge();
    this.look();
  }

  /** Detail and more names come for what the reader looks at. */
  private look(): void {
    const view = this.map.getBounds();
    // The first view makes do with what it came with: the rest comes when the reader goes nearer.
    if (!this.camera.ready || !this.camera.moved) return;
    this.acts?.detail.look([view.getWest(), view.getSouth(), view.getEast(), view.getNorth()], this.map.getZoom());
    this.labels.look();
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
    if (!this.camera.ready) return;
    this.acts?.scale.update();
    const over = boxesIn(this.container, [...overMap(this.container, '.controls, .legend, .credit'), ...this.container.querySelectorAll('.scale')]);
    this.edges.update(this.places, this.labels.boxes(), over);
    this.labels.trim([...over, ...boxesIn(this.container, this.container.querySelectorAll('.edge'))]);
    this.rove();
  }

  /** Marks, and labels at the edge, are one stop of the Tab key: the one that has the focus, or had it last. */
  private rove(): void {
    const stops = [...this.container.querySelectorAll<HTMLElement>('.mark, .edge')];
    const stop = stops.find((each) => each.matches(':focus')) ?? stops.find(({ tabIndex }) => tabIndex === 0) ?? stops[0];
    for (const each of stops) each.tabIndex = each === stop ? 0 : -1;
  }

  /** Names what is drawn: as the marks change, so do their names. */
  private name(): void {
    this.labels.show(this.places.filter((place) => !isPoint(place)), this.points.marks, this.opened);
    if (!this.renewing) this.edge();
  }

  private renew(): void {
    this.renewing = true;
    this.points.update();
    this.renewing = false;
  }

  /** Lights up all that a place is drawn with. */
  private light(id: string, on: boolean): void {
    this.marks.hover(id, on);
    this.points.hover(id, on);
    this.labels.hover(id, on);
  }

  /** The same, and says what it is; `at`: where the pointer is on it. */
  private tell(id: string, on: boolean, at?: LatLng): void {
    this.light(id, on);
    const shaped = on && id !== this.opened ? this.places.find(({ place }) => place.id === id) : undefined;
    const group = shaped && this.points.marks.find(({ members }) => members.includes(shaped));
    this.acts?.tell(shaped && (group ? this.nameOf(group) : this.options.markLabel(shaped)), shaped, { at, radius: group?.radius });
  }

  private nameOf({ members }: Pick<Group, 'members'>): string {
    return members.length > 1 ? this.options.groupLabel(members.map(({ place }) => place.name)) : this.options.markLabel(members[0]!);
  }

  /** What a reader does, as soon as it can be done. */
  private act(how: (acts: Acts) => void): void {
    void this.readyActs().then(() => this.acts && how(this.acts), () => undefined);
  }

  private watchSize(): () => void {
    const observer = new ResizeObserver(() => {
      if (this.container.clientWidth === 0 || this.container.clientHeight === 0) return;
      this.camera.resize(() => this.opened === undefined && this.frame());
      this.points.update();
      this.acts?.fit();
      // An open place may move between the map and its panel, which gives the map yet another size: not in the same frame.
      requestAnimationFrame(() => this.options.onZoom());
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
