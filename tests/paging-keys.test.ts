import { expect, test } from 'vitest';
import { pagingOf, type Paging } from '../src/paging-keys.ts';

const [back, forth]: Paging[] = [{ by: -1, within: 'place' }, { by: 1, within: 'place' }];
const [before, after]: Paging[] = [{ by: -1, within: 'story' }, { by: 1, within: 'story' }];

test.each<[what: string, key: string, code: string, modifiers: string, wanted: Paging | undefined]>([
  ['English', '[', 'BracketLeft', '', back],
  ['English', ']', 'BracketRight', '', forth],
  ['English', '{', 'BracketLeft', 'shift', before],
  ['English', '}', 'BracketRight', 'shift', after],
  ['a keyboard on the screen, which has no Shift', '}', 'BracketRight', '', after],
  ['German, with AltGr', '[', 'Digit8', 'ctrl alt', back],
  ['German, with AltGr', '}', 'Digit0', 'ctrl alt', after],
  ['German, on a Mac', ']', 'Digit6', 'alt', forth],
  ['French', '{', 'Digit4', 'ctrl alt', before],
  ['German, a letter at the bracket’s place', 'ü', 'BracketLeft', '', undefined],
  ['Turkish, a letter at the bracket’s place', 'Ğ', 'BracketLeft', 'shift', undefined],
  ['Persian', 'ج', 'BracketLeft', '', back],
  ['Persian', 'چ', 'BracketRight', '', forth],
  ['Persian, mirrored', '}', 'BracketLeft', 'shift', before],
  ['Urdu, mirrored', ']', 'BracketLeft', '', back],
  ['Russian', 'Х', 'BracketLeft', 'shift', before],
  ['Russian', 'ъ', 'BracketRight', '', forth],
  ['Chinese', '【', 'BracketLeft', '', back],
  ['Chinese', '』', 'BracketRight', 'shift', after],
  ['Chinese, while characters are chosen', 'Process', 'BracketLeft', '', undefined],
  ['the browser’s own', '[', 'BracketLeft', 'meta', undefined],
  ['the browser’s own', ']', 'BracketRight', 'ctrl', undefined],
  ['a Mac’s quotation marks', '“', 'BracketLeft', 'alt', undefined],
  ['dead', 'Dead', 'BracketLeft', '', undefined],
  ['another key', 'p', 'KeyP', '', undefined],
  ['an arrow', 'ArrowRight', 'ArrowRight', '', undefined],
  ['no key at all', 'constructor', '', '', undefined],
])('%s: %s at %s %s', (_, key, code, modifiers, wanted) => {
  const pressed = (name: string) => modifiers.includes(name);
  expect(pagingOf({ key, code, shiftKey: pressed('shift'), ctrlKey: pressed('ctrl'), altKey: pressed('alt'), metaKey: pressed('meta') })).toEqual(wanted);
});
