import { afterAll, bench, describe } from 'vitest';
import { launch } from '../pages/browse.ts';
import { article, openHost, script, tag } from '../pages/host-page.ts';
import { serve } from '../pages/serve.ts';

const on = { browser: await launch(), site: await serve('') };
const loader = '<script src="article-map.lazy.js"></script>';
const style = '<style>body { margin: 2rem auto; max-inline-size: 50rem; font: 1.2rem/1.6 serif; }</style>';

/** The ways a page has the map, or has it not. */
const pages: Record<string, { readonly head: string; readonly body: string }> = {
  'without the map': { head: style, body: article },
  'with the map under the article': { head: style, body: article + tag() + script },
  'with the map over the article': { head: style, body: tag() + article + script },
  'with the loader, the map under the article': { head: style + loader, body: article + tag() },
};

const RUNS = 7;
const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;

/** Milliseconds to the largest paint, and of the longest task, of a page as it loads on a processor four times slower. */
async function load(name: string): Promise<{ readonly paint: number; readonly task: number }> {
  const { page } = await openHost(on, { ...pages[name], ready: false });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() => {
    const seen = { paint: 0, task: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => list.getEntries().forEach(({ startTime }) => (seen.paint = startTime))).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => (seen.task = Math.max(seen.task, duration)))).observe({ type: 'longtask', buffered: true });
  });
  await page.reload();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
  const seen = await page.evaluate('seen') as { paint: number; task: number };
  await page.close();
  return seen;
}

/** The longest a reader waits for the next paint after what they did, milliseconds, at full speed and four times slower. */
async function longest(rate: number): Promise<string> {
  const { page } = await openHost(on, {});
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  await page.evaluate(() => {
    const acts: { name: string; duration: number }[] = [];
    Object.assign(globalThis, { acts });
    new PerformanceObserver((list) => acts.push(...(list.getEntries() as (PerformanceEntry & { interactionId: number })[]).filter(({ interactionId }) => interactionId).map(({ name, duration }) => ({ name, duration })))).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  });
  const map = page.locator('article-map');
  await map.locator('.mark[data-place=tehran]').click();
  for (const name of ['Next passage', 'Previous passage', 'Show in the article', 'Back to the map']) {
    await page.getByRole('button', { name }).click();
    await page.waitForTimeout(400);
  }
  await page.keyboard.press('Escape');
  for (const name of ['Zoom in', 'Zoom in', 'Zoom out', 'Show all']) {
    await page.getByRole('button', { name }).click();
    await page.waitForTimeout(500);
  }
  await map.locator('list-tools input').pressSequentially('pash');
  await page.keyboard.press('Escape');
  await page.waitForTimeout(500);
  const acts = await page.evaluate('acts') as { name: string; duration: number }[];
  await page.close();
  const { name, duration } = acts.reduce((most, act) => (act.duration > most.duration ? act : most), { name: 'none over 16 ms', duration: 0 });
  return `${duration} ms (${name}, of ${acts.length} over 16 ms)`;
}

const times = new Map(Object.keys(pages).map((name) => [name, [] as { paint: number; task: number }[]]));
// In turns: the machine is not always as quick.
for (let i = 0; i < RUNS; i++) for (const [name, list] of times) list.push(await load(name));
console.log([
  `Medians of ${RUNS}, four times slower: largest paint, longest task.`,
  ...[...times].map(([name, list]) => `${median(list.map(({ paint }) => paint)).toFixed().padStart(6)} ms ${median(list.map(({ task }) => task)).toFixed().padStart(6)} ms  ${name}`),
  `Longest interaction: ${await longest(1)}; four times slower: ${await longest(4)}.`,
].join('\n'));

describe('a page of somebody else’s', () => {
  afterAll(async () => {
    await on.browser.close();
    await on.site.stop();
  });
  for (const name of Object.keys(pages)) bench(name, async () => void (await load(name)), { warmupIterations: 0, iterations: 3, time: 0 });
});
