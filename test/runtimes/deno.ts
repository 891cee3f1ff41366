import type { Runtime } from './runtime.js';

/** Deno, by its program, with the permissions that a store in a file needs: libSQL is a native addon. */
export const denoAt = (file: string): Runtime => ({
  entry: 'deno.ts',
  command: ({ folder, env }) => ({
    file,
    args: [
      'run',
      '--node-modules-dir=manual',
      '--no-prompt',
      '--cached-only',
      '--allow-net=127.0.0.1',
      '--allow-env',
      '--allow-read',
      `--allow-write=${folder}`,
      '--allow-ffi',
      '--allow-sys',
      'main.js',
    ],
    folder,
    env,
  }),
});
