import { describe, expect, it } from 'vitest';
import { doc, world } from '../engine/world.test-kit.js';
import type { Reaction } from '../reaction.js';
import type { Settings } from '../settings.js';

const alice = '+12025550123';
const bob = '+12025550124';

const both = `<Number>${alice}</Number><Number>${bob}</Number>`;

/** A Dial with an action at /after and a verb behind it. */
const run = (
  inner: string,
  { attributes = 'action="/after"', settings = {} as Partial<Settings>, documents = {} } = {},
) => {
  const call = world(
    {
      '/start': doc(`<Dial ${attributes}>${inner}</Dial><Say>next</Say>`),
      '/after': doc('<Say>after</Say>'),
      '/status': '',
      '/screen': doc('<Gather action="/accept" numDigits="1"/><Hangup/>'),
      '/accept': doc(''),
      ...documents,
    },
    { settings },
  );
  call.rings();
  const reacts = (who: string, does: Reaction) =>
    call.does({ type: 'callee', callSid: call.callee(who), does });
  return {
    ...call,
    answers: (who: string) => reacts(who, 'answers'),
    reacts,
    result: () => call.sent('dial-action').at(-1)?.parameters,
    statusOf: (who: string) => call.leg(call.callee(who)).status,
  };
};

describe('Dial', () => {
  it('calls the number in its text, from the number of the caller', () => {
    const call = run(alice);
    expect(call.leg(call.callee(alice))).toMatchObject({
      direction: 'outbound-dial',
      from: '+12025550100',
      to: alice,
      status: 'ringing',
      parent: call.sid,
    });
  });

  it('shows the callee the number of callerId', () => {
    const call = run(alice, { attributes: 'callerId="+12025550177"' });
    expect(call.leg(call.callee(alice)).from).toBe('+12025550177');
  });

  it('connects the two when the callee answers, and reports the outcome to its action', () => {
    const call = run(alice);
    call.answers(alice);
    expect(call.leg().bridgedTo).toBe(call.callee(alice));
    expect(call.leg().running?.waitsFor).toBe('conversation');
    call.after(61_000);
    call.hangsUp(call.callee(alice));
    expect(call.result()).toMatchObject({
      DialCallStatus: 'completed',
      DialCallSid: call.callee(alice),
      DialCallDuration: 61,
      HangupCause: 'normal_clearing',
      HangupSource: 'callee',
    });
    expect(call.heard()).toEqual(['after']);
  });

  it('goes on with the next verb when it has no action', () => {
    const call = run(alice, { attributes: '' });
    call.answers(alice);
    call.hangsUp(call.callee(alice));
    expect(call.heard()).toEqual(['next']);
  });

  it('uses the method of its action', () => {
    const call = run(alice, { attributes: 'action="/after" method="GET"' });
    call.reacts(alice, 'busy');
    expect(call.requests[1]?.method).toBe('GET');
  });

  it.each([
    ['busy', 'busy', 'user_busy'],
    ['declines', 'busy', 'call_rejected'],
    ['fails', 'failed', 'not_found'],
  ] as const)('reports a callee who %s as %s', (does, status, cause) => {
    const call = run(alice);
    call.reacts(alice, does);
    expect(call.result()).toMatchObject({ DialCallStatus: status, HangupCause: cause });
    expect(call.result()).not.toHaveProperty('DialCallDuration');
  });

  it('reports a declined call as the settings say', () => {
    const call = run(alice, { settings: { declinedStatus: 'no-answer' } });
    call.reacts(alice, 'declines');
    expect(call.result()).toMatchObject({ DialCallStatus: 'no-answer' });
  });

  it('gives up after its timeout', () => {
    const call = run(alice, { attributes: 'action="/after" timeout="20"' });
    call.after(19_999);
    expect(call.requests).toHaveLength(1);
    call.after(1);
    expect(call.result()).toMatchObject({ DialCallStatus: 'no-answer' });
  });

  it('rings all at once: the first to answer wins, the others are cancelled', () => {
    const call = run(both);
    expect([call.statusOf(alice), call.statusOf(bob)]).toEqual(['ringing', 'ringing']);
    call.answers(bob);
    expect([call.statusOf(alice), call.statusOf(bob)]).toEqual(['canceled', 'in-progress']);
    call.hangsUp(call.callee(bob));
    expect(call.sent('dial-action')).toHaveLength(1);
    expect(call.result()).toMatchObject({ DialCallStatus: 'completed', DialCallSid: call.callee(bob) });
  });

  it('reports the last to fail when nobody answers, or the first', () => {
    const fail = (settings: Partial<Settings>) => {
      const call = run(both, { settings });
      call.reacts(bob, 'busy');
      expect(call.requests).toHaveLength(1);
      call.reacts(alice, 'fails');
      return call.result();
    };
    expect(fail({})).toMatchObject({ DialCallStatus: 'failed' });
    expect(fail({ dialFailureReports: 'first' })).toMatchObject({ DialCallStatus: 'busy' });
  });

  it('rings one after the other when it is sequential', () => {
    const call = run(both, { attributes: 'action="/after" sequential="true" timeout="10"' });
    expect(() => call.callee(bob)).toThrow();
    call.after(10_000);
    expect([call.statusOf(alice), call.statusOf(bob)]).toEqual(['no-answer', 'ringing']);
    call.answers(bob);
    call.hangsUp(call.callee(bob));
    expect(call.result()).toMatchObject({ DialCallStatus: 'completed', DialCallSid: call.callee(bob) });
  });

  it('calls SIP addresses as well', () => {
    const call = run('<Sip>sip:alice@example.com</Sip>');
    call.answers('sip:alice@example.com');
    expect(call.leg().bridgedTo).toBe(call.callee('sip:alice@example.com'));
  });

  it('ends the callee at its time limit, counted from the connection', () => {
    const call = run(alice, { attributes: 'action="/after" timeLimit="60"' });
    call.after(10_000);
    call.answers(alice);
    call.after(59_999);
    expect(call.statusOf(alice)).toBe('in-progress');
    call.after(1);
    expect(call.leg(call.callee(alice))).toMatchObject({
      status: 'completed',
      hangup: { cause: 'time_limit' },
    });
    expect(call.result()).toMatchObject({ DialCallStatus: 'completed', DialCallDuration: 60 });
  });

  it('lets the caller drop the callee with the star key, if told so', () => {
    const call = run(alice, { attributes: 'action="/after" hangupOnStar="true"' });
    call.answers(alice);
    call.presses('1');
    expect(call.requests).toHaveLength(1);
    call.presses('*');
    expect(call.statusOf(alice)).toBe('completed');
    expect(call.heard()).toEqual(['after']);
    const kept = run(alice);
    kept.answers(alice);
    kept.presses('*');
    expect(kept.statusOf(alice)).toBe('in-progress');
  });

  it('ends the callee when the caller hangs up, and still asks its action', () => {
    const call = run(alice);
    call.answers(alice);
    call.hangsUp();
    expect(call.statusOf(alice)).toBe('completed');
    expect(call.requests.at(-1)).toMatchObject({ callback: 'dial-action', purpose: 'notification' });
    expect(call.result()).toMatchObject({ DialCallStatus: 'completed' });
    expect(call.heard()).toEqual([]);
  });

  it('stops ringing when the caller gives up', () => {
    const call = run(alice);
    call.hangsUp();
    expect(call.statusOf(alice)).toBe('canceled');
    expect(call.result()).toMatchObject({ DialCallStatus: 'canceled' });
    const silent = run(alice, { settings: { dialActionAfterHangup: false } });
    silent.hangsUp();
    expect(silent.sent('dial-action')).toEqual([]);
  });

  it('leaves the caller ringing until the callee answers, with answerOnBridge', () => {
    const call = run(alice, { attributes: 'answerOnBridge="true"' });
    expect(call.leg().status).toBe('ringing');
    call.after(5000);
    call.answers(alice);
    expect(call.leg()).toMatchObject({ status: 'in-progress', answeredAt: 5000 });
    const other = run(alice);
    expect(other.leg().answeredAt).toBe(0);
  });

  it('lets people react whom no script plays, as the settings say', () => {
    const call = run(alice, { settings: { unscriptedCallees: 'answers', unscriptedRingSeconds: 4 } });
    call.after(3999);
    expect(call.statusOf(alice)).toBe('ringing');
    call.after(1);
    expect(call.statusOf(alice)).toBe('in-progress');
  });

  it('lets one person react as told, whatever the others do', () => {
    const call = world({ '/start': doc(`<Dial>${alice}</Dial>`) });
    call.does({ type: 'person', number: alice, reaction: 'busy' });
    call.rings();
    call.after(3000);
    expect(call.leg(call.callee(alice)).status).toBe('busy');
  });

  it('carries what one side says to the other', () => {
    const call = run(alice);
    call.answers(alice);
    call.says('Hello?');
    expect(call.heard(call.callee(alice))).toEqual(['Hello?']);
    expect(call.messages('warning')).toEqual([]);
  });

  it('calls nobody when there is nobody to call, and says so', () => {
    const call = run('');
    expect(call.heard()).toEqual(['next']);
    expect(call.messages('warning').join()).toContain('<Dial> needs text');
  });
});

