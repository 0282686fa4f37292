import { expect, test } from 'vitest';
import { article, open, openHost, script, tag } from './host-page.ts';
import { stage } from './stage.ts';

const on = stage('');

/** As the README shows it. */
const recipe = `const send = (event, detail) => dataLayer.push({ event, ...detail });
document.addEventListener('story-ready', ({ target }) => send('map_ready', { places: target.story.places.length }));
let shown;
document.addEventListener('place-select', ({ place }) => {
  // Turning to another of its passages says so again; closing says no place.
  if (place && place !== shown) send('map_place', { place });
  shown = place;
});
document.addEventListener('passage-show', ({ mention }) => send('map_passage', { place: mention.place, passage: mention.passage }));`;

/** The other ways to send, by what stands in the place of the first line. */
const senders: Record<string, string> = {
  'dataLayer.push': '',
  gtag: "const send = (event, detail) => gtag('event', event, detail);",
  beacon: "const send = (event, detail) => navigator.sendBeacon('/events', JSON.stringify({ event, ...detail }));",
};

/** What each sender comes to, written down as `[event, detail]`. */
const measured = `globalThis.sent = [];
globalThis.dataLayer = { push: ({ event, ...detail }) => sent.push([event, detail]) };
globalThis.gtag = (_command, event, detail) => sent.push([event, detail]);
navigator.sendBeacon = (url, body) => { const { event, ...detail } = JSON.parse(body); sent.push([event, detail]); return true; };`;

test.each(Object.entries(senders))('a publisher’s own measurements hear of the map through %s: what a reader does, and nothing of what a program does', async (_how, sender) => {
  const { page, seen } = await openHost(on, { body: `<script>${measured}</script><script type="module">${sender ? recipe.replace(/^.*/, sender) : recipe}</script>${tag()}${article}${script}` });
  // A program opens a place: no reader has.
  await open(page, 'kabul');
  await page.evaluate(() => document.querySelector('article-map')!.close());
  await page.locator('article-map .mark[data-place=tehran]').click();
  await page.getByRole('button', { name: 'Next passage' }).click();
  await page.getByRole('button', { name: 'Show in the article' }).click();
  await page.waitForFunction(() => CSS.highlights.has('article-map-spot'));
  await page.getByRole('button', { name: 'Back to the map' }).click();
  await page.keyboard.press('Escape');
  await page.locator('place-passages h2').waitFor({ state: 'hidden' });
  const sent = await page.evaluate(() => (globalThis as unknown as { sent: [string, object][] }).sent);
  const passage = expect.stringMatching(/^d\d+$/);
  expect(sent).toEqual([['map_ready', { places: expect.any(Number) }], ['map_place', { place: 'tehran' }], ['map_passage', { place: 'tehran', passage }]]);
  expect(seen.errors).toEqual([]);
  expect(seen.requests.filter((url) => !url.startsWith(on.site.url) && !url.startsWith('data:'))).toEqual([]);
  await page.close();
});
