import { html, render } from 'lit';
import css from './about-box.css?inline';
import type { Words } from './locale/en.ts';
import { adopt } from './styles.ts';

/** Tells, in a box over the page, whose lines the map draws, of what date, and that they are no position. */
export function openAbout(frame: HTMLElement, words: Words, worldview: string): void {
  adopt(frame, css);
  let box = frame.querySelector<HTMLElement>('.about');
  if (!box) {
    box = document.createElement('div');
    box.className = 'about';
    box.popover = 'auto';
    box.setAttribute('role', 'dialog');
    box.tabIndex = -1;
    // Its keys are its own: Escape closes the box, and not what is open on the map under it.
    box.addEventListener('keydown', (event) => event.stopPropagation());
    frame.append(box);
  }
  box.setAttribute('aria-label', words.about);
  render(html`
    <h2>${words.about}</h2>${[...words.aboutText, worldview ? words.worldview(worldview) : '', words.reading.keys].filter(Boolean).map((text) => html`<p>${text}</p>`)}
    <div class="end"><button type="button" autofocus @click=${() => box.hidePopover()}>${words.close}</button></div>`, box);
  box.showPopover();
}
