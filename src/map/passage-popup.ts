import { Point, Popup, type Map as LeafletMap } from 'leaflet';

/** What Leaflet keeps to itself, as of 1.9.4. */
interface Inner {
  readonly _map: LeafletMap | null;
  readonly _container: HTMLElement;
  readonly _tipContainer: HTMLElement;
  _updateContent(): void;
  _updatePosition(): void;
}

const inherited = Popup.prototype as unknown as Inner;

/** Pixels: the tip, the gap between it and the place, the map's edge kept free, and the side where the buttons are. */
const TIP = 16;
const GAP = 6;
const EDGE = 10;
const BUTTONS = 58;
/** The tip stays this far from the popup's corners, pixels. */
const CORNER = 24;

/** A popup that stands where the map has room, above its place or below it, and that leaves its content alone. */
export class PassagePopup extends Popup {
  constructor(rtl: boolean) {
    super({
      closeButton: false, closeOnClick: false, closeOnEscapeKey: false, autoClose: false, className: 'passages',
      autoPanPaddingTopLeft: [rtl ? BUTTONS : EDGE, EDGE], autoPanPaddingBottomRight: [rtl ? EDGE : BUTTONS, EDGE],
    });
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
    const point = map.latLngToContainerPoint(at);
    const { x: width, y: height } = map.getSize();
    const [from, to] = [this.options.autoPanPaddingTopLeft as [number, number], this.options.autoPanPaddingBottomRight as [number, number]];
    // 1. Below the place when it is in the upper half.
    const below = point.y < height / 2;
    // 2. Aside as far as it must, and as far as the tip can follow.
    const left = point.x - box.offsetWidth / 2;
    const wanted = Math.max(from[0], Math.min(width - to[0] - box.offsetWidth, left)) - left;
    const most = box.offsetWidth / 2 - CORNER;
    const shift = Math.round(Math.max(-most, Math.min(most, wanted)));
    this.options.offset = new Point(shift, below ? box.offsetHeight + 2 * TIP + GAP : -GAP);
    box.classList.toggle('below', below);
    tip.style.transform = `translateX(${-shift}px)`;
    inherited._updatePosition.call(this);
  }
}
