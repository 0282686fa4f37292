import { Map as LeafletMap } from 'leaflet';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BasemapLayer } from '../../src/map/basemap-layer.ts';
import { loadBasemap, loadDetail, loadWorld } from '../../src/map/load.ts';
import { basemapOf, withDetail } from '../../src/map/with-detail.ts';

let container: HTMLElement;
let map: LeafletMap;

beforeEach(() => {
  container = document.createElement('div');
  container.style.cssText = 'width: 600px; height: 400px; position: relative';
  document.body.append(container);
  map = new LeafletMap(container, { center: [38, 24], zoom: 6, fadeAnimation: false, zoomAnimation: false });
});
afterEach(() => {
  map.remove();
  container.remove();
});

const palette = { land: '#ffffff', water: '#0000ff', coast: '#000000', border: '#ff0000' };
const tiles = () => [...container.querySelectorAll('canvas')];
const pictures = () => tiles().map((tile) => tile.toDataURL());

test('more detail is drawn into the tiles that it touches, without new tiles', async () => {
  const world = await loadWorld();
  const coarse = basemapOf(world);
  const layer = new BasemapLayer(coarse, palette).addTo(map);
  await expect.poll(() => tiles().length).toBeGreaterThan(3);
  const [elements, before] = [tiles(), pictures()];
  layer.setBasemap(withDetail(coarse, await loadDetail(world, 'gr')));
  expect(tiles()).toEqual(elements);
  expect(pictures().filter((picture, i) => picture !== before[i]).length).toBeGreaterThan(2);
  const after = pictures();
  layer.setBasemap(withDetail(coarse, await loadDetail(world, 'gr'), await loadDetail(world, 'jp')));
  expect(pictures()).toEqual(after);
});

test('a file that does not come leaves the map without it, and is asked for again', async () => {
  const world = await loadWorld();
  await expect(loadDetail(world, 'atlantis')).rejects.toThrow();
  await expect(loadDetail(world, 'is', AbortSignal.abort())).rejects.toThrow(/abort/i);
  expect((await loadDetail(world, 'is')).provinces.length).toBeGreaterThan(5);
  expect(await loadDetail(world, 'is')).toBe(await loadDetail(world, 'is'));
  expect((await loadBasemap(['JP-13', 'JP', 'nowhere'])).provinces.some(({ id }) => id === 'JP-13')).toBe(true);
});

test('every part of the world is drawn the same in its copies to the west and east', async () => {
  new BasemapLayer(basemapOf(await loadWorld()), palette).addTo(map);
  const at = async (lng: number) => {
    map.setView([-17, lng], 6, { animate: false });
    await expect.poll(() => tiles().length).toBeGreaterThan(3);
    return pictures().toSorted();
  };
  const here = await at(179);
  expect(await at(179 - 360)).toEqual(here);
});
