import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../src/text/excerpt.ts';

function excerpt(text: string, name: string, lang?: string): string {
  const start = text.indexOf(name);
  const span = excerptOf(text, { start, end: start + name.length }, lang);
  return text.slice(span.start, span.end);
}

const filler = 'This sentence is as long as it needs to be, so that it can stand alone and takes no neighbour along with it.';

describe('an excerpt', () => {
  test.each([
    ['en', 'The guests left Quetta late on Monday, and those who had come with him stayed on until the end of the week.', 'Quetta', filler],
    ['ur', 'وزیر خارجہ منگل کو تہران پہنچے، جہاں انہوں نے اپنے ہم منصب سے سرحدی تجارت، توانائی اور سلامتی کے معاملات پر تفصیلی بات چیت کی۔', 'تہران', ' دوسرا جملہ یہاں سے شروع ہوتا ہے۔'],
    ['fa', 'وزیر خارجه روز سه‌شنبه وارد تهران شد و دربارهٔ بازرگانی مرزی، انرژی و امنیت با همتای خود گفت‌وگویی دراز و به گفتهٔ خودش سودمند داشت.', 'تهران', ' جملهٔ دوم از اینجا آغاز می‌شود.'],
  ])('is the sentence in the passage’s own language: %s', (lang, sentence, name, next) => {
    expect(excerpt(`${sentence} ${next}`, name, lang)).toBe(sentence);
  });

  test('of a long sentence is cut between two words, in a script without spaces too', () => {
    const clause = '双方代表就边境贸易和能源管道问题进行了长时间的磋商，';
    const found = excerpt(`${clause.repeat(12)}随后代表团抵达德黑兰，${clause.repeat(12)}会议结束。`, '德黑兰', 'zh');
    expect(found).toContain('代表团抵达德黑兰');
    expect(found.length).toBeGreaterThan(200);
    expect(found.length).toBeLessThanOrEqual(330);
    const words = `${'alpha beta '.repeat(40)}Quetta ${'gamma delta '.repeat(40)}`;
    expect(excerpt(words, 'Quetta', 'en')).toMatch(/^(?:alpha|beta) .* (?:gamma|delta)$/);
  });

  test.each(['', 'en_US', 'no such language', 'x'])('is found whatever the page calls its language: “%s”', (lang) => expect(excerpt(`${filler} In Quetta it rained.`, 'Quetta', lang)).toContain('In Quetta it rained.'));
});
