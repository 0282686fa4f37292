import { html } from 'lit';
import type { Words } from './locale/en.ts';
import type { Story } from './story.ts';
import { webAddress } from './web-address.ts';

/** What a story is of, where its article is not on the page: its title as a link to it, by whom and of when. */
export function sourceLine({ title, byline, date, url }: NonNullable<Story['article']>, words: Words) {
  const href = webAddress(url);
  const name = title || href;
  const link = href === undefined ? name : html`<a href=${href} target="_blank" rel="noopener">${name}</a>`;
  const parts = [link, byline, date && html`<bdi>${written(date, words.language)}</bdi>`].filter(Boolean);
  return html`<p class="caption"><bdi>${parts.map((part, i) => [i > 0 ? ' · ' : '', part])}</bdi></p>`;
}

/** A day as the language writes it; another text as it stands. */
function written(date: string, language: string): string {
  const day = /^\d{4}-\d\d-\d\d$/.test(date) ? new Date(date) : undefined;
  return day && !Number.isNaN(day.getTime()) ? new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(day) : date;
}
