/** Provinces, borders, regions and waters. `{km}` in a note is the length of the line as the basemap draws it. */

/** "Pakistan-Iran border", "Iran–Pakistan frontier" …: every order, joined by a hyphen and by an en dash. */
const joined = (pairs, nouns) => pairs.flatMap(([a, b]) => ['-', '–'].flatMap((dash) => nouns.map((noun) => `${a}${dash}${b} ${noun}`)));

export const REGIONS = [
  {
    id: 'balochistan', title: 'Balochistan', ccodes: ['PK'], outline: ['PK-BA'], type: 'province of Pakistan', aat: 300000774, wikidata: 'Q163239', geonames: 1183606,
    names: { en: ['Balochistan', 'Baluchistan', 'Beluchistan'], ur: ['بلوچستان'], fa: ['بلوچستان', 'ایالت بلوچستان پاکستان'], ar: ['بلوشستان'], fr: ['Baloutchistan'], zh: ['俾路支省'] },
    cite: 'naturalEarth',
    swallow: ['Balochistan Liberation Army', 'Baluchistan Liberation Army', 'Balochistan Liberation Front', 'Baluchistan Liberation Front', 'Balochistan Republican Army',
      'Balochistan National Party', 'Balochistan Awami Party'],
    note: 'The Pakistani province; the land along its border with Iran, which texts also call so, has no fixed extent.',
  },
  {
    id: 'sistan-baluchestan', title: 'Sistan and Baluchestan', ccodes: ['IR'], outline: ['IR-11'], type: 'province of Iran', aat: 300000774, wikidata: 'Q939575', geonames: 1159456,
    names: {
      en: ['Sistan and Baluchestan', 'Sistan-Baluchestan', 'Sistan and Baluchistan', 'Sistan-Baluchistan', 'Sistan and Balochistan', 'Sistan-Balochistan', 'Sistan va Baluchestan'],
      fa: ['سیستان و بلوچستان'], ur: ['سیستان و بلوچستان', 'سیستان بلوچستان'], ar: ['سيستان وبلوشستان'], fr: ['Sistan-et-Baloutchistan'], zh: ['锡斯坦－俾路支斯坦省'],
    },
    cite: 'naturalEarth',
  },
  {
    id: 'iran-pakistan-border', title: 'Iran–Pakistan border', ccodes: ['IR', 'PK'], outline: ['IR|PK'], type: 'border', cite: 'article',
    names: {
      en: [
        ...joined([['Iran', 'Pakistan'], ['Pakistan', 'Iran'], ['Iranian', 'Pakistani'], ['Pakistani', 'Iranian'], ['Pak', 'Iran']], ['border', 'frontier']),
        ...['border', 'frontier'].flatMap((noun) => [`${noun} between Iran and Pakistan`, `${noun} between Pakistan and Iran`, `Iran's ${noun} with Pakistan`, `Pakistan's ${noun} with Iran`]),
      ],
      fa: ['مرز ایران و پاکستان', 'مرز پاکستان و ایران'], ur: ['پاک ایران سرحد', 'پاکستان اور ایران کی سرحد', 'ایران اور پاکستان کی سرحد'],
      ar: ['الحدود الإيرانية الباكستانية'], fr: ['frontière entre l’Iran et le Pakistan'], zh: ['伊朗—巴基斯坦边界'],
    },
    generic: [
      'border', 'shared border', 'mutual border', 'common border', 'joint border', 'porous border', 'border between the two countries', 'border between the two', 'border between both countries',
      'border between the two neighbors', 'border between the two neighbours', 'border between the two states', 'frontier', 'shared frontier', 'common frontier', 'mutual frontier',
      'مرز مشترک', 'مرزهای مشترک', 'مشترکہ سرحد',
    ],
    needs: ['iran', 'pakistan'],
    note: 'Officially 909 km (565 miles); {km} km as drawn here, where every small bend is smoothed.',
  },
  {
    id: 'afghanistan-pakistan-border', title: 'Afghanistan–Pakistan border', ccodes: ['AF', 'PK'], outline: ['AF|PK'], type: 'border, the Durand Line', cite: 'article',
    names: {
      en: [
        ...joined([['Pakistan', 'Afghanistan'], ['Afghanistan', 'Pakistan'], ['Pakistani', 'Afghan'], ['Afghan', 'Pakistani'], ['Pakistan', 'Afghan'], ['Afghan', 'Pakistan'], ['Pak', 'Afghan']], ['border', 'frontier']),
        ...['border', 'frontier'].flatMap((noun) => [
          `${noun} between Pakistan and Afghanistan`, `${noun} between Afghanistan and Pakistan`, `Afghanistan's ${noun} with Pakistan`, `Pakistan's ${noun} with Afghanistan`,
        ]),
        'Durand Line',
      ],
      fa: ['خط دیورند', 'مرز افغانستان و پاکستان'], ur: ['ڈیورنڈ لائن', 'پاک افغان سرحد'], ar: ['خط ديورند'], fr: ['ligne Durand'], zh: ['杜兰线'],
    },
    within: [{ name: 'Afghan border', context: ['Pakistan', 'Pakistani', 'Islamabad', 'Durand', 'TTP'], scope: 'passage' }],
    note: 'The Durand Line of 1893, which Afghanistan does not recognise; officially 2,640 km, {km} km as drawn here.',
  },
  {
    id: 'northern-afghanistan', title: 'Northern provinces of Afghanistan', ccodes: ['AF'], type: 'nine provinces of Afghanistan', aat: 300182722, certainty: 'less-certain', cite: 'article',
    outline: ['AF-BDS', 'AF-TAK', 'AF-KDZ', 'AF-BGL', 'AF-SAM', 'AF-BAL', 'AF-JOW', 'AF-SAR', 'AF-FYB'],
    names: {
      en: [
        'northern provinces of Afghanistan', "Afghanistan's northern provinces", 'northern Afghan provinces', 'Afghan northern provinces', 'northern Afghanistan', 'Northern Afghanistan',
        'north of Afghanistan', 'northern part of Afghanistan', 'northern parts of Afghanistan',
      ],
      fa: ['ولایات شمالی افغانستان', 'شمال افغانستان'], ur: ['شمالی افغانستان'], ar: ['شمال أفغانستان'], fr: ['nord de l’Afghanistan'], zh: ['阿富汗北部'],
    },
    generic: ['northern provinces'], needs: ['afghanistan'],
    note: 'No list is given; drawn as usually counted: Badakhshan, Takhar, Kunduz, Baghlan, Samangan, Balkh, Jowzjan, Sar-e Pol and Faryab.',
  },
  {
    id: 'hazara-region', title: 'Hazara region', type: 'region of unclear position', certainty: 'uncertain', names: { en: ['Hazara region', 'Hazara area'], fa: ['منطقه هزاره'], ur: ['ہزارہ خطہ'], ar: ['منطقة هزارة'], fr: ['région hazara'], zh: ['哈扎拉地区'] }, cite: 'article',
    note: 'Said to adjoin Uzbekistan, Tajikistan and Kazakhstan, which fits neither Hazarajat in central Afghanistan nor Hazara in Pakistan (and Kazakhstan does not touch Afghanistan), so it is not drawn.',
  },
  {
    id: 'helmand-river', title: 'Helmand', ccodes: ['AF', 'IR'], type: 'river', aat: 300008707, certainty: 'less-certain', cite: 'usage',
    names: { en: ['Helmand River', 'Helmand river', 'Hirmand River', 'Hirmand', 'River Helmand', 'Helmand'], fa: ['رود هیرمند', 'هیرمند', 'رود هلمند'], ur: ['دریائے ہلمند'], ar: ['نهر هلمند'], zh: ['赫尔曼德河'] },
    within: [
      {
        name: 'Helmand', scope: 'adjacent',
        context: ['water', 'waters', 'water dispute', 'dam', 'basin', 'treaty', 'flow', 's water', 's waters', 's flow', 'waters of the', 'water of the', 'water from the', 'share of the', 'banks of the', 'dispute over the'],
      },
      { name: 'Helmand', scope: 'passage', context: ['water dispute', 'water rights', 'water share', 'water sharing', 'river water', 'river', 'waters', 'Kajaki', 'Hamoun', 'Hamun'] },
    ],
    traced: 'Traced by hand through towns on its banks, to about 15 km',
    line: [
      [68.7, 34.6], [66.3, 33.4], [65.46, 32.62], [65.12, 32.32], [64.83, 32.07], [64.57, 31.82], [64.37, 31.59],
      [64.2, 31.13], [63.79, 30.55], [63.3, 30.4], [62.6, 30.2], [62.03, 30.28], [61.85, 30.95], [61.4, 31.2],
    ],
    note: 'The river, not the province: from the Hindu Kush west of Kabul to the Sistan basin on the Iranian border; its course is known here to about 15 km.',
  },
  {
    id: 'fata', title: 'FATA', ccodes: ['PK'], outline: ['PK-TA'], type: 'former tribal areas of Pakistan', aat: 300182722, wikidata: 'Q208270', cite: 'naturalEarth',
    names: { en: ['Federally Administered Tribal Areas', 'FATA', 'F.A.T.A.'], fa: ['مناطق قبایلی پاکستان'], ur: ['قبائلی علاقہ جات'], zh: ['联邦直辖部落地区'] },
    swallow: ['FATA Research Centre', 'FATA Research Center'],
    note: 'The Federally Administered Tribal Areas, merged into Khyber Pakhtunkhwa in May 2018.',
  },
  {
    id: 'indian-ocean', title: 'Indian Ocean', type: 'ocean', aat: 300008687, wikidata: 'Q1239', geonames: 1545739, vague: true, certainty: 'less-certain', cite: 'usage',
    names: { en: ['Indian Ocean'], fa: ['اقیانوس هند'], ur: ['بحر ہند'], ar: ['المحيط الهندي'], fr: ['océan Indien'], zh: ['印度洋'] },
    swallow: ['Indian Ocean Naval Alliance', 'Indian Ocean Rim Association', 'Indian Ocean Naval Symposium'], traced: 'Drawn by hand, roughly',
    area: [
      [20, -45], [70, -50], [115, -45], [115, -35], [114, -23], [121, -17], [120, -11], [105, -8], [97, 3], [97, 10], [94, 16], [91, 21], [86, 19], [81, 13], [79, 6], [76, 9], [72, 20],
      [66, 24], [60, 20], [52, 12], [45, 3], [40, -5], [40, -15], [35, -24], [31, -30], [20, -35],
    ],
  },
  {
    id: 'west-asia', title: 'West Asia', type: 'region', aat: 300182722, wikidata: 'Q27293', vague: true, certainty: 'less-certain', cite: 'article',
    names: { en: ['West Asia', 'Western Asia'], fa: ['غرب آسیا'], ur: ['مغربی ایشیا'], ar: ['غرب آسيا'], fr: ['Asie occidentale', 'Asie de l’Ouest'], zh: ['西亚'] },
    demonym: ['West Asian', 'West Asians', 'Western Asian'], traced: 'Drawn by hand, roughly: the region has no agreed limits',
    area: [[26, 40], [27, 36.5], [35, 36], [34, 28], [39, 21], [43, 12.5], [52, 15.5], [60, 22], [57, 26], [62, 25], [61, 31], [61, 36.5], [54, 37.5], [49, 38.5], [45, 42], [41, 41.5], [31, 41.5]],
  },
];
