import { Command } from 'commander';
import { nameOf, textOf } from './files.ts';
import { faultsIn, type Checked, type Kind } from './faults-in.ts';
import { InputError, write, type Io } from './io.ts';
import { readSources } from './sources.ts';
import { faultLine } from './tell.ts';

interface CheckOptions {
  readonly places?: readonly string[];
  readonly json?: true;
}

const EXAMPLES = `
Examples:
  article-map check places.json towns.csv story.json
      what each is, its content says; nothing is changed
  article-map check annotations.jsonld --places places.json
      and whether every place that is meant is in the gazetteer
  article-map check --json *.json | jq 'select(.faults != [])'
      one line of JSON a file, for a program

Ends with 1 where there is a fault, with 0 where there is none.`;

/** `article-map check`: tells every fault of files, with its path and what to do. */
export function checkCommand(io: Io): Command {
  return new Command('check')
    .summary('tell all that is wrong in gazetteers, stories, annotations and corrections')
    .description('Tells every fault in gazetteers (Linked Places, GeoJSON, CSV), stories, Web Annotations and corrections: where it is, and what to do.')
    .argument('FILE...', 'files; - for standard input')
    .option('-p, --places <file>', 'a gazetteer that annotations and corrections are to fit; may be given again', (path: string, given: readonly string[] = []) => [...given, path])
    .option('--json', 'one line of JSON a file: {"file", "kind", "count", "faults": [{"path", "message"}]}')
    .addHelpText('after', EXAMPLES)
    .action((files: readonly string[], options: CheckOptions) => run(files, options, io));
}

async function run(files: readonly string[], { places, json }: CheckOptions, io: Io): Promise<void> {
  const known = places && (await readSources({ places }, io)).gazetteerFor('en');
  for (const path of files) {
    const checked = await check(path, io, known);
    if (checked.faults.length > 0) io.exitCode = 1;
    const { kind, count, faults } = checked;
    await write(io.stdout, json ? `${JSON.stringify({ file: path, kind, count, faults })}\n`
      : `${faults.map((fault) => faultLine(nameOf(path), fault)).join('')}${nameOf(path)}: ${summary(checked)}\n`);
  }
}

async function check(path: string, io: Io, known: Parameters<typeof faultsIn>[1]): Promise<Checked> {
  try {
    return faultsIn(await textOf(path, io), known);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { kind: undefined, count: 0, faults: [{ path: '', message: error.message.slice(nameOf(path).length + 2) }] };
  }
}

const NOUNS: Readonly<Record<Kind, readonly [one: string, more: string]>> = {
  gazetteer: ['place', 'places'], story: ['mention', 'mentions'], annotations: ['annotation', 'annotations'], corrections: ['correction', 'corrections'],
};

function summary({ kind, count, faults }: Checked): string {
  const wrong = faults.length === 0 ? 'no fault' : faults.length === 1 ? '1 fault' : `${faults.length} faults`;
  return kind === undefined ? wrong : `${kind}, ${count} ${NOUNS[kind][count === 1 ? 0 : 1]}, ${wrong}`;
}
