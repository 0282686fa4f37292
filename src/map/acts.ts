import css from './acts.css?inline';
import type { LatLng, LatLngExpression, Map as LeafletMap } from 'leaflet';
import { anchorOf } from './anchor.ts';
import type { Basemap } from './basemap.ts';
import { approach, bringAbove, bringIntoView } from './bring.ts';
import type { Camera } from './camera.ts';
import { DetailView, type DetailAnswers } from './detail-view.ts';
import { moveKindly, type MoveAnswers } from './gestures.ts';
import { GroupPopup } from './group-popup.ts';
import type { Group } from './groups.ts';
import { HoverTip } from './hover-tip.ts';
import { clear, keepInView } from './keep-in-view.ts';
import { answerKeys } from './keys.ts';
import { DoubleClickZoom, Drag, TouchZoom } from './leaflet-acts.js';
import { PassagePopup } from './passage-popup.ts';
import { ScaleBar } from './scale.ts';
import { isPoint, type Shaped } from './shapes.ts';
import { adopt } from '../styles.ts';

/** More places than this under one mark are shown nearer, not listed. */
const LISTED = 8;
/** Half the hit area of a line, pixels. */
const LINE_HALF = 16;

export interface ActAnswers extends DetailAnswers, Pick<MoveAnswers, 'hint'> {
  /** BCP 47; lengths of the scale. */
  readonly language: string;
  /** Accessible name of the list of the places under one mark. */
  readonly groupLabel: (names: readonly string[]) => string;
  /** A number of mentions in that list. */
  readonly count: (n: number) => string;
  /** A place of that list was chosen. */
  readonly pick: (place: string) => void;
}

/** What a reader acts on the map with, and what answers: gestures and keys, popups, finer lines. Loaded when a reader comes near. */
export class Acts {
  private readonly passages: PassagePopup;
  readonly group: GroupPopup;
  readonly detail: DetailView;
  readonly tip: HoverTip;
  readonly scale: ScaleBar;
  /** Where the reader clicked last, for a popup at that spot of a line or an area. */
  clicked: { readonly place: string; readonly at: LatLng } | undefined;
  private readonly map: LeafletMap;
  private readonly camera: Camera;
  private readonly pick: (place: string) => void;
  private readonly letGo: readonly (() => void)[];
  /** Where the open place is, or where the reader clicked on it. */
  private spot: LatLngExpression | undefined;

  constructor(map: LeafletMap, camera: Camera, basemap: Basemap, answers: ActAnswers) {
    adopt(map.getContainer(), css);
    this.map = map;
    this.camera = camera;
    this.pick = answers.pick;
    this.passages = new PassagePopup(map);
    this.group = new GroupPopup(map, { label: answers.groupLabel, pick: answers.pick, count: answers.count });
    this.detail = new DetailView(basemap, answers);
    this.tip = new HoverTip(map);
    this.scale = new ScaleBar(map, answers.language);
    handle(map);
    this.letGo = [
      moveKindly(map, { hint: answers.hint, moved: () => camera.touch() }),
      answerKeys(map, (by) => camera.zoomBy(by, this.middle)),
      // A popup has moved the map for itself.
      keepInView(map, () => (this.middle ? undefined : this.spot)),
    ];
  }

  /** What the reader looks at, while a place is open in a popup. */
  get middle(): LatLng | undefined {
    return this.passages.isOpen() ? this.passages.getLatLng() : undefined;
  }

  /** Brings a place into view, with its content beside it, or where the reader clicked; without a place, the map goes back where it was. */
  open(shaped: Shaped | undefined, content?: HTMLElement): void {
    this.group.hide();
    this.tip.hide();
    const clicked = this.clicked?.place === shaped?.place.id ? this.clicked?.at : undefined;
    this.clicked = undefined;
    this.spot = clicked ?? (shaped && [shaped.at[1], shaped.at[0]]);
    if (!shaped) {
      this.hide();
      return this.camera.goHome();
    }
    if (!clicked) {
      this.camera.leave();
      const below = content && !isPoint(shaped) ? this.passages.shareBelow() : 0;
      if (below > 0) bringAbove(this.map, shaped, below);
      else bringIntoView(this.map, shaped);
    } else this.camera.stay();
    if (content) return this.passages.show(content, anchorOf(this.map, shaped, clicked), !clicked && !isPoint(shaped));
    this.hide();
    clear(this.map, this.spot!);
  }

  /** Several places under one mark: a list to choose from, or a closer view where they are too many for one. */
  choose(group: Pick<Group, 'at' | 'members'>, opener: HTMLElement): void {
    if (group.members.length > LISTED) {
      this.camera.touch();
      approach(this.map, group.members.map(({ at }) => at));
    } else this.group.show(group, opener);
  }

  /** Opens a place beyond the map's edge. */
  goTo(shaped: Shaped): void {
    this.camera.touch();
    bringIntoView(this.map, shaped);
    this.pick(shaped.place.id);
  }

  /** Says what is under the pointer, which is `at`, or in focus; nothing any more without a text. */
  tell(text: string | undefined, shaped: Shaped | undefined, { at, radius = LINE_HALF }: { readonly at: LatLng | undefined; readonly radius: number | undefined }): void {
    if (text === undefined || !shaped) return this.tip.leave();
    const [lng, lat] = shaped.at;
    this.tip.show(text, this.map.latLngToContainerPoint(at ?? [lat, lng]), radius);
  }

  hide(): void {
    this.passages.hide();
    this.group.hide();
  }

  /** The map has another size. */
  fit(): void {
    this.passages.fit();
    this.group.fit();
  }

  release(): void {
    this.hide();
    this.tip.hide();
    this.detail.release();
    for (const letGo of this.letGo) letGo();
    // A drag may be under way: Leaflet would keep a listener on the window.
    this.map.dragging.disable();
  }
}

/** A map that was there before its handlers gets them now. */
function handle(map: LeafletMap): void {
  const handlers = { doubleClickZoom: DoubleClickZoom, dragging: Drag, touchZoom: TouchZoom };
  for (const [name, handler] of Object.entries(handlers)) if (!(name in map)) map.addHandler(name, handler);
}
