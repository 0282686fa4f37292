import type { Fault } from '../places/place.ts';

/** A fault as a line: the file, the path in it, what is wrong. */
export function faultLine(file: string, { path, message }: Fault): string {
  // What a file says is text: no line of its own, and nothing that a terminal obeys.
  return `${`${[file, path].filter(Boolean).join(': ')}: ${message}`.replace(/\p{Cc}/gu, ' ')}\n`;
}

/** The faults that an error of our readers carries: all that is wrong in a document of which nothing can be used. */
export function faultsOf(error: unknown): readonly Fault[] | undefined {
  return error instanceof Error && 'faults' in error ? error.faults as readonly Fault[] : undefined;
}
