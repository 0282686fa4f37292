import type { Browser, CDPSession, Page } from 'playwright';
import { watch, type Seen } from '../../pages/browse.ts';
import type { Site } from '../../pages/serve.ts';
import type { Heard, PageChange } from './page.ts';

const named = (title: string, lng: number, lat: number) => ({ type: 'Feature', id: title.toLowerCase(), properties: { title }, names: [{ toponym: title }], geometry: { type: 'Point', coordinates: [lng, lat] } });

/** The places that the pages' texts name. */
const gazetteer = { type: 'FeatureCollection', features: [named('Quetta', 67, 30.2), named('Kech', 63, 26.1), named('Gwadar', 62.3, 25.1), named('Sibi', 67.9, 29.5)] };

/** How a map's article, freed of our marks, and its twin that no map is of stand to each other. */
export interface Compared {
  /** The article as HTML, and the twin's. */
  readonly text: string;
  readonly twin: string;
  /** Names in the twin's text, and those that the map has marked: as buttons, or by highlights. */
  readonly names: number;
  readonly buttons: number;
  readonly highlights: number;
}

/** A framework's page in a browser, and what a test does with it. */
export interface Driver {
  readonly page: Page;
  readonly seen: Seen;
  /** Warnings in the console. */
  readonly warnings: readonly string[];
  set(changes: PageChange): Promise<void>;
  heard(type: string): Promise<readonly Heard[]>;
  compare(): Promise<Compared>;
  /** Frames in which the article did not say what its twin said. */
  torn(): Promise<readonly string[]>;
  /** Live nodes and listeners, once the garbage is collected. */
  counts(): Promise<{ readonly nodes: number; readonly listeners: number }>;
  close(): Promise<void>;
}

/** Opens a framework's built page, with its gazetteer beside it. */
export async function drive(browser: Browser, site: Site, framework: string, query = ''): Promise<Driver> {
  const folder = `tests/hosts/frameworks/${framework}/dist/`;
  site.pages.set(`${folder}places.json`, JSON.stringify(gazetteer));
  const page = await browser.newPage({ viewport: { width: 1100, height: 800 } });
  const seen = watch(page);
  const warnings: string[] = [];
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  let session: CDPSession | undefined;
  await page.goto(`${site.url}${folder}index.html${query}`);
  await page.waitForFunction(() => document.querySelector('article-map')?.ready);
  await page.evaluate(() => document.querySelector('article-map')!.ready);
  await page.evaluate(() => {
    const torn: string[] = ((globalThis as { torn?: string[] }).torn = []);
    const look = () => {
      const twin = document.getElementById('twin');
      const article = document.getElementById('text') ?? document.querySelector('article-map');
      if (twin && article && article.textContent.trim() !== twin.textContent.trim()) torn.push(article.textContent);
      requestAnimationFrame(look);
    };
    look();
  });
  return {
    page, seen, warnings,
    set: (changes) => page.evaluate((wanted) => window.page.set(wanted), changes),
    heard: (type) => page.evaluate((wanted) => window.page.heard.filter((event) => event.type === wanted), type),
    compare: () => page.evaluate(() => {
      const article = (document.getElementById('text') ?? document.querySelector('article-map')!).cloneNode(true) as Element;
      const twin = document.getElementById('twin')!;
      const buttons = article.querySelectorAll('[data-article-map][role=button]').length;
      for (const mark of article.querySelectorAll('[data-article-map]')) mark.replaceWith(...mark.childNodes);
      // Comments are the frameworks' own.
      const bare = ({ innerHTML }: Element) => innerHTML.replaceAll(/<!--.*?-->/g, '').trim();
      return {
        text: bare(article), twin: bare(twin),
        names: twin.textContent.match(/Quetta|Kech|Gwadar|Sibi/g)?.length ?? 0, buttons, highlights: CSS.highlights.get('article-map-mention')?.size ?? 0,
      };
    }),
    torn: () => page.evaluate(() => (globalThis as unknown as { torn: string[] }).torn),
    counts: async () => {
      session ??= await page.context().newCDPSession(page);
      for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
      const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
      return { nodes, listeners: jsEventListeners };
    },
    close: () => page.close(),
  };
}
