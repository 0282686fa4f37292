import type { Page } from 'playwright';
import { mapReady, settled } from './browse.ts';
import type { Site } from './serve.ts';

/** What a reader can have before them. */
export interface State {
  readonly name: string;
  /** Leads there from the explorer as it comes. */
  readonly enter: (page: Page, site: Site) => Promise<void>;
  /** Leads back, so that the page serves the next state; a state without it leaves a page to be loaded anew. */
  readonly leave?: (page: Page) => Promise<void>;
  /** Only where the window is as wide as this in pixels, or no wider. */
  readonly from?: number;
  readonly to?: number;
}

/** Opens a place by its button in the list, whatever part of the list is in view. */
export async function open(page: Page, id: string): Promise<void> {
  await page.evaluate((place) => {
    const button = document.querySelector('article-map')!.shadowRoot!.querySelector('place-list')!.shadowRoot!.querySelector<HTMLElement>(`[data-place="${place}"]`)!;
    button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    button.click();
  }, id);
  await page.locator('article-map place-passages h2').waitFor();
  await rest(page);
}

/** Nothing moves any more, what is said has been said, and the pointer is on nothing. */
export async function rest(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(130);
  await settled(page);
}

/** Closes the open place; the list, scrolled to where the focus has gone back to, is at its top again. */
async function close(page: Page): Promise<void> {
  await page.evaluate(() => {
    const root = document.querySelector('article-map')!.shadowRoot!;
    root.querySelector('place-passages')?.shadowRoot!.querySelector<HTMLElement>('.close')?.click();
  });
  await rest(page);
  await page.evaluate(() => document.querySelector('article-map')!.shadowRoot!.querySelector('.side')!.scrollTo(0, 0));
}

/** On a phone the explorer's map is a strip until it is made larger. */
async function grow(page: Page): Promise<void> {
  const larger = page.getByRole('button', { name: 'Larger map' });
  if (!(await larger.isVisible())) return;
  await larger.click();
  await rest(page);
}

async function shrink(page: Page): Promise<void> {
  const smaller = page.getByRole('button', { name: 'Smaller map' });
  if (!(await smaller.isVisible())) return rest(page);
  await smaller.click();
  await rest(page);
}

async function find(page: Page, text: string): Promise<void> {
  await grow(page);
  await page.locator('list-tools input').fill(text);
  await rest(page);
}

async function leaveFinding(page: Page): Promise<void> {
  await page.locator('list-tools input').fill('');
  await shrink(page);
}

async function raise(page: Page): Promise<void> {
  await grow(page);
  await page.locator('article-map .grip button').press('ArrowUp');
  await rest(page);
}

async function lower(page: Page): Promise<void> {
  await page.locator('article-map .grip button').press('ArrowDown');
  await shrink(page);
}

/** Opens another article by the explorer's own dialog. */
async function read(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Open any article' }).click();
  await page.getByLabel('Or its text').fill(text);
  await page.getByRole('button', { name: 'Show it' }).click();
  await rest(page);
}

