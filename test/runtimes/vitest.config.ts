import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import base from '../../vitest.config.js';

/** For `npm run test:runtimes`: what `npm test` leaves out, since the runtimes have to be downloaded. */
export default defineConfig({
  ...base,
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    ...base.test,
    include: ['test/runtimes/*.runtime.ts'],
    globalSetup: 'test/runtimes/install.ts',
  },
});
