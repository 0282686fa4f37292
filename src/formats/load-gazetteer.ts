import { isTable, readGazetteer } from '../places/gazetteer.ts';
import { fetchText } from './fetch-text.ts';
import { onceAPage } from './once-a-page.ts';

/** Fetches and reads a gazetteer, JSON or a table, once a page for each URL; rejects with an `Error` in words a person can act on. */
export const loadGazetteer = onceAPage(async (href) => {
  const text = await fetchText(href);
  return isTable(text) ? (await import('./csv.ts')).readCsv(text) : readGazetteer(text);
});
