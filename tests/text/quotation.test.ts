import { expect, test } from 'vitest';
import { quoted } from '../../src/text/quotation.ts';

test.each([
  [undefined, '“rain”'],
  ['en', '“rain”'],
  ['en_GB', '“rain”'],
  ['fa', '«rain»'],
  ['ar-EG', '«rain»'],
  ['ur', '“rain”'],
  ['zh', '“rain”'],
  ['zh-TW', '「rain」'],
  ['zh-Hant', '「rain」'],
  ['fr-CA', '«\u00a0rain\u00a0»'],
  ['de', '„rain“'],
  ['pl', '„rain”'],
  ['sv', '”rain”'],
  ['JA', '「rain」'],
  ['constructor', '“rain”'],
  ['no such language', '“rain”'],
])('of %s', (lang, wanted) => expect(quoted('rain', lang)).toBe(wanted));

test.each(['', '“rain,” he said', '»rain«', "it's", '$&', 'ي\u202e'])('the words stay as they are: %j', (text) => expect(quoted(text, 'fr').slice(2, -2)).toBe(text));
