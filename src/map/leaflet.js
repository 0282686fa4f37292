// The parts of Leaflet 1.9 that the map is made of, from its own source modules: the bundle in its `dist/` holds twice as much.
// The build takes this file for `leaflet` (vite.config.ts); its types are those of the package.
import { restoreOutline, setPosition, setTransform } from 'leaflet/src/dom/DomUtil.js';
import { Map } from 'leaflet/src/map/Map.js';

export { Map };
export { LatLng } from 'leaflet/src/geo/LatLng.js';
export { LatLngBounds } from 'leaflet/src/geo/LatLngBounds.js';
export { Point } from 'leaflet/src/geometry/Point.js';
export { GridLayer } from 'leaflet/src/layer/tile/GridLayer.js';

export const DomUtil = { restoreOutline, setPosition, setTransform };
