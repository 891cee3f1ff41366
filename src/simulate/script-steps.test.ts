import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TexmlError } from '../issue.js';
import { ExpectationError } from './expectation.js';
import { readScript } from './script.js';
import { deeds, type ScriptStep } from './script-deeds.js';
import { runScript } from './script-steps.js';
import { simulate } from './simulate.js';

const sales = '+12025550123';

const documents: Readonly<Record<string, string>> = {
  '/': '<Gather action="/menu" input="dtmf speech" numDigits="1"><Say>Press 1 for sales.</Say></Gather><Say>Too late.</Say>',
  '/menu': `<Dial action="/after"><Number url="/whisper">${sales}</Number></Dial>`,
  '/whisper': '<Gather action="/taken" numDigits="1"><Say>Press 1 to take it.</Say></Gather><Hangup/>',
  '/after': '<Say>Goodbye.</Say>',
};

const menu = async (request: Request): Promise<Response> =>
  new Response(`<Response>${documents[new URL(request.url).pathname] ?? ''}</Response>`);

const failureOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('runScript', () => {
  it('plays everybody in a call, step by step', async () => {
    const call = await simulate(menu).ring();
    await runScript(call, [
      { hears: 'Press 1' },
      { waits: 1.5 },
      { press: '1' },
      { callee: sales, does: 'answers' },
      { callee: sales, hears: { pattern: 'TAKE it', flags: 'i' } },
      { callee: sales, press: '1' },
      { callee: sales, says: 'Good morning.' },
      { hears: 'morning' },
      { says: 'Hello.', confidence: 0.5 },
      { callee: sales, hangsUp: true },
      { hears: 'Goodbye' },
      { ends: true },
    ]);
    expect(call.status).toBe('completed');
    expect(call.timeline).toContainEqual(expect.objectContaining({ kind: 'says', confidence: 0.5 }));
    expect(call.timeline).toContainEqual(
      expect.objectContaining({ kind: 'call', to: sales, status: 'in-progress' }),
    );
  });

  it.each([
    ['busy', 'busy'],
    ['declines', 'busy'],
    ['no-answer', 'no-answer'],
  ] as const)('lets a callee react with %s', async (does, status) => {
    const call = await simulate(menu).ring();
    await runScript(call, [{ press: '1' }, { callee: sales, does }, { hears: 'Goodbye' }]);
    expect(call.timeline).toContainEqual(
      expect.objectContaining({
        callback: 'dial-action',
        parameters: expect.objectContaining({ DialCallStatus: status }),
      }),
    );
  });

  it('plays the one whom the API calls', async () => {
    const call = await simulate(menu).dialled();
    await runScript(call, [{ does: 'answers' }, { hears: 'sales' }, { hangsUp: true }]);
    expect(call.status).toBe('completed');
  });

  it('keeps those whom it names from acting by themselves', async () => {
    const call = await simulate(menu, { settings: { unscriptedCallees: 'busy' } }).ring();
    await runScript(call, [
      { press: '1' },
      { waits: 10 },
      { callee: sales, does: 'answers' },
      { callee: sales, press: '1' },
    ]);
    expect(call.state.bridgedTo).toBeDefined();
  });

  it('names the step that met something else', async () => {
    const call = await simulate(menu).ring();
    const error = await failureOf(
      runScript(call, [{ hears: 'sales' }, { hears: 'billing' }, { ends: true }]),
    );
    if (!(error instanceof ExpectationError)) throw error;
    expect(error.expected).toBe('the caller hears billing (steps[1])');
    expect(error.reason).toMatch(/^the call waits for /);
    expect(error.timeline).toBe(call.timeline);
  });

  it('refuses steps that can not be played on the call before it plays any', async () => {
    const call = await simulate(menu).ring();
    const error = await failureOf(runScript(call, [{ press: '1' }, { does: 'answers' }]));
    expect(error).toMatchObject({
      code: 'invalid-script',
      message: "The script can't be played:\n  steps[1]: Whose phone rings? Its callee is missing.",
    });
    expect(call.timeline.some(({ kind }) => kind === 'presses')).toBe(false);
  });

  it('passes on what goes wrong elsewhere', async () => {
    const call = await simulate(menu).ring();
    const broken = {
      ...call,
      heard: [],
      status: undefined,
      press: () => Promise.reject(new RangeError('no')),
    };
    await expect(runScript(broken, [{ press: '1' }])).rejects.toThrow(RangeError);
  });
});

