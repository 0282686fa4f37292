import { PassThrough, Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { main } from '../../src/cli/main.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, with `input` for standard input. */
export async function run(args: readonly string[], input: string | Uint8Array | Readable = '', { isTTY = false } = {}): Promise<Ran> {
  const stdout = new PassThrough();
  const stderr = Object.assign(new PassThrough(), { isTTY });
  const said = Promise.all([text(stdout), text(stderr)]);
  const code = await main(args, { stdin: input instanceof Readable ? input : Readable.from([Buffer.from(input)]), stdout, stderr });
  stdout.end();
  stderr.end();
  const [out, err] = await said;
  return { code, out, err };
}

/** A stream whose reader has gone after so many bytes. */
export function closedAfter(bytes: number): Writable {
  let taken = 0;
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      taken += chunk.length;
      done(taken > bytes ? Object.assign(new Error('write EPIPE'), { code: 'EPIPE', syscall: 'write' }) : null);
    },
  });
}
