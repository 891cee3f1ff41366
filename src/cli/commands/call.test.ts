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

/** When legs came to a status, or something else happened. */
const momentsOf = (timeline: readonly unknown[], status: string | undefined, kind = 'call'): number[] =>
  timeline.flatMap((entry) =>
    typeof entry === 'object' &&
    entry !== null &&
    'kind' in entry &&
    entry.kind === kind &&
    (status === undefined || ('status' in entry && entry.status === status)) &&
    'at' in entry
      ? [Number(entry.at)]
      : [],
  );

const write = (name: string, content: unknown): string => {
  writeFileSync(join(cwd, name), typeof content === 'string' ? content : JSON.stringify(content));
  return name;
};

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

describe('texml call --script', () => {
  beforeAll(() => {
    write(
      'desk.ts',
      `import { flow, response } from 'texml';
      export default flow(
        { start: 'voice', after: 'dial' },
        {
          start: (call) =>
            response()
              .say('You called from ' + call.From)
              .dial({ action: call.url.after }, (d) => d.number('+12025550123')),
          after: (call) => response().say('It was ' + call.DialCallStatus).hangup(),
        },
      );`,
    );
  });

  it('plays the steps of a JSON file, also those of whom the flow dials', async () => {
    const script = write('busy.json', [
      { hears: 'You called' },
      { callee: '+12025550123', does: 'busy' },
      { hears: { pattern: 'was BUSY', flags: 'i' } },
      { ends: true },
    ]);
    const { status, stdout, stderr } = await texml(['call', 'desk.ts', '--script', script], { cwd });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('hears “It was busy”');
  });

  it('takes from the file what the call needs beforehand; what is given with the command comes first', async () => {
    const script = write('scenario.json', {
      from: '+12025550111',
      to: '+12025550122',
      settings: { unscriptedRingSeconds: 7 },
      callees: { '+12025550123': 'busy' },
      steps: [{ hears: 'It was busy' }],
    });
    const { status, stdout } = await texml(['call', 'desk.ts', '--script', script, '--json'], { cwd });
    expect(status).toBe(0);
    const timeline: unknown[] = JSON.parse(stdout);
    expect(timeline).toContainEqual(expect.objectContaining({ from: '+12025550111', to: '+12025550122' }));
    const start = Math.max(...momentsOf(timeline, 'ringing'));
    expect(Math.min(...momentsOf(timeline, undefined, 'ended')) - start).toBe(7000);
    const other = await texml(
      ['call', 'desk.ts', '--script', script, '--from', '+12025550133', '--callee', '+12025550123=answer'],
      { cwd },
    );
    expect(other.status).toBe(1);
    expect(other.stdout).toContain('hears “You called from +12025550133”');
    expect(other.stderr).toContain('But the call is connected, and nobody hangs up.');
  });

  it('plays the function of a TypeScript file, which may place more calls', async () => {
    const script = write(
      'two.ts',
      `import { callScript } from 'texml/simulate';
      export default callScript(async (call, { ring }) => {
        const second = await ring({ from: '+12025550144' });
        await Promise.all([call.hears('You called'), second.hears('+12025550144')]);
      });`,
    );
    const { status, stdout, stderr } = await texml(['call', 'desk.ts', '--script', script], { cwd });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.split('\n\n')).toHaveLength(2);
    expect(stdout.match(/ended: completed, normal_clearing by the caller/g)).toHaveLength(2);
  });

  it('takes a scenario from a TypeScript file', async () => {
    const script = write(
      'scenario.ts',
      `import { callScript } from 'texml/simulate';
      export default callScript({
        callees: { '+12025550123': 'declines' },
        steps: async (call) => call.hears('It was busy'),
      });`,
    );
    expect((await texml(['call', 'desk.ts', '--script', script], { cwd })).status).toBe(0);
  });

  it('hangs up where a script leaves the call as it is', async () => {
    const script = write('short.json', [{ hears: 'Who are you?' }]);
    const { status, stdout } = await texml(['call', 'hello.ts', '--script', script], { cwd });
    expect(status).toBe(0);
    expect(stdout).toMatch(/ended: completed, normal_clearing by the caller.*\n$/);
  });

  it('ends with 1 where something else comes, and says at which step', async () => {
    const script = write('wrong.json', [{ hears: 'Who' }, { hears: 'Hello' }, { says: 'Ada' }]);
    const { status, stdout, stderr } = await texml(['call', 'hello.ts', '--script', script], { cwd });
    expect(status).toBe(1);
    expect(stdout).toContain('hears “Who are you?”');
    expect(stdout).not.toContain('says');
    expect(stderr).toMatch(
      /^error: wrong\.json: Expected: the caller hears Hello \(steps\[1\]\)\. But the call waits for speech .*\n$/,
    );
  });

  it('says in which line a function failed', async () => {
    const script = write(
      'wrong.ts',
      `import { callScript } from 'texml/simulate';
      export default callScript(async (call) => {
        await call.hears('Who');
        await call.hears('Hello');
      });`,
    );
    const failed = await texml(['call', 'hello.ts', '--script', script, '--json'], { cwd });
    expect(failed.status).toBe(1);
    expect(JSON.parse(failed.stdout)).toContainEqual(expect.objectContaining({ text: 'Who are you?' }));
    expect(failed.stderr).toMatch(/^error: wrong\.ts:4: Expected: the caller hears Hello\. But /);
    const assertion = write(
      'assertion.ts',
      `import assert from 'node:assert';
      export default async (call) => {
        assert.equal(call.status, 'busy');
      };`,
    );
    const wrong = await texml(['call', 'hello.ts', '--script', assertion], { cwd });
    expect(wrong.status).toBe(1);
    expect(wrong.stderr).toMatch(/^error: assertion\.ts:3: /);
    const thrown = write('thrown.ts', "export default () => { throw 'no'; };");
    const other = await texml(['call', 'hello.ts', '--script', thrown], { cwd });
    expect(other).toMatchObject({ status: 1, stderr: 'error: thrown.ts: no\n' });
  });

  it('explains its steps', async () => {
    const { status, stdout } = await texml(['call', '--help'], { cwd });
    expect(status).toBe(0);
    for (const name of ['hears', 'press', 'says', 'waits', 'does', 'hangsUp', 'ends'])
      expect(stdout).toContain(name);
  });
});

