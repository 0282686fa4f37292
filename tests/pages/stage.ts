import type { Browser } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { launch } from './browse.ts';
import { serve, type Site } from './serve.ts';

/** What the page tests of one file share. */
export interface Stage {
  readonly browser: Browser;
  readonly site: Site;
}

/** Serves a folder of dist/ and starts a browser for all tests of a file; there from their `beforeAll` on. */
export function stage(folder: string): Stage {
  const shared = {} as { browser: Browser; site: Site };
  beforeAll(async () => {
    shared.site = await serve(folder);
    shared.browser = await launch();
  });
  afterAll(async () => {
    await shared.browser?.close();
    await shared.site?.stop();
  });
  return shared;
}
