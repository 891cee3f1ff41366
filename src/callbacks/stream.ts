import * as z from 'zod/mini';
import { defineCallbacks } from './define.js';
import { oneOf, text } from './wire.js';

export const streamCallbacks = defineCallbacks({
  /**
   * A media stream started, stopped or failed.
   * Method: the <Stream>'s statusCallbackMethod; POST when left out.
   * @see https://developers.telnyx.com/api-reference/callbacks/texml-stream
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/stream
   */
  'stream-status': {
    kind: 'stream-status',
    answer: 'none',
    shares: ['identity'],
    parameters: {
      /** The id of the stream. */
      StreamSid: text,
      /** What happened. The schema says `stream-error` where the verb's page says `stream-failed`: expect both. */
      StreamEvent: oneOf('stream-started', 'stream-stopped', 'stream-error', 'stream-failed'),
      /** The name of the stream. */
      StreamName: text,
      /** When it happened, as ISO 8601 text. */
      Timestamp: text,
      /** What failed, in words; present when the stream did. */
      StreamError: z.optional(text),
    },
  },
  /**
   * A SIPREC session started, stopped or failed.
   * Method: the <Siprec>'s statusCallbackMethod; POST when left out.
   * @see https://developers.telnyx.com/api-reference/callbacks/texml-siprec
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/siprec
   */
  'siprec-status': {
    kind: 'siprec-status',
    answer: 'none',
    // Not the whole identity: it is the only request without CallSidLegacy.
    shares: [],
    parameters: {
      /** The id of the Telnyx account, a UUID. */
      AccountSid: text,
      /** The id of this leg of the call, such as `v3:…`; the Voice API calls it `call_control_id`. */
      CallSid: text,
      /** What happened. */
      SiprecEvent: oneOf('siprec-started', 'siprec-stopped', 'siprec-failed'),
      /** The id of the SIPREC session. */
      SiprecSid: text,
      /** When it happened, as ISO 8601 text. */
      Timestamp: text,
      /** What failed, in words; present when the session did. */
      SiprecError: z.optional(text),
    },
  },
});
