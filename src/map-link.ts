import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { define } from './define.ts';
import type { PlaceEntry } from './places/gather.ts';
import { adopt } from './styles.ts';
import type { Geometry, Place } from './places/place.ts';
import type { StoryMap } from './map/story-map.ts';
import type { Basemap } from './map/basemap.ts';
import type { Worldview } from './map/worldview.ts';
import type { FootWords } from './map/image-foot.ts';
import type { MapPlace } from './map/shapes.ts';

/** What the map needs to show; all of it comes from the element's state. */
export interface MapState {
  readonly container: HTMLElement;
  /** Where an open place is shown when the map has no room for a popup. */
  readonly panel: HTMLElement;
  /** The story's places that can be drawn, and those of them that are to be. */
  readonly drawn: readonly PlaceEntry[];
  readonly entries: readonly PlaceEntry[];
  readonly everything: boolean;
  readonly open: string | undefined;
  readonly content: HTMLElement;
  readonly language: string;
  readonly worldview: Worldview;
  readonly eager: boolean;
  /** URL template of raster tiles; empty for none. */
  readonly tiles: string;
}

export interface MapAnswers {
  readonly select: (place: string) => void;
  readonly dismiss: () => void;
  /** A reader comes near: loads what is done then. */
  readonly come: () => Promise<void>;
  /** Something the element renders has changed: zoom limits, failure. */
  readonly changed: () => void;
  readonly hint: (how: 'wheel' | 'touch') => void;
  /** A part of the map stays coarse. */
  readonly miss: () => void;
  readonly markLabel: (place: MapPlace) => string;
  readonly goTo: (name: string) => string;
  readonly groupLabel: (names: readonly string[]) => string;
  /** A number, as it is written. */
  readonly count: (n: number) => string;
}

/** A reader comes near. */
const NEARING = ['pointerover', 'focusin', 'touchstart'] as const;

type MapModule = typeof import('./map/index.ts');

