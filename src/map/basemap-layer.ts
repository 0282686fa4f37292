import { GridLayer, type Coords } from 'leaflet';
import type { Basemap } from './basemap.ts';
import { changes, overlap, prepare, strokesAt, type Drawing, type MercatorBox, type Ring, type Run } from './drawing.ts';
import type { Palette } from './palette.ts';
import type { Worldview } from './worldview.ts';

const TILE = 256; // CSS pixels
/** Each tile is a pixel wider than its place, over the seam that a fractional zoom opens. */
const DRAWN = TILE + 1;
/** Points nearer than this to the one before are not drawn, in CSS pixels. */
const STEP = 0.35;

const drawings = new WeakMap<Basemap, Map<Worldview, Drawing>>();

/** Land, coasts and borders, drawn on canvas tile by tile, so that cost follows the view. */
export class BasemapLayer extends GridLayer {
  private readonly worldview: Worldview;
  private drawing: Drawing;
  private palette: Palette;
  /** Pixels of a tile for each CSS pixel, at least. */
  private sharpness = 1;

  constructor(basemap: Basemap, palette: Palette, worldview: Worldview = '') {
    super({ tileSize: TILE, keepBuffer: 1, updateWhenZooming: false });
    this.worldview = worldview;
    this.drawing = drawingOf(basemap, worldview);
    this.palette = palette;
  }

  repaint(palette: Palette): void {
    this.palette = palette;
    this.redraw();
  }

  /** Draws another basemap from now on, and what has changed in the tiles that are there. */
  setBasemap(basemap: Basemap): void {
    const before = this.drawing;
    this.drawing = drawingOf(basemap, this.worldview);
    const boxes = changes(before, this.drawing);
    for (const { el, coords } of Object.values(this._tiles ?? {})) {
      const box = boxOf(coords);
      if (boxes.some((changed) => overlap(changed, box))) this.paint(el as HTMLCanvasElement, coords);
    }
  }

  /** Draws the tiles that stand anew at once, each in its place: paper and pictures do not wait for the next frame, and are sharper than most screens. */
  renew(palette: Palette, sharpness: number): void {
    this.palette = palette;
    this.sharpness = sharpness;
    for (const { el, coords } of Object.values(this._tiles)) {
      const [tile, fresh] = [el as HTMLCanvasElement, this.createTile(coords) as HTMLCanvasElement];
      [tile.width, tile.height] = [fresh.width, fresh.height];
      tile.getContext('2d')?.drawImage(fresh, 0, 0);
    }
    this.sharpness = 1;
  }

  protected override createTile(coords: Coords): HTMLElement {
    const tile = document.createElement('canvas');
    const ratio = Math.min(3, Math.max(this.sharpness, globalThis.devicePixelRatio || 1));
    tile.width = tile.height = Math.round(DRAWN * ratio);
    this.paint(tile, coords);
    return tile;
  }

  private paint(tile: HTMLCanvasElement, { x, y, z }: Coords): void {
    const context = tile.getContext('2d');
    if (!context) return;
    context.setTransform(tile.width / DRAWN, 0, 0, tile.height / DRAWN, 0, 0);
    paint(context, this.drawing, this.palette, { x: wrapped(x, z), y, z });
  }
}

function drawingOf(basemap: Basemap, worldview: Worldview): Drawing {
  const views = drawings.get(basemap) ?? new Map<Worldview, Drawing>();
  drawings.set(basemap, views);
  const drawing = views.get(worldview) ?? prepare(basemap, worldview);
  views.set(worldview, drawing);
  return drawing;
}

/** Copies of the world to the east and west are the world again. */
function wrapped(x: number, z: number): number {
  return ((x % 2 ** z) + 2 ** z) % 2 ** z;
}

/** A tile's place in Web Mercator, and a little more: lines have a width. */
function boxOf({ x, y, z }: { readonly x: number; readonly y: number; readonly z: number }): MercatorBox {
  const size = 2 ** z;
  const margin = 4 / (TILE * size);
  const column = wrapped(x, z);
  return [column / size - margin, y / size - margin, (column + 1) / size + margin, (y + 1) / size + margin];
}

function paint(context: CanvasRenderingContext2D, { land, lines }: Drawing, palette: Palette, tile: { readonly x: number; readonly y: number; readonly z: number }): void {
  const box = boxOf(tile);
  const pen: Pen = { context, box, size: TILE * 2 ** tile.z, dx: tile.x * TILE, dy: tile.y * TILE };
  const stroke = (runs: readonly Run[], colour: string, width: number, dash: readonly number[] = []) => {
    context.beginPath();
    for (const run of runs) if (overlap(run.box, box)) follow(pen, run, { backwards: false, start: true });
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.setLineDash([...dash]);
    context.stroke();
  };
  context.fillStyle = palette.water;
  context.fillRect(0, 0, DRAWN, DRAWN);
  // All land in one path: neighbours share their edges, and no hairline shows between them.
  context.beginPath();
  for (const ring of land) if (overlap(ring.box, box)) surround(pen, ring);
  context.fillStyle = palette.land;
  context.fill('nonzero');
  context.lineJoin = 'round';
  for (const { name, colour, width, opacity, dash } of strokesAt(tile.z)) {
    context.globalAlpha = opacity;
    stroke(lines[name], palette[colour], width, dash);
  }
  context.globalAlpha = 1;
}

interface Pen {
  readonly context: CanvasRenderingContext2D;
  readonly box: MercatorBox;
  /** Pixels of the whole world, and of the tile's corner in it. */
  readonly size: number;
  readonly dx: number;
  readonly dy: number;
}

/**
 * A ring's path. A run outside the tile is cut short to its end: the line between its ends lies in its box, and so outside as well,
 * on the same side of everything in the tile.
 */
function surround(pen: Pen, { runs }: Ring): void {
  runs.forEach(({ run, backwards }, i) => {
    if (i === 0 || overlap(run.box, pen.box)) return follow(pen, run, { backwards, start: i === 0 });
    const end = backwards ? 0 : run.points.length - 2;
    pen.context.lineTo(run.points[end]! * pen.size - pen.dx, run.points[end + 1]! * pen.size - pen.dy);
  });
  pen.context.closePath();
}

function follow({ context, size, dx, dy }: Pen, { points }: Run, { backwards, start }: { readonly backwards: boolean; readonly start: boolean }): void {
  const step = backwards ? -2 : 2;
  const last = backwards ? 0 : points.length - 2;
  let i = backwards ? points.length - 2 : 0;
  let lastX = points[i]! * size - dx;
  let lastY = points[i + 1]! * size - dy;
  if (start) context.moveTo(lastX, lastY);
  for (i += step; backwards ? i >= 0 : i < points.length; i += step) {
    const px = points[i]! * size - dx;
    const py = points[i + 1]! * size - dy;
    if (Math.abs(px - lastX) < STEP && Math.abs(py - lastY) < STEP && i !== last) continue;
    context.lineTo(px, py);
    lastX = px;
    lastY = py;
  }
}
