import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { embedFiles, type EmbedOptions } from '../../src/embed/files.ts';
import { frameOf } from '../../src/embed/frame-of.ts';
import { basemapFor } from '../../src/embed/node-basemap.ts';
import { pngOf } from '../../src/embed/png.ts';
import { toSVG } from '../../src/embed/to-svg.ts';
import { readStory } from '../../src/formats/story-file.ts';
import { en } from '../../src/locale/en.ts';
import type { Story } from '../../src/story.ts';
import { storyOf } from '../../src/build/digest.ts';
import { cases } from '../shared.ts';

const digest = storyOf(readFileSync(new URL('../../index.html', import.meta.url), 'utf8'));
const basemap = basemapFor(digest, 'geo');
const picture = { width: 1200, height: 630, language: 'en', title: 'Places', credit: 'Natural Earth' };
const scripts = { 'article-map.classic.js': '/* the map */', 'frame.js': '', 'host.js': '' };
const make = (options: Partial<EmbedOptions> = {}) => embedFiles({ story: digest, basemap, scripts, words: en, ...options });
const named = (name: string): Story => ({
  article: { title: name, byline: name },
  passages: [{ id: 'p1', kind: 'text', text: `${name} here` }],
  places: [{ id: 'x', name, names: [{ toponym: name }], shape: 'point', at: [60, 30], certainty: 'certain', note: name }],
  mentions: [{ passage: 'p1', start: 0, end: name.length, place: 'x', sense: 'literal' }],
});

describe('the picture', () => {
  const svg = toSVG(digest, basemap, picture);

  test('has what the map has: marks, lines, areas, names and borders', () => {
    for (const name of ['Tehran', 'Pashin', 'Balochistan', 'Northern provinces', 'IRAN', 'Gulf of Oman']) expect(svg).toContain(`>${name}<`);
    expect(svg.match(/<circle class="mark/g)!.length).toBeGreaterThan(4);
    expect(svg).toMatch(/class="line core literal" d="M/);
    expect(svg).toMatch(/class="base disputed"[^>]*stroke-dasharray="4 3"/);
    expect(svg).toContain('Natural Earth');
    // The same at each build.
    expect(toSVG(digest, basemap, picture)).toBe(svg);
  });

  test('in the light alone uses no variables', () => {
    expect(svg).toContain('prefers-color-scheme: dark');
    const light = toSVG(digest, basemap, { ...picture, scheme: 'light' });
    expect(light).not.toMatch(/var\(|prefers-color-scheme/);
  });

  test('of a story without a place on the map is the map', () => {
    expect(toSVG({ passages: [], places: [], mentions: [] }, basemap, picture)).toContain('class="land"');
  });

  test.each(cases<string[]>('hostile-strings.json'))('holds names as text only: %j', (name) => {
    const drawn = toSVG(named(name), basemap, { ...picture, title: name });
    const tags = [...drawn.matchAll(/<\/?([^\s/>]+)/g)].map(([, tag]) => tag);
    expect(tags.filter((tag) => !/^(?:svg|title|style|defs|pattern|path|rect|circle|text|tspan)$/.test(tag!))).toEqual([]);
    expect([...drawn].filter((sign) => (sign < ' ' && !'\t\n\r'.includes(sign)) || sign === '\ufffe' || sign === '\uffff')).toEqual([]);
  });

  test('becomes a PNG of its size', async () => {
    const png = (await pngOf(toSVG(digest, basemap, { ...picture, scheme: 'light' })))!;
    const bytes = Buffer.from(png);
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  });
});

describe('a folder to be embedded', () => {
  test('holds a page with the story in it, whose places are written out, and all it needs', async () => {
    const files = await make();
    expect([...files.keys()].sort()).toEqual(['article-map.classic.js', 'embed.css', 'frame.js', 'host.js', 'index.html', 'map.svg', 'story.json']);
    const { story, faults } = readStory(files.get('story.json') as string);
    expect(faults).toEqual([]);
    expect(story.mentions).toEqual(digest.mentions);
    expect(story.places.filter(({ outline }) => outline?.some((code) => /[-|]/.test(code))).every(({ geometry }) => geometry !== undefined)).toBe(true);
    const page = files.get('index.html') as string;
    expect(page).not.toContain('oembed');
    const inline = /<script type="application\/json">([^<]*)<\/script>/.exec(page)![1]!;
    expect(JSON.parse(inline)).toEqual(JSON.parse(files.get('story.json') as string));
  });

  test('with an address has an oEmbed document and the link to it, and a picture to share where one can be made', async () => {
    const story: Story = { ...digest, article: { title: 'T & “T”', byline: 'B', url: 'https://news.example/a' } };
    const files = await make({ story, url: 'https://maps.example/t/', png: async () => new Uint8Array([1]) });
    const oembed = JSON.parse(files.get('oembed.json') as string) as Record<string, unknown>;
    expect(oembed).toMatchObject({ version: '1.0', type: 'rich', title: 'T & “T”', author_name: 'B', width: 800, height: 640, thumbnail_url: 'https://maps.example/t/share.png', thumbnail_width: 1200, thumbnail_height: 630 });
    expect(oembed.html).toMatch(/^<iframe src="https:\/\/maps\.example\/t\/" title="T &#38; “T”" width="800" height="640"/);
    const page = files.get('index.html') as string;
    expect(page).toContain('<link rel="alternate" type="application/json+oembed" href="https://maps.example/t/oembed.json"');
    expect(page).toContain('<meta property="og:image" content="https://maps.example/t/share.png">');
    expect(page).toContain('<a href="https://news.example/a" target="_top">T &#38; “T”</a>');
    // With script, the map says who wrote it.
    expect(page).toMatch(/<noscript>\n<p>B<\/p>\n<div class="places"/);
  });

  test.each(['', 'maps.example/t/', 'https://maps.example/t', 'javascript:alert(1)//', 'https://me:secret@maps.example/'])('at %j it cannot be', async (url) => {
    await expect(make({ url })).rejects.toThrow(/is no address of a folder/);
  });

  test.each(['javascript:alert(1)', ' javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x'])('links to no %j', async (home) => {
    expect(await make({ home, story: named('A') }).then((files) => files.get('index.html'))).toMatch(/<p class="source">A<\/p>/);
  });

  test.each(cases<string[]>('hostile-strings.json'))('holds titles, names and notes as text only: %j', async (text) => {
    const page = (await make({ story: named(text), title: text })).get('index.html') as string;
    const [outside] = [page.replace(/<script type="application\/json">[^<]*<\/script>/, '')];
    const tags = [...outside.matchAll(/<\/?([a-z!][^\s/>]*)/gi)].map(([, tag]) => tag!.toLowerCase());
    const known = new Set(['!doctype', 'html', 'head', 'meta', 'title', 'link', 'body', 'article-map', 'img', 'p', 'a', 'noscript', 'script', 'div', 'h2', 'h3', 'ul', 'li', 'strong', 'bdi', 'span']);
    expect(tags.filter((tag) => !known.has(tag))).toEqual([]);
    expect(outside.match(/<script/g)).toHaveLength(2);
  });
});

test.each([
  [{ language: 'fa', theme: 'dark' } as const, 'https://maps.example/t/?lang=fa&#38;theme=dark'],
  [{}, 'https://maps.example/t/'],
])('a frame asks for %o', (more, src) => {
  expect(frameOf('https://maps.example/t/', { title: '"', width: 600, height: 400, ...more })).toContain(`<iframe src="${src}" title="&#34;" width="600" height="400"`);
});