/** Loads the map when its element nears the view, keeps it in step with the state, and lets go of it when the element goes. */
export class MapLink implements ReactiveController {
  failed = false;
  /** A place is being opened for the first time: what it opens in is on its way. */
  opening: Promise<void> | undefined;
  private readonly host: ReactiveControllerHost & HTMLElement;
  private readonly answers: MapAnswers;
  private state: MapState | undefined;
  private map: StoryMap | undefined;
  private basemap: Basemap | undefined;
  private module: MapModule | undefined;
  private near: IntersectionObserver | undefined;
  private loading = false;
  /** What opens on the map did not come. */
  private bare = false;
  private shown: readonly PlaceEntry[] | undefined;
  private drawn: readonly PlaceEntry[] = [];
  private shownOpen: string | undefined;
  private everything = false;
  private view: StoryMap['view'] | undefined;
  private built: Pick<MapState, 'language' | 'worldview'> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, answers: MapAnswers) {
    this.host = host;
    this.answers = answers;
    host.addController(this);
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      if (this.host.isConnected) return;
      this.near?.disconnect();
      this.near = undefined;
      this.view = this.map?.view;
      this.map?.destroy();
      this.map = undefined;
      this.shown = undefined;
    });
  }

  hostConnected(): void {
    for (const type of NEARING) this.host.addEventListener(type, this.come, { passive: true });
    this.host.requestUpdate();
  }

  get canZoomIn(): boolean {
    return this.map?.canZoomIn ?? false;
  }

  get canZoomOut(): boolean {
    return this.map?.canZoomOut ?? false;
  }

  zoom(by: 1 | -1): void {
    this.map?.zoomBy(by);
  }

  frame(): void {
    this.map?.frame();
  }

  showAll(): void {
    this.map?.showAll();
  }

  /** Readies the map for paper; `undefined` while there is none, or it has no size. */
  onPaper(...how: Parameters<StoryMap['onPaper']>): ReturnType<StoryMap['onPaper']> | undefined {
    return this.state?.container.clientHeight ? this.map?.onPaper(...how) : undefined;
  }

  /** The map as a PNG, drawn by code that is loaded when it is asked for. Rejects while there is no map. */
  async toImage(words: FootWords): Promise<Blob> {
    const { pictureOf } = await import('./map/image.ts');
    const { map, state } = this;
    if (!map || !state) throw new Error('There is no map to make a picture of yet.');
    const dress = map.bare();
    try {
      return await pictureOf(state.container, words);
    } finally {
      dress();
    }
  }

  /** Lights up a place whose name the pointer is over in the text. */
  hover(place: string | undefined): void {
    this.come();
    this.map?.hover(place);
  }

  /** A reader comes near: what a place opens in is loaded, ahead of the click. */
  readonly come = (): void => void this.ready().catch(() => undefined);

  /** Puts away what is said of the mark under the pointer or in focus. */
  hideTip(): boolean {
    return this.map?.hideTip() ?? false;
  }

  outline(place: Place): Geometry | undefined {
    return this.basemap && place.outline && this.module?.outlineGeometry(this.basemap, place.outline, this.state?.worldview);
  }

  update(state: MapState): void {
    this.state = state;
    if (!this.host.isConnected || state.drawn.length === 0) return;
    // A map is of one language and one view of borders.
    if (this.map && (state.language !== this.built?.language || state.worldview !== this.built.worldview)) this.rebuild(state);
    if (!this.map) return this.approach();
    // A stale element's map was torn down; a new template may have a new container.
    if (state.entries !== this.shown && !same(state.entries, this.shown)) {
      const before = this.shown;
      this.shown = state.entries;
      this.everything = state.everything;
      this.map.setPlaces(counted(state));
      // An edit of the text leaves the view where the reader has it; another story has a view of its own.
      if (!before && this.view) this.map.restore(this.view);
      else if (!before || !overlap(this.drawn, state.drawn)) this.map.frame();
      this.drawn = state.drawn;
      // What is open is opened anew among the new marks; what no longer is, is closed.
      if (state.open === undefined && this.shownOpen !== undefined) this.map.open(undefined);
      this.shownOpen = undefined;
    } else if (state.everything !== this.everything) {
      this.everything = state.everything;
      this.map.setPlaces(counted(state));
    }
    void this.map.setTiles(state.tiles).catch((error: unknown) => console.warn('<article-map>: its tiles could not be loaded.', error));
    this.place(state);
  }

  /** Puts the open place's passages into the popup, or into the panel where a popup has no room. */
  private place({ open, content, panel }: MapState): void {
    const { map } = this;
    const focused = content.shadowRoot?.activeElement ?? (content.matches(':focus') ? content : undefined);
    const onMap = open !== undefined && this.shown?.some(({ place }) => place.id === open) === true;
    if (open === undefined) {
      if (this.shownOpen !== undefined) map?.open(undefined);
      content.remove();
    } else if (!this.readied) {
      return this.openWhenReady();
    } else if (onMap && map?.canOpen && map.roomForPopup) {
      if (open !== this.shownOpen || content.parentElement === panel) map.open(open, content);
    } else {
      if (open !== this.shownOpen || content.parentElement !== panel) map?.open(onMap ? open : undefined);
      if (content.parentElement !== panel) panel.append(content);
    }
    // A move, as from the panel into the popup of a map that has come late, takes the focus away.
    if (focused && !content.matches(':focus-within')) (focused as HTMLElement).focus({ preventScroll: true });
    this.shownOpen = open;
  }

  /** What a place opens in: its passages, and on the map what the reader acts with. */
  private async ready(): Promise<void> {
    const passages = import('./place-passages.ts').then(({ PlacePassages }) => define('place-passages', PlacePassages));
    await Promise.all([passages, this.map?.readyActs(), this.answers.come()]);
  }

  private get readied(): boolean {
    return this.bare || (customElements.get('place-passages') !== undefined && this.map?.canOpen !== false);
  }

  /** Opens the place when it can be; in the panel, if what the map opens it in does not come. */
  private openWhenReady(): void {
    this.opening ??= this.ready().catch((error: unknown) => {
      console.warn('<article-map>: part of what opens a place could not be loaded.', error);
      this.bare = true;
    }).then(() => {
      this.opening = undefined;
      if (this.state) this.place(this.state);
    });
  }

  private approach(): void {
    const { state } = this;
    // Without a map, the passages are read in the panel.
    if (state) this.place(state);
    if (this.loading || this.failed) return;
    if (state?.eager) return void this.load();
    if (this.near) return;
    this.near = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      this.near?.disconnect();
      this.near = undefined;
      void this.load();
    }, { rootMargin: '300px' });
    this.near.observe(this.host);
  }

  private async load(): Promise<void> {
    this.loading = true;
    try {
      this.module ??= await import('./map/index.ts');
      this.basemap ??= await this.module.loadBasemap(this.state?.drawn.flatMap(({ place }) => place.outline ?? []) ?? []);
    } catch (error) {
      console.warn('<article-map>: the map could not be loaded.', error);
      this.failed = true;
    }
    this.loading = false;
    if (!this.host.isConnected) return;
    if (!this.failed && !this.map && this.state) this.build(this.module!, this.basemap!, this.state);
    this.answers.changed();
  }

  private rebuild(state: MapState): void {
    this.view = this.map?.view;
    this.map?.destroy();
    this.shown = this.shownOpen = undefined;
    this.build(this.module!, this.basemap!, state);
    this.come();
  }

  private build({ StoryMap: Map, mapStyles }: MapModule, basemap: Basemap, { container, language, worldview }: MapState): void {
    adopt(container, mapStyles);
    this.built = { language, worldview };
    this.map = new Map(container, {
      basemap, language, worldview,
      markLabel: this.answers.markLabel,
      edgeLabel: (place) => this.answers.goTo(place.name),
      groupLabel: this.answers.groupLabel,
      count: this.answers.count,
      onSelect: this.answers.select,
      onDismiss: this.answers.dismiss,
      onHint: this.answers.hint,
      onMiss: this.answers.miss,
      onZoom: () => void this.host.updateComplete.then(this.answers.changed),
    });
    this.host.requestUpdate();
  }
}

function counted({ entries, everything }: MapState): MapPlace[] {
  return entries.map(({ place, literal, associative }) => (everything ? { place, literal: literal + associative, associative: 0 } : { place, literal, associative }));
}

/** Whether one holds all the places of the other: the same story, edited or narrowed. */
function overlap(a: readonly PlaceEntry[], b: readonly PlaceEntry[]): boolean {
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  const ids = new Set(many.map(({ place }) => place.id));
  return few.every(({ place }) => ids.has(place.id));
}

function same(a: readonly PlaceEntry[], b: readonly PlaceEntry[] | undefined): boolean {
  return a.length === b?.length && a.every((entry, i) => entry.place === b[i]!.place && entry.mentions === b[i]!.mentions);
}
