import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actionIn, type Telnyx, telnyx } from '../../examples/telnyx.test-kit.js';
import { makeProject, type Project } from '../package/project.js';
import { root } from '../repository/root.js';
import { programOf } from './installed.js';
import { startProgram } from './program.js';

let project: Project;
let caller: Telnyx;
beforeAll(async () => {
  project = await makeProject();
  for (const name of ['menu.ts', 'bun.ts', 'deno.ts'])
    copyFileSync(join(root, 'examples', name), join(project.folder, name));
  caller = await telnyx();
}, 180_000);
afterAll(() => project?.remove());

const commands = {
  Bun: ['bun.ts'],
  Deno: [
    'serve',
    '--host=127.0.0.1',
    '--port=0',
    '--node-modules-dir=manual',
    '--cached-only',
    '--sloppy-imports',
    '--allow-net',
    '--allow-env',
    '--allow-read',
    '--allow-write=data',
    '--allow-ffi',
    '--allow-sys',
    'deno.ts',
  ],
} as const;

describe.each(['Bun', 'Deno'] as const)('the example for %s', (name) => {
  const file = programOf(name);
  it.skipIf(file === undefined)(
    'answers a call there, as its comment says',
    { timeout: 60_000 },
    async () => {
      const env = { PORT: '0', TELNYX_PUBLIC_KEY: caller.publicKey };
      const program = await startProgram({
        file: file ?? '',
        args: commands[name],
        folder: project.folder,
        env,
      });
      try {
        const address = `${program.address}/menu`;
        const start = await fetch(await caller.request(address));
        const pressed = await fetch(
          await caller.request(actionIn(await start.text(), address), { Digits: '1' }),
        );
        expect(await pressed.text()).toContain('<Number>+12025550123</Number>');
        expect((await fetch(await caller.request(address, {}, '&x=1'))).status).toBe(403);
      } finally {
        await program.end('SIGTERM');
      }
    },
  );
});
