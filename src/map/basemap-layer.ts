import { GridLayer, type Coords } from 'leaflet';
import type { MultiLineString, MultiPolygon } from 'topojson-specification';
import { mercator } from './frame.ts';
import type { Basemap } from './outlines.ts';
import type { Palette } from './palette.ts';

/** A run of points in Web Mercator (0 to 1), and the box round it. */
interface Run {
  readonly points: Float64Array;
  readonly box: readonly [x0: number, y0: number, x1: number, y1: number];
}

interface Drawing {
  readonly land: readonly Run[];
  readonly coasts: readonly Run[];
  readonly borders: readonly Run[];
  readonly disputed: readonly Run[];
  readonly provinces: readonly Run[];
}

const TILE = 256; // CSS pixels
/** Each tile is a pixel wider than its place, over the seam that a fractional zoom opens. */
const DRAWN = TILE + 1;
/** Points nearer than this to the one before are not drawn, in CSS pixels. */
const STEP = 0.35;
const PROVINCES_FROM = 5; // zoom

const drawings = new WeakMap<Basemap, Drawing>();

/** Land, coasts and borders, drawn on canvas tile by tile, so that cost follows the view. */
export class BasemapLayer extends GridLayer {
  private readonly drawing: Drawing;
  private palette: Palette;
  /** Pixels of a tile for each CSS pixel, at least. */
  private sharpness = 1;

  constructor(basemap: Basemap, palette: Palette) {
    super({ tileSize: TILE, keepBuffer: 1, updateWhenZooming: false });
    this.drawing = drawings.get(basemap) ?? prepare(basemap);
    drawings.set(basemap, this.drawing);
    this.palette = palette;
  }

  repaint(palette: Palette): void {
    this.palette = palette;
    this.redraw();
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

  protected override createTile({ x, y, z }: Coords): HTMLElement {
    const tile = document.createElement('canvas');
    const ratio = Math.min(3, Math.max(this.sharpness, globalThis.devicePixelRatio || 1));
    tile.width = tile.height = Math.round(DRAWN * ratio);
    const context = tile.getContext('2d');
    if (context) {
      context.scale(tile.width / DRAWN, tile.height / DRAWN);
      const world = 2 ** z;
      // Copies of the world to the east and west are the world again.
      paint(context, this.drawing, this.palette, z, (((x % world) + world) % world), y);
    }
    return tile;
  }
}

function prepare({ topology }: Basemap): Drawing {
  const arcs = topology.arcs.map((arc) => run(arc.map(([lng = 0, lat = 0]) => mercator([lng, lat]))));
  const lines = ({ arcs: lists }: MultiLineString) => lists.flat().map((i) => arcs[i < 0 ? ~i : i]!);
  const { countries, borders, disputed, inner, coasts } = topology.objects;
  return {
    land: countries.geometries.flatMap((country) => (country as MultiPolygon).arcs.flat()).map((ring) => joined(ring, arcs)),
    coasts: lines(coasts), borders: lines(borders), disputed: lines(disputed),
    provinces: lines(inner),
  };
}

function run(points: readonly (readonly [number, number])[]): Run {
  const flat = new Float64Array(points.length * 2);
  let [x0, y0, x1, y1] = [2, 2, -1, -1];
  points.forEach(([x, y], i) => {
    flat[2 * i] = x;
    flat[2 * i + 1] = y;
    x0 = Math.min(x0, x);
    y0 = Math.min(y0, y);
    x1 = Math.max(x1, x);
    y1 = Math.max(y1, y);
  });
  return { points: flat, box: [x0, y0, x1, y1] };
}

/** The arcs of a ring end to end; a negative reference is an arc backwards. */
function joined(ring: readonly number[], arcs: readonly Run[]): Run {
  const points: [number, number][] = [];
  for (const reference of ring) {
    const { points: flat } = arcs[reference < 0 ? ~reference : reference]!;
    const count = flat.length / 2;
    for (let i = points.length > 0 ? 1 : 0; i < count; i++) {
      const k = reference < 0 ? count - 1 - i : i;
      points.push([flat[2 * k]!, flat[2 * k + 1]!]);
    }
  }
  return run(points);
}

function paint(context: CanvasRenderingContext2D, drawing: Drawing, palette: Palette, z: number, x: number, y: number): void {
  const size = TILE * 2 ** z;
  const margin = 4 / size;
  const seen = ({ box }: Run) => box[2] >= x / 2 ** z - margin && box[0] <= (x + 1) / 2 ** z + margin && box[3] >= y / 2 ** z - margin && box[1] <= (y + 1) / 2 ** z + margin;
  const trace = (runs: readonly Run[], close: boolean) => {
    context.beginPath();
    for (const each of runs) if (seen(each)) follow(context, each.points, size, x * TILE, y * TILE, close);
  };
  const stroke = (runs: readonly Run[], colour: string, width: number, dash: readonly number[] = []) => {
    trace(runs, false);
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.setLineDash([...dash]);
    context.stroke();
  };
  context.fillStyle = palette.water;
  context.fillRect(0, 0, DRAWN, DRAWN);
  // All land in one path: neighbours share their edges, and no hairline shows between them.
  trace(drawing.land, true);
  context.fillStyle = palette.land;
  context.fill('nonzero');
  context.lineJoin = 'round';
  stroke(drawing.coasts, palette.coast, 0.8);
  if (z >= PROVINCES_FROM) {
    context.globalAlpha = 0.45;
    stroke(drawing.provinces, palette.border, 0.7);
    context.globalAlpha = 1;
  }
  stroke(drawing.borders, palette.border, z < 4 ? 0.7 : 1.1);
  stroke(drawing.disputed, palette.border, z < 4 ? 0.7 : 1.1, [4, 3]);
}

function follow(context: CanvasRenderingContext2D, points: Float64Array, size: number, dx: number, dy: number, close: boolean): void {
  let lastX = points[0]! * size - dx;
  let lastY = points[1]! * size - dy;
  context.moveTo(lastX, lastY);
  for (let i = 2; i < points.length; i += 2) {
    const px = points[i]! * size - dx;
    const py = points[i + 1]! * size - dy;
    if (Math.abs(px - lastX) < STEP && Math.abs(py - lastY) < STEP && i < points.length - 2) continue;
    context.lineTo(px, py);
    lastX = px;
    lastY = py;
  }
  if (close) context.closePath();
}
