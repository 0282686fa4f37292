import { describe, expect, test } from 'vitest';
import json from '../../geo/places.json' with { type: 'json' };
import { explore, readGazetteer, readPassages } from '../../src/explore.ts';
import { gazetteerOf } from '../gazetteer-of.ts';

const places = readGazetteer(json);

/** News written for this test: with Arabic letters where Persian ones belong, tatweel, harakat, both ways to write an ezafe, half-spaces. */
const persian = `پاکستان و ایران بازارچه‌های تازه می‌سازند

وزیر خارجهٔ پاكستان روز سه‌شنبه وارد تهران شد تا دربارهٔ امنیت مرز ایران و پاکستان گفت‌وگو کند. این نخستین سفر او به ايران در سال جاری است و همتای ایرانی‌اش در فرودگاه از او پیشواز کرد.

دو طرف پذیرفتند که در سیستان و بلوچستان و در بلوچستان، آن سوی مرز، شش بازارچهٔ دیگر بسازند. بازارچهٔ پیشین، روبه‌روی شهر مند، نخستینِ آن‌ها بود و بازرگانان تهران‌نشین هم در آن غرفه دارند.

به گفتهٔ یکی از سفیران پیشین، كابـــل هم باید به این روند بپیوندد؛ او یادآور شد که تفاهم دوحه‌ی پارسال و پیش از آن، پیشنهاد دوحهٔ میانجی، بی‌نتیجه ماند. رایزنان اسلام‌آباد و اسلام آباد‌نشینان چنین گمانی ندارند.

نمایندگان چین، عربستان سعودی و امارات متحدهٔ عربی نیز در تِهران بودند. آب هیرمند در دستور کار نبود، و ایرانیان و پاکستانی‌ها دربارهٔ خط دیورند چیزی نگفتند.`;

const urdu = `پاکستان اور ایران سرحدی تجارت بڑھائیں گے

اسلام آباد سے آنے والے وفد نے پیر کو تہران میں ايرانی حکام سے ملاقات کی۔ دونوں ملکوں نے پاک ایران سرحد پر دو نئی منڈیاں کھولنے پر اتفاق کیا، جن سے پاکستانیوں اور ایرانیوں دونوں کو فائدہ ہوگا۔

بلوچستان کے تاجروں کا کہنا ہے کہ مند-پشین کا راستہ کھلنے سے سامان سیستان و بلوچستان تک آسانی سے پہنچے گا۔ کوئٹہ کے قریب پشین کے کاشتکار بھی خوش ہیں۔

راولپنڈی میں فوج کے ترجمان نے کہا کہ کابُل سے بھی رابطہ ہے اور پاک افغان سرحد کھلی رہے گی۔ واشنگٹن، بیجنگ اور ریاض نے خبر کا خیرمقدم کیا، جبکہ سعودی عرب، چین اور متحدہ عرب امارات کے سفیر تقریب میں موجود تھے۔

پاکِستان کی وزارتِ خارجہ کے مطابق افغانستان کو بھی دعوت دی گئی ہے، مگر بحرِ ہند میں مشترکہ گشت پر بات نہیں ہوئی۔`;

function countsOf(text: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { place } of explore(readPassages(text), places).mentions) counts[place] = (counts[place] ?? 0) + 1;
  return counts;
}

describe('news in Arabic script is read with the first story’s gazetteer', () => {
  test('Persian', () => {
    expect(countsOf(persian)).toEqual({
      pakistan: 3, iran: 3, tehran: 3, 'iran-pakistan-border': 1, 'sistan-baluchestan': 1, balochistan: 1, pashin: 1, mand: 1, kabul: 1, doha: 2, islamabad: 2,
      china: 1, 'saudi-arabia': 1, 'united-arab-emirates': 1, 'helmand-river': 1, 'afghanistan-pakistan-border': 1,
    });
  });

  test('Urdu', () => {
    expect(countsOf(urdu)).toEqual({
      pakistan: 2, iran: 2, islamabad: 1, tehran: 1, 'iran-pakistan-border': 1, balochistan: 1, pashin: 1, 'sistan-baluchestan': 1, rawalpindi: 1, kabul: 1,
      'afghanistan-pakistan-border': 1, washington: 1, beijing: 1, riyadh: 1, 'saudi-arabia': 1, china: 1, 'united-arab-emirates': 1, afghanistan: 1, 'indian-ocean': 1,
    });
  });

  test('what is marked is the name as printed, with all its signs', () => {
    const passages = readPassages(persian);
    const printed = explore(passages, places).mentions.filter(({ place }) => ['kabul', 'doha', 'united-arab-emirates'].includes(place))
      .map(({ passage, start, end }) => passages.find(({ id }) => id === passage)!.text.slice(start, end));
    expect(printed).toEqual(['كابـــل', 'دوحه', 'دوحهٔ', 'امارات متحدهٔ عربی']);
  });
});

