import { describe, expect, it } from 'vitest';
import { doc } from '../world.test-kit.js';
import { commanded, control, elsewhere, here, there } from './commanded.test-kit.js';
import { legFields } from './tell.js';

describe('any command', () => {
  it('is done once for each command id', () => {
    const call = commanded();
    const ann = call.answered();
    const transfer = {
      does: 'transfer',
      commandId: 'once',
      callee: { from: here, to: there, control },
    } as const;
    call.orders(ann, transfer);
    call.orders(ann, transfer);
    expect(call.told().filter((type) => type === 'call.initiated')).toHaveLength(2);
    call.orders(ann, { ...transfer, commandId: 'twice' });
    expect(call.told().filter((type) => type === 'call.initiated')).toHaveLength(3);
  });

  it('sets what later webhooks carry', () => {
    const call = commanded();
    const ann = call.arrives();
    call.orders(ann, { does: 'answer', clientState: 'b25l' });
    expect(call.payload('call.initiated')).not.toHaveProperty('client_state');
    expect(call.payload('call.answered')).toMatchObject({ client_state: 'b25l' });
    call.orders(ann, { does: 'hangup' });
    expect(call.payload('call.hangup')).toMatchObject({ client_state: 'b25l' });
  });

  it('may change where later webhooks go', () => {
    const call = commanded({ '/other': '' });
    const ann = call.arrives();
    call.orders(ann, { does: 'answer', webhook: { url: 'https://app.test/other', method: 'POST' } });
    call.hangsUp(ann);
    expect(call.requests.map(({ url }) => new URL(url).pathname)).toEqual(['/events', '/other', '/other']);
  });

  it('is on the timeline', () => {
    const call = commanded();
    const ann = call.answered();
    call.orders(ann, { does: 'send_sip_info', contentType: 'text/plain', body: 'hi', commandId: 'a' });
    expect(call.entries('command')).toMatchObject([
      { callSid: ann, command: 'answer' },
      { callSid: ann, command: 'send_sip_info', commandId: 'a' },
    ]);
    expect(call.entries('sip-info')).toMatchObject([{ contentType: 'text/plain', body: 'hi' }]);
  });

  it('does nothing to a call that is over, or that a document runs', () => {
    const call = commanded();
    const ann = call.answered();
    call.hangsUp(ann);
    const ben = call.runs('<Pause length="60"/>');
    const before = call.requests.length;
    for (const sid of [ann, ben]) call.orders(sid, { does: 'hangup' });
    expect(call.requests).toHaveLength(before);
    expect(call.leg(ben).status).toBe('in-progress');
  });
});

describe('answer', () => {
  it('takes an inbound call', () => {
    const call = commanded();
    const ann = call.arrives();
    call.after(2_000);
    call.orders(ann, { does: 'answer' });
    expect(call.leg(ann)).toMatchObject({ status: 'in-progress', answeredAt: 2_000 });
    expect(call.payload('call.answered')).toMatchObject({ call_control_id: ann, state: 'answered' });
  });

  it('takes no outbound call, and none twice', () => {
    const call = commanded();
    const [ann, ben] = [call.dials(), call.answered()];
    call.orders(ann, { does: 'answer' });
    call.orders(ben, { does: 'answer' });
    expect(call.leg(ann).status).toBe('ringing');
    expect(call.told(ben)).toEqual(['call.initiated', 'call.answered']);
  });
});

describe('reject', () => {
  it.each([
    [false, 'failed', 'call_rejected', '603'],
    [true, 'busy', 'user_busy', '486'],
  ])('turns an inbound call away (busy: %s)', (isBusy, status, hangup_cause, sip_hangup_cause) => {
    const call = commanded();
    const ann = call.arrives();
    call.orders(ann, { does: 'reject', isBusy });
    expect(call.leg(ann).status).toBe(status);
    expect(call.payload('call.hangup')).toMatchObject({
      hangup_cause,
      hangup_source: 'callee',
      sip_hangup_cause,
      call_quality_stats: null,
    });
  });
});

