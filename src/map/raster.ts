import { GridLayer, type Coords, type DoneCallback } from 'leaflet';
import { refusal, tileUrl } from './tile-url.ts';

/** Raster tiles of another maker, over the basemap; where one fails, the basemap is seen. */
class RasterLayer extends GridLayer {
  private readonly template: string;

  constructor(template: string, seen: () => void) {
    super({ zIndex: 2, keepBuffer: 1, updateWhenZooming: false });
    this.template = template;
    this.once('tileerror', () => console.warn(`<article-map>: tiles of ${template} do not load; the built-in map stands in their place.`));
    this.on('tileload', seen);
    // What is not shown any more is not waited for.
    this.on('tileunload', ({ tile }) => tile.removeAttribute('src'));
  }

  protected override createTile(coords: Coords, done: DoneCallback): HTMLElement {
    const tile = document.createElement('img');
    tile.alt = '';
    tile.addEventListener('load', () => done(undefined, tile));
    tile.addEventListener('error', () => {
      tile.hidden = true;
      if (tile.hasAttribute('src')) done(new Error('It did not load.'), tile);
    });
    tile.src = tileUrl(this.template, coords, devicePixelRatio > 1);
    return tile;
  }
}

/** The layer of a URL template, `seen` once it shows something; none for a template that is refused, which is said once. */
export function rasterLayer(template: string, seen: () => void): GridLayer | undefined {
  const why = refusal(template, document.baseURI);
  if (why === undefined) return new RasterLayer(template, seen);
  console.warn(`<article-map>: tiles="${template}" is not used: ${why}.`);
  return undefined;
}
