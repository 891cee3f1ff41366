import { createServer, type RequestListener, type Server } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TimelineEntry } from '../../src/simulate/index.js';
import { type Installed, install } from './installed.js';

let app: Installed;
beforeAll(async () => {
  app = await install();
}, 60_000);
afterAll(() => app.remove());

const menu = `
import { flow, response } from 'texml';

export default flow(
  { start: 'voice', choice: 'gather', words: 'gather', afterDial: 'dial' },
  {
    start: (call) =>
      response()
        .gather({ action: call.url.choice, numDigits: 1 }, (g) => g.say(\`Hello \${call.From}, this is \${call.To}. Press 1 for sales.\`))
        .say('You pressed nothing.')
        .hangup(),
    choice: (call) =>
      call.Digits === '1'
        ? response().gather({ action: call.url.words, input: 'speech' }, (g) => g.say('What is it about?')).hangup()
        : response().dial({ action: call.url.afterDial }, (d) => d.number('+12025550123')),
    words: (call) => response().say(\`You said \${call.SpeechResult}. \${call.env.GREETING ?? ''}\`).hangup(),
    afterDial: (call) => response().say(\`It was \${call.DialCallStatus}.\`).hangup(),
  },
);
`;

const call = async (args: readonly string[], env?: Record<string, string>) => {
  const { status, stdout, stderr } = await app.texml(['call', ...args], env).ended;
  expect(stderr).not.toMatch(/^ {4}at /m);
  return { status, stdout, stderr };
};

const timelineOf = (stdout: string): TimelineEntry[] => JSON.parse(stdout);
const heardIn = (stdout: string) =>
  timelineOf(stdout).flatMap((entry) => (entry.kind === 'hears' ? [entry.text] : []));

