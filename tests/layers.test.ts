import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const src = fileURLToPath(new URL('../src/', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).map((file) => file.replaceAll('\\', '/'));

/** What a source file imports: our own files from `src`, and packages. */
function importsOf(file: string): { own: string[]; packages: string[] } {
  const code = readFileSync(join(src, file), 'utf8');
  const specifiers = [...code.matchAll(/(?:^|\n)\s*(?:import|export)\b[^;'"]*?from\s*'([^']+)'|import\(\s*'([^']+)'|import\s+'([^']+)'/g)].map((match) => match[1] ?? match[2] ?? match[3]!);
  const own = specifiers.filter((specifier) => specifier.startsWith('.')).map((specifier) => relative(src, resolve(join(src, dirname(file)), specifier)).replaceAll('\\', '/'));
  return { own, packages: specifiers.filter((specifier) => !specifier.startsWith('.')) };
}

const folder = (file: string) => (file.includes('/') ? file.split('/')[0]! : file);

/** Which folders of src a folder may import from; types count as imports here. */
const ALLOWED: Record<string, string[]> = {
  text: ['text'],
  places: ['text', 'places', 'story.ts', '..'],
  'story.ts': ['text', 'places'],
  'exploring.ts': ['text', 'places', 'story.ts'],
  'explore.ts': ['text', 'places', 'formats', 'story.ts', 'exploring.ts'],
  formats: ['text', 'places', 'formats', 'story.ts', 'locale', 'hash.ts', 'web-address.ts'],
  article: ['text', 'places', 'formats', 'story.ts', 'article', 'exploring.ts', 'events.ts', 'focus.ts'],
  map: ['map', 'places', 'styles.ts', 'tab-stops.ts', '..'],
  locale: ['locale'],
  // The command line is a page's equal: it has what elements have, and none of them.
  cli: ['..', 'text', 'places', 'formats', 'story.ts', 'explore.ts', 'web-address.ts', 'locale', 'embed', 'map', 'cli'],
};

describe('imports go one way', () => {
  for (const file of files) {
    test(`${file} imports only what its layer may`, () => {
      const { own, packages } = importsOf(file);
      const allowed = ALLOWED[folder(file)];
      if (allowed) expect(own.map(folder).filter((target) => !allowed.includes(target))).toEqual([]);
      // Leaflet only in the map; Lit only in elements (a controller may name its types).
      if (folder(file) !== 'map') expect(packages.filter((name) => name.startsWith('leaflet'))).toEqual([]);
      if (['text', 'places', 'map', 'locale', 'explore.ts', 'exploring.ts', 'story.ts', 'formats'].includes(folder(file))) expect(packages.filter((name) => name === 'lit' || name.startsWith('lit/'))).toEqual([]);
    });
  }

  test('text, places and the pipeline use nothing of the DOM', () => {
    for (const file of files.filter((name) => ['text', 'places', 'explore.ts', 'exploring.ts', 'story.ts'].includes(folder(name)))) {
      const code = readFileSync(join(src, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      expect(code.match(/\b(?:document|window|HTMLElement|querySelector|navigator|localStorage)\b[.(]/g) ?? [], file).toEqual([]);
    }
  });

  test('there is no cycle', () => {
    const graph = new Map(files.map((file) => [file, importsOf(file).own.filter((target) => files.includes(target))]));
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]) => {
      if (path.includes(file)) throw new Error(`cycle: ${[...path.slice(path.indexOf(file)), file].join(' → ')}`);
      if (done.has(file)) return;
      for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
  });
});
