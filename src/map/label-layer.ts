import type { Map as LeafletMap } from 'leaflet';
import type { Group } from './groups.ts';
import type { Placed } from './labels.ts';
import type { Basemap } from './basemap.ts';
import type { MoreNames } from './more-names.ts';
import { placeNames } from './names.ts';
import { MORE } from './own-files.ts';
import type { Shaped } from './shapes.ts';
import { fontSize, mapLabels, type Label } from './wanted-labels.ts';

const LEADING = 1.3; // as in map.css
const MORE_FROM = 5; // zoom: the first at which a city is named

export interface LabelAnswers {
  /** A name was clicked: of one place, or of several under one mark. */
  readonly select: (members: readonly Shaped[], label: HTMLElement) => void;
  readonly hover: (place: string, on: boolean) => void;
  readonly count: (n: number) => string;
}

/** A label in its place; names of the basemap, of which there are many, have an element once they are seen. */
type Shown = Placed<Label> & { element?: HTMLElement };

/** Names on the map: the story's first, then those of the basemap. Chosen by zoom, so that panning changes none. */
export class LabelLayer {
  private readonly map: LeafletMap;
  private readonly pane: HTMLElement;
  private readonly answers: LabelAnswers;
  private readonly measure = document.createElement('canvas').getContext('2d');
  private readonly language: string;
  private basemap: Basemap;
  /** Names of the seas, where they are not the English ones. */
  private seas: readonly string[] | undefined;
  private fixed: readonly Label[];
  private shapes: readonly Shaped[] = [];
  private groups: readonly Group[] = [];
  private open: string | undefined;
  /** Boxes of what lies over the map, in the container's pixels. */
  private covered: readonly DOMRect[] = [];
  private readonly sizes = new WeakMap<Label, readonly [width: number, height: number]>();
  private loading: Promise<MoreNames> | undefined;
  private more: MoreNames | undefined;
  private shown: readonly Shown[] = [];

  constructor(map: LeafletMap, basemap: Basemap, language: string, answers: LabelAnswers) {
    this.map = map;
    this.answers = answers;
    this.pane = map.createPane('labels');
    this.pane.style.zIndex = '590';
    this.pane.classList.add('leaflet-zoom-hide');
    this.language = language;
    this.basemap = basemap;
    this.fixed = mapLabels(basemap, language);
    if (!language.toLowerCase().startsWith('en')) void this.loadSeas();
  }

  /** Detail brings provinces. */
  setBasemap(basemap: Basemap): void {
    this.basemap = basemap;
    this.fixed = mapLabels(basemap, this.language, this.seas);
    this.update();
  }

  private async loadSeas(): Promise<void> {
    const { seaNames } = await import('./sea-names.ts');
    this.seas = seaNames[this.language.toLowerCase().split('-')[0]!]?.split('|');
    if (this.pane.isConnected) this.setBasemap(this.basemap);
  }

  /** The reader looks at this: names come that a first view does without. */
  look(): void {
    if (!MORE || this.map.getZoom() < MORE_FROM) return;
    const bounds = this.map.getBounds();
    this.loading ??= import('./more-names.ts').then(({ MoreNames }) => (this.more = new MoreNames(this.language, () => this.pane.isConnected && this.update())));
    // Asked for again when the reader has moved on.
    this.loading.then((more) => more.look(bounds.getWest(), bounds.getEast(), this.map.getZoom()), () => (this.loading = undefined));
  }

  /** `shapes`: areas and lines; `groups`: the marks of points. */
  show(shapes: readonly Shaped[], groups: readonly Group[], open: string | undefined): void {
    this.shapes = shapes;
    this.groups = groups;
    this.open = open;
    this.update();
  }

  /** Chooses and places the labels of the current zoom. */
  update(): void {
    const zoom = this.map.getZoom();
    const { min, max } = this.map.getPixelBounds();
    const points = this.groups.flatMap(({ members }) => members);
    const placed = placeNames({
      zoom, view: { left: min!.x, top: min!.y, right: max!.x, bottom: max!.y }, shapes: this.shapes, groups: this.groups, open: this.open,
      fixed: this.more?.among(this.fixed, this.basemap.provinces, points, zoom) ?? this.fixed,
      written: this.answers.count, size: (label) => this.size(label),
    });
    this.shown = placed.map((each) => ({ ...each, ...(each.item.members && { element: this.element(each) }) }));
    this.pane.replaceChildren(...this.shown.flatMap(({ element }) => element ?? []));
    this.position();
  }

