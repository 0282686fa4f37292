import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const shared = fileURLToPath(new URL('../../shared/', import.meta.url));

/** A corpus of hostile or exacting cases: the shared one where it is there, else our copy. */
export function cases<T>(name: string): T {
  const path = existsSync(`${shared}cases/${name}`) ? `${shared}cases/${name}` : fileURLToPath(new URL(`cases/${name}`, import.meta.url));
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}

const path = process.env.ARTICLE ?? `${shared}article.txt`;

/** The original article's text; `undefined` where it is not at hand (it is its publisher's and not in the project). */
export const originalArticle = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
