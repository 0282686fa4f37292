import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** What npm says where no registry answers. */
const UNREACHABLE = /\b(?:EAI_AGAIN|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ENOTCACHED|ENOTFOUND|ERR_SOCKET_TIMEOUT|ETIMEDOUT)\b/;

/** Runs npm where it may have to ask the registry; says why not where that cannot be reached. Throws what else went wrong. */
export function npm(cwd: string, ...args: string[]): string | undefined {
  try {
    execFileSync('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--fetch-retries=1', '--fetch-retry-maxtimeout=10000'], { cwd, stdio: 'pipe', encoding: 'utf8' });
    return undefined;
  } catch (error) {
    const { stderr = '' } = error as { stderr?: string };
    const [code] = UNREACHABLE.exec(stderr) ?? [];
    if (code === undefined) throw error;
    return `the registry cannot be reached (${code})`;
  }
}

export interface Project {
  readonly path: string;
  /** Why npm itself did not install the package; `undefined` where it did. */
  readonly linked: string | undefined;
  /** Runs a program in the project and gives what it prints. */
  run(program: string, ...args: string[]): string;
  remove(): void;
}

/**
 * An empty project with the package installed by npm: just the files that `npm pack` ships, and beside them the packages that it
 * depends on, and no others. Where there is no registry the same is unpacked, and they are linked from our own.
 */
export function projectWithPackage(): Project {
  const path = mkdtempSync(join(tmpdir(), 'article-map-'));
  const run = (program: string, ...args: string[]) => execFileSync(program, args, { cwd: path, encoding: 'utf8' });
  const [{ filename }] = JSON.parse(execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', path], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })) as [{ filename: string }];
  writeFileSync(join(path, 'package.json'), '{ "type": "module" }');
  const linked = npm(path, 'install', `./${filename}`);
  if (linked !== undefined) link(path, filename);
  return { path, linked, run, remove: () => rmSync(path, { recursive: true, force: true }) };
}

function link(path: string, filename: string): void {
  const modules = join(path, 'node_modules');
  mkdirSync(join(modules, 'article-map'), { recursive: true });
  execFileSync('tar', ['-xzf', filename, '-C', join(modules, 'article-map'), '--strip-components=1'], { cwd: path });
  const { dependencies } = JSON.parse(readFileSync(join(modules, 'article-map', 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
  for (const name of Object.keys(dependencies)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(modules, name));
  }
}
