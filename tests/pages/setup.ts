import { execSync } from 'node:child_process';

/** The page tests drive what `npm run build` makes. */
export default function setup(): void {
  execSync('npm run build', { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_ENV: 'production', VITEST: '' } });
}
