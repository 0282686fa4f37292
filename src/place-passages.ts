import { LitElement, html, nothing, unsafeCSS } from 'lit';
import { property } from 'lit/decorators.js';
import { RequestEvent, type Request } from './events.ts';
import { en, type Words } from './locale/en.ts';
import { paragraphNumber, type PlaceEntry } from './places/gather.ts';
import css from './place-passages.css?inline';
import type { Mention, Story } from './story.ts';
import { excerptOf, printable } from './text/excerpt.ts';

/**
 * An open place: what it is, how it is named, and the passages that name it, one at a time.
 * Stands in the map's popup, or under a map too small for one. Stores nothing; asks its owner for everything.
 */
export class PlacePassages extends LitElement {
  static override styles = unsafeCSS(css);

  @property({ attribute: false }) story: Story | undefined;
  @property({ attribute: false }) entry: PlaceEntry | undefined;
  /** Which of the place's mentions is shown, from 0. */
  @property({ attribute: false }) index = 0;
  /** What an excerpt is taken from: "Digest". */
  @property({ attribute: false }) source = '';
  /** Said after the source: "from your file, not stored". */
  @property({ attribute: false }) sourceNote = '';
  /** The passage is on this page and can be scrolled to. */
  @property({ attribute: false }) linked = false;
  @property({ attribute: false }) words: Words = en;

  override render() {
    const { entry, story, words } = this;
    const mention = entry?.mentions[this.index];
    if (!entry || !story || !mention) return nothing;
    const { place, mentions, literal, associative } = entry;
    const passages = new Set(mentions.map((each) => each.passage));
    const at = [...passages].indexOf(mention.passage) + 1;
    const certainty = words.certainty[place.certainty];
    return html`
      <header>
        <h2 id="name" dir="auto">${place.name}</h2>
        <button type="button" class="close" title=${words.close} aria-label=${words.close} @click=${this.ask({ act: 'close' })}>${icon('M5 5l10 10M15 5L5 15')}</button>
        <p class="type">${[place.type, certainty].filter(Boolean).join(' · ')}</p>
      </header>
      <div class="body">
      ${place.note ? html`<p class="note" dir="auto">${place.note}</p>` : nothing}
      <p class="counts">${words.counts(literal, associative, mentions.some((each) => each.sense === 'associative') && isState(entry))}</p>
      <figure>
        ${this.excerpt(story, mention)}
        <figcaption>${this.citation(story, mention)}</figcaption>
      </figure>
      </div>
      <footer>
        <span class="steps">
          <button type="button" aria-label=${words.previous} title=${words.previous} ?hidden=${mentions.length < 2} @click=${this.ask({ act: 'step', by: -1 })}>${icon('M12 5l-5 5 5 5')}</button>
          <span class="position" aria-live="polite">${words.passageOf(at, passages.size)}</span>
          <button type="button" aria-label=${words.next} title=${words.next} ?hidden=${mentions.length < 2} @click=${this.ask({ act: 'step', by: 1 })}>${icon('M8 5l5 5-5 5')}</button>
        </span>
        ${this.linked ? html`<button type="button" class="show" @click=${this.ask({ act: 'show' })}>${words.showInArticle}</button>` : nothing}
      </footer>`;
  }

  private ask(request: Request) {
    return () => this.dispatchEvent(new RequestEvent(request));
  }

  /** The excerpt with the name emphasised; text nodes only. */
  private excerpt(story: Story, mention: Mention) {
    const passage = story.passages.find(({ id }) => id === mention.passage);
    if (!passage) return nothing;
    const { text } = passage;
    const { start, end } = excerptOf(text, mention, passage.lang);
    const before = printable(text.slice(start, mention.start));
    const after = printable(text.slice(mention.end, end));
    const title = mention.sense === 'literal' ? this.words.senseLiteral : this.words.senseAssociative;
    return html`<blockquote dir=${passage.dir ?? 'auto'} lang=${passage.lang ?? nothing}>
      ${start > 0 ? '… ' : ''}${before}<mark class=${mention.sense} title=${title}>${printable(text.slice(mention.start, mention.end))}</mark>${after}${end < text.length ? ' …' : ''}
    </blockquote>`;
  }

  private citation(story: Story, mention: Mention) {
    const number = paragraphNumber(story, mention.passage);
    const where = number > 0 ? this.words.paragraph(this.source, number) : this.words.heading(this.source);
    return [where, this.sourceNote].filter(Boolean).join(', ');
  }
}

/** Whether the place's name can stand for a state: then its associative mentions mean that. */
function isState({ place }: PlaceEntry): boolean {
  return 'government' in place && place.government !== undefined;
}

function icon(path: string) {
  return html`<svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"><path d=${path} fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" /></svg>`;
}
