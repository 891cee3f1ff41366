import { describe, expect, it } from 'vitest';
import type { Control } from '../engine/control/control.js';
import { isWebhook } from '../engine/effect.js';
import { legsTree } from '../engine/state.js';
import { doc, world } from '../engine/world.test-kit.js';
import type { PlannedService } from './index.js';

const planned: PlannedService = {
  kind: 'Stream',
  plan: {
    url: 'wss://app.test/s',
    name: undefined,
    track: 'inbound_track',
    codec: 'default',
    bidirectionalMode: 'mp3',
    bidirectionalCodec: 'PCMU',
    bidirectionalSamplingRate: 8000,
    enableReconnect: true,
    customParameters: {},
    callback: { address: 'https://app.test/report', method: 'POST' },
  },
};

/** A call that goes on for a while. */
function calling(options: Parameters<typeof world>[1] = {}) {
  const call = world({ '/start': doc('<Pause length="60"/>'), '/report': 200, '/webhook': 200 }, options);
  call.rings();
  const { sid: callSid } = call;
  return {
    ...call,
    starts: () => call.does({ type: 'service', callSid, does: 'starts', service: planned }),
    stops: () => {
      for (const { sid } of call.leg().services) {
        call.does({ type: 'service', callSid, does: 'stops', serviceSid: sid });
      }
    },
    told: () => call.sent('stream-status').map(({ parameters }) => Reflect.get(parameters, 'StreamEvent')),
    /** From now on the Voice API commands it. */
    isCommanded: () => {
      const control: Control = {
        connectionId: '7267',
        webhook: { url: 'https://app.test/webhook', method: 'POST' },
        clientState: undefined,
      };
      call.becomes((state) => ({
        ...state,
        legs: legsTree.set(state.legs, callSid, { ...call.leg(), control }),
      }));
    },
    webhooks: () => call.requests.filter(isWebhook),
  };
}

describe('a stream that the API starts', () => {
  it('runs beside the document until the API ends it', () => {
    const call = calling();
    call.starts();
    expect(call.leg().services.map(({ kind }) => kind)).toEqual(['Stream']);
    call.stops();
    expect(call.leg().services).toEqual([]);
    expect(call.leg().running?.element.name).toBe('Pause');
    expect(call.told()).toEqual(['stream-started', 'stream-stopped']);
  });

  it('does not begin on a call that is over', () => {
    const call = calling();
    call.hangsUp();
    call.starts();
    expect(call.leg().services).toEqual([]);
    expect(call.told()).toEqual([]);
  });
});

describe('services that a call is placed with', () => {
  it('begin when it is answered', () => {
    const call = world({ '/start': doc('<Pause length="60"/>'), '/report': 200 });
    call.dials({ features: { services: [planned] } });
    expect(call.leg().services).toEqual([]);
    call.does({ type: 'callee', callSid: call.sid, does: 'answers' });
    expect(call.leg().services.map(({ kind }) => kind)).toEqual(['Stream']);
  });
});

describe('a stream of a call that the Voice API commands', () => {
  it('is told of by webhooks, beside its status callback', () => {
    const call = calling();
    call.isCommanded();
    call.starts();
    call.stops();
    expect(call.told()).toEqual(['stream-started', 'stream-stopped']);
    expect(call.webhooks().map(({ callback }) => callback)).toEqual([
      'streaming.started',
      'streaming.stopped',
    ]);
    expect(call.webhooks()[0]?.parameters).toMatchObject({
      call_control_id: call.sid,
      connection_id: '7267',
      stream_url: 'wss://app.test/s',
    });
  });

  it('is told of by a webhook where it fails, with the word for why', () => {
    const call = calling({ opensStreams: true });
    call.isCommanded();
    call.starts();
    const [service] = call.leg().services;
    const news = { does: 'fails', problem: 'Nobody listens.' } as const;
    call.does({ type: 'far-end', callSid: call.sid, serviceSid: service?.sid, news });
    expect(call.webhooks()).toMatchObject([
      {
        callback: 'streaming.failed',
        parameters: {
          failure_reason: 'connection_failed',
          stream_id: service?.sid,
          stream_params: { stream_url: 'wss://app.test/s', track: 'inbound_track' },
          stream_type: 'websocket',
        },
      },
    ]);
    expect(call.told()).toEqual(['stream-error']);
  });
});

describe('the address of a stream', () => {
  it.each(['ws://127.0.0.1:8080/s', 'wss://app.test/s?x=1'])('may be %s', (url) => {
    const call = world({ '/start': doc(`<Start><Stream url="${url}"/></Start><Pause length="9"/>`) });
    call.rings();
    expect(call.leg().services).toMatchObject([{ plan: { url } }]);
  });

  it.each(['', 'https://app.test/s', 'app.test'])('may not be “%s”', (url) => {
    const call = world({ '/start': doc(`<Start><Stream url="${url}"/></Start><Pause length="9"/>`) });
    call.rings();
    expect(call.leg().services).toEqual([]);
    expect(call.messages('warning').join()).toContain('<Stream> has no url with ws: or wss:');
  });
});
