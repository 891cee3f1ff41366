import { describe, expect, it } from 'vitest';
import { lines } from '../engine/queues/lines.test-kit.js';
import { doc } from '../engine/world.test-kit.js';

const wait = { '/wait': doc('<Say>Please hold.</Say><Pause length="4"/>') };
const after = { '/after': doc('<Say>after</Say>'), '/served': doc('<Say>served</Say>') };
const withActions = { waits: { enqueue: 'action="/served"' }, serves: { dial: 'action="/after"' } };

describe('Dial with a Queue', () => {
  it('connects the agent with the caller who has waited longest', () => {
    const call = lines(wait);
    const [ann, ben] = [call.waits({ enqueue: 'waitUrl="/wait"' }), call.waits()];
    call.after(1_000);
    const agent = call.serves();
    expect(call.leg(agent).bridgedTo).toBe(ann);
    expect(call.leg(ann)).toMatchObject({ bridgedTo: agent, queue: undefined });
    expect(call.waiting()).toEqual([ben]);
    call.says('How can I help?', agent);
    expect(call.heard(ann)).toEqual(['Please hold.', 'How can I help?']);
  });

  it('asks for no wait document any more once somebody has the call', () => {
    const call = lines(wait);
    call.waits({ enqueue: 'waitUrl="/wait"' });
    call.serves();
    call.after(60_000);
    expect(call.sent('enqueue-wait-url')).toHaveLength(1);
  });

  it('takes no heed of maxWaitTimeSecs during the conversation', () => {
    const call = lines();
    const ann = call.waits({ enqueue: 'maxWaitTimeSecs="30"' });
    call.serves();
    call.after(60_000);
    expect(call.leg(ann).bridgedTo).toBeDefined();
  });

  it('serves callers and agents in the order in which they came', () => {
    const call = lines();
    const [ann, ben, cleo] = [call.waits(), call.waits(), call.waits()];
    const [first, second] = [call.serves(), call.serves()];
    expect([call.leg(first).bridgedTo, call.leg(second).bridgedTo]).toEqual([ann, ben]);
    expect(call.waiting()).toEqual([cleo]);
    call.hangsUp(ann);
    call.does({
      type: 'update',
      callSid: first,
      change: { texml: doc('<Dial><Queue>support</Queue></Dial>') },
    });
    expect(call.leg(first).bridgedTo).toBe(cleo);
    expect(call.waiting()).toEqual([]);
  });

  it('waits for a caller, who then hears no wait document', () => {
    const call = lines(wait);
    const agent = call.serves();
    call.after(10_000);
    const ann = call.waits({ enqueue: 'waitUrl="/wait"' });
    expect(call.leg(agent).bridgedTo).toBe(ann);
    expect(call.sent('enqueue-wait-url')).toEqual([]);
  });

  it('gives callers to the agents in the order in which those began to wait', () => {
    const call = lines();
    const [first, second] = [call.serves(), call.serves()];
    const [ann, ben] = [call.waits(), call.waits()];
    expect([call.leg(first).bridgedTo, call.leg(second).bridgedTo]).toEqual([ann, ben]);
  });

  it('gives up after the timeout, and reports no-answer', () => {
    const call = lines(after);
    const agent = call.serves({ dial: 'action="/after" timeout="10"' });
    call.after(10_000);
    expect(call.last('dial-action', agent)).toMatchObject({
      DialCallSid: agent,
      DialCallStatus: 'no-answer',
    });
    expect(call.last('dial-action', agent)).not.toHaveProperty('DialCallDuration');
    expect(call.heard(agent)).toEqual(['after']);
    const ann = call.waits();
    expect(call.waiting()).toEqual([ann]);
  });

  it('requests both actions when the caller hangs up', () => {
    const call = lines(after);
    const ann = call.waits(withActions.waits);
    call.after(5_000);
    const agent = call.serves(withActions.serves);
    call.after(20_000);
    call.hangsUp(ann);
    expect(call.last('enqueue-action', ann)).toMatchObject({ QueueResult: 'bridged', QueueTime: 5 });
    expect(call.last('dial-action', agent)).toMatchObject({
      DialCallSid: ann,
      DialCallStatus: 'completed',
      DialCallDuration: 20,
    });
    expect(call.heard(agent)).toEqual(['after']);
  });

  it('requests both actions when the agent hangs up, and the caller goes on', () => {
    const call = lines(after);
    const ann = call.waits(withActions.waits);
    const agent = call.serves(withActions.serves);
    call.after(20_000);
    call.hangsUp(agent);
    expect(call.last('dial-action', agent)).toMatchObject({ DialCallStatus: 'completed' });
    expect(call.last('enqueue-action', ann)).toMatchObject({ QueueResult: 'bridged', QueueTime: 0 });
    expect(call.heard(ann)).toEqual(['served']);
  });

  it('goes on with the next verbs of both without actions', () => {
    const call = lines();
    const ann = call.waits({ behind: '<Say>Thank you.</Say>' });
    const agent = call.serves({ dial: 'hangupOnStar="true"', behind: '<Say>Well done.</Say>' });
    call.presses('*', agent);
    expect(call.heard(ann)).toEqual(['Thank you.']);
    expect(call.heard(agent)).toEqual(['Well done.']);
  });

  it('parts the two after timeLimit', () => {
    const call = lines(after);
    const ann = call.waits();
    const agent = call.serves({ dial: 'action="/after" timeLimit="60"' });
    call.after(59_999);
    expect(call.leg(agent).bridgedTo).toBe(ann);
    call.after(1);
    expect(call.last('dial-action', agent)).toMatchObject({ DialCallStatus: 'completed' });
    expect(call.heard(ann)).toEqual(['next']);
  });

  it('records the conversation from when the two are connected', () => {
    const call = lines(after);
    const agent = call.serves({ dial: 'record="record-from-answer" action="/after"' });
    call.after(5_000);
    const ann = call.waits();
    call.after(7_000);
    call.hangsUp(ann);
    expect(call.last('dial-action', agent)).toMatchObject({ RecordingDuration: 7 });
  });

  it('leaves the agent when the caller gets another document by REST', () => {
    const call = lines(after);
    const ann = call.waits();
    const agent = call.serves(withActions.serves);
    call.does({ type: 'update', callSid: ann, change: { texml: doc('<Say>Moved.</Say>') } });
    expect(call.heard(ann)).toEqual(['Moved.']);
    expect(call.leg(agent).bridgedTo).toBeUndefined();
    expect(call.last('dial-action', agent)).toMatchObject({ DialCallStatus: 'completed' });
  });

  it('leaves the caller when the agent gets another document by REST', () => {
    const call = lines(after);
    const ann = call.waits(withActions.waits);
    const agent = call.serves();
    call.does({ type: 'update', callSid: agent, change: { texml: doc('<Say>Moved.</Say>') } });
    expect(call.heard(agent)).toEqual(['Moved.']);
    expect(call.last('enqueue-action', ann)).toMatchObject({ QueueResult: 'bridged' });
  });

  it('fails when the queue is deleted that it waits for', () => {
    const call = lines(after);
    const agent = call.serves(withActions.serves);
    call.does({ type: 'queue', does: 'delete', name: 'support' });
    expect(call.last('dial-action', agent)).toMatchObject({ DialCallStatus: 'failed' });
    expect(call.heard(agent)).toEqual(['after']);
  });
});

