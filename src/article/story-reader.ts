import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { StoryErrorKind } from '../events.ts';
import { exploring } from '../exploring.ts';
import { loadGazetteer } from '../formats/load-gazetteer.ts';
import { countries } from '../places/countries.ts';
import { layered } from '../places/layers.ts';
import type { Gazetteer } from '../places/place.ts';
import type { Story } from '../story.ts';
import type { Passage } from '../text/passage.ts';
import { pageLanguage } from './page-language.ts';
import { readArticle, type ArticleText } from './read.ts';
import { watchArticle } from './watch.ts';

/** What came of reading the page: a story and the text it was read from, or why there is none. */
export interface Reading {
  readonly story?: Story;
  readonly text?: ArticleText;
  readonly error?: { readonly kind: StoryErrorKind; readonly message: string };
}

type Host = ReactiveControllerHost & HTMLElement & { readonly for: string; readonly places: string; readonly exclude: string };

/** Reads the article a host points at, whenever that, its gazetteer or its furniture changes, and tells what came of it. */
export class StoryReader implements ReactiveController {
  private readonly host: Host;
  private readonly tell: (reading: Reading) => void;
  private article: Element | undefined;
  private asked = '';
  private watched: string | undefined;
  private release: (() => void) | undefined;
  /** The latest reading begun; an answer to an earlier one is no longer wanted. */
  private turn = 0;

  constructor(host: Host, tell: (reading: Reading) => void) {
    this.host = host;
    this.tell = tell;
    host.addController(this);
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      if (this.host.isConnected) return;
      this.turn++;
      this.release?.();
      this.release = undefined;
      this.watched = undefined;
    });
  }

  hostUpdated(): void {
    if (!this.host.isConnected) return;
    const { host } = this;
    const asked = JSON.stringify([host.places, host.exclude]);
    if (host.for !== this.watched) {
      this.asked = asked;
      this.watch(host.for);
    } else if (asked !== this.asked) {
      this.asked = asked;
      void this.read();
    }
  }

  private watch(id: string): void {
    this.release?.();
    this.watched = id;
    const tell = (article: Element | undefined) => {
      this.article = article;
      void this.read();
    };
    if (id !== '') this.release = watchArticle(this.host, id, tell);
    else tell(this.host.childElementCount > 0 || this.host.textContent?.trim() ? this.host : undefined);
  }

  private async read(): Promise<void> {
    const turn = ++this.turn;
    const { article, host } = this;
    if (!article) {
      // While the page is still arriving, so may the article be.
      if (document.readyState === 'loading') return void document.addEventListener('DOMContentLoaded', () => turn === this.turn && this.read(), { once: true });
      return this.tell({ error: { kind: 'article', message: '' } });
    }
    const loading = gazetteerOf(host.places, pageLanguage(article));
    const text = readArticle(article, { exclude: host.exclude });
    let gazetteer: Gazetteer;
    try {
      gazetteer = await loading;
    } catch (error) {
      if (turn === this.turn) this.tell({ text, error: { kind: 'gazetteer', message: (error as Error).message } });
      return;
    }
    const story = await exploreInSlices(text.passages, gazetteer, () => turn === this.turn);
    if (story) this.tell({ story, text });
  }
}

const layers = new WeakMap<Gazetteer, Gazetteer>();

async function gazetteerOf(url: string, language: string): Promise<Gazetteer> {
  if (url === '') return countries(language);
  const own = await loadGazetteer(url);
  for (const fault of own.faults.slice(0, 5)) console.warn(`<article-map>: ${url}: ${fault.path} ${fault.message}`);
  // One object a gazetteer, so that its index is built once.
  let both = layers.get(own);
  if (!both) layers.set(own, (both = layered(own, countries(language))));
  return both;
}

/** Explores with a pause after each slice, so that the page goes on answering; `undefined` when no longer wanted. */
async function exploreInSlices(passages: readonly Passage[], gazetteer: Gazetteer, wanted: () => boolean): Promise<Story | undefined> {
  const steps = exploring(passages, gazetteer);
  for (;;) {
    if (!wanted()) return undefined;
    const step = steps.next();
    if (step.done) return step.value;
    await new Promise((resume) => setTimeout(resume));
  }
}
