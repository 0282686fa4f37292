import { afterEach, describe, expect, test, vi } from 'vitest';

vi.mock('../../src/locale/ur.ts', () => {
  throw new Error('no network');
});

/** Each test has dictionaries of its own, as a page has. */
async function fresh() {
  vi.resetModules();
  const { en } = await import('../../src/locale/en.ts');
  return { en, ...(await import('../../src/locale/load-words.ts')) };
}

afterEach(() => vi.restoreAllMocks());

describe('words for a language tag', () => {
  test.each([['fa', 'fa'], ['fa-AF', 'fa'], ['FA-ir', 'fa'], ['zh-Hant-TW', 'zh'], ['ar-EG', 'ar'], ['fr-CA', 'fr'], ['en-GB', 'en'], ['de', 'en'], ['constructor', 'en']])('%s has those of %s', async (tag, language) => {
    const { loadWords } = await fresh();
    expect((await loadWords(tag)).language).toBe(language);
  });

  test('are there at once when they need no file, or when it has come', async () => {
    const { en, loadWords, wordsOf } = await fresh();
    expect([wordsOf('en'), wordsOf('de')]).toEqual([en, en]);
    expect(wordsOf('fa')).toBeUndefined();
    const [one, other] = await Promise.all([loadWords('fa'), loadWords('fa-AF')]);
    expect(one).toBe(other);
    expect(wordsOf('fa-IR')).toBe(one);
  });

  test('that do not come are English, with one warning', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { en, loadWords, wordsOf } = await fresh();
    expect(await Promise.all([loadWords('ur'), loadWords('ur-PK')])).toEqual([en, en]);
    expect(wordsOf('ur')).toBe(en);
    expect(warn.mock.calls.map(([text]) => text)).toEqual([expect.stringContaining('“ur”')]);
  });
});

describe('words of a host’s own', () => {
  test('lie over English where there is no dictionary, and groups of words over theirs', async () => {
    const { en, setWords, wordsOf } = await fresh();
    await setWords('de', { zoomIn: 'Vergrößern', picture: { save: 'Als Bild sichern' }, number: (n) => `${n}.` });
    const words = wordsOf('de-AT')!;
    expect(words).toMatchObject({ language: 'de', dir: 'ltr', zoomIn: 'Vergrößern', zoomOut: en.zoomOut, picture: { ...en.picture, save: 'Als Bild sichern' } });
    expect(words.number(3)).toBe('3.');
    expect(wordsOf('en')).toBe(en);
  });

  test('lie over the dictionary of their language, for a region alone or for all of it', async () => {
    const { loadWords, setWords, wordsOf } = await fresh();
    await setWords('fa-AF', { legend: 'نشان بده' });
    const persian = await loadWords('fa');
    expect(wordsOf('fa-AF')).toEqual({ ...persian, language: 'fa-AF', legend: 'نشان بده' });
    expect(persian.legend).not.toBe('نشان بده');
    await setWords('fa', { close: 'ببند' });
    await setWords('fa', { next: 'بعدی' });
    expect(wordsOf('fa-IR')).toMatchObject({ close: 'ببند', next: 'بعدی', dir: 'rtl' });
  });

  test('are told of until the listener is released', async () => {
    const { onOwnWords, setWords } = await fresh();
    const changed = vi.fn();
    const release = onOwnWords(changed);
    await setWords('sv', { close: 'Stäng' });
    release();
    await setWords('sv', { close: 'Slut' });
    expect(changed).toHaveBeenCalledTimes(1);
  });
});
