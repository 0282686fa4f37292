import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Installs the packages of a folder under tests/ from its own lockfile, unless they are there: they are no part of the project's own.
 * Gives the reason why they are missing, `undefined` when they are there.
 */
export function install(folder: string): string | undefined {
  const path = fileURLToPath(new URL(`../${folder}/`, import.meta.url));
  if (existsSync(`${path}node_modules/.package-lock.json`)) return undefined;
  try {
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--fetch-retries=1', '--fetch-retry-maxtimeout=10000'], { cwd: path, stdio: 'pipe', timeout: 240_000 });
    return undefined;
  } catch (error) {
    const said = `${error as Error}\n${(error as { stderr?: Buffer }).stderr ?? ''}`;
    // Without a network there is nothing to test with; anything else is a fault.
    if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED|network/.test(said)) return `the packages of tests/${folder} cannot be installed without a network`;
    throw new Error(`npm ci in tests/${folder} failed: ${said}`);
  }
}
