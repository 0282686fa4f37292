import type { Io } from './io.ts';

/** Milliseconds between two lines of progress. */
const EVERY = 200;

/** Tells how far a long run is, on a terminal only. */
export class Progress {
  readonly #terminal: Io['stderr'] | undefined;
  readonly #begun = performance.now();
  #told = 0;
  #done = 0;
  #failed = 0;

  constructor({ stderr }: Pick<Io, 'stderr'>) {
    this.#terminal = stderr.isTTY ? stderr : undefined;
  }

  /** One more article, or one more that could not be read. */
  count(failed: boolean): void {
    this.#done++;
    if (failed) this.#failed++;
    const now = performance.now();
    if (now - this.#told < EVERY) return;
    this.#told = now;
    this.#terminal?.write(`\r${this.#line()}`);
  }

  end(): void {
    this.#terminal?.write(`\r${this.#line()}\n`);
  }

  #line(): string {
    const perSecond = Math.round(this.#done / Math.max((performance.now() - this.#begun) / 1000, 0.001));
    const [done, failed, pace] = [this.#done, this.#failed, perSecond].map((number) => number.toLocaleString('en'));
    return `${done} articles, ${pace} a second${this.#failed > 0 ? `, ${failed} with an error` : ''}`;
  }
}
