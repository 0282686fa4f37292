/**
 * Names of provinces in Persian, Urdu, Arabic, French and Chinese where the source's are another province's, misspelt, or in the
 * spelling of another language. `-` keeps the source's.
 */
export const PROVINCE_NAMES = `
AF-DAY دایکندی / دایکندی / دايكندي / Daykundi / 代孔迪省
AF-PAN پنجشیر / پنجشیر / بنجشير / Panjchir / 潘杰希尔省
AF-PAR پروان / پروان / بروان / Parwân / 帕尔旺省
AF-URU اروزگان / اروزگان / أروزغان / Orozgân / 乌鲁兹甘省
AF-LAG - / لغمان / - / - / -
AF-ZAB - / زابل / - / - / -
IR-01 - / گیلان / - / - / -
IR-02 - / مازندران / - / - / -
IR-04 - / آذربائیجان غربی / - / - / 西阿塞拜疆省
IR-14 - / - / جهارمحال وبختياري / - / -
IR-18 - / بوشہر / - / - / -
IR-21 - / یزد / - / - / -
PK-BA بلوچستان / - / - / - / -
PK-IS ناحیه پایتخت اسلام‌آباد / وفاقی دارالحکومت اسلام آباد / إقليم العاصمة إسلام آباد / - / -
PK-SD سند / - / - / - / -
PK-TA مناطق قبایلی فدرال / - / - / Régions tribales / -
`;

/** Words for a province that its name on a map does without, at its beginning or its end; French ones with what joins them to it. Chinese names keep theirs. */
export const GENERIC = {
  fa: ['استان', 'ولایت', 'ایالت', 'شهرستان', 'شهرداری', 'ناحیه', 'منطقه', 'بخش', 'کلانشهر'],
  ur: ['صوبہ', 'ضلع', 'علاقہ', 'میونسپلٹی', 'کاؤنٹی', 'محکمہ', 'محافظہ', 'بلدیہ', 'اوبلاست', 'پریفیکچر', 'پریفیکچور', 'ریاست', 'ریجن'],
  ar: ['محافظة', 'ولاية', 'مقاطعة', 'إقليم', 'منطقة', 'بلدية', 'إدارة', 'كانتون', 'أوبلاست', 'مديرية'],
  fr: /^(?:canton|cité|commune|district|gouvernorat|municipalité|paroisse|préfecture|province|voïvodie|wilaya) (?:de |du |d[’'])(?=\p{Lu})|^d[’'](?=\p{Lu})/iu,
};

/** Words that need them: "Northern Province". */
export const ADJECTIVES = {
  fa: ['شمالی', 'جنوبی', 'شرقی', 'غربی', 'مرکزی', 'آزاد', 'پایتخت', 'پایتختی', 'مستقل', 'شهری'],
  ur: ['شمالی', 'جنوبی', 'مشرقی', 'مغربی', 'وسطی', 'مرکزی', 'آزاد'],
  ar: ['الشمالية', 'الجنوبية', 'الشرقية', 'الغربية', 'الوسطى', 'المركزية', 'الحرة'],
};

/** Traditional characters that stand among the source's Chinese names, each with its simplified one. */
export const SIMPLIFIED =
  '爾尔區区鎮镇羅罗亞亚維维納纳達达馬马內内薩萨萊莱韋韦茲兹貝贝盧卢齊齐魯鲁聖圣庫库奧奥蘭兰縣县諾诺島岛圖图倫伦熱热烏乌蘇苏東东環环濟济紐纽賽赛澤泽揚扬' +
  '贊赞凱凯錫锡葉叶黃黄舊旧欽钦門门藍蓝專专窩窝傑杰灣湾憲宪廣广漢汉實实約约國国邊边霧雾誕诞勞劳靈灵頓顿蓋盖會会訥讷別别賈贾';
