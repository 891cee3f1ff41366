import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { texml } from '../../../test/cli/fake-terminal.js';
import type { Terminal } from '../terminal.js';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'texml-lint-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

function write(name: string, text: string | Uint8Array): string {
  mkdirSync(dirname(join(cwd, name)), { recursive: true });
  writeFileSync(join(cwd, name), text);
  return name;
}
const read = (name: string): string => readFileSync(join(cwd, name), 'utf8');
const lint = (args: readonly string[], settings: Partial<Terminal> = {}) =>
  texml(['lint', ...args], { cwd, ...settings });
const body = (inner: string): string => `<Response>${inner}</Response>\n`;

interface Found {
  readonly file: string;
  readonly rule: string;
  readonly severity: string;
  readonly step?: string;
  readonly line: number;
  readonly message: string;
}
async function found(args: readonly string[], settings: Partial<Terminal> = {}): Promise<readonly Found[]> {
  const { stdout } = await lint([...args, '--format', 'json'], settings);
  return JSON.parse(stdout);
}
const named = (all: readonly Found[]): readonly string[] => all.map(({ file, rule }) => `${file} ${rule}`);

const bad = body('<Gather numdigits="1" action="/a"/>');
const good = body('<Say>Hello.</Say>');

describe('texml lint', () => {
  it('says so where nothing is wrong, and ends with 0', async () => {
    write('good.xml', good);
    expect(await lint(['good.xml'])).toEqual({ status: 0, stdout: 'No problems in 1 file.\n', stderr: '' });
  });

  it('shows errors with the line and a caret, and ends with 1', async () => {
    write('bad.xml', bad);
    const { status, stdout, stderr } = await lint(['bad.xml']);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain('    1 | <Response><Gather numdigits="1" action="/a"/></Response>\n');
    expect(stdout).toMatch(/^ {4} {2}\| {19}\^{13}$/m);
  });

  it('is coloured on a screen alone', async () => {
    write('bad.xml', bad);
    expect((await lint(['bad.xml'], { isTTY: true })).stdout).toContain('\u001b[31m');
    expect((await lint(['bad.xml'], { isTTY: true, env: { NO_COLOR: '1' } })).stdout).not.toContain(
      '\u001b[',
    );
  });

  it('ends with 0 for warnings, unless there are more than are allowed', async () => {
    write('a.xml', body('<Say voice="female">Hello.</Say><Say voice="male">Hello.</Say>'));
    expect((await lint(['a.xml'])).status).toBe(0);
    expect((await lint(['a.xml', '--max-warnings', '2'])).status).toBe(0);
    expect((await lint(['a.xml', '--max-warnings', '1'])).status).toBe(1);
    expect((await lint(['a.xml', '--max-warnings', 'no'])).status).toBe(2);
  });

  it('tells errors alone with --quiet, and counts the rest', async () => {
    write('a.xml', body('<Say voice="female">Hello.</Say><Sms/>'));
    const { stdout } = await lint(['a.xml', '--quiet']);
    expect(stdout).not.toContain('say-voice');
    expect(stdout).toContain('1 error, 1 warning in 1 file.');
  });

  it('must be told what to lint', async () => {
    const { status, stderr } = await lint([]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^error: Name what to lint: .*texml lint \. is for all that is here/);
  });
});