  /** Moves the labels to where the map has them now; cheap, and all that a reset of the view needs. */
  position(): void {
    for (const shown of this.shown) this.move(shown);
    this.trim();
  }

  /** A name cut by the map's edge, or by what lies over the map, says nothing: it waits until all of it is in view. */
  trim(covered: readonly DOMRect[] = this.covered): void {
    this.covered = covered;
    const { min, max } = this.map.getPixelBounds();
    const hidden = (left: number, top: number, right: number, bottom: number) => covered.some((other) => left < other.right && right > other.left && top < other.bottom && bottom > other.top);
    for (const shown of this.shown) {
      const { left: x, top: y, width, height } = shown;
      const [left, top] = [x - min!.x, y - min!.y];
      const cut = left < 0 || top < 0 || x + width > max!.x || y + height > max!.y || hidden(left, top, left + width, top + height);
      if (!shown.element && !cut) {
        shown.element = this.element(shown);
        this.move(shown);
        this.pane.append(shown.element);
      }
      shown.element?.classList.toggle('cut', cut);
    }
  }

  /** A place's name goes with its mark. */
  hover(place: string, on: boolean): void {
    for (const { element } of this.shown) if (element?.dataset.place?.split(' ').includes(place)) element.classList.toggle('hover', on);
  }

  private move({ element, left, top }: Shown): void {
    const origin = this.map.getPixelOrigin();
    if (element) element.style.transform = `translate(${Math.round(left - origin.x)}px, ${Math.round(top - origin.y)}px)`;
  }

  /** Boxes of the places' names, in the container's pixels. */
  boxes(): DOMRect[] {
    const origin = this.map.getPixelBounds().min!;
    return this.shown.filter(({ item }) => item.members).map(({ left, top, width, height }) => new DOMRect(left - origin.x, top - origin.y, width, height));
  }

  private size(label: Label): readonly [width: number, height: number] {
    const known = this.sizes.get(label);
    if (known) return known;
    const { lines, kind, count } = label;
    const country = kind.includes('country');
    const font = fontSize(label);
    if (this.measure) this.measure.font = `${kind.includes('literal') ? 600 : 500} ${font}px system-ui, sans-serif`;
    const room = count === undefined ? 0 : 8 + 7 * this.answers.count(count).length;
    const widths = lines.map((line, i) => (this.measure?.measureText(line).width ?? line.length * 7) + (country ? line.length * 1.1 : 0) + (i === lines.length - 1 ? room : 0));
    const size = [Math.max(...widths) + 6, font * LEADING * lines.length] as const;
    this.sizes.set(label, size);
    return size;
  }

  private element({ item: { lines, kind, members, count, dotted }, x, y, left, top }: Shown): HTMLElement {
    const element = document.createElement(members ? 'button' : 'span');
    element.className = `label ${kind}`;
    element.dir = 'auto';
    element.append(lines.join('\n'));
    // Marks and list say it with all its meaning; names are for the eye and the pointer.
    element.setAttribute('aria-hidden', 'true');
    if (!members) {
      if (!dotted) return element;
      const dot = document.createElement('i');
      dot.style.translate = `${Math.round(x - left)}px ${Math.round(y - top)}px`;
      element.append(dot);
      return element;
    }
    element.tabIndex = -1;
    element.dataset.place = members.map(({ place }) => place.id).join(' ');
    if (count !== undefined) {
      const number = document.createElement('span');
      number.className = 'count';
      number.textContent = this.answers.count(count);
      element.append(number);
    }
    element.addEventListener('click', (event) => {
      event.stopPropagation();
      this.answers.select(members, element);
    });
    for (const [type, on] of [['pointerenter', true], ['pointerleave', false]] as const) element.addEventListener(type, () => members.forEach(({ place }) => this.answers.hover(place.id, on)));
    return element;
  }
}
