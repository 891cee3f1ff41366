import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Installed, install } from './installed.js';

let app: Installed;
beforeAll(async () => {
  app = await install();
}, 60_000);
afterAll(() => app.remove());

const keys = generateKeyPairSync('ed25519');
const publicKey = keys.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64');
const env = { TELNYX_PUBLIC_KEY: publicKey };

const greeting = `
import { flow, response } from 'texml';

interface Nothing { x?: string }

export default flow(
  { start: 'voice', menu: 'gather' },
  {
    start: (call) => {
      if (call.From === '+12025550166') throw new Error('no greeting for ' + call.From);
      return response().gather({ action: call.url.menu, numDigits: 1 }, (g) => g.say('Press 1.')).hangup();
    },
    menu: (call) => response().say(\`You pressed \${call.Digits}.\`).hangup(),
  },
);
`;

const form = (more: Record<string, string> = {}) =>
  new URLSearchParams({
    AccountSid: 'a5586561-8ff0-4291-a51b-c7dfe4139ff9',
    CallSid: 'v3:one',
    From: '+12025550100',
    To: '+12025550199',
    CallStatus: 'ringing',
    ConnectionId: '1',
    ...more,
  }).toString();

const post = (url: string, body: string, { signed = true } = {}) => {
  const at = String(Math.floor(Date.now() / 1000));
  const signature = sign(null, Buffer.from(`${at}|${body}`), keys.privateKey).toString('base64');
  return fetch(url, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(signed && { 'telnyx-timestamp': at, 'telnyx-signature-ed25519': signature }),
    },
  });
};

const listening = /^Listening on (http:\S+)$/m;

const logLines = (stdout: string) =>
  stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));

