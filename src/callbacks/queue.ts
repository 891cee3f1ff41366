import * as z from 'zod/mini';
import { defineCallbacks } from './define.js';
import { integer, number, oneOf, text } from './wire.js';

export const queueCallbacks = defineCallbacks({
  /**
   * A call entered the queue, and again whenever the document that it waits with has ended. That document may hold
   * <Play>, <Say>, <Gather>, <Pause>, <Hangup>, <Redirect> and <Leave> alone.
   * Method: the <Enqueue>'s waitUrlMethod; POST when left out.
   * @see https://developers.telnyx.com/api-reference/callbacks/texml-queue
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/enqueue
   */
  'enqueue-wait-url': {
    kind: 'wait',
    answer: 'document',
    shares: ['identity', 'parties', 'connection'],
    parameters: {
      /** Tells the queue: its name in the present schema, a UUID in older pages. */
      QueueSid: text,
      /** The place of the call in the queue. */
      QueuePosition: integer,
      /** How many calls are in the queue. */
      CurrentQueueSize: integer,
      /** How long the call has been in the queue, in seconds. By older pages it is always 0 in this request. */
      QueueTime: number,
      /** How long calls wait in the queue on average, in seconds. */
      AvgQueueTime: number,
    },
  },
  /**
   * The call left the queue: at once by <Leave>, after the talk with whoever took it, or when maxWaitTimeSecs had passed.
   * Without an action, the verb after <Enqueue> runs.
   * Method: the <Enqueue>'s method; POST when left out.
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/enqueue
   * @see https://www.twilio.com/docs/voice/twiml/enqueue
   */
  'enqueue-action': {
    kind: 'enqueue',
    answer: 'document',
    shares: ['presumedIdentity', 'presumedParties'],
    parameters: {
      /** Why the call left the queue. Not documented by Telnyx; seen in Twilio's requests. */
      QueueResult: z.optional(
        oneOf(
          'bridged',
          'bridging-in-process',
          'error',
          'hangup',
          'leave',
          'redirected',
          'redirected-from-bridged',
          'queue-full',
          'system-error',
        ),
      ),
      /** Tells the queue. Not documented by Telnyx; seen in Twilio's requests. */
      QueueSid: z.optional(text),
      /** How long the call was in the queue, in seconds. Not documented by Telnyx; seen in Twilio's requests. */
      QueueTime: z.optional(number),
    },
    undocumented: true,
  },
  /**
   * A <Dial> takes a call from a <Queue> that has a url: the document runs for the waiting caller before the two are
   * connected. It may hold <Play>, <Say>, <Gather>, <Pause> and <Redirect> alone.
   * Method: the <Queue>'s method; POST when left out.
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/dial
   * @see https://www.twilio.com/docs/voice/twiml/queue
   */
  'dial-queue-url': {
    kind: 'queue',
    answer: 'document',
    shares: ['presumedIdentity'],
    parameters: {
      /** Tells the queue. Not documented by Telnyx; seen in Twilio's requests. */
      QueueSid: z.optional(text),
      /** How long the call was in the queue, in seconds. Not documented by Telnyx; seen in Twilio's requests. */
      QueueTime: z.optional(number),
      /** The leg that took the call, in Twilio's own spelling. Not documented by Telnyx; seen in Twilio's requests. */
      DequeingCallSid: z.optional(text),
    },
    undocumented: true,
  },
});
