import { readArticle } from '../article/read.ts';
import { decodeArticle, type ArticleText } from '../formats/decode-article.ts';
import { FURNITURE } from '../text/furniture.ts';
import { readText } from '../text/read-text.ts';
import type { Passage } from '../text/passage.ts';
import { printable } from '../text/excerpt.ts';

/** An article the reader opened: its text, and what it is. */
export interface OpenedArticle extends ArticleText {
  readonly name: string;
}

const LARGEST = 20_000_000; // bytes; a novel has one million

/** Reads a text or HTML file in the encoding it says, UTF-8 by default; throws a sentence the reader can act on. */
export async function readFile(file: File): Promise<OpenedArticle> {
  if (file.size > LARGEST) throw new Error(`${file.name} has ${Math.round(file.size / 1e6)} MB; the explorer reads files up to 20 MB.`);
  const said = file.type === 'text/html' ? 'html' : undefined;
  return { name: file.name, ...decodeArticle(new Uint8Array(await file.arrayBuffer()), file.name, said) };
}

/** The passages of an opened article; HTML is parsed into an inert document, where nothing runs or loads. */
function passagesOf({ text, type }: OpenedArticle): readonly Passage[] {
  if (type === 'text') return readText(text);
  const { body } = new DOMParser().parseFromString(text, 'text/html');
  const root = body.querySelector('article') ?? body.querySelector('main') ?? body;
  return readArticle(root, { styles: false, exclude: FURNITURE }).passages;
}

/** Fills the page's article with an opened one: paragraphs and headings made of text nodes, nothing else. */
export function showArticle(article: HTMLElement, opened: OpenedArticle, original: boolean): void {
  const passages = passagesOf(opened);
  const cite = make('header', '', 'cite');
  const said = original ? `The original article, from your file ${opened.name}. It stays on your machine.` : `${opened.name || 'Your text'}, opened on your machine. It is not stored or sent.`;
  const back = make('button', 'Back to the digest', '');
  back.id = 'back-to-digest';
  back.setAttribute('type', 'button');
  cite.append(make('p', said, 'about'), back);
  const blocks = passages.map(({ kind, text, lang, dir }, i) => {
    const role = furniture(passages, i);
    const block = make(kind === 'heading' && role === '' ? (i === 0 ? 'h1' : 'h2') : 'p', printable(text), role);
    if (lang) block.lang = lang;
    block.dir = dir ?? 'auto';
    return block;
  });
  // A page has a title: what has none of its own is called by its file.
  if (!blocks.some(({ localName }) => localName === 'h1')) cite.prepend(make('h1', opened.name || 'Your article', ''));
  article.replaceChildren(cite, ...blocks);
  if (passages.length === 0) article.append(make('p', 'There is no text in this file.', 'cite'));
}

/** A byline under the title and a comment form at the end are shown, but are not the article's own text. */
function furniture(passages: readonly Passage[], i: number): string {
  const { text } = passages[i]!;
  if (i > 0 && i < 3 && text.length < 120 && /(?:^by\b|\b(?:19|20)\d\d\b)/i.test(text) && /[—–-]$|\b(?:19|20)\d\d$|^by\b/i.test(text)) return 'byline';
  const end = passages.findLastIndex((passage) => /^(?:leave a (?:reply|comment)|comments?|related (?:articles|posts)|share this)\b/i.test(passage.text));
  return end >= 0 && i >= end && passages.length - end < 8 ? 'comments' : '';
}

function make(tag: string, text: string, name: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  if (name) element.className = name;
  return element;
}
