import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../repository/root.js';
import type { Place, Runtime } from './runtime.js';
import { wrangler, wranglerEnv, wranglerPath } from './wrangler.js';

const command: Runtime['command'] = ({ folder }) => ({
  file: process.execPath,
  args: [wranglerPath, 'dev', '--local', '--ip=127.0.0.1', '--port=0', '--inspector-port=0'],
  folder,
  env: wranglerEnv(folder),
});

/** Cloudflare's runtime as wrangler starts it on this machine, with the checkout's own `wrangler.toml` and D1. */
export const workerd: Runtime = {
  entry: 'worker.ts',
  prepare: async ({ folder, env }) => {
    writeFileSync(join(folder, 'wrangler.toml'), configOfUser('main.js'));
    writeFileSync(join(folder, '.dev.vars'), varsOf(env));
    await wrangler(folder, ['d1', 'migrations', 'apply', 'DB', '--local']);
  },
  command,
};

/** The same without D1. */
export const workerdAlone: Runtime = {
  entry: 'memory-worker.ts',
  prepare: async ({ folder, env }) => {
    writeFileSync(
      join(folder, 'wrangler.toml'),
      configOfUser('main.js').replace(/^\[\[d1_databases]]\n(.+\n)+/m, ''),
    );
    writeFileSync(join(folder, '.dev.vars'), varsOf(env));
  },
  command,
};

/** The checkout's configuration as one who installed the package would have it. */
export function configOfUser(main: string): string {
  const text = readFileSync(join(root, 'wrangler.toml'), 'utf8');
  return [
    ['main = "examples/worker.ts"', `main = "${main}"`],
    ['migrations_dir = "migrations"', 'migrations_dir = "node_modules/texml/migrations"'],
    ['[alias]\n"texml/server" = "./server/edge.ts"\n', ''],
  ].reduce((config, [old = '', by = '']) => {
    if (!config.includes(old)) throw new Error(`wrangler.toml has no line ${old}.`);
    return config.replace(old, by);
  }, text);
}

const varsOf = ({ TELNYX_PUBLIC_KEY, TEXML_ADMIN_TOKEN }: Place['env']): string =>
  `TELNYX_PUBLIC_KEY=${TELNYX_PUBLIC_KEY}\nTEXML_ADMIN_TOKEN=${TEXML_ADMIN_TOKEN}\n`;
