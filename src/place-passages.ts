import { LitElement, html, nothing, unsafeCSS, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from './property.ts';
import { RequestEvent, type Request } from './events.ts';
import { icon } from './icon.ts';
import { en, type Words } from './locale/en.ts';
import type { originalOf } from './copy-passage.ts';
import { citation, excerptText, quote } from './passage-quote.ts';
import { isOnMap, type PlaceEntry } from './places/gather.ts';
import { passagesOf } from './places/passages.ts';
import { meaningOf } from './places/meaning.ts';
import { sharesOfText } from './places/share-of-text.ts';
import { together } from './places/together.ts';
import panelCss from './panel.css?inline';
import css from './place-passages.css?inline';
import { readingStrip } from './reading-strip.ts';
import stripCss from './reading-strip.css?inline';
import type { Report } from './report-link.ts';
import type { Mention, Story } from './story.ts';
import { adopt, sized } from './styles.ts';

/** What a reader's act has led to, shown over the passage. */
export interface News {
  readonly text: string;
  /** What the reader has to copy by hand. */
  readonly copy?: string;
}

/** Milliseconds: what is to be seen stands so long over the passage. */
const SEEN = 3000;
/** Pixels: the focus ring round a control. */
const RING = 4;
/** So many of the places named together are shown. */
const COMPANIONS = 6;
/** Characters of an excerpt in a report: what mail programs take. */
const REPORTED = 400;

/**
 * An open place: what it is, how it is named, and the passages that name it, one at a time.
 * Stands in the map's popup, or under a map too small for one. Stores nothing; asks its owner for everything.
 */
export class PlacePassages extends LitElement {
  static override styles = unsafeCSS(sized(css + stripCss));

  @property({ attribute: false }) story: Story | undefined;
  /** All places of the story. */
  @property({ attribute: false }) entries: readonly PlaceEntry[] = [];
  @property({ attribute: false }) entry: PlaceEntry | undefined;
  /** Which of the place's mentions is shown, from 0. */
  @property({ attribute: false }) index = 0;
  /** What an excerpt is taken from: "Digest". */
  @property({ attribute: false }) source = '';
  /** Said after the source: "from your file, not stored". */
  @property({ attribute: false }) sourceNote = '';
  /** Where a wrong place is reported to. */
  @property({ attribute: false }) report = '';
  /** The passage is on this page and can be scrolled to. */
  @property({ attribute: false }) linked = false;
  @property({ attribute: false }) words: Words = en;
  /** What is shown of the reader's last act; one at a time. */
  @property({ attribute: false }) news: News | undefined;

  private standing: ReturnType<typeof setTimeout> | undefined;
  /** Makes the link that reports a place; `undefined` where there is none. */
  @state() private linkOf: ((report: Report) => string) | undefined;
  /** Makes the way to a passage on another page; `undefined` until one is needed. */
  @state() private originalOf: typeof originalOf | undefined;
  private shares: readonly number[] = [];
  /** Until the reader moves what is read, the name stays in sight at whatever size the page gives it. */
  private still = true;
  private readonly sizes = new ResizeObserver(() => requestAnimationFrame(() => this.keepInSight()));
  /** What was last brought into sight. */
  private brought = '';
  /** All places named together are shown, however many. */
  @state() private allCompanions = false;
  /** The button that was pressed for what has to be copied by hand. */
  private asked: HTMLElement | null = null;

  constructor() {
    super();
    for (const type of ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const) this.addEventListener(type, () => (this.still = false), { passive: true });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adopt(this, panelCss);
    this.watchSizes();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
    clearTimeout(this.standing);
  }

  override render() {
    const { entry, story, words } = this;
    const mention = entry?.mentions[this.index];
    if (!entry || !story || !mention) return nothing;
    const { place, literal, associative } = entry;
    const { passages, here } = passagesOf(entry, mention);
    const note = place.note ?? (isOnMap(place) ? undefined : words.noPosition);
    return html`
      <header>
        <h2 id="name"><bdi>${place.name}</bdi></h2>
        <button type="button" class="close" title=${words.close} aria-label=${words.close} @click=${this.ask({ act: 'close' })}>${icon('M5 5l10 10M15 5L5 15')}</button>
        <p class="type">${this.type(entry, this.reportLink(entry, passages[here]!))}</p>
      </header>
      <div class="body">
        ${note === undefined ? nothing : html`<p class="note" dir="auto">${note}</p>`}
        <p class="counts">${words.counts(literal, associative, meaningOf(entry))}</p>
        <figure>
          ${quote(story, passages[here]!, words, mention)}
          <figcaption>${this.cited(story, mention)}</figcaption>
        </figure>
        ${this.companions(entry, mention)}
      </div>
      <footer>
        <div class="news">
          <p aria-hidden="true">${this.news?.text}</p>
          ${this.news?.copy === undefined ? nothing : html`<textarea readonly rows="4" dir="auto" aria-label=${this.news.text} .value=${this.news.copy} @copy=${this.copied} @keydown=${this.leaveField}></textarea>`}
        </div>
        <span class="steps">${this.pager('place', passages.length, html`<span class="position">${words.passageOf(here + 1, passages.length)}</span>`)}</span>
        ${this.linked ? html`<button type="button" class="show" @click=${this.ask({ act: 'show' })}>${words.showInArticle}</button>` : this.original(story, mention)}
        <span class="walk">
          <span class="position">${words.reading.mentionOf(story.mentions.indexOf(mention) + 1, story.mentions.length)}</span>
          ${this.pager('story', story.mentions.length, this.strip(story, entry, mention))}
        </span>
        <span class="acts">
          ${this.copier('quote', words.reading.copyQuote, 'M4 6h4v4a4 4 0 0 1-3 4M12 6h4v4a4 4 0 0 1-3 4')}
          ${this.copier('link', words.reading.copyLink, 'M8.5 11.5l3-3M9 6l1.5-1.5a3.5 3.5 0 0 1 5 5L14 11M11 14l-1.5 1.5a3.5 3.5 0 0 1-5-5L6 9')}
        </span>
      </footer>`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    // One size for all passages of a place: the buttons stay under the reader's finger.
    this.toggleAttribute('many', this.entry?.mentions.some(({ passage }, _, [first]) => passage !== first!.passage) === true);
    if (changed.has('story') || changed.has('entry')) this.shares = this.story && this.entry ? sharesOfText(this.story, this.entry.mentions) : [];
    // What was said of another place or mention is not said of this one.
    const before = changed.has('entry') ? (changed.get('entry') as PlaceEntry | undefined) : this.entry;
    if (!changed.has('news') && (changed.has('index') || before?.place.id !== this.entry?.place.id)) this.news = undefined;
    if (changed.has('news')) this.tidy();
    if (before?.place.id !== this.entry?.place.id) this.allCompanions = false;
    if (changed.has('report')) void this.readyReports(this.report);
    void this.readyOriginal();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('news')) this.enterField();
    if (!changed.has('index') && !changed.has('entry')) return;
    const mention = this.entry?.mentions[this.index];
    const now = mention ? `${mention.place} ${mention.passage} ${mention.start}` : '';
    // The same, read anew, is left as its reader has it.
    if (now === this.brought) return;
    this.brought = now;
    this.still = true;
    this.bringIntoSight();
    this.watchSizes();
  }

  private watchSizes(): void {
    for (const box of [this, this.shadowRoot?.querySelector('.body')]) if (box) this.sizes.observe(box);
  }

  /** At another size what has the focus stays in sight, and until the reader has moved anything, the name. */
  private keepInSight(): void {
    const focused = this.renderRoot.querySelector('.body :focus-visible');
    if (focused) {
      const { box, above } = this.scrolled(focused.closest('.body')!);
      const [at, room] = [focused.getBoundingClientRect(), box.getBoundingClientRect()];
      box.scrollTop += Math.max(0, at.bottom + RING - room.bottom) + Math.min(0, at.top - RING - room.top - above);
    } else if (this.still) this.bringIntoSight();
  }

  /** What is scrolled, and how much is covered above it, in pixels: where there is next to no room, all of it goes under the name of the place. */
  private scrolled(body: Element) {
    const whole = this.scrollHeight > this.clientHeight;
    return { box: whole ? this : body, above: whole ? this.renderRoot.querySelector('h2')!.offsetHeight : 0 };
  }

  /** Brings the name itself into sight, whatever stands before it; the page is not scrolled. */
  private bringIntoSight(): void {
    const mark = this.renderRoot.querySelector('mark.here') ?? this.renderRoot.querySelector('mark');
    const body = this.renderRoot.querySelector('.body');
    if (!body || !mark) return;
    const { box, above } = this.scrolled(body);
    const name = mark.getBoundingClientRect();
    const top = name.top + box.scrollTop - box.getBoundingClientRect().top;
    const room = box.clientHeight - above;
    box.scrollTop = top + name.height < box.clientHeight - 24 ? 0 : top - above - room / 3;
  }

  private cited(story: Story, { passage, fixed }: Mention): string {
    const where = citation(story, passage, this);
    return fixed ? this.words.aside(where, this.words.reading.corrected) : where;
  }

  /** The way to the passage in an article that is on another page. */
  private original(story: Story, mention: Mention) {
    const href = this.originalOf?.(story, mention);
    return href === undefined ? nothing : html`<a class="show" href=${href} target="_blank" rel="noopener">${this.words.showInArticle}</a>`;
  }

  private async readyOriginal(): Promise<void> {
    if (!this.originalOf && !this.linked && this.story?.article?.url !== undefined) this.originalOf = (await import('./copy-passage.ts')).originalOf;
  }

  /** What a place is, what is in doubt about it, and whom to tell that it is another. */
  private type({ place }: PlaceEntry, report: string | undefined) {
    const { words } = this;
    const doubt = [words.certainty[place.certainty], isOnMap(place) ? '' : words.offMap].filter(Boolean).join(' · ');
    const parts = [
      words.kind(place.type),
      doubt && html`<span class="doubt">${doubt}</span>`,
      report && html`<a href=${report} target=${report.startsWith('mailto:') ? nothing : '_blank'} rel="noopener noreferrer">${words.reading.report}</a>`,
    ];
    return parts.filter(Boolean).map((part, i) => [i > 0 ? ' · ' : '', part]);
  }

  private copier(what: 'quote' | 'link', label: string, path: string) {
    return html`<button type="button" class=${what} title=${label} aria-label=${label} @click=${this.ask({ act: 'copy', what })}>${icon(path)}</button>`;
  }

  /** Two arrows, and what stands between them. */
  private pager(within: 'place' | 'story', count: number, between: TemplateResult) {
    const { words } = this;
    const { previous, next } = within === 'place' ? words : words.reading;
    const [back, forth] = within === 'place' ? ['M12 5l-5 5 5 5', 'M8 5l5 5-5 5'] : ['M10 5l-5 5 5 5M15 5l-5 5 5 5', 'M5 5l5 5-5 5M10 5l5 5-5 5'];
    const [left, right] = within === 'place' ? '[]' : '{}';
    return html`
      <button type="button" aria-label=${previous} title=${previous} aria-keyshortcuts=${left!} ?hidden=${count < 2} @click=${this.ask({ act: 'step', by: -1, within })}>${icon(back!)}</button>
      ${between}
      <button type="button" aria-label=${next} title=${next} aria-keyshortcuts=${right!} ?hidden=${count < 2} @click=${this.ask({ act: 'step', by: 1, within })}>${icon(forth!)}</button>`;
  }

  private strip({ passages }: Story, { mentions }: PlaceEntry, mention: Mention) {
    const { reading } = this.words;
    const at = passages.findIndex(({ id }) => id === mention.passage);
    return readingStrip({
      shares: this.shares,
      index: this.index,
      dir: passages.find(({ dir }) => dir)?.dir ?? this.words.dir,
      label: reading.where,
      spot: reading.spot(at + 1, passages.length, this.index + 1, mentions.length),
      go: (index) => this.ask({ act: 'go', mention: mentions[index]! })(),
    });
  }

  private companions(entry: PlaceEntry, { passage }: Mention) {
    const all = together(this.entries, entry, passage);
    if (all.length === 0) return nothing;
    const { words } = this;
    const { together: label, shared, more } = words.reading;
    return html`<h3>${label}</h3>
      <ul>
        ${all.slice(0, this.allCompanions ? undefined : COMPANIONS).map(({ entry: { place }, passages, mention }) => html`<li><button type="button" class="companion" aria-label=${shared(place.name, passages)} @click=${this.ask({ act: 'open', place: place.id, mention })}><bdi>${place.name}</bdi> <span>${words.number(passages)}</span></button></li>`)}
        ${all.length > COMPANIONS && !this.allCompanions ? html`<li><button type="button" class="companion" @click=${this.showCompanions}>${more(all.length - COMPANIONS)}</button></li>` : nothing}
      </ul>`;
  }

  private readonly showCompanions = async (): Promise<void> => {
    this.allCompanions = true;
    await this.updateComplete;
    // The button has gone: the focus is on what it has brought.
    this.renderRoot.querySelectorAll<HTMLElement>('.companion')[COMPANIONS]?.focus();
  };

  /** The code for reports is loaded for the pages that take them. */
  private async readyReports(address: string): Promise<void> {
    this.linkOf = undefined;
    if (address === '') return;
    const { refusal, reportLink } = await import('./report-link.ts');
    if (address !== this.report) return;
    const why = refusal(address);
    if (why) console.warn(`<article-map>: report="${address}" is not used: ${why}.`);
    else this.linkOf = (report) => reportLink(address, report);
  }

  private reportLink({ place }: PlaceEntry, mentions: readonly Mention[]): string | undefined {
    const { linkOf, story, words } = this;
    if (!linkOf || !story) return undefined;
    const [{ passage, sense, reason }] = mentions as [Mention];
    const page = location.href.replace(/#.*/s, '');
    const text = excerptText(story, mentions).slice(0, REPORTED);
    const meaning = sense === 'literal' ? words.senseLiteral : words.senseAssociative;
    const read = reason ? words.aside(meaning, reason) : meaning;
    const { reportSubject, reportText } = words.reading;
    return linkOf({ place: place.name, passage, quote: text, page, reason: read, subject: reportSubject(place.name), body: reportText(place.name, text, read, page) });
  }

  /** What was read is put away; what is to be copied stays. */
  private tidy(): void {
    clearTimeout(this.standing);
    if (this.news && this.news.copy === undefined) this.standing = setTimeout(() => (this.news = undefined), SEEN);
  }

  /** What the reader has to copy by hand is ready for that. */
  private enterField(): void {
    const { shadowRoot } = this;
    const field = shadowRoot?.querySelector('textarea');
    if (!field) return;
    this.asked = shadowRoot?.activeElement as HTMLElement | null;
    field.focus({ preventScroll: true });
    field.select();
  }

  /** Escape closes it, and not yet the place. */
  private readonly leaveField = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.endField();
  };

  /** The reader has copied by hand: not before the browser has taken the text. */
  private readonly copied = (): void => void setTimeout(() => {
    this.endField();
    this.ask({ act: 'copied' })();
  });

  private endField(): void {
    this.asked?.focus({ preventScroll: true });
    this.news = undefined;
  }

  private ask(request: Request) {
    return () => this.dispatchEvent(new RequestEvent(request));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'place-passages': PlacePassages;
  }
}
