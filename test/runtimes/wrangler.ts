import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Wrangler's program, which Node runs. */
export const wranglerPath = join(
  dirname(createRequire(import.meta.url).resolve('wrangler/package.json')),
  'wrangler-dist/cli.js',
);

/** Keeps wrangler to this machine and to a folder, and from asking questions. */
export const wranglerEnv = (folder: string): Readonly<Record<string, string>> => ({
  HOME: folder,
  CI: 'true',
  NO_COLOR: '1',
  WRANGLER_SEND_METRICS: 'false',
  // With the banner goes the question whether there is a newer version.
  WRANGLER_HIDE_BANNER: 'true',
  WRANGLER_LOG_PATH: join(folder, '.wrangler', 'logs'),
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
});

/** Runs a command of wrangler in a folder that holds a `wrangler.toml`, and gives what it printed. */
export async function wrangler(folder: string, args: readonly string[], cwd = folder): Promise<string> {
  const { stdout, stderr } = await run(process.execPath, [wranglerPath, ...args], {
    cwd,
    env: { PATH: process.env.PATH, ...wranglerEnv(folder) },
  });
  return `${stdout}${stderr}`;
}
