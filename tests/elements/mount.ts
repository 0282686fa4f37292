import { afterEach, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../src/index.ts';
import address from '../../src/index.ts?url';
import type { ArticleMap } from '../../src/index.ts';

type Coordinates = readonly number[] | readonly Coordinates[];

/** A feature of a gazetteer; without a geometry it is named but cannot be drawn. */
export function feature(id: string, title: string, type?: string, coordinates?: Coordinates): object {
  return { type: 'Feature', id, properties: { title }, names: [{ toponym: title }], geometry: type ? { type, coordinates } : null };
}

/** One place of each shape, apart from each other. */
export const places = [
  feature('quetta', 'Quetta', 'Point', [67, 30.2]),
  feature('kech', 'Kech', 'Point', [63, 26.1]),
  feature('makran', 'Makran', 'Polygon', [[[60, 29], [63, 29], [63, 31], [60, 31], [60, 29]]]),
  feature('road', 'Coast Road', 'LineString', [[64.5, 27], [68, 27.8]]),
  feature('valley', 'Lost Valley'),
];

export const article = `<h1>Rain</h1><p>In Quetta it rained, and in the Makran it did not.</p><p>Quetta lies far from Kech.</p>
  <p>Kech and the Makran share the Coast Road.</p><p>Nobody found the Lost Valley.</p>`;

export interface MountOptions {
  /** CSS of the element. Default: 700 × 600 pixels. */
  readonly style?: string;
  /** CSS of the box round it. Default: none. */
  readonly box?: string;
  /** More attributes. Default: the map is loaded at once. */
  readonly attributes?: string;
  /** HTML of the article. */
  readonly html?: string;
  readonly features?: readonly object[];
}

export interface Mounted {
  /** What the element stands in. */
  readonly box: HTMLElement;
  readonly article: HTMLElement;
  readonly map: ArticleMap;
}

const urls: string[] = [];
let mounts = 0;

afterEach(() => {
  document.body.replaceChildren();
  document.body.removeAttribute('class');
  urls.splice(0).forEach((url) => URL.revokeObjectURL(url));
  vi.restoreAllMocks();
});

/** The address of a gazetteer made for one test. */
export function gazetteer(features: readonly object[]): string {
  const url = URL.createObjectURL(new Blob([JSON.stringify({ type: 'FeatureCollection', features })]));
  urls.push(url);
  return url;
}

/** Puts an article and its map on the page; all of it is removed after the test. */
export function add({ style = 'width: 700px; height: 600px', box = '', attributes = 'loading="eager"', html = article, features = places }: MountOptions = {}): Mounted {
  const id = `article-${++mounts}`;
  const story = document.createElement('article');
  story.id = id;
  story.innerHTML = html;
  const around = document.createElement('div');
  around.style.cssText = box;
  around.innerHTML = `<article-map for="${id}" places="${gazetteer(features)}" style="max-width: none; ${style}" ${attributes}></article-map>`;
  // The map first: it is in view at the top.
  document.body.append(around, story);
  return { box: around, article: story, map: around.querySelector('article-map')! };
}

/** The same, once the map stands. */
export async function mount(options: MountOptions = {}): Promise<Mounted> {
  const mounted = add(options);
  await drawn(mounted.map);
  return mounted;
}

const patience = { timeout: 10_000, interval: 30 };

/** Waits until the map has tiles and places, stands still, and can be acted on. */
export async function drawn(map: ArticleMap): Promise<void> {
  await vi.waitUntil(() => map.shadowRoot?.querySelector('.leaflet-tile-loaded') && map.shadowRoot.querySelector('.map [data-place]'), patience);
  await vi.waitUntil(() => {
    map.dispatchEvent(new PointerEvent('pointerover'));
    return inner(map, '.leaflet-touch-zoom');
  }, patience);
  await still(() => [...map.shadowRoot!.querySelectorAll('.map [data-place], .leaflet-tile')].map((element) => boxOf(element).join()).join());
}

/** Waits until what is read stays the same for a while, and gives it. */
export async function still<T extends string | number>(read: () => T): Promise<T> {
  for (let last = read(), same = 0, tries = 0; ; tries++) {
    await new Promise((resume) => setTimeout(resume, 30));
    const now = read();
    same = now === last ? same + 1 : 0;
    if (same === 4) return now;
    if (tries > 200) throw new Error(`It does not come to rest: ${last}, ${now}`);
    last = now;
  }
}

/** Left, top, right and bottom on the screen, in whole pixels. */
export function boxOf(element: Element): readonly [left: number, top: number, right: number, bottom: number] {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return [Math.round(left), Math.round(top), Math.round(right), Math.round(bottom)];
}

/** An element of the map's own shadow root. */
export function inner(map: ArticleMap, selector: string): HTMLElement {
  return map.shadowRoot!.querySelector<HTMLElement>(selector)!;
}

/** What an open place shows, wherever it stands; `undefined` when nothing is open. */
export function opened(map: ArticleMap): ShadowRoot | undefined {
  const passages = map.shadowRoot!.querySelector('place-passages:not([hidden])');
  return passages?.shadowRoot ?? undefined;
}

export function openName(map: ArticleMap): string | undefined {
  return opened(map)?.querySelector('h2')?.textContent;
}

/** A button of the list of places. */
export function listButton(map: ArticleMap, place: string): HTMLElement {
  return inner(map, 'place-list').shadowRoot!.querySelector<HTMLElement>(`button[data-place="${place}"]`)!;
}

/** What has the focus, through all shadow roots. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** A point of the map, in pixels from its corner, where a click meets the place's own mark, line or area; the mouse is on whole pixels. */
function pointOn(map: ArticleMap, selector: string): { x: number; y: number } {
  const { left, top, width, height } = inner(map, '.map').getBoundingClientRect();
  const hit = (x: number, y: number) => map.shadowRoot!.elementFromPoint(left + x, top + y)?.closest(selector);
  const mark = inner(map, `.map ${selector}`).getBoundingClientRect();
  const middle = { x: mark.left - left + mark.width / 2, y: mark.top - top + mark.height / 2 };
  if (hit(middle.x, middle.y)) return middle;
  for (let y = 4; y < height; y += 4) for (let x = 4; x < width; x += 4) if (hit(x, y) && hit(x - 1, y - 1)) return { x, y };
  throw new Error(`Nothing of ${selector} can be clicked.`);
}

/** Clicks what is drawn for a place, with the mouse. Default: its mark, line or area, not its name. */
export function clickOnMap(map: ArticleMap, place: string, kind: 'drawing' | 'name' = 'drawing'): Promise<void> {
  const selector = kind === 'name' ? `.label[data-place="${place}"]` : `:is(.mark, path)[data-place="${place}"]`;
  // Playwright itself must not scroll: that is what a test may look for.
  return userEvent.click(inner(map, '.map'), { position: pointOn(map, selector), scroll: 'none' });
}

/** The first button over the map. */
export function control(map: ArticleMap): HTMLElement {
  return map.shadowRoot!.querySelector('map-controls')!.shadowRoot!.querySelector('button')!;
}

/** Drags the map with the mouse, by so many pixels, from a point where nothing lies. */
export function drag(map: ArticleMap, x: number, y: number): Promise<void> {
  const box = inner(map, '.map');
  const from = { x: box.clientWidth / 2, y: box.clientHeight - 20 };
  return userEvent.dragAndDrop(box, box, { sourcePosition: from, targetPosition: { x: from.x + x, y: from.y + y } });
}

/** A page of its own with its own globals, which loads the element from its sources; `head` comes before everything. */
export async function freshPage(head: string): Promise<{ window: Window & typeof globalThis; map: ArticleMap }> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 800px; height: 700px; border: 0';
  // What Vitest writes round each `import()` is not there on a page of its own.
  frame.srcdoc = `<!doctype html><meta charset="utf-8">${head}<script>globalThis.__vitest_browser_runner__ = { wrapDynamicImport: (load) => load() };</script>
    <article-map for="a" places="${gazetteer(places)}" loading="eager" style="height: 600px"></article-map><article id="a">${article}</article>
    <script type="module" src="${new URL(address, location.href).href}"></script>`;
  document.body.append(frame);
  await vi.waitUntil(() => frame.contentDocument?.querySelector('article-map')?.shadowRoot, patience);
  const map = frame.contentDocument!.querySelector('article-map')!;
  await drawn(map);
  return { window: frame.contentWindow as Window & typeof globalThis, map };
}
