import { boxIn, type Sheet } from './sheet.ts';

/** Width of the halo round a name, in pixels, on both sides together. */
const HALO = 4;

/** Names, each line where the page has it, and the dots of cities. */
export function drawLabels(sheet: Sheet, map: HTMLElement): void {
  for (const label of map.querySelectorAll<HTMLElement>('.label:not(.cut)')) {
    const texts = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) drawText(sheet, texts.currentNode as Text);
    for (const dot of label.querySelectorAll('i')) drawDot(sheet, dot);
  }
}

function drawDot(sheet: Sheet, dot: HTMLElement): void {
  const { context } = sheet;
  const { x, y, width, height } = boxIn(sheet, dot);
  const { color, borderTopLeftRadius: radius } = getComputedStyle(dot);
  context.beginPath();
  context.roundRect(x, y, width, height, radius.endsWith('%') ? width / 2 : Number.parseFloat(radius));
  context.fillStyle = color;
  context.fill();
}

/** A text of the page, line by line; as text, whatever it holds. */
export function drawText({ context, view }: Sheet, node: Text): void {
  const element = node.parentElement;
  if (!element) return;
  const style = getComputedStyle(element);
  const opacity = Number(style.opacity);
  context.save();
  context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  if ('letterSpacing' in context) context.letterSpacing = style.letterSpacing === 'normal' ? '0px' : style.letterSpacing;
  context.direction = style.direction as CanvasDirection;
  context.textAlign = 'left';
  const halo = /^(?:[^\s(,]+\([^)]*\)|#?\w+)/.exec(style.textShadow)?.[0];
  const range = document.createRange();
  let start = 0;
  for (const line of node.data.split('\n')) {
    range.setStart(node, start);
    range.setEnd(node, start + line.length);
    start += line.length + 1;
    const box = range.getBoundingClientRect();
    if (line.trim() === '' || box.width === 0) continue;
    const text = style.textTransform === 'uppercase' ? line.toLocaleUpperCase(element.closest('[lang]')?.getAttribute('lang') || undefined) : line;
    // The box is as high as the font: its baseline is where the font has it.
    const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = context.measureText(text);
    const [x, y] = [box.left - view.left, box.top - view.top + (box.height - up - down) / 2 + up];
    if (halo && halo !== 'none') {
      context.globalAlpha = 0.9 * opacity;
      context.strokeStyle = halo;
      context.lineWidth = HALO;
      context.lineJoin = 'round';
      context.strokeText(text, x, y);
    }
    context.globalAlpha = opacity;
    context.fillStyle = style.color;
    context.fillText(text, x, y);
  }
  context.restore();
}
