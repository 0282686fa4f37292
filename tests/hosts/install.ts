import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from '../pages/installed.ts';

/** Installs what a project's lockfile names, unless it is there; says why not where the registry cannot be reached. Throws what else went wrong. */
export function missingFrom(project: string): string | undefined {
  return existsSync(join(project, 'node_modules/.package-lock.json')) ? undefined : npm(project, 'ci');
}

/** Builds a project as its users do. Throws what its build said. */
export function build(project: string): void {
  try {
    execFileSync('npm', ['run', 'build'], { cwd: project, stdio: 'pipe', encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production', VITEST: '', NG_CLI_ANALYTICS: 'false' } });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${project} could not be built:\n${stdout}${stderr}`, { cause: error });
  }
}
