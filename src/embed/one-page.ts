import { escaped } from '../formats/escaped.ts';
import { toHTML } from '../formats/to-html.ts';
import type { Words } from '../locale/en.ts';
import type { Story } from '../story.ts';

/** A story and its map as a single HTML file that needs nothing else. `json`: the story as a file holds it; `script`: the text of article-map.classic.js. */
export function onePage({ story, json, script, words, title }: { readonly story: Story; readonly json: string; readonly script: string; readonly words: Words; readonly title: string }): string {
  return `<!doctype html>
<html lang="${escaped(words.language)}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>html { color-scheme: light dark; } body { margin: 0; } article-map { block-size: 100vh; block-size: 100dvh; }</style>
</head>
<body>
<article-map loading="eager">
<script type="application/json">${json.replaceAll('<', '\\u003c')}</script>
</article-map>
<noscript>
${toHTML(story, words).replace(/<a [^>]*>|<\/a>/g, '')}
</noscript>
<script>
${script.replace(/<(?=\/script|!--)/gi, '\\x3c')}
</script>
</body>
</html>
`;
}
