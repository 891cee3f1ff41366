import { describe, expect, it } from 'vitest';
import type { Reaction } from '../../reaction.js';
import type { Settings } from '../../settings.js';
import type { OutboundEvent } from '../event.js';
import { doc, world } from '../world.test-kit.js';
import { type DetectionPlan, usualThresholds } from './plan.js';

const status = { url: 'https://app.test/status', method: 'POST' } as const;
const amd = { url: 'https://app.test/amd', method: 'GET' } as const;

const plan: DetectionPlan = {
  ...usualThresholds,
  mode: 'Enable',
  timeoutMs: 30_000,
  messageEndMs: undefined,
  holds: true,
  cuts: { machine: true, messageEnd: true },
  callback: 'amd-sync',
  target: undefined,
};

const isAsync = { holds: false, callback: 'amd-async', target: amd } as const;

/** A call of the API to somebody who answers in some way. */
function dialled(
  does: Reaction,
  features: OutboundEvent['features'],
  { document = '<Say>Hello</Say><Pause length="60"/>', settings = {} as Partial<Settings> } = {},
) {
  const call = world({ '/start': doc(document), '/status': '', '/amd': '', '/other': doc('') }, { settings });
  call.dials({ statusCallback: { ...status, events: [] }, features });
  call.does({ type: 'callee', callSid: call.sid, does });
  return call;
}

const machine = { answers: 'machine', greeting: 'x'.repeat(20) } as const;

describe('a call of the API that looks for machines', () => {
  it('holds its document back until it knows, and tells the status callback first', () => {
    const call = dialled('answers', { detection: plan });
    expect(call.requests).toEqual([]);
    call.after(1499);
    expect(call.requests).toEqual([]);
    call.after(1);
    expect(call.requests.map(({ callback, url }) => [callback, new URL(url).pathname])).toEqual([
      ['amd-sync', '/status'],
      ['voice-request-outbound', '/start'],
    ]);
    expect(call.requests[0]?.parameters).toMatchObject({ AnsweredBy: 'human', CallStatus: 'in-progress' });
    expect(call.leg().answeredBy).toBe('human');
    expect(call.heard()).toEqual(['Hello']);
    expect(call.entries('detects')).toMatchObject([{ what: 'machine', result: 'human', durationMs: 1500 }]);
  });

  it('lets a document that the API brings meanwhile run in the place of the first', () => {
    const call = dialled('answers', { detection: plan });
    call.does({ type: 'update', callSid: call.sid, change: { texml: doc('<Say>Other</Say>') } });
    call.after(1600);
    expect(call.sent('voice-request-outbound')).toEqual([]);
    expect(call.heard()).toEqual(['Other']);
  });

  it('never asks for its document when the callee hangs up first', () => {
    const call = dialled('answers', { detection: plan });
    call.hangsUp();
    expect(call.ends().status).toBe('completed');
    expect(call.requests).toEqual([]);
  });

  it('runs its document at once with AsyncAmd, and tells the address for that', () => {
    const call = dialled('answers', { detection: { ...plan, ...isAsync } });
    expect(call.heard()).toEqual(['Hello']);
    call.after(1500);
    expect(call.sent('amd-async')).toMatchObject([
      {
        method: 'GET',
        url: amd.url,
        parameters: { AnsweredBy: 'human', MachineDetectionDuration: 1500, CallSid: call.sid },
      },
    ]);
  });

  it('cuts what is played once a machine is found, unless told otherwise', () => {
    const document = '<Say>A long word of welcome to whoever it is that hears it.</Say><Say>Next</Say>';
    const heardAt = (machineCuts: boolean) => {
      const cuts = { machine: machineCuts, messageEnd: true };
      const call = dialled(machine, { detection: { ...plan, ...isAsync, cuts } }, { document });
      call.after(10_000);
      return call.entries('hears').find(({ text }) => text === 'Next')?.at;
    };
    expect(heardAt(true)).toBe(1300 + 800);
    expect(heardAt(false)).toBeGreaterThan(3000);
  });

  it('cuts the prompts of a Gather, which then waits', () => {
    const document = '<Gather timeout="5"><Say loop="0">Press a key.</Say></Gather>';
    const call = dialled(machine, { detection: { ...plan, ...isAsync } }, { document });
    call.after(2100);
    expect(call.entries('waits')).toMatchObject([{ at: 2100, wanted: 'keys', timeoutMs: 5000 }]);
    call.after(5000);
    expect(call.leg().status).toBe('completed');
  });

  it('cuts what is played again when the greeting is over', () => {
    const document = '<Say loop="0">One</Say><Say loop="0">Two</Say><Say>Three</Say>';
    const call = dialled(
      machine,
      { detection: { ...plan, ...isAsync, mode: 'DetectMessageEnd' } },
      { document },
    );
    call.after(3000);
    expect(call.entries('hears').map(({ at, text }) => [at, text])).toEqual([
      [0, 'One'],
      [2100, 'Two'],
      [2300, 'Three'],
    ]);
    expect(call.sent('amd-async')[0]?.parameters).toMatchObject({ AnsweredBy: 'machine_end_beep' });
  });

  it('cuts nothing when a person answers', () => {
    const document = '<Say loop="0">One</Say>';
    const call = dialled('answers', { detection: { ...plan, ...isAsync } }, { document });
    call.after(5000);
    expect(call.leg().running?.element.name).toBe('Say');
  });

  it('asks nobody where nobody answers', () => {
    const call = dialled('busy', { detection: plan });
    expect(call.leg()).toMatchObject({ status: 'busy', answeredBy: undefined });
  });
});

