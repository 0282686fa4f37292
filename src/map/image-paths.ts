import { boxIn, type Sheet } from './sheet.ts';

const HATCH = 8; // pixels between two lines of the hatch

/** Areas and lines, in the colours that the page computes for them. */
export function drawPaths(sheet: Sheet, map: HTMLElement): void {
  const { context } = sheet;
  for (const svg of map.querySelectorAll<SVGSVGElement>('.leaflet-map-pane svg')) {
    const { viewBox: { baseVal: { x, y, width } } } = svg;
    const box = boxIn(sheet, svg);
    if (width === 0 || box.width === 0) continue;
    const scale = box.width / width;
    for (const path of svg.querySelectorAll<SVGPathElement>('path[d]')) {
      context.save();
      context.translate(box.x, box.y);
      context.scale(scale, scale);
      context.translate(-x, -y);
      drawPath(sheet, path);
      context.restore();
    }
  }
}

function drawPath({ context, ratio }: Sheet, element: SVGPathElement): void {
  const style = getComputedStyle(element);
  const path = new Path2D(element.getAttribute('d') ?? '');
  const fill = style.fill.startsWith('url(') ? hatch(context, element, ratio) : style.fill;
  if (fill && fill !== 'none' && Number(style.fillOpacity) > 0) {
    context.globalAlpha = Number(style.fillOpacity);
    context.fillStyle = fill;
    context.fill(path, 'evenodd');
  }
  if (style.stroke === 'none' || Number(style.strokeOpacity) === 0) return;
  context.globalAlpha = Number(style.strokeOpacity);
  context.strokeStyle = style.stroke;
  context.lineWidth = Number.parseFloat(style.strokeWidth);
  context.lineCap = style.strokeLinecap as CanvasLineCap;
  context.lineJoin = style.strokeLinejoin as CanvasLineJoin;
  context.setLineDash(style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(',').map(Number.parseFloat));
  context.stroke(path);
}

/** The pattern of vague regions, as the map's SVG has it. */
function hatch(context: CanvasRenderingContext2D, element: SVGElement, ratio: number): CanvasPattern | undefined {
  const line = element.ownerSVGElement?.querySelector('.hatch');
  const tile = document.createElement('canvas');
  tile.width = tile.height = Math.round(HATCH * ratio);
  const ink = tile.getContext('2d');
  if (!line || !ink) return undefined;
  const { stroke, strokeOpacity, strokeWidth } = getComputedStyle(line);
  ink.globalAlpha = Number(strokeOpacity);
  ink.fillStyle = stroke;
  // Half of the line: it stands on the edge of the pattern, which cuts it.
  ink.fillRect(0, 0, (Number.parseFloat(strokeWidth) / 2) * ratio, tile.height);
  const pattern = context.createPattern(tile, 'repeat');
  pattern?.setTransform(new DOMMatrix().rotate(45).scale(1 / ratio));
  return pattern ?? undefined;
}