describe('texml serve', () => {
  it('hosts a flow file that stands anywhere, and ends well on SIGTERM', async () => {
    const run = app.texml(['serve', app.write('greeting.ts', greeting), '--port', '0'], env);
    const [, url = ''] = await run.until(listening);
    expect(run.output().stdout).toContain('voice_url');

    const good = await post(url, form());
    expect(good.status).toBe(200);
    expect(good.headers.get('content-type')).toMatch(/xml/);
    expect(await good.text()).toContain('<Say>Press 1.</Say>');

    const menu = await post(new URL('menu', url).href, form({ Digits: '1' }));
    expect(await menu.text()).toContain('<Say>You pressed 1.</Say>');

    expect((await post(url, form(), { signed: false })).status).toBe(403);

    const failed = await post(url, form({ From: '+12025550166', CallSid: 'v3:two' }));
    expect(failed.status).toBe(200);
    expect(await failed.text()).toContain('<Response>');

    run.child.kill('SIGTERM');
    const { status, stdout, stderr } = await run.ended;
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(logLines(stdout)).toMatchObject([
      { level: 'info', event: 'answered', step: 'start', callSid: 'v3:one', verified: true, status: 200 },
      { level: 'info', event: 'answered', step: 'menu', verified: true, status: 200 },
      { level: 'warn', step: 'start', verified: false, status: 403 },
      { level: 'error', event: 'handler-failed', step: 'start', callSid: 'v3:two' },
    ]);
    expect(stdout).not.toContain('12025550166');
  });

  it('ends well on SIGINT, though the flow file keeps a timer', async () => {
    const file = app.write('timer.ts', `${greeting}\nsetInterval(() => {}, 1000);`);
    const run = app.texml(['serve', file, '--port', '0'], env);
    await run.until(listening);
    run.child.kill('SIGINT');
    expect((await run.ended).status).toBe(0);
  });

  it('takes several keys, while one is replaced', async () => {
    const other = '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=';
    const file = app.write('greeting.ts', greeting);
    const run = app.texml(['serve', file, '--port', '0'], { TELNYX_PUBLIC_KEY: `${other},${publicKey}` });
    const [, url = ''] = await run.until(listening);
    expect((await post(url, form())).status).toBe(200);
  });

  it('takes unsigned requests with --insecure alone, and says so', async () => {
    const run = app.texml(['serve', app.write('greeting.ts', greeting), '--port', '0', '--insecure']);
    const [, url = ''] = await run.until(listening);
    expect((await post(url, form(), { signed: false })).status).toBe(200);
    expect((await fetch(`${url}?${form()}`)).status).toBe(405);
    expect(run.output().stderr).toMatch(/^warning: Unsigned requests are taken/);
  });

  it('answers GET with --allow-get', async () => {
    const run = app.texml(['serve', app.write('greeting.ts', greeting), '--port', '0', '--insecure', '--allow-get']);
    const [, url = ''] = await run.until(listening);
    expect((await fetch(`${url}?${form()}`)).status).toBe(200);
  });

  it('takes what the flow says of itself', async () => {
    const file = app.write(
      'own-key.ts',
      `import { flow, response } from 'texml';
      export default flow({ start: 'voice', next: 'redirect' }, { start: () => response().hangup(), next: () => response().hangup() }, {
        publicKey: '${publicKey}', path: '/voice', publicUrl: 'https://calls.example.com/voice',
        log: ({ event }) => console.error('own log: ' + event),
      });`,
    );
    const run = app.texml(['serve', file, '--port', '0']);
    const [, url = ''] = await run.until(listening);
    expect(run.output().stdout).toMatch(/^ {2}start +\/voice +answers 'voice'$/m);
    expect(run.output().stdout).toMatch(/^ {2}next +\/voice\/next +answers 'redirect'$/m);
    expect(run.output().stdout).toContain('voice_url to https://calls.example.com/voice');
    expect((await post(`${url}voice`, form())).status).toBe(200);
    expect((await post(url, form())).status).toBe(404);
    run.child.kill();
    expect((await run.ended).stderr).toContain('own log: answered');
  });

  it('hands the environment to the flow', async () => {
    const file = app.write(
      'env.ts',
      `import { flow, response } from 'texml';
      export default flow({ start: 'voice' }, { start: (call) => response().say(String(call.env.GREETING)).hangup() });`,
    );
    const run = app.texml(['serve', file, '--port', '0'], { ...env, GREETING: 'Hello there' });
    const [, url = ''] = await run.until(listening);
    expect(await (await post(url, form())).text()).toContain('<Say>Hello there</Say>');
  });

  it('lets flow files share one texml with the program', async () => {
    const file = app.write(
      'shared.ts',
      `import { flow, response, TexmlError } from 'texml';
      import { TexmlError as other } from 'texml/flow';
      import { listen } from 'texml/server';
      import { text } from './lib/text.ts';
      export default flow({ start: 'voice' }, { start: () => response().say(text(TexmlError === other && typeof listen)).hangup() });`,
    );
    app.write('lib/text.ts', "import { TexmlError } from 'texml';\nexport const text = (x: unknown): string => `${TexmlError.name} ${x}`;");
    const run = app.texml(['serve', file, '--port', '0'], env);
    const [, url = ''] = await run.until(listening);
    expect(await (await post(url, form())).text()).toContain('<Say>TexmlError function</Say>');
  });

  it('listens on the port of PORT', async () => {
    const probe = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => probe.once('listening', resolve));
    const address = probe.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await new Promise((resolve) => probe.close(resolve));
    const run = app.texml(['serve', app.write('greeting.ts', greeting)], { ...env, PORT: String(port) });
    expect((await run.until(listening))[1]).toBe(`http://127.0.0.1:${port}/`);
  });
});