describe('texml call with a flow file', () => {
  it('tells a call from the ring to the end', async () => {
    const { status, stdout, stderr } = await call([
      app.write('menu.ts', menu),
      '--press',
      '1',
      '--say',
      'tickets',
    ]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('Press 1 for sales.');
    expect(stdout).toContain('presses 1');
    expect(stdout).toContain('says “tickets”');
    expect(stdout).toContain('You said tickets.');
    expect(stdout).toContain('ended: completed');
    expect(stdout).not.toContain('\u001b[');
  });

  it('prints the timeline as a JSON array, the same for the same seed', async () => {
    const args = [app.write('menu.ts', menu), '--press', '1', '--say', 'tickets', '--json'];
    const first = await call(args);
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(heardIn(first.stdout).at(-1)).toBe('You said tickets.');
    expect((await call(args)).stdout).toBe(first.stdout);
    const [before] = timelineOf(first.stdout);
    const [other] = timelineOf((await call([...args, '--seed', '7'])).stdout);
    expect(other?.callSid).not.toBe(before?.callSid);
  });

  it('hangs up when the call waits and no input is left', async () => {
    const { status, stdout } = await call([app.write('menu.ts', menu), '--json']);
    expect(status).toBe(0);
    expect(timelineOf(stdout).at(-1)).toMatchObject({ kind: 'ended', source: 'caller' });
  });

  it('calls from and to the numbers it is given', async () => {
    const { stdout } = await call([
      app.write('menu.ts', menu),
      '--from',
      '+12025550111',
      '--to',
      '+12025550122',
      '--json',
    ]);
    expect(heardIn(stdout)[0]).toContain('Hello +12025550111, this is +12025550122.');
  });

  it.each([
    ['busy', 'It was busy.'],
    ['no-answer', 'It was no-answer.'],
    ['answer', 'is connected to +12025550123'],
    ['machine', 'hears “Please leave a message after the tone.”'],
  ])('lets a callee react with %s', async (reaction, told) => {
    const { status, stdout } = await call([
      app.write('menu.ts', menu),
      '--press=2',
      `--callee=+12025550123=${reaction}`,
    ]);
    expect(status).toBe(0);
    expect(stdout).toContain(told);
  });

  it('hands the environment to the flow', async () => {
    const args = [app.write('menu.ts', menu), '--press', '1', '--say', 'tickets', '--json'];
    expect(heardIn((await call(args, { GREETING: 'Bye.' })).stdout).at(-1)).toBe('You said tickets. Bye.');
  });

  it('keeps what the flow logs out of the JSON', async () => {
    const file = app.write(
      'logs.ts',
      `import { flow, response } from 'texml';
      console.log('loaded');
      export default flow({ start: 'voice' }, { start: () => { console.info('asked'); return response().say('Hi.').hangup(); } });`,
    );
    const { status, stdout, stderr } = await call([file, '--json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: 'loaded\nasked\n' });
    expect(heardIn(stdout)).toEqual(['Hi.']);
  });

  it('says which inputs were never wanted', async () => {
    const { status, stderr } = await call([
      app.write('menu.ts', menu),
      '--press',
      '1',
      '--say',
      'a',
      '--say',
      'b',
    ]);
    expect(status).toBe(0);
    expect(stderr).toBe("warning: The call ended before it came to --say 'b'.\n");
  });

  it('stops a flow that redirects to itself without an end, and says so', async () => {
    const file = app.write(
      'endless.ts',
      `import { flow, response } from 'texml';
      export default flow({ start: 'voice' }, { start: (call) => response().redirect(call.url.start) });`,
    );
    const { status, stdout } = await call([file]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/error: The flow fetched 100 documents without an end/);
  });

  it('says why a step failed, and that the call did', async () => {
    const file = app.write(
      'throws.ts',
      `import { flow, response } from 'texml';
      export default flow({ start: 'voice' }, { start: () => { throw new RangeError('no such menu'); } });`,
    );
    const { status, stdout, stderr } = await call([file, '--json']);
    expect(status).toBe(1);
    expect(stderr).toBe('error: In step start: RangeError: no such menu\n');
    expect(heardIn(stdout)).toHaveLength(1);
  });

  it('says why a document is invalid, and that the call failed', async () => {
    const file = app.write(
      'invalid.ts',
      `import { flow, response } from 'texml';
      export default flow({ start: 'voice' }, { start: () => response().pause({ length: -5 }).hangup() });`,
    );
    const { status, stderr } = await call([file]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^error: In step start: .*length of <Pause> takes a whole number from 1 to 180/s);
  });

  it('plays a script, in TypeScript or as JSON', async () => {
    const flow = app.write('menu.ts', menu);
    const script = app.write(
      'scripts/dial.ts',
      `import { callScript, ExpectationError } from 'texml/simulate';
      export default callScript({
        settings: { unscriptedCallees: 'busy' },
        steps: async (call): Promise<void> => {
          await call.hears(/press 1/i);
          await call.press('2');
          await call.hears('It was busy.');
          const error: unknown = await call.hears('Welcome').catch((reason) => reason);
          if (!(error instanceof ExpectationError)) throw error;
        },
      });`,
    );
    expect(await call([flow, '--script', script])).toMatchObject({ status: 0, stderr: '' });
    const steps = app.write(
      'scripts/dial.json',
      '[{ "press": "2" }, { "callee": "+12025550123", "does": "busy" }, { "hears": "answered" }]',
    );
    const { status, stderr } = await call([flow, '--script', steps]);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^error: scripts\/dial\.json: Expected: the caller hears answered \(steps\[2\]\)\. But /,
    );
  });

  it('calls a flow that has a key, a path and an address of its own', async () => {
    const file = app.write(
      'own.ts',
      `import { flow, response } from 'texml';
      export default flow(
        { start: 'voice', next: 'voice' },
        { start: (call) => response().redirect(call.url.next), next: () => response().say('Arrived.').hangup() },
        { publicKey: '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=', path: '/voice', publicUrl: 'https://calls.example.com/voice' },
      );`,
    );
    const { status, stdout, stderr } = await call([file, '--json'], { TELNYX_PUBLIC_KEY: 'another' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(heardIn(stdout)).toEqual(['Arrived.']);
  });
});

describe('texml call with an address', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });
  const serve = async (listener: RequestListener): Promise<string> => {
    const server = createServer(listener).listen(0, '127.0.0.1');
    servers.push(server);
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
  };

  it('calls an application in any language', async () => {
    const url = await serve((_request, reply) => {
      reply.setHeader('content-type', 'application/xml');
      reply.end('<Response><Say>Good morning.</Say></Response>');
    });
    const { status, stdout } = await call([`${url}voice`, '--json']);
    expect(status).toBe(0);
    expect(heardIn(stdout)).toEqual(['Good morning.']);
  });

  it.each([
    ['a page', 200, '<html><body>Hi</body></html>'],
    ['broken XML', 200, '<Response><Say>'],
    ['a failure', 500, 'no'],
  ])('ends with 1 when the application answers with %s', async (_what, code, body) => {
    const url = await serve((_request, reply) => {
      reply.writeHead(code, { 'content-type': 'text/html' });
      reply.end(body);
    });
    const { status, stdout } = await call([url]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^.*error: /m);
  });

  it('tells the key to an application that refuses its requests, which then lets them in', async () => {
    const run = app.texml(['serve', app.write('menu.ts', menu), '--port', '0'], {
      TELNYX_PUBLIC_KEY: '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=',
    });
    const [, url = ''] = await run.until(/^Listening on (\S+)$/m);
    const refused = await call([url]);
    expect(refused.status).toBe(1);
    const key = /TELNYX_PUBLIC_KEY='(.*)'/.exec(refused.stderr)?.[1] ?? '';
    const again = app.texml(['serve', 'menu.ts', '--port', '0'], { TELNYX_PUBLIC_KEY: key });
    const [, trusting = ''] = await again.until(/^Listening on (\S+)$/m);
    const { status, stdout, stderr } = await call([trusting, '--press', '1', '--say', 'tickets']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('You said tickets.');
  });

  it('says that nobody answers at an address', async () => {
    const url = await serve(() => {});
    for (const server of servers.splice(0)) server.close();
    const { status, stdout, stderr } = await call([url]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^error: ${url} can't be reached: .*ECONNREFUSED`));
  });
});
