import * as z from 'zod/mini';
import { defineCallbacks } from './define.js';
import { number, oneOf, text } from './wire.js';

export const deepfakeCallbacks = defineCallbacks({
  /**
   * The detection of deepfakes on a dialled leg has ended.
   * Method: POST: <Number> has no attribute for it. The REST API has DeepfakeDetectionCallbackMethod; POST when left out.
   * @see https://developers.telnyx.com/docs/voice/programmable-voice/texml-verbs/dial
   */
  deepfake: {
    kind: 'deepfake',
    answer: 'none',
    shares: ['presumedIdentity'],
    parameters: {
      /** Whether the voice is a person's; present when the detection succeeded. */
      DeepfakeResult: z.optional(oneOf('real', 'fake', 'silence_timeout')),
      /** How likely the voice is made, from 0 to 1; present when the detection succeeded. */
      DeepfakeScore: z.optional(number),
      /** How much the parts of the recording agree, from 0 to 100; present when the detection succeeded. */
      DeepfakeConsistency: z.optional(number),
      /** What failed, in words; present when the detection did. */
      DeepfakeError: z.optional(text),
    },
  },
});