describe('the document of a Number', () => {
  const screened = `<Number url="/screen">${alice}</Number>`;

  it('runs for the callee before the two are connected', () => {
    const call = run(screened);
    call.answers(alice);
    expect(call.sent('dial-number-url')[0]).toMatchObject({
      callSid: call.callee(alice),
      parameters: { ParentCallSid: call.sid },
    });
    expect(call.leg().bridgedTo).toBeUndefined();
    call.presses('1', call.callee(alice));
    expect(call.leg().bridgedTo).toBe(call.callee(alice));
  });

  it('refuses the call with Hangup', () => {
    const call = run(screened);
    call.answers(alice);
    call.after(5000);
    expect(call.statusOf(alice)).toBe('completed');
    expect(call.result()).toMatchObject({ DialCallStatus: 'no-answer' });
  });

  it('leaves the next target its turn when it refuses, if the Dial is sequential', () => {
    const call = run(`${screened}<Number>${bob}</Number>`, { attributes: 'sequential="true"' });
    call.answers(alice);
    call.after(5000);
    expect(call.statusOf(bob)).toBe('ringing');
  });

  it('may hold Gather and Hangup only; the rest is skipped', () => {
    const call = run(screened, { documents: { '/screen': doc('<Say>for you</Say>') } });
    call.answers(alice);
    expect(call.heard(call.callee(alice))).toEqual([]);
    expect(call.messages('warning').join()).toContain("<Say> can't stand in a document at this place");
    expect(call.leg().bridgedTo).toBe(call.callee(alice));
  });

  it('costs the call of the callee when it cannot be had', () => {
    const call = run(screened, { documents: { '/screen': 500 } });
    call.answers(alice);
    expect(call.statusOf(alice)).toBe('completed');
    expect(call.result()).toMatchObject({ DialCallStatus: 'no-answer' });
  });
});

