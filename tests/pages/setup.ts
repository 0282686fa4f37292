import { execSync } from 'node:child_process';

/** The page tests drive what `npm run build` makes; one build serves all projects of a run. */
export default function setup(): void {
  if (process.env.ARTICLE_MAP_BUILT === String(process.pid)) return;
  execSync('npm run build', { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_ENV: 'production', VITEST: '' } });
  process.env.ARTICLE_MAP_BUILT = String(process.pid);
}
