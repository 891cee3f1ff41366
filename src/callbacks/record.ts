import * as z from 'zod/mini';
import { defineCallbacks } from './define.js';
import { number, oneOf, text } from './wire.js';

export const recordCallbacks = defineCallbacks({
  /**
   * <Record> ended and its action is set. The action may be asked when the recording begins as well: see
   * RecordingStatus.
   * Method: the <Record>'s method; POST when left out.
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/record
   * @see https://www.twilio.com/docs/voice/twiml/record
   */
  'record-action': {
    kind: 'record',
    answer: 'document',
    // Telnyx links the action to the recording callbacks: required is what both of these, begun and completed, promise.
    shares: ['identity', 'connection', 'recording'],
    parameters: {
      /** `completed`, or `in-progress` where Telnyx reports the beginning to the action too. */
      RecordingStatus: oneOf('completed', 'in-progress'),
      /** The length of the recording, in seconds; present when it is completed. */
      RecordingDuration: z.optional(number),
      /** The id of the recording, a UUID; present when it is completed. */
      RecordingSid: z.optional(text),
      /** Where the recording can be fetched, until 10 minutes after the call; present when it is available. */
      RecordingUrl: z.optional(text),
      /** Who calls. Not documented by Telnyx; seen in its voicemail demo. */
      From: z.optional(text),
      /** Who is called. Not documented by Telnyx; seen in its voicemail demo. */
      To: z.optional(text),
      /** The key that ended the recording, or `hangup`. Not documented by Telnyx; seen in Twilio's requests. */
      Digits: z.optional(text),
    },
  },
});
