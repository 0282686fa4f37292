import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiTables } from '../../src/build/api-tables.mjs';
import { frameOf } from '../../src/embed/frame-of.ts';
import { readCorrections } from '../../src/formats/corrections.ts';
import { writeStory } from '../../src/formats/story-file.ts';
import { articleOf, storyOf } from '../../src/build/digest.ts';
import { mapReady, watch, type Seen } from './browse.ts';
import { projectWithPackage, root, type Project } from './installed.ts';
import { stage } from './stage.ts';

const text = (path: string) => readFileSync(join(root, path), 'utf8');
const readme = text('README.md');
const samples = [...readme.matchAll(/^```(\w*)\n([^]*?)^```$/gm)].map(([, language, code]) => ({ language: language!, code: code!.trim() }));
const run = new Set<string>();

/** The sample that holds these words; it counts as run. */
function sample(words: string): string {
  const found = samples.filter(({ code }) => code.includes(words));
  expect(found, words).toHaveLength(1);
  run.add(found[0]!.code);
  return found[0]!.code;
}

test('the tables say what the sources say (npm run tables)', () => {
  expect(readme).toContain(`<!-- tables -->\n${apiTables(JSON.parse(text('dist/custom-elements.json')) as object)}\n<!-- /tables -->`);
});

test('its picture and its links are there', () => {
  for (const [, address] of readme.matchAll(/\]\((?!https?:)([^)]+)\)/g)) {
    if (address!.startsWith('#')) expect(readme.toLowerCase().replace(/[’“”,]/g, ''), address).toContain(`## ${address!.slice(1).replaceAll('-', ' ')}`);
    else expect(existsSync(join(root, address!)), address).toBe(true);
  }
});

const on = stage('');
const article = articleOf(text('index.html'));
const story = JSON.stringify(writeStory(storyOf(text('index.html'))));

/** A page with a sample in it; scripts and gazetteer are where it looks for them. */
async function open(body: string, { head = '', policy = '' } = {}): Promise<{ page: Page; seen: Seen }> {
  on.site.pages.set('sample/index.html', `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sample</title><link rel="icon" href="../integrity.json">${head}</head><body>${body}</body></html>`);
  on.site.headers.set('sample/index.html', policy ? { 'content-security-policy': policy } : {});
  const page = await on.browser.newPage({ viewport: { width: 1000, height: 800 } });
  page.setDefaultTimeout(5000);
  // The samples name files beside the page: those of dist/.
  await page.route('**/sample/**', (route) => {
    const name = new URL(route.request().url()).pathname.split('/').pop()!;
    if (name === '' || name === 'index.html') return route.continue();
    if (name === 'story.json') return route.fulfill({ contentType: 'application/json', body: story });
    if (name === 'map.svg') return route.fulfill({ contentType: 'image/svg+xml', body: text('dist/site/embed/map.svg') });
    return route.continue({ url: route.request().url().replace('/sample/', '/') });
  });
  const seen = watch(page);
  await page.goto(`${on.site.url}sample/index.html`);
  return { page, seen };
}
const module = '<script type="module" src="../article-map.js"></script>';
const placesOf = (page: Page) => page.evaluate(async () => {
  await customElements.whenDefined('article-map');
  return (await document.querySelector('article-map')!.ready)?.places.map(({ id }) => id);
});

