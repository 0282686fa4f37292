import type { BBox } from '../places/place.ts';
import type { Basemap, DetailFile } from './basemap.ts';
import { detailFor } from './detail-index.ts';
import { loadDetail } from './load.ts';
import { withDetail } from './with-detail.ts';

/** From this zoom on, the world map is too coarse. */
const FROM = 5;

export interface DetailAnswers {
  /** Finer lines are there. */
  readonly refine: (basemap: Basemap) => void;
  /** A file did not come: the coarser map stays. Told once. */
  readonly miss: () => void;
}

/** Fetches the files of detail that the view needs, and calls off those it no longer does. */
export class DetailView {
  private basemap: Basemap;
  private readonly answers: DetailAnswers;
  private readonly under = new Map<string, AbortController>();
  private readonly there: Set<string>;
  private missed = false;

  constructor(basemap: Basemap, answers: DetailAnswers) {
    this.basemap = basemap;
    this.answers = answers;
    this.there = new Set();
  }

  /** The reader looks at this. */
  look(view: BBox, zoom: number): void {
    const wanted = zoom < FROM ? [] : detailFor(this.basemap.world.files, view);
    for (const [name, controller] of this.under) if (!wanted.some((file) => file.name === name)) controller.abort();
    for (const file of wanted) if (!this.there.has(file.name) && !this.under.has(file.name)) void this.fetch(file);
  }

  release(): void {
    for (const controller of this.under.values()) controller.abort();
  }

  private async fetch({ name }: DetailFile): Promise<void> {
    const controller = new AbortController();
    this.under.set(name, controller);
    try {
      const detail = await loadDetail(this.basemap.world, name, controller.signal);
      if (controller.signal.aborted) return;
      this.there.add(name);
      const finer = withDetail(this.basemap, detail);
      if (finer === this.basemap) return;
      this.basemap = finer;
      this.answers.refine(finer);
    } catch (error) {
      if (controller.signal.aborted) return;
      // Asked for again when the reader has moved on: a passing fault heals.
      if (!this.missed) console.warn('<article-map>: part of the map is coarser than it should be.', error);
      if (!this.missed) this.answers.miss();
      this.missed = true;
    } finally {
      if (this.under.get(name) === controller) this.under.delete(name);
    }
  }
}
