import type { LatLngExpression, Map as LeafletMap, ResizeEvent } from 'leaflet';
import { overMap } from './over-map.ts';

/** Pixels kept free round a mark, where the map has them. */
const ROOM = 30;

/**
 * Where the map loses height or width, as it does to what stands beside it, an open place that was in view stays in view: the map
 * moves as far as it must, and no further. Without an open place nothing moves.
 */
export function keepInView(map: LeafletMap, open: () => LatLngExpression | undefined): () => void {
  const keep = ({ oldSize }: ResizeEvent) => {
    const at = open();
    // The corner of the map stays where it is: so far, the place does too.
    if (at && oldSize.contains(map.latLngToContainerPoint(at))) clear(map, at);
  };
  map.on('resize', keep);
  return () => void map.off('resize', keep);
}

/** Moves a place out from under the map's edges, its buttons and its legend. */
export function clear(map: LeafletMap, place: LatLngExpression): void {
  const at = map.latLngToContainerPoint(place);
  const { x: width, y: height } = map.getSize();
  const [controls, legend] = ['.controls', '.legend'].map((selector) => boxOf(map.getContainer(), selector));
  const room = Math.min(ROOM, width / 6, height / 6);
  let [left, top, right, bottom] = [room, room, width - room, height - room];
  // 1. Buttons in a row take their height from the map; in a column, and from the left or the right, their width.
  if (controls && controls.width > controls.height) top += controls.bottom;
  else if (controls && controls.left > width / 2) right = controls.left - room;
  else if (controls) left = controls.right + room;
  if (legend) bottom = legend.top - room / 2;
  // 2. A map with no room to spare shows it between what there is.
  const y = top > bottom ? (top + bottom) / 2 : Math.max(top, Math.min(bottom, at.y));
  const x = Math.max(left, Math.min(right, at.x));
  if (x !== at.x || y !== at.y) map.panBy([at.x - x, at.y - y], { animate: false });
}

/** The box of what stands over the map, in the map's pixels; none where it is not shown. */
function boxOf(container: HTMLElement, selector: string): DOMRect | undefined {
  const { left, top } = container.getBoundingClientRect();
  const box = overMap(container, selector)[0]?.getBoundingClientRect();
  return box && box.width > 0 ? new DOMRect(box.left - left, box.top - top, box.width, box.height) : undefined;
}