describe('HTML', () => {
  test('the three lines', async () => {
    const { page, seen } = await open(sample('It rained in Pakistan'));
    expect(await placesOf(page)).toEqual(['PK', 'IR']);
    await mapReady(page);
    expect(seen.errors).toEqual([]);
    await page.close();
  });

  test('a story file', async () => {
    const { page, seen } = await open(sample('<article-map src="story.json"></article-map>'));
    expect(await placesOf(page)).toContain('pashin');
    await mapReady(page);
    expect(seen.errors).toEqual([]);
    await page.close();
  });

  test('a picture first', async () => {
    const { page } = await open(`${sample('slot="picture"')}${module}`);
    await mapReady(page);
    expect(await page.evaluate(() => document.querySelector('article-map')!.clientHeight)).toBe(38 * 16);
    await page.close();
  });

  test('the loader', async () => {
    const { page, seen } = await open(`<div style="block-size: 4000px"></div><article-map for="story"></article-map>${article}`, { head: sample('article-map.lazy.js') });
    await page.waitForTimeout(500);
    expect(seen.requests.filter((url) => /article-map\.js/.test(url))).toEqual([]);
    await page.evaluate(() => document.querySelector('article-map')!.scrollIntoView());
    await mapReady(page);
    await page.close();
  });

  test('the room for the map', async () => {
    const css = sample('article-map { display: block; block-size: min(86vh, 46rem) }');
    const { page } = await open(`<article-map for="story"></article-map>${article}`, { head: `<style>${css}</style>` });
    const height = () => page.evaluate(() => document.querySelector('article-map')!.clientHeight);
    const before = await height();
    await page.addScriptTag({ type: 'module', url: '../article-map.js' });
    await mapReady(page);
    expect(await height()).toBe(before);
    await page.close();
  });

  test('a gazetteer in the element, with the script that fetches nothing', async () => {
    const { page, seen } = await open(sample('application/geo+json'));
    expect(await placesOf(page)).toEqual(['quetta']);
    await mapReady(page);
    expect(seen.errors).toEqual([]);
    await page.close();
  });

  test('a frame is what our own code makes', () => {
    const html = sample('<iframe');
    expect(html.split('\n')[0]).toBe(frameOf('https://example.org/maps/one/', { title: 'Map of the places in “Rain”', width: 800, height: 640 }));
    expect(html).toContain('https://example.org/maps/one/host.js');
  });

  test('the policy', async () => {
    const { page, seen } = await open(`<article-map for="story" places="../site/geo/places.json"></article-map>${article}${module}`, { policy: sample("default-src 'none'") });
    await mapReady(page);
    expect(seen.errors).toEqual([]);
    await page.close();
  });
});

describe('corrections', () => {
  test('by hand are run with the element', () => {
    expect(text('tests/elements/corrections.test.ts')).toContain('as in the sample of the README');
    sample('data-place="pashin"');
  });

  test('for a publication are read', () => {
    expect(readCorrections(sample('"corrections"'))).toMatchObject({ corrections: { length: 2 }, faults: [] });
  });
});

describe('scripts in a page', () => {
  test('a host’s words', async () => {
    const { page, seen } = await open(`<article-map for="story" lang="de"></article-map>${article}<script type="module">${sample('setWords(').replace("'article-map'", "'../article-map.js'")}</script>`);
    await expect.poll(() => page.locator('article-map .controls button').first().getAttribute('aria-label')).toBe('Vergrößern');
    expect(seen.errors).toEqual([]);
    await page.close();
  });

  test('show(), story and passage-show', async () => {
    const { page, seen } = await open(`<article-map for="story"></article-map>${article}${module}<script type="module">${sample("event.preventDefault()")}</script>`);
    await page.locator('article-map place-passages h2').waitFor();
    await page.getByRole('button', { name: 'Show in the article' }).click();
    const first = await page.evaluate(() => document.querySelector('article-map')!.story!.mentions[0]!.passage);
    await page.waitForFunction((id) => {
      const { top, bottom } = document.getElementById(id)!.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }, first);
    expect(seen.errors).toEqual([]);
    await page.close();
  });

  test('a publisher’s own measurements are those of their own tests', () => {
    const tested = text('tests/pages/analytics.test.ts');
    for (const words of ['map_ready', "gtag('event'", 'sendBeacon']) for (const line of sample(words).split('\n')) expect(tested).toContain(line);
  });
});

describe('in frameworks the samples are the tested pages', () => {
  test.each([['jsx', 'react/src/Report.jsx'], ['vue', 'vue/src/Report.vue'], ['svelte', 'svelte/src/Report.svelte'], ['ts', 'angular/src/report.ts']])('%s', (language, path) => {
    const code = text(`tests/hosts/frameworks/${path}`).trim();
    expect(sample(code)).toBe(code);
    expect(samples.find((each) => each.code === code)!.language).toBe(language);
  });
});