describe('where texml lint looks', () => {
  it('searches a folder for documents and templates, and passes over what is not TeXML', async () => {
    for (const name of ['a.xml', 'b/c.texml', 'b/d.mustache', 'b/e.txt', 'node_modules/x.xml', '.git/y.xml'])
      write(name, bad);
    write('pom.xml', '<project><Gather numdigits="1"/></project>');
    write('b/miscased.xml', '<?xml version="1.0"?><!-- x --><response/>');
    expect(named(await found(['.']))).toEqual([
      'a.xml unknown-attribute',
      'b/c.texml unknown-attribute',
      'b/d.mustache unknown-attribute',
      'b/miscased.xml wrong-root',
    ]);
    expect(named(await found(['pom.xml']))).toEqual(['pom.xml wrong-root']);
  });

  it('takes patterns, and each file once', async () => {
    for (const name of ['a.xml', 'b/c.xml', 'b/d.xml']) write(name, bad);
    expect(named(await found(['b/*.xml', '**/c.xml', 'b']))).toEqual([
      'b/c.xml unknown-attribute',
      'b/d.xml unknown-attribute',
    ]);
    expect(named(await found([join(cwd, 'b/*.xml')]))).toHaveLength(2);
  });

  it('takes a file for a name, though it looks like a pattern', async () => {
    write('[a].xml', bad);
    expect(named(await found(['[a].xml']))).toEqual(['[a].xml unknown-attribute']);
  });

  it('reads the standard input, under a name that is given', async () => {
    const stdin = async () => bad;
    expect(named(await found(['-'], { stdin }))).toEqual(['<stdin> unknown-attribute']);
    expect(named(await found(['-', '--stdin-filename', 'x.xml'], { stdin }))).toEqual([
      'x.xml unknown-attribute',
    ]);
  });

  it('names everything that could not be read, lints the rest, and ends with 2', async () => {
    write('bad.xml', bad);
    mkdirSync(join(cwd, 'empty'));
    const { status, stdout, stderr } = await lint([
      'none.xml',
      'bad.xml',
      'empty',
      '*.texml',
      '--format',
      'json',
    ]);
    expect(status).toBe(2);
    expect(named(JSON.parse(stdout))).toEqual(['bad.xml unknown-attribute']);
    expect(stderr).toBe(`error: This could not be looked at:
  none.xml: there is no such file
  empty: no .xml, .texml, .mustache file is in it
  *.texml: no file fits the pattern
`);
  });

  it.skipIf(process.getuid?.() === 0)('names a file that may not be read', async () => {
    write('a.xml', good);
    chmodSync(join(cwd, 'a.xml'), 0);
    expect(await lint(['a.xml'])).toMatchObject({
      stdout: '',
      stderr: expect.stringContaining('it may not be read'),
    });
  });

  it('does not follow links round in circles', async () => {
    write('a/b.xml', bad);
    symlinkSync(cwd, join(cwd, 'a/again'), 'dir');
    expect(named(await found(['.']))).toEqual(['a/b.xml unknown-attribute']);
  });

  it('follows the addresses of a document to the files beside it', async () => {
    write('menu.xml', body('<Enqueue waitUrl="wait/music.xml?x=1">a</Enqueue>'));
    write('wait/music.xml', body('<Record timeout="5" trim="trim-silence" channels="dual" action="/a"/>'));
    expect(named(await found(['menu.xml']))).toEqual(['menu.xml document-verbs']);
    write('again.xml', body('<Say>x</Say><Redirect>./again.xml</Redirect>'));
    expect(named(await found(['again.xml']))).toEqual(['again.xml endless-redirect']);
  });
});

describe('an address', () => {
  let server: Server;
  let origin = '';
  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === '/gone') response.writeHead(404).end('gone');
      else if (request.url === '/large') response.end('x'.repeat(6 * 1_048_576));
      else response.end(bad);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('is fetched', async () => {
    expect(named(await found([`${origin}/voice`]))).toEqual([`${origin}/voice unknown-attribute`]);
  });

  it('is read as far as a document may be long', async () => {
    expect(named(await found([`${origin}/large`]))).toEqual([`${origin}/large too-large`]);
  });

  it('is named where it gives no document, without a password in it', async () => {
    const { status, stderr } = await lint([
      `${origin}/gone`,
      'http://ann:secret@127.0.0.1:1/',
      'http://127.0.0.1:1/',
      'http://',
    ]);
    expect(status).toBe(2);
    expect(stderr).toContain(`${origin}/gone: it answered with status 404`);
    expect(stderr).toContain('127.0.0.1:1: an address with a password in it is not asked');
    expect(stderr).toMatch(/http:\/\/127\.0\.0\.1:1\/: .+/);
    expect(stderr).not.toContain('secret');
  });
});

describe('--fix', () => {
  it('writes what can be mended, and nothing else', async () => {
    write('a.xml', '\ufeff<Response>\r\n<gather numdigits="1" action="/a"/><Sms/></Response>');
    write('b.xml', good);
    const { status, stdout } = await lint(['a.xml', 'b.xml', '--fix']);
    expect(read('a.xml')).toBe('\ufeff<Response>\r\n<Gather numDigits="1" action="/a"/><Sms/></Response>');
    expect(read('b.xml')).toBe(good);
    expect(status).toBe(1);
    expect(stdout).toContain('2 problems fixed. 1 error in 2 files.');
    expect((await lint(['a.xml', '--fix'])).stdout).not.toContain('fixed');
  });

  it('leaves alone what is no UTF-8', async () => {
    const bytes = Buffer.concat([
      Buffer.from('<Response><Gather Timeout="5"/>'),
      Buffer.of(255),
      Buffer.from('</Response>'),
    ]);
    write('a.xml', bytes);
    expect((await lint(['a.xml', '--fix'])).status).toBe(1);
    expect(readFileSync(join(cwd, 'a.xml'))).toEqual(bytes);
  });

  it('is refused where there is no file to write', async () => {
    expect((await lint(['-', '--fix'])).stderr).toContain(
      '--fix writes files, and the standard input is none',
    );
    expect((await lint(['https://example.com/', '--fix'])).status).toBe(2);
  });
});

