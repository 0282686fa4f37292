import type { LitElement, ReactiveController } from 'lit';
import { watchInView } from './article/in-view.ts';
import type { ArticleText } from './article/read.ts';
import { define } from './define.ts';
import type { ListRequest } from './events.ts';
import css from './list-link.css?inline';
import { ListTools } from './list-tools.ts';
import type { Words } from './locale/en.ts';
import { emphasiseOnMap } from './map/in-reading.ts';
import { findPlaces, type Sort } from './places/find.ts';
import type { PlaceEntry } from './places/gather.ts';
import now from './place-list-now.css?inline';
import { Sheet } from './sheet.ts';
import type { Story } from './story.ts';
import { adopt } from './styles.ts';

/** Milliseconds after which a panel that a focus has drawn up has begun to stand. */
const SETTLED = 50;

/** The element whose list it is. */
interface Host extends LitElement {
  readonly place: string | undefined;
  readonly story: Story | undefined;
  readonly entries: readonly PlaceEntry[];
  /** The list is long enough to be searched. */
  readonly findable: boolean;
  /** The story's article on the page. */
  readonly article: ArticleText | undefined;
  /** BCP 47. */
  readonly language: string;
  readonly words: Words;
}

/** What a reader does with the list of places: finds and sorts, follows what is being read, and on a phone draws it over the map. Loaded when a reader comes near. */
export class ListLink implements ReactiveController {
  /** The places listed. */
  entries: readonly PlaceEntry[] = [];
  /** Ids of the places of the passages in view, while they are followed. */
  reading: ReadonlySet<string> = new Set();
  private readonly host: Host;
  private readonly tools = document.createElement('list-tools');
  private readonly side: HTMLElement;
  private readonly sheet: Sheet;
  private found: ReadonlySet<PlaceEntry> = new Set();
  private query = '';
  private sort: Sort = 'mentions';
  private following = false;
  /** Ids of the passages in view; `undefined` while nobody asks. */
  private inView: ReadonlySet<string> | undefined;
  /** Where the reader was when the list was last put in the article's order. */
  private from: string | undefined;
  private watched: ArticleText | undefined;
  private unwatch: (() => void) | undefined;
  private plain: (() => void) | undefined;

  constructor(host: Host) {
    this.host = host;
    const root = host.renderRoot as ShadowRoot;
    define('list-tools', ListTools);
    adopt(root, css);
    adopt(root.querySelector('place-list')!.shadowRoot!, now);
    this.side = root.querySelector<HTMLElement>('.side')!;
    this.sheet = new Sheet(this.side);
    // Firefox would make a stop of it, beside those in it.
    this.side.tabIndex = -1;
    root.querySelector('.tools')!.append(this.tools);
    // The panel may be drawn up by that very focus: what has it is in sight afterwards, too.
    root.querySelector('place-list')!.shadowRoot!.addEventListener('focusin', ({ target }) => setTimeout(reveal, SETTLED, target));
    host.addController(this);
    host.requestUpdate();
  }

  /** Whether a place is among those the reader looks for. */
  holds(entry: PlaceEntry): boolean {
    return this.found.has(entry);
  }

  /** "3 of 33 places": what a search has found. */
  get news(): string {
    const { query, entries, host: { entries: all, words: { find } } } = this;
    return query === '' ? '' : entries.length === 0 ? find.none(query) : find.count(entries.length, all.length);
  }

  answer(request: ListRequest): void {
    if (request.act === 'find') this.find(request.query);
    else if (request.act === 'sort') this.sort = request.by;
    else this.following = !this.following;
    this.host.requestUpdate();
  }

  hostUpdate(): void {
    const { story, entries, language, article } = this.host;
    const { sort } = this;
    this.watch(this.following || sort === 'paragraph' ? article : undefined);
    // Under the reader's hand the list keeps its order.
    if (!this.held) this.from = story?.passages.find(({ id }) => this.inView?.has(id))?.id;
    const query = this.host.findable ? this.query : '';
    this.entries = findPlaces(entries, { query, sort, language, passages: story?.passages.map(({ id }) => id) ?? [], from: this.from });
    this.found = new Set(this.entries);
    this.follow(new Set(this.following ? story?.mentions.filter(({ passage }) => this.inView?.has(passage)).map(({ place }) => place) : []));
  }

  hostUpdated(): void {
    const { host, query, sort, following } = this;
    const { findable } = host;
    Object.assign(this.tools, {
      findable, followable: host.article !== undefined, query: findable ? query : '', sort, following, news: this.news, words: host.words,
    });
    this.sheet.update(host.words, host.place !== undefined);
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      if (this.host.isConnected) return;
      this.watch(undefined);
      this.plain?.();
      this.plain = undefined;
      this.reading = new Set();
    });
  }

  private find(query: string): void {
    const { side } = this;
    // Measured before the list is shorter.
    if (this.query === '') side.style.setProperty('--listed', `${side.getBoundingClientRect().height}px`);
    side.toggleAttribute('data-finding', query !== '');
    this.query = query;
  }

  private get held(): boolean {
    return this.host.renderRoot.querySelector('place-list')?.matches(':hover, :focus-within') === true;
  }

  private watch(article: ArticleText | undefined): void {
    if (article === this.watched) return;
    this.watched = article;
    this.unwatch?.();
    this.inView = undefined;
    this.unwatch = article && watchInView(article, this.host, (passages) => {
      this.inView = passages;
      this.host.requestUpdate();
    });
  }

  private follow(places: ReadonlySet<string>): void {
    if (places.size === this.reading.size && [...places].every((id) => this.reading.has(id)) && Boolean(this.plain) === this.following) return;
    this.reading = places;
    this.plain?.();
    const map = this.host.renderRoot.querySelector<HTMLElement>('.map');
    this.plain = this.following && map ? emphasiseOnMap(map, places) : undefined;
  }
}

/** Scrolls to what the keyboard has led to, if it is out of sight. */
function reveal(target: HTMLElement): void {
  if (target.matches(':focus-visible')) target.scrollIntoView({ block: 'nearest' });
}
