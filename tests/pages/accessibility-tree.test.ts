import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { stage } from './stage.ts';
import { load, open, states, through } from './states.ts';

const on = stage('site');

/** The tree of the element, or of a part of it, as it is read out. */
async function tree(page: Page, part = ''): Promise<string> {
  const text = await page.locator(`article-map ${part}`.trim()).first().ariaSnapshot();
  // The port is another in each run.
  return text.replaceAll(on.site.url, 'https://host/').replace(/\n *- \/url: .*/g, '');
}

/** Of a state, what it adds to the one before it; the whole element where nothing is named. */
const parts: Readonly<Record<string, string>> = {
  'a point open': 'place-passages',
  'a line open': 'place-passages',
  'a place without position open': 'place-passages',
  'a place open, with the link that reports it': 'place-passages header',
  'a quotation to copy by hand': 'place-passages footer',
  'some places found': '.side',
  'no place found': '.side',
  'the list follows the reading': 'list-tools',
  'only where it happens': '.map-box',
  'the places under one mark': '.group',
  'about the map': '.about',
  'the list drawn up over the map': '.grip',
  'the map missing': 'list-tools',
  'the list of places missing': '.notice',
};

/** What every state has to hold to, whatever it shows: a line for each thing that does not. */
function noise(name: string, text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim().replace(/^- '?/, ''));
  const faults = lines.filter((line) => /^(?:button|link|slider|textbox|searchbox|combobox|region|dialog|group|img|figure|list)\b(?! "[^"]+)/.test(line) && !/^list:|^text:/.test(line)).map((line) => `${line} has no name`);
  const said = lines.filter((line) => line.startsWith('status:'));
  if (said.length > 1) faults.push(`${said.length} things are said at once: ${said.join(', ')}`);
  if (lines.filter((line) => line.startsWith('region ')).length > 2) faults.push('there are more regions than the element and its map');
  const levels = lines.flatMap((line) => /^heading .*\[level=(\d)\]/.exec(line)?.[1] ?? []).map(Number);
  if (levels.some((level) => level < 2 || level > 3)) faults.push(`headings are of levels ${levels.join(', ')}`);
  // Marks are said by the list as well; beyond that, nothing is there twice, and no number clings to a name.
  const buttons = lines.flatMap((line) => /^button "([^"]+)"/.exec(line)?.[1] ?? []);
  for (const button of new Set(buttons)) if (buttons.filter((each) => each === button).length > 2) faults.push(`“${button}” is there more than twice`);
  faults.push(...buttons.filter((button) => /\p{L}\d/u.test(button)).map((button) => `“${button}” is run together`));
  return faults.map((fault) => `${name}: ${fault}`);
}

/** What is another tree on a phone. */
const onPhone = states.filter(({ name }) => ['closed', 'the map grown on a phone', 'a point open', 'the list drawn up over the map', 'the places under one mark'].includes(name));

test.each([{ width: 1280, height: 860, chosen: states }, { width: 360, height: 740, chosen: onPhone }])('the tree of each state says what is there, once, by name, $width px wide', async ({ chosen, ...viewport }) => {
  const page = await on.browser.newPage({ viewport, reducedMotion: 'reduce' });
  page.setDefaultTimeout(5000);
  const faults: string[] = [];
  const told: string[] = [];
  await through(page, on.site, async ({ name }) => {
    const whole = await tree(page);
    faults.push(...noise(name, whole));
    told.push(`# ${name}\n${parts[name] ? await tree(page, parts[name]) : /open|screen|way back|buttons/.test(name) ? '' : whole}`.trim());
    const opened = await page.evaluate(() => {
      const map = document.querySelector('article-map')!;
      const dialog = map.shadowRoot!.querySelector('place-passages');
      return { place: map.place, dialogs: dialog?.checkVisibility() ? 1 : 0, pressed: [...map.shadowRoot!.querySelector('place-list')!.shadowRoot!.querySelectorAll('[aria-pressed=true]')].map((button) => (button as HTMLElement).dataset.place) };
    });
    expect(opened, name).toMatchObject(opened.place === undefined ? { dialogs: 0, pressed: [] } : { pressed: [opened.place] });
  }, chosen);
  expect(faults).toEqual([]);
  await expect(`${told.join('\n\n')}\n`).toMatchFileSnapshot(`../golden/accessibility-tree-${viewport.width}.txt`);
  await page.close();
}, 40_000);

test('the same in Persian, and the strip of the text says where it stands', async () => {
  const page = await on.browser.newPage({ viewport: { width: 1280, height: 860 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(5000);
  await page.addInitScript(() => document.addEventListener('DOMContentLoaded', () => Object.assign(document.documentElement, { lang: 'fa', dir: 'rtl' })));
  await load(page, on.site);
  await page.getByRole('button', { name: 'بزرگ‌نمایی' }).waitFor();
  const closed = await tree(page);
  await open(page, 'tehran');
  const opened = await tree(page, 'place-passages');
  expect([...noise('closed', closed), ...noise('open', opened)]).toEqual([]);
  await expect(`# closed\n${closed}\n\n# a point open\n${opened}\n`).toMatchFileSnapshot('../golden/accessibility-tree-fa.txt');
  expect(await page.locator('[role=slider]').getAttribute('aria-valuetext')).toBe('بند ۳ از ۴۳، اشارهٔ ۱ از ۱۰');
  await page.close();
});

test('what is noise is found', () => {
  expect(states.every(({ name }) => name !== '')).toBe(true);
  expect(noise('x', '- region "A":\n  - img\n  - button\n  - button "Tehran10"\n  - status: a\n  - status: b\n  - heading "C" [level=5]')).toHaveLength(5);
  expect(noise('x', '- region "A":\n  - list:\n    - listitem:\n      - button "Tehran, 10 mentions": Tehran 10\n  - status: a')).toEqual([]);
});
