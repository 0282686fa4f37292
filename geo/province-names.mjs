/** Names of provinces: in English, in their own languages, and in others, as Natural Earth has them, mended by table-province-names.mjs. */
import { isWrittenIn, LANGUAGES, rowsOf } from './languages.mjs';
import { ADJECTIVES, GENERIC, PROVINCE_NAMES, SIMPLIFIED } from './table-province-names.mjs';
import { partOf, provinceOf } from './units.mjs';

/** Western edges of the bands of longitude that the names come in, degrees: each is one file, and a view needs one or two. As in src/map/province-names.ts. */
export const BANDS = [-180, -30, 14, 42, 93];

/**
 * Files by name, `fa-3`: language (`local` for their own) and band, each an object of names by province code. `provinces` {id, name, local?}
 * are those that are drawn, `labels` the label point by code. A name that is the same as the local one is left out.
 */
export function provinceNameFiles(features, provinces, labels) {
  const own = new Map(rowsOf(PROVINCE_NAMES).map(({ key, names }) => [key, names]));
  const units = grouped(features.filter(({ properties }) => partOf(properties) !== null), ({ properties }) => provinceOf(properties));
  const files = new Map();
  const put = (language, id, name) => {
    const file = `${language}-${BANDS.findLastIndex((west) => labels.get(id)[0] >= west)}`;
    files.set(file, { ...files.get(file), [id]: name });
  };
  for (const { id, name, local } of provinces) {
    put('en', id, name);
    put('local', id, local ?? name);
  }
  for (const [i, language] of LANGUAGES.entries()) {
    const names = namesIn(language, units);
    for (const { id, name, local } of provinces) {
      const mended = own.get(id)?.[i] ?? '-';
      const found = mended === '-' ? names.get(id) : mended;
      if (found && found !== (local ?? name)) put(language, id, found);
    }
  }
  return files;
}

const simplified = new Map(SIMPLIFIED.match(/../gu).map((pair) => [...pair]));

/** Name by code. One that two provinces of a country have is the wrong one of at least one of them, and left out. */
function namesIn(language, units) {
  const full = new Map();
  for (const [id, members] of units) {
    // Of several units that are one province here, none has its name.
    const name = members.length === 1 && spelt(language, members[0].properties[`name_${language}`] ?? '');
    if (id && name && isWrittenIn(language, name)) full.set(id, name);
  }
  const short = new Map([...full].map(([id, name]) => [id, withoutGeneric(language, name)]));
  const [sameFull, sameShort] = [full, short].map(timesIn);
  return new Map([...full].filter(([id, name]) => sameFull(id, name) === 1).map(([id, name]) => [id, sameShort(id, short.get(id)) === 1 ? short.get(id) : name]));
}

/** How many provinces of a province's country have a name. */
function timesIn(names) {
  const keyOf = (id, name) => `${id.slice(0, 2)} ${name}`;
  const times = grouped([...names], ([id, name]) => keyOf(id, name));
  return (id, name) => times.get(keyOf(id, name)).length;
}

/** In the letters of the language, one for each sound, whatever keyboard they were written on. */
function spelt(language, raw) {
  const name = raw.replaceAll(/[\s\u200e\u200f]+/g, ' ').trim();
  if (language === 'zh') return [...name].map((character) => simplified.get(character) ?? character).join('');
  if (language === 'fr') return name.charAt(0).toLocaleUpperCase('fr') + name.slice(1).replaceAll("'", '’');
  // What follows a comma says of which country it is.
  const plain = name.normalize('NFKC').replace(/،.*/u, '').trim();
  if (language === 'ar') return plain;
  const own = plain.replaceAll('ي', 'ی').replaceAll('ى', 'ی').replaceAll('ك', 'ک');
  // Within a Persian word آ begins another, which is not joined; the source has lost what keeps them apart.
  return language === 'fa' ? own.replaceAll(/(?<=[بپتثجچحخسشصضطظعغفقکگلمنهی])آ/g, '\u200cآ') : own;
}

function withoutGeneric(language, name) {
  if (language === 'zh') return name;
  if (language === 'fr') return name.replace(GENERIC.fr, '');
  const words = GENERIC[language];
  const first = words.find((word) => name.startsWith(`${word} `));
  const last = words.find((word) => name.endsWith(` ${word}`));
  const short = first ? name.slice(first.length + 1) : last ? name.slice(0, -last.length - 1) : name;
  return ADJECTIVES[language].includes(short.split(' ')[0]) ? name : short;
}

/** Lists of the items by their key. */
function grouped(items, keyOf) {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