describe('a machine that answers', () => {
  it('says its greeting and beeps, without any word of nobody listening', () => {
    const call = dialled({ answers: 'machine', greeting: 'Leave a message.' }, {});
    call.after(5000);
    expect(call.entries('says')).toMatchObject([{ text: 'Leave a message.', at: 0 }]);
    expect(call.entries('sounds')).toMatchObject([{ sound: 'beep', at: 1040 + 500 }]);
    expect(call.messages('warning')).toEqual([]);
  });

  it('says what the settings say where its script does not, and a fax nothing', () => {
    const call = dialled('machine', {}, { settings: { machineGreeting: 'Nobody is in.' } });
    call.after(1);
    expect(call.entries('says')).toMatchObject([{ text: 'Nobody is in.' }]);
    const fax = dialled({ answers: 'machine', answeredBy: 'fax' }, {});
    fax.after(1000);
    expect(fax.entries('says')).toEqual([]);
    expect(fax.entries('sounds')).toMatchObject([{ sound: 'fax tone' }]);
  });

  it('is heard by a document that listens', () => {
    const document = '<Gather input="speech" action="/other"/>';
    const call = dialled(machine, {}, { document });
    call.after(4000);
    expect(call.sent('gather-action')[0]?.parameters).toMatchObject({ SpeechResult: machine.greeting });
  });

  it('may be what answers whom no script plays', () => {
    const call = world({ '/start': doc('<Pause/>') }, { settings: { unscriptedCallees: 'machine' } });
    call.dials({ features: { detection: plan } });
    call.ends();
    expect(call.leg().answeredBy).toBe('machine_start');
  });
});

describe('the detection of synthetic voices', () => {
  const deepfake = { target: amd };

  it('tells its address after its time', () => {
    const call = dialled('answers', { deepfake });
    call.after(4999);
    expect(call.sent('deepfake')).toEqual([]);
    call.after(1);
    expect(call.sent('deepfake')).toMatchObject([
      { url: amd.url, parameters: { DeepfakeResult: 'real', DeepfakeScore: 0.02, DeepfakeConsistency: 95 } },
    ]);
    expect(call.entries('detects')).toMatchObject([{ what: 'deepfake', result: 'real' }]);
  });

  it.each([
    [{ result: 'fake' }, { DeepfakeResult: 'fake', DeepfakeScore: 0.98 }],
    [
      { result: 'fake', score: 0.7, consistency: 40 },
      { DeepfakeResult: 'fake', DeepfakeScore: 0.7, DeepfakeConsistency: 40 },
    ],
    [{ error: 'no audio' }, { DeepfakeError: 'no audio' }],
  ] as const)('finds what the script says: %j', (found, parameters) => {
    const call = dialled({ answers: 'human', deepfake: found }, { deepfake });
    call.after(5000);
    expect(call.sent('deepfake')[0]?.parameters).toMatchObject(parameters);
  });

  it('hears nothing of somebody who says nothing', () => {
    const call = dialled({ answers: 'machine', answeredBy: 'unknown' }, { deepfake });
    call.after(5000);
    expect(call.sent('deepfake')[0]?.parameters).toMatchObject({ DeepfakeResult: 'silence_timeout' });
  });

  it('tells nothing of a call that is over before', () => {
    const call = dialled('answers', { deepfake });
    call.hangsUp();
    call.after(6000);
    expect(call.sent('deepfake')).toEqual([]);
  });
});
