import type { Runtime } from './runtime.js';

/** Bun, by its program. */
export const bunAt = (file: string): Runtime => ({
  entry: 'bun.ts',
  command: ({ folder, env }) => ({ file, args: ['run', 'main.js'], folder, env }),
});