describe('hangup', () => {
  it('ends a call that is answered', () => {
    const call = commanded();
    const ann = call.answered();
    call.orders(ann, { does: 'hangup' });
    expect(call.payload('call.hangup')).toMatchObject({
      hangup_cause: 'normal_clearing',
      hangup_source: 'callee',
    });
  });

  it('takes back a dial that rings', () => {
    const call = commanded();
    call.orders(call.dials(), { does: 'hangup' });
    expect(call.payload('call.hangup')).toMatchObject({
      hangup_cause: 'originator_cancel',
      hangup_source: 'caller',
    });
  });

  it('turns away an inbound call that nobody has answered', () => {
    const call = commanded();
    call.orders(call.arrives(), { does: 'hangup' });
    expect(call.payload('call.hangup')).toMatchObject({ hangup_cause: 'call_rejected' });
  });
});

describe('bridge', () => {
  const two = () => {
    const call = commanded();
    return { call, ann: call.answered(), ben: call.reached() };
  };

  it('connects two calls, and both are told of', () => {
    const { call, ann, ben } = two();
    call.orders(ann, { does: 'bridge', with: { callSid: ben } });
    call.says('Hello Ben.', ann);
    expect(call.heard(ben)).toEqual(['Hello Ben.']);
    expect(call.payload('call.bridged', ann)).toMatchObject({ call_control_id: ann, connection_id: '7267' });
    expect(call.payload('call.bridged', ben)).toMatchObject({ call_control_id: ben, to: there });
  });

  it('ends with one call, which ends the other', () => {
    const { call, ann, ben } = two();
    call.orders(ann, { does: 'bridge', with: { callSid: ben } });
    call.hangsUp(ben);
    expect(call.leg(ann).status).toBe('completed');
    expect(call.told(ann).at(-1)).toBe('call.hangup');
  });

  it('leaves a call that is to be parked then, which takes further commands', () => {
    const { call, ann, ben } = two();
    call.orders(ann, { does: 'bridge', with: { callSid: ben }, afterBridge: 'park' });
    call.hangsUp(ben);
    expect(call.leg(ann)).toMatchObject({ status: 'in-progress', bridgedTo: undefined });
    const cleo = call.reached();
    call.orders(ann, { does: 'bridge', with: { callSid: cleo } });
    call.hangsUp(cleo);
    expect(call.leg(ann).status).toBe('completed');
  });

  it('leaves a call with music that is to be held then', () => {
    const { call, ann, ben } = two();
    call.orders(ann, { does: 'bridge', with: { callSid: ben }, afterBridge: 'hold' });
    call.hangsUp(ben);
    expect(call.entries('plays')).toMatchObject([{ callSid: ann, sound: 'hold music', loop: 0 }]);
    expect(call.leg(ann).status).toBe('in-progress');
  });

  it('takes a call out of the bridge that it is in, which ends the one that is left', () => {
    const { call, ann, ben } = two();
    const cleo = call.reached();
    call.orders(ann, { does: 'bridge', with: { callSid: ben } });
    call.orders(cleo, { does: 'bridge', with: { callSid: ben } });
    expect(call.leg(cleo).bridgedTo).toBe(ben);
    expect(call.leg(ann).status).toBe('completed');
  });

  it('connects the same two once more without ending either', () => {
    const { call, ann, ben } = two();
    call.orders(ann, { does: 'bridge', with: { callSid: ben } });
    call.orders(ben, { does: 'bridge', with: { callSid: ann } });
    expect(call.leg(ann).bridgedTo).toBe(ben);
    expect(call.leg(ben).bridgedTo).toBe(ann);
  });

  it('waits for one that still rings, with a ring tone', () => {
    const call = commanded();
    const [ann, ben] = [call.answered(), call.dials()];
    call.orders(ann, { does: 'bridge', with: { callSid: ben }, ringTone: 'us' });
    expect(call.entries('plays')).toMatchObject([{ callSid: ann, sound: 'ring tone us' }]);
    call.after(5_000);
    call.reacts(ben);
    expect(call.leg(ann).bridgedTo).toBe(ben);
  });

  it('records the conversation', () => {
    const { call, ann, ben } = two();
    const recording = {
      source: 'StartCallRecordingAPI',
      channels: 1,
      format: 'wav',
      maxMs: 5_000,
      callback: undefined,
      sendUrl: true,
    } as const;
    call.orders(ann, { does: 'bridge', with: { callSid: ben }, recording });
    call.after(5_000);
    expect(call.payload('call.recording.saved')).toMatchObject({ channels: 'single' });
  });
});

