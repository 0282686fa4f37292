import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launch, mapReady } from './browse.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('the built package in another project', () => {
  let project: string;
  const run = (program: string, ...args: string[]) => execFileSync(program, args, { cwd: project, encoding: 'utf8' });

  beforeAll(() => {
    project = mkdtempSync(join(tmpdir(), 'article-map-'));
    mkdirSync(join(project, 'node_modules'));
    symlinkSync(root, join(project, 'node_modules', 'article-map'));
    writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
  });
  afterAll(() => rmSync(project, { recursive: true, force: true }));

  test('finds places in plain Node, without a DOM', () => {
    writeFileSync(join(project, 'find.js'), `
      import { explore, readGazetteer, readPassages } from 'article-map/explore';
      import places from 'article-map/places.json' with { type: 'json' };
      const passages = readPassages('<p>The minister flew to <b>Teh</b>ran.</p>', { type: 'html' });
      const { mentions } = explore(passages, readGazetteer(places));
      console.log(JSON.stringify(mentions.map(({ place, sense, start, end }) => [place, sense, passages[0].text.slice(start, end)])));`);
    expect(JSON.parse(run('node', '--disable-warning=ExperimentalWarning', 'find.js'))).toEqual([['tehran', 'literal', 'Tehran']]);
  });

  test('can be imported in Node, where it defines nothing and throws nothing', () => {
    writeFileSync(join(project, 'import.js'), `
      const before = Object.getOwnPropertyNames(globalThis).length;
      const { ArticleMap, PlaceSelectEvent } = await import('article-map');
      console.log(JSON.stringify([typeof ArticleMap, typeof PlaceSelectEvent, globalThis.customElements?.get?.('article-map') === undefined, 'document' in globalThis, 'L' in globalThis, before > 0]));`);
    expect(JSON.parse(run('node', 'import.js'))).toEqual(['function', 'function', true, false, false, true]);
  });

  test.each(['bundler', 'nodenext'])('has types: module resolution %s', (moduleResolution) => {
    writeFileSync(join(project, 'typed.ts'), `
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
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['typed.ts'] }));
    expect(run(join(root, 'node_modules', '.bin', 'tsc'), '-p', '.')).toBe('');
  });
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
