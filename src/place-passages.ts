import { LitElement, html, nothing, unsafeCSS, type PropertyValues } from 'lit';
import { property } from './property.ts';
import { RequestEvent, type Request } from './events.ts';
import { icon } from './icon.ts';
import { en, type Meaning, type Words } from './locale/en.ts';
import { citation, quote } from './passage-quote.ts';
import { byPassage, type PlaceEntry } from './places/gather.ts';
import css from './place-passages.css?inline';
import type { Story } from './story.ts';

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
    const { place, literal, associative } = entry;
    const passages = [...byPassage(entry.mentions).values()];
    const here = passages.findIndex((group) => group[0]!.passage === mention.passage);
    const certainty = words.certainty[place.certainty];
    return html`
      <header>
        <h2 id="name"><bdi>${place.name}</bdi></h2>
        <button type="button" class="close" title=${words.close} aria-label=${words.close} @click=${this.ask({ act: 'close' })}>${icon('M5 5l10 10M15 5L5 15')}</button>
        <p class="type">${[words.kind(place.type), certainty].filter(Boolean).join(' · ')}</p>
      </header>
      <div class="body">
      ${place.note ? html`<p class="note" dir="auto">${place.note}</p>` : nothing}
      <p class="counts">${words.counts(literal, associative, meaningOf(entry))}</p>
      <figure>
        ${quote(story, passages[here]!, words)}
        <figcaption>${citation(story, mention.passage, this)}</figcaption>
      </figure>
      </div>
      <footer>
        <span class="steps">
          <button type="button" aria-label=${words.previous} title=${words.previous} ?hidden=${passages.length < 2} @click=${this.ask({ act: 'step', by: -1 })}>${icon('M12 5l-5 5 5 5')}</button>
          <span class="position" aria-live="polite">${words.passageOf(here + 1, passages.length)}</span>
          <button type="button" aria-label=${words.next} title=${words.next} ?hidden=${passages.length < 2} @click=${this.ask({ act: 'step', by: 1 })}>${icon('M8 5l5 5-5 5')}</button>
        </span>
        ${this.linked ? html`<button type="button" class="show" @click=${this.ask({ act: 'show' })}>${words.showInArticle}</button>` : nothing}
      </footer>`;
  }

  protected override willUpdate(): void {
    // One size for all passages of a place: the buttons stay under the reader's finger.
    this.toggleAttribute('many', this.entry?.mentions.some(({ passage }, _, [first]) => passage !== first!.passage) === true);
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('index') && !changed.has('entry')) return;
    const body = this.renderRoot.querySelector('.body');
    const mark = this.renderRoot.querySelector('mark');
    if (!body || !mark) return;
    // The name itself is in sight, whatever stands before it; the page is not scrolled.
    const [box, name] = [body.getBoundingClientRect(), mark.getBoundingClientRect()];
    const top = name.top + body.scrollTop - box.top;
    body.scrollTop = top + name.height < box.height - 24 ? 0 : top - box.height / 3;
  }

  private ask(request: Request) {
    return () => this.dispatchEvent(new RequestEvent(request));
  }
}

/** What a place's associative mentions mean: a state where its name can stand for one, its people, or part of a longer name. */
export function meaningOf({ place, mentions }: PlaceEntry): Meaning {
  if ('government' in place && place.government !== undefined) return 'state';
  return mentions.some(({ sense, reason }) => sense === 'associative' && reason !== 'nationality') ? 'name' : 'people';
}

declare global {
  interface HTMLElementTagNameMap {
    'place-passages': PlacePassages;
  }
}