describe('the installed package', () => {
  let project: Project;
  beforeAll(() => {
    project = projectWithPackage();
    writeFileSync(join(project.path, 'article.html'), `<!doctype html><html lang="en"><title>A digest</title>${article}`);
    copyFileSync(join(root, 'geo/places.json'), join(project.path, 'places.json'));
    writeFileSync(join(project.path, 'archive.jsonl'), `${JSON.stringify({ id: 1, text: 'It rained in Tehran.' })}\n${JSON.stringify({ id: 2 })}\n`);
    mkdirSync(join(project.path, 'node_modules/.bin'), { recursive: true });
  });
  afterAll(() => project.remove());
  /** A line of a shell, with the program that npx would start. */
  const shell = (line: string) => execFileSync('sh', ['-c', line.replace('npx article-map', `"${process.execPath}" node_modules/article-map/dist/cli/article-map.js`)], { cwd: project.path, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const file = (name: string) => readFileSync(join(project.path, name), 'utf8');

  test('a folder to be embedded', () => {
    for (const line of sample('npx article-map embed').split('\n')) shell(line);
    expect(JSON.parse(file('map/oembed.json'))).toMatchObject({ type: 'rich', html: expect.stringContaining('https://example.org/maps/one/') });
    expect(file('map/index.html')).toContain('<a href="https://example.org/one.html"');
  });

  test('an archive', () => {
    for (const line of sample('--jsonl').split('\n')) shell(line);
    expect(file('mentions.csv').split('\r\n').length).toBeGreaterThan(150);
    const [first, second] = file('stories.jsonl').trim().split('\n').map((line) => JSON.parse(line) as { id: number; story?: object; error?: string });
    expect([first!.id, first!.story !== undefined, second!.id, typeof second!.error]).toEqual([1, true, 2, 'string']);
  });

  test('the pipeline in Node', () => {
    writeFileSync(join(project.path, 'explore.js'), `${sample("from 'article-map/explore'")}\nconsole.log(JSON.stringify([places.map(({ id }) => id), mentions.length]));`);
    expect(JSON.parse(project.run('node', 'explore.js'))).toEqual([['tehran'], 1]);
  });

  test('formats in Node', () => {
    writeFileSync(join(project.path, 'formats.js'), `import { readFileSync } from 'node:fs';\nconst text = readFileSync('story.json', 'utf8');\n${sample("from 'article-map/formats'")}`);
    expect(project.run('node', 'formats.js')).toMatch(/^place,name[^]*\[\]\s*$/);
  });

  test('types of JSX', () => {
    mkdirSync(join(project.path, 'node_modules/react'), { recursive: true });
    writeFileSync(join(project.path, 'node_modules/react/index.d.ts'), 'export namespace JSX { interface IntrinsicElements {} }\n');
    writeFileSync(join(project.path, 'node_modules/react/package.json'), '{ "name": "react", "types": "index.d.ts" }');
    writeFileSync(join(project.path, 'typed.ts'), `${sample('ArticleMapElements')}\n// What is bound has its type.\nexport const props: import('react').JSX.IntrinsicElements['article-map'] = { for: 'story' };\n`);
    writeFileSync(join(project.path, 'tsconfig.json'), JSON.stringify({ compilerOptions: { strict: true, noEmit: true, target: 'es2022', module: 'esnext', moduleResolution: 'bundler', lib: ['es2023', 'dom', 'dom.iterable'], types: [] }, files: ['typed.ts'] }));
    expect(project.run(join(root, 'node_modules/.bin/tsc'), '-p', '.')).toBe('');
  });
});

test('the two commands are those of package.json', () => {
  const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
  expect([sample('npm ci && npm start'), sample('npm ci && npm test')]).toHaveLength(2);
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['start', 'test', 'test:all', 'build', 'check', 'bench', 'tables']));
});

test('every sample has been run', () => {
  expect(samples.map(({ code }) => code).filter((code) => !run.has(code))).toEqual([]);
});
