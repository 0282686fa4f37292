/** The words under the map in a picture: what its marks mean, and whose map it is. */
export interface FootWords {
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

/** Height of the foot in pixels: one line, or two where the picture is narrow. */
export function footHeight(context: CanvasRenderingContext2D, foot: Foot, width: number): number {
  context.font = fontOf(foot);
  const [filled, hollow, credit] = [foot.filled, foot.hollow, foot.credit].map((text) => context.measureText(text).width) as [number, number, number];
  return 2 * EDGE + 3 * GAP + 2 * (2 * RADIUS + BESIDE) + filled + hollow + credit > width ? 2 * LINE : LINE;
}

/** Draws it in this box, from the side where reading starts. */
export function drawFoot(context: CanvasRenderingContext2D, foot: Foot, box: DOMRect): void {
  const rtl = foot.direction === 'rtl';
  const across = (from: number) => (rtl ? box.right - from : box.left + from);
  const [start, end] = rtl ? (['right', 'left'] as const) : (['left', 'right'] as const);
  context.fillStyle = foot.paper;
  context.fillRect(box.x, box.y, box.width, box.height);
  context.font = fontOf(foot);
  context.direction = foot.direction;
  context.textBaseline = 'middle';
  context.lineWidth = 2;
  let from = EDGE;
  const y = box.y + LINE / 2;
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
  const second = box.height > LINE;
  context.textAlign = second ? start : end;
  context.fillText(foot.credit, across(second ? EDGE : box.width - EDGE), box.bottom - LINE / 2, box.width - 2 * EDGE);
}

function fontOf({ font }: Foot): string {
  return `400 12px ${font}`;
}
