import { describe, expect, it } from 'vitest';
import { ExpectationError } from './expectation.js';
import { play } from './play.js';
import { runScript } from './script-steps.js';
import { type SimulateOptions, simulate } from './simulate.js';

const alice = '+12025550123';

const documents: Readonly<Record<string, string>> = {
  '/': `<Dial action="/after"><Number machineDetection="Enable" amdStatusCallback="/amd" deepfakeDetection="Enable" deepfakeDetectionCallbackUrl="/deepfake">${alice}</Number></Dial>`,
  '/after': '<Say>Thank you.</Say>',
};

const app = async (request: Request): Promise<Response> => {
  const verbs = documents[new URL(request.url).pathname] ?? '';
  return new Response(`<Response>${verbs}</Response>`, { headers: { 'content-type': 'application/xml' } });
};

const rung = async (options: SimulateOptions = {}) => {
  const call = await simulate(app, options).ring();
  const sent = (callback: string) =>
    call.timeline.flatMap((entry) =>
      entry.kind === 'request' && entry.callback === callback ? [entry.parameters] : [],
    );
  return { call, sent };
};

describe('a callee who is a machine', () => {
  it('is heard by the caller: its greeting, then its beep', async () => {
    const { call, sent } = await rung();
    await call.callee(alice).isMachine({ greeting: 'This is the voicemail of Alice.' });
    await call.hears('voicemail of Alice');
    await call.hears('beep');
    await call.waits(5);
    await call.hangsUp();
    expect(sent('amd-status')).toMatchObject([{ AnsweredBy: 'machine_start' }]);
    expect(call.callee(alice).status).toBe('completed');
  });

  it('is heard out by a caller without a script', async () => {
    const { call } = await rung();
    call.exchange.dispatch({ type: 'callee', callSid: call.exchange.legs()[1]?.sid ?? '', does: 'machine' });
    await play(call, []);
    expect(call.heard).toEqual(['Please leave a message after the tone.']);
    expect(call.status).toBe('completed');
  });

  it('may be a fax, or found to be what the script says', async () => {
    const { call, sent } = await rung();
    await call.callee(alice).isMachine({ answeredBy: 'fax' });
    await call.waits(3);
    expect(sent('amd-status')).toMatchObject([{ AnsweredBy: 'fax' }]);
  });

  it('may be one whom no script plays', async () => {
    const { exchange, ring } = simulate(app);
    exchange.person(alice, { answers: 'machine', greeting: 'Hello. Nobody is in.' });
    const call = await ring();
    await call.hears('Nobody is in');
    await call.hears('beep');
  });

  it('is played by the steps of a script', async () => {
    const { call, sent } = await rung();
    await runScript(call, [
      { callee: alice, does: { answers: 'machine', answeredBy: 'machine_end_other', greeting: 'Bye.' } },
      { hears: 'Bye.' },
      { waits: 5 },
      { hangsUp: true },
    ]);
    expect(sent('amd-status')).toMatchObject([{ AnsweredBy: 'machine_end_other' }]);
    const other = await rung();
    await runScript(other.call, [{ callee: alice, does: 'machine' }, { hears: 'leave a message' }]);
  });

  it('is met where the API calls', async () => {
    const call = await simulate(app).dialled({ to: alice });
    await call.isMachine({ greeting: 'Good evening.' });
    await call.waits(2);
    expect(call.timeline).toContainEqual(
      expect.objectContaining({ kind: 'says', text: 'Good evening.', callSid: call.sid }),
    );
  });

  it('needs a phone that rings', async () => {
    const { call } = await rung();
    await call.callee(alice).answers();
    await expect(call.callee(alice).isMachine()).rejects.toThrow(ExpectationError);
  });
});

describe('a callee who answers as described', () => {
  it('is a person with the voice that the script says', async () => {
    const { call, sent } = await rung();
    await call.callee(alice).answersAs({ answers: 'human', deepfake: { result: 'fake', score: 0.93 } });
    await call.waits(6);
    expect(sent('amd-status')).toMatchObject([{ AnsweredBy: 'human' }]);
    expect(sent('deepfake')).toMatchObject([{ DeepfakeResult: 'fake', DeepfakeScore: 0.93 }]);
  });
});

describe('the timeline of a call', () => {
  it('has the reports of its end', async () => {
    const application = { status_callback: 'https://flow.test/status', call_cost_in_webhooks: true };
    const { call, sent } = await rung({ application });
    await call.waits(20);
    await call.hangsUp();
    expect(sent('call-status-completed')).toHaveLength(1);
    expect(sent('call-cost')).toMatchObject([{ [`CallCost[${call.sid}]`]: '0.0050' }]);
  });
});
