import { describe, expect, test } from 'vitest';
import { explore, readGazetteer } from '../../src/explore.ts';

const place = (id: string, names: string[], more: object = {}) => ({ type: 'Feature', id, properties: {}, geometry: { type: 'Point', coordinates: [10, 10] }, names: names.map((toponym) => ({ toponym })), ...more });
const country = (id: string, code: string, names: string[], demonym: string[]) => place(id, names, { government: id, demonym, geometry: null, outline: [code] });

/** A made-up corner of the world, so that nothing is learnt by heart: two countries, their capitals, a province, a border. */
const gazetteer = readGazetteer({
  type: 'FeatureCollection',
  features: [
    country('norway', 'NO', ['Norway'], ['Norwegian', 'Norwegians']), country('sweden', 'SE', ['Sweden'], ['Swedish', 'Swedes']), country('jordan', 'JO', ['Jordan'], ['Jordanian']),
    country('finland', 'FI', ['Finland'], ['Finnish', 'Finns']),
    place('oslo', ['Oslo'], { government: 'norway' }), place('stockholm', ['Stockholm'], { government: 'sweden' }),
    place('bergen', ['Bergen']), place('may', ['May']), place('paris', ['Paris']), place('nice', ['Reading']),
    place('scania', ['Scania'], { outline: ['SE-M'], geometry: null, swallow: ['Scania Liberation League'] }),
    place('the-border', ['Norway-Sweden border', 'Norwegian-Swedish border'], { geometry: null, outline: ['NO|SE'], generic: ['border', 'shared border'], needs: ['norway', 'sweden'] }),
  ],
});

/** A sentence with its names in brackets: [L name] means the place itself, [a name] what it stands for; a bare name is no mention. */
const sentences = [
  'The king flew from [L Oslo] to [L Stockholm] on Monday.',
  '[a Oslo] has long accused [a Stockholm] of delay, and relations between [a Oslo] and [a Stockholm] are cold.',
  'He was arrested in [L Norway] and tried in [L Sweden].',
  'Snow fell across [L Norway], [L Sweden] and [L Finland].',
  '[a Norway] signed the deal with [a Sweden].',
  'The [a Norwegian] prime minister made a state visit to [L Sweden].',
  'A [a Swedish]-led force crossed into [L Norwegian] territory.',
  'Hostility toward [a Stockholm] is growing, and pressure on [a Norway] with it.',
  'The [L Stockholm]-based institute was founded in 1966.',
  'Floods hit northern [L Sweden]; southern [L Norway] stayed dry.',
  '[a Sweden]’s foreign minister met the press, while [L Sweden]’s coast lay in fog.',
  'The [a Stockholm] Agreement was signed by the [a Finnish] government.',
  'The [a Oslo] accord fell apart.',
  'A professor at the University of [a Oslo] disagreed.',
  'The road between [L Oslo] and [L Stockholm] is closed.',
  'Refugees from [L Finland] arrived in [L Bergen], [L Norway].',
  'He demanded an answer from [a Oslo].',
  'The ambassador to [a Oslo] resigned.',
  'The [L Scania] region is flat, but the [a Scania] government is not worried.',
  'The [a Scania] Liberation League claimed the attack in [L Scania].',
  'Troops were stationed near [L Bergen], in the west of [L Norway].',
  'The minister’s [L Oslo] trip was cut short.',
  'Lena May and Paris Holm spoke; Ms. May left in May. It was May 3.',
  'They met in the town of [L May], and again in [L Paris].',
  'Michael Jordan scored, while [a Jordan] voted.',
  'Reading books is fun, he said, and reading is free.',
  'Visiting [L Finland], she praised [a Finland]’s schools policy.',
  'The anti-[a Norway] mood passed.',
  'War broke out in [L Norway], and [a Sweden] hesitated.',
  'Ships came out of [L Finland].',
  '[a Norway] is quiet.',
];

function parse(marked: string): { text: string; expected: string[] } {
  const expected: string[] = [];
  const text = marked.replace(/\[(L|a) ([^\]]+)\]/g, (_, sense: string, name: string) => {
    expected.push(`${sense} ${name}`);
    return name;
  });
  return { text, expected };
}

describe('a name is taken for the place itself (L) or for what it stands for (a)', () => {
  for (const marked of sentences) {
    test(marked, () => {
      const { text, expected } = parse(marked);
      const { mentions } = explore([{ id: 'p1', kind: 'text', text }], gazetteer);
      expect(mentions.map(({ start, end, sense }) => `${sense === 'literal' ? 'L' : 'a'} ${text.slice(start, end)}`)).toEqual(expected);
    });
  }
});

describe('a common phrase means its place', () => {
  const lead = 'Norway and Sweden are neighbours. ';
  const counts: [text: string, mentions: number][] = [
    ['The border was closed.', 1], ['A border market opened, and border security was tightened.', 2], ['Border guards waved.', 1], ['BORDER CLOSED', 1],
    ['They share a border that nobody guards.', 0], ['Countries that border Norway worried.', 0], ['It borders Norway.', 0], ['Economic borders fell.', 0],
    ['The Finnish border is far away.', 0], ['The border with Russia is longer.', 0], ['The border with Norway is open.', 1], ['The Finland-Norway border is cold.', 0],
    ['Norwegian border villages thrive.', 1], ['The Norway-Sweden border is long.', 1], ['A cross-border train left.', 0], ['The Russian border is closed.', 0],
  ];
  for (const [text, expected] of counts) {
    test(`“${text}” names the border ${expected} time(s)`, () => {
      const { mentions } = explore([{ id: 'p1', kind: 'text', text: lead + text }], gazetteer);
      expect(mentions.filter((mention) => mention.place === 'the-border')).toHaveLength(expected);
    });
  }
  test('only when what it needs was named before', () => {
    const texts = ['The border was closed.', 'Norway was calm at the border.', 'Sweden was too, at the border.'];
    const { mentions } = explore(texts.map((text, i) => ({ id: `p${i}`, kind: 'text', text })), gazetteer);
    expect(mentions.filter((mention) => mention.place === 'the-border').map((mention) => mention.passage)).toEqual(['p2']);
  });
});
