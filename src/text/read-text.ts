import type { Passage } from './passage.ts';

/**
 * Reads plain text: paragraphs stand between blank lines; where there is no blank line at all, every line is one.
 * A short line without a full stop, between paragraphs, is a heading. `start` is its UTF-16 offset in the text.
 */
export function readText(text: string): Passage[] {
  const between = /\S[ \t]*\r?\n[ \t]*\r?\n/.test(text) ? /(?:\r?\n|\r)(?:[ \t\u00A0]*(?:\r?\n|\r))+/g : /\r?\n|\r/g;
  const blocks: { text: string; start: number }[] = [];
  let start = 0;
  const add = (end: number) => {
    const raw = text.slice(start, end);
    const block = raw.trim();
    if (block !== '') blocks.push({ text: block, start: start + raw.indexOf(block) });
  };
  for (const gap of text.matchAll(between)) {
    add(gap.index);
    start = gap.index + gap[0].length;
  }
  add(text.length);
  return blocks.map((block, i) => ({ id: `p${i + 1}`, kind: isHeading(block.text, i < blocks.length - 1) ? 'heading' : 'text', ...block }));
}

function isHeading(text: string, followed: boolean): boolean {
  if (/^#{1,6}\s/.test(text)) return true;
  return followed && text.length <= 90 && !/\n/.test(text) && !/[.!?…:;,*—–”"»۔。]$/u.test(text) && !/^[-•*\d“"«]/u.test(text);
}
