import type { Map as LeafletMap } from 'leaflet';
import { boxesIn, overMap } from './over-map.ts';

/** Pixels between the tip and what it is about, and kept free at the map's edge. */
const GAP = 4;
const EDGE = 4;
/** The pointer has this long to move from a mark onto its tip, milliseconds. */
const GRACE = 120;

/** Says what is under the pointer or has the focus: its name, and how often it is named. Stays while the pointer is on it; Escape puts it away. */
export class HoverTip {
  private readonly map: LeafletMap;
  private readonly tip = document.createElement('div');
  private leaving: ReturnType<typeof setTimeout> | undefined;

  constructor(map: LeafletMap) {
    this.map = map;
    this.tip.className = 'tip';
    this.tip.dir = 'auto';
    // Marks say the same by their accessible names.
    this.tip.setAttribute('aria-hidden', 'true');
    this.tip.addEventListener('pointerenter', () => clearTimeout(this.leaving));
    this.tip.addEventListener('pointerleave', () => this.leave());
    map.on('movestart zoomstart', () => this.hide());
  }

  get shown(): boolean {
    return this.tip.isConnected;
  }

  /** Above a point of the map's container, or below it where the map ends; `away`: this far, in pixels. */
  show(text: string, { x, y }: { readonly x: number; readonly y: number }, away: number): void {
    clearTimeout(this.leaving);
    const { x: width, y: height } = this.map.getSize();
    if (x < 0 || y < 0 || x > width || y > height) return this.hide();
    this.tip.textContent = text;
    this.map.getContainer().append(this.tip);
    const { offsetWidth, offsetHeight } = this.tip;
    const above = y - away - GAP - offsetHeight;
    const top = above < EDGE ? y + away + GAP : above;
    // Not under the buttons, on whichever side they are.
    const container = this.map.getContainer();
    const [from, to] = boxesIn(container, overMap(container, '.controls')).filter((box) => box.top < top + offsetHeight && box.bottom > top)
      .reduce(([start, end], box) => (box.left > width / 2 ? [start, Math.min(end, box.left)] : [Math.max(start, box.right), end]), [0, width] as [number, number]);
    const left = Math.max(from + EDGE, Math.min(to - offsetWidth - EDGE, x - offsetWidth / 2));
    this.tip.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  }

  /** The pointer has left what it is about. */
  leave(): void {
    clearTimeout(this.leaving);
    this.leaving = setTimeout(() => this.hide(), GRACE);
  }

  hide(): void {
    clearTimeout(this.leaving);
    this.tip.remove();
  }
}
