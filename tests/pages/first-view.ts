import type { Browser } from 'playwright';
import { mapReady } from './browse.ts';
import type { Site } from './serve.ts';

/** What a page transfers over its own document and its own style sheet, as path → gzipped bytes. */
export interface Transfer {
  /** Until its map stands and nothing has been asked for for half a second. */
  readonly first: ReadonlyMap<string, number>;
  /** After that, when the page is at rest and nobody has touched it. */
  readonly later: ReadonlyMap<string, number>;
}

/** Loads a page with an empty cache and touches nothing. */
export async function transferOf(browser: Browser, site: Site): Promise<Transfer> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
  const page = await context.newPage();
  // What waits for the page to be at rest waits until the first view is counted, however slow the machine is.
  await page.addInitScript(() => {
    const held: (() => void)[] = [];
    const timeout = globalThis.setTimeout.bind(globalThis);
    const patient = (act: () => void, delay = 0) => (delay < 2000 ? timeout(act, delay) : held.push(act));
    Object.assign(globalThis, { setTimeout: patient, comeToRest: () => held.splice(0).forEach((act) => act()) });
  });
  // Another page of the test's may still be loading.
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(new URL(request.url()).pathname));
  site.sent.clear();
  const { pathname } = new URL(site.url);
  const own = () => new Map([...site.sent].filter(([path]) => asked.has(pathname + path) && path !== '' && path !== 'index.html' && !/^assets\/index-.*\.css$/.test(path)));
  await page.goto(site.url);
  await mapReady(page);
  await page.waitForLoadState('networkidle');
  const first = own();
  await page.evaluate('comeToRest()');
  await page.waitForTimeout(2000);
  const later = new Map([...own()].filter(([path]) => !first.has(path)));
  await context.close();
  return { first, later };
}

export function total(files: ReadonlyMap<string, number>): number {
  return [...files.values()].reduce((sum, bytes) => sum + bytes, 0);
}
