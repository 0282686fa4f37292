import { readFileSync, readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/**
 * Leaflet 1.9.4 asks, as it loads and as it runs, which browser of the last twenty years it is in. Those that the map runs in
 * answer alike, so the build answers for them; and the module that asks sets `innerHTML`, which pages with Trusted Types refuse.
 */
export const leafletAnswers: Readonly<Record<string, string>> = {
  any3d: 'true', passiveEvents: 'true', pointer: 'true', svg: 'true', touch: 'true', touchNative: 'true',
  edge: 'false', ie3d: 'false', ielt9: 'false', mobileOpera: 'false', msPointer: 'false', retina: 'false', safari: 'false', vml: 'false',
  mobile: "(typeof orientation !== 'undefined')",
};

/** A source of Leaflet with its questions answered. */
export function answered(code: string): string {
  return code
    // Window and document are the page's own: what Leaflet keeps on them is under no name, and no other Leaflet's.
    .replace("'_leaflet_events'", 'Symbol()')
    // Nothing here fades in.
    .replace(/\bthis\._map\._fadeAnimated|\bmap\._fadeAnimated/g, 'false')
    // A map begins empty.
    .replace('this._addLayers(this.options.layers);', '')
    // A double tap is a double click to browsers themselves.
    .replaceAll("Browser.touch && (type === 'dblclick')", 'false')
    .replace(/\bBrowser\.(\w+)/g, (question, name: string) => leafletAnswers[name] ?? question);
}

/** Methods of Leaflet's classes that no map here calls, nor Leaflet itself but in one another, by the module that has them. */
export const unusedInLeaflet: Readonly<Record<string, readonly string[]>> = {
  'geo/LatLng': ['toBounds'],
  'geo/LatLngBounds': ['toBBoxString'],
  'layer/Layer': ['_addLayers', 'getAttribution'],
  'layer/LayerGroup': ['clearLayers', 'getLayer', 'getLayers'],
  'layer/tile/GridLayer': ['_keyToBounds', '_updateOpacity', 'bringToBack', 'isLoading', 'setOpacity', 'setZIndex'],
  'map/Map': [
    '_handleGeolocationError', '_handleGeolocationResponse', '_latLngBoundsToNewLayerBounds', 'fitWorld', 'flyTo', 'flyToBounds', 'getPanes', 'locate', 'mouseEventToLatLng',
    'mouseEventToLayerPoint', 'panInside', 'setMaxZoom', 'setMinZoom', 'stopLocate', 'zoomIn', 'zoomOut',
  ],
};

/** A module of Leaflet without them: each stands at one tab, and ends there. */
export function slimmed(code: string, module: string): string {
  // And its old names for what a class does.
  return code.replace(/^Events\.\w+ = (?:Events\.\w+ = )?Events\.\w+;$/gm, '').replace(/^\t(\w+): function[\s\S]*?^\t\},?$/gm, (method, name: string) => (unusedInLeaflet[module]?.includes(name) ? '' : method));
}

/** Leaflet's members of its own, which begin with `_`, each with a short name; minifiers leave members as they are. */
export function shortMembers(): ReadonlyMap<string, string> {
  const folder = fileURLToPath(new URL('../../node_modules/leaflet/src/', import.meta.url));
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js')).map((path) => readFileSync(resolve(folder, path), 'utf8'));
  const names = new Set(sources.join('\n').match(/\b_[a-z]\w+/g));
  return new Map([...names].sort().map((name, i) => [name, `$${i.toString(36)}`]));
}

/** They are said in Leaflet's modules and where the map builds upon them. */
export function shortLeaflet(): Plugin {
  const members = shortMembers();
  return {
    name: 'short-leaflet',
    enforce: 'pre',
    apply: (_config, { command, mode }) => command === 'build' && mode !== 'modules' && mode !== 'leaflet',
    transform: (code, id) => (/leaflet\/src\/|\/src\/map\//.test(id) ? { code: code.replace(/\b_[a-z]\w+/g, (name) => members.get(name) ?? name), map: null } : undefined),
  };
}

export function modernLeaflet(): Plugin {
  return {
    name: 'modern-leaflet',
    enforce: 'pre',
    transform(code, id) {
      const module = /leaflet\/src\/([^?]+)\.js/.exec(id)?.[1];
      if (!module) return undefined;
      // Nobody asks any more.
      if (module === 'core/Browser') return { code: 'export default {};', map: null, moduleSideEffects: false };
      return { code: answered(slimmed(code, module)), map: null };
    },
  };
}

/** The npm modules import Leaflet's parts from the files that the build `leaflet` makes of them. */
export function sharedLeaflet(): Plugin {
  return {
    name: 'shared-leaflet',
    enforce: 'pre',
    apply: (_config, { mode }) => mode === 'modules',
    resolveId: (source) => (source.endsWith('/map/leaflet.js') || source === './leaflet-acts.js' ? { id: `./${basename(source)}`, external: 'relative' } : undefined),
  };
}