describe('transfer', () => {
  const transfer = (more: object = {}) =>
    ({ does: 'transfer', callee: { from: here, to: elsewhere, control }, ...more }) as const;

  it('calls somebody, and connects the two once they answer', () => {
    const call = commanded();
    const ann = call.answered();
    call.orders(
      ann,
      transfer({ callee: { from: here, to: elsewhere, control: { ...control, clientState: 'YmVu' } } }),
    );
    const ben = call.callee(elsewhere);
    expect(call.leg(ben)).toMatchObject({ parent: ann, status: 'ringing', direction: 'outbound-dial' });
    expect(call.payload('call.initiated', ben)).toMatchObject({
      client_state: 'YmVu',
      direction: 'outgoing',
      state: 'bridging',
    });
    call.reacts(ben);
    expect(call.leg(ann).bridgedTo).toBe(ben);
    expect(call.told(ann)).toEqual(['call.initiated', 'call.answered', 'call.bridged']);
    expect(call.told(ben)).toEqual(['call.initiated', 'call.answered', 'call.bridged']);
    expect(legFields(call.leg(ben)).call_session_id).toBe(legFields(call.leg(ann)).call_session_id);
    call.hangsUp(ben);
    expect(call.leg(ann).status).toBe('completed');
  });

  it('leaves the call as it was where nobody answers', () => {
    const call = commanded();
    const ann = call.answered();
    call.orders(ann, transfer());
    const ben = call.callee(elsewhere);
    call.after(30_000);
    expect(call.payload('call.hangup', ben)).toMatchObject({ hangup_cause: 'timeout' });
    expect(call.leg(ann).status).toBe('in-progress');
    call.orders(ann, { does: 'hangup' });
    expect(call.leg(ann).status).toBe('completed');
  });

  it('takes a call away from whom it is connected with, once the other answers', () => {
    const call = commanded();
    const [ann, ben] = [call.answered(), call.reached()];
    call.orders(ann, { does: 'bridge', with: { callSid: ben } });
    call.orders(ann, transfer());
    expect(call.leg(ann).bridgedTo).toBe(ben);
    const cleo = call.callee(elsewhere);
    call.reacts(cleo);
    expect(call.leg(ann).bridgedTo).toBe(cleo);
    expect(call.leg(ben).status).toBe('completed');
  });

  it('is taken back when the caller hangs up while it rings', () => {
    const call = commanded();
    const ann = call.answered();
    call.orders(ann, transfer());
    call.hangsUp(ann);
    expect(call.payload('call.hangup', call.callee(elsewhere))).toMatchObject({
      hangup_cause: 'originator_cancel',
    });
  });

  it('lets the callee stay when the caller goes, where the callee is to be parked', () => {
    const call = commanded();
    const ann = call.answered();
    call.orders(
      ann,
      transfer({ callee: { from: here, to: elsewhere, control: { ...control, afterBridge: 'park' } } }),
    );
    const ben = call.callee(elsewhere);
    call.reacts(ben);
    call.hangsUp(ann);
    expect(call.leg(ben).status).toBe('in-progress');
    call.orders(ben, { does: 'hangup' });
    expect(call.leg(ben).status).toBe('completed');
  });
});

describe('refer', () => {
  it('lets the call go where the other side takes it', () => {
    const call = commanded();
    const ann = call.answered();
    call.orders(ann, { does: 'refer', to: 'sip:desk@example.com' });
    expect(call.entries('refers')).toMatchObject([{ callSid: ann, to: 'sip:desk@example.com' }]);
    call.after(2_000);
    expect(call.leg(ann).status).toBe('completed');
  });

  it('leaves the call where the other side does not', () => {
    const call = commanded({}, { referOutcomes: { 'sip:desk@example.com': 'busy' } });
    const ann = call.answered();
    call.orders(ann, { does: 'refer', to: 'sip:desk@example.com' });
    call.after(2_000);
    expect(call.leg(ann).status).toBe('in-progress');
    expect(call.messages('warning').at(-1)).toContain('busy');
  });
});

describe('a REST update of TeXML’s', () => {
  it('gives a commanded call no document, but ends it', () => {
    const call = commanded();
    const ann = call.answered();
    call.does({ type: 'update', callSid: ann, change: { texml: doc('<Say>Hello</Say>') } });
    expect(call.heard(ann)).toEqual([]);
    expect(call.messages('error').at(-1)).toContain('runs no document');
    call.does({ type: 'update', callSid: ann, change: { status: 'completed' } });
    expect(call.told(ann).at(-1)).toBe('call.hangup');
  });
});
