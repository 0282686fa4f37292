import type { LitElement } from 'lit';
import { Announcer } from './announcer.ts';
import { PassageShowEvent, PlaceSelectEvent, type ListRequest, type Request } from './events.ts';
import { deepActive, isField, refocus, within } from './focus.ts';
import type { TextLink } from './article/text-link.ts';
import type { Page } from './copy-passage.ts';
import type { ListLink } from './list-link.ts';
import type { MapLink } from './map-link.ts';
import type { PlaceEntry } from './places/gather.ts';
import { passagesOf } from './places/passages.ts';
import { neighbour } from './places/neighbour.ts';
import type { PlaceList } from './place-list.ts';
import type { News, PlacePassages } from './place-passages.ts';
import type { Mention, Story } from './story.ts';
import { oneStop } from './tab-stops.ts';
import { pagingOf, type Paging } from './paging-keys.ts';
import { leaveText, visit, type Visit } from './there-and-back.ts';

/** What a reader acts on: the element, which holds all state. */
export interface Scene extends LitElement, Page {
  place: string | undefined;
  /** Which of the open place's mentions is shown, from 0. */
  index: number;
  /** The mention a place is to be opened at. */
  chosen: Mention | undefined;
  /** The mention the reader was sent to in the article, while it is visited. */
  spot: Mention | undefined;
  visit: Visit | undefined;
  readonly story: Story | undefined;
  readonly entry: PlaceEntry | undefined;
  readonly worldview: string;
  readonly passages: PlacePassages;
  readonly text: TextLink;
  readonly map: MapLink;
  readonly list: ListLink | undefined;
  toImage(): Promise<Blob>;
  emphasise(): void;
  /** Shows a mention of whatever place. */
  turnTo(mention: Mention): void;
  /** The reader stays in the article. */
  stay(): void;
}

/** What a reader does: opens and closes places, turns passages, goes to the article and back, takes the map along. Loaded when a reader comes near. */
export class Reader {
  private readonly scene: Scene;
  private readonly announcer: Announcer;
  /** The open place when something was said last. */
  private told: string | undefined;
  /** Gives the focus back to where the reader opened the place; false when that has gone. */
  private opener: (() => boolean) | undefined;

  constructor(scene: Scene) {
    this.scene = scene;
    this.announcer = new Announcer(scene.renderRoot.querySelector<HTMLElement>('.frame')!);
    scene.addController({ hostUpdated: () => scene.place === this.told || this.announcer.hush() });
    scene.renderRoot.addEventListener('focusin', () => void import('./keep-focus.ts').then(({ keepFocus }) => keepFocus(scene), () => undefined), { once: true });
    for (const group of ['map-controls', '.legend']) {
      const element = scene.renderRoot.querySelector<HTMLElement>(group)!;
      oneStop(element.shadowRoot ?? element);
    }
  }

  answer(request: Request): void {
    const { scene } = this;
    if (request.act === 'open') this.choose(request.place, request.mention);
    else if (request.act === 'close') this.dismiss();
    else if (request.act === 'step') this.page(request);
    else if (request.act === 'go') void this.go(request.mention);
    else if (request.act === 'copy') void this.copy(request.what);
    else if (request.act === 'copied') this.say(scene.words.reading.copied, { text: scene.words.reading.copied });
    else if (request.act === 'show') void this.showInArticle();
    else if (request.act === 'zoom') scene.map.zoom(request.by);
    else if (request.act === 'frame') scene.map.frame();
    else if (request.act === 'all') scene.map.showAll();
    else if (request.act === 'about') void this.about();
    else if (request.act === 'save') void this.save();
    else if (request.act === 'find' || request.act === 'sort' || request.act === 'follow') void this.list(request);
    else void (scene.matches(':fullscreen') ? document.exitFullscreen() : scene.requestFullscreen());
  }

