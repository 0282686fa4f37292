import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import Ajv from 'ajv/dist/2020.js';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import schema from '../../src/formats/story.schema.json' with { type: 'json' };
import { main } from '../../src/cli/main.ts';
import { readStory } from '../../src/formats/story-file.ts';
import { closedAfter, run } from './run.ts';

const places = new URL('../../geo/places.json', import.meta.url).pathname;
const article = 'The market\n\nA market was opened at Pashin, far from Tehran. Quetta was silent.\n';

let folder: string;
const file = (name: string, text: string | Uint8Array) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'article-map-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Places and the words that name them. */
function named(text: string): string[] {
  const { story, faults } = readStory(text);
  expect(faults).toEqual([]);
  const texts = new Map(story.passages.map((passage) => [passage.id, passage.text]));
  return story.mentions.map(({ passage, start, end, place }) => `${place}: ${texts.get(passage)!.slice(start, end)}`);
}

describe('article-map story', () => {
  test('writes a story that is as the schema tells, from a file, with the built-in countries under the places that are given', async () => {
    const { code, out, err } = await run(['story', file('a.txt', `${article}It lies in Brazil.`), '--places', places, '--url', 'https://example.org/a', '--byline', 'A. Writer', '--date', '2023-05-18']);
    expect([code, err]).toEqual([0, '']);
    const valid = new Ajv({ strict: false }).compile(schema);
    expect(valid(JSON.parse(out)), JSON.stringify(valid.errors)).toBe(true);
    expect(named(out)).toEqual(['pashin: Pashin', 'tehran: Tehran', 'BR: Brazil']);
    expect((JSON.parse(out) as { article: object }).article).toEqual({ title: 'The market', byline: 'A. Writer', date: '2023-05-18', url: 'https://example.org/a' });
  });

  test('what the head of a page says of its article is in the story, but for what is said otherwise', async () => {
    const page = file('head.html', '<!doctype html><head><title>Site</title><link rel="canonical" href="https://example.org/a"><meta name="author" content="A. Writer"><meta property="article:published_time" content="2023-05-18T09:00Z"></head><body><h1>Rain</h1><p>In Brazil it rained.');
    const { out } = await run(['story', page, '--byline', 'B. Writer']);
    expect((JSON.parse(out) as { article: object }).article).toEqual({ title: 'Rain', byline: 'B. Writer', date: '2023-05-18', url: 'https://example.org/a' });
  });

  const texts: [what: string, name: string, text: string | Uint8Array, args: string[], found: string[]][] = [
    ['HTML by its name', 'a.html', '<p>In <b>Bra</b>zil it rained.', [], ['BR: Brazil']],
    ['HTML by its beginning', 'a', '<!doctype html><p>In <i>Brazil</i> it rained.', [], ['BR: Brazil']],
    ['HTML that is said to be text', 'b.html', '<p>In <b>Bra</b>zil it rained.', ['--type', 'text'], []],
    ['UTF-16', 'c.txt', Buffer.from('\uFEFFIn Brazil it rained.', 'utf16le'), [], ['BR: Brazil']],
    ['a text of before UTF-8', 'latin.txt', Buffer.from('Au Br\xe9sil il pleut.', 'latin1'), ['--lang', 'fr'], ['BR: Brésil']],
    ['a page in the encoding it states', 'd.html', Buffer.from('<meta charset="windows-1252"><p lang="fr">Au Br\xe9sil il pleut.', 'latin1'), [], ['BR: Brésil']],
    ['a language that is said', 'e.txt', 'In Brasilien regnet es.', ['--lang', 'de'], ['BR: Brasilien']],
    ['no furniture', 'f.html', '<nav>Peru</nav><article><p>In Brazil it rained.</article><aside>Chile</aside>', [], ['BR: Brazil']],
    ['the article of a page', 'g.html', '<p>Peru</p><main><p>In Brazil it rained.</main>', ['--article', 'main'], ['BR: Brazil']],
    ['all but what is excluded', 'h.html', '<p>In Brazil it rained.<p class="x">In Peru it rained.', ['--exclude', '.x'], ['BR: Brazil']],
    ['a correction in the page', 'i.html', '<p>In <b data-place="none">Brazil</b> it rained, and <b data-place="PE">there</b> too.', [], ['PE: there']],
  ];
  test.each(texts)('reads %s', async (_, name, text, args, found) => {
    const { code, out, err } = await run(['story', file(name, text), ...args]);
    expect([code, err]).toEqual([0, '']);
    expect(named(out)).toEqual(found);
  });

  test('reads standard input, and writes a file', async () => {
    const to = join(folder, 'out.json');
    expect(await run(['story', '-', '-o', to], 'In Brazil it rained.')).toEqual({ code: 0, out: '', err: '' });
    expect(named(readFileSync(to, 'utf8'))).toEqual(['BR: Brazil']);
  });

  test('takes places from tables and from several files, of which the first goes before', async () => {
    const [one, other] = [file('one.csv', 'id,name,lat,lng\none,Quetta,30.2,67'), file('other.csv', 'id;name;lat;lng\nother;Quetta;1,5;2\nm;Mastung;29,8;66,8')];
    const { out } = await run(['story', '-', '-p', one, '-p', other], 'From Quetta to Mastung.');
    expect(named(out)).toEqual(['one: Quetta', 'm: Mastung']);
  });

  test('takes corrections of a publication, and before them the annotations of the article; what names nothing is told', async () => {
    const corrections = file('corrections.json', JSON.stringify([{ quote: 'far from Tehran', name: 'Tehran', place: 'none' }, { quote: 'opened at Pashin', name: 'Pashin', place: 'mand' }, { quote: 'was silent', place: 'atlantis' }, {}]));
    const annotation = (exact: string, source: string) => ({ id: `urn:${exact}`, type: 'Annotation', body: { type: 'SpecificResource', purpose: 'identifying', source }, target: { source: 'x', selector: { type: 'TextQuoteSelector', exact } } });
    const annotations = file('annotations.json', JSON.stringify([annotation('Pashin', 'pashin'), annotation('Kabul', 'kabul')]));
    const { code, out, err } = await run(['story', '-', '--places', places, '--corrections', corrections, '--annotations', annotations], article);
    expect(code).toBe(0);
    expect(named(out)).toEqual(['pashin: Pashin']);
    expect(err.split('\n')).toEqual([
      `${corrections}: corrections[3].quote: is missing; expected words as they stand in an article`,
      'standard input: urn:Kabul: "Kabul": its words do not stand in the article',
      'standard input: "atlantis", which a correction or data-place names, is no place of the gazetteer', '',
    ]);
  });

  test('tells each fault of a gazetteer by its path, and goes on with the rest', async () => {
    const bad = { type: 'FeatureCollection', features: [{ type: 'Feature', properties: { name: 'X' }, geometry: { type: 'Point', coordinates: [500, 1] } }, { type: 'Feature', properties: { name: 'Quetta' }, geometry: null }] };
    const path = file('bad.json', JSON.stringify(bad));
    const { code, out, err } = await run(['story', '-', '--places', path], article);
    expect(code).toBe(0);
    expect(err).toMatch(new RegExp(`^${path}: features\\[0\\]\\.geometry\\.coordinates: is \\[500, 1\\]; expected degrees.*\n$`));
    expect(named(out)).toEqual(['quetta: Quetta']);
  });

  test('writes Web Annotations, Linked Places with the geometry of the basemap, and a table', async () => {
    const as = async (format: string) => (await run(['story', '-', '--format', format], 'In Brazil it rained.')).out;
    expect(JSON.parse(await as('annotations'))).toMatchObject({ type: 'AnnotationCollection', total: 1 });
    expect(JSON.parse(await as('geojson'))).toMatchObject({ type: 'FeatureCollection', features: [{ id: 'BR', geometry: { type: expect.stringMatching(/Polygon$/) as string } }] });
    expect(Papa.parse(await as('csv'), { header: true, skipEmptyLines: true }).data).toMatchObject([{ place: 'BR', mention: 'Brazil', excerpt: 'In Brazil it rained.' }]);
  });

  const wrong: [what: string, args: string[], input: string, code: number, words: RegExp][] = [
    ['no article', ['story'], '', 2, /missing required argument 'ARTICLE'/],
    ['an option that is none', ['story', '-', '--place', 'x'], '', 2, /unknown option '--place'\n\(Did you mean --places\?\)/],
    ['a format that is none', ['story', '-', '-f', 'kml'], '', 2, /Allowed choices are story, annotations, geojson, csv/],
    ['a language that is none', ['story', '-', '--lang', 'x_y_z'], '', 2, /Expected a language such as en/],
    ['a script for an address', ['story', '-', '--url', 'javascript:alert(1)'], '', 2, /Expected an address on the web/],
    ['a title for a whole archive', ['story', '-', '--jsonl', '--title', 'x'], '', 2, /cannot be used with option '--title/],
    ['a command that is none', ['storry'], '', 2, /Did you mean story\?/],
    ['no command', [], '', 2, /Usage: article-map/],
    ['a file that is not there', ['story', '/nowhere/a.txt'], '', 1, /^\/nowhere\/a\.txt: there is no such file\n$/],
    ['a folder', ['story', '/'], '', 1, /^\/: it is a folder\n$/],
    ['a folder to write to', ['story', '-', '-o', '/'], 'In Brazil.', 1, /^\/: it is a folder\n$/],
    ['nothing to read', ['story', '-'], ' \n', 1, /^standard input: .*is empty/],
    ['a picture', ['story', '-'], '\x89PNG\0\0', 1, /is not a text or HTML file/],
    ['a page without text', ['story', '-', '--type', 'html'], '<img>', 1, /there is no text in it to read/],
    ['a selector that is none', ['story', '-', '--type', 'html', '--exclude', '[['], '<p>x', 1, /exclude: "\[\[" is not a selector/],
    ['a selector of nothing', ['story', '-', '--type', 'html', '--article', 'main'], '<p>x', 1, /no element of the document matches "main"/],
    ['a gazetteer that is none', ['story', '-', '-p', new URL('../../LICENSE', import.meta.url).pathname], 'x', 1, /row 1: has no column of names/],
  ];
  test.each(wrong)('says what is wrong with %s', async (_, args, input, code, words) => {
    const ran = await run(args, input);
    expect([ran.code, ran.out]).toEqual([code, '']);
    expect(ran.err).toMatch(words);
    expect(ran.err).not.toContain('    at ');
  });

  test.each(['story', 'check', 'embed'])('%s --help teaches by examples', async (command) => {
    const { code, out } = await run([command, '--help']);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`Usage: article-map ${command}[^]*\nExamples:\n  article-map .*\\b${command} `));
    expect((await run(['help', command])).out).toBe(out);
  });

  test('the version is the package’s', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
    expect(await run(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  test('ends quietly where its reader has gone', async () => {
    const stderr = new PassThrough();
    expect(await main(['story', '-'], { stdin: Readable.from([Buffer.from('In Brazil.')]), stdout: closedAfter(0), stderr })).toBe(0);
    expect(stderr.read()).toBeNull();
  });
});

describe('article-map story --jsonl', () => {
  interface Answer { readonly id: unknown; readonly line?: number; readonly story?: object; readonly error?: string; readonly faults?: readonly object[] }
  const answers = async (input: string | Uint8Array | Readable, ...args: string[]) => {
    const { code, out, err } = await run(['story', '-', '--jsonl', ...args], input);
    expect([code, err]).toEqual([0, '']);
    expect(out === '' || out.endsWith('\n')).toBe(true);
    return out.split('\n').slice(0, -1).map((line) => JSON.parse(line) as Answer);
  };

  const lines: [what: string, line: string | Buffer, answer: object][] = [
    ['a text', '{"id":"a","text":"In Brazil."}', { id: 'a', named: ['BR: Brazil'] }],
    ['HTML', '{"id":7,"text":"<p>In <b>Bra</b>zil.","type":"html"}', { id: 7, named: ['BR: Brazil'] }],
    ['what is known of the article', '{"id":"a","text":"In Brasilien.","lang":"de","title":"T","url":"https://example.org/"}', { id: 'a', named: ['BR: Brasilien'] }],
    ['a language that is none', '{"id":"a","text":"In Brazil.","lang":"??"}', { id: 'a', named: ['BR: Brazil'] }],
    ['members that are unknown, or null', '{"id":"a","text":"In Brazil.","title":null,"section":4}', { id: 'a', named: ['BR: Brazil'] }],
    ['a line separator of Unicode’s in a text', '{"id":"a","text":"In\u2028Brazil."}', { id: 'a', named: ['BR: Brazil'] }],
    ['no id', '{"text":"In Brazil."}', { id: null, line: 1, named: ['BR: Brazil'] }],
    ['no JSON', 'In Brazil.', { id: null, line: 1, error: /^the line is not JSON/ }],
    ['bytes that are no text', Buffer.from([0x7b, 0xff, 0x00]), { id: null, line: 1, error: /^the line is not JSON/ }],
    ['a list', '[]', { id: null, line: 1, error: /^the line is a list; expected an object/ }],
    ['null', 'null', { id: null, line: 1, error: /^the line is null/ }],
    ['no text', '{"id":"a"}', { id: 'a', error: /^text is missing/ }],
    ['an empty text', '{"id":"a","text":"  "}', { id: 'a', error: /^text is empty/ }],
    ['a type that is none', '{"id":"a","text":"x","type":"pdf"}', { id: 'a', error: /^type is "pdf"; expected "text" or "html"/ }],
    ['an address that is none', '{"id":"a","text":"x","url":"javascript:alert(1)"}', { id: 'a', error: /no address on the web/ }],
    ['a title that is a number', '{"id":"a","text":"x","title":4}', { id: 'a', error: /^title is 4; expected a text/ }],
    ['a page without text', '{"id":"a","text":"<img>","type":"html"}', { id: 'a', error: /no text in it/ }],
  ];
  test.each(lines)('answers in line: %s', async (_, line, expected) => {
    const [first, second] = await answers(Buffer.concat([Buffer.from(line), Buffer.from('\r\n\n{"id":"next","text":"In Peru."}')]));
    const { story, error, ...key } = first!;
    const { named: names, error: words, ...expectedKey } = expected as { named?: string[]; error?: RegExp };
    expect(key).toEqual(expectedKey);
    if (words) expect(error).toMatch(words);
    else expect(named(JSON.stringify(story))).toEqual(names);
    // The next is never lost.
    expect([second!.id, named(JSON.stringify(second!.story))]).toEqual(['next', ['PE: Peru']]);
  });

  test('a line may come in any pieces, and be of any length', async () => {
    const long = Buffer.from(`${JSON.stringify({ id: 'long', text: `${'Rain, and rain. '.repeat(200_000)}In Perú, in São Tomé, in Brazil.` })}\n${JSON.stringify({ id: 'short', text: 'In Peru.' })}\n`);
    const pieces = [...Array(Math.ceil(long.length / 65_521)).keys()].map((i) => long.subarray(i * 65_521, (i + 1) * 65_521));
    const bytes = [...Buffer.from('{"id":"é","text":"In Brazil."}\n')].map((byte) => Buffer.from([byte]));
    expect((await answers(Readable.from([...pieces, ...bytes]))).map(({ id, story }) => [id, named(JSON.stringify(story))])).toEqual([['long', ['BR: Brazil']], ['short', ['PE: Peru']], ['é', ['BR: Brazil']]]);
  });

  test.each(['annotations', 'geojson', 'csv'])('the member is called as the format: %s', async (format) => {
    const [answer] = await answers('{"id":"a","text":"In Brazil."}', '--format', format);
    expect(Object.keys(answer!)).toEqual(['id', format]);
  });

  test('a correction that names nothing is told in its line', async () => {
    const [answer] = await answers(JSON.stringify({ id: 'a', text: '<p data-place="atlantis">In Brazil.', type: 'html' }));
    expect(answer!.faults).toEqual([{ path: '', message: '"atlantis", which a correction or data-place names, is no place of the gazetteer' }]);
  });

  test('no line, no answer', async () => {
    expect(await answers('')).toEqual([]);
    expect(await answers('\n\n')).toEqual([]);
  });

  test('writes a file, and says what is wrong where it cannot', async () => {
    const to = join(folder, 'stories.jsonl');
    expect(await run(['story', file('in.jsonl', '{"id":1,"text":"In Peru."}'), '--jsonl', '-o', to])).toEqual({ code: 0, out: '', err: '' });
    expect(readFileSync(to, 'utf8')).toMatch(/^\{"id":1,"story":.*\n$/);
    expect(await run(['story', '-', '--jsonl', '-o', '/nowhere/x'], '{}')).toEqual({ code: 1, out: '', err: '/nowhere/x: there is no such file\n' });
    expect(await run(['story', '/nowhere/y', '--jsonl'])).toEqual({ code: 1, out: '', err: '/nowhere/y: there is no such file\n' });
  });

  test('tells how far it is on a terminal, and nowhere else', async () => {
    const { err } = await run(['story', '-', '--jsonl'], '{"id":1,"text":"In Peru."}\nx\n', { isTTY: true });
    expect(err).toMatch(/\r2 articles, [\d,]+ a second, 1 with an error\n$/);
  });

  test('reads no further where its reader has gone, and ends quietly', async () => {
    let given = 0;
    const endless = Readable.from((function* () {
      for (;;) yield Buffer.from(`${JSON.stringify({ id: given++, text: 'In Brazil.' })}\n`);
    })());
    const stderr = new PassThrough();
    expect(await main(['story', '-', '--jsonl'], { stdin: endless, stdout: closedAfter(5000), stderr })).toBe(0);
    expect(given).toBeLessThan(200);
    expect(stderr.read()).toBeNull();
  });

  test('reads no faster than its reader takes', async () => {
    let given = 0;
    const endless = Readable.from((function* () {
      for (;;) yield Buffer.from(`${JSON.stringify({ id: given++, text: 'In Brazil. '.repeat(50) })}\n`);
    })());
    // Takes nothing.
    const stdout = new PassThrough();
    const running = main(['story', '-', '--jsonl'], { stdin: endless, stdout, stderr: new PassThrough() });
    await expect.poll(() => stdout.writableNeedDrain).toBe(true);
    const then = given;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(given).toBe(then);
    stdout.destroy(Object.assign(new Error('gone'), { code: 'EPIPE' }));
    expect(await running).toBe(0);
  });
});

describe('what would lose a file or an archive', () => {
  test('reading a file and writing it at once is refused before it is emptied', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'article-map-'));
    const path = join(folder, 'archive.jsonl');
    writeFileSync(path, '{"id": 1, "text": "It rained in Iran."}\n');
    expect(await run(['story', path, '--jsonl', '-o', path])).toMatchObject({ code: 1, err: expect.stringContaining('it would be written over') });
    expect(readFileSync(path, 'utf8')).toContain('It rained');
    expect(await run(['story', join(folder, 'missing.jsonl'), '--jsonl', '-o', path])).toMatchObject({ code: 1, err: expect.stringContaining('no such file') });
    expect(readFileSync(path, 'utf8')).toContain('It rained');
    rmSync(folder, { recursive: true });
  });

  test('an id too deep to be written is an error in its line, and the next is read', async () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const { code, out } = await run(['story', '-', '--jsonl'], `{"id": 1, "text": "Iran"}\n{"id": ${deep}, "text": "Iran"}\n{"id": 3, "text": "Iran"}\n`);
    expect(code).toBe(0);
    expect(out.trim().split('\n').map((line) => { const { id, error } = JSON.parse(line) as { id: unknown; error?: string }; return [id, error !== undefined]; })).toEqual([[1, false], [null, true], [3, false]]);
  });

  test('nothing in a file is obeyed by a terminal', async () => {
    const { err } = await run(['check', '-'], JSON.stringify({ type: 'FeatureCollection', features: [1, 2].map(() => ({ type: 'Feature', id: '\u001b[2Jx\nall is well', properties: { title: 'A' }, geometry: null })) }));
    const { out } = await run(['check', '-'], JSON.stringify({ type: 'FeatureCollection', features: [1, 2].map(() => ({ type: 'Feature', id: '\u001b[2Jx\nall is well', properties: { title: 'A' }, geometry: null })) }));
    expect(`${out}${err}`).not.toContain("\u001b");
    expect(`${out}${err}`).not.toMatch(/^all is well/m);
  });
});
