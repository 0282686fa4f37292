import { Point, type Map as LeafletMap } from 'leaflet';
import type { Anchor } from './anchor.ts';
import { rem } from '../styles.ts';
import { Popup } from './leaflet-acts.js';
import { buttonsOf, isRtl } from './over-map.ts';

/** What Leaflet keeps to itself, as of 1.9.4. */
interface Inner {
  readonly _map: LeafletMap | null;
  readonly _container: HTMLElement;
  readonly _tipContainer: HTMLElement;
  _updateContent(): void;
  _updatePosition(): void;
}

const inherited = Popup.prototype as unknown as Inner;

/** Pixels: the tip, the gap between it and the place, half a mark, and the map's edge kept free. */
const TIP = 16;
const GAP = 6;
const RADIUS = 17;
const EDGE = 10;
/** The tip stays this far from the popup's corners, pixels. */
const CORNER = 24;
const WIDTH = 24; // times the page's font size
const MIN_WIDTH = 14; // likewise
const HEIGHT = 27; // likewise, at most
/** The share of the map's height that is a popup's where an area is to be seen over it; and what is too low for a passage, times the font size. */
const SHARE = 0.6;
const LOW = 17;
const LEAST = 12; // times the page's font size
const TILE = 256; // pixels of the world at zoom 0

/** A popup that stands where the map has room, above its place or below it, and that leaves its content alone. */
export class PassagePopup extends Popup {
  private readonly over: LeafletMap;
  /** Times the page's font size. */
  private readonly width: number;
  private below = false;
  /** An area is to be seen over it. */
  private shares = false;
  /** It follows its content's size: it is laid out anew, and moved into the map. */
  private readonly content = new ResizeObserver(() => {
    if (!this.isOpen()) return;
    this.update();
    this.trim();
  });

  constructor(map: LeafletMap, width = WIDTH) {
    super({ closeButton: false, closeOnClick: false, closeOnEscapeKey: false, autoClose: false, className: 'passages' });
    this.over = map;
    this.width = width;
    map.on('moveend', () => this.isOpen() && this.trim());
  }

  /** What it takes of the map's height, with its tip, where it leaves an area its room over it; 0 where the map is too low for both. */
  shareBelow(): number {
    const share = SHARE * this.over.getSize().y;
    return share < LOW * rem() ? 0 : share + TIP + GAP + EDGE;
  }

  show(content: HTMLElement, { at, below }: Anchor, shares = false): void {
    this.below = below;
    this.shares = shares && this.shareBelow() > 0;
    // A click in it may lead out of the popup before the map hears of that click: it is none on the map all the same.
    Object.assign(content, { _leaflet_disable_click: true });
    this.fit();
    this.setContent(content).setLatLng(at).openOn(this.over);
    this.content.disconnect();
    this.content.observe(content);
  }

  /** Takes its size from the map's, at every open and whenever that changes. */
  fit(): void {
    const container = this.over.getContainer();
    const { x: width, y: height } = this.over.getSize();
    const em = rem();
    // 1. Beside the buttons, a column or a row, where there is room for that; else below their row.
    const buttons = buttonsOf(container);
    const beside = width - buttons.width - 3 * EDGE >= MIN_WIDTH * em;
    const side = EDGE + (beside ? buttons.width + EDGE : 0);
    const top = EDGE + (beside ? 0 : buttons.height + EDGE);
    const [left, right] = isRtl(container) ? [side, EDGE] : [EDGE, side];
    Object.assign(this.options, { autoPanPaddingTopLeft: [left, top], autoPanPaddingBottomRight: [right, EDGE] });
    // 2. Always as wide: it does not jump from one passage to the next. One pixel is Leaflet's.
    this.options.minWidth = this.options.maxWidth = Math.min(this.width * em, width - left - right - 1);
    container.style.setProperty('--popup-height', `${Math.min(HEIGHT * em, this.shares ? SHARE * height : height - top - EDGE - TIP - GAP - RADIUS)}px`);
    if (this.isOpen()) this.update();
  }

  /** At the world's edge the map moves no further, and no more of it is the popup's than there is. */
  private trim(): void {
    const { over } = this;
    const [box, view] = [this.getElement()!.getBoundingClientRect(), over.getContainer().getBoundingClientRect()];
    const { min, max } = over.getPixelBounds();
    const beyond = this.below && max!.y >= TILE * 2 ** over.getZoom() - 1 ? box.bottom - view.bottom + EDGE : !this.below && min!.y <= 1 ? view.top + EDGE - box.top : 0;
    const { style } = over.getContainer();
    const height = Number.parseFloat(style.getPropertyValue('--popup-height'));
    if (beyond > 1) style.setProperty('--popup-height', `${Math.max(LEAST * rem(), height - beyond)}px`);
  }

  hide(): void {
    this.content.disconnect();
    this.remove();
  }

  /** Leaflet puts the content in again at each layout, and the focus in it is lost: not if it is there already. */
  protected _updateContent(): void {
    const content = this.getContent();
    if (content instanceof HTMLElement && this.getElement()?.contains(content)) return;
    inherited._updateContent.call(this);
  }

  protected _updatePosition(): void {
    const { _map: map, _container: box, _tipContainer: tip } = this as unknown as Inner;
    const at = this.getLatLng();
    if (!map || !at) return;
    const { x: width } = map.getSize();
    const [[from], [to]] = [this.options.autoPanPaddingTopLeft as [number, number], this.options.autoPanPaddingBottomRight as [number, number]];
    // Aside as far as it must, and as far as the tip can follow.
    const left = map.latLngToContainerPoint(at).x - box.offsetWidth / 2;
    const wanted = Math.max(from, Math.min(width - to - box.offsetWidth, left)) - left;
    const most = box.offsetWidth / 2 - CORNER;
    const shift = Math.round(Math.max(-most, Math.min(most, wanted)));
    this.options.offset = new Point(shift, this.below ? box.offsetHeight + 2 * TIP + GAP : -GAP);
    box.classList.toggle('below', this.below);
    tip.style.transform = `translateX(${-shift}px)`;
    inherited._updatePosition.call(this);
  }
}
