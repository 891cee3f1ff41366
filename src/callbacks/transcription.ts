import { defineCallbacks } from './define.js';
import { boolean, number, oneOf, text } from './wire.js';

export const transcriptionCallbacks = defineCallbacks({
  /**
   * The transcription of a recording that <Record transcription="true"> made is ready.
   * Method: POST: <Record> has no attribute for it.
   * @see https://developers.telnyx.com/api-reference/callbacks/texml-transcription
   */
  'recording-transcription': {
    kind: 'transcription',
    answer: 'none',
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
  },
  /**
   * Words heard by a <Transcription> inside <Start>. Which of two tracks they were on is not told.
   * Method: the <Transcription>'s transcriptionCallbackMethod; POST when left out.
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/speech-to-text
   */
  'realtime-transcription': {
    kind: 'realtime-transcription',
    answer: 'none',
    shares: ['identity', 'parties', 'connection'],
    parameters: {
      /** The words heard. */
      Transcript: text,
      /** Whether the words will no longer change. */
      IsFinal: boolean,
      /** How sure the recogniser is of the words, from 0 to 1. */
      Confidence: number,
    },
  },
});
