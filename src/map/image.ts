import { drawFoot, footHeight, footOf, type FootWords } from './image-foot.ts';
import { drawMarks } from './image-marks.ts';
import { drawPaths } from './image-paths.ts';
import { drawLabels } from './image-text.ts';
import { boxIn, type Sheet } from './sheet.ts';

/** Pixels for each CSS pixel, at least: a picture is looked at larger than the map was. */
const SHARP = 2;

/** A picture of the map as it stands: what is drawn is read off the page, and drawn anew on a canvas. */
export async function pictureOf(map: HTMLElement, words: FootWords): Promise<Blob> {
  const view = map.getBoundingClientRect();
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context || view.width === 0 || view.height === 0) throw new Error('The map has no size, so there is no picture of it.');
  const ratio = Math.max(SHARP, globalThis.devicePixelRatio || 1);
  const foot = footOf(words, map.closest('.frame') ?? map);
  const below = footHeight(context, foot, view.width);
  // The map ends at a whole pixel: no line shows between it and what stands below.
  const [width, height] = [Math.round(view.width * ratio) / ratio, Math.round(view.height * ratio) / ratio];
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round((height + below) * ratio);
  context.scale(ratio, ratio);
  context.save();
  context.beginPath();
  context.rect(0, 0, width, height);
  context.clip();
  context.fillStyle = getComputedStyle(map).backgroundColor;
  context.fillRect(0, 0, width, height);
  const sheet: Sheet = { context, view, ratio };
  drawTiles(sheet, map);
  drawPaths(sheet, map);
  drawLabels(sheet, map);
  drawMarks(sheet, map);
  context.restore();
  drawFoot(context, foot, new DOMRect(0, height, width, below));
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The browser made no picture of the map.'))), 'image/png'));
}

function drawTiles(sheet: Sheet, map: HTMLElement): void {
  for (const tile of map.querySelectorAll<HTMLCanvasElement | HTMLImageElement>('.leaflet-tile')) {
    // Another origin's picture would lock the canvas: it is on the screen only.
    if (tile instanceof HTMLImageElement && (!tile.complete || tile.naturalWidth === 0 || new URL(tile.currentSrc).origin !== location.origin)) continue;
    const { x, y, width, height } = boxIn(sheet, tile);
    sheet.context.drawImage(tile, x, y, width, height);
  }
}
