import type { LitElement } from 'lit';
import { PassageShowEvent, PlaceSelectEvent, type Request } from './events.ts';
import { deepActive, refocus, within } from './focus.ts';
import type { TextLink } from './article/text-link.ts';
import type { Words } from './locale/en.ts';
import type { ListLink } from './list-link.ts';
import type { MapLink } from './map-link.ts';
import { byPassage, type PlaceEntry } from './places/gather.ts';
import type { PlaceList } from './place-list.ts';
import type { PlacePassages } from './place-passages.ts';
import type { Mention } from './story.ts';
import { leaveText, visit, type Visit } from './there-and-back.ts';

/** What a reader acts on: the element, which holds all state. */
export interface Scene extends LitElement {
  place: string | undefined;
  /** Which of the open place's mentions is shown, from 0. */
  index: number;
  /** The mention a place is to be opened at. */
  chosen: Mention | undefined;
  /** The mention the reader was sent to in the article, while it is visited. */
  spot: Mention | undefined;
  visit: Visit | undefined;
  readonly entry: PlaceEntry | undefined;
  readonly heading: string;
  readonly worldview: string;
  readonly words: Words;
  readonly passages: PlacePassages;
  readonly text: TextLink;
  readonly map: MapLink;
  readonly list: ListLink | undefined;
  toImage(): Promise<Blob>;
  emphasise(): void;
  /** The reader stays in the article. */
  stay(): void;
}

/** What a reader does: opens and closes places, turns passages, goes to the article and back, takes the map along. Loaded when a reader comes near. */
export class Reader {
  private readonly scene: Scene;
  /** Gives the focus back to where the reader opened the place; false when that has gone. */
  private opener: (() => boolean) | undefined;

  constructor(scene: Scene) {
    this.scene = scene;
  }

  answer(request: Request): void {
    const { scene } = this;
    if (request.act === 'open') this.choose(request.place);
    else if (request.act === 'close') this.dismiss();
    else if (request.act === 'step') this.turn(request.by);
    else if (request.act === 'show') void this.showInArticle();
    else if (request.act === 'zoom') scene.map.zoom(request.by);
    else if (request.act === 'frame') scene.map.frame();
    else if (request.act === 'all') scene.map.showAll();
    else if (request.act === 'about') void this.about();
    else if (request.act === 'save') void this.save();
    else if (request.act === 'find' || request.act === 'sort' || request.act === 'follow') scene.list?.answer(request);
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

  /** Tells the page what the reader has open. */
  private tell(): void {
    const { scene } = this;
    scene.dispatchEvent(new PlaceSelectEvent(scene.place, scene.entry?.mentions[scene.index]));
  }

  /** Turns to the next passage of the open place. */
  private turn(by: 1 | -1): void {
    const { scene } = this;
    const { entry } = scene;
    if (!entry) return;
    const passages = [...byPassage(entry.mentions).values()];
    const here = passages.findIndex(([first]) => first!.passage === entry.mentions[scene.index]!.passage);
    scene.index = entry.mentions.indexOf(passages[(here + by + passages.length) % passages.length]![0]!);
    this.tell();
  }

  private async showInArticle(): Promise<void> {
    const { scene } = this;
    const mention = scene.entry?.mentions[scene.index];
    if (!mention || !scene.dispatchEvent(new PassageShowEvent(mention.passage, mention))) return;
    scene.stay();
    const there = await visit({ frame: scene.renderRoot.querySelector<HTMLElement>('.frame')!, text: scene.text, mention, words: scene.words, back: this.goBack });
    if (!scene.isConnected || scene.entry?.mentions[scene.index] !== mention) return there?.end();
    scene.visit = there;
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
