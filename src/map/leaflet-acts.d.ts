import type { Handler } from 'leaflet';

export { Popup } from 'leaflet';

type HandlerClass = typeof Handler;
export const DoubleClickZoom: HandlerClass;
export const Drag: HandlerClass;
export const TouchZoom: HandlerClass;
