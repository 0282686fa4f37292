import type { Map as LeafletMap } from 'leaflet';
import type { Shaped } from './shapes.ts';

const MOST = 5;
const HEIGHT = 30; // pixels

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

  /** Shows the labels of these places, in the order of where they lie, clear of what lies over the map, and of the names in it where there is room. */
  update(places: readonly Shaped[], names: readonly DOMRect[], over: readonly DOMRect[]): void {
    const { x: width, y: height } = this.map.getSize();
    const view = this.map.getBounds();
    const small = width < 420 || height < 260;
    const beyond = places.filter(({ at: [lng, lat] }) => width > 0 && !near(this.map.latLngToContainerPoint([lat, lng]), width, height))
      // What touches the view is seen already.
      .filter(({ box: [west, south, east, north] }) => !view.intersects([[south, west], [north, east]]))
      .sort((a, b) => Math.sign(b.literal) - Math.sign(a.literal) || Number(a.country) - Number(b.country) || b.literal + b.associative - a.literal - a.associative)
      .slice(0, small ? 2 : MOST)
      .map((place) => this.aim(place, width, height));
    const taken: DOMRect[] = [...over];
    const buttons: HTMLElement[] = [];
    for (const edge of ['left', 'right', 'top', 'bottom'] as const) {
      const upright = edge === 'left' || edge === 'right';
      const along = (rect: DOMRect) => (upright ? rect.top : rect.left);
      let from = 4;
      for (const { place, room, angle } of beyond.filter((aim) => aim.edge === edge).sort((a, b) => along(a.room) - along(b.room))) {
        const spots = slides(room, upright, from, upright ? height : width);
        const spot = spots.find((rect) => ![...taken, ...names].some((other) => meets(rect, other))) ?? (small ? undefined : spots.find((rect) => !taken.some((other) => meets(rect, other))));
        if (!spot) continue;
        from = along(spot) + (upright ? HEIGHT : spot.width) + 4;
        taken.push(spot);
        buttons.push(this.button(place, { room: spot, angle }));
      }
    }
    const [stop, focused] = ['[tabindex="0"]', ':focus'].map((state) => this.box.querySelector<HTMLElement>(state)?.dataset.place);
    this.box.replaceChildren(...buttons);
    for (const button of buttons) button.tabIndex = button.dataset.place === stop ? 0 : -1;
    // A key has moved the map: what had the focus has it still, or the map.
    if (focused !== undefined) (buttons.find(({ dataset }) => dataset.place === focused) ?? this.map.getContainer()).focus();
  }

  /** Where the line from the middle of the map to the place meets the edge. */
  private aim(place: Shaped, width: number, height: number): { place: Shaped; room: DOMRect; angle: number; edge: 'left' | 'right' | 'top' | 'bottom' } {
    const point = this.map.latLngToContainerPoint([place.at[1], place.at[0]]);
    const [dx, dy] = [point.x - width / 2, point.y - height / 2];
    const long = place.place.name.length * 7.6 + 44;
    const [across, down] = [Math.abs((width - long - 12) / 2 / (dx || 1e-6)), Math.abs((height - HEIGHT - 12) / 2 / (dy || 1e-6))];
    const reach = Math.min(across, down);
    const room = new DOMRect(width / 2 + dx * reach - long / 2, height / 2 + dy * reach - HEIGHT / 2, long, HEIGHT);
    return { place, room, angle: Math.atan2(dy, dx), edge: across < down ? (dx < 0 ? 'left' : 'right') : dy < 0 ? 'top' : 'bottom' };
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

/** The places a label may slide to along its edge, from `from` on, the nearest to its own first. */
function slides(room: DOMRect, upright: boolean, from: number, length: number): DOMRect[] {
  const size = upright ? room.height : room.width;
  const own = upright ? room.top : room.left;
  const spots: number[] = [];
  for (let at = from; at <= length - size - 4; at += 8) spots.push(at);
  if (own >= from && own <= length - size - 4) spots.push(own);
  return spots.sort((a, b) => Math.abs(a - own) - Math.abs(b - own)).slice(0, 50).map((at) => new DOMRect(upright ? room.x : at, upright ? at : room.y, room.width, room.height));
}

/** In the map, or so near its edge that the mark is half seen. */
function near({ x, y }: { x: number; y: number }, width: number, height: number): boolean {
  return x > -20 && x < width + 20 && y > -20 && y < height + 20;
}

function meets(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right + 4 && a.right > b.left - 4 && a.top < b.bottom + 4 && a.bottom > b.top - 4;
}
