import { expect, it, onTestFinished } from 'vitest';
import { createExchange } from '../../simulate/index.js';
import { createCalls } from '../calls.js';
import { createStreamBridge } from '../stream-bridge/index.js';
import { application } from '../streams/testing.test-kit.js';
import { voiceStream } from './voice-stream.js';

it('a call of the Voice API streams from its answer on, with its token', async () => {
  const far = await application();
  const exchange = createExchange({
    target: async () => new Response('<Response><Pause length="60"/></Response>'),
    clock: 'manual',
    opensStreams: true,
  });
  const failed = (error: unknown) => {
    throw error;
  };
  const calls = createCalls(exchange, () => 0);
  const clock = 'automatic';
  const media = () => undefined;
  const bridge = createStreamBridge({ calls, clock, accountSid: 'user', media, log: () => {}, failed });
  onTestFinished(() => bridge.close());
  const stream = voiceStream({
    stream_url: far.url,
    stream_track: 'both_tracks',
    stream_bidirectional_mode: 'rtp',
    stream_bidirectional_codec: 'L16',
    stream_bidirectional_sampling_rate: 16_000,
    stream_auth_token: 'token',
  });
  const callSid = calls.outbound({
    from: '+12025550100',
    to: '+12025550123',
    application: exchange.application,
    features: { services: stream ? [stream] : [] },
  });
  await bridge.settle();
  expect(far.connections).toEqual([]);
  exchange.dispatch({ type: 'callee', callSid, does: 'answers' });
  await bridge.settle();
  exchange.dispatch({ type: 'time', at: exchange.state.now + 100 });
  await bridge.settle();
  expect(far.at(0).headers['x-telnyx-streaming-auth-token']).toBe('token');
  const frames = far.at(0).frames.filter((frame) => JSON.stringify(frame).includes('"media"'));
  expect(frames).toHaveLength(10);
  expect(voiceStream({})).toBeUndefined();
});
