import { define } from './define.js';
import { onlyWith, warning } from './rule.js';

export const suppression = define({
  /** Takes noise out of the call's audio. */
  suppression: {
    name: 'Suppression',
    kind: 'noun',
    attributes: {
      /** Which side is cleaned. Each side is billed. */
      direction: { type: 'enum', values: ['inbound', 'outbound', 'both'], default: 'inbound' },
      /** What cleans it. Note: an older page lacks this choice, and the API's types know further engines. */
      noiseSuppressionEngine: {
        type: 'enum',
        values: ['Denoiser', 'DeepFilterNet', 'Krisp', 'AiCoustics'],
        default: 'Denoiser',
      },
      /** Model of the engine. For Krisp alone. Note: the Suppression page lists four names, another source takes any text. */
      model: {
        type: 'enum',
        values: [
          'krisp-viva-tel-v2.kef',
          'krisp-viva-tel-lite-v1.kef',
          'krisp-viva-pro-v1.kef',
          'krisp-viva-ss-v1.kef',
        ],
      },
      /** How strongly noise is taken out. For Krisp alone. */
      suppressionLevel: { type: 'number', min: 0, max: 100 },
      /** Family of models; `quail` suits voice assistants. For AiCoustics alone. */
      family: { type: 'enum', values: ['sparrow', 'quail'], default: 'sparrow' },
      /** Size of the model; `vf` belongs to `quail`. For AiCoustics alone. Note: the API's types list other sizes. */
      size: { type: 'enum', values: ['s', 'l', 'vf'], default: 's' },
      /** How strongly speech is brought out. For AiCoustics alone. */
      enhancementLevel: { type: 'number', min: 0, max: 1, default: 0.8 },
    },
    rules: [
      onlyWith(
        'suppression-krisp-only',
        ['model', 'suppressionLevel'],
        ['noiseSuppressionEngine'],
        '`model` and `suppressionLevel` are read for Krisp alone: set noiseSuppressionEngine="Krisp", or remove them.',
        (element) => element.get('noiseSuppressionEngine') === 'Krisp',
      ),
      onlyWith(
        'suppression-aicoustics-only',
        ['family', 'size', 'enhancementLevel'],
        ['noiseSuppressionEngine'],
        '`family`, `size` and `enhancementLevel` are read for AiCoustics alone: set noiseSuppressionEngine="AiCoustics", or remove them.',
        (element) => element.get('noiseSuppressionEngine') === 'AiCoustics',
      ),
      warning(
        'suppression-size-vf',
        ['size', 'family'],
        'size="vf" belongs to the other family: set family="quail", or another size.',
        (element) => element.get('size') === 'vf' && element.get('family') !== 'quail',
      ),
    ],
    under: {
      /** Stops the suppression of noise. */
      stop: { source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/stop' },
    },
    source: 'https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/suppression',
  },
});
