/** The words under the map in a picture: what it is of, what its marks mean, and whose map it is. */
export interface FootWords {
  /** The article's title; empty where it has none. */
  readonly title: string;
  /** What a filled and a hollow mark mean. */
  readonly filled: string;
  readonly hollow: string;
  readonly credit: string;
}

/** The words with the look that the page computes for the map's frame. */
export interface Foot extends FootWords {
  readonly direction: CanvasDirection;
  readonly ink: string;
  readonly paper: string;
  readonly accent: string;
  /** Font family. */
  readonly font: string;
}

const LINE = 26; // pixels
const EDGE = 10;
const GAP = 14;
const RADIUS = 4.5;
const BESIDE = 6; // pixels between a mark and its meaning

export function footOf(words: FootWords, frame: Element): Foot {
  const { color: ink, backgroundColor: paper, accentColor: accent, fontFamily: font, direction } = getComputedStyle(frame);
  return { ...words, ink, paper, accent, font, direction: direction as CanvasDirection };
}

/** Height of the foot in pixels: a line for the title, and one for the rest, or two where the picture is narrow. */
export function footHeight(context: CanvasRenderingContext2D, foot: Foot, width: number): number {
  context.font = fontOf(foot);
  const [filled, hollow, credit] = [foot.filled, foot.hollow, foot.credit].map((text) => context.measureText(text).width) as [number, number, number];
  const lines = 2 * EDGE + 3 * GAP + 2 * (2 * RADIUS + BESIDE) + filled + hollow + credit > width ? 2 : 1;
  return LINE * (lines + (foot.title ? 1 : 0));
}

/** Draws it in this box, from the side where reading starts. */
export function drawFoot(context: CanvasRenderingContext2D, foot: Foot, box: DOMRect): void {
  const rtl = foot.direction === 'rtl';
  const across = (from: number) => (rtl ? box.right - from : box.left + from);
  const [start, end] = rtl ? (['right', 'left'] as const) : (['left', 'right'] as const);
  context.fillStyle = foot.paper;
  context.fillRect(box.x, box.y, box.width, box.height);
  context.direction = foot.direction;
  context.textBaseline = 'middle';
  context.lineWidth = 2;
  const first = foot.title ? 1 : 0;
  if (foot.title) {
    context.font = fontOf(foot, 600);
    context.fillStyle = foot.ink;
    context.textAlign = start;
    context.fillText(foot.title, across(EDGE), box.y + LINE / 2 + 2, box.width - 2 * EDGE);
  }
  context.font = fontOf(foot);
  let from = EDGE;
  const y = box.y + (first + 0.5) * LINE;
  for (const [text, filled] of [[foot.filled, true], [foot.hollow, false]] as const) {
    context.beginPath();
    context.arc(across(from + RADIUS), y, RADIUS - 1, 0, 2 * Math.PI);
    context.strokeStyle = context.fillStyle = filled ? foot.accent : foot.ink;
    if (filled) context.fill();
    context.stroke();
    context.fillStyle = foot.ink;
    context.textAlign = start;
    context.fillText(text, across(from + 2 * RADIUS + BESIDE), y);
    from += 2 * RADIUS + BESIDE + context.measureText(text).width + GAP;
  }
  const second = box.height > LINE * (first + 1);
  context.textAlign = second ? start : end;
  context.fillText(foot.credit, across(second ? EDGE : box.width - EDGE), box.bottom - LINE / 2, box.width - 2 * EDGE);
}

function fontOf({ font }: Foot, weight = 400): string {
  return `${weight} 12px ${font}`;
}
