import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { env, greeting, publicKey } from './fixtures.js';
import { type Installed, install } from './installed.js';
import { form, listening, logLines, post } from './telnyx-requests.js';

let app: Installed;
beforeAll(async () => {
  app = await install();
}, 60_000);
afterAll(() => app.remove());

describe('texml serve', () => {
  it('hosts a flow file that stands anywhere, and ends well on SIGTERM', async () => {
    const run = app.texml(['serve', app.write('greeting.ts', greeting), '--port', '0'], env);
    const [, url = ''] = await run.until(listening);
    expect(run.output().stdout).toContain('voice_url');

    const good = await post(url, form({ CallSid: 'v3:one' }));
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
    const run = app.texml([
      'serve',
      app.write('greeting.ts', greeting),
      '--port',
      '0',
      '--insecure',
      '--allow-get',
    ]);
    const [, url = ''] = await run.until(listening);
    expect((await fetch(`${url}?${form()}`)).status).toBe(200);
  });

  it('takes what the flow says of itself', async () => {
    const file = app.write(
      'own-key.ts',
      `import { flow, response } from 'texml';
      export default flow({ start: 'voice', next: 'voice' }, { start: () => response().hangup(), next: () => response().hangup() }, {
        publicKey: '${publicKey}', path: '/voice', publicUrl: 'https://calls.example.com/voice',
        log: ({ event }) => console.error('own log: ' + event),
      });`,
    );
    const run = app.texml(['serve', file, '--port', '0']);
    const [, url = ''] = await run.until(listening);
    expect(run.output().stdout).toMatch(/^ {2}start +\/voice +answers 'voice'$/m);
    expect(run.output().stdout).toMatch(/^ {2}next +\/voice\/next +answers 'voice'$/m);
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
      `import { flow, response } from 'texml';
      import { flow as other } from 'texml/flow';
      import { listen } from 'texml/server';
      import { text } from './lib/text.ts';
      export default flow({ start: 'voice' }, { start: () => response().say(text(flow === other && typeof listen)).hangup() });`,
    );
    app.write(
      'lib/text.ts',
      "import { TexmlError } from 'texml';\nexport const text = (x: unknown): string => [TexmlError.name, x].join(' ');",
    );
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
