import { defineWebhooks } from './define.js';
import { integer, oneOf } from './values.js';

export const queueWebhooks = defineWebhooks({
  /**
   * The call was put into a queue.
   * @see https://developers.telnyx.com/api-reference/callbacks/call-enqueued
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/queueing-calls
   */
  'call.enqueued': {
    shares: ['leg', 'session', 'connection', 'queue'],
    payload: {
      /** The place of the call in the queue. */
      current_position: integer,
      /** How long calls wait in the queue on average, in seconds. */
      queue_avg_wait_time_secs: integer,
    },
  },
  /**
   * The call left the queue.
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/queueing-calls
   */
  'call.dequeued': {
    shares: ['leg', 'session', 'connection', 'queue'],
    payload: {
      /** The last place of the call in the queue. */
      queue_position: integer,
      /** Why it left. */
      reason: oneOf('hangup', 'timeout', 'bridged', 'bridging-in-process', 'leave'),
      /** How long the call was in the queue, in seconds. */
      wait_time_secs: integer,
    },
  },
});
