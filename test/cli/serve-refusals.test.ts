import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { env, greeting } from './fixtures.js';
import { type Installed, install } from './installed.js';

let app: Installed;
beforeAll(async () => {
  app = await install();
}, 60_000);
afterAll(() => app.remove());

describe('texml serve refuses to start', () => {
  const fails = async (args: readonly string[]) => {
    const { status, stdout, stderr } = await app.texml(['serve', ...args], env).ended;
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.match(/^error: /gm)).toHaveLength(1);
    expect(stderr).not.toMatch(/^ {4}at /m);
    return stderr;
  };

  it('on a port that is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const address = taken.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const file = app.write('greeting.ts', greeting);
    expect(await fails([file, '--port', String(port)])).toContain(`Port ${port} of 127.0.0.1 is taken`);
    taken.close();
  });

  it.each([
    [
      'a syntax error',
      'syntax.ts',
      'const a = 1;\nconst b = {,};\n',
      "syntax.ts:2:12 can't be read: Unexpected token",
    ],
    [
      'a part of texml that does not exist',
      'part.ts',
      "import 'texml/nothing';",
      "part.ts:1 imports 'texml/nothing', which does not exist. There are texml, texml/api",
    ],
    [
      'a bad step',
      'bad-step.ts',
      "import { flow } from 'texml';\n\nexport default flow({ 'a b': 'voice' }, {} as never);",
      "bad-step.ts threw while it was loaded, at bad-step.ts:3: 'a b' can't name a step",
    ],
    ['no end', 'hangs.ts', 'await new Promise(() => {});\nexport default 1;', 'waits for something'],
  ])('with a flow file that has %s', async (_what, name, text, message) => {
    expect(await fails([app.write(name, text), '--port', '0'])).toContain(message);
  });

  it('with a stack trace for those who ask', async () => {
    app.write('throws.ts', "throw new TypeError('out of order');\n");
    const { status, stderr } = await app.texml(['serve', 'throws.ts', '--debug'], env).ended;
    expect(status).toBe(2);
    expect(stderr).toMatch(/caused by TypeError: out of order\n {4}at .*throws\.ts:1/);
  });
});
