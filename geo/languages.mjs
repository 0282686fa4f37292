/** The interface's languages besides English, in the order of the tables; and what names in them are written with. */
export const LANGUAGES = ['fa', 'ur', 'ar', 'fr', 'zh'];

const ARABIC = /^[\p{Script=Arabic}\p{Mn}\u200c ()،.–-]+$/u;
const SCRIPTS = { fa: ARABIC, ur: ARABIC, ar: ARABIC, fr: /^[\p{Script=Latin}\p{Mn} ()'’.,/–-]+$/u, zh: /^\p{Script=Han}[\p{Script=Han}（）()·–－-]*$/u };
/** Letters that only Arabic, or only Persian and Urdu, write. */
const FOREIGN = { fa: /[يكىةأإ]/, ur: /[يكىة]/, ar: /[یکپچژگٹڈڑہھے]/ };

/** Whether all of a name is in the script and, of Arabic script, in the letters of the language. */
export function isWrittenIn(language, name) {
  return SCRIPTS[language].test(name) && !FOREIGN[language]?.test(name);
}

/** The rows of a table of names, `KEY English / Persian / …`: {key, names}. */
export function rowsOf(table) {
  return table.trim().split('\n').map((row) => ({ key: row.slice(0, row.indexOf(' ')), names: row.slice(row.indexOf(' ') + 1).split(' / ') }));
}
