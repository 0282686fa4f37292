import { pipeline } from 'node:stream/promises';
import { describe } from '../places/geometry.ts';
import { defined } from './defined.ts';
import { outputOf, separate, streamOf, unusable } from './files.ts';
import type { Io } from './io.ts';
import { linesOf, type Line } from './lines.ts';
import { makeStory, type Article, type Selectors } from './make-story.ts';
import { written, type Format } from './output.ts';
import { Progress } from './progress.ts';
import type { Sources } from './sources.ts';

export interface StoriesOptions extends Selectors {
  readonly format: Format;
  /** What articles are that do not say it. */
  readonly type?: Article['type'];
  readonly lang?: string;
  /** A file; default: standard output. */
  readonly output?: string;
}

/**
 * Reads one article a line, `{id, text, type?}`, and writes one story a line, `{id, story}` or `{id, error}`, in the same order. Holds one article at a
 * time, and reads no faster than its reader takes.
 */
export async function writeStories(path: string, sources: Sources, options: StoriesOptions, io: Io): Promise<void> {
  await separate(path, options.output);
  const output = outputOf(options.output, io);
  const progress = new Progress(io);
  await pipeline(streamOf(path, io), linesOf, async function* (lines: AsyncIterable<Line>) {
    for await (const line of lines) {
      const answer = await answerTo(line, sources, options);
      if (answer === undefined) continue;
      progress.count('error' in answer);
      yield `${textOf(answer, line)}\n`;
    }
  }, output, { end: output !== io.stdout }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EPIPE' || error.path === undefined && error.syscall !== 'read' ? error : unusable(error.path ?? path, error);
  });
  progress.end();
}

/** An answer as a line; what is too deep to be written is an error in its line. */
function textOf(answer: object, { number }: Line): string {
  try {
    return JSON.stringify(answer);
  } catch (error) {
    return JSON.stringify({ id: null, line: number, error: (error as Error).message });
  }
}

/** What is written for a line; nothing for an empty one. An answer without an id has the line's number. */
async function answerTo({ number, bytes }: Line, sources: Sources, { format, type = 'text', lang, ...selectors }: StoriesOptions): Promise<object | undefined> {
  let key: object = { id: null, line: number };
  try {
    const text = bytes.toString('utf8').replace(/^\uFEFF/, '').trim();
    if (text === '') return undefined;
    const record = recordIn(text);
    if (record.id !== undefined && record.id !== null) key = { id: record.id };
    const { story, faults } = makeStory({ type, ...defined({ lang }), ...articleIn(record) }, sources, selectors);
    return { ...key, [format]: await written(story, format), ...(faults.length > 0 && { faults }) };
  } catch (error) {
    return { ...key, error: (error as Error).message };
  }
}

type Json = Readonly<Record<string, unknown>>;

function recordIn(text: string): Json {
  let record: unknown;
  try {
    record = JSON.parse(text);
  } catch (error) {
    throw new Error(`the line is not JSON: ${(error as Error).message}`, { cause: error });
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record)) throw new Error(`the line is ${describe(record)}; expected an object {"id", "text"}`);
  return record as Json;
}

const KNOWN = ['lang', 'title', 'byline', 'date', 'url'] as const;

function articleIn({ text, type, ...record }: Json): Pick<Article, 'text'> & Partial<Article> {
  if (typeof text !== 'string') throw new Error(`text is ${describe(text)}; expected the article’s text`);
  if (text.trim() === '') throw new Error('text is empty');
  if (type !== undefined && type !== 'text' && type !== 'html') throw new Error(`type is ${describe(type)}; expected "text" or "html"`);
  const more: { -readonly [K in keyof Article]?: Article[K] } = {};
  for (const member of KNOWN) {
    const value = record[member];
    if (value === undefined || value === null) continue;
    if (typeof value !== 'string') throw new Error(`${member} is ${describe(value)}; expected a text`);
    more[member] = value;
  }
  return { text, ...defined({ type }), ...more };
}