  /** Opens a place: state, then the event, then the focus. */
  async choose(place: string, mention?: Mention, opener?: () => boolean): Promise<void> {
    const { scene } = this;
    // From a button of the open place itself, the way back leads to where that one was opened.
    const active = deepActive(scene.renderRoot as ShadowRoot);
    if (opener) this.opener = opener;
    else if (!this.opener || !active || !within(active, scene.passages)) this.opener = active && (() => active.isConnected && refocus(active));
    scene.chosen = mention;
    if (place === scene.place) scene.requestUpdate('place');
    scene.place = place;
    await scene.updateComplete;
    scene.passages.focus({ preventScroll: true });
    const { entry } = scene;
    if (entry) void this.copying().catch(() => undefined);
    if (entry) this.say(scene.words.aside(entry.place.name, this.position(entry)));
    this.tell();
  }

  /** Opens a place by its name in the text; closing it goes back to the line. */
  async comeFromText(mention: Mention): Promise<void> {
    const trip = leaveText(this.scene, this.scene.text, mention);
    await this.choose(mention.place, mention, trip.back);
    trip.arrive();
  }

  /** Closes the place; the focus goes back to where it came from. */
  dismiss(): void {
    const { opener, scene } = this;
    const { passages, place } = scene;
    if (place === undefined) return;
    const inside = passages.matches(':focus-within, :focus') || passages.shadowRoot?.activeElement;
    scene.place = undefined;
    this.opener = undefined;
    void scene.updateComplete.then(() => {
      if (inside && !opener?.()) this.focusInList(place);
      // The mark that has the focus back was read just now.
      scene.map.hideTip();
      this.tell();
    });
  }

  /** Answers a key, if it is one of ours. */
  key(event: KeyboardEvent): boolean {
    if (event.key === 'Escape') return this.escape();
    const paging = pagingOf(event);
    if (!paging || isField(event.composedPath()[0])) return false;
    this.page(paging);
    return true;
  }

  /** Puts the focus behind the map; Tab goes on from there only out of what is in its order. */
  skip(): void {
    const past = this.scene.renderRoot.querySelector<HTMLElement>('.past')!;
    past.tabIndex = 0;
    past.addEventListener('blur', () => (past.tabIndex = -1), { once: true });
    past.focus({ preventScroll: true });
  }

  /** Escape closes what is open; whether it did. */
  escape(): boolean {
    const { scene } = this;
    const tip = scene.map.hideTip();
    if (scene.visit) this.goBack();
    else if (scene.place !== undefined) this.dismiss();
    else return tip;
    return true;
  }

  /** From the article back to the open place. */
  private readonly goBack = (): void => {
    const { scene } = this;
    scene.visit?.back();
    scene.visit = undefined;
    scene.spot = undefined;
    scene.emphasise();
    // The reader is at the place again: a host that made room for the text makes room for the map.
    this.tell();
    scene.passages.focus({ preventScroll: true });
  };

  private async list(request: ListRequest): Promise<void> {
    this.scene.list?.answer(request);
    await this.scene.updateComplete;
    if (request.act === 'find') this.announcer.say(this.scene.list?.news ?? '');
  }

  /** Tells the page what the reader has open. */
  private tell(): void {
    const { scene } = this;
    scene.dispatchEvent(new PlaceSelectEvent(scene.place, scene.entry?.mentions[scene.index]));
  }

  /** Tells the reader what an act has led to. */
  private say(text: string, news?: News): void {
    this.told = this.scene.place;
    this.announcer.say(text);
    this.scene.passages.news = news;
  }

  /** "2 of 9 passages" */
  private position(entry: PlaceEntry): string {
    const { passages, here } = passagesOf(entry, entry.mentions[this.scene.index]!);
    return this.scene.words.passageOf(here + 1, passages.length);
  }

  private page({ by, within }: Paging): void {
    if (within === 'place') this.turn(by);
    else void this.walk(by);
  }

  /** Turns to the next passage of the open place. */
  private turn(by: 1 | -1): void {
    const { entry, index } = this.scene;
    if (!entry) return;
    const { passages, here } = passagesOf(entry, entry.mentions[index]!);
    this.scene.index = entry.mentions.indexOf(passages[(here + by + passages.length) % passages.length]![0]!);
    this.say(this.position(entry));
    this.tell();
  }

