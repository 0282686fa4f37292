/** A text, and what it is. */
export interface ArticleText {
  readonly text: string;
  readonly type: 'text' | 'html';
}

/** Reads a text or HTML file in the encoding it says, UTF-8 by default; throws an `Error` in words a person can act on. `name`: what the file is called. */
export function decodeArticle(bytes: Uint8Array, name: string, said?: ArticleText['type']): ArticleText {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const type = said ?? (/\.x?html?$/i.test(name) || /^\s*<(?:!doctype html|html|head|body|article)\b/i.test(start.replace(/^ï»¿/, '')) ? 'html' : 'text');
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be'
    : (type === 'html' && /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1]) || (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
  const text = decode(bytes, encoding);
  if (text.includes('\0')) throw new Error(`${name} is not a text or HTML file.`);
  if (text.trim() === '') throw new Error(`${name} is empty.`);
  return { text, type };
}

/** What is not is taken for what Western machines wrote before, as browsers take it. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function decode(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
