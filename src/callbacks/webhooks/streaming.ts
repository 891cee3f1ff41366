import * as z from 'zod/mini';
import { defineWebhooks } from './define.js';
import { oneOf, open, text } from './values.js';

export const streamingWebhooks = defineWebhooks({
  /**
   * A media stream started. Unlike other events of a call, its type does not begin with `call.`.
   * @see https://developers.telnyx.com/api-reference/callbacks/streaming-started
   */
  'streaming.started': {
    shares: ['leg', 'session', 'connection'],
    payload: {
      /** The address of the WebSocket that the media goes to. */
      stream_url: text,
    },
  },
  /**
   * A media stream stopped.
   * @see https://developers.telnyx.com/api-reference/callbacks/streaming-stopped
   */
  'streaming.stopped': {
    shares: ['leg', 'session', 'connection'],
    payload: {
      /** The address of the WebSocket that the media goes to. */
      stream_url: text,
    },
  },
  /**
   * A media stream failed.
   * @see https://developers.telnyx.com/api-reference/callbacks/streaming-failed
   */
  'streaming.failed': {
    shares: ['leg', 'session', 'connection'],
    payload: {
      /** What failed, in short, such as `connection_failed`. */
      failure_reason: text,
      /** The id of the stream, a UUID. */
      stream_id: text,
      /** The settings of the stream, as they were given. */
      stream_params: open({
        stream_url: z.optional(text),
        /** `inbound_track` unless another was asked for. */
        track: z.optional(oneOf('inbound_track', 'outbound_track', 'both_tracks')),
      }),
      /** The kind of connection. */
      stream_type: oneOf('websocket', 'dialogflow'),
    },
  },
});
