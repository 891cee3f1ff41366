import { defineWebhooks } from './define.js';
import { oneOf, text } from './values.js';

export const recordingWebhooks = defineWebhooks({
  /**
   * The recording of a call can be fetched. It names the leg by `call_leg_id` alone: `call_control_id` is not sent.
   * @see https://developers.telnyx.com/api-reference/callbacks/call-recording-saved
   */
  'call.recording.saved': {
    shares: ['session', 'connection', 'recording'],
    payload: {
      /** The id of the leg. */
      call_leg_id: text,
    },
  },
  /**
   * The recording of a conference can be fetched. When that happened is not sent.
   * @see https://developers.telnyx.com/api-reference/callbacks/conference-recording-saved
   */
  'conference.recording.saved': {
    shares: ['session', 'connection', 'conference', 'recording'],
    payload: {
      /** The id by which the leg is commanded, such as `v3:…`. */
      call_control_id: text,
      /** The format of the file. */
      format: oneOf('mp3', 'wav'),
      /** The id of the recording, a UUID. */
      recording_id: text,
    },
  },
});
