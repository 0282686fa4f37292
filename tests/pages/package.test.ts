import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launch, mapReady } from './browse.ts';
import { projectWithPackage, root, type Project } from './installed.ts';

describe('the package, packed and installed in another project', () => {
  let project: Project;
  const file = (name: string) => join(project.path, 'node_modules', 'article-map', name);
  const write = (name: string, text: string) => writeFileSync(join(project.path, name), text);

  beforeAll(() => {
    project = projectWithPackage();
  });
  afterAll(() => project?.remove());

  test('is installed by npm itself, with what it depends on and its command', (context) => {
    if (project.linked !== undefined) context.skip(`npm did not install it: ${project.linked}`);
    expect(project.run('npm', 'ls', '--omit=dev')).toContain('article-map@');
    expect(project.run(join('node_modules', '.bin', 'article-map'), '--help')).toContain('Usage: article-map');
  });

  test('finds places in plain Node, without a DOM', () => {
    write('find.js', `
      import { explore, readGazetteer, readPassages } from 'article-map/explore';
      import places from 'article-map/places.json' with { type: 'json' };
      const passages = readPassages('<p>The minister flew to <b>Teh</b>ran.</p>', { type: 'html' });
      const { mentions } = explore(passages, readGazetteer(places));
      console.log(JSON.stringify(mentions.map(({ place, sense, start, end }) => [place, sense, passages[0].text.slice(start, end)])));`);
    expect(JSON.parse(project.run('node', '--disable-warning=ExperimentalWarning', 'find.js'))).toEqual([['tehran', 'literal', 'Tehran']]);
  });

  test.each(['article-map', 'article-map/article-map.js', 'article-map/article-map.classic.js', 'article-map/article-map.lazy.js'])('can be imported in Node, where it defines nothing and throws nothing: %s', (name) => {
    write('import.js', `
      const { ArticleMap, PlaceSelectEvent } = await import('${name}');
      console.log(JSON.stringify([typeof ArticleMap, typeof PlaceSelectEvent, globalThis.customElements?.get?.('article-map') === undefined, 'document' in globalThis, 'L' in globalThis]));`);
    const given = /classic|lazy/.test(name) ? 'undefined' : 'function';
    expect(JSON.parse(project.run('node', 'import.js'))).toEqual([given, given, true, false, false]);
  });

  test('has its list of places on its own', () => {
    write('list.js', `
      import { PlaceList, gatherPlaces } from 'article-map/place-list';
      const place = { id: 'quetta', name: 'Quetta', names: [], shape: 'point', at: [67, 30.2], certainty: 'certain' };
      const mentions = [{ passage: 'p1', start: 0, end: 6, place: 'quetta', sense: 'literal' }];
      console.log(JSON.stringify([typeof PlaceList, gatherPlaces({ passages: [{ id: 'p1', kind: 'text', text: 'Quetta' }], places: [place], mentions }, 'en').map(({ place, literal }) => [place.name, literal])]));`);
    expect(JSON.parse(project.run('node', 'list.js'))).toEqual(['function', [['Quetta', 1]]]);
  });

  test.each(['bundler', 'nodenext'])('has types: module resolution %s', (moduleResolution) => {
    write('typed.ts', `
      import { explore, readGazetteer, readPassages, type Story } from 'article-map/explore';
      import { ArticleMap, type PlaceSelectEvent } from 'article-map';
      const story: Story = explore(readPassages('x'), readGazetteer({ type: 'FeatureCollection', features: [] }));
      const map: ArticleMap = document.createElement('article-map');
      map.story = story;
      map.addEventListener('place-select', (event: PlaceSelectEvent) => void event.mention?.passage.toUpperCase());
      // @ts-expect-error: it is a word, not a number
      map.senses = 3;`);
    const module = moduleResolution === 'bundler' ? 'esnext' : 'nodenext';
    const options = { strict: true, noEmit: true, target: 'es2022', module, moduleResolution, lib: ['es2023', 'dom', 'dom.iterable'], types: [], skipLibCheck: false };
    write('tsconfig.json', JSON.stringify({ compilerOptions: options, files: ['typed.ts'] }));
    expect(typeFaults()).toBe('');
  });

  test('has types for JSX, of no framework’s own', () => {
    write('typed.tsx', `
      import type { ArticleMapElements } from 'article-map/jsx';
      import type { ArticleMap, PlaceSelectEvent, Story } from 'article-map';
      declare global { namespace JSX { interface IntrinsicElements extends ArticleMapElements {} interface Element {} } }
      declare const story: Story;
      let element: ArticleMap | null = null;
      export const shown = [
        <article-map for="story" places="places.json" deep-link senses="all" story={story} class="wide" onplace-select={(event: PlaceSelectEvent) => void event.place?.trim()} />,
        <article-map src="story.json" on:passage-show={(event) => event.preventDefault()} ref={(found) => { element = found; }}>Text</article-map>,
        // @ts-expect-error: there is no such value
        <article-map senses="some" />,
        // @ts-expect-error: a place's id is a string
        <article-map place={3} />,
      ];
      export { element };`);
    const options = { strict: true, noEmit: true, target: 'es2022', module: 'esnext', moduleResolution: 'bundler', jsx: 'preserve', lib: ['es2023', 'dom', 'dom.iterable'], types: [], skipLibCheck: false };
    write('tsconfig.json', JSON.stringify({ compilerOptions: options, files: ['typed.tsx'] }));
    expect(typeFaults()).toBe('');
  });

  test('ships every file it names, and not the site', () => {
    const { exports, customElements, types } = JSON.parse(readFileSync(file('package.json'), 'utf8')) as { exports: object; customElements: string; types: string };
    const named = [...JSON.stringify(exports).matchAll(/"(\.\/[^"]*\.\w+)"(?!:)/g)].map(([, path]) => path!).concat(customElements, types);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((path) => !existsSync(file(path)))).toEqual([]);
    expect(existsSync(file('dist/site'))).toBe(false);
  });

  test('brings the licences of the packages that its files hold', () => {
    const heads = (name: string) => readFileSync(file(name), 'utf8').match(/^## \S+/gm);
    expect(heads('dist/licenses.md')).toEqual(expect.arrayContaining(['## leaflet', '## lit', '## supercluster', '## topojson-client']));
    expect(heads('dist/esm/src/map/licenses.md')).toEqual(['## leaflet']);
  });

  test('says what the integrity of the files for script tags is', () => {
    const { version } = JSON.parse(readFileSync(file('package.json'), 'utf8')) as { version: string };
    const hashes = JSON.parse(readFileSync(file('dist/integrity.json'), 'utf8')) as Record<string, string>;
    expect(Object.keys(hashes).toSorted()).toEqual([`article-map-${version}.classic.js`, `article-map-${version}.js`, 'article-map.classic.js', 'article-map.js']);
    for (const [name, hash] of Object.entries(hashes)) expect(hash, name).toBe(`sha384-${createHash('sha384').update(readFileSync(file(`dist/${name}`))).digest('base64')}`);
  });

  test('tells editors of the element: its attributes, properties, methods, events, parts and custom properties', () => {
    interface Named { readonly name: string; readonly description?: string; readonly type?: { readonly text: string } }
    interface Manifest { readonly modules: readonly { readonly path: string; readonly declarations: readonly (Named & Record<'attributes' | 'members' | 'events' | 'cssParts' | 'cssProperties', readonly Named[]>)[] }[] }
    const { modules } = JSON.parse(readFileSync(file('dist/custom-elements.json'), 'utf8')) as Manifest;
    expect(modules.map(({ path }) => path).filter((path) => !existsSync(file(path)))).toEqual([]);
    const element = modules.flatMap(({ declarations }) => declarations).find(({ name }) => name === 'ArticleMap')!;
    const names = (kind: 'attributes' | 'members' | 'events' | 'cssParts' | 'cssProperties') => element[kind].map(({ name }) => name);
    expect(names('attributes')).toEqual(expect.arrayContaining(['for', 'places', 'place', 'senses', 'mentions', 'deep-link', 'exclude', 'label', 'loading', 'worldview', 'tiles', 'attribution']));
    expect(names('members')).toEqual(expect.arrayContaining(['story', 'ready', 'show', 'close', 'next', 'previous', 'toGeoJSON', 'toImage']));
    expect(element.events.map(({ name, type }) => [name, type?.text])).toEqual([['story-ready', 'StoryReadyEvent'], ['story-error', 'StoryErrorEvent'], ['place-select', 'PlaceSelectEvent'], ['passage-show', 'PassageShowEvent']]);
    expect(names('cssParts')).toEqual(['map', 'list']);
    expect(names('cssProperties')).toHaveLength(7);
    const undescribed = (['attributes', 'members', 'events', 'cssParts', 'cssProperties'] as const).flatMap((kind) => element[kind].filter(({ description }) => !description).map(({ name }) => name));
    expect(undescribed).toEqual([]);
  });

  /** What the compiler says of the project's own files, nothing where all is well. */
  function typeFaults(): string {
    try {
      return project.run(join(root, 'node_modules', '.bin', 'tsc'), '-p', '.');
    } catch (error) {
      return String((error as { stdout?: unknown }).stdout);
    }
  }
});

describe('npm start', () => {
  let server: ChildProcess | undefined;
  afterEach(() => {
    if (server?.pid !== undefined && server.exitCode === null) process.kill(-server.pid, 'SIGTERM');
    server = undefined;
  });

  /** Starts it as the README says, and gives the address it prints. */
  function start(...args: string[]): Promise<string> {
    const child = (server = spawn('npm', ['start', ...args], { cwd: root, detached: true, env: { ...process.env, NODE_ENV: 'development', VITEST: '', NO_COLOR: '1' } }));
    return new Promise((resolve, reject) => {
      let said = '';
      const read = (chunk: Buffer) => {
        said += chunk.toString();
        const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
        if (address) resolve(address);
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.on('exit', () => reject(new Error(said)));
    });
  }

  test('prints the address of the explorer, which draws its map', async () => {
    const address = await start();
    const browser = await launch();
    try {
      const page = await browser.newPage();
      await page.goto(address);
      await mapReady(page);
      expect(await page.title()).toContain('Article Map');
    } finally {
      await browser.close();
    }
  });

  test('opens the file it is given, copying nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'article-map-'));
    const path = join(folder, 'a story.txt');
    writeFileSync(path, 'A story\n\nHe flew to Kabul.\n');
    try {
      const address = await start('--', path);
      expect(await (await fetch(`${address}opened-article`)).text()).toBe(readFileSync(path, 'utf8'));
      const browser = await launch();
      try {
        const page = await browser.newPage();
        await page.goto(address);
        await expect.poll(() => page.locator('#story').innerText(), { timeout: 10_000 }).toContain('He flew to Kabul.');
        await expect.poll(() => page.locator('place-list').getByRole('button').allInnerTexts()).toEqual([expect.stringContaining('Kabul')]);
      } finally {
        await browser.close();
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('says so when there is no such file', async () => {
    await expect(start('--', '/nowhere/at-all.txt')).rejects.toThrow('There is no file /nowhere/at-all.txt to open.');
  });
});
