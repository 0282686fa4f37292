import type { Words } from './locale/en.ts';

/** Where the sheet stops, lowest first. */
const STOPS = ['low', 'half', 'full'] as const;
export type Stop = (typeof STOPS)[number];

/** Pixels a finger may stray in a tap. */
const TAP = 5;
/** How far ahead of the finger a flung sheet is aimed, milliseconds of its speed. */
const FLING = 120;
const GLIDE: KeyframeAnimationOptions = { duration: 180, easing: 'ease-out' };

/**
 * The list, or the open place, as a sheet that shares a phone's screen with the map. Its grip is dragged, or is a button: it goes
 * to the next stop, arrow keys up and down. Where the sheet stops is in `data-stop`; its style sheet says how high that is.
 * While it moves, the map under it keeps its size: it is laid out anew when the sheet goes down, and when it rests.
 */
export class Sheet {
  private readonly side: HTMLElement;
  private readonly grip = document.createElement('button');
  private words: Words | undefined;
  private opened = false;
  /** A low sheet was raised to show a place, and is low again when that is closed. */
  private raised = false;
  private dragged = false;
  private glide: Animation | undefined;

  /** `side`: the element that is the sheet; it holds a `.grip` for the grip. */
  constructor(side: HTMLElement) {
    this.side = side;
    const { grip } = this;
    grip.type = 'button';
    grip.addEventListener('pointerdown', (event) => this.drag(event));
    grip.addEventListener('click', ({ detail }) => this.tap(detail > 0));
    grip.addEventListener('keydown', (event) => this.key(event));
    // What has the focus is seen.
    side.addEventListener('focusin', ({ target }) => target !== grip && this.stop === 'low' && this.go('half'));
    // So is what lies under a sheet that covers all of the map.
    side.parentElement!.querySelector('.map-box')!.addEventListener('focusin', () => getComputedStyle(side).position === 'absolute' && this.stop !== 'low' && this.go('low'));
    side.querySelector('.grip')!.append(grip);
  }

  /** Follows the element: in its language, and up where a place is opened. */
  update(words: Words, opened: boolean): void {
    if (opened && !this.opened && this.stop === 'low') {
      this.raised = true;
      this.go('half');
    } else if (!opened && this.opened && this.raised) {
      this.raised = false;
      this.go('low');
    }
    this.opened = opened;
    this.words = words;
    this.name();
  }

  /** Where it stops; at first, where its style sheet says. */
  private get stop(): Stop {
    const { side } = this;
    const stop = side.dataset.stop ?? getComputedStyle(side).getPropertyValue('--stop').trim();
    return STOPS.find((each) => each === stop) ?? 'half';
  }

  private name(): void {
    if (this.words) this.grip.setAttribute('aria-label', this.words.sheet[this.stop]);
  }

  private get height(): number {
    return this.side.getBoundingClientRect().height;
  }

  /** The next stop up that is another height, and from the highest the lowest. The end of a drag is no tap; a key is always one. */
  private tap(pointer: boolean): void {
    if (pointer && this.dragged) return;
    this.land();
    const from = STOPS.indexOf(this.stop);
    const { height } = this;
    for (const step of [1, 2]) {
      const stop = STOPS[(from + step) % STOPS.length]!;
      if (Math.abs(this.heightAt(stop) - height) > 1) return this.settle(stop);
    }
  }

  private key(event: KeyboardEvent): void {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const at = STOPS.indexOf(this.stop) + by;
    if (STOPS[at]) this.settle(STOPS[at]);
  }

  /** The reader's own choice holds when a place is closed. */
  private settle(stop: Stop): void {
    this.raised = false;
    this.go(stop);
  }

  private heightAt(stop: Stop): number {
    const { side } = this;
    const before = side.dataset.stop;
    side.dataset.stop = stop;
    const { height } = this;
    if (before === undefined) delete side.dataset.stop;
    else side.dataset.stop = before;
    return height;
  }

  private drag(down: PointerEvent): void {
    this.dragged = false;
    if (down.button !== 0 || !down.isPrimary) return;
    const { grip, side } = this;
    this.land();
    const from = this.height;
    let [last, speed] = [{ y: down.clientY, at: down.timeStamp }, 0];
    const heights = STOPS.map((stop) => this.heightAt(stop));
    const move = ({ clientY: y, timeStamp: at }: PointerEvent) => {
      if (!this.dragged && Math.abs(y - down.clientY) < TAP) return;
      if (!this.dragged) this.hold(from);
      this.dragged = true;
      if (at > last.at) speed = (last.y - y) / (at - last.at);
      last = { y, at };
      const height = Math.max(heights[0]!, Math.min(heights[2]!, from + down.clientY - y));
      if (height < from) this.hold(heights[0]!);
      side.style.setProperty('--sheet', `${height}px`);
    };
    const release = (event: PointerEvent) => {
      grip.removeEventListener('pointermove', move);
      grip.removeEventListener('pointerup', release);
      grip.removeEventListener('pointercancel', release);
      if (!this.dragged) return;
      const aim = this.height + (event.timeStamp - last.at < FLING ? speed * FLING : 0);
      const nearest = STOPS.reduce((best, stop, i) => (Math.abs(heights[i]! - aim) < Math.abs(heights[STOPS.indexOf(best)]! - aim) ? stop : best));
      if (event.type === 'pointerup') this.settle(nearest);
      else this.go(this.stop);
    };
    grip.setPointerCapture(down.pointerId);
    grip.addEventListener('pointermove', move);
    grip.addEventListener('pointerup', release);
    grip.addEventListener('pointercancel', release);
  }

  /** From here on it moves over the map, which has the room it has beside a sheet `from` high: as high as it is, or lower, as high as it may become. */
  private hold(from: number): void {
    this.side.style.setProperty('--from', `${from}px`);
    this.side.classList.add('moving');
  }

  /** Glides to a stop, and rests there; without motion, where the reader wants none. */
  private go(stop: Stop): void {
    const { side } = this;
    const start = this.height;
    const from = side.classList.contains('moving') ? Number.parseFloat(side.style.getPropertyValue('--from')) : start;
    this.land();
    side.dataset.stop = stop;
    this.name();
    const end = this.height;
    if (start === end || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const room = Math.min(from, end);
    this.hold(room);
    const at = (height: number) => ({ blockSize: `${height}px`, marginBlockStart: `${Math.min(0, room - height)}px` });
    this.glide = side.animate([at(start), at(end)], GLIDE);
    this.glide.onfinish = () => this.land();
  }

  /** Nothing moves any more: what glided is where it stops. */
  private land(): void {
    const { side } = this;
    this.glide?.cancel();
    this.glide = undefined;
    side.classList.remove('moving');
    for (const property of ['--from', '--sheet']) side.style.removeProperty(property);
  }
}
