import { describe, expect, it } from 'vitest';
import { doc, world } from './world.test-kit.js';

const documents = {
  '/start': doc('<Say>start</Say>'),
  '/other': doc('<Say>other</Say>'),
  '/status': '',
  '/fallback': doc('<Say>Sorry</Say>'),
};

const answers = (call: ReturnType<typeof world>) =>
  call.does({ type: 'callee', callSid: call.sid, does: 'answers' });

describe('a call of the API', () => {
  it('asks for its document once the callee answers', () => {
    const call = world(documents);
    call.dials();
    expect(call.leg()).toMatchObject({ direction: 'outbound-api', status: 'ringing', to: '+12025550100' });
    expect(call.requests).toEqual([]);
    call.after(3000);
    answers(call);
    expect(call.requests[0]).toMatchObject({
      callback: 'voice-request-outbound',
      url: 'https://app.test/start',
    });
    expect(call.heard()).toEqual(['start']);
    expect(call.ends()).toMatchObject({ status: 'completed', hangup: { source: 'caller' } });
  });

  it('runs the document at its own address, or the one that it brought', () => {
    const other = world(documents);
    other.dials({ opening: { target: { url: 'https://app.test/other', method: 'GET' } } });
    answers(other);
    expect(other.requests[0]).toMatchObject({ method: 'GET', url: 'https://app.test/other' });
    expect(other.heard()).toEqual(['other']);
    const inline = world(documents);
    inline.dials({ opening: { texml: doc('<Say>inline</Say>') } });
    answers(inline);
    expect(inline.requests).toEqual([]);
    expect(inline.heard()).toEqual(['inline']);
  });

  it('ends when the document that it brought is none', () => {
    const call = world(documents);
    call.dials({ opening: { texml: '<Response>' } });
    answers(call);
    expect(call.leg().status).toBe('completed');
    expect(call.messages('error').join()).toContain('no TeXML');
  });

  it('asks for the fallback address when its own fails', () => {
    const call = world(documents);
    call.dials({
      opening: { target: { url: 'https://app.test/gone', method: 'POST' } },
      fallbackUrl: 'https://app.test/fallback',
    });
    answers(call);
    expect(call.heard()).toEqual(['Sorry']);
  });

  it('refuses relative addresses in an inline document, unless set otherwise', () => {
    const opening = { texml: doc('<Redirect>/other</Redirect>') };
    const call = world(documents);
    call.dials({ opening });
    answers(call);
    expect(call.requests).toEqual([]);
    expect(call.messages('warning').join()).toContain("'/other' is relative");
    const allowed = world(documents, { settings: { relativeUrlsInInlineDocuments: 'application' } });
    allowed.dials({ opening });
    answers(allowed);
    expect(allowed.heard()).toEqual(['other']);
  });

  it.each([
    ['busy', 'busy', 'user_busy'],
    ['declines', 'busy', 'call_rejected'],
    ['no-answer', 'no-answer', 'timeout'],
    ['fails', 'failed', 'not_found'],
  ] as const)('ends when the callee: %s', (does, status, cause) => {
    const call = world(documents);
    call.dials();
    call.does({ type: 'callee', callSid: call.sid, does });
    expect(call.leg()).toMatchObject({ status, hangup: { cause } });
  });

  it('rings for 30 s, or as long as it is told', () => {
    const call = world(documents);
    call.dials();
    expect(call.ends()).toMatchObject({ status: 'no-answer', endedAt: 30_000 });
    const short = world(documents);
    short.dials({ timeoutSeconds: 5 });
    expect(short.ends().endedAt).toBe(5000);
  });

  it('lasts as long as its time limit from the answer', () => {
    const call = world({ '/start': doc('<Say loop="0">x</Say>') });
    call.dials({ timeLimitSeconds: 60 });
    call.after(10_000);
    answers(call);
    expect(call.ends()).toMatchObject({
      status: 'completed',
      endedAt: 70_000,
      hangup: { cause: 'time_limit' },
    });
  });

  it('reports the events that it was told to, completed by default', () => {
    const target = { url: 'https://app.test/status', method: 'POST' } as const;
    const call = world(documents);
    call.dials({ statusCallback: target });
    call.does({ type: 'callee', callSid: call.sid, does: 'busy' });
    expect(call.requests.map(({ callback }) => callback)).toEqual(['call-status-completed']);
    const all = world(documents);
    all.dials({ statusCallback: { ...target, events: ['initiated', 'answered'] } });
    answers(all);
    expect(all.requests.map(({ callback }) => callback)).toEqual([
      'call-status-initiated',
      'call-status-answered',
      'voice-request-outbound',
    ]);
  });
});

