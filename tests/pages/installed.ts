import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Project {
  readonly path: string;
  /** Runs a program in the project and gives what it prints. */
  run(program: string, ...args: string[]): string;
  remove(): void;
}

/**
 * An empty project with the package installed: just the files that `npm pack` ships, and beside them the packages that it depends
 * on, and no others. They are linked from our own, so that no network is needed.
 */
export function projectWithPackage(): Project {
  const path = mkdtempSync(join(tmpdir(), 'article-map-'));
  const run = (program: string, ...args: string[]) => execFileSync(program, args, { cwd: path, encoding: 'utf8' });
  const modules = join(path, 'node_modules');
  mkdirSync(join(modules, 'article-map'), { recursive: true });
  const [{ filename }] = JSON.parse(execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', path], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })) as [{ filename: string }];
  run('tar', '-xzf', filename, '-C', join(modules, 'article-map'), '--strip-components=1');
  const { dependencies } = JSON.parse(readFileSync(join(modules, 'article-map', 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
  for (const name of Object.keys(dependencies)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(modules, name));
  }
  writeFileSync(join(path, 'package.json'), '{ "type": "module" }');
  return { path, run, remove: () => rmSync(path, { recursive: true, force: true }) };
}
