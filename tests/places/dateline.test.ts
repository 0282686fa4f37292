import { describe, expect, test } from 'vitest';
import { explore, readGazetteer } from '../../src/explore.ts';

const place = (id: string, names: string[], government?: string) => ({
  type: 'Feature', id, properties: {}, geometry: { type: 'Point', coordinates: [10, 10] }, names: names.map((toponym) => ({ toponym })), ...(government && { government }),
});
const gazetteer = readGazetteer({
  type: 'FeatureCollection',
  features: [
    place('IR', ['Iran', 'ایران'], 'IR'), place('PK', ['Pakistan', 'پاکستان'], 'PK'), place('SG', ['Singapore'], 'SG'),
    place('tehran', ['Tehran', 'Téhéran', 'تهران', 'طهران', 'تہران'], 'IR'), place('islamabad', ['Islamabad', 'اسلام آباد', 'اسلام‌آباد'], 'PK'), place('kabul', ['Kabul', 'Kaboul', 'کابل'], 'AF'),
    place('washington', ['Washington'], 'US'), place('beijing', ['Beijing', 'Pékin'], 'CN'), place('beirut', ['Beirut', 'Beyrouth', 'بيروت'], 'LB'), place('delhi', ['Delhi'], 'IN'),
    place('quetta', ['Quetta', 'کوئٹہ']), place('nice', ['Nice']), place('karachi', ['Karachi', 'کراچی']), place('san-jose', ['San José'], 'CR'),
  ],
});

/** The names of a passage, those taken for the place itself (L) and those that stand for a state (a), with the reason of the first. */
function read(text: string, kind: 'text' | 'heading' = 'text'): string {
  const { mentions } = explore([{ id: 'p1', kind, text }], gazetteer);
  return mentions.map(({ start, end, sense, reason }) => `${reason === 'dateline' ? 'D' : sense === 'literal' ? 'L' : 'a'} ${text.slice(start, end)}`).join(', ');
}

describe('where a passage says it was written is a place (D)', () => {
  test.each([
    ['TEHRAN — The talks went on.', 'D TEHRAN'],
    ['TEHRAN – The talks went on.', 'D TEHRAN'],
    ['TEHRAN - The talks went on.', 'D TEHRAN'],
    ['TEHRAN- The talks went on.', 'D TEHRAN'],
    ['TEHRAN -- The talks went on.', 'D TEHRAN'],
    ['TEHRAN—The talks went on.', 'D TEHRAN'],
    ['TEHRAN | The talks went on.', 'D TEHRAN'],
    ['TEHRAN —', 'D TEHRAN'],
    ['TEHRAN, Iran (Reuters) — The talks went on.', 'D TEHRAN, D Iran'],
    ['TEHRAN, Iran, Nov. 3 (Reuters) - The talks went on.', 'D TEHRAN, D Iran'],
    ['KABUL, Nov 3 — The talks went on.', 'D KABUL'],
    ['KABUL, 3 November 2026 — The talks went on.', 'D KABUL'],
    ['Kabul, November 3: The talks went on.', 'D Kabul'],
    ['ISLAMABAD, Nov. 3, 2026 (APP) -- The talks went on.', 'D ISLAMABAD'],
    ['Quetta, Pakistan (AP) – The talks went on.', 'D Quetta, D Pakistan'],
    ['WASHINGTON/BEIJING — The talks went on.', 'D WASHINGTON, D BEIJING'],
    ['WASHINGTON, D.C. — Rain fell.', 'D WASHINGTON'],
    ['Washington, D.C. (AP) — Rain fell.', 'D Washington'],
    ['WASHINGTON and BEIJING (AP) — The talks went on.', 'D WASHINGTON, D BEIJING'],
    ['CHAMAN, Pakistan — The talks went on.', 'D Pakistan'],
    ['SAN JOSÉ (EFE) — The talks went on.', 'D SAN JOSÉ'],
    ['NICE, France (AFP) — It was nice there.', 'D NICE'],
    ['ISLAMABAD: The prime minister will fly out.', 'D ISLAMABAD'],
    ['Tehran (IRNA): The talks went on.', 'D Tehran'],
    ['Tehran – The talks went on.', 'D Tehran'],
    ['Tehran — “We went on,” she said.', 'D Tehran'],
    ['SINGAPORE — The talks went on.', 'D SINGAPORE'],
    ['Singapore (Reuters) - The talks went on.', 'D Singapore'],
    ['Téhéran — Les pourparlers ont repris.', 'D Téhéran'],
    ['TÉHÉRAN (AFP) — Les pourparlers ont repris.', 'D TÉHÉRAN'],
    ['Kaboul, 3 novembre – Les pourparlers ont repris.', 'D Kaboul'],
    ['Beyrouth et Pékin — Les pourparlers ont repris.', 'D Beyrouth, D Pékin'],
    ['تهران – گفتگوها ادامه یافت.', 'D تهران'],
    ['تهران- ایرنا- گفتگوها ادامه یافت.', 'D تهران'],
    ['تهران (ایسنا) — گفتگوها ادامه یافت.', 'D تهران'],
    ['تهران، ایران – گفتگوها ادامه یافت.', 'D تهران, D ایران'],
    ['اسلام آباد: بات چیت جاری رہی۔', 'D اسلام آباد'],
    ['کراچی، 3 نومبر: بات چیت جاری رہی۔', 'D کراچی'],
    ['بيروت — استمرت المحادثات.', 'D بيروت'],
    ['طهران (أ ف ب) - استمرت المحادثات.', 'D طهران'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('what only looks like it is read by its other words', () => {
  test.each([
    ['a government that speaks', 'Tehran: we will not yield.', 'a Tehran'],
    ['a government that is said to speak', 'Islamabad: The government says no.', 'a Islamabad'],
    ['a country before a colon', 'IRAN: We will respond.', 'a IRAN'],
    ['a country before a dash', 'Iran — The minister denied it.', 'a Iran'],
    ['a clause between dashes', 'Tehran — which denies it — has gone on.', 'a Tehran'],
    ['a range', 'Tehran–Islamabad ties are good.', 'a Tehran, a Islamabad'],
    ['a name within another', 'NEW DELHI — The talks went on.', 'a DELHI'],
    ['a sentence that runs up to a dash', 'US pressure on Tehran — The talks went on.', 'a Tehran'],
    ['a sentence in capitals', 'TEHRAN: WE WILL NOT YIELD', 'a TEHRAN'],
    ['a sentence of Arabic script', 'دولت تهران – گفتگوها ادامه یافت.', 'a تهران'],
    ['a country in Arabic script', 'ایران: تسلیم نمی‌شویم.', 'a ایران'],
    ['a dash later in the passage', 'The talks went on in haste. TEHRAN — The end.', 'a TEHRAN'],
  ])('%s: %s', (_, text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([['TEHRAN — A city in change', 'a TEHRAN'], ['تهران: تسلیم نمی‌شویم', 'a تهران'], ['Islamabad: a capital in the rain', 'a Islamabad']])('a heading: %s', (text, expected) => {
    expect(read(text, 'heading')).toBe(expected);
  });
});
