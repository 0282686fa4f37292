import type { ArticleText } from './article/read.ts';
import type { Words } from './locale/en.ts';
import { deepLinkOf, elementLinkOf, textLinkOf } from './passage-link.ts';
import { citation, excerptText } from './passage-quote.ts';
import type { Mention, Story } from './story.ts';
import { quoted } from './text/quotation.ts';

/** Where a passage is copied from. */
export interface Page {
  /** The article on the page; `undefined` where the story is none of this page's. */
  readonly article: ArticleText | undefined;
  /** The page's hash holds the open place. */
  readonly deepLink: boolean;
  /** What the article is called, where the story itself does not say. */
  readonly heading: string;
  readonly source: string;
  readonly words: Words;
}

/** The address that leads to the passage a mention stands in. */
export function linkTo(story: Story, mention: Mention, { article, deepLink }: Page): string {
  const { href } = location;
  if (deepLink) return deepLinkOf(href, mention);
  if (!article) return elsewhere(story, mention) ?? href;
  return hasOwnId(article, mention.passage) ? elementLinkOf(href, mention.passage) : textLinkOf(href, story.passages, mention);
}

/** The excerpt of a passage in quotation marks, what it is from, and the way there. */
export function quotation(story: Story, mentions: readonly Mention[], page: Page): string {
  const { heading, source, words } = page;
  const mention = mentions[0]!;
  const { lang } = story.passages.find(({ id }) => id === mention.passage)!;
  const { byline = '', title = heading } = story.article ?? {};
  const from = [byline, title && quoted(title, lang), citation(story, mention.passage, { source, sourceNote: '', words })];
  return [quoted(excerptText(story, mentions), lang), `— ${from.filter(Boolean).reduce((text, more) => words.aside(text, more))}`, linkTo(story, mention, page)].join('\n');
}

/** Puts a text on the clipboard; false where the page may not. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Fragments lead to elements of the document, and not into shadow roots; the ids of passages without one are our own. */
function hasOwnId(text: ArticleText, passage: string): boolean {
  const element = text.element(passage);
  return element !== undefined && element.ownerDocument.getElementById(passage)?.contains(element) === true;
}

/** The passage where the story says its article is, if that is on the web. */
function elsewhere(story: Story, mention: Mention): string | undefined {
  const { url = '' } = story.article ?? {};
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? textLinkOf(new URL(url).href, story.passages, mention) : undefined;
}
