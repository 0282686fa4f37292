import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { copy, linkTo, quotation, type Page } from '../src/copy-passage.ts';
import { en } from '../src/locale/en.ts';
import { fa } from '../src/locale/fa.ts';
import type { Mention, Story } from '../src/story.ts';
import addresses from './cases/hostile-urls.json' with { type: 'json' };

const corpus = JSON.parse(readFileSync(new URL('cases/hostile-strings.json', import.meta.url), 'utf8')) as string[];
const here = 'https://example.org/map?a=1#top';
const page: Page = { article: undefined, deepLink: false, heading: 'Rain', source: 'Digest', words: en };

interface Told {
  readonly text?: string;
  readonly lang?: string;
  readonly article?: Story['article'];
}

/** A story of one passage, and its mentions of Quetta. */
function told({ text = 'In Quetta it rained.', lang, article }: Told = {}): [story: Story, mentions: Mention[]] {
  const mentions = [...text.matchAll(/Quetta|کویته/g)].map(({ index, 0: name }): Mention => ({ passage: 'p1', start: index, end: index + name.length, place: 'quetta', sense: 'literal' }));
  return [{ passages: [{ id: 'p1', kind: 'text', text, ...(lang && { lang }) }], places: [], mentions, ...(article && { article }) }, mentions];
}

beforeEach(() => void vi.stubGlobal('location', { href: here }));
afterEach(() => void vi.unstubAllGlobals());

describe('a quotation', () => {
  test.each<[what: string, story: Told, page: Partial<Page>, wanted: string]>([
    ['says whose words these are, and where', { article: { title: 'Rain in the South', byline: 'A. Writer', url: 'https://example.com/rain' } }, {}, '“In Quetta it rained.”\n— A. Writer, “Rain in the South”, Digest, paragraph 1\nhttps://example.com/rain#:~:text=In%20Quetta%20it%20rained.'],
    ['has the page’s heading for a title, and its address', {}, {}, `“In Quetta it rained.”\n— “Rain”, Digest, paragraph 1\n${here}`],
    ['has no title where there is none', {}, { heading: '', source: '' }, `“In Quetta it rained.”\n— Paragraph 1\n${here}`],
    ['leads to the open place where the page’s hash has it', {}, { deepLink: true }, '“In Quetta it rained.”\n— “Rain”, Digest, paragraph 1\nhttps://example.org/map?a=1#top&place=quetta&passage=p1'],
    ['is in the marks of its own language, cited in the page’s', { text: 'در کویته باران بارید.', lang: 'fa' }, { heading: 'باران' }, `«در کویته باران بارید.»\n— «باران», Digest, paragraph 1\n${here}`],
    ['is cited in Persian on a Persian page', { text: 'In Quetta it rained.', lang: 'en' }, { words: fa, source: 'چکیده' }, `“In Quetta it rained.”\n— “Rain”، \u2068چکیده\u2069، پاراگراف ۱\n${here}`],
    ['keeps the quotation marks that it holds', { text: '“In ‘Quetta’ it’s "rained,"” he said.' }, {}, `““In ‘Quetta’ it’s "rained,"” he said.”\n— “Rain”, Digest, paragraph 1\n${here}`],
    ['has nothing for an image or a footnote, and one space for several', { text: 'In Quetta\uFFFC it  \u00a0 rained.' }, {}, `“In Quetta it rained.”\n— “Rain”, Digest, paragraph 1\n${here}`],
  ])('%s', (_, story, more, wanted) => expect(quotation(...told(story), { ...page, ...more })).toBe(wanted));

  test('of a long passage tells by … what it leaves out', () => {
    const filler = 'This sentence is as long as it needs to be, so that it can stand alone and takes no neighbour along with it. ';
    const sentence = 'The guests left Quetta late on Monday, and those who had come with them stayed on until the end of the week. ';
    expect(quotation(...told({ text: filler + sentence + filler + filler + sentence + filler }), page).split('\n')[0]).toBe(`“… ${sentence.trim()} … ${sentence.trim()} …”`);
  });

  test.each(corpus)('holds any text as text: %j', (text) => {
    const [story, mentions] = told({ text: `${text} Quetta`, article: { title: text, byline: text, url: text } });
    const lines = quotation(story, mentions, { ...page, source: text }).replace(/“ +/, '“');
    expect(lines.endsWith(`\n${here}`)).toBe(true);
    expect(lines).toContain(`“${text.replace(/\s+/g, ' ')} Quetta”`.replace(/“ +/, '“'));
  });
});

describe('a link to a passage of a story that is not on the page', () => {
  const links = new Map([['https://example.org/a', 'https://example.org/a'], ['http://example.org/a', 'http://example.org/a'], ['https://example.org/\u202egpj.exe', 'https://example.org/%E2%80%AEgpj.exe']]);
  test.each([...addresses.map(({ value }) => value), 'data:text/html,x', 'https://[', ''])('leads to its own page only if that is on the web: %j', (url) => {
    const [story, [mention]] = told({ article: { url } });
    const wanted = links.get(url);
    expect(linkTo(story, mention!, page)).toBe(wanted ? `${wanted}#:~:text=In%20Quetta%20it%20rained.` : here);
  });
});

describe('the clipboard', () => {
  test.each<[what: string, clipboard: unknown, wanted: boolean]>([
    ['takes it', { writeText: async () => undefined }, true],
    ['refuses', { writeText: () => Promise.reject(new DOMException('No.', 'NotAllowedError')) }, false],
    ['throws', { writeText: () => { throw new TypeError('No.'); } }, false],
    ['is not there, as on pages without https', undefined, false],
  ])('%s', async (_, clipboard, wanted) => {
    vi.stubGlobal('navigator', { clipboard });
    expect(await copy('x')).toBe(wanted);
  });
});
