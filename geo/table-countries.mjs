/**
 * The countries the article names. `names` by language: English is the article's and other common spellings; the others are those of
 * Unicode CLDR (as Node's Intl.DisplayNames gives them, written down here so that every Node builds the same file), then common ones.
 */
const country = (code, id, title, wikidata, geonames, demonym, names, more = {}) => ({
  id, title, ccodes: [code], outline: [code], type: 'country', aat: 300128207, wikidata, geonames, government: id, demonym, names, cite: 'cldr', ...more,
});

export const COUNTRIES = [
  country('PK', 'pakistan', 'Pakistan', 'Q843', 1168579, ['Pakistani', 'Pakistanis', 'پاکستانی'], {
    en: ['Pakistan', 'Islamic Republic of Pakistan'], ur: ['پاکستان'], fa: [], ar: ['باكستان'], zh: ['巴基斯坦'],
  }, {
    swallow: [
      'Tehreek-e-Taliban Pakistan', 'Tehreek-i-Taliban Pakistan', 'Tehrik-e-Taliban Pakistan', 'Tehrik-i-Taliban Pakistan', 'Tehrik-e Taliban Pakistan',
      'Tehreek-e-Jihad Pakistan', 'Tehreek-e-Jihad-e-Pakistan', 'Tehrik-e-Jihad-e-Pakistan', 'Tehrik-e-Jihad Pakistan', 'Tehrik-i-Jihad Pakistan', 'Pakistan Tehreek-e-Insaf',
    ],
  }),
  country('IR', 'iran', 'Iran', 'Q794', 130758, ['Iranian', 'Iranians', 'ایرانی'], {
    en: ['Iran', 'Islamic Republic of Iran'], fa: ['ایران', 'جمهوری اسلامی ایران'], ar: ['إيران'], zh: ['伊朗'],
  }),
  country('AF', 'afghanistan', 'Afghanistan', 'Q889', 1149361, ['Afghan', 'Afghans', 'افغان'], {
    en: ['Afghanistan'], fa: ['افغانستان'], ar: ['أفغانستان'], zh: ['阿富汗'],
  }),
  country('CN', 'china', 'China', 'Q148', 1814991, ['Chinese'], {
    en: ['China', "People's Republic of China"], fa: ['چین'], ar: ['الصين'], fr: ['Chine'], zh: ['中国'],
  }),
  country('US', 'united-states', 'United States', 'Q30', 6252001, ['American', 'Americans', 'آمریکایی', 'امریکی'], {
    en: ['United States', 'United States of America', 'US', 'U.S.', 'USA', 'U.S.A.'],
    fa: ['ایالات متحده', 'ایالات متحده آمریکا', 'آمریکا'], ur: ['ریاست ہائے متحدہ امریکہ', 'امریکہ', 'امریکا'], ar: ['الولايات المتحدة'], fr: ['États-Unis'], zh: ['美国'],
  }),
  country('SA', 'saudi-arabia', 'Saudi Arabia', 'Q851', 102358, ['Saudi', 'Saudis', 'Saudi Arabian', 'Saudi Arabians', 'سعودی'], {
    en: ['Saudi Arabia', 'Kingdom of Saudi Arabia'], fa: ['عربستان سعودی', 'عربستان'], ur: ['سعودی عرب'], ar: ['المملكة العربية السعودية', 'السعودية'], fr: ['Arabie saoudite'], zh: ['沙特阿拉伯'],
  }),
  country('UA', 'ukraine', 'Ukraine', 'Q212', 690791, ['Ukrainian', 'Ukrainians'], {
    en: ['Ukraine'], fa: ['اوکراین'], ur: ['یوکرین'], ar: ['أوكرانيا'], zh: ['乌克兰'],
  }),
  country('BH', 'bahrain', 'Bahrain', 'Q398', 290291, ['Bahraini', 'Bahrainis'], {
    en: ['Bahrain'], fa: ['بحرین'], ar: ['البحرين'], fr: ['Bahreïn'], zh: ['巴林'],
  }),
  country('AE', 'united-arab-emirates', 'United Arab Emirates', 'Q878', 290557, ['Emirati', 'Emiratis'], {
    en: ['United Arab Emirates', 'UAE', 'U.A.E.'], fa: ['امارات متحدهٔ عربی', 'امارات متحده عربی'], ur: ['متحدہ عرب امارات'], ar: ['الإمارات العربية المتحدة', 'الإمارات'],
    fr: ['Émirats arabes unis'], zh: ['阿拉伯联合酋长国'],
  }),
  country('IN', 'india', 'India', 'Q668', 1269750, ['Indian', 'Indians'], {
    en: ['India', 'Republic of India'], fa: ['هند', 'هندوستان'], ur: ['بھارت', 'ہندوستان'], ar: ['الهند'], fr: ['Inde'], zh: ['印度'],
  }),
  country('RU', 'russia', 'Russia', 'Q159', 2017370, ['Russian', 'Russians'], {
    en: ['Russia', 'Russian Federation'], fa: ['روسیه'], ur: ['روس'], ar: ['روسيا'], fr: ['Russie'], zh: ['俄罗斯'],
  }),
  country('UZ', 'uzbekistan', 'Uzbekistan', 'Q265', 1512440, ['Uzbek', 'Uzbeks'], {
    en: ['Uzbekistan'], fa: ['ازبکستان'], ar: ['أوزبكستان'], fr: ['Ouzbékistan'], zh: ['乌兹别克斯坦'],
  }),
  country('TJ', 'tajikistan', 'Tajikistan', 'Q863', 1220409, ['Tajik', 'Tajiks'], {
    en: ['Tajikistan'], fa: ['تاجیکستان'], ur: ['تاجکستان'], ar: ['طاجيكستان'], fr: ['Tadjikistan'], zh: ['塔吉克斯坦'],
  }),
  country('KZ', 'kazakhstan', 'Kazakhstan', 'Q232', 1522867, ['Kazakh', 'Kazakhs', 'Kazakhstani'], {
    en: ['Kazakhstan'], fa: ['قزاقستان'], ur: ['قزاخستان'], ar: ['كازاخستان'], zh: ['哈萨克斯坦'],
  }),
];
