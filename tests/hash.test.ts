import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readHash, writeHash } from '../src/hash.ts';

const hostile = JSON.parse(readFileSync(new URL('cases/hostile-strings.json', import.meta.url), 'utf8')) as string[];

describe('a hash', () => {
  test.each([
    ['', undefined],
    ['#section-2', undefined],
    ['#place=', undefined],
    ['#place=x', { place: 'x' }],
    ['#section-2&place=x&passage=d3', { place: 'x', passage: 'd3' }],
    ['#passage=d3&foo=1&place=x', { place: 'x', passage: 'd3' }],
    ['#place=the%20%26%20place', { place: 'the & place' }],
    ['#place=100%', { place: '100%' }],
    ['#place=%E0%A4%A', { place: '%E0%A4%A' }],
    ['#place=x&place=y', { place: 'x' }],
    ['#replace=x', undefined],
    ['#place=x:~:text=rain&place=y', { place: 'x' }],
  ])('%s is read', (hash, wanted) => {
    expect(readHash(hash)).toEqual(wanted);
  });

  test.each([
    ['', '#place=x&passage=d3', ''],
    ['#section-2', '#section-2&place=x&passage=d3', '#section-2'],
    ['#foo=1&place=old&bar', '#foo=1&bar&place=x&passage=d3', '#foo=1&bar'],
    ['#place=old&passage=p1', '#place=x&passage=d3', ''],
    ['#a%20b&&c=%', '#a%20b&&c=%&place=x&passage=d3', '#a%20b&&c=%'],
    ['#section-2:~:text=rain&more', '#section-2&place=x&passage=d3:~:text=rain&more', '#section-2:~:text=rain&more'],
    ['#:~:text=rain', '#place=x&passage=d3:~:text=rain', '#:~:text=rain'],
  ])('%s keeps what is not ours, letter for letter', (hash, opened, closed) => {
    expect(writeHash(hash, { place: 'x', passage: 'd3' })).toBe(opened);
    expect(writeHash(opened, undefined)).toBe(closed);
  });

  test.each(hostile)('holds any id: %j', (id) => {
    const wanted = { place: id.replace(/\p{Surrogate}/gu, '\uFFFD'), passage: id.replace(/\p{Surrogate}/gu, '\uFFFD') };
    const written = new URL(`https://example.org/${writeHash('#a', { place: id, passage: id })}`).hash;
    expect(readHash(written)).toEqual(wanted.place === '' ? undefined : wanted);
    expect(() => readHash(`#${id}&place=${id}`)).not.toThrow();
    expect(writeHash(written, undefined)).toBe('#a');
  });
});
