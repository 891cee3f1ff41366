import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'esbuild';
import { keyPairFromSeed } from 'texml/callbacks';
import { makeProject } from '../package/project.js';
import { root } from '../repository/root.js';
import type { Host } from './host.js';
import { type Program, startProgram } from './program.js';
import type { Runtime } from './runtime.js';

/** A host that has to be ended. */
export interface StartedHost extends Host {
  readonly end: () => Promise<void>;
}

/** Starts the application in a runtime, from the package as it would be published, with a store of its own. */
export async function startHost(runtime: Runtime): Promise<StartedHost> {
  const keys = await keyPairFromSeed(new Uint8Array(randomBytes(32)));
  const adminToken = randomBytes(24).toString('hex');
  const project = await makeProject(['zod']);
  const place = {
    folder: project.folder,
    env: {
      TELNYX_PUBLIC_KEY: keys.publicKey,
      TEXML_ADMIN_TOKEN: adminToken,
      STORE_URL: `file:${join(project.folder, 'store.db')}`,
    },
  };
  let program: Program | undefined;
  let before = '';
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    await program?.end(signal);
    before += program?.output() ?? '';
    program = undefined;
  };
  const start = async (): Promise<void> => {
    program = await startProgram(runtime.command(place));
  };
  try {
    await build({
      entryPoints: [join(root, 'test/runtimes/entries', runtime.entry)],
      outfile: join(project.folder, 'main.js'),
      bundle: true,
      packages: 'external',
      format: 'esm',
      platform: 'neutral',
      target: 'es2023',
      logLevel: 'silent',
      // The package is the installed one, not the sources that the checkout's own paths lead to.
      tsconfigRaw: {},
    });
    await runtime.prepare?.(place);
    await start();
  } catch (error) {
    project.remove();
    throw error;
  }
  return {
    keys,
    adminToken,
    address: () => program?.address ?? '',
    output: () => before + (program?.output() ?? ''),
    restart: async () => {
      await end('SIGKILL');
      await start();
    },
    end: async () => {
      await end('SIGTERM');
      project.remove();
    },
  };
}
