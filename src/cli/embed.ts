import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { embedFiles } from '../embed/files.ts';
import frame from '../embed/frame.js?raw';
import host from '../embed/host.js?raw';
import { basemapFor } from '../embed/node-basemap.ts';
import { pngOf } from '../embed/png.ts';
import { readStory, StoryFileError } from '../formats/story-file.ts';
import { loadWords } from '../locale/load-words.ts';
import { webAddress } from '../web-address.ts';
import { nameOf, textOf, unusable } from './files.ts';
import { InputError, write, type Io } from './io.ts';
import { mapFolder } from './output.ts';
import { faultLine } from './tell.ts';

interface EmbedOptions {
  readonly output: string;
  readonly url?: string;
  readonly home?: string;
  readonly lang: string;
  readonly title?: string;
}

const EXAMPLES = `
Examples:
  article-map story article.html -o story.json && article-map embed story.json -o map
      a folder "map" for any static host; its index.html is for an iframe
  article-map embed story.json -o map --url https://example.org/maps/one/
      and an oEmbed document, and what sites show of a link to it
  article-map embed story.json -o map --lang fa --home https://example.org/one.html
      in Persian, with a link to the page of the article

The folder works from any server, from file:// and in a sandboxed frame. host.js, on the page with the frame, gives it the height it says it has.
A picture to share, share.png, is made where @napi-rs/canvas is installed.`;

/** `article-map embed`: writes a folder that any static host can serve. */
export function embedCommand(io: Io): Command {
  return new Command('embed')
    .summary('make a folder of a story, to be embedded')
    .description('Writes a folder for any static host: a page for an iframe with the story and its map, a picture of the map, and all they need.')
    .argument('STORY', 'a story file; - for standard input')
    .option('-o, --output <folder>', 'where to write; made if it is not there', 'article-map')
    .option('-u, --url <url>', 'where the folder will be found, with / at its end', folder)
    .option('--home <url>', 'where the article is, if the story does not say', page)
    .addOption(new Option('-l, --lang <tag>', 'language of the interface').choices(['en', 'fa', 'ur', 'ar', 'fr', 'zh']).default('en'))
    .option('--title <text>', 'title; default: that of the story')
    .addHelpText('after', EXAMPLES)
    .action((story: string, options: EmbedOptions) => run(story, options, io));
}

async function run(path: string, { output, url, home, lang, title }: EmbedOptions, io: Io): Promise<void> {
  const { story, faults } = await storyIn(path, io);
  for (const fault of faults) await write(io.stderr, faultLine(nameOf(path), fault));
  const map = mapFolder();
  // Beside ours in the package, in dist/ among the sources.
  const script = [join(map, 'article-map.classic.js'), join(map, '..', 'dist', 'article-map.classic.js')].find((file) => existsSync(file));
  if (script === undefined) throw new InputError('article-map.classic.js is not there: run npm run build first.');
  const scripts = { 'article-map.classic.js': await readFile(script, 'utf8'), 'frame.js': frame, 'host.js': host };
  const files = await embedFiles({ story, basemap: basemapFor(story, map), scripts, words: await loadWords(lang), png: pngOf, ...(url !== undefined && { url }), ...(home !== undefined && { home }), ...(title !== undefined && { title }) });
  try {
    await mkdir(output, { recursive: true });
    for (const [name, content] of files) await writeFile(join(output, name), content);
  } catch (error) {
    throw unusable(output, error as NodeJS.ErrnoException);
  }
  await write(io.stderr, `${output}: ${[...files.keys()].sort().join(', ')}\n`);
  if (!files.has('share.png')) await write(io.stderr, 'There is no share.png: npm install @napi-rs/canvas makes one possible.\n');
}

async function storyIn(path: string, io: Io): Promise<ReturnType<typeof readStory>> {
  try {
    return readStory(await textOf(path, io));
  } catch (error) {
    if (error instanceof StoryFileError) throw new InputError(error.faults.map((fault) => faultLine(nameOf(path), fault)).join('').trimEnd(), { cause: error });
    throw error;
  }
}

function page(url: string): string {
  const address = webAddress(url);
  if (address === undefined) throw new InvalidArgumentError('Expected the address of a page, such as https://example.org/one.html');
  return address;
}

function folder(url: string): string {
  const address = webAddress(url);
  if (address === undefined || !new URL(address).pathname.endsWith('/') || /[?#]/.test(address)) throw new InvalidArgumentError('Expected the address of a folder, such as https://example.org/maps/one/');
  return address;
}
