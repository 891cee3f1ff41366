import * as z from 'zod/mini';
import { defineCallbacks } from './define.js';
import { groups } from './groups.js';
import { integer, number, oneOf, text } from './wire.js';

export const recordingStatusCallbacks = defineCallbacks({
  /**
   * A recording is ready.
   * Method: the recordingStatusCallbackMethod (RecordingStatusCallbackMethod in REST); POST when left
   * out.
   * @see https://developers.telnyx.com/api-reference/callbacks/texml-recording-completed
   */
  'recording-completed': {
    kind: 'recording-status',
    answer: 'none',
    shares: ['identity', 'connection', 'recording'],
    parameters: {
      /** `completed`. */
      RecordingStatus: oneOf('completed'),
      /** The length of the recording, in seconds. */
      RecordingDuration: number,
      /** The id of the recording, a UUID. */
      RecordingSid: text,
      /** Where the recording can be fetched, until 10 minutes after the call; absent with `sendRecordingUrl="false"`. */
      RecordingUrl: z.optional(text),
    },
  },
  /**
   * A recording began, and in-progress is among the events asked for.
   * Method: the recordingStatusCallbackMethod (RecordingStatusCallbackMethod in REST); POST when left
   * out.
   * @see https://developers.telnyx.com/api-reference/callbacks/texml-recording-in-progress
   */
  'recording-in-progress': {
    kind: 'recording-status',
    answer: 'none',
    shares: ['identity', 'connection', 'recording'],
    parameters: {
      /** `in-progress`. */
      RecordingStatus: oneOf('in-progress'),
      /** The id of the recording, a UUID; sometimes present. */
      RecordingSid: z.optional(text),
    },
  },
  /**
   * A recording failed or was empty, and absent is among the events asked for.
   * Method: the recordingStatusCallbackMethod (RecordingStatusCallbackMethod in REST); POST when left
   * out.
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/dial
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/recording
   */
  'recording-absent': {
    kind: 'recording-status',
    answer: 'none',
    shares: ['presumedIdentity'],
    parameters: {
      /** The id of the application or connection. Presumed: Telnyx does not document the parameters of this request. */
      ConnectionId: z.optional(text),
      /** How many channels were to be recorded. Presumed: Telnyx does not document the parameters of this request. */
      RecordingChannels: z.optional(integer),
      /** The id of the recording, a UUID. Presumed: Telnyx does not document the parameters of this request. */
      RecordingSid: z.optional(text),
      /** What was to be recorded. Presumed: Telnyx does not document the parameters of this request. */
      RecordingSource: z.optional(groups.recording.RecordingSource),
      /** `absent`. Presumed: Telnyx does not document the parameters of this request. */
      RecordingStatus: z.optional(oneOf('absent')),
    },
    undocumented: true,
  },
});
