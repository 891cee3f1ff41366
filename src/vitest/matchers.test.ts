import { describe, expect, it } from 'vitest';
import { type Call, simulate } from '../simulate/index.js';
import { texmlMatchers } from './index.js';

expect.extend(texmlMatchers);

const sales = '+12025550123';

/** An application with documents by path. */
const app =
  (documents: Readonly<Record<string, string>>) =>
  async (request: Request): Promise<Response> =>
    new Response(`<Response>${documents[new URL(request.url).pathname] ?? ''}</Response>`);

const menu = app({
  '/': '<Gather action="/menu" numDigits="1"><Say>Press 1 for sales, 2 for support.</Say></Gather>',
  '/menu': `<Dial action="/after"><Number url="/whisper">${sales}</Number></Dial>`,
  '/whisper': '<Gather><Say>A caller from Acme.</Say></Gather>',
  '/after': '<Say>Nobody is in.</Say><Play>https://media.example.com/beep.mp3</Play>',
});

/** A call that found sales busy. */
const busy = async (): Promise<Call> => {
  const call = await simulate(menu).ring();
  await call.press('1');
  await call.callee(sales).isBusy();
  await call.ends();
  return call;
};

/** A call that goes on while sales hears the whisper. */
const whispering = async (): Promise<Call> => {
  const call = await simulate(menu).ring();
  await call.press('1');
  await call.callee(sales).answers();
  await call.callee(sales).hears('Acme');
  return call;
};

const run = async (document: string): Promise<Call> => {
  const call = await simulate(app({ '/': document })).ring();
  await call.ends();
  return call;
};

