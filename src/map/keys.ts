import type { Map as LeafletMap } from 'leaflet';
import { makeStop, nextOf } from '../tab-stops.ts';

/** Pixels: what an arrow key moves the map by. */
const STEP = 80;
/** And what is kept free round a mark. */
const ROOM = 20;
const MOVES: Readonly<Record<string, readonly [x: number, y: number]>> = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] };
const ZOOMS: Readonly<Record<string, 1 | -1>> = { '+': 1, '=': 1, '-': -1, '_': -1 };

/** What has keys of its own. */
const OWN = '.leaflet-popup, place-passages, input, textarea, select, [role=slider]';

/**
 * Answers keys anywhere on the map and its buttons: + and − zoom, arrows move it; on a mark, or a label at its edge, arrows go to the
 * next one that way, and move the map where there is none. Returns the release.
 */
export function answerKeys(map: LeafletMap, zoom: (by: 1 | -1) => void): () => void {
  const container = map.getContainer();
  const box = container.parentElement!;
  const keydown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    const path = event.composedPath().filter((node) => node instanceof Element);
    const [by, move] = [ZOOMS[event.key], MOVES[event.key]];
    if ((!by && !move) || path.some((element) => element.matches(OWN))) return;
    event.preventDefault();
    if (by) return zoom(by);
    const target = path[0]!;
    if (target.matches('.mark, .edge')) {
      const buttons = [...container.querySelectorAll<HTMLElement>('.mark, .edge')];
      const next = nextOf(buttons, target, event.key);
      if (next) {
        makeStop(buttons, next);
        next.focus({ preventScroll: true });
        return reveal(map, next);
      }
    }
    const far = event.shiftKey ? 3 : 1;
    map.panBy([move![0] * far, move![1] * far]);
  };
  box.addEventListener('keydown', keydown);
  return () => box.removeEventListener('keydown', keydown);
}

/** Moves the map as far as it must to show what has the focus. */
function reveal(map: LeafletMap, mark: Element): void {
  const [box, view] = [mark.getBoundingClientRect(), map.getContainer().getBoundingClientRect()];
  const by = (start: number, end: number, from: number, to: number) => Math.min(0, start - from - ROOM) + Math.max(0, end - to + ROOM);
  const [x, y] = [by(box.left, box.right, view.left, view.right), by(box.top, box.bottom, view.top, view.bottom)];
  if (mark.matches('.mark') && (x !== 0 || y !== 0)) map.panBy([x, y], { animate: false });
}
