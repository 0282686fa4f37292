import type { Map as LeafletMap } from 'leaflet';
import type { Shaped } from './shapes.ts';

const MOST = 5;
const HEIGHT = 30; // pixels
/** The corner of the zoom buttons, kept free: pixels from the top and from the inline end. */
const CORNER = { width: 56, height: 176 };

/** At the map's edge, the places beyond it: "Beijing →". Each is a button that goes there. */
export class EdgeLabels {
  private readonly map: LeafletMap;
  private readonly box: HTMLElement;
  private readonly name: (place: Shaped) => string;
  private readonly go: (place: Shaped) => void;

  constructor(map: LeafletMap, name: (place: Shaped) => string, go: (place: Shaped) => void) {
    this.map = map;
    this.name = name;
    this.go = go;
    this.box = document.createElement('div');
    this.box.className = 'edges';
    map.getContainer().append(this.box);
  }

  /** Shows the labels of these places, away from the names that stand in the map where there is room. */
  update(places: readonly Shaped[], names: readonly DOMRect[]): void {
    const { x: width, y: height } = this.map.getSize();
    const view = this.map.getBounds();
    const small = width < 420 || height < 260;
    const most = small ? 2 : MOST;
    const taken: DOMRect[] = [];
    const buttons: HTMLElement[] = [];
    const beyond = places.filter(({ at: [lng, lat] }) => width > 0 && !near(this.map.latLngToContainerPoint([lat, lng]), width, height))
      // What touches the view is seen already.
      .filter(({ box: [west, south, east, north] }) => !view.intersects([[south, west], [north, east]]))
      .sort((a, b) => Number(a.country) - Number(b.country) || 3 * b.literal + b.associative - 3 * a.literal - a.associative);
    for (const place of beyond) {
      if (buttons.length >= most) break;
      const spot = this.spot(place, width, height, [...taken, ...names]) ?? (small ? undefined : this.spot(place, width, height, taken));
      if (!spot) continue;
      taken.push(spot.room);
      buttons.push(this.button(place, spot));
    }
    this.box.replaceChildren(...buttons);
  }

  /** Where the line from the middle of the map to the place meets the edge, if there is room. */
  private spot({ at: [lng, lat], place }: Shaped, width: number, height: number, taken: readonly DOMRect[]): { room: DOMRect; angle: number } | undefined {
    const point = this.map.latLngToContainerPoint([lat, lng]);
    const [dx, dy] = [point.x - width / 2, point.y - height / 2];
    const long = place.name.length * 7.6 + 44;
    const reach = Math.min(Math.abs((width - long - 12) / 2 / (dx || 1e-6)), Math.abs((height - HEIGHT - 12) / 2 / (dy || 1e-6)));
    const room = new DOMRect(width / 2 + dx * reach - long / 2, height / 2 + dy * reach - HEIGHT / 2, long, HEIGHT);
    const rtl = getComputedStyle(this.map.getContainer().parentElement!).direction === 'rtl';
    const corner = new DOMRect(rtl ? 0 : width - CORNER.width, 0, CORNER.width, CORNER.height);
    // Slide along the edge where another label or the buttons are.
    for (const slide of [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6]) {
      const upright = Math.abs(dx * reach) + long / 2 >= width / 2 - 8;
      const moved = new DOMRect(room.x + (upright ? 0 : slide * 40), room.y + (upright ? slide * (HEIGHT + 4) : 0), long, HEIGHT);
      const inside = moved.left >= 4 && moved.right <= width - 4 && moved.top >= 4 && moved.bottom <= height - 4;
      if (inside && ![...taken, corner].some((other) => meets(moved, other))) return { room: moved, angle: Math.atan2(dy, dx) };
    }
    return undefined;
  }

  private button(place: Shaped, { room, angle }: { room: DOMRect; angle: number }): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = `edge ${place.literal > 0 ? 'literal' : 'associative'}`;
    button.dataset.place = place.place.id;
    button.setAttribute('aria-label', this.name(place));
    button.style.transform = `translate(${Math.round(room.x)}px, ${Math.round(room.y)}px)`;
    const arrow = document.createElement('span');
    arrow.className = 'arrow';
    arrow.setAttribute('aria-hidden', 'true');
    arrow.textContent = '→';
    arrow.style.transform = `rotate(${angle}rad)`;
    const text = document.createElement('span');
    text.textContent = place.place.name;
    button.append(...(Math.cos(angle) < -0.5 ? [arrow, text] : [text, arrow]));
    button.addEventListener('click', (event) => {
      event.stopPropagation();
      this.go(place);
    });
    return button;
  }
}

/** In the map, or so near its edge that the mark is half seen. */
function near({ x, y }: { x: number; y: number }, width: number, height: number): boolean {
  return x > -20 && x < width + 20 && y > -20 && y < height + 20;
}

function meets(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right + 4 && a.right > b.left - 4 && a.top < b.bottom + 4 && a.bottom > b.top - 4;
}