  /** Goes to the next mention in the article, of whatever place. */
  private async walk(by: 1 | -1): Promise<void> {
    const { entry, index, story, words } = this.scene;
    const mentions = story?.mentions ?? [];
    const mention = neighbour(mentions, entry?.mentions[index], by);
    if (!mention) return;
    await this.go(mention);
    const text = words.reading.mentionOf(mentions.indexOf(mention) + 1, mentions.length);
    this.say(mention.place === entry?.place.id ? text : words.aside(this.scene.entry!.place.name, text));
  }

  /** Goes to a mention; the focus stays where it is, so that the same key or button leads on from there. */
  private async go(mention: Mention): Promise<void> {
    const { scene } = this;
    const root = scene.renderRoot as ShadowRoot;
    const active = deepActive(root);
    if (scene.place === undefined) this.opener = active && (() => active.isConnected && refocus(active));
    scene.turnTo(mention);
    await scene.updateComplete;
    // What moves from the map's popup to the panel loses the focus on its way.
    if (active?.isConnected && deepActive(root) !== active) refocus(active);
    this.tell();
  }

  /** Fetched when a place is opened: browsers let a page copy only right after the reader's click. */
  private copying(): Promise<typeof import('./copy-passage.ts')> {
    return import('./copy-passage.ts');
  }

  private async copy(what: 'quote' | 'link'): Promise<void> {
    const { entry, index, story } = this.scene;
    const mention = entry?.mentions[index];
    if (!story || !mention) return;
    const { passages, here } = passagesOf(entry, mention);
    const { copy, linkTo, quotation } = await this.copying();
    const text = what === 'link' ? linkTo(story, mention, this.scene) : quotation(story, passages[here]!, this.scene);
    const { copied, copyByHand } = this.scene.words.reading;
    if (await copy(text)) this.say(copied, { text: copied });
    else this.say(copyByHand, { text: copyByHand, copy: text });
  }

  private async showInArticle(): Promise<void> {
    const { scene } = this;
    const mention = scene.entry?.mentions[scene.index];
    if (!mention || !scene.dispatchEvent(new PassageShowEvent(mention.passage, mention))) return;
    scene.stay();
    // One thing is said at a time.
    scene.passages.news = undefined;
    const there = await visit({ frame: scene.renderRoot.querySelector<HTMLElement>('.frame')!, text: scene.text, mention, words: scene.words, back: this.goBack });
    if (!scene.isConnected || scene.entry?.mentions[scene.index] !== mention) return there?.end();
    scene.visit = there;
    if (there) this.say(scene.words.shownInArticle);
    scene.spot = mention;
    scene.emphasise();
  }

  /** Focuses a place in the list, and scrolls the list to it; the page stays where it is. */
  private focusInList(place: string): void {
    const { renderRoot } = this.scene;
    const button = renderRoot.querySelector<PlaceList>('place-list')?.focusPlace(place);
    const side = renderRoot.querySelector('.side');
    const tools = renderRoot.querySelector('.tools');
    if (!button || !side || !tools) return;
    const [box, list] = [button.getBoundingClientRect(), side.getBoundingClientRect()];
    // The tools stay at the list's top.
    const top = Math.max(list.top, tools.getBoundingClientRect().bottom);
    if (box.bottom > list.bottom) side.scrollTop += box.bottom - list.bottom + 8;
    else if (box.top < top) side.scrollTop -= top - box.top + 8;
  }

  private async about(): Promise<void> {
    const { openAbout } = await import('./about-box.ts');
    openAbout(this.scene.renderRoot.querySelector<HTMLElement>('.frame')!, this.scene.words, this.scene.worldview);
  }

  private async save(): Promise<void> {
    try {
      const [{ fileName, saveAs }, image] = await Promise.all([import('./save-as.ts'), this.scene.toImage()]);
      saveAs(image, fileName(this.scene.heading, 'png'));
    } catch (error) {
      console.warn('<article-map>: the map could not be saved as an image.', error);
    }
  }
}
