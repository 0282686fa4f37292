import { afterAll, beforeAll, describe, vi } from 'vitest';
import { keyboardScript } from '../pages/keyboard-script.ts';
import { serve, type Site } from '../pages/serve.ts';
import { firefox, haveFirefox, type Engine } from './drive.ts';

describe.skipIf(!haveFirefox)(`with the keyboard alone, in Firefox${haveFirefox ? '' : ' (skipped: it is not installed and could not be)'}`, () => {
  let engine: Engine;
  let site: Site;
  beforeAll(async () => {
    site = await serve('site');
    engine = await firefox();
  });
  afterAll(() => Promise.all([engine?.close(), site?.stop()]));

  const restart = async () => {
    await engine.open(site.url);
    // What a reader acts with comes when the page is at rest.
    await vi.waitUntil(() => engine.run<boolean>(`return Boolean(document.querySelector('article-map')?.shadowRoot?.querySelector('.said'));`), { timeout: 20_000, interval: 200 });
  };

  keyboardScript(() => ({ press: engine.press, run: engine.run, restart }), { wide: true });
});
