import { describe, expect, it } from 'vitest';
import { commanded, control, here, there } from './commanded.test-kit.js';
import { legFields } from './tell.js';

describe('a call that comes in', () => {
  it('is told of, and rings until a command comes', () => {
    const call = commanded();
    const ann = call.arrives();
    call.after(600_000);
    expect(call.told()).toEqual(['call.initiated']);
    expect(call.leg(ann).status).toBe('ringing');
    expect(call.payload('call.initiated')).toEqual({
      ...legFields(call.leg(ann)),
      connection_id: '7267',
      from: '+12025550100',
      to: here,
      caller_id_name: '+12025550100',
      direction: 'incoming',
      state: 'parked',
      start_time: '2026-01-01T00:00:00.000Z',
      tags: [],
    });
  });

  it('is told of with its SIP headers, and the tags of the number', () => {
    const call = commanded();
    call.arrives({
      sipHeaders: { 'X-Account': '42', 'User-to-User': 'abc' },
      control: { ...control, tags: ['desk'] },
    });
    expect(call.payload('call.initiated')).toMatchObject({
      custom_headers: [{ name: 'X-Account', value: '42' }],
      sip_headers: [{ name: 'User-to-User', value: 'abc' }],
      tags: ['desk'],
    });
  });

  it('is told of with the time at which that happened, and an id of its own', () => {
    const call = commanded();
    call.after(1_500);
    const ann = call.arrives();
    call.hangsUp(ann);
    const [first, last] = call.webhooks();
    expect(first?.event).toMatchObject({ occurred_at: '2026-01-01T00:00:01.500Z' });
    expect(first?.event.id).not.toBe(last?.event.id);
  });

  it('is over when the caller gives up', () => {
    const call = commanded();
    call.hangsUp(call.arrives());
    expect(call.payload('call.hangup')).toMatchObject({
      hangup_cause: 'originator_cancel',
      hangup_source: 'caller',
      sip_hangup_cause: '487',
      state: 'hangup',
      call_quality_stats: null,
    });
  });

  it('is over when no command comes in time, where the application wants that', () => {
    const call = commanded();
    const application = {
      id: '7267',
      voice_url: 'https://app.test/events',
      first_command_timeout: true,
      first_command_timeout_secs: 10,
    };
    const [ann, ben] = [call.arrives({ application }), call.arrives({ application })];
    call.orders(ben, { does: 'answer' });
    call.after(10_000);
    expect(call.leg(ann).status).toBe('failed');
    expect(call.leg(ben).status).toBe('in-progress');
    expect(call.messages('error').at(-1)).toContain('no command within 10 s');
  });
});

