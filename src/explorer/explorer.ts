import '../index.ts';
import './explorer.css';
import type { ArticleMap } from '../index.ts';
import type { OpenDialog } from './open-dialog.ts';
import type { OpenedArticle } from './opened.ts';

/** The explorer: the digest with its map, and any article the reader opens instead. Nothing leaves the reader's machine. */

const map = document.querySelector<ArticleMap>('article-map')!;
const article = document.querySelector<HTMLElement>('#story')!;
const digest = article.cloneNode(true) as HTMLElement;
const { originalTitle = '' } = article.dataset;
const { title } = document;

// The digest is read by everyone, another article opened by a few: what that takes is loaded for them.
const element = document.querySelector<HTMLDialogElement>('#open')!;
let opening: Promise<OpenDialog> | undefined;
const dialog = (): Promise<OpenDialog> => (opening ??= import('./open-dialog.ts').then(({ OpenDialog }) => new OpenDialog(element, (opened) => void show(opened))));
element.addEventListener('change', dialog, { once: true });
document.addEventListener('dragover', dialog, { once: true });

async function show(opened: OpenedArticle): Promise<void> {
  const { showArticle } = await import('./opened.ts');
  const isOriginal = folded(opened.text).includes(folded(originalTitle));
  map.close();
  map.source = isOriginal ? 'Original' : 'Your article';
  map.sourceNote = 'from your file, not stored';
  showArticle(article, opened, isOriginal);
  wire();
  document.documentElement.classList.add('opened');
  document.title = `${article.querySelector('h1')?.textContent ?? opened.name} · Article Map`;
  start();
}

function backToDigest(): void {
  map.close();
  map.source = 'Digest';
  map.sourceNote = '';
  article.replaceChildren(...(digest.cloneNode(true) as HTMLElement).childNodes);
  article.removeAttribute('lang');
  article.removeAttribute('dir');
  document.documentElement.classList.remove('opened');
  document.title = title;
  wire();
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

/** Buttons inside the article come and go with its contents. */
function wire(): void {
  document.querySelector('#open-original')?.addEventListener('click', async () => (await dialog()).open('original'));
  document.querySelector('#back-to-digest')?.addEventListener('click', backToDigest);
}

document.querySelector('#open-any')?.addEventListener('click', async () => (await dialog()).open('any'));
wire();

// On a phone the map is a strip above the text: it grows on a tap, and folds away.
const side = document.querySelector<HTMLElement>('.map-side')!;
const grow = document.querySelector<HTMLButtonElement>('#map-grow')!;
const fold = document.querySelector<HTMLButtonElement>('#map-fold')!;
type Size = 'strip' | 'grown' | 'folded';
function size(to: Size): void {
  side.dataset.size = to;
  grow.textContent = to === 'grown' ? 'Smaller map' : to === 'folded' ? 'Show the map' : 'Larger map';
  grow.setAttribute('aria-expanded', String(to === 'grown'));
  fold.hidden = to === 'folded';
}
grow.addEventListener('click', () => size(side.dataset.size === 'strip' ? 'grown' : 'strip'));
fold.addEventListener('click', () => {
  size('folded');
  grow.focus();
});
// The strip has no room for a passage: whatever opens a place makes room for it, and gives it back when it closes.
let before: Size | undefined;
map.addEventListener('place-select', (event) => {
  if (event.place !== undefined && side.dataset.size !== 'grown') {
    before ??= side.dataset.size as Size;
    size('grown');
  } else if (event.place === undefined && before) {
    size(before);
    before = undefined;
  }
});
grow.addEventListener('click', () => (before = undefined));
map.addEventListener('passage-show', () => size('strip'));
map.addEventListener('click', (event) => {
  const path = event.composedPath().filter((node) => node instanceof Element);
  const onMap = path.some((element) => element.part.contains('map')) && !path.some((element) => element.matches('button'));
  if (onMap && side.dataset.size === 'strip' && matchMedia('(max-width: 60rem)').matches) size('grown');
});
size('strip');

// `npm start -- PATH` names a file for the explorer to open.
const named = document.querySelector<HTMLMetaElement>('meta[name="opened-article"]');
if (named) {
  void fetch('opened-article').then(async (response) => {
    const { readFile } = await import('./opened.ts');
    if (response.ok) await show(await readFile(new File([await response.blob()], named.content)));
  });
}
