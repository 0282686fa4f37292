import type { Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { stage } from './stage.ts';

// A passage without an id is linked to by its words, and Chromium finds them: whether it scrolls there and marks them is seen in a picture of the page.

const on = stage('.');
let page: Page;

const road = (place: string) => `Long ago, before anybody had thought of building roads through these parts, ${place} was a village with a well, a mosque, and a market to which traders came.`;
const cases: readonly (readonly [what: string, place: string, html: string])[] = [
  ['a sentence', 'Quetta', '<p>In Quetta it rained; nobody minded.</p>'],
  ['a sentence that stands in the page’s navigation too', 'Herat', '<p>Weather. In Herat it rained.</p>'],
  ['a sentence that stands in a pull quote, which is not read', 'Ormara', '<aside>In Ormara nothing happened at all, they say.</aside><p>For a week. In Ormara nothing happened at all, they say.</p>'],
  ['a long sentence', 'Kech', `<p>${road('Kech')}</p>`],
  ['one that begins and ends as an earlier one', 'Turbat', `<p>${road('Turbat')}</p>`],
  ['one that was told before', 'Zaranj', '<p>Yes, in Kabul it rained.</p><p>Once more: yes, in Kabul it rained. And over Zaranj?</p>'],
  ['inline tags', 'Gwadar', '<p>The <b>Port of Gwa</b>dar was <i>closed</i>.</p>'],
  ['lines that end at a break', 'Khash', '<p>From our office in<br>Khash,<br>in the rain, as ever.</p>'],
  ['a footnote’s number at the name', 'Zahedan', '<p>The road to Zahedan<sup>12</sup> is long, and nobody<sup>a</sup> has built another.</p>'],
  ['an image', 'Mirjaveh', '<p>Before it <img alt="" src="data:,"> at Mirjaveh stands a gate.</p>'],
  ['the signs of the link itself', 'Chagai', '<p>The so-called, well-known R&amp;D - of Chagai, 50% -, is “no more”: that’s it…</p>'],
  ['hard spaces and soft hyphens', 'Jask', '<p>The gov&shy;ern&shy;ment&nbsp;of Jask&nbsp;has left&#8239;!</p>'],
  ['a heading that is only the name', 'Iranshahr', '<h2>Iranshahr</h2>'],
  ['capitals of the style sheet', 'Saravan', '<p style="text-transform: uppercase">To Saravan nobody went.</p>'],
  ['Persian, with half-spaces', 'تهران', '<p dir="rtl" lang="fa">او به تهران رفت و می‌گوید که باران بارید.</p>'],
  ['Arabic, with vowels', 'مسقط', '<p dir="rtl" lang="ar">سافرَ الوزيرُ إلى مسقط يومَ الثلاثاءِ، وقال إنَّ المطرَ هطل.</p>'],
  ['Chinese, which has no spaces', '德黑兰', '<p lang="zh">双方代表就边境贸易问题进行了磋商。随后代表团抵达德黑兰，会议结束。</p>'],
  ['what is folded away', 'Panjgur', '<details><summary>More</summary><p>In Panjgur the lights went out.</p></details>'],
];
const article = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Rain</title><style>::target-text { background: rgb(255, 0, 255) } article > * { margin: 900px 0 }</style>
  <nav>In Herat it rained.</nav><article id="a"><h1>Rain</h1><p>${road('it')}</p>${cases.map(([, , html]) => html).join('')}</article>`;

beforeAll(async () => {
  on.site.pages.set('places.json', JSON.stringify({
    type: 'FeatureCollection',
    features: cases.map(([, place], i) => ({ type: 'Feature', id: `place-${i}`, properties: { title: place }, names: [{ toponym: place }], geometry: { type: 'Point', coordinates: [60 + i / 2, 25 + i % 5] } })),
  }));
  on.site.pages.set('article.html', `${article}<article-map for="a" places="places.json"></article-map><script type="module" src="article-map.js"></script>`);
  page = await on.browser.newPage();
  await page.goto(`${on.site.url}article.html`);
  await page.evaluate(() => document.querySelector('article-map')!.ready);
});

/** What the reader gets from “Copy link”. */
async function copyLink(place: string): Promise<string> {
  return page.evaluate(async (id) => {
    const map = document.querySelector('article-map')!;
    map.show(id);
    await map.updateComplete;
    const copied = new Promise<string>((resolve) => Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (text: string) => resolve(text) } }));
    map.shadowRoot!.querySelector('place-passages')!.shadowRoot!.querySelector<HTMLElement>('button.link')!.click();
    return copied;
  }, place);
}

test.each(cases.map(([what, place], i) => ({ what, place, id: `place-${i}` })))('finds $what', async ({ place, id }) => {
  const link = await copyLink(id);
  expect(link).toMatch(new RegExp(`^${on.site.url}article\\.html#:~:text=[^\\s<>"]+$`));
  const other = await on.browser.newPage({ viewport: { width: 900, height: 700 } });
  await other.goto(link);
  await expect.poll(async () => {
    const picture = (await other.screenshot()).toString('base64');
    return other.evaluate(async ({ name, png }) => {
      const block = [...document.querySelectorAll('article > *')].findLast((element) => element.textContent.includes(name))!;
      const { left, top, width, height } = block.getBoundingClientRect();
      const canvas = new OffscreenCanvas(innerWidth, innerHeight);
      const context = canvas.getContext('2d')!;
      context.drawImage(await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob()), 0, 0);
      const marked = (x: number, y: number, w: number, h: number) => {
        const { data } = context.getImageData(x, y, Math.max(1, w), Math.max(1, h));
        let count = 0;
        for (let i = 0; i < data.length; i += 4) if (data[i] === 255 && data[i + 1] === 0 && data[i + 2] === 255) count++;
        return count;
      };
      return { seen: top >= 0 && top + height <= innerHeight, marked: marked(left, top, width, height) > 200, elsewhere: marked(0, 0, innerWidth, innerHeight) - marked(left, top, width, height) };
    }, { name: place, png: picture });
  }, { timeout: 5000 }).toEqual({ seen: true, marked: true, elsewhere: 0 });
  await other.close();
});