describe('texml call --script refuses', () => {
  it.each<[string, unknown, string]>([
    [
      'steps.json',
      [{ press: 'x' }, {}],
      "steps.json can't be played:\n  steps[0].press: It must be keys of a telephone",
    ],
    [
      'settings.json',
      { settings: { bargein: 1 }, steps: [] },
      "settings.bargein: There is no 'bargein' here. Did you mean bargeIn?",
    ],
    ['phone.json', [{ does: 'answers' }], 'steps[0]: Whose phone rings? Its callee is missing.'],
    ['broken.json', '[\n  { "press": "1" },\n]', 'broken.json'],
    ['empty.ts', 'export const script = [];', 'empty.ts has no default export. A script ends with'],
    ['number.ts', 'export default 7;', "number.ts can't be played:\n  It must be a function of the call"],
    ['throws.ts', "throw new RangeError('no');", 'throws.ts threw while it was loaded, at throws.ts:1: no'],
    [
      'script.yaml',
      '',
      "script.yaml is not TypeScript or JavaScript, and no JSON: a script file's name ends in",
    ],
  ])('%s', async (name, content, message) => {
    const { status, stdout, stderr } = await texml(['call', 'hello.ts', '--script', write(name, content)], {
      cwd,
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`error: `);
    expect(stderr).toContain(message);
  });

  it('a file that is not there, and inputs beside it', async () => {
    const missing = await texml(['call', 'hello.ts', '--script', 'nowhere.json'], { cwd });
    expect(missing).toMatchObject({
      status: 2,
      stderr: 'error: There is no file nowhere.json. Give the path of a script file.\n',
    });
    const script = write('none.json', []);
    for (const input of [
      ['--press', '1'],
      ['--say', 'Ada'],
      ['--wait', '1'],
    ]) {
      const { status, stderr } = await texml(['call', 'hello.ts', '--script', script, ...input], { cwd });
      expect(status).toBe(2);
      expect(stderr).toMatch(/^error: --script says all that the caller does/);
    }
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
