import type { Readable, Writable } from 'node:stream';

/** What a command reads from and writes to: `process` is one. */
export interface Io {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable & { readonly isTTY?: boolean };
  /** What the program ends with, unless it throws. */
  exitCode: number;
}

/** Something a command was given cannot be used; its message says what and why, in words to act on. */
export class InputError extends Error {}

/** Resolves when the text is on its way; rejects where nobody reads any more (`EPIPE`). */
export function write(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