const messageOf = (expectation: () => void): string => {
  try {
    expectation();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error('It did not fail.');
};

/** What was expected, and what was the case. */
const headOf = (expectation: () => void): string => messageOf(expectation).split('\n\n', 1)[0] ?? '';

/** The marked line of the timeline. */
const markOf = (expectation: () => void): string | undefined => /^> (.*)$/m.exec(messageOf(expectation))?.[1];

describe('toHaveHeard', () => {
  it('finds words by a part or a pattern, and sounds by a part of their address, as `hears` does', async () => {
    const call = await busy();
    expect(call).toHaveHeard('sales');
    expect(call).toHaveHeard(/NOBODY/i);
    expect(call).toHaveHeard('beep');
    expect(call).not.toHaveHeard('nobody');
    expect(call).not.toHaveHeard(/sales$/);
  });

  it('says what came nearest, and marks it in the timeline', async () => {
    const call = await busy();
    const fails = () => expect(call).toHaveHeard('press 1 for support');
    expect(headOf(fails)).toBe(
      'Expected: the caller has heard “press 1 for support”.\nBut the nearest is “Press 1 for sales, 2 for support.”.',
    );
    expect(markOf(fails)).toContain('caller        hears “Press 1 for sales, 2 for support.”');
    expect(headOf(() => expect(call).toHaveHeard(/nobody\b.*\bhere/))).toContain(
      '/nobody\\b.*\\bhere/.\nBut the nearest is “Nobody is in.”.',
    );
  });

  it('says under `.not` that it was heard, and where', async () => {
    const call = await busy();
    const fails = () => expect(call).not.toHaveHeard(/nobody/i);
    expect(headOf(fails)).toBe('Expected: the caller has not heard /nobody/i.\nBut that happened.');
    expect(markOf(fails)).toContain('hears “Nobody is in.”');
  });

  it('looks at the person of the call; at everybody, where a timeline is given', async () => {
    const call = await whispering();
    expect(call).not.toHaveHeard('Acme');
    expect(call.timeline).toHaveHeard('Acme');
    const fails = () => expect(call).toHaveHeard('Acme');
    expect(headOf(fails)).toBe(
      'Expected: the caller has heard “Acme”.\nBut another leg of the call did; expect(call.timeline) looks at all of them.',
    );
    expect(markOf(fails)).toMatch(/\+12025550123 {2}hears “A caller from Acme.”/);
  });

  it('speaks of the callee, where the API has made the call', async () => {
    const call = await simulate(menu).dialled();
    await call.answers();
    await call.hears('sales');
    expect(call).toHaveHeard('sales');
    expect(headOf(() => expect(call).toHaveHeard('billing'))).toMatch(/^Expected: the callee has heard/);
    expect(headOf(() => expect(call.timeline).toHaveHeard('billing'))).toMatch(/^Expected: somebody has/);
  });

  it('says that nothing was heard', async () => {
    expect(messageOf(() => expect([]).toHaveHeard('Hello'))).toBe(
      'Expected: somebody has heard “Hello”.\nBut nothing was heard.\n\nThe timeline is empty.',
    );
  });

  it('shows no more than a few lines of a long timeline, without its documents', async () => {
    const call = await run(`<Say>first</Say>${'<Say>same</Say>'.repeat(60)}`);
    const early = messageOf(() => expect(call).toHaveHeard('firsts')).split('\n');
    expect(early.at(-1)).toMatch(/^ {2}… \d\d entries after$/);
    const late = messageOf(() => expect(call).toHaveHeard('other'));
    expect(late).toMatch(/^ {2}… \d\d entries before$/m);
    expect(late).toContain('ended: completed');
    for (const lines of [early, late.split('\n')]) expect(lines.length).toBeLessThan(20);
    expect(early.join('\n')).not.toContain('<Say>');
  });

  it('works inside other expectations', async () => {
    const call = await busy();
    expect({ call }).toEqual({ call: expect.toHaveHeard('sales') });
    await expect(busy()).resolves.toHaveHeard('sales');
  });
});

describe('toHaveDialled', () => {
  it('finds whom the call dialled, in any form of their address', async () => {
    const call = await busy();
    expect(call).toHaveDialled();
    expect(call).toHaveDialled(sales);
    expect(call).toHaveDialled(`tel:${sales}`);
    const fails = () => expect(call).toHaveDialled('+12025550111');
    expect(headOf(fails)).toBe('Expected: the call has dialled +12025550111.\nBut it dialled +12025550123.');
    expect(markOf(fails)).toContain('outbound-dial call');
    expect(headOf(() => expect(call).not.toHaveDialled())).toContain('has not dialled anybody');
  });

  it('says that it dialled nobody', async () => {
    const call = await run('<Say>Hello.</Say>');
    expect(call).not.toHaveDialled();
    expect(headOf(() => expect(call).toHaveDialled(sales))).toContain('it dialled nobody');
  });
});

describe('toHaveRequested', () => {
  it('finds a request by its name, and by the parameters that matter', async () => {
    const call = await busy();
    expect(call).toHaveRequested('dial-action');
    expect(call).toHaveRequested('dial-action', { DialCallStatus: 'busy' });
    expect(call).toHaveRequested('dial-action', { DialCallSid: expect.stringMatching(/^v3:/) });
    expect(call).not.toHaveRequested('dial-action', {
      DialCallStatus: 'busy',
      HangupCause: 'normal_clearing',
    });
  });

  it('says how the nearest request differs', async () => {
    const call = await busy();
    const fails = () =>
      expect(call).toHaveRequested('dial-action', {
        DialCallStatus: 'completed',
        HangupSource: 'callee',
        DialCallDuration: expect.any(Number),
      });
    expect(headOf(fails)).toBe(
      'Expected: Telnyx has requested dial-action with DialCallStatus "completed", HangupSource "callee", DialCallDuration Any<Number>.\n' +
        'But in the nearest such request DialCallStatus is "busy", DialCallDuration is absent.',
    );
    expect(markOf(fails)).toContain('dial-action DialCallStatus=busy');
  });

  it('says what was requested in its place', async () => {
    const call = await busy();
    expect(headOf(() => expect(call).toHaveRequested('record-action'))).toContain(
      'But these were requested: voice-request-inbound, gather-action, dial-action.',
    );
    expect(headOf(() => expect([]).toHaveRequested('record-action'))).toContain('nothing was requested');
    expect(markOf(() => expect(call).not.toHaveRequested('gather-action', { Digits: '1' }))).toContain(
      'gather-action Digits=1',
    );
  });
});

describe('toHaveRecorded', () => {
  it('finds a recording that is complete', async () => {
    const call = await simulate(app({ '/': '<Record action="/done"/>', '/done': '<Hangup/>' })).ring();
    await call.says('My message.');
    const fails = () => expect(call).toHaveRecorded();
    expect(headOf(fails)).toBe('Expected: the call has made a recording.\nBut its recording has not ended.');
    expect(markOf(fails)).toContain('a recording begins');
    await call.press('#');
    expect(call).toHaveRecorded();
    expect(headOf(() => expect(call).not.toHaveRecorded())).toContain('has not made a recording');
    const silent = await run('<Say>Hello.</Say>');
    expect(headOf(() => expect(silent).toHaveRecorded())).toContain('But nothing was recorded.');
  });
});

describe('toHaveEnded', () => {
  it('finds the end of the call, and how it came', async () => {
    const call = await busy();
    expect(call).toHaveEnded();
    expect(call).toHaveEnded('completed');
    expect(call).not.toHaveEnded('busy');
    expect(call.timeline).toHaveEnded('busy');
    expect(headOf(() => expect(call).toHaveEnded('busy'))).toBe(
      'Expected: the call has ended as busy.\nBut it ended as completed (normal_clearing).',
    );
    expect(headOf(() => expect(call).not.toHaveEnded())).toContain('the call has not ended');
  });

  it('says that the call goes on', async () => {
    const call = await whispering();
    expect(call).not.toHaveEnded();
    expect(headOf(() => expect(call).toHaveEnded())).toBe('Expected: the call has ended.\nBut it goes on.');
  });
});

describe('toHaveWarning and toHaveError', () => {
  it('find what Telnyx would pass over in silence', async () => {
    const call = await run('<Gather numdigits="1"/>');
    expect(call).toHaveWarning();
    expect(call).toHaveWarning(/numdigits/);
    expect(call).not.toHaveError();
    const fails = () => expect(call).not.toHaveWarning();
    expect(headOf(fails)).toBe('Expected: the call has not had a warning.\nBut that happened.');
    expect(markOf(fails)).toContain("warning: <Gather> has no attribute 'numdigits'");
    expect(headOf(() => expect(call).toHaveWarning('numDigit1'))).toContain(
      'has had a warning that says “numDigit1”.\nBut the nearest is “<Gather> has no attribute',
    );
  });

  it('find what stopped the call', async () => {
    const call = await run('<Redirect>/</Redirect>');
    expect(call).toHaveError('without an end');
    expect(headOf(() => expect(call).not.toHaveError())).toContain('the call has not had an error');
    const fine = await run('<Say>Hello.</Say>');
    expect(fine).not.toHaveError();
    expect(headOf(() => expect(fine).toHaveError())).toContain('But it had none.');
  });
});

describe('a value that is no call', () => {
  it.each([
    ['a promise', Promise.resolve(), 'It got a promise: is an await missing?'],
    ['nothing', undefined, 'It got undefined.'],
    ['a text', 'Hello', 'It got a value of the type string.'],
    ['other data', [1], 'It got a list of something else.'],
    ['an object without a timeline', { timeline: 'none' }, 'It got a value of the type object.'],
  ])('is refused: %s', (_what, value, told) => {
    const fails = () => expect(value).toHaveEnded();
    expect(fails).toThrow(TypeError);
    expect(messageOf(fails)).toMatch(/^toHaveEnded takes a call, or a timeline/);
    expect(messageOf(fails)).toContain(told);
  });

  it('is told apart from a person of the call', async () => {
    const call = await whispering();
    expect(messageOf(() => expect(call.callee(sales)).toHaveHeard('Acme'))).toContain(
      'It got a person: the timeline of their call has what they heard.',
    );
  });
});
