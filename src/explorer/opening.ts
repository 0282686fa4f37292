import type { ArticleMap } from '../index.ts';
import { OpenDialog } from './open-dialog.ts';
import { readFile, showArticle, type OpenedArticle } from './opened.ts';

/** Puts an article that the reader opens in the digest's place, and the digest back. */

const map = document.querySelector<ArticleMap>('article-map')!;
const article = document.querySelector<HTMLElement>('#story')!;
const digest = [...article.childNodes];
const { title } = document;
const dialog = new OpenDialog(document.querySelector<HTMLDialogElement>('#open')!, show);

/** Asks for an article: the original of the digest, or any. */
export function ask(which: 'original' | 'any'): void {
  dialog.open(which);
}

/** Opens the file that the page's server has beside it. */
export async function openNamed(name: string): Promise<void> {
  const response = await fetch('opened-article');
  if (response.ok) show(await readFile(new File([await response.blob()], name)));
}

function show(opened: OpenedArticle): void {
  const isOriginal = folded(opened.text).includes(folded(article.dataset.originalTitle ?? ''));
  map.close();
  map.source = isOriginal ? 'Original' : 'Your article';
  map.sourceNote = 'from your file, not stored';
  showArticle(article, opened, isOriginal);
  document.querySelector('#back-to-digest')?.addEventListener('click', backToDigest);
  document.documentElement.classList.add('opened');
  document.title = `${article.querySelector('h1')?.textContent ?? opened.name} · Article Map`;
  start();
}

function backToDigest(): void {
  map.close();
  map.source = 'Digest';
  map.sourceNote = '';
  article.replaceChildren(...digest);
  article.removeAttribute('lang');
  article.removeAttribute('dir');
  document.documentElement.classList.remove('opened');
  document.title = title;
  start();
}

/** The reader is at the beginning of what the page shows now. */
function start(): void {
  scrollTo({ top: 0, behavior: 'instant' });
  const first = article.querySelector<HTMLElement>('h1, p:not(.about)');
  if (!first) return;
  first.tabIndex = -1;
  first.focus({ preventScroll: true });
  first.addEventListener('blur', () => first.removeAttribute('tabindex'), { once: true });
}

function folded(text: string): string {
  return text.normalize('NFKC').replace(/[’‘]/g, "'").replace(/\s+/g, ' ').toLowerCase();
}
