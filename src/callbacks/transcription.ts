import { defineCallbacks } from './define.js';
import { oneOf, text } from './wire.js';

export const transcriptionCallbacks = defineCallbacks({
  'recording-transcription': {
    kind: 'transcription',
    answer: 'none',
    when: 'The transcription of a recording that <Record transcription="true"> made is ready.',
    method: 'POST: <Record> has no attribute for it.',
    shares: ['identity', 'parties'],
    parameters: {
      /** The state of the call, such as `completed`. */
      CallStatus: text,
      /** The id of the recording, a UUID. */
      RecordingSid: text,
      /** Where the recording can be fetched. The address expires. */
      RecordingUrl: text,
      /** How the transcription ended. `failed` is not documented by Telnyx; it is seen in Twilio's requests. */
      TranscriptionStatus: oneOf('completed', 'failed'),
      /** The id of the transcription, a UUID. */
      TranscriptionSid: text,
      /** The words heard. */
      TranscriptionText: text,
    },
    signs: [{ TranscriptionStatus: true }],
    source: ['https://developers.telnyx.com/api-reference/callbacks/texml-transcription'],
  },
});
