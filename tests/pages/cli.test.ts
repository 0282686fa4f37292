import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectWithPackage, type Project } from './installed.ts';

/** The most memory that a process has had, in MB; 0 where the system does not say. */
function peakOf(pid: number): number {
  const status = `/proc/${pid}/status`;
  return existsSync(status) ? Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync(status, 'utf8'))![1]) / 1000 : 0;
}

describe('the command line of the installed package', () => {
  let project: Project;
  /** The file that `npx article-map` runs. */
  let bin: string;
  beforeAll(() => {
    project = projectWithPackage();
    const folder = join(project.path, 'node_modules', 'article-map');
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly bin: string };
    bin = join(folder, manifest.bin);
  });
  afterAll(() => project?.remove());
  const places = () => join(project.path, 'node_modules', 'article-map', 'geo', 'places.json');

  test('is a program of Node’s that says its version', () => {
    expect(readFileSync(bin, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
    expect(project.run('node', bin, '--version').trim()).toBe(version);
  });

  test('finds places, draws them from the package’s own map, and checks what it wrote', () => {
    const article = join(project.path, 'a.html');
    writeFileSync(article, '<article><h1>News</h1><p>The minister flew from <b>Teh</b>ran to Brazil.</article>');
    project.run('node', bin, 'story', article, '--places', places(), '-o', 'story.json');
    expect(project.run('node', bin, 'check', 'story.json')).toBe('story.json: story, 2 mentions, no fault\n');
    const { features } = JSON.parse(project.run('node', bin, 'story', article, '--format', 'geojson')) as { features: { id: string; geometry: { type: string; coordinates: unknown[] } }[] };
    expect(features.map(({ id, geometry }) => [id, geometry.type, geometry.coordinates.length > 0])).toEqual([['BR', expect.stringMatching(/Polygon$/), true]]);
  });

  test('the formats are there for programs as well', () => {
    writeFileSync(join(project.path, 'formats.js'), `
      import { explore, readPassages } from 'article-map/explore';
      import { readAnnotations, readCsv, readStory, toAnnotations, toCsv, toGeoJSON, writeStory } from 'article-map/formats';
      const gazetteer = readCsv('name,lat,lng\\nQuetta,30.2,67');
      const passages = readPassages('In Quetta it rained.');
      const { story } = readStory(JSON.stringify(writeStory(explore(passages, gazetteer))));
      const { orphans } = readAnnotations(toAnnotations(story), passages, gazetteer);
      console.log(JSON.stringify([toCsv(story).split('\\r\\n').length, toGeoJSON(story, () => undefined).features.length, orphans.length]));`);
    expect(JSON.parse(project.run('node', 'formats.js'))).toEqual([3, 1, 0]);
  });

  /** Lines that hold an article each, made as they are read. */
  const archive = (count: number) => Readable.from((function* () {
    const paragraph = 'The talks on trade went on until the evening, and nothing was signed. '.repeat(20);
    for (let id = 0; id < count; id++) yield id % 1000 === 999 ? 'no JSON\n' : `${JSON.stringify({ id, text: `${paragraph}\n\nHe flew from Tehran to Kabul on day ${id}.\n\n${paragraph}` })}\n`;
  })());

  test('an archive goes through it in constant memory: 20,000 articles, 60 MB, by a heap of 24 MB', async () => {
    const child = spawn('node', ['--max-old-space-size=24', bin, 'story', '-', '--jsonl', '--places', places()], { stdio: ['pipe', 'pipe', 'pipe'] });
    let [lines, errors, bytes, told, rest] = [0, 0, 0, '', ''];
    const peaks: number[] = [];
    child.stderr.on('data', (chunk: Buffer) => {
      told += chunk.toString();
    });
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      bytes += chunk.length;
      const parts = (rest + chunk).split('\n');
      rest = parts.pop()!;
      const before = lines;
      lines += parts.length;
      // What is outside of the heap is seen by the system alone.
      for (const mark of [8000, 19_000]) if (before < mark && lines >= mark) peaks.push(peakOf(child.pid!));
      errors += parts.filter((line) => /^\{"id":null,"line":\d+,"error":"the line is not JSON/.test(line)).length;
    });
    const [[code]] = await Promise.all([once(child, 'close') as Promise<[number]>, pipeline(archive(20_000), child.stdin)]);
    expect([code, lines, errors, told, rest]).toEqual([0, 20_000, 20, '', '']);
    expect(bytes).toBeGreaterThan(60_000_000);
    expect(peaks).toHaveLength(2);
    expect(peaks[1]! - peaks[0]!).toBeLessThan(32);
  }, 120_000);

  test('in a pipe whose reader goes away it ends quietly', async () => {
    const child = spawn('sh', ['-c', 'node "$1" story - --jsonl | head -n 2; echo done', 'sh', bin], { stdio: ['pipe', 'pipe', 'pipe'] });
    let [said, told] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      told += chunk.toString();
    });
    child.stdin.on('error', () => {});
    archive(5000).pipe(child.stdin);
    await once(child, 'close');
    expect(said.split('\n').map((line) => line.slice(0, 8))).toEqual(['{"id":0,', '{"id":1,', 'done', '']);
    expect(told).toBe('');
  });
});
