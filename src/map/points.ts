import type { Map as LeafletMap } from 'leaflet';
import type { BBox } from '../places/place.ts';
import { PointGroups, type Group } from './groups.ts';
import { Pins, type Pin } from './pins.ts';
import type { Shaped } from './shapes.ts';

/** The smallest target, in pixels. */
const HIT = 34;

export interface PointAnswers {
  /** A place's mark was clicked. */
  readonly select: (place: string) => void;
  /** The mark of several places was clicked. */
  readonly choose: (group: Group, mark: HTMLElement) => void;
  readonly hover: (place: string, on: boolean) => void;
  /** Accessible name of a mark. */
  readonly name: (group: Group) => string;
  readonly count: (n: number) => string;
  /** The marks have changed. */
  readonly changed: () => void;
}

interface Drawn {
  readonly group: Group;
  readonly pin: Pin;
  readonly button: HTMLButtonElement;
}

/** Points as circles sized by their mentions; those that would lie on one another are one circle with their number. */
export class PointLayer {
  private readonly map: LeafletMap;
  private readonly answers: PointAnswers;
  private readonly pins: Pins;
  private groups = new PointGroups([]);
  private drawn = new Map<string, Drawn>();
  private open: string | undefined;

  constructor(map: LeafletMap, answers: PointAnswers) {
    this.map = map;
    this.answers = answers;
    this.pins = new Pins(map);
  }

  /** What is drawn now. */
  get marks(): readonly Group[] {
    return [...this.drawn.values()].map(({ group }) => group);
  }

  /** Panning brings other marks into view. */
  get many(): boolean {
    return this.groups.many;
  }

  setPlaces(points: readonly Shaped[]): void {
    this.groups = new PointGroups(points);
    for (const { pin } of this.drawn.values()) this.pins.remove(pin);
    this.drawn = new Map();
    this.update();
  }

  emphasise(open: string | undefined): void {
    this.open = open;
    this.update();
  }

  hover(place: string, on: boolean): void {
    for (const { group, button } of this.drawn.values()) if (group.members.some((member) => member.place.id === place)) button.classList.toggle('hover', on);
  }

  /** Draws the marks of the view; those that stay keep their element, and the focus in it. */
  update(): void {
    const zoom = this.map.getZoom();
    if (this.groups.many && !this.groups.indexed) void this.load(this.groups);
    const view = this.map.getBounds().pad(0.5);
    const box: BBox = this.groups.many ? [Math.max(-180, view.getWest()), view.getSouth(), Math.min(180, view.getEast()), view.getNorth()] : [-180, -90, 180, 90];
    const groups = this.groups.at(zoom, box, this.open);
    const before = this.drawn;
    this.drawn = new Map(groups.map((group) => {
      const key = group.members.map(({ place }) => place.id).join(' ');
      const known = before.get(key);
      before.delete(key);
      return [key, known ?? this.draw(group)];
    }));
    for (const { pin } of before.values()) this.pins.remove(pin);
    for (const { group, button } of this.drawn.values()) button.classList.toggle('open', group.members.some(({ place }) => place.id === this.open));
    this.answers.changed();
  }

  private async load(groups: PointGroups): Promise<void> {
    const { default: Cluster } = await import('supercluster');
    if (groups !== this.groups || groups.indexed) return;
    groups.use(Cluster);
    this.update();
  }

  private draw(group: Group): Drawn {
    const { members, radius, at: [lng, lat] } = group;
    const [first] = members;
    const literal = members.some((member) => member.literal > 0);
    const button = document.createElement('button');
    button.type = 'button';
    button.tabIndex = -1;
    button.className = `mark ${literal ? 'literal' : 'associative'} ${members.length > 1 ? 'cluster' : first!.place.certainty}`;
    button.setAttribute('aria-label', this.answers.name(group));
    button.dataset.place = members.map(({ place }) => place.id).join(' ');
    const dot = document.createElement('span');
    dot.style.width = dot.style.height = `${2 * radius}px`;
    if (members.length > 1) dot.textContent = this.answers.count(members.length);
    button.append(dot);
    button.addEventListener('click', (event) => {
      event.stopPropagation();
      if (members.length > 1) this.answers.choose(group, button);
      else this.answers.select(first!.place.id);
    });
    for (const [type, on] of [['pointerenter', true], ['pointerleave', false], ['focus', true], ['blur', false]] as const) {
      button.addEventListener(type, () => {
        // A mark that has the focus back after a click needs no lighting up.
        if (type !== 'focus' || button.matches(':focus-visible')) members.forEach(({ place }) => this.answers.hover(place.id, on));
      });
    }
    const box = document.createElement('div');
    box.className = 'mark-box';
    box.append(button);
    return { group, button, pin: this.pins.add(box, [lng, lat], Math.max(HIT, 2 * radius + 6), (literal ? 1000 : 0) + Math.round(100 - radius)) };
  }
}