describe('the configuration of texml lint', () => {
  const rules = (text: string) => `export default { queues: {}, lint: ${text} };`;

  it('is that of texml.config.ts, where there is one', async () => {
    write('a.xml', body('<Say voice="female">{{#secret}}x{{/secret}}</Say><Sms/>'));
    write('old/b.xml', bad);
    write(
      'texml.config.ts',
      rules(
        "{ rules: { 'say-voice': 'off', 'unknown-element': 'info' }, secrets: ['y'], exclude: ['old/**'] }",
      ),
    );
    expect((await found(['.'])).map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
      'secret-spoken warning',
      'unknown-placeholder warning',
      'unknown-element info',
    ]);
  });

  it('is another file where one is named, and --rule comes on top', async () => {
    write('a.xml', body('<Sms/>'));
    write('other.mjs', rules("{ rules: { 'unknown-element': 'warning' } }"));
    expect((await found(['a.xml', '--config', 'other.mjs']))[0]?.severity).toBe('warning');
    expect(
      (await found(['a.xml', '--config', 'other.mjs', '--rule', 'unknown-element=info']))[0]?.severity,
    ).toBe('info');
    expect(await found(['a.xml', '--rule', 'unknown-element=info', '--rule', 'unknown-element=off'])).toEqual(
      [],
    );
  });

  it.each([
    [
      "{ rules: { 'unknown-elements': 'off' } }",
      /There is no rule 'unknown-elements'\. Did you mean unknown-element\?/,
    ],
    ["{ rules: { 'unknown-element': 'loud' } }", /lint\.rules\.unknown-element/],
    ['{ ruels: {} }', /lint/],
  ])('is refused as a whole: %s', async (text, message) => {
    write('texml.config.ts', rules(text));
    const { status, stderr } = await lint(['a.xml']);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });

  it('refuses a rule or a severity that does not exist', async () => {
    expect((await lint(['a.xml', '--rule', 'say-voice'])).stderr).toContain('such as plain-http=error');
    expect((await lint(['a.xml', '--rule', 'say-voise=off'])).stderr).toContain('Did you mean say-voice?');
  });
});

