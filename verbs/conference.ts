import { define } from './define.js';
import { has, onlyWith, warning } from './rule.js';
import { callbackMethod, recordingEvents } from './values.js';

export const conference = define({
  /** The conference, by its name, that the call joins. It is made when the first participant arrives. */
  conference: {
    name: 'Conference',
    kind: 'noun',
    text: 'required',
    textFormat: 'conference-name',
    attributes: {
      /** Joins without a voice. */
      muted: { type: 'boolean', default: false },
      /** Whether arriving starts the conference. With false the participant waits, muted and with music, until it starts. */
      startConferenceOnEnter: { type: 'boolean', default: true },
      /** Whether leaving ends the conference for all. */
      endConferenceOnExit: { type: 'boolean', default: false },
      /** How many may take part. */
      maxParticipants: { type: 'integer', min: 2, max: 250, default: 250 },
      /** Whether a beep tells that someone comes or goes. */
      beep: { type: 'enum', values: ['true', 'false', 'onEnter', 'onExit'], default: 'true' },
      /** A name of your own for the participant, unique in the conference, which the REST API takes in place of the call's. */
      participantLabel: { type: 'string' },
      /** Records the whole conference. `record` on Dial does not. */
      record: { type: 'enum', values: ['do-not-record', 'record-from-start'], default: 'do-not-record' },
      /** Whether a beep tells that the recording starts. It does not depend on `beep`. */
      recordBeep: { type: 'boolean', default: true },
      /** Receives the events of the recording. */
      recordingStatusCallback: {
        type: 'url',
        answers: 'recording-status',
        method: 'recordingStatusCallbackMethod',
      },
      /** Which events of the recording are sent, separated by spaces. */
      recordingStatusCallbackEvent: { type: 'token-list', values: recordingEvents, default: 'completed' },
      /** HTTP method for `recordingStatusCallback`. */
      recordingStatusCallbackMethod: callbackMethod,
      /**
       * Seconds of silence that stop the recording; 0 never does. Note: an older reference called it the longest
       * recording, the Conference page speaks of silence.
       */
      recordingTimeout: { type: 'integer', min: 0, max: 14400, unit: 's', default: 0 },
      /** Whether silence is cut from the recording. */
      trim: { type: 'enum', values: ['trim-silence', 'do-not-trim'], default: 'do-not-trim' },
      /** Whether the callbacks tell the recording's address. */
      sendRecordingUrl: { type: 'boolean', default: true },
      /** Receives the events of the conference, as chosen by `statusCallbackEvent`. */
      statusCallback: { type: 'url', answers: 'conference-status', method: 'statusCallbackMethod' },
      /** HTTP method for `statusCallback`. */
      statusCallbackMethod: callbackMethod,
      /** Which events go to `statusCallback`, separated by spaces. Without it none is sent. */
      statusCallbackEvent: { type: 'token-list', values: ['start', 'end', 'join', 'leave', 'speaker'] },
      /** What a participant hears before the conference starts: a sound file, or a document. */
      waitUrl: { type: 'url', answers: 'conference-wait', method: 'waitMethod' },
      /** HTTP method for `waitUrl`. */
      waitMethod: callbackMethod,
    },
    rules: [
      warning(
        'conference-no-events',
        ['statusCallback', 'statusCallbackEvent'],
        'No event is sent by default: name those that `statusCallback` is to receive, as in statusCallbackEvent="start end join leave".',
        (element) => has(element, 'statusCallback') && !has(element, 'statusCallbackEvent'),
      ),
      onlyWith(
        'conference-not-recorded',
        [
          'recordBeep',
          'recordingStatusCallback',
          'recordingStatusCallbackEvent',
          'recordingStatusCallbackMethod',
          'recordingTimeout',
          'trim',
          'sendRecordingUrl',
        ],
        ['record'],
        'The conference is not recorded, so the settings of the recording do nothing: set record="record-from-start", or remove them.',
        (element) => element.get('record') === 'record-from-start',
      ),
    ],
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/conference',
  },
});
