import { backgroundAudioPair } from './background-audio.js';
import { define } from './define.js';
import { has, warning } from './rule.js';

export const language = define({
  /** Settings for one language of the conversation. */
  language: {
    name: 'Language',
    kind: 'child',
    attributes: {
      /**
       * Code of the language.
       * @requiredWhen always, as far as can be told: nothing else says which language is meant
       */
      code: {
        type: 'string',
      },
      /** Who speaks. */
      ttsProvider: { type: 'string' },
      /** Voice for this language. */
      voice: { type: 'string' },
      /** Who recognises the speech. */
      transcriptionProvider: { type: 'string' },
      /** Model that recognises the speech. It belongs here, not on ConversationRelay. */
      speechModel: { type: 'string' },
      /**
       * What `backgroundAudioValue` holds.
       * @requiredWhen backgroundAudioValue is set
       */
      backgroundAudioType: {
        type: 'enum',
        values: ['media_url'],
      },
      /**
       * The sound behind the voice.
       * @requiredWhen backgroundAudioType is set
       */
      backgroundAudioValue: { type: 'string' },
    },
    rules: [
      warning(
        'language-without-code',
        [],
        'Nothing says which language these settings are for: add `code`, for example "en".',
        (element) => !has(element, 'code'),
      ),
      backgroundAudioPair,
    ],
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/conversationrelay',
  },
});
