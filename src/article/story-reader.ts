import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { StoryErrorKind } from '../events.ts';
import { exploring } from '../exploring.ts';
import { loadGazetteer } from '../formats/load-gazetteer.ts';
import { countries } from '../places/countries.ts';
import { layered } from '../places/layers.ts';
import type { Gazetteer } from '../places/place.ts';
import type { Story } from '../story.ts';
import { FURNITURE } from '../text/furniture.ts';
import { inlineGazetteer } from './inline-gazetteer.ts';
import { pageLanguage } from './page-language.ts';
import { readingArticle, type ArticleText } from './read.ts';
import { watchArticle, type ArticleWatch } from './watch.ts';

/** What came of reading the page: a story and the text it was read from, or why there is none. */
export interface Reading {
  readonly story?: Story;
  readonly text?: ArticleText;
  readonly error?: { readonly kind: StoryErrorKind; readonly message: string } | undefined;
}

type Host = ReactiveControllerHost & HTMLElement & { readonly src: string; readonly for: string; readonly places: string | null | undefined; readonly exclude: string | null | undefined; readonly corrections: string };

/** Reads the story file or the article a host points at, whenever that or what it is read with changes, and tells what came of it. */
export class StoryReader implements ReactiveController {
  private readonly host: Host;
  private readonly tell: (reading: Reading) => void;
  private article: Element | undefined;
  private asked = '';
  private watched: string | undefined;
  private watcher: ArticleWatch | undefined;
  /** Changes of our own in the article's nodes; a text read before one no longer leads to the page. */
  private changes = 0;
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
      this.unwatch();
      this.asked = '';
    });
  }

  /** Makes a change of our own in the article: it is not read again because of it. */
  readonly quietly = (change: () => void): void => {
    this.changes++;
    if (this.watcher) this.watcher.quietly(change);
    else change();
  };

  hostUpdated(): void {
    if (!this.host.isConnected) return;
    const { host } = this;
    const asked = JSON.stringify([host.src, host.for, host.places, host.exclude, host.corrections]);
    if (asked === this.asked) return;
    this.asked = asked;
    if (host.src) this.unwatch();
    if (host.src || host.for === this.watched) void this.read();
    else this.watch(host.for);
  }

  private unwatch(): void {
    this.watcher?.release();
    this.watcher = undefined;
    this.watched = undefined;
  }

  private watch(id: string): void {
    this.unwatch();
    this.watched = id;
    this.watcher = watchArticle(this.host, id, (article) => {
      this.article = article;
      void this.read();
    });
  }

  private async read(): Promise<void> {
    const turn = ++this.turn;
    const wanted = () => turn === this.turn;
    // What is asked for in one task is read once.
    await undefined;
    if (!wanted()) return;
    // A script that runs while the page is still arriving meets the element before its children, and before the article's end.
    if (document.readyState === 'loading') return void document.addEventListener('DOMContentLoaded', () => wanted() && this.read(), { once: true });
    const { article, changes, host } = this;
    const inline = host.querySelector(':scope > script[type="application/json"]')?.textContent;
    if (host.src || inline) {
      const reading = await import('./files.ts').then(({ storyOf }) => storyOf(host.src, inline ?? '')).catch(saying('story'));
      return void (wanted() && this.tell(reading));
    }
    if (!article) return this.tell({ error: { kind: 'article', message: '' } });
    const correcting = host.corrections ? import('./files.ts').then(({ correctorOf }) => correctorOf(host.corrections)).catch(saying('corrections')) : undefined;
    const language = pageLanguage(article);
    const loading = gazetteerOf(host, language).catch(saying('gazetteer'));
    const edits = this.watcher?.edits();
    const text = await inSlices(readingArticle(article, { exclude: host.exclude ?? FURNITURE }), () => wanted() && edits === this.watcher?.edits());
    // What changes while it is read is soon read again.
    if (!text) return;
    const loaded = await loading;
    // A list that does not come takes no country from the map.
    const gazetteer = 'error' in loaded ? countries(language) : loaded;
    const correct = await correcting;
    const [passages, uncorrected] = typeof correct === 'function' ? [await inSlices(correct(text.passages), wanted)] : [text.passages, correct?.error];
    const story = passages && await inSlices(exploring(passages, gazetteer), wanted);
    if (!story) return;
    // Meanwhile our own marks have split what was read.
    if (changes !== this.changes) return this.read();
    if (passages.some(({ fixed }) => fixed)) void import('./unknown-places.ts').then(({ warnOfUnknown }) => warnOfUnknown(passages, gazetteer)).catch(() => undefined);
    if ('error' in loaded) this.tell({ ...loaded, text, ...(story.places.length > 0 && { story }) });
    else this.tell({ story, text, error: uncorrected });
  }
}

/** What to tell of a file that did not come, or is not what it should be. */
function saying(kind: StoryErrorKind) {
  return ({ message }: Error) => ({ error: { kind, message } });
}

const layers = new WeakMap<Gazetteer, Gazetteer>();

async function gazetteerOf(host: Host, language: string): Promise<Gazetteer> {
  const { places } = host;
  const own = places ? await loadGazetteer(places) : inlineGazetteer(host);
  if (!own) return countries(language);
  for (const fault of own.faults.slice(0, 5)) console.warn(`<article-map>: ${places || 'its gazetteer'}: ${fault.path} ${fault.message}`);
  // One object a gazetteer, so that its index is built once.
  let both = layers.get(own);
  if (!both) layers.set(own, (both = layered(own, countries(language))));
  return both;
}

/** Work between two pauses, milliseconds. */
const SLICE = 8;

/** Works with pauses, so that the page goes on answering; `undefined` when the result is no longer wanted. */
async function inSlices<T>(steps: Generator<undefined, T>, wanted: () => boolean): Promise<T | undefined> {
  for (let stop = performance.now() + SLICE; ;) {
    if (!wanted()) return undefined;
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < stop) continue;
    await new Promise((resume) => setTimeout(resume));
    stop = performance.now() + SLICE;
  }
}
