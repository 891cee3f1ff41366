import { define } from './define.js';
import { needs, onlyWith, warning } from './rule.js';
import { reference } from './sources.js';
import { callbackMethod } from './values.js';

export const record = define({
  /**
   * Records the caller, for example a message, until a key, silence or the longest duration ends it. The recording's
   * address works for ten minutes after the call.
   */
  record: {
    name: 'Record',
    kind: 'verb',
    blocking: true,
    terminalWith: 'action',
    attributes: {
      /** Asked when the recording has ended; the document it answers takes over the call. Without it the next verb runs. */
      action: { type: 'url', answers: 'record', method: 'method' },
      /** HTTP method for `action`. */
      method: callbackMethod,
      /** The keys that end the recording, each of them. */
      finishOnKey: { type: 'digits', pattern: /^[0-9*#]+$/, default: '1234567890*#' },
      /** Seconds of silence that end the recording, once speech has started; 0 never does. It costs a transcription. */
      timeout: { type: 'integer', min: 0, unit: 's', default: 0 },
      /** Longest recording, in seconds; 0 means no limit. */
      maxLength: { type: 'integer', min: 0, max: 14400, unit: 's', default: 3600 },
      /** Whether a beep tells that the recording starts. */
      playBeep: { type: 'boolean', default: true },
      /** Cuts silence from both ends. Without it nothing is cut. */
      trim: { type: 'enum', values: ['trim-silence'] },
      /** Whether both sides share one channel. With `dual` the first leg has a channel, and all others the second. */
      channels: { type: 'enum', values: ['single', 'dual'], default: 'dual' },
      /** Receives the recording's address after the call. */
      recordingStatusCallback: {
        type: 'url',
        answers: 'recording-status',
        method: 'recordingStatusCallbackMethod',
      },
      /** HTTP method for `recordingStatusCallback`. */
      recordingStatusCallbackMethod: callbackMethod,
      /** Which events of the recording are sent, separated by spaces. There is no `absent` here. */
      recordingStatusCallbackEvent: {
        type: 'token-list',
        values: ['in-progress', 'completed'],
        default: 'completed',
      },
      /** Has the recording transcribed afterwards. Note: one section of the Record page still calls it `transcribe`. */
      transcription: { type: 'boolean', default: false },
      /**
       * Receives the transcript. Note: one section of the Record page still calls it `transcribeCallback`, and one of
       * Telnyx's examples goes without it, which its validator refuses.
       * @requiredWhen transcription is true
       */
      transcriptionCallback: { type: 'url', answers: 'transcription' },
      /**
       * Who transcribes: A is Google, B is Telnyx. Note: an older page lists A and B alone, the newer reference adds
       * Deepgram.
       */
      transcriptionEngine: {
        type: 'enum',
        values: ['A', 'B', 'Deepgram'],
        default: 'A',
        source: reference,
      },
      /** Model of the engine, for example `deepgram/nova-3`. */
      transcriptionModel: { type: 'string', source: reference },
      /** Language that is spoken, as a BCP 47 tag. */
      transcriptionLanguage: { type: 'string', default: 'en-US' },
      /** Format of the file. */
      format: { type: 'enum', values: ['mp3', 'wav'], default: 'mp3' },
    },
    rules: [
      needs(
        warning,
        'record-transcript-unheard',
        'transcriptionCallback',
        ['transcription'],
        'The transcript is sent nowhere: add `transcriptionCallback`.',
        (element) => element.get('transcription') === 'true',
      ),
      onlyWith(
        'record-transcription-off',
        ['transcriptionCallback', 'transcriptionEngine', 'transcriptionModel', 'transcriptionLanguage'],
        ['transcription'],
        'Nothing is transcribed: set transcription="true", or remove the settings of transcription.',
        (element) => element.get('transcription') === 'true',
      ),
    ],
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/record',
  },
});
