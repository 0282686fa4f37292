// The parts of Leaflet that a reader acts with, apart from those of leaflet.js: a map is seen before it is touched.
export { Popup } from 'leaflet/src/layer/Popup.js';
// Each adds itself to maps that are made after it is there. Zooming by wheel is ours (gestures.ts).
export { DoubleClickZoom } from 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
export { Drag } from 'leaflet/src/map/handler/Map.Drag.js';
export { TouchZoom } from 'leaflet/src/map/handler/Map.TouchZoom.js';
