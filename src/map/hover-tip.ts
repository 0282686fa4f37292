import type { Map as LeafletMap } from 'leaflet';

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
    const left = Math.max(EDGE, Math.min(width - offsetWidth - EDGE, x - offsetWidth / 2));
    const above = y - away - GAP - offsetHeight;
    this.tip.style.transform = `translate(${Math.round(left)}px, ${Math.round(above < EDGE ? y + away + GAP : above)}px)`;
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
