import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { explore, readGazetteer, readPassages, type Story } from '../../src/explore.ts';
import { watch } from './browse.ts';
import { stage } from './stage.ts';

/** L: the place itself; a: what it stands for. */
type Row = readonly [beginning: string, ...mentions: string[]];

interface Host {
  readonly file: string;
  /** Id of what the page's map reads. */
  readonly id: string;
  /** Passages that name places, by how they begin, with all they name, in order. */
  readonly text: readonly Row[];
  /** Places named in the furniture alone. */
  readonly furniture: readonly string[];
}

const hosts: readonly Host[] = [
  {
    file: 'wordpress', id: 'wp--skip-link--target',
    text: [
      ['The night train', 'L Tehran'],
      ['Eleven years', 'L Tehran', 'L Qom', 'L Ahvaz'],
      ['The line climbs', 'L Arak', 'L Andimeshk'],
      ['What a berth', 'L Ahvaz'],
      ['In Tehran', 'L Tehran'],
      ['In Qom', 'L Qom'],
      ['Going north', 'L Khorramabad'],
      ['Qom', 'L Qom'],
      ['We do not hurry', 'L Andimeshk'],
    ],
    furniture: `Khuzestan, Isfahan, Lorestan, Fars, Dorud, Borujerd, Malayer, Kashan, Kerman, Mashhad, Yazd, Bushehr, Sari, Shiraz, Tabriz, Zanjan, Bandar Abbas, Rasht, Hamadan, Gorgan,
      Ardabil, Semnan, Karaj, Baku`.split(/,\s+/),
  },
  {
    file: 'ghost', id: 'gh-main',
    text: [
      ['Salt and wind', 'L Makran'],
      ['Between Ormara', 'L Ormara', 'L Gwadar'],
      ['The bus', 'L Karachi', 'L Ormara'],
      ['The turning', 'L Panjgur'],
      ['The salt', 'L Pasni'],
      ['Every family', 'L Pasni', 'L Karachi'],
      ['Wind comes', 'L Balochistan'],
      ['How to get', 'L Gwadar'],
      ['By bus', 'L Karachi'],
      ['If the wind', 'L Ormara'],
    ],
    furniture: 'Muscat, Sindh, Thatta, Hyderabad, Jiwani, Sonmiani, Turbat, Kharan, Quetta, Zhob, Sukkur, Larkana, Peshawar, Lahore, Multan, Mirpur'.split(', '),
  },
  {
    file: 'newspaper', id: 'main',
    text: [
      ['The road', 'L Peshawar', 'L Kabul'],
      ['A closed gate', 'L Torkham', 'L Jalalabad'],
      ['The gate', 'L Torkham'],
      ['Fruit', 'L Kandahar'],
      ['Islamabad, Pakistan', 'L Islamabad', 'L Pakistan'],
      ['Pakistan had', 'a Pakistan', 'a Kabul'],
      ['In Jalalabad', 'L Jalalabad', 'L Peshawar'],
      ['Landi Kotal', 'L Landi Kotal'],
      ['“Nobody', 'L Torkham', 'L Kabul'],
      ['Drivers', 'L Landi Kotal'],
      ['Correction', 'L Landi Kotal'],
    ],
    furniture: `Delhi, Lahore, Doha, Ankara, Muscat, Chaman, Dubai, Herat, Mazar-i-Sharif, Ghazni, Karachi, Spin Boldak, Abu Dhabi, Kuwait, Kunduz, Bamyan, Faisalabad, Murree, Brussels,
      Rawalpindi`.split(/,\s+/),
  },
  {
    file: 'wiki', id: 'content',
    text: [
      ['The Hamun', 'L Zabol', 'L Zaranj', 'L Sistan and Baluchestan', 'L Helmand'],
      ['Water from', 'L Kajaki'],
      ['Since the dam', 'L Kajaki', 'L Zabol'],
      ['Flamingos', 'L Zaranj'],
    ],
    furniture: `Bern, Birjand, Damascus, Bandar Abbas, Nehbandan, Nimruz, Farah, Ferdows, Iranshahr, Khash, Chabahar, Saravan, Zahedan, London, Kerman, Urmia, Gonabad, Herat, Tabas`.split(', '),
  },
  {
    file: 'plain', id: 'page',
    text: [
      ['Four days', 'L Gilgit', 'L Kashgar'],
      ['The jeep', 'L Gilgit', 'L Karimabad'],
      ['In Passu', 'L Passu', 'L Sost'],
      ['From Sost', 'L Sost'],
      ['Gilgit to', 'L Gilgit', 'L Karimabad'],
      ['Sost to', 'L Sost', 'L Tashkurgan'],
      ['Tashkurgan', 'L Tashkurgan'],
      ['Kashgar', 'L Kashgar'],
      ['What it cost', 'L Kashgar'],
      ['Less than', 'L Islamabad'],
      ['Sleep', 'L Karimabad'],
      ['Hunger', 'L Passu'],
    ],
    furniture: 'Abbottabad, Lahore, Skardu, Astore, Rawalpindi, Urumqi, Swat, Chitral, Multan'.split(', '),
  },
];

