import css from './acts.css?inline';
import type { LatLngExpression, Map as LeafletMap } from 'leaflet';
import { anchorOf } from './anchor.ts';
import type { Basemap } from './basemap.ts';
import { DetailView, type DetailAnswers } from './detail-view.ts';
import { moveKindly, type MoveAnswers } from './gestures.ts';
import { GroupPopup } from './group-popup.ts';
import { HoverTip } from './hover-tip.ts';
import { DoubleClickZoom, Drag, Keyboard, TouchZoom } from './leaflet-acts.js';
import { PassagePopup } from './passage-popup.ts';
import type { Shaped } from './shapes.ts';
import { adopt } from '../styles.ts';

export interface ActAnswers extends DetailAnswers, MoveAnswers {
  /** Accessible name of the list of the places under one mark. */
  readonly groupLabel: (names: readonly string[]) => string;
  /** A number of mentions in that list. */
  readonly count: (n: number) => string;
  /** A place of that list was chosen. */
  readonly pick: (place: string) => void;
}

/** What a reader acts on the map with, and what answers: gestures and keys, popups, finer lines. Loaded when a reader comes near. */
export class Acts {
  readonly passages: PassagePopup;
  readonly group: GroupPopup;
  readonly detail: DetailView;
  readonly tip: HoverTip;
  private readonly map: LeafletMap;
  private readonly letGo: () => void;

  constructor(map: LeafletMap, basemap: Basemap, answers: ActAnswers) {
    adopt(map.getContainer(), css);
    this.map = map;
    this.passages = new PassagePopup(map);
    this.group = new GroupPopup(map, { label: answers.groupLabel, pick: answers.pick, count: answers.count });
    this.detail = new DetailView(basemap, answers);
    this.tip = new HoverTip(map);
    handle(map);
    this.letGo = moveKindly(map, answers);
  }

  /** Shows a place's content beside it, or where the reader clicked. */
  show(content: HTMLElement, place: Shaped, clicked: LatLngExpression | undefined): void {
    this.passages.show(content, anchorOf(this.map, place, clicked));
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
    this.letGo();
    // A drag may be under way: Leaflet would keep a listener on the window.
    this.map.dragging.disable();
  }
}

/** A map that was there before its handlers gets them now; its keys work if it has the focus already. */
function handle(map: LeafletMap): void {
  const handlers = { doubleClickZoom: DoubleClickZoom, dragging: Drag, keyboard: Keyboard, touchZoom: TouchZoom };
  for (const [name, handler] of Object.entries(handlers)) if (!(name in map)) map.addHandler(name, handler);
  const container = map.getContainer();
  if (container.matches(':focus')) container.dispatchEvent(new FocusEvent('focus'));
}
