import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** Markdown tables of what an element offers, from its custom-elements.json; the sources' own docstrings say it all. */
export function apiTables({ modules }) {
  const { attributes, members, events, cssProperties, cssParts, slots } = modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName === 'article-map');
  const property = new Map(members.map((member) => [member.name, member]));
  const said = ({ description = '' }) => description.replace(/\s+/g, ' ').replaceAll('|', '\\|');
  return [
    table(['attribute', 'property', 'what it says', 'default'], attributes.map(({ name, fieldName, default: value, ...attribute }) => {
      const [text, standard] = said(attribute).split(' Default: ');
      return [code(name), code(fieldName), text, standard ? standard.replace(/\.$/, '') : value === "''" ? '' : code(value.replaceAll("'", ''))];
    })),
    table(['property', 'what it is'], ['story', 'ready'].map((name) => [code(name), said(property.get(name))])),
    table(['method', 'what it does'], members.filter(({ kind }) => kind === 'method').map(({ name, parameters = [], ...method }) => [code(`${name}(${parameters.map((each) => (each.name.startsWith('{') ? '{ within }' : each.name) + (each.optional ? '?' : '')).join(', ')})`), said(method)])),
    table(['event', 'when, and what it says'], events.map(({ name, ...event }) => [code(name), said(event)])),
    table(['custom property', 'of what'], cssProperties.map(({ name, ...each }) => [code(name), said(each)])),
    table(['part or slot', 'what it is'], [...cssParts.map(({ name, ...part }) => [`part ${code(name)}`, said(part)]), ...slots.map(({ name, ...slot }) => [name ? `slot ${code(name)}` : 'its children', said(slot)])]),
  ].join('\n\n');
}

/** A text with the tables between its two marks. */
export function withTables(text, tables) {
  return text.replace(/(<!-- tables -->\n)[^]*(\n<!-- \/tables -->)/, (_, start, end) => start + tables + end);
}

function code(text) {
  return `\`${text}\``;
}

function table(headings, rows) {
  return [headings, headings.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

// `npm run tables`: writes them into the README, from what the last build has found.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = new URL('../../', import.meta.url);
  const [readme, manifest] = ['README.md', 'dist/custom-elements.json'].map((path) => readFileSync(new URL(path, root), 'utf8'));
  writeFileSync(new URL('README.md', root), withTables(readme, apiTables(JSON.parse(manifest))));
}