describe('a call that is dialled', () => {
  it('is told of when it begins, is answered and ends', () => {
    const call = commanded();
    const ann = call.dials({ control: { ...control, clientState: 'c3RhdGU=' } });
    expect(call.leg(ann)).toMatchObject({ direction: 'outbound-api', status: 'ringing', to: there });
    call.reacts(ann);
    call.after(10_000);
    call.hangsUp(ann);
    expect(call.told(ann)).toEqual(['call.initiated', 'call.answered', 'call.hangup']);
    for (const { parameters } of call.webhooks()) {
      expect(parameters).toMatchObject({
        call_control_id: ann,
        client_state: 'c3RhdGU=',
        connection_id: '7267',
      });
    }
    expect(call.payload('call.initiated')).toMatchObject({ direction: 'outgoing', state: 'bridging' });
    expect(call.payload('call.answered')).toMatchObject({ from: here, to: there, state: 'answered' });
    expect(call.payload('call.hangup')).toMatchObject({
      hangup_cause: 'normal_clearing',
      hangup_source: 'callee',
      sip_hangup_cause: '200',
      call_quality_stats: {
        inbound: { mos: '4.50', packet_count: '500' },
        outbound: { packet_count: '500' },
      },
    });
  });

  it.each([
    ['busy', 'user_busy', 'callee', '486'],
    ['declines', 'call_rejected', 'callee', '603'],
    ['fails', 'not_found', 'unknown', '404'],
  ] as const)(
    'that is answered with %s ends by %s',
    (does, hangup_cause, hangup_source, sip_hangup_cause) => {
      const call = commanded();
      call.reacts(call.dials(), does);
      expect(call.payload('call.hangup')).toMatchObject({ hangup_cause, hangup_source, sip_hangup_cause });
    },
  );

  it('rings for timeout_secs, and 30 s without', () => {
    const call = commanded();
    const [ann, ben] = [call.dials({ timeoutSeconds: 5 }), call.dials()];
    call.after(5_000);
    expect(call.payload('call.hangup')).toMatchObject({ call_control_id: ann, hangup_cause: 'timeout' });
    expect(call.leg(ben).status).toBe('ringing');
    call.after(25_000);
    expect(call.leg(ben).status).toBe('no-answer');
  });

  it('lasts for time_limit_secs', () => {
    const call = commanded();
    const ann = call.reached({ timeLimitSeconds: 60 });
    call.after(60_000);
    expect(call.payload('call.hangup', ann)).toMatchObject({ hangup_cause: 'time_limit' });
  });

  it('shows the callee a name, and sends headers', () => {
    const call = commanded();
    const ann = call.dials({ callerId: 'Acme', features: { sipHeaders: { 'X-Account': '42' } } });
    expect(call.leg(ann).callerId).toBe('Acme');
    expect(call.payload('call.initiated')).toMatchObject({
      caller_id_name: 'Acme',
      custom_headers: [{ name: 'X-Account', value: '42' }],
    });
  });

  it('may send its webhooks elsewhere, and some of them to addresses of their own', () => {
    const call = commanded({ '/other': '', '/bye': '', '/bye-too': '' });
    const target = (path: string) => ({ url: `https://app.test${path}`, method: 'POST' as const });
    const ann = call.dials({
      control: {
        ...control,
        webhook: target('/other'),
        webhooks: { 'call.hangup': [target('/bye'), target('/bye-too')] },
      },
    });
    call.reacts(ann, 'busy');
    expect(call.webhooks().map(({ callback }, at) => [callback, call.requests[at]?.url])).toEqual([
      ['call.initiated', 'https://app.test/other'],
      ['call.hangup', 'https://app.test/bye'],
      ['call.hangup', 'https://app.test/bye-too'],
    ]);
    expect(call.webhooks()[1]?.event.id).toBe(call.webhooks()[2]?.event.id);
  });

  it('has a webhook that fails sent to the failover address, once', () => {
    const call = commanded({ '/events': 500, '/failover': 500 });
    const failover = { url: 'https://app.test/failover', method: 'POST' } as const;
    call.dials({ control: { ...control, failover } });
    expect(call.requests.map(({ url }) => new URL(url).pathname)).toEqual(['/events', '/failover']);
    const [first, again] = call.webhooks();
    expect(again).toMatchObject({
      parameters: first?.parameters,
      event: { id: first?.event.id, attempt: 2 },
    });
  });

  it('rings several people, of whom the first to answer is wanted', () => {
    const call = commanded();
    const ann = call.dials();
    const group = { control: { ...control, group: ann } };
    const [ben, cleo] = [call.dials(group, { linkedTo: ann }), call.dials(group, { linkedTo: ann })];
    call.reacts(ben);
    expect([ann, ben, cleo].map((sid) => call.leg(sid).status)).toEqual([
      'ringing',
      'in-progress',
      'canceled',
    ]);
    expect(legFields(call.leg(ben)).call_session_id).toBe(legFields(call.leg(ann)).call_session_id);
  });

  it('is connected with another call once it is answered', () => {
    const call = commanded();
    const ann = call.answered();
    const ben = call.dials({ control: { ...control, onset: { bridgeTo: ann } } }, { linkedTo: ann });
    expect(call.leg(ann).bridgedTo).toBeUndefined();
    call.reacts(ben);
    expect(call.leg(ann).bridgedTo).toBe(ben);
    expect(call.told(ben)).toEqual(['call.initiated', 'call.answered', 'call.bridged']);
    expect(call.payload('call.bridged', ben)).toMatchObject({ call_control_id: ben, to: there });
    expect(legFields(call.leg(ben)).call_session_id).toBe(legFields(call.leg(ann)).call_session_id);
  });

  it('ends instead where that one is connected already, and it prevents a double bridge', () => {
    const call = commanded();
    const [ann, ben] = [call.answered(), call.reached()];
    call.orders(ann, { does: 'bridge', with: { callSid: ben } });
    const cleo = call.reached({
      control: { ...control, onset: { bridgeTo: ann, preventsDoubleBridge: true } },
    });
    expect(call.leg(cleo).status).toBe('completed');
    expect(call.leg(ann).bridgedTo).toBe(ben);
  });

  it('lets the callee hear a sound and tones once they answer', () => {
    const call = commanded({}, { mediaSeconds: { 'https://media.test/hello.mp3': 3 } });
    const ann = call.reached({
      control: { ...control, onset: { sound: 'https://media.test/hello.mp3', digits: '1W2' } },
    });
    expect(call.entries('plays')).toMatchObject([
      { callSid: ann, sound: 'digits 1W2', durationMs: 1500 },
      { callSid: ann, sound: 'https://media.test/hello.mp3', durationMs: 3000 },
    ]);
  });

  it('is recorded from the answer on, and the recording is told of with its address', () => {
    const call = commanded();
    const ann = call.dials({
      features: {
        recording: {
          source: 'OutboundAPI',
          sid: '6f9619ff-8b86-4d01-b42d-00c04fc964ff',
          channels: 2,
          format: 'mp3',
          maxMs: 0,
          callback: undefined,
          sendUrl: true,
        },
      },
    });
    call.after(2_000);
    call.reacts(ann);
    call.after(10_000);
    call.hangsUp(ann);
    expect(call.told(ann).slice(-2)).toEqual(['call.recording.saved', 'call.hangup']);
    const saved = call.payload('call.recording.saved');
    expect(saved).toMatchObject({
      call_leg_id: legFields(call.leg(ann)).call_leg_id,
      channels: 'dual',
      recording_started_at: '2026-01-01T00:00:02.000Z',
      recording_ended_at: '2026-01-01T00:00:12.000Z',
      recording_urls: { mp3: expect.stringContaining('6f9619ff-8b86-4d01-b42d-00c04fc964ff') },
    });
    expect(saved).not.toHaveProperty('call_control_id');
  });

  it('has its media stream told of', () => {
    const call = commanded();
    const plan = {
      url: 'wss://media.test/stream',
      name: undefined,
      track: 'inbound_track',
      codec: 'default',
      bidirectionalMode: 'mp3',
      bidirectionalCodec: 'PCMU',
      bidirectionalSamplingRate: 8000,
      enableReconnect: true,
      customParameters: {},
      callback: undefined,
    } as const;
    const ann = call.reached({ features: { services: [{ kind: 'Stream', plan }] } });
    call.hangsUp(ann);
    expect(call.told(ann).slice(2)).toEqual(['streaming.started', 'streaming.stopped', 'call.hangup']);
    expect(call.payload('streaming.started')).toMatchObject({
      call_control_id: ann,
      connection_id: '7267',
      stream_url: 'wss://media.test/stream',
    });
  });

  it('may listen in on another call', () => {
    const call = commanded();
    const [ann, ben] = [call.answered(), call.reached()];
    call.orders(ann, { does: 'bridge', with: { callSid: ben } });
    const boss = call.reached({ features: { supervision: { callSid: ann, role: 'whisper' } } });
    call.says('I need help.', ann);
    call.says('Offer a refund.', boss);
    expect(call.heard(boss)).toEqual(['I need help.']);
    expect([call.heard(ann), call.heard(ben)]).toEqual([['Offer a refund.'], ['I need help.']]);
    expect(call.told(boss)).toEqual(['call.initiated', 'call.answered']);
  });
});
