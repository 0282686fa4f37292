import { LatLng, type Map as LeafletMap } from 'leaflet';
import { groupList } from './group-list.ts';
import type { Group } from './groups.ts';
import { PassagePopup } from './passage-popup.ts';

const WIDTH = 15; // times the page's font size

/** The popup of a mark that stands for several places: a list to choose from. */
export class GroupPopup {
  private readonly map: LeafletMap;
  private readonly popup: PassagePopup;
  private readonly label: (names: readonly string[]) => string;
  private readonly pick: (place: string) => void;
  private readonly count: (n: number) => string;

  constructor(map: LeafletMap, { label, pick, count }: { readonly label: (names: readonly string[]) => string; readonly pick: (place: string) => void; readonly count: (n: number) => string }) {
    this.map = map;
    this.label = label;
    this.pick = pick;
    this.popup = new PassagePopup(map, WIDTH);
    this.count = count;
  }

  /** Lists the places; Escape leads back to what it was opened from. */
  show({ at: [lng, lat], members }: Pick<Group, 'at' | 'members'>, opener: HTMLElement): void {
    const list = groupList(members, this.label(members.map(({ place }) => place.name)), {
      pick: (place) => {
        this.hide();
        this.pick(place);
      },
      count: this.count,
      leave: () => {
        this.hide();
        opener.focus({ preventScroll: true });
      },
    });
    this.map.getContainer().classList.add('choosing');
    this.popup.show(list, { at: new LatLng(lat, lng), below: this.map.latLngToContainerPoint([lat, lng]).y < this.map.getSize().y / 2 });
    list.querySelector('button')?.focus({ preventScroll: true });
  }

  hide(): void {
    this.popup.hide();
    this.map.getContainer().classList.remove('choosing');
  }

  fit(): void {
    if (this.popup.isOpen()) this.popup.fit();
  }
}
