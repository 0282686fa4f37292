import { describe, expect, test } from 'vitest';
import { readHead, type Head } from '../../src/formats/read-head.ts';
import { cases } from '../shared.ts';

const page = (head: string) => `<!doctype html><html><head>${head}</head><body><h1>No</h1><meta name="author" content="Nobody"></body></html>`;

describe('of an article the head of its page says', () => {
  const said: [what: string, head: string, found: Head][] = [
    ['what WordPress and its helpers write', '<link rel="canonical" href="https://example.org/a/"><meta property="og:title" content="A &amp; B"><meta property="article:published_time" content="2023-05-18T09:00:00+00:00"><meta name="author" content="A.  Writer">', { title: 'A & B', byline: 'A. Writer', date: '2023-05-18', url: 'https://example.org/a/' }],
    ['what Open Graph has, where there is no canonical link', '<meta property="og:url" content="https://example.org/b">', { url: 'https://example.org/b' }],
    ['a date as it is written', '<meta name="date" content="18 May 2023">', { date: '18 May 2023' }],
    ['no address for a name', '<meta property="article:author" content="https://example.org/people/a">', {}],
    ['no address that is none on the web', '<link rel="canonical" href="/a"><meta property="og:url" content="javascript:alert(1)">', {}],
    ['nothing that is empty', '<meta name="author" content=" "><link rel="canonical">', {}],
    ['nothing', '', {}],
  ];
  test.each(said)('%s', (_, head, found) => {
    expect(readHead(page(head))).toEqual(found);
  });

  test('nothing where it has none', () => {
    expect(readHead('<p>In Quetta it rained.')).toEqual({});
  });

  test.each(cases<{ value: string }[]>('hostile-urls.json'))('no hostile address: $value', ({ value: url }) => {
    const { url: found } = readHead(page(`<link rel="canonical" href="${url.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`));
    if (found !== undefined) expect(new URL(found).protocol).toMatch(/^https?:$/);
  });
});
