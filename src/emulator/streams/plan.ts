import type * as z from 'zod/mini';
import type { stream_bidirectional_codec, stream_codec } from '../../api/operations/voice-streaming.js';
import type { StreamPlan as PlannedStream } from '../../simulate/index.js';

type Value<T extends z.ZodMiniType> = NonNullable<z.output<T>>;

/** The codec of audio that comes back. */
export type BidirectionalCodec = Value<typeof stream_bidirectional_codec>;

/** The side of a call that audio comes from, as media frames name it. */
export type Side = 'inbound' | 'outbound';

/** What is streamed, whence and whereto: what the call's service was started with, and which call it is. */
export interface StreamPlan
  extends Omit<PlannedStream, 'name' | 'callback' | 'codec' | 'bidirectionalCodec'> {
  readonly streamId: string;
  /** The `CallSid` of a TeXML call. */
  readonly callControlId: string;
  readonly callSessionId: string;
  readonly userId: string;
  readonly from: string;
  readonly to: string;
  /** Calls here speak PCMU, which can be turned into PCMA; with any other codec PCMU is sent, as Telnyx sends the call's own. */
  readonly codec: Value<typeof stream_codec>;
  readonly bidirectionalCodec: BidirectionalCodec;
  /** Base64. The Voice API has it, TeXML has not. */
  readonly clientState?: string | undefined;
  /** The Voice API has them, TeXML has not. */
  readonly tags?: readonly string[] | undefined;
}
