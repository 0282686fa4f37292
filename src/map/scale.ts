import type { Map as LeafletMap } from 'leaflet';

const WIDEST = 96; // pixels
const KM_PER_MILE = 1.609344;
const EQUATOR = 40_075.017; // km

/** A scale bar in kilometres and miles, right for the middle of the map. */
export class ScaleBar {
  private readonly map: LeafletMap;
  private readonly box = document.createElement('div');
  private readonly bars = ['km', 'mi'].map((unit) => {
    const bar = document.createElement('span');
    bar.className = unit;
    this.box.append(bar);
    return bar;
  });

  constructor(map: LeafletMap) {
    this.map = map;
    this.box.className = 'scale';
    this.box.setAttribute('aria-hidden', 'true');

  }

  update(): void {
    // Empty, it would be seen to jump.
    if (!this.box.isConnected) this.map.getContainer().append(this.box);
    const { lat } = this.map.getCenter();
    const perPixel = (EQUATOR * Math.cos((lat * Math.PI) / 180)) / (256 * 2 ** this.map.getZoom());
    for (const [i, [unit, km]] of ([['km', 1], ['mi', KM_PER_MILE]] as const).entries()) {
      const length = round((WIDEST * perPixel) / km);
      const bar = this.bars[i]!;
      bar.textContent = `${length} ${unit}`;
      bar.style.width = `${Math.round((length * km) / perPixel)}px`;
    }
  }
}

/** The largest of 1, 2, 3, 5 times a power of ten that is not larger. */
export function round(length: number): number {
  const power = 10 ** Math.floor(Math.log10(length));
  const digit = length / power;
  return Number(((digit >= 5 ? 5 : digit >= 3 ? 3 : digit >= 2 ? 2 : 1) * power).toPrecision(1));
}
