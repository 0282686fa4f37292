/**
 * The towns the article names, and the two ends of the Mand–Pishin crossing. `at` comes from GeoNames by its id; where GeoNames'
 * package lacks the town, it is written here. A name is cited to GeoNames when that lists it.
 */
const capital = (country) => `capital of ${country}`;

export const CITIES = [
  {
    id: 'tehran', title: 'Tehran', geonames: 112931, wikidata: 'Q3616', ccodes: ['IR'], type: capital('Iran'), government: 'iran',
    names: { en: ['Tehran', 'Teheran'], fa: ['تهران'], ur: ['تہران'], ar: ['طهران'], fr: ['Téhéran'], zh: ['德黑兰'] },
  },
  {
    id: 'rawalpindi', title: 'Rawalpindi', geonames: 1166993, wikidata: 'Q93230', ccodes: ['PK'], type: 'city in Punjab, Pakistan',
    names: { en: ['Rawalpindi'], fa: ['راولپندی'], ur: ['راولپنڈی'], ar: ['راولبندي'], zh: ['拉瓦尔品第'] },
    note: 'Seat of the army’s General Headquarters, 14 km from Islamabad.',
  },
  {
    id: 'islamabad', title: 'Islamabad', geonames: 1176615, wikidata: 'Q1362', ccodes: ['PK'], type: capital('Pakistan'), government: 'pakistan',
    names: { en: ['Islamabad'], ur: ['اسلام آباد'], fa: ['اسلام‌آباد'], ar: ['إسلام آباد'], zh: ['伊斯兰堡'] },
  },
  {
    id: 'kabul', title: 'Kabul', geonames: 1138958, wikidata: 'Q5838', ccodes: ['AF'], type: capital('Afghanistan'), government: 'afghanistan',
    names: { en: ['Kabul'], fa: ['کابل'], ur: ['کابل'], ar: ['كابول'], fr: ['Kaboul'], zh: ['喀布尔'] },
  },
  {
    id: 'riyadh', title: 'Riyadh', geonames: 108410, wikidata: 'Q3692', ccodes: ['SA'], type: capital('Saudi Arabia'), government: 'saudi-arabia',
    names: { en: ['Riyadh'], fa: ['ریاض'], ur: ['ریاض'], ar: ['الرياض'], fr: ['Riyad'], zh: ['利雅得'] },
  },
  {
    id: 'beijing', title: 'Beijing', geonames: 1816670, wikidata: 'Q956', ccodes: ['CN'], type: capital('China'), government: 'china',
    names: { en: ['Beijing', 'Peking'], fa: ['پکن'], ur: ['بیجنگ'], ar: ['بكين'], fr: ['Pékin'], zh: ['北京'] },
  },
  {
    id: 'doha', title: 'Doha', geonames: 290030, wikidata: 'Q3861', ccodes: ['QA'], type: capital('Qatar'),
    names: { en: ['Doha'], fa: ['دوحه'], ur: ['دوحہ'], ar: ['الدوحة'], zh: ['多哈'] },
    swallow: ['Doha Agreement', 'Doha agreement', 'Doha Accord', 'Doha accord', 'Doha Accords', 'Doha Deal', 'Doha deal', 'Doha Pact', 'Doha pact'],
  },
  {
    id: 'washington', title: 'Washington', geonames: 4140963, wikidata: 'Q61', ccodes: ['US'], type: capital('the United States'), government: 'united-states',
    names: { en: ['Washington', 'Washington, D.C.', 'Washington, DC', 'Washington D.C.', 'Washington DC'], fa: ['واشنگتن'], ur: ['واشنگٹن'], ar: ['واشنطن'], zh: ['华盛顿'] },
  },
  {
    id: 'shanghai', title: 'Shanghai', geonames: 1796236, wikidata: 'Q8686', ccodes: ['CN'], type: 'city in China',
    names: { en: ['Shanghai'], fa: ['شانگهای'], ur: ['شنگھائی'], ar: ['شانغهاي'], zh: ['上海'] },
    swallow: ['Shanghai Cooperation Organization', 'Shanghai Cooperation Organisation', 'Shanghai Co-operation Organization', 'Shanghai Co-operation Organisation'],
  },
  {
    id: 'pashin', title: 'Pashin', ccodes: ['IR', 'PK'], type: 'border market, Mand–Pishin crossing', certainty: 'less-certain',
    near: [61.8, 26.1], snap: ['IR', 'PK'], cite: 'article', traced: 'Put by hand on the border between Pishin (Iran) and Mand (Pakistan), ±15 km',
    names: { en: ['Pashin', 'Mand-Pishin', 'Mand–Pishin', 'Pishin-Mand', 'Pishin–Mand', 'Mand-Pashin'], fa: ['پیشین', 'مند-پیشین'], ur: ['پشین', 'مند-پشین'] },
    // In Persian it is the common word "former", in Urdu another town's name: only beside what says that this one is meant.
    within: [
      { name: 'Pishin', context: ['Mand', 'border market', 'border markets', 'Sistan', 'Baluchestan', 'Kech'], scope: 'passage' },
      { name: 'پیشین', context: ['بازارچه', 'بازارچه مرزی', 'گذرگاه مرزی', 'مند و', 'و مند'], scope: 'adjacent' },
      { name: 'پشین', context: ['مند', 'مند اور', 'سرحدی مارکیٹ', 'سرحدی گزرگاہ'], scope: 'adjacent' },
    ],
    note: 'The Mand–Pishin crossing, where Raisi and Sharif opened a border market on 18 May 2023; not the Pishin near Quetta, 700 km away. Known to about 15 km.',
  },
  {
    id: 'mand', title: 'Mand', ccodes: ['PK'], type: 'town in Kech, Pakistan', certainty: 'less-certain', at: [62.03, 26.12], cite: 'usage', traced: 'Placed by hand, to a few km',
    names: { en: ['Mand'], fa: ['مند'], ur: ['مند'] },
    within: [
      { name: 'Mand', context: ['Pishin', 'Pashin', 'market', 'markets', 'border', 'crossing', 'Kech', 'Turbat'], scope: 'passage' },
      { name: 'مند', context: ['پیشین', 'پشین', 'بازارچه', 'تربت'], scope: 'passage' },
    ],
  },
];
