import type { Map as LeafletMap } from 'leaflet';

/** Wheel units that make one step of zoom, in pixels. */
const STEP = 60;

export interface MoveAnswers {
  /** The reader turned the wheel without Ctrl or ⌘, or moved one finger: the page scrolls, the map does not. */
  readonly hint: (how: 'wheel' | 'touch') => void;
  /** The reader moved the map. */
  readonly moved: () => void;
}

/**
 * The page scrolls as if the map were not there: the wheel zooms only with Ctrl or ⌘ (and a pinch on a trackpad, which
 * browsers report so), and on a touch screen two fingers move the map. Returns the release.
 */
export function moveKindly(map: LeafletMap, answers: MoveAnswers): () => void {
  const container = map.getContainer();
  let turned = 0;
  const wheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return answers.hint('wheel');
    event.preventDefault();
    answers.moved();
    turned -= event.deltaMode === 1 ? event.deltaY * 20 : event.deltaY;
    const steps = Math.trunc(turned / STEP);
    if (steps === 0) return;
    turned -= steps * STEP;
    map.setZoomAround(map.mouseEventToContainerPoint(event), map.getZoom() + Math.sign(steps));
  };
  let fingers = 0;
  const touchStart = (event: TouchEvent) => {
    fingers = event.touches.length;
    if (fingers > 1) answers.moved();
  };
  const touchMove = (event: TouchEvent) => {
    if (fingers === 1 && event.touches.length === 1) answers.hint('touch');
  };
  if (matchMedia('(pointer: coarse)').matches) map.dragging.disable();
  container.addEventListener('wheel', wheel, { passive: false });
  container.addEventListener('touchstart', touchStart, { passive: true });
  container.addEventListener('touchmove', touchMove, { passive: true });
  return () => {
    container.removeEventListener('wheel', wheel);
    container.removeEventListener('touchstart', touchStart);
    container.removeEventListener('touchmove', touchMove);
  };
}
