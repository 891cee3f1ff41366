import * as z from 'zod/mini';
import { defineCallbacks } from './define.js';
import { boolean, integer, number, oneOf, text } from './wire.js';

export const dialCallbacks = defineCallbacks({
  /**
   * A <Dial> ended and its action is set.
   * Method: the <Dial>'s method; POST when left out.
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/dial
   * @see https://developers.telnyx.com/api-reference/callbacks/texml-call-completed
   */
  'dial-action': {
    kind: 'dial',
    answer: 'document',
    shares: ['identity', 'parties', 'connection', 'callerId', 'parent', 'failure', 'ending'],
    parameters: {
      /** The leg that was dialled. */
      DialCallSid: text,
      /** The same value as `DialCallSid`. */
      DialCallSidLegacy: text,
      /** How the dialled leg ended. `answered` is not documented; it is seen in Telnyx's demos and in Twilio's requests. */
      DialCallStatus: oneOf('completed', 'busy', 'no-answer', 'canceled', 'failed', 'answered'),
      /** How long the dialled leg lasted, in seconds; presumably present when it was answered. */
      DialCallDuration: z.optional(number),
      /** The state of the calling leg. From the schema that this request shares with the completed call's; not shown for a Dial. */
      CallStatus: z.optional(oneOf('completed', 'busy', 'no-answer', 'canceled', 'failed')),
      /** From the schema that this request shares with the completed call's; not shown for a Dial. */
      CallbackSource: z.optional(oneOf('call-progress-events')),
      /** Counts requests. From the schema that this request shares with the completed call's; not shown for a Dial. */
      SequenceNumber: z.optional(integer),
      /** ISO 8601 text. From the schema that this request shares with the completed call's; not shown for a Dial. */
      Timestamp: z.optional(text),
      /** ISO 8601 text. From the schema that this request shares with the completed call's; not shown for a Dial. */
      CallInitiatedAt: z.optional(text),
      /** The called SIP address. Not documented by Telnyx; seen in one of its demos. */
      ToSipUri: z.optional(text),
      /** Whether the two legs were connected. Not documented by Telnyx; seen in Twilio's requests. */
      DialBridged: z.optional(boolean),
    },
  },
  /**
   * A dialled <Number> or <Sip> with a url has answered: the document runs on the callee, before the two
   * are connected.
   * Method: the <Number>'s or <Sip>'s method; POST when left out.
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/dial
   */
  'dial-number-url': {
    kind: 'number',
    answer: 'document',
    shares: ['presumedIdentity', 'presumedParties'],
    parameters: {
      /** The id of the application or connection. Presumed: Telnyx does not document the parameters of this request. */
      ConnectionId: z.optional(text),
      /** The leg that dialled this one. Not documented by Telnyx; seen in Twilio's requests. */
      ParentCallSid: z.optional(text),
      /** The state of the dialled leg. Presumed: Telnyx does not document the parameters of this request. */
      CallStatus: z.optional(text),
    },
    undocumented: true,
  },
});
