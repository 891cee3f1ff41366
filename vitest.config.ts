import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    // The tests run the sources; the package tests alone run what is packed.
    alias: [
      { find: /^texml$/, replacement: at('src/index.ts') },
      { find: /^texml\/(verbs)$/, replacement: at('verbs/index.ts') },
      { find: 'texml/twilio', replacement: at('src/twiml/index.ts') },
      { find: 'texml/pretty', replacement: at('src/document/pretty-xml.ts') },
      { find: /^texml\/(server)$/, replacement: at('server/index.ts') },
      { find: /^texml\/(\w+)$/, replacement: `${at('src')}/$1/index.ts` },
    ],
  },
  test: {
    include: ['{src,verbs,server,test,examples,templates}/**/*.test.ts'],
    testTimeout: 20_000,
    // Real servers and sockets on a machine that does other work besides: one late packet is no failure there.
    retry: process.env.CI === 'true' ? 1 : 0,
    pool: 'threads',
    isolate: false,
    reporters: ['default'],
  },
});
