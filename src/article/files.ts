import { correcting, readCorrections } from '../formats/corrections.ts';
import { fetchText } from '../formats/fetch-text.ts';
import { onceAPage } from '../formats/once-a-page.ts';
import { readStory } from '../formats/story-file.ts';
import type { Fault } from '../places/place.ts';
import type { Story } from '../story.ts';
import type { Passage } from '../text/passage.ts';

/** The files some pages give their map: each is fetched and read once a page; what is wrong with it is an `Error` in words a person can act on. */
const loadStory = onceAPage(async (href) => told(readStory(await fetchText(href)), href).story);
const loadCorrections = onceAPage(async (href) => told(readCorrections(await fetchText(href)), href).corrections);

/** The story of a file, or without an address that of a text in the page. */
export async function storyOf(url: string, text: string): Promise<{ readonly story: Story }> {
  return { story: url ? await loadStory(url) : told(readStory(text), 'the story in the element').story };
}

/** What a publication's corrections make of an article, step by step. */
export async function correctorOf(url: string): Promise<(passages: readonly Passage[]) => Generator<undefined, readonly Passage[]>> {
  const corrections = await loadCorrections(url);
  return (passages) => correcting(passages, corrections);
}

/** What was left out is told. */
function told<T extends { readonly faults: readonly Fault[] }>(read: T, where: string): T {
  for (const { path, message } of read.faults.slice(0, 5)) console.warn(`<article-map>: ${where}: ${path} ${message}`);
  return read;
}
