import { chromium, type Browser, type Page } from 'playwright';
import { browserPath, chromiumArguments } from '../browser.ts';

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath(), args: [...chromiumArguments] });
}

/** Everything that went wrong on a page, and every request it made. */
export interface Seen {
  readonly errors: string[];
  readonly requests: string[];
}

export function watch(page: Page): Seen {
  const seen: Seen = { errors: [], requests: [] };
  page.on('pageerror', (error) => seen.errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && seen.errors.push(message.text()));
  page.on('request', (request) => seen.requests.push(request.url()));
  return seen;
}

/** Waits until the map of the page's first <article-map> stands: tiles drawn, places there. */
export async function mapReady(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const root = document.querySelector('article-map')?.shadowRoot;
    return root?.querySelector('.leaflet-tile-loaded') && root.querySelector('[data-place]');
  });
  await page.waitForTimeout(100);
}

/**
 * A point of the map where a click meets this place's own mark, line or area (not its name), in CSS pixels of the
 * viewport; `undefined` when another place covers all of it.
 */
export function pointOf(page: Page, place: string): Promise<{ x: number; y: number } | undefined> {
  return page.evaluate((id) => {
    const root = document.querySelector('article-map')!.shadowRoot!;
    const box = root.querySelector('.map')!.getBoundingClientRect();
    const mark = root.querySelector(`.mark[data-place~="${id}"]`)?.getBoundingClientRect();
    const points = mark ? [{ x: mark.x + mark.width / 2, y: mark.y + mark.height / 2 }] : [];
    for (let y = box.top + 6; y < box.bottom; y += 5) for (let x = box.left + 6; x < box.right; x += 5) points.push({ x, y });
    return points.find(({ x, y }) => {
      const element = x > box.left && x < box.right && y > box.top && y < box.bottom ? root.elementFromPoint(x, y) : null;
      return element?.closest('.mark, path')?.matches(`[data-place~="${id}"]`);
    });
  }, place);
}

/** Clicks a place on the map itself, zooming in by our button while another mark covers it. */
export async function clickOnMap(page: Page, place: string): Promise<void> {
  for (let tries = 0; tries < 6; tries++) {
    const point = await pointOf(page, place);
    if (point) {
      await page.mouse.click(point.x, point.y);
      // Several places under one mark are a list to choose from.
      const choice = page.locator(`article-map .group button[data-place="${place}"]`);
      if (await page.evaluate((id) => document.querySelector('article-map')!.shadowRoot!.querySelector(`.mark.cluster[data-place~="${id}"]`) !== null, place)) await choice.click();
      return;
    }
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.waitForTimeout(400);
  }
  throw new Error(`${place} cannot be clicked on the map.`);
}

/** The open popup or panel, read as a reader would. */
export async function openPlace(page: Page): Promise<{ name: string; excerpt: string; emphasised: string; citation: string; position: string; text: string }> {
  const passages = page.locator('article-map place-passages');
  await passages.locator('h2').waitFor();
  const of = async (selector: string) => ((await passages.locator(selector).textContent()) ?? '').replace(/\s+/g, ' ').trim();
  return { name: await of('h2'), excerpt: await of('blockquote'), emphasised: await of('mark'), citation: await of('figcaption'), position: await of('.steps .position'), text: await passages.evaluate((element) => element.shadowRoot!.textContent.replace(/\s+/g, ' ')) };
}

/** Waits until what paper needs has come: it does when the page is quiet. */
export async function paperReady(page: Page): Promise<void> {
  await page.waitForFunction(() => [...document.querySelectorAll('article-map')].every((map) => map.shadowRoot!.adoptedStyleSheets.some((sheet) => [...sheet.cssRules].some(({ cssText }) => cssText.includes('data-paper')))));
}

/** Waits until what a reader acts with has stood where it is for three frames. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const all = (root: Document | ShadowRoot): Element[] => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
    const boxes = () => all(document).filter((element) => element.matches('button, a, input, article-map, place-passages, .map, .side, .body')).map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return `${x} ${y} ${width} ${height}`;
    }).join();
    for (let before = boxes(), same = 0, frames = 0; same < 3 && frames < 300; frames++) {
      await new Promise((resume) => requestAnimationFrame(resume));
      const now = boxes();
      same = now === before ? same + 1 : 0;
      before = now;
    }
  });
}
