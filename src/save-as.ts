/** Longest name of a file, in characters. */
const LONG = 100;

/** Hands a file to the reader's downloads. */
export function saveAs(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the file by then; the address holds its memory.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A title as a file's name: without what systems forbid in one, and without what turns its reading round. */
export function fileName(title: string, ending: string): string {
  const name = title.replace(/[\\/:*?"<>|\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').replace(/\s+/g, ' ').replace(/^[\s.]+/, '');
  return `${[...name].slice(0, LONG).join('').trim() || 'map'}.${ending}`;
}