describe('texml serve refuses to start', () => {
  const fails = async (args: readonly string[], environment: Record<string, string> = env) => {
    const { status, stdout, stderr } = await app.texml(['serve', ...args], environment).ended;
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

  it.each(['x', '65536', '-1', '1.5', ''])('on the port %j', async (port) => {
    const stderr = await fails([app.write('greeting.ts', greeting), `--port=${port}`]);
    expect(stderr).toContain('A port is a whole number from 0 to 65535');
  });

  it('on a PORT that is none', async () => {
    const stderr = await fails([app.write('greeting.ts', greeting)], { ...env, PORT: 'http' });
    expect(stderr).toContain("PORT is 'http' in the environment");
  });

  it('without a public key', async () => {
    const stderr = await fails([app.write('greeting.ts', greeting), '--port', '0'], {});
    expect(stderr).toContain('Set TELNYX_PUBLIC_KEY');
    expect(stderr).toContain('--insecure');
  });

  it.each(['nonsense', 'KEY0190_abc', publicKey.slice(4), `${publicKey},`, '-----BEGIN PUBLIC KEY-----'])(
    'with the public key %j',
    async (key) => {
      const stderr = await fails([app.write('greeting.ts', greeting), '--port', '0'], { TELNYX_PUBLIC_KEY: key });
      expect(stderr).toContain('TELNYX_PUBLIC_KEY');
      expect(stderr).toContain('portal');
      expect(stderr).not.toContain(key);
    },
  );

  it.each([
    ['a missing file', 'nowhere.ts', undefined, 'There is no file nowhere.ts.'],
    ['a directory', 'some.ts/', 'x', 'is a directory'],
    ['another kind of file', 'voice.xml', '<Response/>', 'voice.xml is not TypeScript or JavaScript'],
    ['no default export', 'none.ts', 'export const x = 1;', 'none.ts has no default export. A flow file ends with'],
    [
      'a flow under another name',
      'named.ts',
      greeting.replace('export default flow', 'export const voice = flow'),
      "It exports the flow 'voice': write \"export default voice;\"",
    ],
    ['a default export that is no flow', 'text.ts', "export default 'hello';", 'is a string, not a flow'],
    ['an object', 'object.ts', 'export default { fetch() {} };', 'is an object, not a flow'],
    ['a syntax error', 'syntax.ts', 'const a = 1;\nconst b = {,};\n', "syntax.ts:2:12 can't be read: Unexpected token"],
    [
      'an exception',
      'throws.ts',
      "interface A {\n  x: 1;\n}\nconst a: A | undefined = undefined as A | undefined;\nthrow new TypeError('out of order');\n",
      'throws.ts threw while it was loaded, at throws.ts:5: out of order',
    ],
    ['a thrown text', 'throws-text.ts', "throw 'out of order';", 'throws-text.ts threw while it was loaded: out of order'],
    ['an import of nothing', 'imports.ts', "import './nothing.ts';", "imports.ts:1 imports './nothing.ts', which does not exist"],
    [
      'an import that is not installed',
      'package.ts',
      "import 'no-such-package-of-ours';",
      "package.ts:1 imports 'no-such-package-of-ours', which is not installed",
    ],
    [
      'a part of texml that does not exist',
      'part.ts',
      "import 'texml/nothing';",
      "part.ts:1 imports 'texml/nothing', which does not exist. There are texml, texml/api",
    ],
    [
      'a flow with a bad step',
      'bad-step.ts',
      "import { flow } from 'texml';\n\nexport default flow({ 'a b': 'voice' }, {} as never);",
      "bad-step.ts threw while it was loaded, at bad-step.ts:3: 'a b' can't name a step",
    ],
    ['a file that never ends loading', 'hangs.ts', 'await new Promise(() => {});\nexport default 1;', 'waits for something'],
  ])('with %s', async (_what, name, text, message) => {
    if (text !== undefined) app.write(name.endsWith('/') ? `${name}inside.txt` : name, text);
    expect(await fails([name.replace(/\/$/, ''), '--port', '0'])).toContain(message);
  });

  it('with a stack trace for those who ask', async () => {
    app.write('throws.ts', "throw new TypeError('out of order');\n");
    const { status, stderr } = await app.texml(['serve', 'throws.ts', '--debug'], env).ended;
    expect(status).toBe(2);
    expect(stderr).toMatch(/caused by TypeError: out of order\n {4}at .*throws\.ts:1/);
  });
});