describe('the status callback of a Number', () => {
  const events = (call: ReturnType<typeof run>) =>
    call.requests
      .filter(({ callback }) => callback.startsWith('call-status'))
      .map(
        ({ callback, parameters }) =>
          `${callback} ${'SequenceNumber' in parameters ? parameters.SequenceNumber : ''}`,
      );

  it('gets the events that it asks for, numbered from 0', () => {
    const call = run(
      `<Number statusCallback="/status" statusCallbackEvent="initiated ringing answered completed dtmf">${alice}</Number>`,
    );
    call.answers(alice);
    call.presses('5', call.callee(alice));
    call.hangsUp();
    expect(events(call)).toEqual([
      'call-status-initiated 0',
      'call-status-ringing 1',
      'call-status-answered 2',
      'call-status-dtmf 3',
      'call-status-completed 4',
    ]);
    expect(call.sent('call-status-dtmf')[0]?.parameters).toMatchObject({
      Digit: '5',
      ParentCallSid: call.sid,
    });
  });

  it('gets completed only, by default', () => {
    const call = run(`<Number statusCallback="/status" statusCallbackMethod="GET">${alice}</Number>`);
    call.reacts(alice, 'busy');
    expect(events(call)).toEqual(['call-status-completed 0']);
    expect(call.sent('call-status-completed')[0]).toMatchObject({
      method: 'GET',
      parameters: { CallStatus: 'busy' },
    });
  });
});

describe('the recording of a Dial', () => {
  it('runs from the answer to the end, and is reported', () => {
    const call = run(alice, {
      attributes:
        'action="/after" record="record-from-answer-dual" recordingStatusCallback="/status" recordingStatusCallbackEvent="in-progress completed"',
    });
    call.after(5000);
    expect(call.entries('records')).toEqual([]);
    call.answers(alice);
    call.after(30_000);
    call.hangsUp(call.callee(alice));
    expect(call.entries('records').map(({ phase, durationMs }) => [phase, durationMs])).toEqual([
      ['begins', undefined],
      ['ends', 30_000],
    ]);
    expect(call.sent('recording-in-progress')).toHaveLength(1);
    expect(call.sent('recording-completed')[0]?.parameters).toMatchObject({
      RecordingSource: 'DialVerb',
      RecordingChannels: 2,
      RecordingDuration: 30,
    });
    expect(call.result()).toMatchObject({ RecordingDuration: 30 });
  });

  it('runs from the first ring, if told so', () => {
    const call = run(alice, { attributes: 'record="record-from-ringing"' });
    expect(call.entries('records')).toMatchObject([{ phase: 'begins', at: 0 }]);
  });

  it('keeps its address to itself with sendRecordingUrl="false", and is cut at recordMaxLength', () => {
    const call = run(alice, {
      attributes:
        'record="record-from-answer" recordMaxLength="10" sendRecordingUrl="false" recordingStatusCallback="/status"',
    });
    call.answers(alice);
    call.after(60_000);
    call.hangsUp();
    const [sent] = call.sent('recording-completed');
    expect(sent?.parameters).toMatchObject({ RecordingDuration: 10, RecordingChannels: 1 });
    expect(sent?.parameters).not.toHaveProperty('RecordingUrl');
  });
});
