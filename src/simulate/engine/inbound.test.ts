import { describe, expect, it } from 'vitest';
import { doc, world } from './world.test-kit.js';

describe('an inbound call', () => {
  it('asks for its document while it rings, with what Telnyx sends', () => {
    const call = world({ '/start': doc('<Redirect>/next</Redirect>'), '/next': doc('<Say>Hi</Say>') });
    call.rings();
    expect(call.requests[0]).toMatchObject({
      callback: 'voice-request-inbound',
      purpose: 'document',
      method: 'POST',
      url: 'https://app.test/start',
      parameters: {
        AccountSid: 'f5586561-8ff0-4291-a51b-c7dfe4139ff9',
        CallSid: call.sid,
        CallSidLegacy: call.sid,
        ConnectionId: '1568109700606592442',
        From: '+12025550100',
        To: '+12025550199',
        CallerId: '+12025550100',
        CallingPartyType: 'pstn',
        ToSipUri: '+12025550199@sip.telnyx.com',
      },
    });
    const states = call.timeline.flatMap((entry) => (entry.kind === 'call' ? [entry.status] : [entry.kind]));
    expect(states).toEqual([
      'initiated',
      'ringing',
      'request',
      'reply',
      'request',
      'reply',
      'in-progress',
      'hears',
    ]);
  });

  it('comes from SIP when the caller does', () => {
    const call = world({ '/start': doc('') });
    call.does({
      type: 'inbound',
      from: 'sip:alice@example.com',
      to: '+12025550199',
      application: { id: '1', voice_url: 'https://app.test/start', voice_method: 'GET' },
    });
    expect(call.requests[0]).toMatchObject({
      method: 'GET',
      parameters: { CallingPartyType: 'sip', FromSipUri: 'alice@example.com', ConnectionId: '1' },
    });
  });

  it('tells the application of its progress, numbered from 0', () => {
    const call = world(
      { '/start': doc('<Pause length="2"/>'), '/status': '' },
      { application: { status_callback: 'https://app.test/status' } },
    );
    call.rings();
    call.ends();
    const told = call.requests.filter(({ callback }) => callback.startsWith('call-status'));
    expect(told.map(({ callback, method }) => `${method} ${callback}`)).toEqual([
      'POST call-status-initiated',
      'POST call-status-ringing',
      'POST call-status-answered',
      'POST call-status-completed',
    ]);
    expect(told.map(({ parameters }) => 'SequenceNumber' in parameters && parameters.SequenceNumber)).toEqual(
      [0, 1, 2, 3],
    );
    expect(told[3]?.parameters).toMatchObject({
      CallStatus: 'completed',
      CallDuration: 2,
      HangupCause: 'normal_clearing',
      StartTime: '2026-01-01T00:00:00.000Z',
      AnsweredTime: '2026-01-01T00:00:00.000Z',
      EndTime: '2026-01-01T00:00:02.000Z',
      CallControlId: call.sid,
    });
  });

  it('is told of an unanswered end without the fields of a completed call', () => {
    const call = world(
      { '/start': doc('<Reject reason="busy"/>'), '/status': '' },
      { application: { status_callback: 'https://app.test/status', status_callback_method: 'GET' } },
    );
    call.rings();
    const [told] = call.sent('call-status-completed');
    expect(told).toMatchObject({ method: 'GET', parameters: { CallStatus: 'busy', SipHangupCause: '486' } });
    expect(told?.parameters).not.toHaveProperty('AnsweredTime');
  });

  it('warns when a status callback is not answered with 200', () => {
    const call = world(
      { '/start': doc(''), '/status': 500 },
      { application: { status_callback: 'https://app.test/status' } },
    );
    call.rings();
    const problems = call.entries('reply').map(({ problem }) => problem);
    expect(problems.join()).toContain('Telnyx takes anything but 200 for a failure');
  });

  it('is over when the caller hangs up, whatever is on its way', () => {
    const call = world({ '/start': doc('<Say loop="0">x</Say>') });
    call.rings();
    call.hangsUp();
    expect(call.leg()).toMatchObject({
      status: 'completed',
      hangup: { source: 'caller' },
      program: undefined,
    });
    call.presses('1');
    call.says('Hello?');
    call.hangsUp();
    expect(call.timeline.at(-1)?.kind).toBe('ended');
  });
});

