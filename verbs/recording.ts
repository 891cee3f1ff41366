import { define } from './define.js';
import { callbackMethod, recordingEvents } from './values.js';

export const recording = define({
  /** Records the call while it goes on. It ends with the call, or by the REST command: Stop does not know it. */
  recording: {
    name: 'Recording',
    kind: 'noun',
    attributes: {
      /** Receives the events of the recording. A relative address starts from the document's. */
      recordingStatusCallback: {
        type: 'url',
        answers: 'recording-status',
        method: 'recordingStatusCallbackMethod',
      },
      /** HTTP method for `recordingStatusCallback`. */
      recordingStatusCallbackMethod: callbackMethod,
      /** Which events of the recording are sent, separated by spaces. */
      recordingStatusCallbackEvent: { type: 'token-list', values: recordingEvents, default: 'completed' },
      /** Whether both sides share one channel; `mono` and `single` mean the same. */
      channels: { type: 'enum', values: ['mono', 'single', 'dual'], default: 'dual' },
      /** Whose audio is recorded. */
      track: { type: 'enum', values: ['inbound', 'outbound', 'both'], default: 'both' },
      /** Cuts silence from both ends. Without it nothing is cut. */
      trim: { type: 'enum', values: ['trim-silence'] },
      /** Format of the file. */
      format: { type: 'enum', values: ['mp3', 'wav'], default: 'mp3' },
    },
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/recording',
  },
});