describe('--explain', () => {
  it('lists the rules, and explains each', async () => {
    const { status, stdout } = await lint(['--explain']);
    expect(status).toBe(0);
    const names = [...stdout.matchAll(/^ {2}([a-z\d-]+) +(?:error|warning|info) /gm)].map(
      ([, name]) => name ?? '',
    );
    expect(names.length).toBeGreaterThan(100);
    for (const name of names) {
      const told = await lint(['--explain', name]);
      expect({ status: told.status, stderr: told.stderr }).toEqual({ status: 0, stderr: '' });
      expect(told.stdout).toContain(name);
      expect(told.stdout).not.toMatch(/undefined|\[object/);
    }
  });

  it('suggests the rule that was probably meant', async () => {
    expect(await lint(['--explain', 'say-voise'])).toEqual({
      status: 2,
      stdout: '',
      stderr:
        "error: There is no rule 'say-voise'. Did you mean say-voice? texml lint --explain lists them all.\n",
    });
  });
});

describe('a flow', () => {
  it('is called in every way that can be told, and its documents are looked at by step and element', async () => {
    write(
      'flow.ts',
      `import { flow, response } from 'texml';
export default flow(
  { start: 'voice', menu: 'gather', spoken: 'gather', after: 'dial', never: 'gather', broken: 'gather' },
  {
    start: (call) =>
      response().gather({ action: call.url.menu, numDigits: 1 }, (g) => g.say('Press a key.')).redirect('http://example.com/again'),
    menu: (call) => {
      if (call.Digits === '1') return response().dial({ action: call.url.after }, (d) => d.number('+12025550123'));
      if (call.Digits === '2') return response().gather({ action: call.url.broken, numDigits: 4 });
      if (call.Digits === '*') return response().gather({ action: call.url.spoken, input: 'speech' });
      return response().say('What?', { voice: 'female' }).redirect(call.url.start);
    },
    spoken: () => response().say('Aha.', { language: 'fr-FR' }).hangup(),
    after: (call) =>
      call.DialCallStatus === 'busy'
        ? response().record({ transcription: true, action: '/x' })
        : response().hangup(),
    never: () => response().hangup(),
    broken: () => { throw new Error('no such table'); },
  },
);
`,
    );
    const all = await found(['flow.ts']);
    expect(all.map(({ step, rule, line }) => `${step} ${rule} ${line}`).sort()).toEqual([
      'after record-transcript-unheard 14',
      'broken step-failed 19',
      'menu say-voice 7',
      'never step-not-reached 18',
      'spoken say-language 13',
      'start plain-http 5',
    ]);
    expect(all.find(({ rule }) => rule === 'step-failed')?.message).toContain('no such table');
    const { status, stdout } = await lint(['flow.ts']);
    expect(status).toBe(1);
    expect(stdout).toContain('step menu, Response/Say[1]@voice');
    expect(stdout).toMatch(/<Say voice="female">What\?<\/Say>\n.*\^{14}/);
  });

  it('that never ends is told, and takes no longer for it', async () => {
    write(
      'round.ts',
      `import { flow, response } from 'texml';
      export default flow({ start: 'voice' }, { start: (call) => response().say('Again.').redirect(call.url.start) });`,
    );
    expect((await found(['round.ts'])).map(({ rule }) => rule)).toEqual(['endless-call']);
    expect(await found(['round.ts', '--rule', 'endless-call=off'])).toEqual([]);
  });

  it('has its wait documents held against what they may hold', async () => {
    write(
      'wait.ts',
      `import { flow, response } from 'texml';
      export default flow(
        { start: 'voice', wait: 'wait' },
        {
          start: (call) => response().enqueue('support', { waitUrl: call.url.wait }),
          wait: () => response().say('Please hold.').record({ action: '/x' }),
        },
      );`,
    );
    expect((await found(['wait.ts'])).map(({ step, rule }) => `${step} ${rule}`)).toEqual([
      'wait document-verbs',
    ]);
  });

  it('that counts attempts is followed to its end', async () => {
    write(
      'count.ts',
      `import { flow, response } from 'texml';
      const state = { '~standard': { validate: (kept: { tries?: number }) => ({ value: { tries: 0, ...kept } }) } };
      export default flow(
        { start: 'voice', menu: 'gather' },
        {
          start: (call) => {
            call.state.tries += 1;
            if (call.state.tries > 3) return response().say('Goodbye.', { voice: 'female' }).hangup();
            return response().gather({ action: call.url.menu, numDigits: 1 }).redirect(call.url.start);
          },
          menu: () => response().hangup(),
        },
        { state },
      );`,
    );
    expect((await found(['count.ts'])).map(({ rule }) => rule)).toEqual(['say-voice']);
  });

  it('has what a callee is asked looked at', async () => {
    write(
      'screened.ts',
      `import { flow, response } from 'texml';
      export default flow(
        { start: 'voice', screen: 'number', accepted: 'gather' },
        {
          start: (call) => response().dial((d) => d.number('+12025550123', { url: call.url.screen })),
          screen: (call) => response().gather({ action: call.url.accepted, numDigits: 1 }, (g) => g.say('Press 1.')).hangup(),
          accepted: () => response().say('Connecting.', { voice: 'female' }),
        },
      );`,
    );
    expect((await found(['screened.ts'])).map(({ step, rule }) => `${step} ${rule}`)).toEqual([
      'accepted say-voice',
    ]);
  });

  it('that can not be loaded is named', async () => {
    write('not.ts', 'export const x = 1;');
    const { status, stderr } = await lint(['not.ts']);
    expect(status).toBe(2);
    expect(stderr).toContain('not.ts: not.ts has no default export');
  });
});

describe('a long run', () => {
  it('shows how far it is on a screen, and wipes it out again', async () => {
    for (let at = 0; at < 30; at += 1) write(`${at}.xml`, good);
    let now = 0;
    const settings = { isTTY: true, now: () => (now += 50) };
    const { stdout, stderr } = await lint(['.'], settings);
    expect(stderr).toMatch(/\d+ files …/);
    expect(stderr.endsWith('\r\u001b[2K')).toBe(true);
    expect(stdout).toContain('No problems in 30 files.');
    expect((await lint(['.'], { now: () => (now += 50) })).stderr).toBe('');
  });
});
