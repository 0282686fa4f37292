import { escaped } from '../formats/escaped.ts';
import { writeStory } from '../formats/story-file.ts';
import { toHTML } from '../formats/to-html.ts';
import type { Words } from '../locale/en.ts';
import type { Basemap } from '../map/basemap.ts';
import { outlineGeometry } from '../map/outlines.ts';
import type { Geometry, Place, Position } from '../places/place.ts';
import type { Story } from '../story.ts';
import { webAddress } from '../web-address.ts';
import { frameOf } from './frame-of.ts';
import { toSVG } from './to-svg.ts';

/** What an embedded map is made of. */
export interface EmbedOptions {
  readonly story: Story;
  /** With the detail its places need. */
  readonly basemap: Basemap;
  /** The texts of article-map.classic.js and of the scripts of this folder, by their names. */
  readonly scripts: Readonly<Record<'article-map.classic.js' | 'frame.js' | 'host.js', string>>;
  readonly words: Words;
  /** What the page is called where the story has no title. */
  readonly title?: string;
  /** Where the article is, if the story does not say: an address on the web, or relative to the folder. */
  readonly home?: string;
  /** Where the folder will be found: an address that ends with `/`. With it there is an oEmbed document. */
  readonly url?: string;
  /** Makes a PNG of 1200 × 630 pixels of an SVG; `undefined` where nothing can. */
  readonly png?: (svg: string) => Promise<Uint8Array | undefined>;
}

/** Pixels: of a picture to share, of a frame before it has said how high it is. */
const SHARE = { width: 1200, height: 630 };
export const FRAME = { width: 800, height: 640 };

/**
 * The files of a folder that any static host can serve: a page for an iframe, with the story in it, and all it needs; its picture; the story; with an
 * address, an oEmbed document. The page works in a sandbox, where no module runs and nothing can be fetched.
 */
export async function embedFiles({ story, basemap, scripts, words, title = story.article?.title ?? words.map, home, url, png }: EmbedOptions): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const base = webAddress(url);
  if (url !== undefined && !base?.endsWith('/')) throw new Error(`${JSON.stringify(url)} is no address of a folder: expected one like https://example.org/maps/story/, with / at its end.`);
  const label = story.article?.title ? words.mapOf(story.article.title) : title;
  const picture = { ...SHARE, language: words.language, title: label, credit: words.picture.credit };
  const share = await png?.(toSVG(story, basemap, { ...picture, scheme: 'light' }));
  const files = new Map<string, string | Uint8Array>([
    ['map.svg', toSVG(story, basemap, picture)],
    ['story.json', `${JSON.stringify(writeStory(story, (place) => writtenOut(place, basemap)))}\n`],
    ...Object.entries(scripts),
    ['embed.css', STYLE],
  ]);
  if (share) files.set('share.png', share);
  if (base) files.set('oembed.json', `${JSON.stringify(oEmbed(story, { base, title, shared: share !== undefined }), null, 2)}\n`);
  files.set('index.html', page({ story, words, title, label, home, base, shared: share !== undefined, json: files.get('story.json') as string }));
  return files;
}

const STYLE = `html { color-scheme: light dark; }
body { margin: 0; font: 0.95rem/1.5 system-ui, sans-serif; }
/* Its height comes from its width: a frame that follows it does not grow for ever. */
article-map { block-size: clamp(33rem, 80vw, 38rem); overflow: hidden; }
article-map:not(:defined) { display: block; }
article-map:not(:defined) > img { inline-size: 100%; block-size: auto; }
@media (scripting: none) { article-map { block-size: auto; } }
.sized body { display: flex; flex-direction: column; block-size: var(--height); }
.sized article-map { block-size: auto; flex: 1; min-block-size: 0; }
.source { margin: 0; padding: 0.4rem 0.5rem; overflow-wrap: anywhere; }
a { color: LinkText; }
`;

interface Page {
  readonly story: Story;
  readonly words: Words;
  readonly title: string;
  /** What the map is called to those who do not see it. */
  readonly label: string;
  readonly home: string | undefined;
  readonly base: string | undefined;
  /** There is a picture to share. */
  readonly shared: boolean;
  /** The story. */
  readonly json: string;
}

function page({ story, words, title, label, home, base, shared, json }: Page): string {
  const { byline, url } = story.article ?? {};
  const href = webAddress(url) ?? (leadsToWeb(home) ? home : undefined);
  const head = base === undefined ? [] : [
    `<link rel="canonical" href="${escaped(base)}">`,
    `<link rel="alternate" type="application/json+oembed" href="${escaped(base)}oembed.json" title="${escaped(title)}">`,
    `<meta property="og:type" content="website"><meta property="og:title" content="${escaped(title)}"><meta property="og:url" content="${escaped(base)}">`,
    ...(shared ? [`<meta property="og:image" content="${escaped(base)}share.png"><meta property="og:image:width" content="${SHARE.width}"><meta property="og:image:height" content="${SHARE.height}"><meta name="twitter:card" content="summary_large_image">`] : []),
  ];
  const name = escaped(title);
  return `<!doctype html>
<html lang="${escaped(words.language)}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
${head.join('\n')}
<link rel="icon" href="map.svg"><link rel="stylesheet" href="embed.css">
</head>
<body>
<article-map loading="eager">
<script type="application/json">${json.trim().replaceAll('<', '\\u003c')}</script>
<img slot="picture" src="map.svg" width="${SHARE.width}" height="${SHARE.height}" alt="${escaped(label)}">
</article-map>
<p class="source">${href === undefined ? name : `<a href="${escaped(href)}" target="_top">${name}</a>`}</p>
<noscript>
${byline ? `<p>${escaped(byline)}</p>\n` : ''}${toHTML(story, words).replace(/<a [^>]*>|<\/a>/g, '')}
</noscript>
<script src="article-map.classic.js" defer></script><script src="frame.js" defer></script>
</body>
</html>
`;
}

/** An address on the web, or one relative to a page there. */
function leadsToWeb(address: string | undefined): boolean {
  const base = 'https://host.invalid/';
  return address !== undefined && URL.canParse(address, base) && webAddress(new URL(address, base).href) !== undefined;
}

/** https://oembed.com, type `rich`. */
function oEmbed({ article }: Story, { base, title, shared }: { readonly base: string; readonly title: string; readonly shared: boolean }): object {
  return {
    version: '1.0', type: 'rich', title, provider_name: 'Article Map',
    ...(article?.byline && { author_name: article.byline }),
    ...FRAME,
    html: frameOf(base, { title, ...FRAME }),
    ...(shared && { thumbnail_url: `${base}share.png`, thumbnail_width: SHARE.width, thumbnail_height: SHARE.height }),
  };
}

/** Provinces and seams, which the world map lacks, to about a hundred metres. */
function writtenOut({ outline }: Place, basemap: Basemap): Geometry | undefined {
  return outline?.some((code) => /[-|]/.test(code)) ? rounded(outlineGeometry(basemap, outline)) : undefined;
}

function rounded(geometry: Geometry | undefined): Geometry | undefined {
  if (!geometry || geometry.type === 'GeometryCollection') return geometry;
  const round = (part: unknown): unknown => (Array.isArray(part) ? (typeof part[0] === 'number' ? (part as unknown as Position).map((degrees) => Math.round(degrees * 1000) / 1000) : part.map(round)) : part);
  return { ...geometry, coordinates: round(geometry.coordinates) } as Geometry;
}
