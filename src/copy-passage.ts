import type { ArticleText } from './article/read.ts';
import type { Words } from './locale/en.ts';
import { deepLinkOf, elementLinkOf, textLinkOf } from './passage-link.ts';
import { citation, excerptText } from './passage-quote.ts';
import type { Mention, Story } from './story.ts';
import { BREAK } from './text/fold.ts';
import type { Passage } from './text/passage.ts';
import { quoted } from './text/quotation.ts';
import { webAddress } from './web-address.ts';

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
  if (!article) return originalOf(story, mention) ?? href;
  return hasOwnId(article, mention.passage) ? elementLinkOf(href, mention.passage) : textLinkOf(href, searched(article), mention, above(article, mention));
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

/** The passages as browsers search them: the space that stands for a `<br>`, in no text of the page, is not one they find. */
function searched({ passages, pieces }: ArticleText): Passage[] {
  return passages.map((passage) => {
    let text = '';
    for (const { at, length } of pieces.get(passage.id)!) text = text.padEnd(at, BREAK) + passage.text.slice(at, at + length);
    return { ...passage, text };
  });
}

/** What the page says before a passage, be it in its header or in what is not read. */
function above(article: ArticleText, { passage }: Mention): string {
  const range = article.range(passage, 0, 1);
  if (!range) return '';
  range.collapse(true);
  range.setStart(article.root.ownerDocument.body, 0);
  return range.toString();
}

/** The passage where the story says its article is, if that is on the web. */
export function originalOf(story: Story, mention: Mention): string | undefined {
  const href = webAddress(story.article?.url);
  return href && textLinkOf(href, story.passages, mention);
}
