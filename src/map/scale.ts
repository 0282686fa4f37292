import type { Map as LeafletMap } from 'leaflet';

const WIDEST = 96; // pixels
const EQUATOR = 40_075.017; // km
const UNITS = [
  { name: 'km', unit: 'kilometer', km: 1 },
  { name: 'mi', unit: 'mile', km: 1.609344 },
] as const;

/** A scale bar in kilometres and miles, right for the middle of the map. */
export class ScaleBar {
  private readonly map: LeafletMap;
  private readonly box = document.createElement('div');
  private readonly bars: readonly { readonly bar: HTMLElement; readonly format: Intl.NumberFormat; readonly km: number }[];

  constructor(map: LeafletMap, language: string) {
    this.map = map;
    this.box.className = 'scale';
    this.box.setAttribute('aria-hidden', 'true');
    this.bars = UNITS.map(({ name, unit, km }) => {
      const bar = document.createElement('span');
      bar.className = name;
      bar.dir = 'auto';
      this.box.append(bar);
      return { bar, format: new Intl.NumberFormat(language, { style: 'unit', unit, useGrouping: false }), km };
    });
  }

  update(): void {
    // Empty, it would be seen to jump.
    if (!this.box.isConnected) this.map.getContainer().append(this.box);
    const { lat } = this.map.getCenter();
    const perPixel = (EQUATOR * Math.cos((lat * Math.PI) / 180)) / (256 * 2 ** this.map.getZoom());
    for (const { bar, format, km } of this.bars) {
      const length = round((WIDEST * perPixel) / km);
      bar.textContent = format.format(length);
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
