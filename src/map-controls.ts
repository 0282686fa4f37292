import { LitElement, html, nothing, unsafeCSS, type TemplateResult } from 'lit';
import { property } from './property.ts';
import { sized } from './styles.ts';
import { RequestEvent, type Request } from './events.ts';
import { icon } from './icon.ts';
import { en, type Words } from './locale/en.ts';
import css from './map-controls.css?inline';

/**
 * The buttons over the map: zoom, first view, everything, full screen, about. Stores nothing; asks its owner.
 */
export class MapControls extends LitElement {
  static override styles = unsafeCSS(sized(css));

  @property({ attribute: false }) canZoomIn = false;
  @property({ attribute: false }) canZoomOut = false;
  /** The element fills the screen. */
  @property({ attribute: false }) full = false;
  @property({ attribute: false }) words: Words = en;

  override render(): TemplateResult {
    const { words } = this;
    return html`
      ${this.button(words.zoomIn, { act: 'zoom', by: 1 }, 'M10 4v12M4 10h12', { off: !this.canZoomIn })}
      ${this.button(words.zoomOut, { act: 'zoom', by: -1 }, 'M4 10h12', { off: !this.canZoomOut })}
      ${this.button(words.reset, { act: 'frame' }, 'M3 9l7-6l7 6M5 8v9h10V8')}
      ${this.button(words.showAll, { act: 'all' }, 'M10 3a7 7 0 1 0 0 14a7 7 0 1 0 0-14zM3 10h14M10 3c-5 4-5 10 0 14M10 3c5 4 5 10 0 14', { title: words.showAllTitle, width: 1.6, more: true })}
      ${document.fullscreenEnabled ? this.button(this.full ? words.leaveFull : words.full, { act: 'full' }, this.full ? 'M8 4v4H4M12 16v-4h4M4 12h4v4M16 8h-4V4' : 'M4 8V4h4M16 12v4h-4M4 12v4h4M16 8V4h-4', { more: true }) : nothing}
      ${this.button(words.picture.save, { act: 'save' }, 'M10 3v9M6 8.5l4 4l4-4M4 16h12', { more: true })}
      ${this.button(words.about, { act: 'about' }, 'M10 9v6M10 5.5v.5')}`;
  }

  private button(label: string, request: Request, path: string, { title = label, off = false, width = 2, more = false } = {}) {
    return html`<button type="button" class=${more ? 'more' : ''} aria-label=${label} title=${title} aria-disabled=${off ? 'true' : 'false'} @click=${() => this.dispatchEvent(new RequestEvent(request))}>${icon(path, width)}</button>`;
  }
}
