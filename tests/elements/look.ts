import { vi } from 'vitest';
import type { ArticleMap } from '../../src/index.ts';
import { boxOf, inner } from './mount.ts';

// What a test sees of a map.

/** Whether every point of the map lies on a tile that is drawn. */
export function isCovered(map: ArticleMap): boolean {
  const [left, top, right, bottom] = boxOf(inner(map, '.map'));
  const tiles = [...map.shadowRoot!.querySelectorAll('.leaflet-tile-loaded')].map((tile) => tile.getBoundingClientRect());
  for (let y = top + 1; y < bottom; y += 20) {
    for (let x = left + 1; x < right; x += 20) if (!tiles.some((tile) => x >= tile.left && x <= tile.right && y >= tile.top && y <= tile.bottom)) return false;
  }
  return right > left && bottom > top;
}

/** Where the marks of two places lie in the map, in pixels from its middle: says both where it is and how near. */
export function viewOf(map: ArticleMap): string {
  const [left, top, right, bottom] = boxOf(inner(map, '.map'));
  return ['quetta', 'kech'].map((place) => {
    const mark = boxOf(inner(map, `.mark[data-place=${place}]`));
    return `${place} ${Math.round((mark[0] + mark[2] - left - right) / 2)} ${Math.round((mark[1] + mark[3] - top - bottom) / 2)}`;
  }).join(', ');
}

/** How far apart two marks lie, as a share of the map's size, and whether both are in it. */
export function framing(map: ArticleMap): { spread: number; inside: boolean } {
  const [left, top, right, bottom] = boxOf(inner(map, '.map'));
  const marks = ['quetta', 'kech'].map((place) => boxOf(inner(map, `.mark[data-place=${place}]`)));
  const spread = Math.max(Math.abs(marks[0]![0] - marks[1]![0]) / (right - left), Math.abs(marks[0]![1] - marks[1]![1]) / (bottom - top));
  return { spread, inside: marks.every((mark) => mark[0] >= left && mark[1] >= top && mark[2] <= right && mark[3] <= bottom) };
}

/** By how many pixels the first box stands out of the second, at most. */
export function overhang(of: Element, over: Element): number {
  const [a, b] = [boxOf(of), boxOf(over)];
  return Math.max(b[0] - a[0], b[1] - a[1], a[2] - b[2], a[3] - b[3], 0);
}

/** Whether a line is drawn round an element: by its outline, or by something that lies over it. */
export function hasRing(element: Element): boolean {
  const [own, over] = [getComputedStyle(element), getComputedStyle(element, '::after')];
  return own.outlineStyle === 'solid' || (over.content !== 'none' && over.borderTopStyle === 'solid' && Number.parseFloat(over.borderTopWidth) > 0);
}

/** Listeners that were added to a target and not removed. */
export function watchListeners(...targets: EventTarget[]): () => string[] {
  const kept: { target: EventTarget; type: string; listener: unknown; capture: boolean }[] = [];
  const captureOf = (options: unknown) => (typeof options === 'object' && options !== null ? (options as AddEventListenerOptions).capture === true : options === true);
  for (const target of targets) {
    const { addEventListener, removeEventListener } = target;
    const find = (type: string, listener: unknown, capture: boolean) => kept.findIndex((each) => each.target === target && each.type === type && each.listener === listener && each.capture === capture);
    vi.spyOn(target, 'addEventListener').mockImplementation((type, listener, options) => {
      if (find(type, listener, captureOf(options)) < 0) kept.push({ target, type, listener, capture: captureOf(options) });
      addEventListener.call(target, type, listener, options);
    });
    vi.spyOn(target, 'removeEventListener').mockImplementation((type, listener, options) => {
      const at = find(type, listener, captureOf(options));
      if (at >= 0) kept.splice(at, 1);
      removeEventListener.call(target, type, listener, options);
    });
  }
  return () => kept.map(({ type }) => type);
}
