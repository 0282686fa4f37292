import type { Page } from 'playwright';
import { afterAll, beforeAll, describe } from 'vitest';
import { mapReady } from './browse.ts';
import { keyboardScript } from './keyboard-script.ts';
import { stage } from './stage.ts';

const on = stage('site');

describe.each([['at a desk', 1280, 860, 'light'], ['in the dark', 1280, 860, 'dark'], ['on a phone with keys', 360, 740, 'light']] as const)('with the keyboard alone, %s', (_, width, height, colorScheme) => {
  let page: Page;
  beforeAll(async () => {
    page = await on.browser.newPage({ viewport: { width, height }, colorScheme });
    await page.goto(on.site.url);
    await mapReady(page);
    // What a reader acts with comes when the page is at rest.
    await page.waitForFunction(() => document.querySelector('article-map')!.shadowRoot!.querySelector('.said'));
  });
  afterAll(() => page.close());

  keyboardScript(() => ({ press: (key) => page.keyboard.press(key), run: (body) => page.evaluate(`(() => { ${body} })()`) }), { wide: width > 600 });
});
