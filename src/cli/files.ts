import { createReadStream, createWriteStream } from 'node:fs';
import { readFile, realpath, writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { Readable, Writable } from 'node:stream';
import { InputError, write, type Io } from './io.ts';

/** The name that means standard input. */
const STDIN = '-';

/** How a file is called in messages. */
export function nameOf(path: string): string {
  return path === STDIN ? 'standard input' : path;
}

/** All bytes of a file, or of standard input (`-`); throws an `InputError`. */
export async function bytesOf(path: string, { stdin }: Io): Promise<Uint8Array> {
  if (path === STDIN) return buffer(stdin);
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw unusable(path, error);
  });
}

/** A JSON or CSV file's text: UTF-8, or UTF-16 if it says so. */
export async function textOf(path: string, io: Io): Promise<string> {
  const bytes = await bytesOf(path, io);
  const [first, second] = bytes;
  try {
    return new TextDecoder(first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(`${nameOf(path)}: it is not in UTF-8: save it as that, so that no letter is lost`);
  }
}

/** A file, or standard input, piece by piece. */
export function streamOf(path: string, { stdin }: Io): Readable {
  return path === STDIN ? stdin : createReadStream(path);
}

/** Writes to a file, or to standard output. */
export async function writeText(path: string | undefined, text: string, { stdout }: Io): Promise<void> {
  if (path === undefined || path === STDIN) return write(stdout, text);
  await writeFile(path, text).catch((error: NodeJS.ErrnoException) => {
    throw unusable(path, error);
  });
}

/** Sees that what is read is there and is not what will be written, before that is emptied. */
export async function separate(from: string, to: string | undefined): Promise<void> {
  if (from === STDIN) return;
  const source = await realpath(from).catch((error: NodeJS.ErrnoException) => {
    throw unusable(from, error);
  });
  if (to !== undefined && to !== STDIN && (await realpath(to).catch(() => undefined)) === source) throw new InputError(`${nameOf(from)}: it would be written over while it is read; name another file`);
}

/** Where a long output goes, piece by piece: a file, or standard output, which stays open. */
export function outputOf(path: string | undefined, { stdout }: Io): Writable {
  return path === undefined || path === STDIN ? stdout : createWriteStream(path);
}

/** A failure of the file system, in words. */
export function unusable(path: string, { code, message }: NodeJS.ErrnoException): InputError {
  const why = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : code === 'EACCES' ? 'it may not be read or written' : message;
  return new InputError(`${nameOf(path)}: ${why}`);
}
