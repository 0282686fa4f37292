import type { Position } from '../places/place.ts';

const LANGUAGES = ['en', 'fa', 'ur', 'ar', 'fr', 'zh'];

/** Seas worth a name: where it goes (read off the basemap), from which zoom, and what it is called in the languages above. */
const SEAS: readonly (readonly [at: Position, from: number, names: string])[] = [
  [[63.5, 18], 4, 'Arabian Sea|دریای عرب|بحیرہ عرب|بحر العرب|Mer d’Arabie|阿拉伯海'],
  [[78, -12], 2, 'Indian Ocean|اقیانوس هند|بحر ہند|المحيط الهندي|Océan Indien|印度洋'],
  [[51.3, 27.2], 5, 'Persian Gulf|خلیج فارس|خلیج فارس|الخليج|Golfe Persique|波斯湾'],
  [[59.2, 24.7], 5, 'Gulf of Oman|دریای عمان|خلیج عمان|خليج عمان|Golfe d’Oman|阿曼湾'],
  [[50.6, 41.6], 4, 'Caspian Sea|دریای خزر|بحیرہ قزوین|بحر قزوين|Mer Caspienne|里海'],
  [[34.5, 43.3], 4, 'Black Sea|دریای سیاه|بحیرہ اسود|البحر الأسود|Mer Noire|黑海'],
  [[18.5, 34.6], 3, 'Mediterranean Sea|دریای مدیترانه|بحیرہ روم|البحر المتوسط|Mer Méditerranée|地中海'],
  [[38.3, 20.3], 4, 'Red Sea|دریای سرخ|بحیرہ احمر|البحر الأحمر|Mer Rouge|红海'],
  [[47.8, 12.3], 5, 'Gulf of Aden|خلیج عدن|خلیج عدن|خليج عدن|Golfe d’Aden|亚丁湾'],
  [[88.5, 14.5], 4, 'Bay of Bengal|خلیج بنگال|خلیج بنگال|خليج البنغال|Golfe du Bengale|孟加拉湾'],
  [[114, 14], 4, 'South China Sea|دریای چین جنوبی|بحیرہ جنوبی چین|بحر الصين الجنوبي|Mer de Chine méridionale|南海'],
  [[3, 56], 5, 'North Sea|دریای شمال|بحیرہ شمال|بحر الشمال|Mer du Nord|北海'],
  [[19.5, 57.5], 5, 'Baltic Sea|دریای بالتیک|بحیرہ بالٹک|بحر البلطيق|Mer Baltique|波罗的海'],
  [[-75, 15], 4, 'Caribbean Sea|دریای کارائیب|بحیرہ کیریبین|البحر الكاريبي|Mer des Caraïbes|加勒比海'],
  [[-90, 25], 4, 'Gulf of Mexico|خلیج مکزیک|خلیج میکسیکو|خليج المكسيك|Golfe du Mexique|墨西哥湾'],
  [[2, 2], 4, 'Gulf of Guinea|خلیج گینه|خلیج گنی|خليج غينيا|Golfe de Guinée|几内亚湾'],
  [[-40, 33], 2, 'North Atlantic|اقیانوس اطلس شمالی|شمالی بحر اوقیانوس|شمال المحيط الأطلسي|Atlantique Nord|北大西洋'],
  [[-15, -25], 2, 'South Atlantic|اقیانوس اطلس جنوبی|جنوبی بحر اوقیانوس|جنوب المحيط الأطلسي|Atlantique Sud|南大西洋'],
  [[-160, 30], 2, 'North Pacific|اقیانوس آرام شمالی|شمالی بحر الکاہل|شمال المحيط الهادئ|Pacifique Nord|北太平洋'],
  [[-130, -25], 2, 'South Pacific|اقیانوس آرام جنوبی|جنوبی بحر الکاہل|جنوب المحيط الهادئ|Pacifique Sud|南太平洋'],
  [[40, -58], 3, 'Southern Ocean|اقیانوس جنوبی|بحر منجمد جنوبی|المحيط الجنوبي|Océan Austral|南大洋'],
  [[0, 79], 3, 'Arctic Ocean|اقیانوس منجمد شمالی|بحر منجمد شمالی|المحيط المتجمد الشمالي|Océan Arctique|北冰洋'],
];

/** The seas in a language (BCP 47), in English where we have no other word. */
export function seasIn(language: string): { readonly name: string; readonly at: Position; readonly from: number }[] {
  const i = Math.max(0, LANGUAGES.indexOf(language.toLowerCase().split('-')[0]!));
  return SEAS.map(([at, from, names]) => ({ name: names.split('|')[i]!, at, from }));
}
