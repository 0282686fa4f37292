import { nothing, render, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { writeNumbers } from './map/paper.ts';
import type { MapLink } from './map-link.ts';
import css from './print.css?inline';
import { numbered, printList, type Printed } from './print-list.ts';
import { adopt } from './styles.ts';

/** What the element grants while it is printed: a style sheet's height would cut the list off. */
const ROOM: readonly (readonly [property: string, value: string])[] = [['block-size', 'auto'], ['max-block-size', 'none']];

/**
 * Readies the element for paper and back: the map at its view with numbers for its places, and the list of them.
 * All of it in one go: what the browser prints is what stands when the event has been heard.
 */
export class PrintLink implements ReactiveController {
  private readonly host: ReactiveControllerHost & HTMLElement;
  private readonly map: MapLink;
  /** What is printed; `undefined` while there is no story. */
  private readonly printed: () => Omit<Printed, 'shown'> | undefined;
  private restore: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, map: MapLink, printed: () => Omit<Printed, 'shown'> | undefined) {
    this.host = host;
    this.map = map;
    this.printed = printed;
    adopt(host.shadowRoot!, css);
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.ready);
    addEventListener('afterprint', this.undo);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.ready);
    removeEventListener('afterprint', this.undo);
    this.undo();
  }

  private readonly ready = (): void => {
    const printed = this.printed();
    const root = this.host.shadowRoot;
    const frame = root?.querySelector<HTMLElement>('.frame');
    const list = root?.querySelector<HTMLElement>('.print-list');
    if (this.restore || !printed || !frame || !list) return;
    const entries = numbered(printed.entries);
    // Before the map is asked: its colours are those of paper from here on.
    frame.toggleAttribute('data-paper', true);
    const map = this.map.onPaper(new Map(entries.map(({ place }, i) => [place.id, printed.words.number(i + 1)])), writeNumbers);
    frame.dataset.paper = map ? 'map' : 'list';
    render(printList({ ...printed, entries, shown: map?.shown }), list);
    const giveBack = makeRoom(this.host);
    this.restore = () => {
      frame.removeAttribute('data-paper');
      map?.restore();
      render(nothing, list);
      giveBack();
    };
  };

  private readonly undo = (): void => {
    this.restore?.();
    this.restore = undefined;
  };
}

/** Lets the element be as high as its list; its `style` attribute is the page's, and is given back as it was. */
function makeRoom(host: HTMLElement): () => void {
  const { style } = host;
  const bare = !host.hasAttribute('style');
  const before = ROOM.map(([property]) => [property, style.getPropertyValue(property), style.getPropertyPriority(property)] as const);
  for (const [property, value] of ROOM) style.setProperty(property, value);
  return () => {
    for (const [property, value, priority] of before) style.setProperty(property, value, priority);
    // It is there once it has been read: until then Chromium removes nothing.
    if (bare && host.getAttribute('style') === '') host.removeAttribute('style');
  };
}
