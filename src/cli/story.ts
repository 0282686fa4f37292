import { Command, InvalidArgumentError, Option } from 'commander';
import { decodeArticle, type ArticleText } from '../formats/decode-article.ts';
import { webAddress } from '../web-address.ts';
import { defined } from './defined.ts';
import { bytesOf, nameOf, writeText } from './files.ts';
import { InputError, write, type Io } from './io.ts';
import { makeStory, type Made, type Selectors } from './make-story.ts';
import { FORMATS, written, type Format } from './output.ts';
import { readSources, type Sources } from './sources.ts';
import { writeStories } from './stories.ts';
import { faultLine } from './tell.ts';

interface StoryOptions {
  readonly places?: readonly string[];
  readonly corrections?: string;
  readonly annotations?: string;
  readonly output?: string;
  readonly format: Format;
  readonly type?: ArticleText['type'];
  readonly lang?: string;
  readonly article?: string;
  readonly exclude?: string;
  readonly title?: string;
  readonly byline?: string;
  readonly date?: string;
  readonly url?: string;
  readonly jsonl?: true;
}

const EXAMPLES = `
Examples:
  article-map story article.html --places places.json -o story.json
      the story of a page, for <article-map src="story.json">
  article-map story article.txt --places towns.csv --format csv > mentions.csv
      every mention, with its place and its sentence, as a table
  curl -s https://example.org/news | article-map story - --type html --url https://example.org/news
      a page from elsewhere
  article-map story article.html --annotations recogito.jsonld --places places.json
      what editors said in Recogito goes before what is found
  article-map story archive.jsonl --jsonl --places places.json > stories.jsonl
      an archive: {"id", "text", "type"?, "lang"?, "title"?, "url"?} a line in, {"id", "story"} or {"id", "error"} a line out
  parallel --pipepart -a archive.jsonl --block 10M article-map story - --jsonl > stories.jsonl
      the same on all cores, by GNU parallel

Places are found by the names of the files of --places, and the world's countries by theirs. Faults in a file are told on standard error, path by
path; "article-map check" looks at files alone.`;

/** `article-map story`: finds the places an article names, and writes its story. */
export function storyCommand(io: Io): Command {
  // They say something of one article.
  const one = ['title', 'byline', 'date', 'url', 'annotations'];
  return new Command('story')
    .summary('find the places an article names')
    .description('Finds the places an article names: which, where in the text, and in which sense.')
    .argument('ARTICLE', 'a text or HTML file; - for standard input')
    .option('-p, --places <file>', 'a gazetteer: Linked Places, GeoJSON or CSV; may be given again, the first goes before the next', (path: string, given: readonly string[] = []) => [...given, path])
    .option('-c, --corrections <file>', 'corrections for a whole publication')
    .option('-a, --annotations <file>', 'Web Annotations of this article, as of Recogito')
    .option('-o, --output <file>', 'where to write; default: standard output')
    .addOption(new Option('-f, --format <format>', 'what to write').choices(FORMATS).default('story'))
    .addOption(new Option('-t, --type <type>', 'what the article is; default: by its name and its beginning').choices(['text', 'html']))
    .option('-l, --lang <tag>', 'language of the article, where it says none; default: English', language)
    .option('--article <selector>', 'the element of an HTML document that is the article; default: all of it')
    .option('--exclude <selector>', 'what of an HTML document is not read; default: navigation, asides, bylines, captions, promotions, comments, forms')
    .option('--title <text>', 'title; default: the heading it begins with, or what the head of an HTML document says')
    .option('--byline <text>', 'who wrote it; default: what the head of an HTML document says, as of the next two')
    .option('--date <date>', 'when')
    .option('--url <url>', 'where the article is', address)
    .addOption(new Option('--jsonl', 'one article a line in, one story a line out').conflicts(one))
    .addHelpText('after', EXAMPLES)
    .action((article: string, options: StoryOptions) => run(article, options, io));
}

async function run(path: string, options: StoryOptions, io: Io): Promise<void> {
  const { format, type, lang, article, exclude, output, jsonl } = options;
  const sources = await readSources(options, io);
  const selectors = defined({ article, exclude });
  if (jsonl) return writeStories(path, sources, { format, ...defined({ type, lang, output }), ...selectors }, io);
  const { story, faults } = await storyOf(path, options, sources, selectors, io);
  for (const fault of faults) await write(io.stderr, faultLine(nameOf(path), fault));
  const form = await written(story, format);
  await writeText(output, typeof form === 'string' ? form : `${JSON.stringify(form)}\n`, io);
}

async function storyOf(path: string, { title, byline, date, url, lang, type }: StoryOptions, sources: Sources, selectors: Selectors, io: Io): Promise<Made> {
  const bytes = await bytesOf(path, io);
  try {
    const text = decodeArticle(bytes, nameOf(path), type);
    return makeStory({ ...text, ...defined({ title, byline, date, url, lang }) }, sources, selectors);
  } catch (error) {
    throw new InputError(`${nameOf(path)}: ${(error as Error).message}`, { cause: error });
  }
}

function language(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag;
  } catch {
    throw new InvalidArgumentError('Expected a language such as en, fa or pt-BR.');
  }
}

function address(url: string): string {
  const found = webAddress(url);
  if (found === undefined) throw new InvalidArgumentError('Expected an address on the web: https://… or http://…');
  return found;
}
