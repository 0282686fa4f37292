import { expect, test } from 'vitest';
import { fileName } from '../src/save-as.ts';

test.each([
  ['Old rivals, new partners: Pakistan and Iran', 'Old rivals, new partners Pakistan and Iran.png'],
  ['../../etc/passwd', 'etc passwd.png'],
  ['CON|<a>"b"?*', 'CON a b.png'],
  ['photo\u202egpj.exe', 'photo gpj.exe.png'],
  ['از رقیب تا شریک: می\u200cروند', 'از رقیب تا شریک می\u200cروند.png'],
  ['line\nbreak\u0000', 'line break.png'],
  [' ', 'map.png'],
  ['', 'map.png'],
  ['x'.repeat(300), `${'x'.repeat(100)}.png`],
])('a file is named after the title %j as %j', (title, name) => {
  expect(fileName(title, 'png')).toBe(name);
});
