import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** What npm says where no registry answers. */
const UNREACHABLE = /\b(?:EAI_AGAIN|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ENOTCACHED|ENOTFOUND|ERR_SOCKET_TIMEOUT|ETIMEDOUT)\b/;

/** Installs what a project's lockfile names, unless it is there; says why not where the registry cannot be reached. Throws what else went wrong. */
export function missingFrom(project: string): string | undefined {
  if (existsSync(join(project, 'node_modules/.package-lock.json'))) return undefined;
  try {
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--fetch-retries=1', '--fetch-retry-maxtimeout=10000'], { cwd: project, stdio: 'pipe', encoding: 'utf8' });
    return undefined;
  } catch (error) {
    const { stderr = '' } = error as { stderr?: string };
    const [code] = UNREACHABLE.exec(stderr) ?? [];
    if (code === undefined) throw error;
    return `the registry cannot be reached (${code})`;
  }
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