describe('a document that cannot be had', () => {
  const fallback = { voice_fallback_url: 'https://app.test/fallback' };

  it.each([
    ['a status of 500', 500, 'status 500'],
    ['a status of 404', 404, 'status 404'],
    ['a status of 302', 302, 'status 302'],
    ['broken XML', '<Response><Say>', 'no TeXML'],
    ['another root', '<Reply/>', '<Reply>'],
    ['an empty body', '', 'empty'],
    ['no reply', { problem: 'No reply within 15 s.' }, 'No reply within 15 s.'],
    ['audio', { status: 200, body: 'x', contentType: 'audio/mpeg' }, 'audio/mpeg'],
  ])('ends the call when there is no fallback: %s', (_, answer, message) => {
    const call = world({ '/start': answer });
    call.rings();
    expect(call.leg().status).toBe('failed');
    expect(call.messages('error').join()).toContain(message);
    expect(call.messages('error').join()).toContain('There is no fallback address, so the call ends.');
  });

  it('is asked for at the fallback address, once, with the same parameters', () => {
    const call = world({ '/start': 500, '/fallback': doc('<Say>Sorry</Say>') }, { application: fallback });
    call.rings();
    expect(call.heard()).toEqual(['Sorry']);
    expect(call.requests[1]).toMatchObject({
      url: 'https://app.test/fallback',
      parameters: call.requests[0]?.parameters,
    });
    const never = world({ '/start': 500, '/fallback': 500 }, { application: fallback });
    never.rings();
    expect(never.requests).toHaveLength(2);
    expect(never.messages('error').join()).toContain('The fallback address did not help either');
  });

  it('is asked for at the fallback address later in the call as well', () => {
    const call = world(
      { '/start': doc('<Say>Hi</Say><Redirect>/gone</Redirect>'), '/fallback': doc('<Say>Sorry</Say>') },
      { application: fallback },
    );
    call.rings();
    call.ends();
    expect(call.heard()).toEqual(['Hi', 'Sorry']);
  });

  it('says where broken XML is broken', () => {
    const call = world({ '/start': '<Response>\n  <Say>Hi</Sey>\n</Response>' });
    call.rings();
    expect(call.messages('error').join()).toMatch(/line 2/);
  });
});

describe('what Telnyx passes over in silence', () => {
  const run = (verbs: string) => {
    const call = world({ '/start': `<Response>\n${verbs}\n</Response>` });
    call.rings();
    return call;
  };

  it('is dropped and told to the developer, with its place: an unknown verb', () => {
    const call = run('<Sms>Hi</Sms><Say>next</Say>');
    expect(call.heard()).toEqual(['next']);
    expect(call.entries('warning')[0]).toMatchObject({
      code: 'unknown-element',
      path: 'Response/Sms[1]',
      line: 2,
      column: 1,
    });
  });

  it('is ignored and told to the developer: a miscased attribute', () => {
    const call = run('<Pause Length="60"/>');
    expect(call.entries('warning')[0]).toMatchObject({
      code: 'unknown-attribute',
      path: 'Response/Pause[1]@Length',
    });
    expect(call.ends().endedAt).toBe(1000);
  });

  it('is told once for a document that comes again and again', () => {
    const call = world({ '/start': doc('<Gather numDigits="1" Timeout="3" action="/start"/>') });
    call.rings();
    call.presses('1');
    call.presses('1');
    expect(call.requests).toHaveLength(3);
    expect(call.entries('warning')).toHaveLength(1);
  });
});