/** All states of the element, as they come about in the explorer. */
export const states: readonly State[] = [
  { name: 'closed', enter: async () => undefined, leave: async () => undefined },
  { name: 'the map grown on a phone', to: 960, enter: grow, leave: shrink },
  { name: 'a point open', enter: (page) => open(page, 'tehran'), leave: close },
  { name: 'a line open', enter: (page) => open(page, 'iran-pakistan-border'), leave: close },
  { name: 'a place without position open', enter: (page) => open(page, 'hazara-region'), leave: close },
  {
    name: 'a place open, with the link that reports it',
    enter: async (page) => {
      await page.evaluate(() => (document.querySelector('article-map')!.report = 'mailto:desk@example.org'));
      await open(page, 'pashin');
      await page.locator('place-passages a').waitFor();
    },
    leave: async (page) => {
      await close(page);
      await page.evaluate(() => (document.querySelector('article-map')!.report = ''));
    },
  },
  {
    name: 'a quotation to copy by hand',
    enter: async (page) => {
      await page.evaluate(() => Object.defineProperty(navigator.clipboard, 'writeText', { configurable: true, value: () => Promise.reject(new Error('refused')) }));
      await open(page, 'tehran');
      await page.locator('place-passages .quote').click();
      await page.locator('place-passages textarea').waitFor();
      await rest(page);
    },
    leave: close,
  },
  { name: 'the list drawn up over the map', to: 480, enter: raise, leave: lower },
  { name: 'some places found', enter: (page) => find(page, 'kab'), leave: leaveFinding },
  { name: 'no place found', enter: (page) => find(page, 'atlantis'), leave: leaveFinding },
  {
    name: 'the list follows the reading',
    enter: async (page) => {
      await grow(page);
      await page.locator('list-tools .follow').click();
      await rest(page);
    },
    leave: async (page) => {
      await page.locator('list-tools .follow').click();
      await shrink(page);
    },
  },
  {
    name: 'only where it happens',
    from: 960,
    enter: async (page) => {
      await page.locator('article-map .legend .literal').dispatchEvent('click');
      await rest(page);
    },
    leave: async (page) => {
      await page.locator('article-map .legend .all').dispatchEvent('click');
      await rest(page);
    },
  },
  {
    name: 'the places under one mark',
    enter: async (page) => {
      await grow(page);
      await page.locator('article-map .mark.cluster').first().press('Enter');
      await page.locator('article-map .group').waitFor();
      await rest(page);
    },
    leave: async (page) => {
      await page.keyboard.press('Escape');
      await shrink(page);
    },
  },
  {
    name: 'about the map',
    enter: async (page) => {
      await page.locator('map-controls button').last().press('Enter');
      await page.locator('article-map .about').waitFor();
    },
    leave: async (page) => {
      await page.keyboard.press('Escape');
      await rest(page);
    },
  },
  {
    name: 'in the article, with the way back',
    enter: async (page) => {
      await open(page, 'kabul');
      await page.locator('place-passages .show').click();
      await page.locator('article-map .way-back').waitFor();
      await rest(page);
    },
    leave: async (page) => {
      await page.locator('article-map .way-back').press('Enter');
      await close(page);
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    },
  },
  {
    name: 'the full screen',
    enter: async (page) => {
      await grow(page);
      await page.evaluate(() => document.querySelector('article-map')!.requestFullscreen());
      await rest(page);
      await open(page, 'tehran');
    },
    leave: async (page) => {
      await close(page);
      await page.evaluate(() => document.exitFullscreen());
      await shrink(page);
    },
  },
  {
    name: 'buttons in the text',
    enter: async (page) => {
      await page.evaluate(() => (document.querySelector('article-map')!.mentions = 'link'));
      await rest(page);
    },
    leave: async (page) => {
      await page.evaluate(() => (document.querySelector('article-map')!.mentions = 'highlight'));
      await rest(page);
    },
  },
  { name: 'an article that names no place', enter: (page) => read(page, 'Nothing to see.') },
  {
    name: 'the list of places missing',
    enter: async (page, site) => {
      site.broken.add('places.json');
      await page.reload();
      await page.locator('article-map .notice').waitFor();
      await near(page);
      site.broken.clear();
    },
  },
  {
    name: 'the map missing',
    enter: async (page, site) => {
      site.broken.add('world');
      await page.reload();
      await page.locator('article-map .notice').waitFor();
      await near(page);
      site.broken.clear();
    },
  },
];

/** Loads the explorer, and what a reader acts with. */
export async function load(page: Page, site: Site): Promise<void> {
  await page.goto(site.url);
  await mapReady(page);
  await near(page);
}

/** A reader comes near: what they act with is loaded. */
async function near(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelector('article-map')!.dispatchEvent(new PointerEvent('pointerover')));
  await page.locator('article-map .grip button').waitFor({ state: 'attached' });
  await rest(page);
}

/** Leads a page through the states there are at its width, one after the other. */
export async function through(page: Page, site: Site, look: (state: State) => Promise<void>, chosen: readonly State[] = states): Promise<void> {
  const { width } = page.viewportSize()!;
  let fresh = false;
  for (const state of chosen) {
    if (width < (state.from ?? 0) || width > (state.to ?? Infinity)) continue;
    if (!fresh) await load(page, site);
    await state.enter(page, site);
    await look(state);
    await state.leave?.(page);
    fresh = state.leave !== undefined;
  }
}
