import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { checkCommand } from './check.ts';
import { embedCommand } from './embed.ts';
import { InputError, type Io } from './io.ts';
import { storyCommand } from './story.ts';

/** Each subcommand has a file of its own, which gives it for the streams it is to use. */
const COMMANDS: readonly ((io: Io) => Command)[] = [storyCommand, checkCommand, embedCommand];

const MORE = `
Exit codes: 0 done, 1 something is wrong in what was given, 2 wrong use.
"article-map help COMMAND" tells of one, with examples.`;

/**
 * Runs the command line and gives its exit code: 0 done, 1 something is wrong in what was given, 2 wrong use. A reader that goes away
 * (`article-map … | head`) ends it quietly.
 */
export async function main(args: readonly string[], { stdin, stdout, stderr }: Pick<Io, 'stdin' | 'stdout' | 'stderr'>): Promise<number> {
  const io: Io = { stdin, stdout, stderr, exitCode: 0 };
  // A write that fails rejects; the event that comes with it would end the process.
  const heard = () => {};
  stdout.on('error', heard);
  try {
    await programFor(io).parseAsync(args, { from: 'user' });
    return io.exitCode;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return 0;
    // It has been told already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    stderr.write(error instanceof InputError ? `${error.message}\n` : `article-map: ${(error as Error).stack}\n`);
    return 1;
  }
}

/** The package's manifest lies two folders up, among the sources and in what is built of them. */
function version(): string {
  return (JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8')) as { readonly version: string }).version;
}

function programFor(io: Io): Command {
  const program = new Command('article-map')
    .description('Finds the places an article names, and tells where they are.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'tell what can be done, with examples')
    .helpCommand('help [COMMAND]', 'tell of a command, with examples')
    .addHelpText('after', MORE)
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({ writeOut: (text) => void io.stdout.write(text), writeErr: (text) => void io.stderr.write(text) });
  for (const command of COMMANDS) program.addCommand(command(io).copyInheritedSettings(program));
  return program;
}