describe('a change of a live call by the API', () => {
  const menu = { ...documents, '/start': doc('<Gather action="/never"><Say loop="0">menu</Say></Gather>') };

  it('interrupts the verb at work with a document that it brings', () => {
    const call = world(menu);
    call.rings();
    call.does({ type: 'update', callSid: call.sid, change: { texml: doc('<Say>new</Say>') } });
    expect(call.heard()).toEqual(['menu', 'new']);
    call.presses('1');
    expect(call.requests).toHaveLength(1);
  });

  it('fetches a document, with the method it is told', () => {
    const call = world(menu);
    call.rings();
    call.does({
      type: 'update',
      callSid: call.sid,
      change: { target: { url: 'https://app.test/other', method: 'GET' } },
    });
    expect(call.requests[1]).toMatchObject({ callback: 'redirect-request', method: 'GET' });
    expect(call.heard()).toEqual(['menu', 'other']);
  });

  it('asks for its own fallback address', () => {
    const call = world(menu);
    call.rings();
    call.does({
      type: 'update',
      callSid: call.sid,
      change: { target: { url: 'https://app.test/gone', method: 'POST' } },
      fallback: { url: 'https://app.test/fallback', method: 'POST' },
    });
    expect(call.heard()).toEqual(['menu', 'Sorry']);
  });

  it('ends the call', () => {
    const call = world({ ...menu, '/status': '' });
    call.rings();
    call.does({
      type: 'update',
      callSid: call.sid,
      change: { status: 'completed' },
    });
    expect(call.leg()).toMatchObject({ status: 'completed', hangup: { cause: 'normal_clearing' } });
  });

  it('may tell somebody else of the progress, while the call goes on', () => {
    const call = world({ ...menu, '/elsewhere': '' });
    call.rings();
    const before = call.leg();
    const statusCallback = { url: 'https://app.test/elsewhere' };
    call.does({ type: 'update', callSid: call.sid, statusCallback });
    expect(call.leg().running).toBe(before.running);
    call.does({ type: 'update', callSid: call.sid, statusCallback: { method: 'GET' } });
    expect(call.requests).toHaveLength(1);
    call.hangsUp();
    expect(call.requests[1]).toMatchObject({
      callback: 'call-status-completed',
      url: 'https://app.test/elsewhere',
      method: 'GET',
    });
  });

  it('tells the end that it brings to whom it names', () => {
    const call = world({ ...menu, '/elsewhere': '' });
    call.rings();
    call.does({
      type: 'update',
      callSid: call.sid,
      change: { status: 'completed' },
      statusCallback: { url: 'https://app.test/elsewhere' },
    });
    expect(call.sent('call-status-completed')).toMatchObject([{ url: 'https://app.test/elsewhere' }]);
  });

  it('changes nothing when what it brings is no document', () => {
    const call = world(menu);
    call.rings();
    call.does({ type: 'update', callSid: call.sid, change: { texml: 'nonsense' } });
    expect(call.leg().running?.element.name).toBe('Gather');
    expect(call.messages('error').join()).toContain('The call goes on as before.');
  });

  it('hangs up the callees of a Dial that it interrupts, and takes a callee out of one', () => {
    const dial = { ...documents, '/start': doc('<Dial>+12025550123</Dial><Say>next</Say>') };
    const call = world(dial);
    call.rings();
    call.does({ type: 'update', callSid: call.sid, change: { texml: doc('<Say>new</Say>') } });
    expect(call.leg(call.callee('+12025550123')).status).toBe('canceled');
    const other = world(dial);
    other.rings();
    const callSid = other.callee('+12025550123');
    other.does({ type: 'callee', callSid, does: 'answers' });
    other.does({ type: 'update', callSid, change: { texml: doc('<Say>for you</Say><Pause length="20"/>') } });
    expect(other.heard(callSid)).toEqual(['for you']);
    expect(other.heard()).toEqual(['next']);
    expect(other.leg().bridgedTo).toBeUndefined();
    other.ends();
    expect(other.leg(callSid).status).toBe('in-progress');
    other.after(30_000);
    expect(other.leg(callSid).status).toBe('completed');
  });

  it('forgets a call that is over, when told to, and no other', () => {
    const call = world(documents);
    call.rings();
    call.does({ type: 'forget', callSid: call.sid });
    expect(call.leg().sid).toBe(call.sid);
    call.ends();
    call.does({ type: 'forget', callSid: call.sid });
    expect(() => call.leg()).toThrow();
  });
});