describe('the problems of a script', () => {
  const problems = (steps: readonly unknown[]): readonly string[] => {
    try {
      readScript(steps);
      return [];
    } catch (error) {
      if (!(error instanceof TexmlError)) throw error;
      return error.issues.map(({ path, message }) => `${path}: ${message}`);
    }
  };

  it.each([
    [{ press: '12a' }, 'steps[0].press: It must be keys of a telephone: 0 to 9, * and #, not "12a".'],
    [{ press: 1 }, 'steps[0].press: It must be keys of a telephone: 0 to 9, * and #, not 1.'],
    [{ says: ' ' }, 'steps[0].says: It must be words, not " ".'],
    [{ waits: 0 }, 'steps[0].waits: It must be seconds, more than 0 and at most 86400, not 0.'],
    [{ waits: '6' }, 'steps[0].waits: It must be seconds, more than 0 and at most 86400, not "6".'],
    [
      { hears: 7 },
      'steps[0].hears: It must be a text, or a pattern such as { "pattern": "sales|support", "flags": "i" }, not 7.',
    ],
    [
      { hears: '' },
      'steps[0].hears: It must be a text, or a pattern such as { "pattern": "sales|support", "flags": "i" }, not "".',
    ],
    [
      { hears: { pattern: '(' } },
      'steps[0].hears: It must be a regular expression of JavaScript with its flags, not {"pattern":"("}.',
    ],
    [{ hangsUp: false }, 'steps[0].hangsUp: It must be true, not false.'],
    [{ ends: 'completed' }, 'steps[0].ends: It must be true, not "completed".'],
    [
      { callee: sales, ends: true },
      'steps[0].callee: It must be absent: the whole call ends, not "+12025550123".',
    ],
    [
      { callee: sales, does: 'answer' },
      expect.stringMatching(/^steps\[0\]\.does: It must be one of answers, busy, .*, not "answer"\.$/),
    ],
    [
      { callee: '2025550123', press: '1' },
      'steps[0].callee: It must be a number in E.164 form, such as +12025550123, or a SIP address, not "2025550123".',
    ],
    [{ says: 'Hi', confidence: 2 }, 'steps[0].confidence: It must be a number from 0 to 1, not 2.'],
    [
      { press: '1', confidence: 1 },
      "steps[0].confidence: There is no 'confidence' here. There are callee, press.",
    ],
    [{ press: '1', calee: sales }, "steps[0].calee: There is no 'calee' here. Did you mean callee?"],
    [{ pres: '1' }, "steps[0]: There is no 'pres' here. Did you mean press?"],
    [{ press: '1', hears: 'a' }, 'steps[0]: It does two things, hears and press: write a step for each.'],
    [
      { callee: sales },
      'steps[0]: It does nothing: write one of hears, press, says, waits, does, hangsUp, ends, not {"callee":"+12025550123"}.',
    ],
    ['press 1', 'steps[0]: A step must be an object such as { "press": "1" }, not "press 1".'],
    [['press'], 'steps[0]: A step must be an object such as { "press": "1" }, not ["press"].'],
    [null, 'steps[0]: A step must be an object such as { "press": "1" }, not null.'],
  ])('%j', (step, problem) => {
    expect(problems([step])).toEqual([problem]);
  });

  it('come all at once, each with its index', () => {
    expect(
      problems([{ press: 'a' }, { press: '1' }, { waits: -1 }, {}]).map((one) => one.split(':')[0]),
    ).toEqual(['steps[0].press', 'steps[2].waits', 'steps[3]']);
  });

  it('are found in any data, and never thrown as something else', () => {
    const names = fc.constantFrom('callee', 'flags', 'pattern', 'confidence', ...Object.keys(deeds));
    const value = fc.oneof(fc.jsonValue(), fc.dictionary(names, fc.jsonValue()));
    fc.assert(
      fc.property(fc.array(fc.oneof(value, fc.dictionary(names, value))), (steps) => {
        for (const problem of problems(steps)) expect(problem).toMatch(/^steps\[\d+\].*: .*[.?]$/s);
      }),
    );
  });

  it('are none where every step is fine', () => {
    const steps: readonly ScriptStep[] = [{ hears: 'a' }, { callee: 'sip:desk@example.com', hangsUp: true }];
    expect(problems(steps)).toEqual([]);
  });
});
