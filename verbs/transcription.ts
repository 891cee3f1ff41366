import { define, sharing } from './define.js';
import { has, onlyWith, warning } from './rule.js';
import { reference } from './sources.js';
import { isGoogle, speechAttributes, speechEngines, speechRules } from './speech.js';
import { callbackMethod } from './values.js';

export const transcription = define({
  /** Turns the call into text while it goes on. */
  transcription: {
    name: 'Transcription',
    kind: 'noun',
    attributes: sharing(
      {
        /** Language that is spoken. Each engine has its own list of codes. */
        language: { type: 'string', default: 'en' },
        /**
         * Sends text before a sentence is finished. Note: documented for Google alone, while the API's types offer it for
         * most engines.
         */
        interimResults: { type: 'boolean', default: false },
        /**
         * Who recognises the speech; A is an old name for Google, B for Telnyx. Note: Telnyx's lists differ in length; the
         * newest reference is followed, and `Cohere` stands in it alone.
         */
        transcriptionEngine: {
          type: 'enum',
          values: [...speechEngines, 'A', 'B'],
          default: 'Google',
          source: reference,
        },
        /** Whose speech is transcribed; `inbound` is the leg that asked for it. */
        transcriptionTracks: { type: 'enum', values: ['inbound', 'outbound', 'both'], default: 'inbound' },
        /**
         * Receives the text.
         * @requiredWhen the text is to reach you
         */
        transcriptionCallback: {
          type: 'url',
          answers: 'realtime-transcription',
          method: 'transcriptionCallbackMethod',
        },
        /** HTTP method for `transcriptionCallback`. */
        transcriptionCallbackMethod: callbackMethod,
      },
      speechAttributes,
    ),
    rules: [
      warning(
        'transcription-unheard',
        [],
        'The text is probably sent nowhere: add `transcriptionCallback`.',
        (element) => !has(element, 'transcriptionCallback'),
      ),
      onlyWith(
        'interim-results-google-only',
        ['interimResults'],
        ['transcriptionEngine'],
        '`interimResults` are documented for Google alone: remove them, or set transcriptionEngine="Google".',
        isGoogle,
      ),
      ...speechRules,
    ],
    under: {
      /** Stops the current transcription. */
      stop: { source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/stop' },
      /** How the caller's answers are recognised. */
      aiGather: {
        attributes: {
          /** Speech-to-text model. Note: seen in the page's example and in Telnyx's validator, in no table. */
          model: { type: 'string' },
        },
        source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/aigather',
      },
    },
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/transcription',
  },
});
