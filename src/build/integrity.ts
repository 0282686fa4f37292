import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The value of a script tag's `integrity` for these bytes. */
export function integrityOf(bytes: Uint8Array): string {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}

/**
 * Says what a script tag's `integrity` is for each file that pages name, and writes it to `integrity.json` beside them: file →
 * integrity. The build of one file adds to what that of another has written.
 */
export function integrity(): Plugin {
  return {
    name: 'integrity',
    apply: (_config, { command, mode }) => command === 'build' && (mode === 'element' || mode === 'classic'),
    writeBundle({ dir }, bundle) {
      const path = join(dir!, 'integrity.json');
      const hashes: Record<string, string> = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) as Record<string, string> : {};
      for (const { fileName } of Object.values(bundle).filter((file) => file.type === 'chunk' && file.isEntry || file.fileName.startsWith('article-map'))) {
        hashes[fileName] = integrityOf(readFileSync(join(dir!, fileName)));
        console.log(`${fileName} ${hashes[fileName]}`);
      }
      writeFileSync(path, `${JSON.stringify(hashes, undefined, 2)}\n`);
    },
  };
}
