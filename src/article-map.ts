import { LitElement, html, nothing, unsafeCSS, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from './property.ts';
import { sized } from './styles.ts';
import css from './article-map.css?inline';
import room from './room.css?inline';
import type { ArticleText } from './article/read.ts';
import { StoryReader, type Reading } from './article/story-reader.ts';
import { TextLink } from './article/text-link.ts';
import { StoryErrorEvent, StoryReadyEvent, type RequestEvent } from './events.ts';
import { toAnnotations } from './formats/to-annotations.ts';
import { toGeoJSON } from './formats/to-geojson.ts';
import { LanguageLink } from './language-link.ts';
import type { Words } from './locale/en.ts';
import type { ListLink } from './list-link.ts';
import { MapLink } from './map-link.ts';
import { captionOf } from './places/caption.ts';
import { gatherPlaces, isOnMap, type PlaceEntry } from './places/gather.ts';
import { neighbour } from './places/neighbour.ts';
import type { PrintLink } from './print-link.ts';
import type { PlacePassages } from './place-passages.ts';
import type { Reader } from './reader.ts';
import type { sourceLine } from './source-line.ts';
import type { Mention, Story } from './story.ts';
import { FURNITURE } from './text/furniture.ts';
import type { Visit } from './there-and-back.ts';

/** The page has come to rest, milliseconds after the element was connected. */
const QUIET = 2000;

const NONE: Story = { passages: [], places: [], mentions: [] };

/**
 * Puts every place an article names on a map, and every passage back in the reader's hand.
 *
 * @tagname article-map
 * @fires {StoryReadyEvent} story-ready - The story is known: the element's `story` holds it.
 * @fires {StoryErrorEvent} story-error - There is no story, no place in it, no map, or a file did not come: `kind`, and `message` in words to act on.
 * @fires {PlaceSelectEvent} place-select - The reader opened a place, turned to another of its passages, or closed it: `place` (`undefined` when closed), `mention`.
 * @fires {PassageShowEvent} passage-show - The reader wants to see a mention in the article: `passage`, `mention`; cancel it to scroll there in your own way.
 * @slot - The article itself, where the page puts it inside the element; read when `for` is not set. A `<script type="application/geo+json">`
 * in it is a gazetteer, where `places` names none; one of type `application/json` is a story file.
 * @slot picture - A picture of the map, shown until the map is there.
 * @csspart map - The map's box.
 * @csspart list - The list of places.
 * @cssproperty --article-map-ink - Text, and what is only named: `#24211d`, in the dark `#ece7df`.
 * @cssproperty --article-map-paper - The ground of list, popup and buttons: `#fffdf9`, in the dark `#1b1f24`.
 * @cssproperty --article-map-accent - Where something happens: `#983414`, in the dark `#ff9a66`.
 * @cssproperty --article-map-water - Seas: `#dbe6ea`, in the dark `#11161b`.
 * @cssproperty --article-map-land - Land: `#f8f4ec`, in the dark `#252a30`.
 * @cssproperty --article-map-border - Coasts and borders: `#a99f90`, in the dark `#5d646c`.
 * @cssproperty --article-map-font - The interface and the names on the map: the system's.
 */
export class ArticleMap extends LitElement {
  static override styles = unsafeCSS(sized(room + css));

  /** Id of the article's element in the same tree; it may arrive later, change, or go. Default: the element's own children. */
  @property({ attribute: 'for' }) for = '';
  /** URL of a story file, for pages that do not hold the article. Goes before `for`. Default: none. */
  @property() src = '';
  /** URL of a gazetteer: Linked Places Format, GeoJSON with names, or CSV with `name`, `lat`, `lng`; layered over the world's countries. Default: the countries alone. */
  @property() places = '';
  /** Id of the open place; set it to open one. Not reflected. Default: none. */
  @property() place: string | undefined;
  /** How names are marked in the text: `highlight` (the page's DOM stays untouched), `link` (buttons in the text, for the keyboard and for screen readers) or `none`. */
  @property() mentions: 'highlight' | 'link' | 'none' = 'highlight';
  /** Keeps the open place and passage in the page's hash, and opens what it names: `#place=pashin&passage=d28`. */
  @property({ type: Boolean, attribute: 'deep-link' }) deepLink = false;
  /** Which mentions put a place on the map at full strength: `literal` or `all`. */
  @property() senses: 'literal' | 'all' = 'literal';
  /** Selector of page furniture inside the article that is not read; another takes the place of ours, `''` leaves out nothing. Default: navigation, asides, bylines, captions, promotions, comments, forms. */
  @property() exclude: string = FURNITURE;
  /** URL of a publication's corrections: quotes and the places they mean. Default: none. */
  @property() corrections = '';
  /** Whose borders: `''` de facto, disputed lines dashed; `IN` or `PK`, a country's own official view, as far as the source has its lines. */
  @property() worldview: '' | 'IN' | 'PK' = '';
  /** Accessible name of the map region. Default: from the article's heading. */
  @property() label = '';
  /** `lazy`: no map before the element nears the viewport; `eager`: at once. */
  @property() loading: 'lazy' | 'eager' = 'lazy';
  /** URL template of raster tiles over the basemap, under marks and names: `{z}`, `{x}`, `{y}`, if wanted `{s}` (a, b or c) and `{r}` (`@2x`); http, https or relative. Default: none, and no request leaves the page. */
  @property() tiles = '';
  /** Whom to credit for the tiles, in plain text. */
  @property() attribution = '';
  /** What excerpts are from, as their citation says it: “Digest, paragraph 27”. Default: “Paragraph 27”. */
  @property() source = '';
  /** Where readers report a place that may be the wrong one: `mailto:map@example.org`, or a page, `https://…`. Default: no link. */
  @property() report = '';
  /** What is said after the source: “from your file, not stored”. */
  @property({ attribute: 'source-note' }) sourceNote = '';

  /** The story shown. Settable, to show one directly; `undefined` goes back to the page's article. */
  @property({ attribute: false })
  get story(): Story | undefined {
    return this.given ?? this.reading?.story;
  }
  set story(story: Story | undefined) {
    this.given = story;
    if (!story || Array.isArray(story.places)) return;
    // What a story file holds is read as one.
    this.given = undefined;
    void import('./article/files.ts').then(({ storyOf }) => storyOf('', JSON.stringify(story))).then((read) => (this.given ??= read.story), ({ message }: Error) => (this.reading = { error: { kind: 'story', message } }));
  }

  @state() private given: Story | undefined;
  @state() private reading: Reading | undefined;
  /** @internal Which of the open place's mentions is shown, from 0. */
  @state() index = 0;
  /** @internal The reader is in the article, at a spot the map has led to. */
  @state() visit: Visit | undefined;
  @state() private sourceLine: typeof sourceLine | undefined;
  @state() private hinting = '';
  @state() private full = false;
  /** What the legend has the map show: only where things happen, or all that is named. */
  @state() private shown: 'literal' | 'all' = 'all';

  /** @internal */
  entries: readonly PlaceEntry[] = [];
  private readonly speech = new LanguageLink(this, () => this.requestUpdate('language'));
  /** @internal */
  readonly text = new TextLink({
    pick: (mention) => this.act((reader) => void reader.comeFromText(mention)),
    over: (mention) => this.map.hover(mention?.place),
    quietly: (change) => this.storyReader.quietly(change),
  });
  /** @internal */
  readonly map = new MapLink(this, {
    select: (place) => this.act((reader) => reader.choose(place)),
    dismiss: () => this.act((reader) => reader.dismiss()),
    come: () => this.readyReader(),
    changed: () => this.requestUpdate(),
    hint: (how) => this.say(how === 'wheel' ? this.words.hint : this.words.hintTouch),
    miss: () => this.say(this.words.coarse),
    markLabel: ({ place, literal, associative }) => this.words.entry(place.name, literal, associative),
    goTo: (name) => this.words.goTo(name),
    groupLabel: (names) => this.words.group(names),
    count: (n) => this.words.number(n),
  });
  /** @internal */
  readonly passages = this.makePassages();

  private reader: Reader | undefined;
  private readonly storyReader: StoryReader;
  private linking: Promise<unknown> | undefined;
  /** @internal */
  list: ListLink | undefined;
  private hintTimer: ReturnType<typeof setTimeout> | undefined;
  private paper: ReturnType<typeof setTimeout> | undefined;
  private printing: PrintLink | undefined;
  private settle: ((story: Story | undefined) => void) | undefined;
  private settled = new Promise<Story | undefined>((settle) => (this.settle = settle));

  constructor() {
    super();
    this.storyReader = new StoryReader(this, (reading) => (this.reading = reading));
  }

  /** The story once it is known, `undefined` if there is none; a later story makes a new promise. Never rejects. */
  get ready(): Promise<Story | undefined> {
    return this.settled;
  }

  /** Opens a place, at its first mention: of all, or of this passage. */
  show(placeId: string, passage?: string): void {
    this.chosen = this.story?.mentions.find((mention) => mention.place === placeId && mention.passage === passage);
    if (placeId === this.place && this.chosen) this.requestUpdate('place');
    this.place = placeId;
  }

  /** Closes the open place. */
  close(): void {
    this.place = undefined;
  }

  /** Goes to the next mention in reading order, of the open place or of the whole story. */
  next({ within }: { within?: 'story' | 'place' } = {}): void {
    this.step(1, within);
  }

  /** Goes to the previous mention in reading order. */
  previous({ within }: { within?: 'story' | 'place' } = {}): void {
    this.step(-1, within);
  }

  /** The story's places as Linked Places Format, with the geometry of those drawn from the basemap once it is loaded. */
  toGeoJSON(): object {
    return toGeoJSON(this.story ?? NONE, (place) => this.map.outline(place));
  }

  /** The story's mentions as W3C Web Annotations of this page, or of the article the story says it is of. */
  toAnnotations(): object {
    return toAnnotations(this.story ?? NONE, this.article && location.href.replace(/#.*/s, ''));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('fullscreenchange', this.fullChanged);
    this.paper ??= setTimeout(() => void this.prepare(), QUIET);
  }

  /** The map as it stands, as a PNG with two pixels for each CSS pixel at least. Rejects while there is no map. */
  toImage(): Promise<Blob> {
    return this.map.toImage({ ...this.words.picture, title: this.heading, credit: this.credit });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('fullscreenchange', this.fullChanged);
    // A move in the page is a disconnect and a connect in one task: only a real removal lets go.
    queueMicrotask(() => {
      if (this.isConnected) return;
      clearTimeout(this.hintTimer);
      clearTimeout(this.paper);
      this.paper = undefined;
      this.text.detach();
      this.stay();
    });
  }

  /** An open place is shown before an update is complete, even if what it opens in has to be loaded first. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    await this.map.opening;
    return complete;
  }

  protected override willUpdate(changed: PropertyValues): void {
    // What the page's article comes to is not said of a story that is given.
    const told = changed.has('given') || (!this.given && changed.has('reading'));
    if (told || changed.has('language')) this.entries = this.story ? gatherPlaces(this.story, this.language) : [];
    if (told) this.settleStory();
    if (this.elsewhere && !this.sourceLine) void import('./source-line.ts').then(({ sourceLine }) => (this.sourceLine = sourceLine), missing);
    if (changed.has('place')) {
      this.stay();
      this.spot = undefined;
      const wanted = this.chosen;
      this.chosen = undefined;
      const mentions = this.entry?.mentions ?? [];
      this.index = Math.max(0, wanted ? mentions.indexOf(wanted) : 0);
    }
  }

  protected override render(): TemplateResult {
    const { words, story } = this;
    const notice = this.notice();
    const mapped = story !== undefined && story.places.length > 0;
    const caption = captionOf(this.entries);
    const { list } = this;
    return html`
      <slot></slot>
      <div class="frame ${this.visit ? 'away' : ''}" role="region" aria-label=${this.label || (this.heading ? words.mapOf(this.heading) : words.map)} lang=${words.language} dir=${words.dir} @keydown=${this.keydown} @article-map-request=${this.answer}>
        <button type="button" class="skip" ?hidden=${!mapped} @click=${() => this.act((reader) => reader.skip())}>${words.skip}</button>
        ${notice === undefined ? nothing : html`<p class="notice">${notice}</p>`}
        <div class="map-box" part="map" ?hidden=${(!mapped && !this.pictured) || this.map.failed}>
          <slot name="picture"></slot>
          <div class="map" role="region" aria-label=${words.mapKeys}></div>
          <map-controls class="controls" .canZoomIn=${this.map.canZoomIn} .canZoomOut=${this.map.canZoomOut} .full=${this.full} .words=${words}></map-controls>
          <div class="legend" role="group" aria-label=${words.legend}>
            ${(['literal', 'all'] as const).map((which) => html`<button type="button" class=${which} aria-pressed=${this.shown === which ? 'true' : 'false'} @click=${() => (this.shown = which)}>${which === 'all' ? words.legendAll : words.legendLiteral}</button>`)}
          </div>
          <p class="credit ${this.tiles ? 'tiled' : ''}">${this.credit}</p>
          <p class="hint" ?hidden=${!this.hinting}>${this.hinting}</p>
        </div>
        <div class="side" ?hidden=${!mapped}>
          <div class="grip"></div>
          <div class="panel"></div>
          <div class="tools" ?hidden=${!this.article && !this.findable}></div>
          ${this.elsewhere && this.sourceLine?.(this.elsewhere, words)}
          ${caption ? html`<p class="caption">${words.caption(caption.places, caption.most)}</p>` : nothing}
          <place-list part="list" .entries=${list?.entries ?? this.entries} .reading=${list?.reading} .open=${this.place} .words=${words}></place-list>
        </div>
        <div class="print-list"></div>
        <span class="past" tabindex="-1"></span>
      </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    const { entry } = this;
    const drawn = this.entries.filter(({ place }) => isOnMap(place));
    Object.assign(this.passages, {
      story: this.story, entries: this.entries, entry, index: this.index, source: this.source || this.elsewhere?.title, sourceNote: this.sourceNote, report: this.report, words: this.words, linked: this.article !== undefined,
    });
    this.passages.hidden = entry === undefined;
    this.passages.setAttribute('aria-label', entry?.place.name ?? '');
    if (changed.has('reading') || changed.has('given') || changed.has('mentions')) this.markText();
    else if (changed.has('place')) this.emphasise();
    this.map.update({
      container: this.renderRoot.querySelector<HTMLElement>('.map')!,
      panel: this.renderRoot.querySelector<HTMLElement>('.panel')!,
      drawn,
      entries: drawn.filter((entry) => entry === this.entry || ((this.shown === 'all' || entry.literal > 0) && this.list?.holds(entry) !== false)),
      everything: this.senses === 'all',
      open: entry?.place.id,
      content: this.passages,
      language: this.language,
      worldview: this.worldview === 'IN' || this.worldview === 'PK' ? this.worldview : '',
      eager: this.loading === 'eager',
      tiles: this.tiles,
    });
    if (this.deepLink) this.linking ??= import('./deep-link.ts').then(({ DeepLink }) => new DeepLink(this), missing);
  }

  /** @internal The mention a place is to be opened at. */
  chosen: Mention | undefined;
  /** @internal The mention the reader was sent to. */
  spot: Mention | undefined;

  /** @internal */
  get entry(): PlaceEntry | undefined {
    return this.entries.find(({ place }) => place.id === this.place);
  }

  /** What opening and paper need is not waited for: it comes when the page is quiet, or earlier when a reader comes near. */
  private async prepare(): Promise<void> {
    this.map.come();
    const { PrintLink } = await import('./print-link.ts');
    this.printing ??= new PrintLink(this, this.map, () => this.story && { story: this.story, entries: this.entries, source: this.source, sourceNote: this.sourceNote, words: this.words, credit: this.credit });
  }

  /** Whose map it is, in one line. */
  private get credit(): string {
    return [this.tiles && this.attribution, this.words.picture.credit].filter(Boolean).join(' · ');
  }

  /** @internal */
  get language(): string {
    return this.speech.language;
  }

  /** @internal */
  get words(): Words {
    return this.speech.words;
  }

  /** @internal The list is long enough to be searched. */
  get findable(): boolean {
    return this.entries.length >= 8;
  }

  /** @internal The story's article on the page. */
  get article(): ArticleText | undefined {
    return this.given ? undefined : this.reading?.text;
  }

  private makePassages(): PlacePassages {
    const passages = document.createElement('place-passages');
    passages.setAttribute('role', 'dialog');
    // Nobody comes back by the Tab key into what stands in an element that is out of its order.
    passages.tabIndex = 0;
    passages.hidden = true;
    return passages;
  }

  /** What the story is of, where its article is not on the page. */
  private get elsewhere(): Story['article'] {
    return this.article ? undefined : this.story?.article;
  }

  /** @internal What the map is of, in words. */
  get heading(): string {
    const { story } = this;
    return this.label || (story?.article?.title ?? story?.passages.find(({ kind }) => kind === 'heading')?.text ?? '');
  }

  /** A picture of the map stands for it until it is there. */
  private get pictured(): boolean {
    return !this.story && !this.reading && this.querySelector('[slot=picture]') !== null;
  }

  /** What came in the way of reading; nothing of that is said of a story that is given. */
  private get error(): Reading['error'] {
    return this.given ? undefined : this.reading?.error;
  }

  private notice(): string | undefined {
    const { story, reading, words } = this;
    const { kind, message = '' } = this.error ?? {};
    if (kind === 'gazetteer' || kind === 'story') return words.errors[kind](message);
    if (story) return story.places.length === 0 ? words.errors.places : this.map.failed ? words.errors.map : undefined;
    if (!reading) return this.pictured ? undefined : words.loading;
    return words.errors.article(this.for);
  }

  private settleStory(): void {
    const { story, reading } = this;
    if (!story && !reading) return;
    if (this.settle) this.settle(story);
    else this.settled = Promise.resolve(story);
    this.settle = undefined;
    void this.updateComplete.then(() => {
      if (story) this.dispatchEvent(new StoryReadyEvent());
      const kind = story?.places.length === 0 ? 'places' : this.error?.kind;
      if (kind) {
        const message = this.notice() ?? this.error?.message ?? '';
        console.warn(`<article-map>: ${message}`);
        this.dispatchEvent(new StoryErrorEvent(kind, message));
      }
    });
  }

  private markText(): void {
    const { article: text, story } = this;
    if (!text || !story || this.mentions === 'none') return this.text.detach();
    this.text.attach(text, story.mentions, this.mentions === 'link' && ((mention) => this.describe(mention)));
    this.emphasise();
  }

  /** What a name in the text leads to. */
  private describe({ place: id }: Mention): string {
    const { place } = this.entries.find((entry) => entry.place.id === id)!;
    return isOnMap(place) ? this.words.onMap(place.name) : `${place.name}, ${this.words.picture.nowhere}`;
  }

  /** @internal */
  emphasise(): void {
    this.text.emphasise(this.entry?.mentions ?? [], this.spot);
  }

  /** What a reader does, as soon as it can be done; at once when it was done before. */
  private act(how: (reader: Reader) => void): void {
    if (this.reader) how(this.reader);
    else void this.readyReader().then(() => how(this.reader!), missing);
  }

  private async readyReader(): Promise<void> {
    if (this.reader) return;
    // No place waits for what is done with the list, which without it is as it was.
    void import('./list-link.ts').then(({ ListLink }) => (this.list ??= new ListLink(this)), () => undefined);
    const { Reader } = await import('./reader.ts');
    this.reader ??= new Reader(this);
  }

  private readonly answer = (event: RequestEvent): void => {
    event.stopPropagation();
    this.act((reader) => reader.answer(event.request));
  };

  private readonly fullChanged = (): void => {
    this.full = this.matches(':fullscreen');
  };

  /** @internal The reader stays in the article. */
  stay(): void {
    this.visit?.end();
    this.visit = undefined;
  }

  private step(by: 1 | -1, within: 'story' | 'place' = this.place === undefined ? 'story' : 'place'): void {
    const { entry, story } = this;
    const mention = neighbour(((within === 'place' && entry) || story)?.mentions ?? [], entry?.mentions[this.index], by);
    if (mention) this.turnTo(mention);
  }

  /** @internal Shows a mention of whatever place. */
  turnTo(mention: Mention): void {
    this.place = mention.place;
    this.chosen = mention;
    this.index = this.entry!.mentions.indexOf(mention);
  }

  private readonly keydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || !this.reader?.key(event)) return;
    event.stopPropagation();
    event.preventDefault();
  };

  /** A quiet notice over the map, for a moment. */
  private say(text: string): void {
    this.hinting = text;
    clearTimeout(this.hintTimer);
    this.hintTimer = setTimeout(() => (this.hinting = ''), 1800);
  }
}

/** Part of us did not come over the network: the rest works without it. */
function missing(error: unknown): undefined {
  console.warn('<article-map>: part of it could not be loaded.', error);
}
