import { elementOf, rememberScroll, scrollToLine } from './article/scroll.ts';
import { blockOf, focusSpot, spotOf } from './article/spot.ts';
import type { TextLink } from './article/text-link.ts';
import type { Words } from './locale/en.ts';
import type { Mention } from './story.ts';
import { showWayBack } from './way-back.ts';

/** What Escape closes first: it is the page's own. */
const OVER_PAGE = 'dialog[open], [popover=""]:popover-open, [popover="auto"]:popover-open';

/** A reader's visit to a spot in the article. */
export interface Visit {
  /** Brings the page back to where the map was. */
  readonly back: () => void;
  /** Stays in the article; the way back is no longer offered. */
  readonly end: () => void;
}

export interface VisitOptions {
  /** The map's frame. */
  readonly frame: HTMLElement;
  readonly text: TextLink;
  readonly mention: Mention;
  readonly words: Words;
  /** The reader asks to go back. */
  readonly back: () => void;
}

/**
 * Takes the reader to a spot in the article. The focus goes along, so that reading goes on there; a button, and Escape
 * while the focus is in the article, lead back. `undefined` when the spot has gone from the page.
 */
export async function visit({ frame, text, mention, words, back }: VisitOptions): Promise<Visit | undefined> {
  if (text.text) await leaveFullScreen(text.text.root);
  const spot = spotOf(text, mention);
  if (!spot) return undefined;
  const { root, range } = spot;
  const restore = rememberScroll(elementOf(range.startContainer));
  scrollToLine(range);
  focusSpot(spot);
  const hide = showWayBack({ frame, column: blockOf(spot), words, back });
  const { ownerDocument: page } = root;
  const keydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || page.querySelector(OVER_PAGE)) return;
    // Escape in another part of the page is not meant for us.
    const [target] = event.composedPath();
    if (target !== page.body && target !== page.documentElement && !event.composedPath().includes(root)) return;
    event.preventDefault();
    back();
  };
  page.addEventListener('keydown', keydown);
  const end = () => {
    page.removeEventListener('keydown', keydown);
    hide();
  };
  return {
    end,
    back: () => {
      end();
      restore();
    },
  };
}

/** A map that fills the screen hides the article. */
async function leaveFullScreen(root: Element): Promise<void> {
  const full = document.fullscreenElement;
  if (!full || full.contains(root)) return;
  await document.exitFullscreen().catch(() => undefined);
  await new Promise((resume) => requestAnimationFrame(resume));
}

/** A reader's trip from a name in the text to the map. */
export interface TextTrip {
  /** Brings the map into view. */
  readonly arrive: () => void;
  /** Goes back to the line that was read, with focus, selection and caret; false when it has gone. */
  readonly back: () => boolean;
}

/** Remembers where a reader stands in the text who opens a place by its name. */
export function leaveText(host: Element, text: TextLink, mention: Mention): TextTrip {
  const start = spotOf(text, mention);
  const restore = start && rememberScroll(elementOf(start.range.startContainer), host);
  const selection = document.getSelection();
  const caret = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : undefined;
  let moved = false;
  return {
    arrive: () => {
      if (isSeen(host)) return;
      moved = true;
      host.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    },
    back: () => {
      const spot = spotOf(text, mention);
      if (!spot) return false;
      if (moved) restore?.();
      const focused = focusSpot(spot);
      if (caret && caret.startContainer.isConnected) selection?.setBaseAndExtent(caret.startContainer, caret.startOffset, caret.endContainer, caret.endOffset);
      return focused;
    },
  };
}

/** Whether most of an element is in view, or it fills most of the view. */
function isSeen(element: Element): boolean {
  const { top, bottom, height } = element.getBoundingClientRect();
  const view = document.documentElement.clientHeight;
  return Math.min(bottom, view) - Math.max(top, 0) > Math.min(height, view) / 2;
}
