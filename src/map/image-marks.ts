import { drawText } from './image-text.ts';
import { boxIn, type Sheet } from './sheet.ts';

interface Ring {
  readonly colour: string;
  /** Pixels outside the circle. */
  readonly spread: number;
}

/** Points, the lowest first, as the circles that the page draws. */
export function drawMarks(sheet: Sheet, map: HTMLElement): void {
  const boxes = [...map.querySelectorAll<HTMLElement>('.mark-box')].sort((a, b) => Number(a.style.zIndex) - Number(b.style.zIndex));
  for (const dot of boxes.flatMap((box) => [...box.querySelectorAll<HTMLElement>('.mark > span')])) drawMark(sheet, dot);
}

function drawMark(sheet: Sheet, dot: HTMLElement): void {
  const { context } = sheet;
  const { x, y, width, height } = boxIn(sheet, dot);
  const style = getComputedStyle(dot);
  const border = Number.parseFloat(style.borderTopWidth);
  const circle = (radius: number) => {
    context.moveTo(x + width / 2 + radius, y + height / 2);
    context.arc(x + width / 2, y + height / 2, radius, 0, 2 * Math.PI);
  };
  context.save();
  context.globalAlpha = Number(style.opacity);
  // The first of its shadows lies over the others.
  for (const { colour, spread } of ringsOf(style.boxShadow).reverse()) {
    context.beginPath();
    circle(width / 2 + spread);
    circle(width / 2);
    context.fillStyle = colour;
    context.fill('evenodd');
  }
  context.beginPath();
  circle(width / 2);
  context.fillStyle = style.backgroundColor;
  context.fill();
  context.beginPath();
  circle(Math.max(0, (width - border) / 2));
  context.strokeStyle = style.borderTopColor;
  context.lineWidth = border;
  if (style.borderTopStyle === 'dashed') context.setLineDash([2 * border, border]);
  if (border > 0) context.stroke();
  context.restore();
  for (const node of dot.childNodes) if (node instanceof Text) drawText(sheet, node);
}

/** The rings of a computed `box-shadow` without blur: `rgb(0, 0, 0) 0px 0px 0px 3px, …`. */
function ringsOf(shadow: string): Ring[] {
  return [...shadow.matchAll(/((?:[^\s(,]+\([^)]*\))|[^\s,]+) 0px 0px 0px (\d+(?:\.\d+)?)px/g)].map(([, colour = '', spread = '']) => ({ colour, spread: Number(spread) }));
}
