import type { ArticleMap } from '../index.ts';

/** The map as a strip above the text: it grows on a tap, and folds away. */

const map = document.querySelector<ArticleMap>('article-map')!;
const side = document.querySelector<HTMLElement>('.map-side')!;
const grow = document.querySelector<HTMLButtonElement>('#map-grow')!;
const fold = document.querySelector<HTMLButtonElement>('#map-fold')!;
const narrow = matchMedia('(max-width: 60rem)');
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
// The text goes to the map by itself; who opens a place on the map keeps it before them, whatever its size.
let onMap = false;
for (const type of ['pointerdown', 'keydown'] as const) addEventListener(type, (event) => (onMap = event.composedPath().includes(map)), { capture: true, passive: true });
// The strip has no room for a passage: whatever opens a place makes room for it, and gives it back when it closes.
let before: Size | undefined;
map.addEventListener('place-select', (event) => {
  side.toggleAttribute('data-open', event.place !== undefined);
  if (event.place !== undefined && side.dataset.size !== 'grown') {
    before ??= side.dataset.size as Size;
    size('grown');
  } else if (event.place === undefined && before) {
    size(before);
    before = undefined;
  }
  if (onMap && narrow.matches) map.scrollIntoView({ block: 'nearest', behavior: 'instant' });
});
grow.addEventListener('click', () => (before = undefined));
map.addEventListener('passage-show', () => {
  side.removeAttribute('data-open');
  size('strip');
});
map.addEventListener('click', (event) => {
  const path = event.composedPath().filter((node) => node instanceof Element);
  const bare = path.some((element) => element.part.contains('map')) && !path.some((element) => element.matches('button'));
  if (bare && side.dataset.size === 'strip' && narrow.matches) size('grown');
});
size('strip');
