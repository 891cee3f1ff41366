import * as z from 'zod/mini';
import { defineCallbacks } from './define.js';
import { number, oneOf, text } from './wire.js';

const shares = ['identity', 'parties', 'connection', 'callerId', 'parent', 'failure', 'progress'] as const;

export const callStatusCallbacks = defineCallbacks({
  /**
   * A leg of the call was created.
   * Method: the status callback's own method (statusCallbackMethod, StatusCallbackMethod or
   * status_callback_method); POST when left out.
   * @see https://developers.telnyx.com/api-reference/callbacks/texml-call-initiated
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/dial
   */
  'call-status-initiated': {
    kind: 'call-status',
    answer: 'none',
    shares: [...shares],
    parameters: {
      /** `initiated`. */
      CallStatus: oneOf('initiated'),
    },
  },
  /**
   * The far end of the leg rings.
   * Method: the status callback's own method (statusCallbackMethod, StatusCallbackMethod or
   * status_callback_method); POST when left out.
   * @see https://developers.telnyx.com/api-reference/callbacks/texml-call-ringing
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/dial
   */
  'call-status-ringing': {
    kind: 'call-status',
    answer: 'none',
    shares: [...shares, 'duration'],
    parameters: {
      /** `ringing`. */
      CallStatus: oneOf('ringing'),
    },
  },
  /**
   * The leg was answered.
   * Method: the status callback's own method (statusCallbackMethod, StatusCallbackMethod or
   * status_callback_method); POST when left out.
   * @see https://developers.telnyx.com/api-reference/callbacks/texml-call-answered
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/dial
   */
  'call-status-answered': {
    kind: 'call-status',
    answer: 'none',
    shares: [...shares, 'duration'],
    parameters: {
      /** `in-progress`: an answered call is never reported as `answered`. */
      CallStatus: oneOf('in-progress'),
      /** The audio codec, such as `PCMU`; Telnyx does not say when it is present. */
      Codec: z.optional(text),
      /** The sampling rate of the audio, in Hz; Telnyx does not say when it is present. */
      SamplingRate: z.optional(number),
    },
  },
  /**
   * The leg ended, for whatever reason.
   * Method: the status callback's own method (statusCallbackMethod, StatusCallbackMethod or
   * status_callback_method); POST when left out.
   * @see https://developers.telnyx.com/api-reference/callbacks/texml-call-completed
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/dial
   */
  'call-status-completed': {
    kind: 'call-status',
    answer: 'none',
    shares: [...shares, 'duration', 'ending'],
    parameters: {
      /** How the leg ended. */
      CallStatus: oneOf('completed', 'busy', 'no-answer', 'canceled', 'failed'),
      /** When the call was answered, as ISO 8601 text; present when `CallStatus` is `completed`. */
      AnsweredTime: z.optional(text),
      /** The Voice API's id of the leg; present when `CallStatus` is `completed`. */
      CallControlId: z.optional(text),
      /** The Voice API's id of the leg in reports; present when `CallStatus` is `completed`. */
      CallLegId: z.optional(text),
      /** Measurements of the audio as JSON text, such as `{"mos":4.2,"jitter":10}`; present when `CallStatus` is `completed`. */
      CallQualityStats: z.optional(text),
      /** The Voice API's id of the session that legs of one call share; present when `CallStatus` is `completed`. */
      CallSessionId: z.optional(text),
      /** How long the dialled leg lasted, in seconds; present in the request of a Dial's action. */
      DialCallDuration: z.optional(number),
      /** The leg that was dialled; present in the request of a Dial's action. */
      DialCallSid: z.optional(text),
      /** The same value as `DialCallSid`. */
      DialCallSidLegacy: z.optional(text),
      /** How the dialled leg ended; present in the request of a Dial's action. */
      DialCallStatus: z.optional(oneOf('completed', 'busy', 'no-answer', 'canceled', 'failed')),
      /** When the call ended, as ISO 8601 text; present when `CallStatus` is `completed`. */
      EndTime: z.optional(text),
      /** When the event took place, as ISO 8601 text; present when `CallStatus` is `completed`. */
      OccurredAt: z.optional(text),
      /** The id of the organisation; present when `CallStatus` is `completed`. */
      OrganizationId: z.optional(text),
      /** When the call began, as ISO 8601 text; present when `CallStatus` is `completed`. */
      StartTime: z.optional(text),
      /** The id of the user that the call belongs to; present when `CallStatus` is `completed`. */
      UserId: z.optional(text),
    },
  },
  /**
   * A key was pressed during the call, and dtmf is among the events asked for.
   * Method: the status callback's own method (statusCallbackMethod, StatusCallbackMethod or
   * status_callback_method); POST when left out.
   * @see https://developers.telnyx.com/api-reference/callbacks/texml-call-dtmf
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/dial
   */
  'call-status-dtmf': {
    kind: 'call-status',
    answer: 'none',
    shares: [...shares],
    parameters: {
      /** `dtmf`: here it names the event, and is no state of the call. */
      CallStatus: oneOf('dtmf'),
      /** The one key that was pressed. */
      Digit: oneOf('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#'),
    },
  },
});