/** Towns that are capitals, and countries, by the country whose government their names may stand for. */
const GOVERNMENTS: Readonly<Record<string, string>> = { Tehran: 'Iran', Islamabad: 'Pakistan', Pakistan: 'Pakistan', Kabul: 'Afghanistan' };

/** Furniture that is never text: navigation, attributes, addresses, what is hidden. */
const UNSEEN: Readonly<Record<string, readonly string[]>> = {
  wordpress: ['Bushehr', 'Bandar Abbas', 'Baku'], ghost: ['Muscat', 'Thatta'], newspaper: ['Delhi', 'Muscat'], wiki: ['Birjand', 'Ferdows', 'Gonabad'], plain: ['Abbottabad', 'Urumqi'],
};

/** All names of a page, of its text and of its furniture. */
function gazetteerOf({ text, furniture }: Host): object {
  const names = new Set([...text.flatMap(([, ...mentions]) => mentions.map((mention) => mention.slice(2))), ...furniture]);
  return {
    type: 'FeatureCollection',
    features: [...names].map((name) => ({ type: 'Feature', id: name, properties: { title: name }, geometry: null, ...(GOVERNMENTS[name] && { government: GOVERNMENTS[name] }) })),
  };
}

/** Its passages that name places, as the tables above write them, but whole. */
function rowsOf({ passages, mentions }: Pick<Story, 'passages' | 'mentions'>): string[][] {
  return passages.flatMap(({ id, text }) => {
    const here = mentions.filter(({ passage }) => passage === id);
    return here.length === 0 ? [] : [[text, ...here.map(({ place, sense }) => `${sense === 'literal' ? 'L' : 'a'} ${place}`)]];
  });
}

const on = stage('.');

describe.each(hosts)('a page as of $file', (host) => {
  const page = readFileSync(new URL(`hosts/${host.file}.html`, import.meta.url), 'utf8');
  const passages = readPassages(page, { type: 'html', article: `#${host.id}` });

  test('is read in Node: its text, and none of its furniture', () => {
    const rows = rowsOf(explore(passages, readGazetteer(gazetteerOf(host))));
    expect(rows.map(([text, ...mentions], i) => [text!.startsWith(host.text[i]?.[0] ?? '\0') ? host.text[i]![0] : text, ...mentions])).toEqual(host.text);
    // Each is there to be found.
    for (const name of host.furniture) expect(page).toContain(name);
    const whole = explore(readPassages(page, { type: 'html', exclude: '' }), readGazetteer(gazetteerOf(host)));
    expect(host.furniture.filter((name) => !whole.places.some(({ id }) => id === name))).toEqual(UNSEEN[host.file] ?? []);
  });

  test('is read in the page, by the built element, as in Node', async () => {
    on.site.pages.set('host.html', page);
    on.site.pages.set('places.json', JSON.stringify(gazetteerOf(host)));
    const tab = await on.browser.newPage();
    try {
      const seen = watch(tab);
      await tab.goto(`${on.site.url}host.html`);
      const story = await tab.evaluate(async () => {
        await customElements.whenDefined('article-map');
        const { passages, mentions } = (await document.querySelector('article-map')!.ready)!;
        return { passages, mentions };
      });
      expect(story.passages).toEqual(passages);
      // Over this gazetteer the element has the countries: no furniture names one, or it would be told here.
      expect(story.mentions).toEqual(explore(passages, readGazetteer(gazetteerOf(host))).mentions);
      expect(seen.errors).toEqual([]);
    } finally {
      await tab.close();
    }
  });
});