describe('letters and signs', () => {
  const cases: [what: string, text: string, name: string, count: number][] = [
    ['Arabic yeh and kaf for Persian ones', 'كابل و کابل', 'کابل', 2],
    ['alef maksura for yeh', 'دبى', 'دبی', 1],
    ['harakat', 'تِهْران', 'تهران', 1],
    ['tatweel', 'تهـــران', 'تهران', 1],
    ['an ezafe written with yeh behind a half-space', 'دوحه‌ی قطر', 'دوحه', 1],
    ['an ezafe written as hamza over heh, of one sign or two', 'دوح\u0647\u0654 قطر، دوح\u06c0 قطر', 'دوحه', 2],
    ['an izafat over heh goal, of one sign or two', 'دوح\u06c1\u0654 قدیم، دوح\u06c2 قدیم', 'دوحہ', 2],
    ['a suffix behind a half-space', 'تهران‌نشین', 'تهران', 1],
    ['a derived word is another word', 'تهرانی تهرانیان', 'تهران', 0],
    ['an Urdu word with an ending is another word', 'پاکستانیوں', 'پاکستان', 0],
    ['heh goal and heh are two letters', 'تہران', 'تهران', 0],
    ['a glued Arabic prefix makes another word', 'بطهران', 'طهران', 0],
  ];
  test.each(cases)('%s', (_, text, name, count) => {
    expect(explore(readPassages(text), gazetteerOf({ place: [name] })).mentions).toHaveLength(count);
  });
});

describe('what is said to be somewhere is there (L), what a state does is its (a)', () => {
  const cases: [language: string, marked: string][] = [
    ['Persian', 'وزیر خارجه وارد [L تهران] شد و [a کابل] از آن استقبال کرد.'],
    ['Persian', 'دو وزیر در [L تهران] و [L اسلام‌آباد] دیدار کردند.'],
    ['Persian', 'او دیروز به [L کابل] سفر کرد.'],
    ['Persian', 'سفر نخست‌وزیر به [L تهران] دو روز بود.'],
    ['Persian', '[a تهران] به [a کابل] هشدار داد.'],
    ['Persian', 'بازار شهر [L راولپندی] بسته بود.'],
    ['Urdu', 'وفد نے [L تہران] میں ملاقات کی، مگر [a کابل] نے انکار کیا۔'],
    ['Urdu', 'وہ کل [L تہران] پہنچے۔'],
    ['Urdu', 'سڑک [L کابل] تک جاتی ہے۔'],
    ['Arabic', 'التقى الوزيران في [L طهران] يوم الاثنين.'],
    ['Arabic', 'وصل الوفد إلى [L كابول] مساء.'],
    ['Arabic', 'رفضت [a طهران] الاقتراح.'],
  ];
  test.each(cases)('%s: %s', (_, marked) => {
    const expected = [...marked.matchAll(/\[(L|a) ([^\]]+)\]/g)].map(([, sense, name]) => `${sense} ${name}`);
    const text = marked.replace(/\[(?:L|a) ([^\]]+)\]/g, '$1');
    const { mentions } = explore([{ id: 'p1', kind: 'text', text }], places);
    expect(mentions.map(({ start, end, sense }) => `${sense === 'literal' ? 'L' : 'a'} ${text.slice(start, end)}`)).toEqual(expected);
  });
});
