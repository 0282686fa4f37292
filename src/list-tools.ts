import { LitElement, html, nothing, unsafeCSS } from 'lit';
import { property } from './property.ts';
import { sized } from './styles.ts';
import { RequestEvent } from './events.ts';
import { icon } from './icon.ts';
import css from './list-tools.css?inline';
import { en, type Words } from './locale/en.ts';
import type { Sort } from './places/find.ts';

const SORTS: readonly Sort[] = ['mentions', 'paragraph', 'name'];

/**
 * The tools of the list of places, in one row: a field that narrows it, a choice of its order, and following the reader.
 * Stores nothing; asks its owner.
 */
export class ListTools extends LitElement {
  static override styles = unsafeCSS(sized(css));

  /** The list is long enough to be searched. */
  @property({ attribute: false }) findable = false;
  /** There is an article on the page whose passages can be followed. */
  @property({ attribute: false }) followable = false;
  @property({ attribute: false }) query = '';
  @property({ attribute: false }) sort: Sort = 'mentions';
  @property({ attribute: false }) following = false;
  /** What the search has found. */
  @property({ attribute: false }) news = '';
  @property({ attribute: false }) words: Words = en;

  override render() {
    return html`
      <div class="row">${this.findable ? this.finder() : nothing}${this.followable ? this.follower() : nothing}</div>
      <p class="found">${this.news}</p>`;
  }

  private finder() {
    const { find } = this.words;
    return html`<span class="field" data-name=${find.field}>
        <input type="search" dir="auto" autocomplete="off" spellcheck="false" aria-label=${find.field} placeholder=${find.field} .value=${this.query} @input=${this.type} @keydown=${this.keydown}>
        <button type="button" class="clear" aria-label=${find.clear} title=${find.clear} ?hidden=${this.query === ''} @click=${this.clear}>${icon('M5 5l10 10M15 5L5 15')}</button>
      </span>
      <select aria-label=${find.sort} title=${find.sort} @change=${this.order}>
        ${SORTS.map((sort) => html`<option value=${sort} .selected=${this.sort === sort}>${find.by[sort]}</option>`)}
      </select>`;
  }

  /** Alone in its row, the button has room for its name. */
  private follower() {
    const { follow } = this.words.find;
    return html`<button type="button" class="follow ${this.findable ? '' : 'worded'}" aria-label=${follow} title=${follow} aria-pressed=${this.following ? 'true' : 'false'}
      @click=${() => this.dispatchEvent(new RequestEvent({ act: 'follow' }))}>${icon('M3 4.5h14M3 9h8M3 13.5h6M14.5 11v.01M14.5 17.5c-2-2.6-3-4.4-3-6a3 3 0 0 1 6 0c0 1.6-1 3.4-3 6z', 1.6)}${this.findable ? nothing : follow}</button>`;
  }

  private readonly type = (event: Event): void => this.find((event.target as HTMLInputElement).value);

  private readonly clear = (): void => {
    this.find('');
    this.renderRoot.querySelector('input')?.focus();
  };

  private readonly order = (event: Event): void => {
    this.dispatchEvent(new RequestEvent({ act: 'sort', by: (event.target as HTMLSelectElement).value as Sort }));
  };

  /** Escape empties the field; in an empty one it means what it means everywhere else. */
  private readonly keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.query === '') return;
    event.preventDefault();
    this.find('');
  };

  private find(query: string): void {
    this.dispatchEvent(new RequestEvent({ act: 'find', query }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'list-tools': ListTools;
  }
}
