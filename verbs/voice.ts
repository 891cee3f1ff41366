import { define } from './define.js';
import { has, needs, onlyWith, warning } from './rule.js';
import { aiGatherVoice } from './voices.js';

export const voice = define({
  /** The voice that asks the questions. */
  voice: {
    name: 'Voice',
    kind: 'child',
    attributes: {
      /** The voice, of ElevenLabs, Telnyx or Amazon Polly. */
      name: { type: 'string', default: 'Telnyx.NaturalHD.Astra' },
      /**
       * Name of the integration secret that holds your ElevenLabs key.
       * @requiredWhen name starts with ElevenLabs.
       */
      api_key_ref: { type: 'string' },
      /** Speed as a factor: 2 is twice as fast. For Telnyx voices alone; Say spells it `voiceSpeed`. */
      voice_speed: { type: 'number', min: 0.1, max: 2, default: 1 },
    },
    rules: [
      warning(
        'ai-voice-name',
        ['name'],
        'AIGather is documented with voices of ElevenLabs, Telnyx and Polly alone: write for example "Telnyx.NaturalHD.astra".',
        (element) => has(element, 'name') && !aiGatherVoice.test(element.get('name') ?? ''),
      ),
      needs(
        warning,
        'ai-voice-elevenlabs-key',
        'api_key_ref',
        ['name'],
        'ElevenLabs voices speak with your own key: add `api_key_ref` with the name of the secret that holds it.',
        (element) => (element.get('name') ?? '').startsWith('ElevenLabs.'),
      ),
      onlyWith(
        'ai-voice-speed',
        ['voice_speed'],
        ['name'],
        '`voice_speed` is read for Telnyx voices alone: choose one, or remove it.',
        (element) => (element.get('name') ?? 'Telnyx.').startsWith('Telnyx.'),
      ),
    ],
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/aigather',
  },
});
