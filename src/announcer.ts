/** Milliseconds: a status is read out when it changes in a page that is at rest, and after what has the focus. */
const SETTLE = 120;
/** Milliseconds: after that it is no longer news to whoever comes by. */
const STAND = 3000;

/** The one place where the element speaks to screen readers: what a reader's act has led to, politely, the last of several. */
export class Announcer {
  private readonly region: HTMLElement;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(frame: HTMLElement) {
    this.region = frame.ownerDocument.createElement('p');
    this.region.className = 'said';
    this.region.setAttribute('role', 'status');
    this.region.style.cssText = 'position: absolute; inline-size: 1px; block-size: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap';
    frame.append(this.region);
  }

  /** Nothing is said any more. */
  hush(): void {
    clearTimeout(this.waiting);
    this.region.textContent = '';
  }

  /** The same text again is a change, too. */
  say(text: string): void {
    this.hush();
    this.waiting = setTimeout(() => {
      this.region.textContent = text;
      this.waiting = setTimeout(() => (this.region.textContent = ''), STAND);
    }, SETTLE);
  }
}
