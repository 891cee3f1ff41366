import type { Runtime } from './runtime.js';

/** Node, by its program. */
export const nodeAt = (file: string): Runtime => ({
  entry: 'node.ts',
  command: ({ folder, env }) => ({ file, args: ['main.js'], folder, env }),
});
