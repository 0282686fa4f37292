import { LitElement, html, nothing, unsafeCSS, type TemplateResult } from 'lit';
import { property } from './property.ts';
import { sized } from './styles.ts';
import { RequestEvent } from './events.ts';
import { en, type Words } from './locale/en.ts';
import { isOnMap, type PlaceEntry } from './places/gather.ts';
import css from './place-list.css?inline';

/**
 * The places of a story as a list of buttons, most mentioned first: the keyboard's way to all that the map does.
 * Stores nothing; asks its owner to open a place.
 */
export class PlaceList extends LitElement {
  static override styles = unsafeCSS(sized(css));

  /** The places, in order. */
  @property({ attribute: false }) entries: readonly PlaceEntry[] = [];
  /** Id of the open place. */
  @property({ attribute: false }) open: string | undefined;
  /** Ids of the places of what is being read. */
  @property({ attribute: false }) reading: ReadonlySet<string> | undefined;
  @property({ attribute: false }) words: Words = en;

  override render(): TemplateResult {
    const drawn = this.entries.filter((entry) => isOnMap(entry.place));
    const others = this.entries.filter((entry) => !isOnMap(entry.place));
    return html`
      ${drawn.length === 0 ? nothing : html`<ul aria-label=${this.words.places}>${drawn.map((entry) => this.item(entry))}</ul>`}
      ${others.length === 0 ? nothing : html`
        <h3>${this.words.offMap}</h3>
        <ul>${others.map((entry) => this.item(entry, entry.place.note ?? this.words.noPosition))}</ul>`}`;
  }

  /** Moves the focus to a place's button, and returns it. */
  focusPlace(id: string): HTMLElement | undefined {
    const button = [...this.renderRoot.querySelectorAll('button')].find((candidate) => candidate.dataset.place === id);
    button?.focus({ preventScroll: true });
    return button;
  }

  private item({ place, literal, associative }: PlaceEntry, reason?: string) {
    return html`<li>
      <button type="button" data-place=${place.id} class=${literal > 0 ? 'literal' : 'associative'}
        aria-pressed=${this.open === place.id ? 'true' : 'false'} aria-current=${this.reading?.has(place.id) || nothing} aria-label=${this.words.entry(place.name, literal, associative)}
        @click=${() => this.dispatchEvent(new RequestEvent(this.open === place.id ? { act: 'close' } : { act: 'open', place: place.id }))}>
        <span class="dot ${place.shape}" aria-hidden="true"></span><span class="name"><bdi>${place.name}</bdi></span> <span class="count">${this.words.number(literal + associative)}</span>
      </button>
      ${reason === undefined ? nothing : html`<p class="reason" dir="auto">${reason}</p>`}
    </li>`;
  }
}
