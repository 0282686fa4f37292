import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright';
import { articleOf } from '../../src/build/digest.ts';
import { mapReady, watch, type Seen } from './browse.ts';
import type { Stage } from './stage.ts';

/** The digest, as a publisher's page has it. */
export const article = articleOf(readFileSync(new URL('../../index.html', import.meta.url), 'utf8'));

/** A file of an installed package, as a page's own script. */
export const packaged = (path: string) => readFileSync(fileURLToPath(new URL(`../../node_modules/${path}`, import.meta.url)), 'utf8');

/** The tag as a publisher writes it; attributes may be added. */
export const tag = (attributes = '') => `<article-map for="story" places="site/geo/places.json" ${attributes}></article-map>`;

export const script = '<script type="module" src="article-map.js"></script>';

export interface HostPage {
  readonly page: Page;
  readonly seen: Seen;
  /** What the console was warned of. */
  readonly warnings: string[];
}

export interface HostPageOptions extends BrowserContextOptions {
  readonly head?: string;
  /** All of the body. Default: map, article, script. */
  readonly body?: string;
  /** Attributes of `<html>`. */
  readonly root?: string;
  readonly headers?: Record<string, string>;
  /** Runs before any script of the page. */
  readonly before?: () => void;
  /** A file that comes only then. */
  readonly hold?: { readonly path: string; readonly until: Promise<void> };
  /** Waits for the map. Default true. */
  readonly ready?: boolean;
}

let pages = 0;

/** Opens a page of somebody else's that shows the map. */
export async function openHost(on: Stage, { head = '', body = tag() + article + script, root = '', headers, before, hold, ready = true, ...options }: HostPageOptions = {}): Promise<HostPage> {
  const path = `host-${++pages}.html`;
  on.site.pages.set(path, `<!doctype html><html lang="en" ${root}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A page</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`);
  if (headers) on.site.headers.set(path, headers);
  const page = await on.browser.newPage({ viewport: { width: 1280, height: 860 }, reducedMotion: 'reduce', ...options });
  page.setDefaultTimeout(6000);
  if (before) await page.addInitScript(before);
  if (hold) await page.route(`**/${hold.path}`, (route) => hold.until.then(() => route.continue()));
  const seen = watch(page);
  const warnings: string[] = [];
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  await page.goto(on.site.url + path);
  if (ready) await mapReady(page);
  return { page, seen, warnings };
}

/** Opens a place from the list; what it opens in is loaded for that. */
export async function open(page: Page, id: string): Promise<void> {
  await page.evaluate((place) => {
    const map = document.querySelector('article-map')!;
    map.place = place;
    return map.updateComplete;
  }, id);
  await page.locator('article-map place-passages h2').waitFor();
  await page.waitForTimeout(150);
}

/** For `before`: writes down what shifts on the page, where nobody has just acted on it. */
export function watchShifts(): void {
  interface Shift extends PerformanceEntry { readonly hadRecentInput: boolean; readonly sources: readonly { readonly node: Node | null }[] }
  const seen: string[] = [];
  Object.assign(globalThis, { shifts: seen });
  new PerformanceObserver((list) => {
    for (const { hadRecentInput, sources } of list.getEntries() as Shift[]) if (!hadRecentInput) seen.push(sources.map(({ node }) => (node instanceof Element ? `${node.localName}.${node.className}` : String(node))).join());
  }).observe({ type: 'layout-shift', buffered: true });
}

export function shifts(page: Page): Promise<string[]> {
  return page.evaluate(() => (globalThis as unknown as { shifts: string[] }).shifts);
}
