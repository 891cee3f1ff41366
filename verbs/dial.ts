import { define, type RuleView } from './define.js';
import { has, onlyWith, warning } from './rule.js';
import { callbackMethod, recordingEvents, ringTones } from './values.js';

/** Whether a child of one name looks for machines with the premium detector. */
const isPremium = (element: RuleView, child: string): boolean => {
  const modes = element.each(child, 'detectionMode');
  return element
    .each(child, 'machineDetection')
    .some(
      (detection, at) => (detection ?? 'Disable') !== 'Disable' && /^(Premium|.*\{\{)/.test(modes[at] ?? ''),
    );
};

export const dial = define({
  /**
   * Calls someone and connects the call: a number, a SIP address, the next call of a queue, or a conference. Several
   * numbers ring together and the first to answer wins. Note: the Dial page's table leaves out Conference, and only its
   * examples show a number as plain text; both are taken.
   */
  dial: {
    name: 'Dial',
    kind: 'verb',
    blocking: true,
    terminalWith: 'action',
    text: 'optional',
    textFormat: 'e164',
    children: { number: {}, sip: {}, queue: { max: 1 }, conference: { max: 1 } },
    neverEmpty: true,
    alone: ['queue', 'conference'],
    attributes: {
      /** Asked when the dialed call has ended; the document it answers takes over the call. */
      action: { type: 'url', answers: 'dial', method: 'method' },
      /** HTTP method for `action`. */
      method: callbackMethod,
      /** The number that the callee sees. */
      callerId: { type: 'e164' },
      /** The name that the callee sees over SIP; without it, `callerId`. */
      fromDisplayName: { type: 'string', pattern: /^[A-Za-z0-9 \-_~!.+]{1,128}$/, maxLength: 128 },
      /** Lets the caller drop the callee with the star key. Not with a Conference. */
      hangupOnStar: { type: 'boolean', default: false },
      /** Seconds to let it ring. */
      timeout: { type: 'integer', min: 5, max: 120, unit: 's', default: 30 },
      /** Longest duration of the dialed call, in seconds. */
      timeLimit: { type: 'integer', min: 60, max: 14400, unit: 's', default: 14400 },
      /** Records the dialed call, from the answer or from the first ring. For Number and Sip alone. */
      record: {
        type: 'enum',
        values: [
          'do-not-record',
          'record-from-answer',
          'record-from-ringing',
          'record-from-answer-dual',
          'record-from-ringing-dual',
        ],
        default: 'do-not-record',
      },
      /**
       * Whether both sides share one channel of the file. Note: an older validator called `dual` the default; the Dial
       * page says `single`. Set it where it matters.
       */
      recordingChannels: { type: 'enum', values: ['single', 'dual'], default: 'single' },
      /** Longest recording, in seconds; 0 means no limit. */
      recordMaxLength: { type: 'integer', min: 0, max: 14400, unit: 's', default: 0 },
      /** Receives the events of the recording. */
      recordingStatusCallback: {
        type: 'url',
        answers: 'recording-status',
        method: 'recordingStatusCallbackMethod',
      },
      /** HTTP method for `recordingStatusCallback`. */
      recordingStatusCallbackMethod: callbackMethod,
      /**
       * Which events of the recording are sent. Note: the page's table of callbacks names `in-progress` and `completed`
       * alone; what `absent` sends is not described.
       */
      recordingStatusCallbackEvent: { type: 'token-list', values: recordingEvents, default: 'completed' },
      /** Whether the callbacks tell the recording's address. */
      sendRecordingUrl: { type: 'boolean', default: true },
      /**
       * The ringback tone that the caller hears. Note: a draft of the reference gave it to Play alone; the Dial page has
       * it here.
       */
      ringTone: { type: 'enum', values: ringTones, default: 'us' },
      /** A sound file that the caller hears in place of the ringback tone; it wins over `ringTone`. */
      audioUrl: { type: 'url' },
      /**
       * Leaves the caller's call ringing until the callee answers. It needs a call that nothing before this verb has
       * answered. Note: drafts of a validator called it dead; the Dial page supports it.
       */
      answerOnBridge: { type: 'boolean', default: false },
      /** Tries the children one after another. By default they ring together. */
      sequential: { type: 'boolean', default: false },
      /** Passes the SIP Diversion header on. */
      passDiversionHeader: { type: 'boolean', default: false },
      /**
       * A greeting longer than this, in milliseconds, means a machine. Note: the Dial page reads it with premium detection
       * alone, the REST reference says that premium detection ignores it.
       */
      machineDetectionSpeechThreshold: { type: 'integer', min: 0, unit: 'ms' },
      /**
       * Milliseconds of silence that end the greeting. Note: the Dial page reads it with premium detection alone, the REST
       * reference says that premium detection ignores it.
       */
      machineDetectionSpeechEndThreshold: { type: 'integer', min: 0, unit: 'ms' },
      /**
       * Longest silence at the start, in milliseconds. Note: the Dial page reads it with premium detection alone, the REST
       * reference says that premium detection ignores it.
       */
      machineDetectionSilenceTimeout: { type: 'integer', min: 0, unit: 'ms' },
    },
    rules: [
      warning(
        'dial-record-conference',
        ['record'],
        '`record` on Dial records no conference: set record="record-from-start" on the Conference.',
        (element) =>
          (element.get('record') ?? 'do-not-record') !== 'do-not-record' && element.count('Conference') > 0,
      ),
      warning(
        'dial-star-conference',
        ['hangupOnStar'],
        '`hangupOnStar` does nothing with a Conference: remove it.',
        (element) => element.get('hangupOnStar') === 'true' && element.count('Conference') > 0,
      ),
      warning(
        'dial-two-ringbacks',
        ['ringTone', 'audioUrl'],
        '`audioUrl` wins over `ringTone`: remove one of them.',
        (element) => has(element, 'ringTone') && has(element, 'audioUrl'),
      ),
      onlyWith(
        'dial-thresholds-need-premium',
        [
          'machineDetectionSpeechThreshold',
          'machineDetectionSpeechEndThreshold',
          'machineDetectionSilenceTimeout',
        ],
        [],
        'These thresholds are read with premium detection alone: set machineDetection="Enable" and detectionMode="Premium" on the Number or Sip, or remove them.',
        (element) => isPremium(element, 'Number') || isPremium(element, 'Sip'),
      ),
      warning(
        'dial-channels-contradict',
        ['recordingChannels', 'record'],
        '`record` asks for two channels and `recordingChannels` for one: make the two agree.',
        (element) =>
          element.get('recordingChannels') === 'single' && (element.get('record') ?? '').endsWith('-dual'),
      ),
    ],
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/dial',
  },
});
