import { expect, test } from 'vitest';
import corpus from '../cases/hostile-urls.json' with { type: 'json' };
import { refusal, tileUrl } from '../../src/map/tile-url.ts';

const base = 'https://news.example/2023/story.html';

test.each([
  ['https://tiles.example/{z}/{x}/{y}.png', 'https://tiles.example/4/9/6.png'],
  ['https://{s}.tiles.example/{z}/{x}/{y}{r}.png', 'https://a.tiles.example/4/9/6@2x.png'],
  ['tiles/{z}-{x}-{y}.png?style={style}', 'tiles/4-9-6.png?style={style}'],
  ['/{z}/{y}/{x}', '/4/6/9'],
])('of %s, a tile’s address is %s', (template, address) => {
  expect(refusal(template, base)).toBeUndefined();
  expect(tileUrl(template, { x: 9, y: 6, z: 4 }, true)).toBe(address);
});

test.each([
  ['', /\{z\}/], ['https://tiles.example/{z}/{x}.png', /\{y\}/],
  ['{s}:alert(1)//{z}{x}{y}', /only http/], ['java{r}script:alert(1)//{z}{x}{y}', /only http/], ['data:image/png,{z}{x}{y}', /only http/], ['file:///{z}/{x}/{y}', /only http/],
  ['//evil.invalid/{z}/{x}/{y}', /another server/], ['\\\\evil.invalid/{z}/{x}/{y}', /another server/], ['https:\\\\evil.invalid/{z}/{x}/{y}', /another server/],
  ['https://{z}@tiles.example/{x}/{y}', /password/], ['https://[{z}/{x}/{y}', /not an address/],
])('%s is refused', (template, why) => {
  expect(refusal(template, base)).toMatch(why);
});

test.each(corpus.filter(({ expected }) => expected !== 'link'))('$value is refused, whatever stands behind it', ({ value }) => {
  for (const template of [`${value}/{z}/{x}/{y}.png`, `${value}{z}{x}{y}`, value]) expect(refusal(template, base), template).toBeTypeOf('string');
});
