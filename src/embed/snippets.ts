import { escaped } from '../formats/escaped.ts';
import { frameOf, type FrameOptions } from './frame-of.ts';

/** The ways to put a map on a page. */
export type Kind = 'frame' | 'block' | 'tag';

/** The HTML that does so. `address`: that of the folder to be embedded, with `/` at its end. */
export function snippetOf(kind: Kind, address: string, options: FrameOptions): string {
  if (kind === 'tag') return tagOf(options);
  const frame = `${frameOf(address, options)}\n<script src="${escaped(new URL('host.js', address).href)}" defer></script>`;
  return kind === 'block' ? `<!-- wp:html -->\n${frame}\n<!-- /wp:html -->` : frame;
}

/** For the page that holds the article itself. */
function tagOf({ height, language, theme }: FrameOptions): string {
  const style = `block-size:${height}px${theme ? `;color-scheme:${theme}` : ''}`;
  return `<article id="story">…</article>\n<article-map for="story"${language ? ` lang="${escaped(language)}"` : ''} style="${style}"></article-map>\n<script type="module" src="article-map.js"></script>`;
}
