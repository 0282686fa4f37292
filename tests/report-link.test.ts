import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { refusal, reportLink, type Report } from '../src/report-link.ts';
import addresses from './cases/hostile-urls.json' with { type: 'json' };

const corpus = JSON.parse(readFileSync(new URL('cases/hostile-strings.json', import.meta.url), 'utf8')) as string[];
const report: Report = { place: 'Pashin', passage: 'd28', quote: 'A market & a “border”, 50% + more', page: 'https://example.org/a?b=1&c', reason: 'the place itself', subject: 'Wrong place: Pashin', body: 'Place: Pashin\n\nWhat it means:' };

describe('an address', () => {
  test.each([
    'mailto:map@example.org',
    'MAILTO:map@example.org?cc=desk@example.org',
    'mailto:map@example.org?body=One%0D%0ATwo',
    'https://example.org/report',
    'HTTPS://example.org/report?form=1#map',
    'http://example.org/report',
    'https://بلوچستان.example/report',
  ])('%s is taken', (address) => expect(refusal(address)).toBeUndefined());

  test.each([
    ['javascript:alert(1)', 'begins with none'],
    ['JaVaScRiPt:alert(1)//https://example.org/', 'begins with none'],
    ['data:text/html,<script>alert(1)</script>', 'begins with none'],
    ['vbscript:x', 'begins with none'],
    ['file:///etc/passwd', 'begins with none'],
    ['report.html', 'begins with none'],
    ['https:example.org', 'begins with none'],
    ['https://', 'not an address'],
    ['https://[', 'not an address'],
    ['https://user@example.org/', 'a name or a password'],
    ['https://:word@example.org/', 'a name or a password'],
    ['mailto:', 'names nobody'],
    ['mailto:?to=map@example.org', 'names nobody'],
    ['mailto:map@example.org\r\nBcc: all@example.org', 'not seen'],
    ['mailto:map@example.org%0D%0ABcc:all@example.org', 'line break'],
    ['mailto:map@example.org?cc=desk@example.org%0aBcc:all@example.org', 'line break'],
    ['mailto:map@example.org?subject=x%0d%0aBcc:all@example.org', 'line break'],
    ['mailto:map@example.org%00', 'line break'],
    ['mailto:map@example\u200b.org', 'not seen'],
  ])('%j is not, and is told why', (address, why) => expect(refusal(address)).toContain(why));

  const good = ['https://example.org/a', 'http://example.org/a', 'mailto:a@example.org'];
  test.each(addresses.map(({ value }) => value))('%j of the hostile ones is taken only where it is a plain one', (address) => expect(refusal(address) === undefined).toBe(good.includes(address)));

  test.each(corpus)('no hostile string is one: %j', (text) => expect(refusal(text)).toBeTruthy());
});

describe('a report', () => {
  test('is a message whose subject and text are filled in, in lines as mail has them', () => {
    const link = reportLink('mailto:map@example.org', report);
    expect(link).toBe(`mailto:map@example.org?subject=Wrong%20place%3A%20Pashin&body=Place%3A%20Pashin%0D%0A%0D%0AWhat%20it%20means%3A`);
  });

  test('keeps the other fields that the page’s author has given', () => {
    expect(reportLink('mailto:map@example.org?cc=desk@example.org&Subject=x&body=y&', report)).toMatch(/^mailto:map@example\.org\?cc=desk@example\.org&subject=Wrong[^&]*&body=Place[^&]*$/);
  });

  test('goes to a page with all of it in its query, and no message', () => {
    const { searchParams, hash, origin, pathname } = new URL(reportLink('https://example.org/report?form=7&place=x#map', report));
    const { subject: _, body: __, ...fields } = report;
    expect([origin, pathname, hash]).toEqual(['https://example.org', '/report', '#map']);
    expect(Object.fromEntries(searchParams)).toEqual({ form: '7', ...fields });
  });

  test('leaves out what is not known', () => expect(new URL(reportLink('https://example.org/', { ...report, reason: '' })).searchParams.has('reason')).toBe(false));

  test.each(corpus)('holds any text, and adds no field by it: %j', (text) => {
    const lost = text.replace(/\p{Surrogate}/gu, '\uFFFD');
    const hostile = { place: text, passage: text, quote: text, page: text, reason: text, subject: `${text}\r\nBcc: x@example.org&bcc=y@example.org`, body: text };
    const mail = reportLink('mailto:map@example.org', hostile);
    expect(mail.split(/[?&]/).map((field) => field.split('=')[0])).toEqual(['mailto:map@example.org', 'subject', 'body']);
    expect(mail).toMatch(/^[!-~]+$/);
    expect(mail).not.toMatch(/["<>]/);
    expect(decodeURIComponent(/&body=(.*)$/.exec(mail)![1]!)).toBe(lost);
    const { searchParams, host } = new URL(reportLink('https://example.org/', hostile));
    expect([host, searchParams.get('place'), [...searchParams.keys()]]).toEqual(['example.org', lost, ['place', 'passage', 'quote', 'page', 'reason']]);
  });
});
