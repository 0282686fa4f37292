import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PlaceSelectEvent } from './events.ts';
import { readHash, writeHash, type Linked } from './hash.ts';
import type { Story } from './story.ts';

type Host = ReactiveControllerHost & HTMLElement & { readonly deepLink: boolean; readonly story: Story | undefined; show(place: string, passage?: string): void };

/**
 * Keeps the open place and passage in the page's hash, and opens what the hash says. An element answers only for places of its own story, so that
 * several on a page share the hash; the reader's history is never added to.
 */
export class DeepLink implements ReactiveController {
  private readonly host: Host;
  /** What the hash asks for and no story has had yet. */
  private wanted: Linked | undefined;
  /** The place we have put into the hash, or taken from it. */
  private place: string | undefined;
  /** A reader has followed a link on the page, and is to be taken to the map. */
  private followed = false;

  constructor(host: Host) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.wanted = readHash(location.hash);
    addEventListener('hashchange', this.follow);
    this.host.addEventListener('place-select', this.keep);
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.follow);
    this.host.removeEventListener('place-select', this.keep);
  }

  hostUpdated(): void {
    const { host, wanted } = this;
    if (!wanted || !host.deepLink || !host.story?.places.some(({ id }) => id === wanted.place)) return;
    this.wanted = undefined;
    this.place = wanted.place;
    void host.updateComplete.then(() => this.open(wanted));
  }

  private async open({ place, passage }: Linked): Promise<void> {
    const { followed, host } = this;
    this.followed = false;
    host.show(place, passage);
    await host.updateComplete;
    if (followed || isNewVisit()) host.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    if (followed) host.shadowRoot?.querySelector<HTMLElement>('place-passages')?.focus({ preventScroll: true });
  }

  private readonly follow = (): void => {
    this.wanted = readHash(location.hash);
    this.followed = true;
    this.host.requestUpdate();
  };

  /** The reader has opened a place, turned to another of its passages, or closed it. */
  private readonly keep = ({ place, mention, target }: PlaceSelectEvent): void => {
    const { host } = this;
    if (target !== host || !host.deepLink) return;
    this.wanted = undefined;
    // What another element has put there since is not ours to remove.
    if (place === undefined && readHash(location.hash)?.place !== this.place) return;
    this.place = place;
    replaceHash(writeHash(location.hash, place === undefined ? undefined : { place, passage: mention?.passage }));
  };
}

/** The page was opened by its address, and shows its beginning: not reloaded, gone back to, or at an anchor. */
function isNewVisit(): boolean {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return visit?.type === 'navigate' && scrollY === 0;
}

/** Sandboxed pages and those that change their address too often are refused: the hash is then left as it is. */
function replaceHash(hash: string): void {
  if (hash === location.hash) return;
  try {
    // The whole address: a page with a `<base>` has its bare hash elsewhere.
    history.replaceState(history.state, '', location.href.replace(/#.*/s, '') + hash);
  } catch (error) {
    console.warn('<article-map>: the open place could not be put into the page’s address.', error);
  }
}
