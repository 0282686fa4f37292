import { languageTag } from './language.ts';

/** Quotation marks of languages that do not write “these”, as in CLDR; French ones keep off the words. */
const MARKS = new Map(Object.entries({
  ar: '«»', fa: '«»', ps: '«»', ku: '«»', fr: '«\u00a0\u00a0»', ru: '«»', uk: '«»', el: '«»', es: '«»', it: '«»', pt: '«»', no: '«»', nb: '«»', hy: '«»', az: '«»',
  de: '„“', cs: '„“', sk: '„“', bg: '„“', sl: '„“', ka: '„“', pl: '„”', ro: '„”', hu: '„”', hr: '„”', sv: '””', fi: '””', ja: '「」', 'zh-tw': '「」', 'zh-hant': '「」', 'zh-hk': '「」',
}));

/** A text in the quotation marks of its language. */
export function quoted(text: string, lang?: string): string {
  const tag = languageTag(lang).toLowerCase();
  const marks = MARKS.get(tag) ?? MARKS.get(tag.split('-')[0]!) ?? '“”';
  const half = marks.length / 2;
  return `${marks.slice(0, half)}${text}${marks.slice(half)}`;
}
