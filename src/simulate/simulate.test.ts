import { describe, expect, it } from 'vitest';
import { ExpectationError } from './expectation.js';
import { play } from './play.js';
import { simulate } from './simulate.js';

const xml = (verbs: string) =>
  new Response(`<Response>${verbs}</Response>`, { headers: { 'content-type': 'application/xml' } });

/** An application with documents by path. */
const app =
  (documents: Readonly<Record<string, string>>) =>
  async (request: Request): Promise<Response> => {
    const verbs = documents[new URL(request.url).pathname];
    return verbs === undefined ? new Response('not found', { status: 404 }) : xml(verbs);
  };

const sales = '+12025550123';

const menu = app({
  '/': '<Gather action="/menu" numDigits="1"><Say>Press 1 for sales, 2 for support.</Say></Gather><Say>Goodbye.</Say>',
  '/menu': `<Dial action="/after"><Number>${sales}</Number></Dial>`,
  '/after': '<Say>Thank you.</Say>',
});

const failure = async (work: Promise<unknown>): Promise<ExpectationError> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ExpectationError)) throw new Error(`It did not fail as expected: ${error}`);
  return error;
};

describe('a scripted call', () => {
  it('goes through a menu to a callee and back', async () => {
    const call = await simulate(menu).ring({ from: '+12025550100' });
    await call.hears(/sales/);
    await call.press('1');
    const agent = call.callee(sales);
    await agent.answers();
    await agent.says('Sales, good morning.');
    await call.hears('good morning');
    await call.says('Hello.', { confidence: 0.5 });
    await agent.hears('Hello');
    await call.waits(60);
    await agent.hangsUp();
    await call.hears('Thank you');
    await call.ends();
    expect([call.status, agent.status]).toEqual(['completed', 'completed']);
    expect(call.heard).toEqual(['Press 1 for sales, 2 for support.', 'Sales, good morning.', 'Thank you.']);
    expect(agent.heard).toEqual(['Hello.']);
    expect(call.documents.map(({ children }) => children.length)).toEqual([2, 1, 1]);
    expect(call.state).toMatchObject({ sid: call.sid, direction: 'inbound', from: '+12025550100' });
  });

  it.each([
    ['isBusy', 'busy'],
    ['declines', 'busy'],
    ['doesNotAnswer', 'no-answer'],
  ] as const)('has callees who do not take the call: %s', async (reaction, status) => {
    const call = await simulate(menu).ring();
    await call.press('1');
    await call.callee(sales)[reaction]();
    await call.hears('Thank you');
    const dialled = call.timeline.find(
      (entry) => entry.kind === 'request' && entry.callback === 'dial-action',
    );
    expect(dialled).toMatchObject({ parameters: { DialCallStatus: status } });
  });

  it('plays the callee of a call from the API', async () => {
    const call = await simulate(menu).dialled({ to: '+12025550111' });
    expect(call.status).toBe('ringing');
    await call.waits(5);
    await call.answers();
    await call.hears('sales');
    await call.hangsUp();
    expect(call.state).toMatchObject({
      direction: 'outbound-api',
      to: '+12025550111',
      hangup: { source: 'callee' },
    });
    const busy = await simulate(menu).dialled();
    await busy.isBusy();
    expect(busy.status).toBe('busy');
  });

  it('has heard something when it was said to its end', async () => {
    const call = await simulate(app({ '/': '<Say>0123456789</Say><Say>next</Say>' }), {
      settings: { speechMsPerCharacter: 100 },
    }).ring();
    await call.hears('0123');
    expect(call.exchange.state.now).toBe(1000);
  });

  it('does not hear the same thing twice', async () => {
    const call = await simulate(app({ '/': '<Say>one</Say><Say>one more</Say>' })).ring();
    await call.hears('one');
    await call.hears('one');
    expect((await failure(call.hears('one'))).reason).toContain('the call has ended');
  });

  it('lets a person wait until the flow gives up', async () => {
    const call = await simulate(menu).ring();
    await call.hears('sales');
    await call.waits(5);
    await call.hears('Goodbye');
  });

  it('can be one of several on one clock, each with its own script', async () => {
    const simulation = simulate(menu);
    const script = async (key: string) => {
      const call = await simulation.ring();
      await call.hears('sales');
      await call.press(key);
      await call.waits(10);
      await call.hangsUp();
      return call;
    };
    const calls = await Promise.all(['1', '2', '3'].map(script));
    expect(calls.map(({ status }) => status)).toEqual(['completed', 'completed', 'completed']);
    for (const [index, { timeline }] of calls.entries()) {
      expect(timeline.flatMap((entry) => (entry.kind === 'presses' ? [entry.digits] : []))).toEqual([
        String(index + 1),
      ]);
    }
  });

  it('gives the same timeline for the same seed, byte for byte', async () => {
    const run = async (seed: number) => {
      const call = await simulate(menu, { seed }).ring();
      await call.press('1');
      await call.callee(sales).answers();
      await call.hangsUp();
      await call.ends();
      return JSON.stringify(call.timeline);
    };
    expect(await run(1)).toBe(await run(1));
    expect(await run(1)).not.toBe(await run(2));
  });

  it('waits an hour in no time', async () => {
    const start = performance.now();
    const call = await simulate(app({ '/': '<Say loop="0">Please hold.</Say>' })).ring();
    await call.waits(3600);
    expect(call.exchange.state.now).toBe(3_600_000);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('a script that meets something else', () => {
  it('fails at once when the call waits for the caller, and shows the timeline', async () => {
    const call = await simulate(menu).ring();
    const error = await failure(call.hears(/billing/));
    expect(error.message).toContain('Expected: the caller hears /billing/.');
    expect(error.message).toContain(
      'But the call waits for keys (<Gather>); waits(5) lets its timeout pass.',
    );
    expect(error.message).toContain('hears “Press 1 for sales, 2 for support.”');
    expect(error).toMatchObject({ name: 'ExpectationError', code: 'expectation', timeline: call.timeline });
    expect(call.exchange.state.now).toBeLessThan(5000);
  });

  it('is told how long to wait for the timeout, and hears what comes then', async () => {
    const call = await simulate(menu).ring();
    await call.hears('sales');
    await call.waits(1.5);
    const { reason } = await failure(call.hears('Goodbye'));
    const [, seconds] = /waits\((.*)\) lets its timeout pass$/.exec(reason) ?? [];
    expect(seconds).toBe('3.5');
    await call.waits(Number(seconds));
    await call.hears('Goodbye');
  });

  it('is told of no timeout where there is none', async () => {
    const call = await simulate(app({ '/': '<Record maxLength="0"/>' })).ring();
    expect((await failure(call.hears('Goodbye'))).reason).toBe('the call waits for recording (<Record>)');
  });

  it('fails when the call is over', async () => {
    const call = await simulate(app({ '/': '<Say>Bye</Say>' })).ring();
    expect((await failure(call.hears('Hello'))).reason).toBe(
      'the call has ended (completed, normal_clearing)',
    );
    expect((await failure(call.press('1'))).reason).toBe('the call has ended');
  });

  it('fails when the two are connected and nobody hangs up', async () => {
    const call = await simulate(menu).ring();
    await call.press('1');
    await call.callee(sales).answers();
    expect((await failure(call.hears('Thank you'))).reason).toBe(
      'the call is connected, and nobody hangs up',
    );
    expect((await failure(call.callee(sales).answers())).reason).toBe('the phone was answered before');
  });

  it('fails when the phone of a callee does not ring', async () => {
    const call = await simulate(menu).ring();
    const error = await failure(call.callee(sales).answers());
    expect(error.reason).toMatch(/^the phone does not ring, and the call waits for keys \(<Gather>\)/);
    expect((await failure(call.callee(sales).press('1'))).reason).toBe('there is no such call');
  });

  it('shows the end of a long timeline only', async () => {
    const call = await simulate(app({ '/': '<Say>x</Say>'.repeat(30) })).ring();
    expect((await failure(call.hears('y'))).message).toMatch(/… \d+ entries before/);
  });
});

describe('people without a script', () => {
  it('do what the settings say', async () => {
    const call = await simulate(menu, { settings: { unscriptedCallees: 'answers' } }).ring();
    await call.press('1');
    await call.waits(4);
    expect(call.state.bridgedTo).toBeDefined();
  });

  it('do nothing once a script plays them', async () => {
    const call = await simulate(menu, { settings: { unscriptedCallees: 'busy' } }).ring();
    const agent = call.callee(sales);
    await call.press('1');
    await call.waits(4);
    await agent.answers();
    expect(agent.status).toBe('in-progress');
  });
});

describe('play', () => {
  it('gives the next input each time the call waits for one, then hangs up', async () => {
    const call = await simulate(
      app({
        '/': '<Gather action="/a" numDigits="1"><Say>Key?</Say></Gather>',
        '/a': '<Gather action="/b" input="speech"><Say>Word?</Say></Gather>',
        '/b': '<Record action="/c"/>',
        '/c': '<Gather/>',
      }),
    ).ring();
    await play(call, [
      { press: '1' },
      { say: 'sales', confidence: 0.5 },
      { wait: 2 },
      { say: 'My message.' },
      { press: '#' },
    ]);
    const sent = call.timeline.flatMap((entry) => (entry.kind === 'request' ? [entry.parameters] : []));
    expect(sent[1]).toMatchObject({ Digits: '1' });
    expect(sent[2]).toMatchObject({ SpeechResult: 'sales', Confidence: 0.5 });
    expect(sent[3]).toMatchObject({ RecordingDuration: 3, Digits: '#' });
    expect(call.state).toMatchObject({ status: 'completed', hangup: { source: 'caller' } });
  });

  it('runs a call to its end that asks for nothing', async () => {
    const call = await simulate(app({ '/': '<Say>Hi</Say>' })).ring();
    expect(await play(call, [{ press: '1' }, { hangUp: true }])).toEqual([{ press: '1' }, { hangUp: true }]);
    expect(call.state.hangup?.source).toBe('callee');
  });
});
