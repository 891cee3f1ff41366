import { define } from './define.js';
import { error, has, needs, onlyWith, warning } from './rule.js';
import { oneLanguageVoice, sayVoice } from './voices.js';

export const say = define({
  /** Speaks a text. What may stand in it as SSML is not documented for TeXML: keep to plain text. */
  say: {
    name: 'Say',
    kind: 'verb',
    blocking: true,
    text: 'required',
    textFormat: 'speech-text',
    // The speak command's limit; the Say page states none.
    maxTextLength: 3000,
    attributes: {
      /**
       * A built-in voice, or one of a provider, as in `Polly.Joanna-Neural` or `Telnyx.NaturalHD.astra`. Note: Telnyx's
       * pages list different providers; the Say page is followed.
       */
      voice: {
        type: 'string',
        default: 'man',
        suggestions: [
          'man',
          'woman',
          'alice',
          'Polly.*',
          'AWS.Polly.*',
          'Azure.*',
          'ElevenLabs.*',
          'Telnyx.*',
          'Resemble.*',
          'Minimax.*',
          'Rime.*',
          'Inworld.*',
        ],
      },
      /**
       * Language to speak; `alice` alone reads it, `man` and `woman` always speak American English. Note: one source
       * gives `en-US` as the default, the Say page gives none.
       */
      language: { type: 'string' },
      /** How often the text is spoken; 0 repeats it until the call ends. */
      loop: { type: 'integer', min: 0, max: 10, default: 1 },
      /** Which voice of the pair. For Azure voices alone. */
      gender: { type: 'enum', values: ['Male', 'Female'] },
      /** Makes the voice fit a telephone line or a car. For Azure voices alone. */
      effect: { type: 'enum', values: ['eq_telecomhp8k', 'eq_car'] },
      /**
       * Speed as a factor: 2 is twice as fast. Note: the speak command refuses a speed for `Telnyx.Bayan` and
       * `Telnyx.Sukhan` voices; the Say page names no exception.
       */
      voiceSpeed: { type: 'number', min: 0.1, max: 2, default: 1 },
      /**
       * Name of the integration secret that holds your key for the provider. Written in snake_case, unlike its neighbours.
       * @requiredWhen voice starts with ElevenLabs.
       */
      api_key_ref: { type: 'string' },
      /**
       * Cloud region of the provider.
       * @requiredWhen voice starts with Azure. and api_key_ref is set
       */
      region: { type: 'string' },
      /** The pronunciation dictionary to follow. */
      pronunciationDictId: { type: 'uuid' },
      /** The language to favour. For Telnyx Qwen3TTS voices alone. */
      languageBoost: {
        type: 'enum',
        // biome-ignore format: a table reads best in rows
        values: [
          'Auto', 'English', 'German', 'Chinese', 'French', 'Italian', 'Japanese', 'Korean', 'Portuguese', 'Russian',
          'Spanish', 'en', 'de', 'zh', 'fr', 'it', 'ja', 'ko', 'pt', 'ru', 'es',
        ],
      },
    },
    rules: [
      warning(
        'say-voice',
        ['voice'],
        'The Say page describes no such voice: write man, woman, alice or a provider\'s, as in "Polly.Joanna-Neural" or "Telnyx.NaturalHD.astra".',
        (element) => !sayVoice.test(element.get('voice') ?? 'man'),
      ),
      warning(
        'say-language',
        ['language', 'voice'],
        'This voice speaks one language whatever `language` says: choose a voice of that language, or `alice`.',
        (element) => has(element, 'language') && oneLanguageVoice.test(element.get('voice') ?? 'man'),
      ),
      needs(
        error,
        'say-elevenlabs-key',
        'api_key_ref',
        ['voice'],
        'ElevenLabs voices speak with your own key: add `api_key_ref` with the name of the secret that holds it.',
        (element) => (element.get('voice') ?? '').startsWith('ElevenLabs.'),
      ),
      {
        ...needs(
          error,
          'say-azure-region',
          'region',
          ['voice', 'api_key_ref'],
          'Your own Azure key belongs to a region: add `region`.',
          (element) => (element.get('voice') ?? '').startsWith('Azure.') && has(element, 'api_key_ref'),
        ),
        askedBy: ['api_key_ref'],
      },
      onlyWith(
        'say-azure-only',
        ['gender', 'effect'],
        ['voice'],
        '`gender` and `effect` are read for Azure voices alone: choose one, or remove them.',
        (element) => (element.get('voice') ?? '').startsWith('Azure.'),
      ),
      onlyWith(
        'say-qwen-only',
        ['languageBoost'],
        ['voice'],
        '`languageBoost` is read for Telnyx Qwen3TTS voices alone: choose one, or remove it.',
        (element) => (element.get('voice') ?? '').startsWith('Telnyx.Qwen3TTS.'),
      ),
    ],
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/say',
  },
});
