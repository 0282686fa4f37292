import { BREAK } from './fold.ts';
import type { FixedSpan, Passage } from './passage.ts';

/** What the builder asks of an element: a DOM element or a parsed one answers alike. */
export interface ElementView {
  /** Local name in lower case; `''` for SVG, MathML and other foreign elements. */
  readonly name: string;
  attribute(name: string): string | null;
  /** Computed style says it is not shown, or is a block, where that is known. */
  readonly hidden?: boolean;
  readonly block?: boolean;
}

/** Where a run of a passage's text came from. */
export interface Piece<S> {
  /** UTF-16 offset in the passage. */
  readonly at: number;
  readonly length: number;
  readonly source: S;
  /** UTF-16 offset in the source's own data. */
  readonly offset: number;
}

/** A passage and the pieces it is made of. */
export interface Built<S> {
  readonly passage: Passage;
  readonly pieces: readonly Piece<S>[];
}

const set = (names: string) => new Set(names.split(' '));
const BLOCKS = set(`address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header
hgroup hr html legend li listing main menu ol p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp`.replace('\n', ' '));
/** Not text: code, form controls, fallback content, navigation, our own elements. */
const SKIPPED = set('script style noscript noembed noframes template head title textarea select input button datalist option optgroup meter progress nav rp article-map');
/** Replaced by something else: what is on either side does not touch. */
const REPLACED = set('img picture video audio canvas object embed iframe frame svg math map');
/** Shown beside the text, not in it. */
const APART = set('sup sub rt rtc');

interface Open {
  readonly name: string;
  readonly block: boolean;
  readonly apart: boolean;
  readonly heading: boolean;
  readonly id: string;
  readonly lang: string;
  readonly dir: string;
  readonly place: string | undefined;
  /** Offset in the current passage where the span of `place` begins. */
  spanStart: number;
}

/**
 * Builds passages from a walk over a document: inline elements do not break text, blocks, table cells and replaced
 * elements do, `<br>` is a space. White space is collapsed as a page shows it. Knows tag names, not the DOM.
 */
export class PassageBuilder<S> {
  private readonly built: { block: Open | undefined; text: string; pieces: Piece<S>[]; fixed: FixedSpan[] }[] = [];
  private readonly open: Open[] = [];
  private text = '';
  private pieces: Piece<S>[] = [];
  private fixed: FixedSpan[] = [];

  /** Enters an element; false: what it holds is not read, and it must not be left. */
  enter(element: ElementView): boolean {
    const { name } = element;
    if (name === 'br') this.space();
    else if (name === 'wbr') return false;
    else if (name === 'hr') this.flush();
    if (name === '' || REPLACED.has(name)) {
      this.break();
      return false;
    }
    if (SKIPPED.has(name)) {
      // A control stands in the line as a picture does; a script or template leaves no trace.
      if (/^(?:textarea|select|input|button|meter|progress)$/.test(name)) this.break();
      return false;
    }
    const editable = element.attribute('contenteditable');
    if (element.hidden || (editable !== null && editable.toLowerCase() !== 'false')) return false;
    if (isHidden(name, element)) return false;
    const block = element.block ?? BLOCKS.has(name);
    const apart = APART.has(name);
    if (block) this.flush();
    if (apart) this.break();
    const outer = this.open.at(-1);
    this.open.push({
      name, block, apart,
      heading: /^h[1-6]$/.test(name) || element.attribute('role') === 'heading' || (outer?.heading === true && !block),
      id: element.attribute('id') ?? '',
      lang: element.attribute('lang') ?? outer?.lang ?? '',
      dir: element.attribute('dir') ?? outer?.dir ?? '',
      place: element.attribute('data-place') ?? undefined,
      spanStart: this.text.length,
    });
    return true;
  }

  leave(): void {
    const element = this.open.pop();
    if (!element) return;
    if (element.block) {
      this.open.push(element);
      this.flush();
      this.open.pop();
    } else this.endSpan(element);
    if (element.apart) this.break();
  }

  /** Adds text; runs of white space become one space. */
  add(data: string, source: S): void {
    for (const match of data.matchAll(/\s+|\S+/g)) {
      if (match[0].trim() === '') this.space(source, match.index);
      else {
        this.pieces.push({ at: this.text.length, length: match[0].length, source, offset: match.index });
        this.text += match[0];
      }
    }
  }

  /** The passages, with ids: a block's own, else the next of `p1`, `p2` … that `taken` does not hold. */
  finish(taken: ReadonlySet<string> = new Set()): Built<S>[] {
    while (this.open.length > 0) this.leave();
    this.flush();
    const ids = new Set<string>();
    let free = 0;
    return this.built.map(({ block, text, pieces, fixed }) => {
      let id = block?.id ?? '';
      if (id === '' || ids.has(id)) do id = `p${++free}`; while (ids.has(id) || taken.has(id));
      ids.add(id);
      const dir = block?.dir.toLowerCase();
      return {
        passage: {
          id, kind: block?.heading ? 'heading' : 'text', text,
          ...(block?.lang && { lang: block.lang }),
          ...((dir === 'ltr' || dir === 'rtl') && { dir }),
          ...(fixed.length > 0 && { fixed }),
        },
        pieces,
      };
    });
  }

  private space(source?: S, offset = 0): void {
    if (this.text === '' || this.text.endsWith(' ')) return;
    if (source !== undefined) this.pieces.push({ at: this.text.length, length: 1, source, offset });
    this.text += ' ';
  }

  private break(): void {
    if (this.text !== '' && !this.text.endsWith(BREAK)) this.text += BREAK;
  }

  private endSpan(element: Open): void {
    if (element.place === undefined) return;
    const end = this.text.length;
    if (end > element.spanStart) this.fixed.push({ start: element.spanStart, end, place: element.place });
  }

  /** Ends the passage; spans still open go on in the next one. */
  private flush(): void {
    for (const element of this.open.toReversed()) {
      if (element.place !== undefined && this.text !== '') this.endSpan(element);
      element.spanStart = 0;
    }
    const text = this.text.replace(trailing, '');
    if (text !== '') {
      const block = this.open.findLast((element) => element.block);
      const fixed = this.fixed.map((span) => ({ ...span, end: Math.min(span.end, text.length) })).filter((span) => span.end > span.start);
      this.built.push({ block, text, pieces: this.pieces, fixed });
    }
    this.text = '';
    this.pieces = [];
    this.fixed = [];
  }
}

const trailing = new RegExp(`[\\s${BREAK}]+$`);

function isHidden(name: string, element: ElementView): boolean {
  const hidden = element.attribute('hidden');
  if (hidden !== null && hidden.toLowerCase() !== 'until-found') return true;
  if (name === 'dialog' && element.attribute('open') === null) return true;
  if (element.hidden !== undefined) return false;
  // Without computed style, the style attribute is all there is.
  const style = element.attribute('style');
  if (style === null) return false;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i.test(style)
    || (/(?:^|;)\s*position\s*:\s*absolute/i.test(style) && /(?:^|;)\s*width\s*:\s*[01]px/i.test(style) && /overflow\s*:\s*hidden/i.test(style));
}
