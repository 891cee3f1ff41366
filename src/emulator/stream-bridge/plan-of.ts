import { stream_bidirectional_codec, stream_codec } from '../../api/operations/voice-streaming.js';
import { type Leg, type StreamEffect, uuidFrom } from '../../simulate/index.js';
import type { StreamPlan } from '../streams/index.js';

type Opening = Extract<StreamEffect, { readonly does: 'opens' }>;

/** What a stream is to be, from what the engine says of it. A codec that Telnyx does not know is taken as none. */
export function planOf(
  { streamSid, callSid, plan, from, to }: Opening,
  leg: Leg,
  userId: string,
): StreamPlan {
  const { name: _name, callback: _callback, ...rest } = plan;
  const codec = stream_codec.safeParse(plan.codec);
  const bidirectionalCodec = stream_bidirectional_codec.safeParse(plan.bidirectionalCodec);
  return {
    ...rest,
    streamId: streamSid,
    callControlId: callSid,
    callSessionId: uuidFrom(`session ${leg.root}`),
    userId,
    from,
    to,
    codec: codec.data ?? 'default',
    bidirectionalCodec: bidirectionalCodec.data ?? 'PCMU',
    clientState: leg.control?.clientState,
  };
}