describe('the url of a Queue', () => {
  const notice = { '/notice': doc('<Say>You are next.</Say>') };
  const announced = { noun: 'url="/notice"' };

  it('is heard by the caller before the two are connected', () => {
    const call = lines({ ...wait, ...notice });
    const ann = call.waits({ enqueue: 'waitUrl="/wait"' });
    call.after(2_000);
    const agent = call.serves(announced);
    expect(call.heard(ann)).toEqual(['Please hold.', 'You are next.']);
    expect(call.leg(ann)).toMatchObject({ bridgedTo: undefined, queue: undefined });
    expect(call.last('dial-queue-url', ann)).toMatchObject({
      CallSid: ann,
      QueueSid: 'support',
      QueueTime: 2,
      DequeingCallSid: agent,
    });
    call.after(1_000);
    expect(call.leg(ann).bridgedTo).toBe(agent);
  });

  it('may be a sound', () => {
    const call = lines({ '/notice': { status: 200, body: '', contentType: 'audio/wav' } });
    const ann = call.waits();
    const agent = call.serves(announced);
    expect(call.entries('plays')).toMatchObject([{ callSid: ann, durationMs: 10_000 }]);
    expect(call.leg(ann).bridgedTo).toBeUndefined();
    call.after(10_000);
    expect(call.leg(ann).bridgedTo).toBe(agent);
  });

  it('is passed over where it can’t be had', () => {
    const call = lines({ '/notice': 500 });
    const ann = call.waits();
    const agent = call.serves(announced);
    expect(call.leg(ann).bridgedTo).toBe(agent);
  });

  it('may take longer than the agent would wait for a caller', () => {
    const call = lines({ '/notice': doc('<Pause length="60"/>') });
    const ann = call.waits();
    const agent = call.serves({ ...announced, dial: 'timeout="10"' });
    call.after(60_000);
    expect(call.leg(ann).bridgedTo).toBe(agent);
  });

  it('is the last that a caller hears who hangs up meanwhile: the agent gets the next one', () => {
    const call = lines({ ...notice, ...after });
    const [ann, ben] = [call.waits(withActions.waits), call.waits()];
    const agent = call.serves(announced);
    call.hangsUp(ann);
    expect(call.last('enqueue-action', ann)).toMatchObject({ QueueResult: 'hangup' });
    expect(call.heard(ben)).toEqual(['You are next.']);
    call.after(2_000);
    expect(call.leg(agent).bridgedTo).toBe(ben);
  });

  it('lets an agent wait anew whose caller hangs up meanwhile', () => {
    const call = lines({ ...notice, ...after });
    const ann = call.waits();
    const agent = call.serves({ noun: 'url="/notice"', dial: 'timeout="10" action="/after"' });
    call.hangsUp(ann);
    call.after(9_999);
    expect(call.sent('dial-action')).toEqual([]);
    call.after(1);
    expect(call.last('dial-action', agent)).toMatchObject({ DialCallStatus: 'no-answer' });
  });

  it('puts the caller before all others again when the agent hangs up meanwhile', () => {
    const call = lines({ ...wait, ...notice, ...after });
    const ann = call.waits({ enqueue: 'waitUrl="/wait" action="/served" maxWaitTimeSecs="30"' });
    const ben = call.waits();
    const agent = call.serves(announced);
    call.hangsUp(agent);
    call.after(2_000);
    expect(call.waiting()).toEqual([ann, ben]);
    expect(call.heard(ann)).toEqual(['Please hold.', 'You are next.', 'Please hold.']);
    call.hangsUp(ann);
    expect(call.last('enqueue-action', ann)).toMatchObject({ QueueResult: 'hangup' });
  });

  it('lets a caller who comes back wait for maxWaitTimeSecs again', () => {
    const call = lines({ ...notice, ...after });
    const ann = call.waits({ enqueue: 'action="/served" maxWaitTimeSecs="30"' });
    call.after(20_000);
    const agent = call.serves(announced);
    call.hangsUp(agent);
    call.after(25_000);
    expect(call.waiting()).toEqual([ann]);
    call.after(10_000);
    expect(call.last('enqueue-action', ann)).toMatchObject({ QueueResult: 'system-error' });
  });

  it('does not connect the caller with an agent who has something else to do by then', () => {
    const call = lines(notice);
    const ann = call.waits();
    const agent = call.serves(announced);
    call.does({ type: 'update', callSid: agent, change: { texml: doc('<Pause length="60"/>') } });
    call.after(2_000);
    expect(call.leg(agent).bridgedTo).toBeUndefined();
    expect(call.waiting()).toEqual([ann]);
  });
});
