import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { texml } from '../../../test/cli/fake-terminal.js';

let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'texml-call-'));
  writeFileSync(
    join(cwd, 'hello.ts'),
    `import { flow, response } from 'texml';
    export default flow(
      { start: 'voice', name: 'gather' },
      {
        start: (call) => response().gather({ action: call.url.name, input: 'speech' }, (g) => g.say('Who are you?')).hangup(),
        name: (call) => response().say('Hello ' + call.SpeechResult + call.env.MARK).hangup(),
      },
    );`,
  );
  writeFileSync(
    join(cwd, 'again.ts'),
    `import { flow, response } from 'texml';
    export default flow(
      { start: 'voice', name: 'gather' },
      {
        start: (call) =>
          response()
            .gather({ action: call.url.name, input: 'speech' }, (g) => g.say('Who are you?'))
            .say('I can not hear you.')
            .redirect(call.url.start),
        name: (call) => response().say('Hello ' + call.SpeechResult).hangup(),
      },
    );`,
  );
});
afterAll(() => rmSync(cwd, { recursive: true }));

describe('texml call', () => {
  it('tells the call to a person, in colour on a screen', async () => {
    const plain = await texml(['call', 'hello.ts', '--say', 'Ada'], { cwd, env: { MARK: '!' } });
    expect(plain).toMatchObject({ status: 0, stderr: '' });
    expect(plain.stdout).toContain('Hello Ada!');
    const coloured = await texml(['call', 'hello.ts', '--say', 'Ada'], {
      cwd,
      env: { MARK: '!' },
      isTTY: true,
    });
    expect(coloured.stdout).not.toBe(plain.stdout);
    expect(coloured.stdout.replace(/\u001b\[\d+m/g, '')).toBe(plain.stdout);
  });

  it('lets a timeout pass where it is told to wait, in the order of the other inputs', async () => {
    const { status, stdout, stderr } = await texml(
      ['call', 'again.ts', '--wait', '5.5', '--say', 'Ada', '--wait', '2'],
      { cwd },
    );
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: 'warning: The call ended before it came to --wait 2.\n',
    });
    const heard = [...stdout.matchAll(/(?:hears|says) “(.*?)”/g)].map(([, text]) => text);
    expect(heard).toEqual(['Who are you?', 'I can not hear you.', 'Who are you?', 'Ada', 'Hello Ada']);
  });

  it('tells it to a program as JSON', async () => {
    const { stdout } = await texml(['call', 'hello.ts', '--say', 'Ada', '--json'], { cwd, isTTY: true });
    expect(JSON.parse(stdout)).toContainEqual(expect.objectContaining({ kind: 'says', text: 'Ada' }));
  });
});

describe('texml call refuses', () => {
  it.each([
    [['ftp://127.0.0.1/'], 'ftp://127.0.0.1/ is not an http or https address'],
    [['http://'], 'http:// is not an http or https address'],
    [['nowhere.ts'], 'There is no file nowhere.ts'],
    [['hello.ts', '--press', '12a'], 'The keys of a telephone are 0 to 9, * and #'],
    [['hello.ts', '--press', ''], 'The keys of a telephone'],
    [['hello.ts', '--say', ' '], 'Give the words that the caller says'],
    [['hello.ts', '--wait', '0'], 'Give the seconds to wait, such as 6 or 0.5'],
    [['hello.ts', '--wait', '-1'], 'Give the seconds to wait'],
    [['hello.ts', '--wait', 'long'], 'Give the seconds to wait'],
    [['hello.ts', '--from', '555'], 'Give a number in E.164 form'],
    [['hello.ts', '--to', 'me'], 'Give a number in E.164 form'],
    [['hello.ts', '--callee', '+12025550123'], 'The reactions are answer, busy, no-answer'],
    [['hello.ts', '--callee', '+12025550123=gone'], 'The reactions are answer, busy, no-answer'],
    [['hello.ts', '--callee', 'x=busy'], 'Give a number in E.164 form'],
    [['hello.ts', '--seed', 'x'], 'A seed is a whole number'],
    [['hello.ts', '--presss', '1'], '(Did you mean --press?)'],
  ])('%j', async (args, message) => {
    const { status, stdout, stderr } = await texml(['call', ...args], { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr.match(/^error: /gm)).toHaveLength(1);
  });
});
